import { applicationCheckDigit } from '../../src/identifiers/application-number';
import { isOrganisationCode, usccCheckDigit } from '../../src/identifiers/uscc';
import { parseA1, type CellRange } from '../../src/model/address';
import { parseIsoDate } from '../../src/model/calendar';
import { toCellValue } from '../../src/model/cell-value';
import type { SheetGrid } from '../../src/model/grid';

/** A cell with a number format. */
export interface Formatted {
  readonly value: string | number | boolean | null;
  readonly format: string;
}

export type Cell = string | number | boolean | null | Formatted;

/** A real Excel date. */
export function day(iso: string): Formatted {
  const value = parseIsoDate(iso);
  if (value === null) throw new RangeError(iso);
  return { value, format: 'yyyy-mm-dd' };
}

/** A share shown with %. */
export function percent(value: number): Formatted {
  return { value, format: '0.0%' };
}

/** A sheet whose first row is Excel's row 1; merged areas as A1 texts. */
export function sheet(name: string, rows: readonly (readonly Cell[])[], merges: readonly string[] = []): SheetGrid {
  const columnCount = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: columnCount }, (_, column) => row[column] ?? null));
  return {
    name,
    position: 0,
    visibility: 'visible',
    top: 0,
    left: 0,
    rowCount: rows.length,
    columnCount,
    values: cells.map((row) => row.map((cell) => toCellValue(isFormatted(cell) ? cell.value : cell))),
    numberFormats: cells.map((row) => row.map((cell) => (isFormatted(cell) ? cell.format : 'General'))),
    merges: merges.map(rangeOf),
  };
}

function rangeOf(address: string): CellRange {
  const range = parseA1(address);
  if (range === null) throw new RangeError(address);
  return range;
}

function isFormatted(cell: Cell): cell is Formatted {
  return typeof cell === 'object' && cell !== null;
}

/** A sound application number: `patent(2018, 1, 16443)`. Different serials, different patents. */
export function patent(year: number, type: 1 | 2 | 3 | 8 | 9, serial: number): string {
  const body = `${year}${type}${String(serial).padStart(7, '0')}`;
  return `${body}.${applicationCheckDigit(body) ?? ''}`;
}

/** A sound credit code, another one for each number. */
export function creditCode(index: number): string {
  const organisation = String(10_000_000 + index);
  const check = Array.from('0123456789X').find((digit) => isOrganisationCode(organisation + digit)) ?? '';
  const body = `91120222${organisation}${check}`;
  return body + (usccCheckDigit(body) ?? '');
}
