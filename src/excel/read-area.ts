import { parseA1, type CellRange } from '../model/address';
import { toCellValue } from '../model/cell-value';
import type { SheetGrid } from '../model/grid';
import type { ExcelHost } from './host';
import { runInExcel, type RunOptions } from './run-in-excel';

/**
 * A grid after an edit of its cells: reads only the rows that changed, in one sync, and puts them in their place. Rows
 * that did not change are shared with the old grid.
 * @returns `null` when the edit reaches beyond the grid (the used range has grown) or the sheet is gone: read it all then.
 */
export async function rereadRows(
  host: ExcelHost,
  grid: SheetGrid,
  sheetId: string,
  address: string,
  options: RunOptions = {},
): Promise<SheetGrid | null> {
  const areas = address.split(',').map((part) => areaOf(part, grid));
  const changed: CellRange[] = [];
  for (const area of areas) {
    if (area === null || !isInside(area, grid)) return null;
    changed.push(area);
  }
  const rows = await runInExcel(
    host,
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
      sheet.load('name');
      const ranges = changed.map(({ top, bottom }) => {
        const range = sheet.getRangeByIndexes(top, grid.left, bottom - top + 1, grid.columnCount);
        range.load('values,numberFormat');
        return { top, range };
      });
      await context.sync();
      return sheet.isNullObject || sheet.name !== grid.name ? null : ranges;
    },
    options,
  );
  if (rows === null) return null;
  const values = [...grid.values];
  const numberFormats = [...grid.numberFormats];
  for (const { top, range } of rows) {
    (range.values as unknown[][]).forEach((row, offset) => {
      values[top - grid.top + offset] = row.map(toCellValue);
    });
    (range.numberFormat as unknown[][]).forEach((row, offset) => {
      numberFormats[top - grid.top + offset] = row.map((format) => (typeof format === 'string' ? format : 'General'));
    });
  }
  return { ...grid, values, numberFormats };
}

/** The 0-based rows of the grid that an event's address touches; those outside the grid are left out. */
export function editedRows(address: string, grid: SheetGrid): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const part of address.split(',')) {
    const area = areaOf(part, grid);
    if (area === null) continue;
    const last = Math.min(area.bottom, grid.top + grid.rowCount - 1);
    for (let row = Math.max(area.top, grid.top); row <= last; row += 1) rows.add(row);
  }
  return rows;
}

/** The area of an event's address; whole columns and rows (`C:C`, `3:3`) are clipped to the grid. */
function areaOf(address: string, grid: SheetGrid): CellRange | null {
  const bare = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const rows = /^(\d+):(\d+)$/.exec(bare);
  const right = grid.left + grid.columnCount - 1;
  if (rows !== null) return { top: Number(rows[1]) - 1, left: grid.left, bottom: Number(rows[2]) - 1, right };
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(bare);
  if (columns !== null) {
    const first = parseA1(`${columns[1] ?? ''}1:${columns[2] ?? ''}1`);
    return first === null ? null : { ...first, top: grid.top, bottom: grid.top + grid.rowCount - 1 };
  }
  return parseA1(bare);
}

function isInside(area: CellRange, grid: SheetGrid): boolean {
  return (
    area.top >= grid.top &&
    area.bottom < grid.top + grid.rowCount &&
    area.left >= grid.left &&
    area.right < grid.left + grid.columnCount
  );
}
