import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人', '统一社会信用代码'];
const wrong = '91120222MA05K1A238';
testCheck('uscc.check-digit', [
  {
    name: 'a code that fails its check identifies nobody: no second finding about the name',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', day('2018-03-05'), '天津甲有限公司', '91120222MA05K1A237'],
        [patent(2018, 1, 2), '乙', day('2018-03-05'), '天津甲有限公司', wrong],
      ]),
    ],
    found: ['E3'],
    says: [wrong, '已核实例外'],
  },
  {
    name: 'a code that staff confirmed',
    sheets: [sheet('专利申请', [headers, [patent(2018, 1, 1), '甲', day('2018-03-05'), '天津甲有限公司', wrong]])],
    allowedCodes: [wrong],
    found: [],
  },
]);
