import type { ICellData, IStyleData, IWorkbookData, Nullable } from '@univerjs/core';

/** Height of a line of text in pixels for a font of one point: 96 / 72 pixels and the font's line spacing. */
const pixelsPerPoint = (96 / 72) * 1.3;
/** Fonts up to this size fit into a row of standard height. */
const standardFontSize = 12;

/**
 * Excel fits a row to its largest font when the file gives it no height; Univer does not. Does it once, in the snapshot
 * as read, so that it is no change of the workbook.
 */
export function fitRowsToFonts(data: IWorkbookData): void {
  const styleOf = (cell: ICellData): Nullable<IStyleData> =>
    typeof cell.s === 'string' ? data.styles[cell.s] : cell.s;
  for (const sheet of Object.values(data.sheets)) {
    const cells = (sheet.cellData ?? {}) as Readonly<Record<string, Readonly<Record<string, ICellData>>>>;
    const rows = (sheet.rowData ??= {});
    for (const [key, line] of Object.entries(cells)) {
      const row = Number(key);
      if (rows[row]?.h !== undefined) continue;
      let largest = 0;
      for (const cell of Object.values(line)) {
        if (cell.v === undefined || cell.v === null || cell.v === '') continue;
        largest = Math.max(largest, styleOf(cell)?.fs ?? 0);
      }
      if (largest > standardFontSize) rows[row] = { ...rows[row], h: Math.round(largest * pixelsPerPoint) };
    }
  }
}
