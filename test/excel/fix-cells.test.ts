import { changeCells, type CellChange } from '../../src/excel/fix-cells';
import type { NodeExcel } from '../../src/stand-in/node/start';
import { startExcel, stopExcel } from '../support/stand-in';
import { countingHost, fill, hostOf } from './workbooks';

afterEach(stopExcel);

async function open(): Promise<NodeExcel> {
  const excel = await startExcel();
  await fill(excel, '台账', [['1200', '2017.3.5', '乙']], '@');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.getRange('A2:C2').formulas = [[201710601862, '=1+1', '']];
    await context.sync();
  });
  return excel;
}

const change = (cell: string, changes: Partial<CellChange>): CellChange => ({
  sheet: '台账',
  cell,
  expected: null,
  value: null,
  numberFormat: null,
  ...changes,
});

async function cell(excel: NodeExcel, address: string): Promise<[unknown, unknown]> {
  return excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('台账').getRange(address);
    range.load('formulas,numberFormat');
    await context.sync();
    return [range.formulas[0]?.[0] as unknown, range.numberFormat[0]?.[0] as unknown];
  });
}

test('values and number formats of the named cells change, and only theirs', async () => {
  const excel = await open();
  const outcome = await changeCells(hostOf(excel), [
    change('A1', { expected: '1200', value: 1200 }),
    change('B1', { expected: '2017.3.5', value: 42799, numberFormat: 'yyyy-mm-dd' }),
    change('A2', { expected: 201710601862, value: '201710601862.0', numberFormat: '@' }),
  ]);
  expect(outcome.refused).toEqual([]);
  expect(outcome.done.map(({ before, beforeFormat, afterFormat }) => [before, beforeFormat, afterFormat])).toEqual([
    ['1200', '@', 'General'],
    ['2017.3.5', '@', 'yyyy-mm-dd'],
    [201710601862, 'General', '@'],
  ]);
  expect(await cell(excel, 'A1')).toEqual([1200, 'General']);
  expect(await cell(excel, 'B1')).toEqual([42799, 'yyyy-mm-dd']);
  expect(await cell(excel, 'A2')).toEqual(['201710601862.0', '@']);
  expect(await cell(excel, 'C1')).toEqual(['乙', '@']);
});

test('any number of cells costs three requests', async () => {
  const excel = await open();
  const rows = Array.from({ length: 300 }, (_, row) => [`旧${String(row)}`]);
  await fill(excel, '长表', rows);
  const { host, syncs } = countingHost(excel);
  const outcome = await changeCells(
    host,
    rows.map(([expected = ''], row) => ({
      sheet: '长表',
      cell: `A${String(row + 1)}`,
      expected,
      value: '新',
      numberFormat: null,
    })),
  );
  expect(outcome.done).toHaveLength(300);
  expect(syncs()).toBe(3);
});

test('changing back restores value and number format exactly, texts as texts', async () => {
  const excel = await open();
  const { done } = await changeCells(hostOf(excel), [
    change('A1', { expected: '1200', value: 1200 }),
    change('A2', { expected: 201710601862, value: '201710601862.0', numberFormat: '@' }),
    change('C2', { expected: null, value: '补充' }),
  ]);
  const { refused } = await changeCells(
    hostOf(excel),
    done.map(({ change: { sheet, cell: address, value }, before, beforeFormat }) => ({
      sheet,
      cell: address,
      expected: value,
      value: before,
      numberFormat: beforeFormat,
    })),
  );
  expect(refused).toEqual([]);
  expect(await cell(excel, 'A1')).toEqual(['1200', '@']);
  expect(await cell(excel, 'A2')).toEqual([201710601862, 'General']);
  expect(await cell(excel, 'C2')).toEqual(['', 'General']);
});

test.each([
  ['a value that changed since the check', change('A1', { expected: '1300', value: 1 }), 'changed'],
  ['a formula', change('B2', { expected: 2, value: 1 }), 'formula'],
  ['a sheet that is gone', { ...change('A1', { value: 1 }), sheet: '没有' }, 'sheet-gone'],
  ['no address', change('?', { value: 1 }), 'bad-address'],
])('%s is left alone with the reason', async (_what, wanted, reason) => {
  const excel = await open();
  const outcome = await changeCells(hostOf(excel), [wanted]);
  expect(outcome).toEqual({ done: [], refused: [{ change: wanted, reason }] });
  expect(await cell(excel, 'A1')).toEqual(['1200', '@']);
  expect(await cell(excel, 'B2')).toEqual(['=1+1', 'General']);
});

test('a protected sheet is left alone, the others are changed', async () => {
  const excel = await open();
  await fill(excel, '另表', [['x']]);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').protection.protect();
    await context.sync();
  });
  const outcome = await changeCells(hostOf(excel), [
    change('A1', { expected: '1200', value: 1200 }),
    { ...change('A1', { expected: 'x', value: 'y' }), sheet: '另表' },
  ]);
  expect(outcome.done).toHaveLength(1);
  expect(outcome.refused).toMatchObject([{ reason: 'sheet-protected' }]);
});
