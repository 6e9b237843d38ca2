import { unitTargetSums } from '../../src/checks/unit-targets';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { cellStates, type LedgerColumn } from '../../src/ledgers/ledger';
import { column, table } from './tables';

function sumsOf(...tables: readonly (readonly LedgerColumn[])[]) {
  const ledgers = {
    tables: tables.map((columns, index) => table('allocations', columns, { index })),
    readings: [],
    sheets: [],
    statisticsDate: null,
    reportingUnits: [],
  };
  return unitTargetSums({ ledgers, plan: wuqingPlan, asOf: 0, allowedCodes: new Set(), results: null }).map(
    ({ table: { index }, indicator, year, sum }) => [index, indicator.id, year, sum],
  );
}

const count = '年专利申请总量';
const units = (...names: (string | null)[]) => column('unit', names);

test('a long table is added up by indicator and year', () => {
  expect(
    sumsOf([
      units('高村镇', '梅厂镇', '高村镇', '高村镇', '高村镇'),
      column('indicator', [count, count, count, '中国驰名商标', '其他']),
      column('year', [2018, 2018, 2019, 2018, 2018]),
      column('target', [10, 20, 40, 1, 99]),
    ]),
  ).toEqual([
    [0, 'patent-applications', 2018, 30],
    [0, 'patent-applications', 2019, 40],
    [0, 'well-known-trademarks', 2018, 1],
  ]);
});

test('two tables are added up, at the first one', () => {
  const one = [units('高村镇'), column('indicator', [count]), column('target', [10])];
  expect(sumsOf(one, one)).toEqual([[0, 'patent-applications', null, 20]]);
});

test.each(['全区', '区级', '全区合计', '合计', '总计', '区合计', ' 合 计 ', '天津市武清区', '武清区'])(
  'the row of %p is no unit’s',
  (name) => {
    expect(sumsOf([units('高村镇', name), column('indicator', [count, count]), column('target', [10, 20])])).toEqual([
      [0, 'patent-applications', null, 10],
    ]);
  },
);

test.each(['', ' ', '天津市', '高村镇合计', '合计数', null])('the row of %p counts', (name) => {
  expect(sumsOf([units('高村镇', name), column('indicator', [count, count]), column('target', [10, 20])])).toEqual([
    [0, 'patent-applications', null, 30],
  ]);
});

test('without a column of units every row counts', () => {
  expect(sumsOf([column('indicator', [count, count]), column('target', [10, 20])])).toEqual([
    [0, 'patent-applications', null, 30],
  ]);
});

test('a target that cannot be read leaves its sum out, and no other', () => {
  const target = column('target', [10, null, 5], {
    states: Uint8Array.of(cellStates.sound, cellStates.unusable, cellStates.sound),
  });
  const indicator = column('indicator', [count, count, '中国驰名商标']);
  expect(sumsOf([units('高村镇', '梅厂镇', '高村镇'), indicator, target])).toEqual([
    [0, 'well-known-trademarks', null, 5],
  ]);
});

test('a blank indicator or an unreadable year leaves the table out, a blank year does not', () => {
  const long = (indicator: LedgerColumn, year: LedgerColumn) =>
    sumsOf([units('高村镇', '梅厂镇'), indicator, year, column('target', [10, 20])]);
  const both = column('indicator', [count, count]);
  expect(long(column('indicator', [count, null]), column('year', [2018, 2018]))).toEqual([]);
  const unreadable = column('year', [2018, null], { states: Uint8Array.of(cellStates.sound, cellStates.unusable) });
  expect(long(both, unreadable)).toEqual([]);
  expect(long(both, column('year', [2018, null]))).toEqual([[0, 'patent-applications', 2018, 30]]);
});

test('a wide table: one column an indicator, with or without a year; a blank cell is no target', () => {
  expect(
    sumsOf([
      units('高村镇', '梅厂镇'),
      column('target:patent-applications@2018', [10, 20]),
      column('target:patent-applications@2019', [30, null]),
      column('target:well-known-trademarks', [1, 2]),
      column('subtarget:pledge-financing', [1, 2]),
    ]),
  ).toEqual([
    [0, 'patent-applications', 2018, 30],
    [0, 'patent-applications', 2019, 30],
    [0, 'well-known-trademarks', null, 3],
  ]);
});

test('a wide table’s years may stand in a column of their own', () => {
  expect(
    sumsOf([units('高村镇', '高村镇'), column('year', [2018, 2019]), column('target:patent-applications', [10, 20])]),
  ).toEqual([
    [0, 'patent-applications', 2018, 10],
    [0, 'patent-applications', 2019, 20],
  ]);
});

test('targets without a year hold in every year that others name', () => {
  expect(
    sumsOf([
      units('高村镇', '高村镇', '梅厂镇', '梅厂镇'),
      column('indicator', [count, count, count, '中国驰名商标']),
      column('year', [2018, 2019, null, null]),
      column('target', [10, 20, 5, 1]),
    ]),
  ).toEqual([
    [0, 'patent-applications', 2018, 15],
    [0, 'patent-applications', 2019, 25],
    [0, 'well-known-trademarks', null, 1],
  ]);
});
