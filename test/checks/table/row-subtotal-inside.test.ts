import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['序号', '质押登记号', '出质人', '登记金额（万元）', '登记日期'];
const registered = day('2018-03-05');
testCheck('row.subtotal-inside', [
  {
    name: 'subtotals between the records, not the total below them',
    sheets: [
      sheet('质押融资', [
        headers,
        [1, 'Y2018120000001', '天津甲有限公司', 100, registered],
        ['小计', null, null, 100, null],
        [2, 'Y2018120000002', '天津乙有限公司', 200, registered],
        ['小计', null, null, 200, null],
        [3, 'Y2018120000003', '天津丙有限公司', 300, registered],
        ['合计', null, null, 600, null],
      ]),
    ],
    found: ['A3', 'A5'],
    says: ['小计'],
  },
  {
    name: 'a total at the end only',
    sheets: [
      sheet('质押融资', [headers, [1, 'Y2018120000001', '天津甲有限公司', 100, registered], ['合计', null, null, 100]]),
    ],
    found: [],
  },
  {
    name: 'at the cell that says it, in a sheet that does not begin at A1',
    sheets: [
      {
        ...sheet('质押融资', [
          headers,
          [1, 'Y2018120000001', '天津甲有限公司', 100, registered],
          [null, null, '小计', 100, null],
          [2, 'Y2018120000002', '天津乙有限公司', 200, registered],
        ]),
        top: 4,
        left: 2,
      },
    ],
    found: ['E7'],
  },
]);
