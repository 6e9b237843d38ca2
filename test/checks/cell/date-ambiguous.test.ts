import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人'];
testCheck('date.ambiguous', [
  {
    name: 'day and month, or the century, open',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', '18.3.5', '王某'],
        [patent(2018, 1, 2), '乙', '3/5/2018', '王某'],
      ]),
    ],
    found: ['C2', 'C3'],
    says: ['18.3.5'],
  },
  {
    name: 'year first is plain',
    sheets: [sheet('专利申请', [headers, [patent(2018, 1, 1), '甲', day('2018-03-05'), '王某']])],
    found: [],
  },
]);
