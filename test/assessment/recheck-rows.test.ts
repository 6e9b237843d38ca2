import { assess } from '../../src/assessment/assess';
import type { AssessmentSettings } from '../../src/assessment/assessment';
import { recheckRows } from '../../src/assessment/recheck-rows';
import { parseIsoDate } from '../../src/model/calendar';
import type { CellValue } from '../../src/model/cell-value';
import type { SheetGrid, WorkbookGrid } from '../../src/model/grid';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { readXlsx } from '../support/xlsx-grid';

const settings: AssessmentSettings = {
  plan: wuqingPlan,
  asOf: null,
  asOfForced: false,
  today: parseIsoDate('2018-10-08') ?? 0,
  corrections: [],
  disabledChecks: new Set(),
  allowedCodes: new Set(),
  exceptions: [],
  unitTargets: [],
  weights: {},
  unitName: null,
};

let workbook: WorkbookGrid;
beforeAll(async () => {
  workbook = await readXlsx('test/fixtures/town-2018h1.xlsx');
});

function withCell(sheet: SheetGrid, row: number, column: number, value: CellValue): SheetGrid {
  const values = sheet.values.map((cells, offset) =>
    offset + sheet.top === row ? cells.map((cell, at) => (at + sheet.left === column ? value : cell)) : cells,
  );
  return { ...sheet, values };
}

function edited(field: string, value: CellValue, record = 0) {
  const before = assess(workbook, settings);
  const table = before.ledgers.tables.find(({ kind }) => kind === 'patents');
  const column = table?.columns.get(field)?.column;
  const row = table?.rows[record];
  if (table === undefined || column === undefined || row === undefined) throw new Error('no such cell');
  const grid = withCell(table.sheet, row, column, value);
  const after = assess({ sheets: workbook.sheets.map((sheet) => (sheet === table.sheet ? grid : sheet)) }, settings);
  return { before, table, row, grid, after, quick: recheckRows(before, grid, new Set([row]), settings) };
}

test.each<[string, CellValue]>([
  ['applicationNumber', '201710601862.4'],
  ['applicationNumber', 201710601862],
  ['applicationDate', '去年'],
  ['applicationDate', 60000],
  ['patentType', '专利'],
])('%s changed to %p: the row alone gives the findings that the whole workbook gives', (field, value) => {
  const { quick, after } = edited(field, value);
  const own = (list: typeof after.findings | undefined) => list?.filter(({ code }) => code !== 'patent.duplicate');
  expect(own(quick?.findings)).toEqual(own(after.findings));
});

test('a finding goes when its cell is mended', () => {
  const broken = edited('applicationNumber', '不是专利号');
  if (broken.quick === null) throw new Error('not checked');
  const mended = recheckRows(broken.quick, broken.table.sheet, new Set([broken.row]), settings);
  expect(mended?.findings).toEqual(broken.before.findings);
});

test('an edit of the header, of a merged area or one that takes a record away is left to the full check', () => {
  const { before, table, row, grid } = edited('applicationNumber', '不是专利号');
  expect(recheckRows(before, grid, new Set([table.headerRows[1]]), settings)).toBeNull();
  const merged = { ...grid, merges: [{ top: row, left: 0, bottom: row + 1, right: 0 }] };
  expect(recheckRows(before, merged, new Set([row]), settings)).toBeNull();
  const blank = {
    ...grid,
    values: grid.values.map((cells, at) => (at + grid.top === row ? cells.map(() => null) : cells)),
  };
  expect(recheckRows(before, blank, new Set([row]), settings)).toBeNull();
});
