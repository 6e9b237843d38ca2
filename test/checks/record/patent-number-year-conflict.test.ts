import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人'];
testCheck('patent-number.year-conflict', [
  {
    name: 'filed in the year after the number’s, at the date',
    sheets: [
      sheet('专利台账', [
        headers,
        [patent(2016, 1, 1), '甲', day('2017-01-01'), '王某'],
        [patent(2016, 1, 2), '乙', day('2016-12-31'), '王某'],
        [patent(2016, 1, 3), '丙', '2017年', '王某'],
      ]),
    ],
    found: ['C2', 'C4'],
    others: ['date.incomplete@C4'],
    says: ['2016 年'],
  },
  {
    name: 'unreadable dates and numbers are not compared',
    sheets: [
      sheet('专利台账', [
        headers,
        [patent(2016, 1, 1), '甲', '17.1.1', '王某'],
        ['2016', '乙', day('2017-12-31'), '王某'],
      ]),
    ],
    found: [],
    others: ['date.ambiguous@C2', 'patent-number.format@A3'],
  },
]);
