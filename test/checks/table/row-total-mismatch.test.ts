import { day, percent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['序号', '质押登记号', '出质人', '登记金额（万元）', '放款金额（万元）', '登记日期'];
const on = day('2018-03-05');
const row = (index: number, registered: number | string, disbursed: number | string) => [
  index,
  `Y201812000000${index}`,
  `天津${'甲乙丙丁戊己庚'.charAt(index)}有限公司`,
  registered,
  disbursed,
  on,
];
testCheck('row.total-mismatch', [
  {
    name: 'a total that does not add up, in one column',
    sheets: [sheet('质押融资', [headers, row(1, 100, 100), row(2, 200, 150), ['合计', null, null, 300, 350]])],
    found: ['E4'],
    says: ['350', '250', '100'],
  },
  {
    name: 'subtotals and a grand total that add up; cents may be rounded',
    sheets: [
      sheet('质押融资', [
        headers,
        row(1, 100.004, 100),
        row(2, 200, 150),
        ['小计', null, null, 300, 250],
        row(3, 50, 50),
        ['小计', null, null, 50, 50],
        ['合计', null, null, 350, 300],
      ]),
    ],
    found: [],
  },
  {
    name: 'a wrong subtotal is not reported again in the total over it',
    sheets: [
      sheet('质押融资', [
        headers,
        row(1, 100, 100),
        ['小计', null, null, 100, 110],
        row(2, 50, 50),
        ['小计', null, null, 50, 50],
        ['合计', null, null, 150, 160],
      ]),
    ],
    found: ['E3'],
  },
  {
    name: 'a column with an amount that cannot be read is not judged; text that SUM leaves out is reported there',
    sheets: [
      sheet('质押融资', [
        headers,
        row(1, 100, '约100'),
        row(2, 200, 150),
        row(3, '200万元', 100),
        ['合计', null, null, 300, 999],
      ]),
    ],
    found: [],
    others: ['number.approximate@E2', 'number.unit-in-cell@D4'],
  },
  {
    name: 'a column in 元',
    sheets: [
      sheet('质押融资', [
        ['序号', '质押登记号', '出质人', '登记金额（元）', '放款金额（元）', '登记日期'],
        row(1, 1_000_000, 1_000_000),
        row(2, 2_000_000.5, 1_500_000),
        ['合计', null, null, 3_000_000.5, 2_500_001],
      ]),
    ],
    found: ['E4'],
  },
  {
    name: 'repeated rows are in the total as staff typed it',
    sheets: [sheet('质押融资', [headers, row(1, 100, 100), row(1, 100, 100), ['合计', null, null, 200, 200]])],
    found: [],
    others: ['pledge.duplicate@B3'],
  },
  {
    name: 'the total of a wide table of targets; shares are not totalled',
    sheets: [
      sheet('目标分解表', [
        ['镇街', '年专利申请总量', '发明专利申请占比', '年度专利质押融资额（万元）'],
        ['高村镇', 6000, percent(0.3), 5000],
        ['梅厂镇', 4000, percent(0.3), 5000],
        ['合计', 10_500, percent(0.3), 10_000],
      ]),
    ],
    found: ['B4'],
  },
  {
    name: 'a running total of the year goes beyond the sheet',
    sheets: [
      sheet('质押融资', [
        headers,
        row(1, 100, 100),
        row(2, 200, 150),
        ['合计', null, null, 300, 250],
        ['本年累计', null, null, 900, 850],
      ]),
    ],
    found: [],
  },
  {
    name: 'a total typed as text',
    sheets: [sheet('质押融资', [headers, row(1, 100, 100), row(2, 200, 150), ['合计', null, null, '300', '1,250']])],
    found: ['E4'],
  },
  {
    name: 'totals in front of their rows',
    sheets: [
      sheet('质押融资', [headers, ['合计', null, null, 300, 260], row(1, 100, 100), row(2, 200, 150)]),
      sheet('质押融资2', [
        headers,
        ['高村镇小计', null, null, 700, 700],
        row(3, 300, 300),
        row(4, 400, 400),
        ['大良镇小计', null, null, 500, 600],
        row(5, 500, 500),
      ]),
    ],
    found: ['质押融资!E2', '质押融资2!E5'],
  },
  {
    name: 'a total that is blank, or typed with a unit, in Chinese or in words, is not compared',
    sheets: [
      sheet('质押融资', [headers, row(1, 100, 100), row(2, 200, 150), ['合计', null, null, null, '见附表']]),
      sheet('质押融资2', [headers, row(3, 100, 100), row(4, 200, 150), ['合计', null, null, '999万元', '九百九十九']]),
      sheet('质押融资3', [headers, row(5, 100, 100), row(6, 200, 150), ['合计', null, null, '999万', true]]),
    ],
    found: [],
  },
  {
    name: 'a total of 0 over rows that are not 0',
    sheets: [sheet('质押融资', [headers, row(1, 100, 100), row(2, 200, 150), ['合计', null, null, 0, 250]])],
    found: ['D4'],
    says: ['300'],
  },
  {
    name: 'a subtotal that repeats the one before it; a second grand total',
    sheets: [
      sheet('质押融资', [
        headers,
        row(1, 100, 100),
        ['小计', null, null, 100, 100],
        row(2, 50, 50),
        ['小计', null, null, 100, 50],
      ]),
      sheet('质押融资2', [
        headers,
        row(3, 100, 100),
        row(4, 50, 50),
        ['合计', null, null, 999, 150],
        ['总计', null, null, 999, 150],
      ]),
    ],
    found: ['质押融资!D5', '质押融资2!D4', '质押融资2!D5'],
  },
  {
    name: 'a subtotal without rows of its own',
    sheets: [
      sheet('质押融资', [
        headers,
        row(1, 100, 100),
        ['小计', null, null, 100, 100],
        ['小计', null, null, 999, 999],
        row(2, 50, 50),
      ]),
    ],
    found: [],
  },
  {
    name: 'a number that is text counts in the total or not, as SUM does; a blank counts nothing',
    sheets: [
      sheet('质押融资', [headers, row(1, 100, 100), row(2, '200', '150'), ['合计', null, null, 300, 100]]),
      sheet('质押融资2', [
        headers,
        row(3, 100, 100),
        ['4', 'Y2018120000004', '天津戊有限公司', 200, null, on],
        ['合计', null, null, 300, 200],
      ]),
    ],
    found: ['质押融资2!E4'],
    others: ['number.text@质押融资!D3', 'number.text@质押融资!E3'],
  },
  {
    name: 'a grand total in front, subtotals in front of their rows or behind them',
    sheets: [
      sheet('质押融资', [
        headers,
        ['总计', null, null, 550, 999],
        ['高村镇小计', null, null, 300, 300],
        row(1, 100, 100),
        row(2, 200, 200),
        ['大良镇小计', null, null, 250, 250],
        row(3, 250, 250),
      ]),
      sheet('质押融资2', [
        headers,
        ['总计', null, null, 550, 550],
        row(4, 100, 100),
        row(5, 200, 200),
        ['小计', null, null, 300, 300],
        row(6, 250, 250),
        ['小计', null, null, 250, 250],
      ]),
    ],
    found: ['质押融资!E2'],
  },
]);
