import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['序号', '申请号', '专利名称', '申请日', '申请人'];
const filed = day('2018-03-05');
const row = (sequence: number | null, serial: number) => [
  sequence,
  patent(2018, 1, serial),
  `装置${serial}`,
  filed,
  '王某',
];
testCheck('sequence.gap', [
  {
    name: 'the first place only',
    sheets: [sheet('专利申请', [headers, row(1, 1), row(2, 2), row(4, 3), row(4, 4), row(9, 5)])],
    found: ['A4'],
    says: ['2', '4'],
  },
  {
    name: 'a repeated number',
    sheets: [sheet('专利申请', [headers, row(1, 1), row(2, 2), row(2, 3)])],
    found: ['A4'],
  },
  {
    name: 'starting again at 1, starting elsewhere, blanks',
    sheets: [
      sheet('专利申请', [headers, row(1, 1), row(2, 2), row(1, 3), row(2, 4)]),
      sheet('专利申请2', [headers, row(11, 11), row(null, 12), row(12, 13)]),
    ],
    found: [],
  },
  {
    name: 'numbers that are text count as well; fractions, words and long digits are no sequence',
    sheets: [
      sheet('专利申请', [
        headers,
        ['1', ...row(1, 1).slice(1)],
        [' 2 ', ...row(2, 2).slice(1)],
        ['4', ...row(4, 3).slice(1)],
      ]),
      sheet('专利申请2', [
        headers,
        [1, ...row(1, 11).slice(1)],
        ['5a', ...row(2, 12).slice(1)],
        ['a5', ...row(2, 13).slice(1)],
        ['12345678', ...row(2, 14).slice(1)],
        [5.5, ...row(2, 15).slice(1)],
        ['一', ...row(2, 16).slice(1)],
        [2, ...row(2, 17).slice(1)],
        ['12', ...row(2, 18).slice(1)],
      ]),
    ],
    found: ['专利申请!A4', '专利申请2!A9'],
    says: ['2', '4'],
  },
]);
