import { rereadRows } from '../../src/excel/read-area';
import { readWorkbook } from '../../src/excel/read-workbook';
import type { SheetGrid } from '../../src/model/grid';
import type { NodeExcel } from '../../src/stand-in/node/start';
import { startExcel, stopExcel } from '../support/stand-in';
import { fill, hostOf } from './workbooks';

afterEach(stopExcel);

async function open(): Promise<{ excel: NodeExcel; grid: SheetGrid; id: string }> {
  const excel = await startExcel();
  await fill(excel, '台账', [
    ['序号', '名称'],
    [1, '甲'],
    [2, '乙'],
    [3, '丙'],
  ]);
  const { workbook, sheetIds } = await readWorkbook(hostOf(excel));
  const grid = workbook.sheets[1];
  if (grid === undefined) throw new Error('no grid');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    sheet.getRange('B3').numberFormat = [['@']];
    sheet.getRange('B3').values = [['改']];
    await context.sync();
  });
  return { excel, grid, id: sheetIds.get('台账') ?? '' };
}

test.each(['B3', 'B2:B3', '3:3', 'B:B', 'A2,B3', "'台账'!$B$3"])(
  'the rows of %s are read anew, the others are shared',
  async (address) => {
    const { excel, grid, id } = await open();
    const changed = await rereadRows(hostOf(excel), grid, id, address);
    expect(changed?.values[2]).toEqual([2, '改']);
    expect(changed?.numberFormats[2]).toEqual(['General', '@']);
    expect(changed?.values[3]).toEqual([3, '丙']);
    if (address === 'B3') expect(changed?.values[3]).toBe(grid.values[3]);
    expect(grid.values[2]).toEqual([2, '乙']);
  },
);

test.each(['B5', 'C3', 'A1:Z100', '没有'])(
  'an edit beyond what was read asks for a full reading: %s',
  async (address) => {
    const { excel, grid, id } = await open();
    expect(await rereadRows(hostOf(excel), grid, id, address)).toBeNull();
  },
);

test('a sheet that was renamed or deleted asks for a full reading', async () => {
  const { excel, grid, id } = await open();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('台账').name = '新名';
    await context.sync();
  });
  expect(await rereadRows(hostOf(excel), grid, id, 'B3')).toBeNull();
  expect(await rereadRows(hostOf(excel), grid, 'gone', 'B3')).toBeNull();
});
