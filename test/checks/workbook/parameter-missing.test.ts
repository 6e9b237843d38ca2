import type { ComputedResults } from '../../../src/checks/check';
import { sheet } from '../grids';
import { testCheck } from '../test-check';

const results: ComputedResults = {
  year: 2018,
  scope: 'district',
  value: (indicator) => ({
    actual: null,
    target: null,
    nature: 'perCapita',
    missingParameters: indicator === 'inventions-per-10k' ? [{ name: 'population', year: 2018 }] : [],
  }),
};
testCheck('parameter.missing', [
  {
    name: 'once for the indicator, without a place',
    sheets: [
      sheet('专项资金', [
        ['年度', '年初预算（万元）'],
        [2018, 100],
      ]),
    ],
    results,
    found: [''],
    says: ['每万人有效发明专利拥有量', '2018年常住人口', '基础参数'],
  },
  {
    name: 'nothing is missing',
    sheets: [
      sheet('专项资金', [
        ['年度', '年初预算（万元）'],
        [2018, 100],
      ]),
    ],
    results: { ...results, value: () => null },
    found: [],
  },
  {
    name: 'an indicator that staff dropped needs nothing; before there are results nothing is missing',
    sheets: [
      sheet('专项资金', [
        ['年度', '年初预算（万元）'],
        [2018, 100],
      ]),
    ],
    found: [],
  },
]);
