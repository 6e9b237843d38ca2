import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人'];
const rows = ['2018-03-05', '2018/3/5', '2018.3.5', '2018年3月5日', '20180305'];
testCheck('date.text', [
  {
    name: 'dates typed as text, in every usual form',
    sheets: [
      sheet('专利申请', [headers, ...rows.map((text, at) => [patent(2018, 1, at + 1), `装置${at}`, text, '王某'])]),
    ],
    found: ['C2', 'C3', 'C4', 'C5', 'C6'],
    says: ['2018-03-05', '文本'],
    fix: 43164,
  },
  {
    name: 'real dates, and serial numbers without a date format',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', day('2018-03-05'), '王某'],
        [patent(2018, 1, 2), '乙', 43164, '王某'],
      ]),
    ],
    found: [],
  },
]);
