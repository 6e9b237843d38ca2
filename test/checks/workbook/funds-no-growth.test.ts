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
  {
    name: 'budgets of one year are added up; a negative or unreadable one is reported as that, 0 is a budget',
    sheets: [
      sheet('专项资金', [
        headers,
        [2016, 1000, 10],
        [2017, 600, 10],
        [2017, 600, 10],
        [2018, -5, 10],
        [2019, '约100', 10],
        [null, 1, 10],
      ]),
      sheet('专项资金2', [headers, [2018, 0, 0]]),
    ],
    found: ['专项资金2!B2'],
    others: ['number.negative@专项资金!B5', 'number.approximate@专项资金!B6', 'required.blank@专项资金!A7'],
    says: ['1200'],
  },
  {
    name: 'a negative budget is reported as that and is no fall',
    sheets: [sheet('专项资金', [headers, [2016, 1000, 10], [2017, 1200, 10], [2018, -5, 10], [2019, 1300, 10]])],
    found: [],
    others: ['number.negative@B4'],
  },
]);
