import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['质押登记号', '出质人', '登记金额（万元）', '放款金额（万元）', '登记日期'];
const row = (index: number, registered: number, disbursed: number) => [
  `Y201812000000${index}`,
  `天津${'甲乙丙丁戊己庚'.charAt(index)}有限公司`,
  registered,
  disbursed,
  day('2018-03-05'),
];
const usual = [1, 2, 3, 4].map((index) => row(index, 100, 150));
testCheck('amount.magnitude', [
  {
    name: 'more than a thousand times the median of five or more',
    sheets: [sheet('质押融资', [headers, ...usual, row(5, 150, 1_500_000)])],
    found: ['D6'],
    says: ['1500000', '150'],
    fix: 150,
  },
  {
    name: 'a million 万元 whatever the others are, even in a short column',
    sheets: [sheet('质押融资', [headers, row(1, 100, 1_000_000)])],
    found: ['D2'],
    fix: 100,
  },
  {
    name: 'a thousand times exactly, and few amounts',
    sheets: [
      sheet('质押融资', [headers, ...usual, row(5, 100_000, 150)]),
      sheet('质押融资2', [headers, row(6, 1, 1), row(0, 100_000, 100_000)]),
    ],
    found: [],
  },
  {
    name: 'the middle of the amounts, however they are sorted; of an even number the mean of the middle two',
    sheets: [
      sheet('质押融资', [headers, ...[300, 100, 200, 500, 350_000].map((amount, index) => row(index, amount, 100))]),
      sheet('质押融资2', [
        headers,
        ...[500, 100, 500, 400, 200, 460_000].map((amount, index) => [
          `Y201812000001${index}`,
          ...row(index, amount, 100).slice(1),
        ]),
      ]),
    ],
    found: ['质押融资!C6', '质押融资2!C7'],
    says: ['300 '],
    fix: 35,
  },
  {
    name: 'less than a thousand times the middle, which is not the middle row',
    sheets: [
      sheet('质押融资', [headers, ...[300, 100, 200, 500, 275_000].map((amount, index) => row(index, amount, 100))]),
    ],
    found: [],
  },
  {
    name: 'a zero counts among the five, negative amounts do not; of zeros nothing is a thousand times more',
    sheets: [
      sheet('质押融资', [
        headers,
        ...[0, 100, 100, 100, 150_000].map((amount, index) => row(index, amount, index === 4 ? 5 : 0)),
      ]),
      sheet('质押融资2', [
        headers,
        ...[100, 100, 100, 150_000].map((amount, index) => [
          `Y201812000001${index}`,
          ...row(index, amount, 0).slice(1),
        ]),
      ]),
    ],
    found: ['质押融资!C6'],
  },
  {
    name: 'in a column in 元 the middle is said in 元',
    sheets: [
      sheet('质押融资', [
        headers.with(2, '登记金额（元）'),
        ...[1_000_000, 1_000_000, 1_000_000, 2_000_000, 20_000_000_000].map((amount, index) => row(index, amount, 100)),
      ]),
    ],
    found: ['C6'],
    says: ['1000000', '元', '2000000'],
    fix: 2_000_000,
  },
  {
    name: 'only amounts are judged',
    sheets: [
      sheet('指标完成情况', [
        ['指标', '目标值', '完成值'],
        ['其他', 1, 2_000_000],
      ]),
    ],
    found: [],
  },
]);
