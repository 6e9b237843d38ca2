import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const row = ['Y2018120000001', '天津甲有限公司', 100, 100, day('2018-03-05')];
testCheck('amount.unit-assumed', [
  {
    name: 'once a column, at its header',
    sheets: [
      sheet('质押融资', [
        ['质押登记号', '出质人', '登记金额', '放款金额（万元）', '登记日期'],
        row,
        ['Y2018120000002', '天津乙有限公司', 100, 100, day('2018-03-05')],
      ]),
    ],
    found: ['C1'],
    says: ['万元', '登记金额'],
  },
  {
    name: 'a unit line above the header speaks for all columns',
    sheets: [
      sheet('质押融资', [
        ['质押融资台账'],
        ['单位：万元'],
        ['质押登记号', '出质人', '登记金额', '放款金额', '登记日期'],
        row,
      ]),
    ],
    found: [],
  },
]);
