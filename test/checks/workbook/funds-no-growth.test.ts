import { sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['年度', '年初预算（万元）', '实际支出（万元）'];
testCheck('funds.no-growth', [
  {
    name: 'a year that did not grow, 2016 being the base; spending does not count',
    sheets: [
      sheet('专项资金', [headers, [2016, 1800, 1700], [2017, 1800, 1790], [2018, 2000, 1900], [2019, 1900, 1890]]),
    ],
    found: ['B3', 'B5'],
    says: ['2017', '1800'],
  },
  {
    name: 'growth every year, years in any order, years outside the plan',
    sheets: [sheet('专项资金', [headers, [2018, 2200, 10], [2017, 2000, 10], [2016, 1800, 10], [2015, 1900, 10]])],
    found: [],
  },
]);
