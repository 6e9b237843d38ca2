import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import { fitRowsToText } from '../../src/page/fit-rows';

function heights(
  cell: object,
  sheet: Partial<IWorksheetData> = {},
  styles: IWorkbookData['styles'] = {},
): number | undefined {
  const data = {
    styles,
    sheets: { s: { cellData: { 0: { 0: cell } }, columnData: { 0: { w: 80 } }, ...sheet } },
  } as unknown as IWorkbookData;
  fitRowsToText(data);
  return data.sheets['s']?.rowData?.[0]?.h;
}

test('a row of ordinary text keeps the standard height', () => {
  expect(heights({ v: '申请号' })).toBeUndefined();
});

test('a large font makes its row higher, by own style or by a style of the workbook', () => {
  expect(heights({ v: '台账', s: { fs: 22 } })).toBeGreaterThan(22 * (96 / 72));
  expect(heights({ v: '台账', s: 'title' }, {}, { title: { fs: 22 } })).toBeGreaterThan(22 * (96 / 72));
});

test('a large font without text changes nothing', () => {
  expect(heights({ v: '', s: { fs: 22 } })).toBeUndefined();
});

test('wrapped text gets a line for each time it breaks', () => {
  const one = heights({ v: '登记金额\n万元', s: { tb: 3 } }) ?? 0;
  const two = heights({ v: '登记金额（万元）以及其他说明', s: { tb: 3 } }) ?? 0;
  expect(one).toBeGreaterThan(30);
  expect(two).toBeGreaterThan(one);
});

test('wrapped text in merged cells does not, as in Excel', () => {
  const mergeData = [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 5 }];
  expect(heights({ v: '登记金额（万元）以及其他说明', s: { tb: 3 } }, { mergeData })).toBeUndefined();
});

test('a height that the file gives stays', () => {
  expect(heights({ v: '台账', s: { fs: 22 } }, { rowData: { 0: { h: 15 } } })).toBe(15);
});
