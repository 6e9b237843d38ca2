import { creditCode, day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人', '统一社会信用代码'];
testCheck('uscc.format', [
  {
    name: 'a code that is too short; the same name with its sound code is no conflict',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', day('2018-03-05'), '天津甲有限公司', creditCode(1)],
        [patent(2018, 1, 2), '乙', day('2018-03-05'), '天津甲有限公司', creditCode(1).slice(0, 17)],
      ]),
    ],
    found: ['E3'],
    says: ['18 位'],
  },
  {
    name: 'a look-alike letter is proposed when both checks then pass',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', day('2018-03-05'), '天津甲有限公司', `9I${creditCode(1).slice(2)}`],
      ]),
    ],
    found: ['E2'],
    fix: creditCode(1),
    says: [`可能应为「${creditCode(1)}」`],
  },
  {
    name: 'blanks and marks for nothing: individuals have no code',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', day('2018-03-05'), '王某', null],
        [patent(2018, 1, 2), '乙', day('2018-03-05'), '李某', '/'],
      ]),
    ],
    found: [],
  },
]);
