import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['质押登记号', '出质人', '登记金额（万元）', '放款金额（万元）', '登记日期'];
testCheck('number.approximate', [
  {
    name: 'about, odd and nearly are not counted',
    sheets: [
      sheet('质押融资', [
        headers,
        ['Y2018120000001', '天津甲有限公司', 500, '约500', day('2018-03-05')],
        ['Y2018120000002', '天津乙有限公司', 30, '30余', day('2018-03-05')],
        ['Y2018120000003', '天津丙有限公司', 100, '近百', day('2018-03-05')],
      ]),
    ],
    found: ['D2', 'D3', 'D4'],
    says: ['约500'],
  },
  {
    name: 'exact amounts',
    sheets: [sheet('质押融资', [headers, ['Y2018120000001', '天津甲有限公司', 500, 500, day('2018-03-05')]])],
    found: [],
  },
]);
