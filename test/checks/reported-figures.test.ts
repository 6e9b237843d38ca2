import type { CellValue } from '../../src/model/cell-value';
import { reportedFigures, shownFigure } from '../../src/checks/reported-figures';
import { findIndicator } from '../../src/plan/find-indicator';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { cellStates, type LedgerColumn } from '../../src/ledgers/ledger';
import { column, table } from './tables';

function rowsOf(...columns: LedgerColumn[]) {
  const tables = [table('reported', columns)];
  const ledgers = { tables, readings: [], sheets: [], statisticsDate: null, reportingUnits: [] };
  return reportedFigures({ ledgers, plan: wuqingPlan, asOf: 0, allowedCodes: new Set(), results: null }, 2018);
}

const names = ['年专利申请总量', '其他', '发明专利申请占比'];

test('rows of indicators that the plan knows, each with its year and unit', () => {
  const rows = rowsOf(
    column('indicator', names),
    column('year', [2017, 2017, null]),
    column('unit', ['高村镇', '高村镇', null]),
  );
  expect(
    rows.map(({ record, indicator, year, unit, actual, target }) => [record, indicator.id, year, unit, actual, target]),
  ).toEqual([
    [0, 'patent-applications', 2017, '高村镇', null, null],
    [2, 'invention-share', 2018, null, null, null],
  ]);
});

test('without the columns the year judged and the whole scope are meant', () => {
  expect(rowsOf(column('indicator', names)).map(({ year, unit }) => [year, unit])).toEqual([
    [2018, null],
    [2018, null],
  ]);
});

test.each<[number | null, CellValue, number, number | null]>([
  [0.3, 30, cellStates.sound, 100],
  [0.3, 0.3, cellStates.sound, 1],
  [0.3, '30%', cellStates.sound, 1],
  [10_000, 1, cellStates.sound, 0.0001],
  [0, 0, cellStates.sound, 1],
  [0.3, 30, cellStates.unusable, null],
  [null, '约30', cellStates.sound, null],
])('a figure of %p typed as %p in state %p has the scale %p', (value, raw, state, scale) => {
  const actual = column('actual', [value], { rawAt: () => raw, states: Uint8Array.of(state) });
  const [row] = rowsOf(column('indicator', ['发明专利申请占比']), actual);
  expect(row?.actual).toEqual(scale === null ? null : { column: actual, value, scale });
});

test.each([
  ['发明专利申请占比', 0.31234567, '31.2346%'],
  ['有效发明专利拥有量增长率', 0.2, '20%'],
  ['每万人有效发明专利拥有量', 10.374_96, '10.375'],
  ['年专利申请总量', 7139, '7139'],
  ['年度专利质押融资额', 0.5, '0.5'],
])('a figure of %s, %d, is said as %s', (name, value, text) => {
  const indicator = findIndicator(wuqingPlan, name);
  expect(indicator === null ? null : shownFigure(indicator, value)).toBe(text);
});
