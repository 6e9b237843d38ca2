import type { CellRange } from './address';
import type { CellValue } from './cell-value';

/**
 * A worksheet as read, clipped to its used range. `values[i][j]` is the cell at row `top + i`, column `left + j`
 * (0-based on the sheet). Every row has `columnCount` cells.
 */
export interface SheetGrid {
  readonly name: string;
  /** Place among the sheets, 0-based: workbook order decides which of two duplicates is the later one. */
  readonly position: number;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats as Excel spells them in en-US (`General`, `@`, `yyyy-mm-dd`), same shape as `values`. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Merged areas in sheet coordinates. Excel keeps the value in the top-left cell, the others read as blank. */
  readonly merges: readonly CellRange[];
}

/** The whole workbook as read, sheets in workbook order. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
}

/** The value at sheet coordinates; `null` outside the used range. */
export function valueAt(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? null;
}

/** The number format at sheet coordinates; `General` outside the used range. */
export function numberFormatAt(grid: SheetGrid, row: number, column: number): string {
  return grid.numberFormats[row - grid.top]?.[column - grid.left] ?? 'General';
}
