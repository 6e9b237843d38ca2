import type { ComputedResults } from '../../../src/checks/check';
import { percent, sheet } from '../grids';
import { testCheck } from '../test-check';

const results: ComputedResults = { year: 2018, scope: 'district', value: () => null };
testCheck('allocation.below-target', [
  {
    name: 'a long table that falls short in one year',
    sheets: [
      sheet('目标分解表', [
        ['单位', '指标', '年度', '目标值'],
        ['高村镇', '年专利申请总量', 2018, 6000],
        ['梅厂镇', '年专利申请总量', 2018, 3500],
        ['高村镇', '年专利申请总量', 2019, 6000],
        ['梅厂镇', '年专利申请总量', 2019, 4000],
      ]),
    ],
    results,
    found: ['目标分解表!'],
    says: ['2018年', '9500', '10000', '少 500'],
  },
  {
    name: 'a wide table; shares are not added up',
    sheets: [
      sheet('目标分解表', [
        ['镇街', '年专利申请总量', '发明专利申请占比', '年度专利质押融资额'],
        ['高村镇', 6000, percent(0.1), 5000],
        ['梅厂镇', 4000, percent(0.1), 4999],
      ]),
    ],
    results,
    found: ['目标分解表!'],
    says: ['年度专利质押融资额', '9999'],
  },
  {
    name: 'a target that cannot be read, and a town’s own workbook',
    sheets: [
      sheet('目标分解表', [
        ['单位', '指标', '年度', '目标值'],
        ['高村镇', '年专利申请总量', 2018, '约6000'],
        ['梅厂镇', '年专利申请总量', 2018, 3500],
      ]),
    ],
    results,
    found: [],
  },
  {
    name: 'a target that is missing, or whose indicator is',
    sheets: [
      sheet('目标分解表', [
        ['单位', '指标', '年度', '目标值'],
        ['高村镇', '年专利申请总量', 2018, null],
        ['梅厂镇', '年专利申请总量', 2018, 3500],
      ]),
      sheet('融资目标分解表', [
        ['单位', '指标', '年度', '目标值'],
        ['高村镇', '年度专利质押融资额', 2018, 3500],
        ['梅厂镇', null, 2018, 3500],
      ]),
    ],
    results,
    found: [],
  },
  {
    name: 'a target without a year holds in each year',
    sheets: [
      sheet('目标分解表', [
        ['单位', '指标', '年度', '目标值'],
        ['高村镇', '年专利申请总量', 2018, 6000],
        ['高村镇', '年专利申请总量', 2019, 5500],
        ['梅厂镇', '年专利申请总量', null, 4000],
      ]),
    ],
    results,
    found: ['目标分解表!'],
    says: ['2019年', '9500'],
  },
  {
    name: 'a town’s own targets are not the district’s',
    sheets: [
      sheet('目标分解表', [
        ['单位', '指标', '年度', '目标值'],
        ['高村镇', '年专利申请总量', 2018, 300],
      ]),
    ],
    results: { ...results, scope: '高村镇' },
    found: [],
  },
]);
