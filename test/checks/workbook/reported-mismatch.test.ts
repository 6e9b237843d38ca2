import type { ComputedResults } from '../../../src/checks/check';
import { percent, sheet } from '../grids';
import { testCheck } from '../test-check';

const actuals: Readonly<Record<string, number>> = {
  'patent-applications': 7139,
  'invention-share': 0.3124,
  'pledge-financing': 10_050,
  'inventions-per-10k': 10.37,
};
const results: ComputedResults = {
  year: 2018,
  scope: 'district',
  value: (indicator) => ({ actual: actuals[indicator] ?? null, target: null, nature: 'count', missingParameters: [] }),
};
const headers = ['指标', '目标值', '完成值'];
testCheck('reported.mismatch', [
  {
    name: 'counts at all, shares by 0.0005, amounts by 0.5, per 10,000 by 0.005',
    sheets: [
      sheet('指标完成情况', [
        headers,
        ['年专利申请总量', 10_000, 7140],
        ['发明专利申请占比', percent(0.3), percent(0.3129)],
        ['年度专利质押融资额', 10_000, 10_050.5],
        ['每万人有效发明专利拥有量', 10, 10.375],
      ]),
    ],
    results,
    found: ['C2', 'C3', 'C4', 'C5'],
    says: ['7140', '7139', '相差 1'],
  },
  {
    name: 'within rounding, typed in percent, without ledgers, unknown indicators',
    sheets: [
      sheet('指标完成情况', [
        headers,
        ['年专利申请总量', 10_000, 7139],
        ['发明专利申请占比', 30, 31.2],
        ['年度专利质押融资额', 10_000, 10_050.4],
        ['每万人有效发明专利拥有量', 10, 10.374],
        ['中国驰名商标', 15, 99],
        ['其他', 1, 1],
      ]),
    ],
    results,
    found: [],
  },
]);
