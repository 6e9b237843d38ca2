import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['质押登记号', '出质人', '登记金额（万元）', '放款金额（万元）', '登记日期'];
const on = day('2018-03-05');
testCheck('pledge.duplicate', [
  {
    name: 'each later row with the same amount',
    sheets: [
      sheet('质押融资', [
        headers,
        ['Y2018120000001', '天津甲有限公司', 400, 400, on],
        ['Y2018120000002', '天津乙有限公司', 400, 400, on],
        ['Y2018120000001', '天津甲有限公司', 400, 400, on],
        ['y2018120000001', '天津甲有限公司', 400, null, on],
      ]),
    ],
    found: ['A4', 'A5'],
    says: ['质押融资!A2'],
  },
  {
    name: 'different numbers',
    sheets: [
      sheet('质押融资', [
        headers,
        ['Y2018120000001', '天津甲有限公司', 400, 400, on],
        ['Y2018120000002', '天津甲有限公司', 400, 400, on],
      ]),
    ],
    found: [],
  },
]);
