import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人'];
testCheck('patent-number.year-later', [
  {
    name: 'filed before the number’s year: a divisional or a PCT case?',
    sheets: [
      sheet('专利台账', [
        headers,
        [patent(2018, 1, 1), '甲', day('2016-11-08'), '王某'],
        [patent(2018, 1, 2), '乙', day('2018-01-01'), '王某'],
      ]),
    ],
    found: ['C2'],
    says: ['分案', '2018 年'],
  },
  {
    name: 'numbers of two-digit years',
    sheets: [
      sheet('专利台账', [
        headers,
        ['97101765.4', '甲', day('1997-12-31'), '王某'],
        ['02100001.8', '乙', day('2002-01-01'), '王某'],
      ]),
    ],
    found: [],
  },
]);
