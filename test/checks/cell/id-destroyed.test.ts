import { creditCode, day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

testCheck('id.destroyed', [
  {
    name: 'an application number in E-notation, a credit code cut to a number; no cascade',
    sheets: [
      sheet('专利申请', [
        ['申请号', '专利名称', '专利类型', '申请日', '申请人', '信用代码'],
        ['2.01822E+11', '甲', '发明', day('2018-03-05'), '天津甲有限公司', creditCode(1)],
        [patent(2018, 1, 2), '乙', '发明', day('2018-03-05'), '天津乙有限公司', 911202222894967200],
      ]),
    ],
    found: ['A2', 'F3'],
    says: ['2.01822E+11'],
  },
  {
    name: 'codes kept as text',
    sheets: [
      sheet('专利申请', [
        ['申请号', '专利名称', '申请日', '申请人', '信用代码'],
        [patent(2018, 1, 2), '乙', day('2018-03-05'), '天津乙有限公司', creditCode(2)],
      ]),
    ],
    found: [],
  },
]);
