import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['质押登记号', '出质人', '登记金额（万元）', '登记日期'];
testCheck('pledge.number-format', [
  {
    name: 'a digit too few, other letters',
    sheets: [
      sheet('质押融资', [
        headers,
        ['Y201812000000', '天津甲有限公司', 100, day('2018-03-05')],
        ['津质2018-01', '天津乙有限公司', 100, day('2018-03-05')],
      ]),
    ],
    found: ['A2', 'A3'],
    says: ['Y201812000000'],
  },
  {
    name: 'with and without Y',
    sheets: [
      sheet('质押融资', [
        headers,
        ['Y2018120000001', '天津甲有限公司', 100, day('2018-03-05')],
        ['2018120000002', '天津乙有限公司', 100, day('2018-03-05')],
      ]),
    ],
    found: [],
  },
  {
    name: 'nothing may stand before or behind the number',
    sheets: [
      sheet('质押融资', [
        ['质押登记号', '出质人', '登记金额（万元）', '登记日期'],
        ['AY2018120000001', '天津甲有限公司', 100, day('2018-03-05')],
        ['Y20181200000012', '天津乙有限公司', 100, day('2018-03-05')],
        ['Y1918120000001', '天津丙有限公司', 100, day('2018-03-05')],
        [null, '天津丁有限公司', 100, day('2018-03-05')],
        ['2018120000001', '天津戊有限公司', 100, day('2018-03-05')],
      ]),
    ],
    found: ['A2', 'A3', 'A4'],
    others: ['required.blank@A5'],
  },
]);
