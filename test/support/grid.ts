import { parseA1, type CellRange } from '../../src/model/address';
import { toCellValue } from '../../src/model/cell-value';
import type { SheetGrid, WorkbookGrid } from '../../src/model/grid';

/** What a test writes into a cell. */
export type Cell = string | number | boolean | null | undefined;

export interface GridOptions {
  readonly name?: string;
  readonly position?: number;
  readonly visibility?: SheetGrid['visibility'];
  /** Merged areas as A1, in sheet coordinates. Cells but the first of each are made blank. */
  readonly merges?: readonly string[];
  /** Number formats by A1 cell or range. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Where the used range begins, A1 of its first cell. */
  readonly at?: string;
}

/** A worksheet from rows of cells: `grid([['申请号'], ['201710601862.3']], { name: '专利' })`. */
export function grid(rows: readonly (readonly Cell[])[], options: GridOptions = {}): SheetGrid {
  const start = parseA1(options.at ?? 'A1') ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: columnCount }, (_, i) => toCellValue(row[i])));
  const numberFormats = rows.map(() => Array.from({ length: columnCount }, () => 'General'));
  for (const [address, format] of Object.entries(options.formats ?? {})) {
    eachCell(range(address), (row, column) => {
      const formats = numberFormats[row - start.top];
      if (formats !== undefined) formats[column - start.left] = format;
    });
  }
  const merges = (options.merges ?? []).map(range);
  for (const merge of merges) {
    eachCell(merge, (row, column) => {
      const cells = values[row - start.top];
      if (cells !== undefined && (row !== merge.top || column !== merge.left)) cells[column - start.left] = null;
    });
  }
  return {
    name: options.name ?? 'Sheet1',
    position: options.position ?? 0,
    visibility: options.visibility ?? 'visible',
    top: start.top,
    left: start.left,
    rowCount: rows.length,
    columnCount,
    values,
    numberFormats,
    merges,
  };
}

function range(address: string): CellRange {
  const parsed = parseA1(address);
  if (parsed === null) throw new Error(`no A1 address: ${address}`);
  return parsed;
}

function eachCell(area: CellRange, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) visit(row, column);
  }
}

/** A workbook of sheets, positions as listed. */
export function workbook(...sheets: readonly SheetGrid[]): WorkbookGrid {
  return { sheets: sheets.map((sheet, position) => ({ ...sheet, position })) };
}
