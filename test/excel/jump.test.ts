import { activeCell, jumpTo, writeFormula } from '../../src/excel/jump';
import type { NodeExcel } from '../../src/stand-in/node/start';
import { startExcel, stopExcel } from '../support/stand-in';
import { fill, hostOf } from './workbooks';

afterEach(stopExcel);

async function idOf(excel: NodeExcel, name: string): Promise<string> {
  return excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
}

test('goes to the cell', async () => {
  const excel = await startExcel();
  await fill(excel, '专利', [['甲']]);
  await jumpTo(hostOf(excel), { sheet: '专利', sheetId: null, cell: 'B17' });
  expect(await activeCell(hostOf(excel))).toEqual({ sheet: '专利', cell: 'B17' });
});

test('finds a sheet that was renamed since the check', async () => {
  const excel = await startExcel();
  await fill(excel, '专利', [['甲']]);
  const sheetId = await idOf(excel, '专利');
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('专利').name = '2018专利';
    await context.sync();
  });
  await jumpTo(hostOf(excel), { sheet: '专利', sheetId, cell: 'A1' });
  expect(await activeCell(hostOf(excel))).toEqual({ sheet: '2018专利', cell: 'A1' });
});

test.each([
  ['a sheet that is gone', '没有', 'A1', 'SheetGone'],
  ['a hidden sheet', '隐藏', 'A1', 'SheetHidden'],
  ['no address', 'Sheet1', '某格', 'AddressInvalid'],
])('says so: %s', async (_what, sheet, cell, code) => {
  const excel = await startExcel();
  await fill(excel, '隐藏', [['甲']]);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('隐藏').visibility = 'Hidden';
    await context.sync();
  });
  await expect(jumpTo(hostOf(excel), { sheet, sheetId: null, cell })).rejects.toMatchObject({ problem: { code } });
});

test('a formula goes into the selected cell and computes, also in a text cell', async () => {
  const excel = await startExcel();
  await fill(excel, 'Sheet1', [['文字']], '@');
  await jumpTo(hostOf(excel), { sheet: 'Sheet1', sheetId: null, cell: 'A1' });
  expect(await writeFormula(hostOf(excel), '=1+2')).toEqual({ sheet: 'Sheet1', cell: 'A1' });
  await excel.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([[3]]);
  });
});
