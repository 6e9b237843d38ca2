import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['质押登记号', '出质人', '登记金额（万元）', '放款金额（万元）', '登记日期'];
testCheck('number.text', [
  {
    name: 'numbers typed as text, with and without a thousands mark',
    sheets: [
      sheet('质押融资', [
        headers,
        ['Y2018120000001', '天津甲有限公司', '1,200', 1200, day('2018-03-05')],
        ['Y2018120000002', '天津乙有限公司', 300, '300', day('2018-03-05')],
      ]),
    ],
    found: ['C2', 'D3'],
    says: ['1,200', '1200'],
    fix: 1200,
  },
  {
    name: 'real numbers and blanks',
    sheets: [sheet('质押融资', [headers, ['Y2018120000001', '天津甲有限公司', 1200, '/', day('2018-03-05')]])],
    found: [],
  },
]);
