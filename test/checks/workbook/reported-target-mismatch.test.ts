import type { ComputedResults } from '../../../src/checks/check';
import { percent, sheet } from '../grids';
import { testCheck } from '../test-check';

const results: ComputedResults = { year: 2018, scope: 'district', value: () => null };
const headers = ['指标', '目标值', '完成值'];
testCheck('reported.target-mismatch', [
  {
    name: 'another number than the plan’s, in the scale staff type',
    sheets: [
      sheet('指标完成情况', [
        headers,
        ['天津市名牌产品', 60, 41],
        ['发明专利申请占比', 35, 31.2],
        ['企业专利申请占比', percent(0.8), percent(0.88)],
      ]),
    ],
    results,
    found: ['B2', 'B3', 'B4'],
    says: ['60', '50', '二（二）'],
    fix: 50,
  },
  {
    name: 'the plan’s own, 超过300 typed as 300 or as 301, blanks',
    sheets: [
      sheet('指标完成情况', [
        headers,
        ['天津市名牌产品', 50, 41],
        ['发明专利申请占比', 30, 31.2],
        ['市、区两级试点、示范企业', 300, 300],
        ['中国驰名商标', null, 15],
      ]),
      sheet('指标完成情况2', [headers, ['市、区两级试点、示范企业', 301, 300]]),
    ],
    results,
    found: [],
  },
  {
    name: 'a town’s targets are its own',
    sheets: [sheet('指标完成情况', [headers, ['年专利申请总量', 300, 280]])],
    results: { ...results, scope: '高村镇' },
    found: [],
  },
  {
    name: 'in hundredths the plan’s target is proposed in hundredths',
    sheets: [sheet('指标完成情况', [headers, ['发明专利申请占比', 35, 31.2]])],
    results,
    found: ['B2'],
    fix: 30,
  },
  {
    name: 'a share that is text becomes a number shown in per cent',
    sheets: [sheet('指标完成情况', [headers, ['发明专利申请占比', '35%', '31.2%']])],
    results,
    found: ['B2'],
    fix: 0.3,
    format: '0.0%',
  },
  {
    name: 'one more than the target is the target only where it must be exceeded',
    sheets: [
      sheet('指标完成情况', [
        headers,
        ['市、区两级试点、示范企业', 302, 300],
        ['天津市名牌产品', 51, 41],
        ['每万人有效发明专利拥有量', 11, 9],
        ['有效发明专利拥有量增长率', percent(0.2), percent(0.1)],
        ['年专利申请总量', 10_000.5, 1],
      ]),
    ],
    results,
    found: ['B2', 'B3', 'B4', 'B6'],
  },
  {
    name: 'a growth that must exceed another one may not be more by one',
    sheets: [sheet('指标完成情况', [headers, ['有效发明专利拥有量增长率', percent(1.2), percent(0.1)]])],
    results: {
      ...results,
      value: () => ({ actual: null, target: 0.2, nature: 'growth', missingParameters: [] }),
    },
    found: ['B2'],
    says: ['20%'],
  },
  {
    name: 'a unit’s target is its own, also in the district’s workbook',
    sheets: [
      sheet('指标完成情况', [
        [...headers, '填报单位'],
        ['年专利申请总量', 300, 280, '高村镇'],
        ['年专利申请总量', 250, 280, '高村镇'],
        ['年专利申请总量', 10_000, 280, null],
      ]),
    ],
    results: {
      ...results,
      value: (_, __, unit) => ({
        actual: null,
        target: unit === null ? 1 : 250,
        nature: 'count',
        missingParameters: [],
      }),
    },
    found: ['B2'],
    says: ['250'],
  },
]);
