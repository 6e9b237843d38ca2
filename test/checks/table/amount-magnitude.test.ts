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
]);
