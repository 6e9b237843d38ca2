import type { ICellData, IStyleData, IWorkbookData, IWorksheetData, Nullable } from '@univerjs/core';
import { writtenValue } from './cell-writer';
import { wrap } from './univer-values';

/**
 * Heights for rows of new sheets that nobody gave one. Excel fits such rows when it opens the file; LibreOffice and
 * previewers do not, and cut wrapped and large text. The estimate counts a Chinese character as one em wide, any other
 * as a little over half.
 */
const defaultPoints = 15;
const linePerPoint = 1.32;
const latinEm = 0.56;
const cellPaddingPixels = 6;
const pixelsPerPoint = 96 / 72;
/** Excel's greatest row height. */
const maxPoints = 409;

/** Heights in points by row, for rows that need more than the default. */
export function estimatedHeights(
  sheet: Partial<IWorksheetData>,
  snapshot: IWorkbookData,
  defaultWidth: number,
): Map<number, number> {
  const heights = new Map<number, number>();
  const merged = new Map<string, { columns: number; rows: number }>();
  for (const range of sheet.mergeData ?? []) {
    merged.set(`${range.startRow},${range.startColumn}`, {
      columns: range.endColumn - range.startColumn + 1,
      rows: range.endRow - range.startRow + 1,
    });
  }
  const cells: Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>> = sheet.cellData ?? {};
  for (const [row, rowCells] of Object.entries(cells)) {
    let needed = 0;
    for (const [column, cell] of Object.entries(rowCells)) {
      const merge = merged.get(`${row},${column}`);
      // A cell over several rows has the height of all of them: no row of it is stretched.
      if (cell == null || (merge !== undefined && merge.rows > 1)) continue;
      const style = styleOf(cell, snapshot);
      const width = widthOf(sheet, Number(column), merge?.columns ?? 1, defaultWidth);
      needed = Math.max(needed, cellPoints(cell, style, width));
    }
    if (needed > defaultPoints) heights.set(Number(row), Math.min(maxPoints, Math.ceil(needed)));
  }
  return heights;
}

function styleOf(cell: ICellData, snapshot: IWorkbookData): IStyleData {
  return (typeof cell.s === 'string' ? snapshot.styles[cell.s] : cell.s) ?? {};
}

function widthOf(sheet: Partial<IWorksheetData>, first: number, columns: number, defaultWidth: number): number {
  let width = 0;
  for (let column = first; column < first + columns; column++) width += sheet.columnData?.[column]?.w ?? defaultWidth;
  return width;
}

function cellPoints(cell: ICellData, style: IStyleData, width: number): number {
  const value = writtenValue(cell);
  if (value.kind !== 'text') return value.kind === 'blank' ? 0 : (style.fs ?? 11) * linePerPoint;
  const size = style.fs ?? 11;
  const room = Math.max(1, (width - cellPaddingPixels) / (size * pixelsPerPoint));
  const isWrapped = style.tb === wrap;
  const lines = isWrapped
    ? value.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(emsOf(line) / room)), 0)
    : 1;
  return lines * size * linePerPoint;
}

function emsOf(text: string): number {
  let ems = 0;
  for (const letter of text) ems += letter.charCodeAt(0) > 0x2e7f ? 1 : latinEm;
  return ems;
}
