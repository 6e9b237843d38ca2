import type { CellRange } from '../../model/address';
import { isCellError, type CellValue } from '../../model/cell-value';
import { valueAt, type SheetGrid } from '../../model/grid';

/** How many rows from the top of the used range a header is looked for. */
export const headerSearchRows = 40;

/** A sheet's cells with merged areas near the top taken into account. */
export class SheetView {
  readonly grid: SheetGrid;
  readonly bottom: number;
  readonly right: number;
  private readonly covered = new Map<number, CellRange>();

  constructor(grid: SheetGrid) {
    this.grid = grid;
    this.bottom = grid.top + grid.rowCount - 1;
    this.right = grid.left + grid.columnCount - 1;
    const lastRow = grid.top + headerSearchRows + 3;
    for (const merge of grid.merges) {
      if (merge.top > lastRow) continue;
      for (let row = merge.top; row <= Math.min(merge.bottom, lastRow); row += 1) {
        for (let column = merge.left; column <= merge.right; column += 1) this.covered.set(row * 16384 + column, merge);
      }
    }
  }

  /** The merged area that holds a cell near the top, if any. */
  mergeAt(row: number, column: number): CellRange | null {
    return this.covered.get(row * 16384 + column) ?? null;
  }

  /** The value that stands in a cell, of a merged area in its first cell only. */
  own(row: number, column: number): CellValue {
    const merge = this.mergeAt(row, column);
    if (merge !== null && (merge.top !== row || merge.left !== column)) return null;
    return valueAt(this.grid, row, column);
  }

  /** The text that a reader sees at a cell: of a merged area its text, of a number its digits, of blanks an empty text. */
  seen(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    return textOf(merge === null ? valueAt(this.grid, row, column) : valueAt(this.grid, merge.top, merge.left));
  }
}

/** A cell's value as text, trimmed; blanks and errors are empty. */
export function textOf(value: CellValue): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  return value === null || isCellError(value) ? '' : value ? 'TRUE' : 'FALSE';
}
