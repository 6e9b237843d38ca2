import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['质押登记号', '出质人', '登记金额（万元）', '放款金额（万元）', '登记日期'];
const on = day('2018-03-05');
testCheck('pledge.amount-conflict', [
  {
    name: 'at the later amount that differs, instead of a duplicate',
    sheets: [
      sheet('质押融资', [
        headers,
        ['Y2018120000001', '天津甲有限公司', 400, 400, on],
        ['Y2018120000001', '天津甲有限公司', 400, 500, on],
        ['Y2018120000001', '天津甲有限公司', 300, 400, on],
      ]),
    ],
    found: ['D3', 'C4'],
    says: ['400', '500', 'Y2018120000001', '质押融资!D2'],
  },
  {
    name: 'an amount that cannot be read is no other amount',
    sheets: [
      sheet('质押融资', [
        headers,
        ['Y2018120000001', '天津甲有限公司', 400, 400, on],
        ['Y2018120000001', '天津甲有限公司', 400, '约500', on],
      ]),
    ],
    found: [],
    others: ['pledge.duplicate@A3', 'number.approximate@D3'],
  },
]);
