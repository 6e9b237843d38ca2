import type { ICellData, IStyleData, IWorkbookData, IWorksheetData, Nullable } from '@univerjs/core';

/** Pixels of one point. */
const pixel = 96 / 72;
/** Height of a line of text to its font's size. */
const lineSpacing = 1.3;
/** Size of a font without one of its own, in points. */
const standardFontSize = 11;
/** A row of standard height has room for one line of a font up to this size. */
const largestInStandardRow = 12;
/** Univer's number for text that breaks at the cell's edge (`WrapStrategy.WRAP`). */
const wrapped = 3;
/** Pixels beside the text of a cell. */
const cellPadding = 6;

type Cells = Readonly<Record<string, Readonly<Record<string, ICellData>>>>;

/**
 * Excel fits a row to its fonts and to its broken lines when the file gives it no height; Univer does not. Does it once,
 * in the snapshot as read, so that it is no change of the workbook.
 */
export function fitRowsToText(data: IWorkbookData): void {
  for (const sheet of Object.values(data.sheets)) {
    const cells = (sheet.cellData ?? {}) as Cells;
    const rows = (sheet.rowData ??= {});
    for (const [key, line] of Object.entries(cells)) {
      const row = Number(key);
      if (rows[row]?.h !== undefined) continue;
      let height = 0;
      for (const [column, cell] of Object.entries(line)) {
        height = Math.max(height, heightOf(cell, Number(column), row, sheet, data));
      }
      if (height > 0) rows[row] = { ...rows[row], h: Math.round(height) };
    }
  }
}

/** Pixels that a cell's text needs; 0 where the standard height will do. */
function heightOf(
  cell: ICellData,
  column: number,
  row: number,
  sheet: Partial<IWorksheetData>,
  data: IWorkbookData,
): number {
  if (cell.v === undefined || cell.v === null || cell.v === '') return 0;
  const style: Nullable<IStyleData> = typeof cell.s === 'string' ? data.styles[cell.s] : cell.s;
  const size = style?.fs ?? standardFontSize;
  const merged = (sheet.mergeData ?? []).some(
    (range) => row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn,
  );
  const breaks = Number(style?.tb) === wrapped && !merged;
  const lines = breaks ? lineCount(String(cell.v), size, sheet.columnData?.[column]?.w ?? 73) : 1;
  if (lines === 1 && size <= largestInStandardRow) return 0;
  return lines * size * pixel * lineSpacing + 2;
}

function lineCount(text: string, size: number, width: number): number {
  const room = Math.max(size * pixel, width - cellPadding);
  return text
    .split('\n')
    .reduce((count, line) => count + Math.max(1, Math.ceil((textWidth(line) * size * pixel) / room)), 0);
}

/** Width of a text in widths of a Chinese character; Latin letters and digits take about half. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.56 : 1;
  return width;
}
