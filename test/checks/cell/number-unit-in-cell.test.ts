import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['质押登记号', '出质人', '登记金额（万元）', '放款金额（万元）', '登记日期'];
testCheck('number.unit-in-cell', [
  {
    name: 'a unit behind the number, converted to the column’s unit',
    sheets: [
      sheet('质押融资', [
        headers,
        ['Y2018120000001', '天津甲有限公司', 150, '150万元', day('2018-03-05')],
        ['Y2018120000002', '天津乙有限公司', 5000, '0.5亿元', day('2018-03-05')],
      ]),
    ],
    found: ['D2', 'D3'],
    says: ['150万元'],
    fix: 150,
  },
  {
    name: 'the unit in the header',
    sheets: [sheet('质押融资', [headers, ['Y2018120000001', '天津甲有限公司', 150, 150, day('2018-03-05')]])],
    found: [],
  },
]);
