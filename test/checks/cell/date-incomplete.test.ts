import { patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人'];
testCheck('date.incomplete', [
  {
    name: 'a month or a year only',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', '2018年1月', '王某'],
        [patent(2018, 1, 2), '乙', 2018, '王某'],
        [patent(2018, 1, 3), '丙', '2018.3', '王某'],
      ]),
    ],
    found: ['C2', 'C3', 'C4'],
    says: ['2018年1月', '补全'],
  },
  {
    name: 'a year is all that a column of years asks for',
    sheets: [
      sheet('专项资金', [
        ['年度', '年初预算（万元）'],
        [2017, 100],
        ['2018年', 120],
      ]),
    ],
    found: [],
  },
]);
