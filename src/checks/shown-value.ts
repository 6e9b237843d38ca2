import { toIsoDate } from '../model/calendar';
import type { CellValue } from '../model/cell-value';
import { isCellError } from '../model/cell-value';
import { numberFormatAt } from '../model/grid';
import type { FieldType, LedgerColumn, LedgerTable } from '../ledgers/ledger';

/** A number without an exponent and without the noise of binary fractions: 2018221266691, 0.3. */
export function shownNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) < 1 ? rounded.toFixed(12).replace(/\.?0+$/, '') : BigInt(Math.round(rounded)).toString();
}

/** A fraction as a percentage: 0.312 → 31.2%. */
export function shownShare(value: number): string {
  return `${shownNumber(value * 100)}%`;
}

/** A number format that shows a date (its quoted texts and colours apart). */
function isDateFormat(format: string): boolean {
  return /[yd]|m(?!.*[#0])/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

/** A cell's value as staff see it: dates as 2018-03-05, shares with %, long numbers in full, a blank as an empty text. */
export function shownValue(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value.error;
  // Excel counts a 29 February 1900 that never was: it shows the days before it as one later than they are.
  if (isDateFormat(numberFormat) && value >= 1 && value < 2_958_466) return toIsoDate(value < 60 ? value + 1 : value);
  if (numberFormat.includes('%')) return shownShare(value);
  return shownNumber(value);
}

/** A record's field as staff see it. */
export function shownCell(table: LedgerTable, record: number, column: LedgerColumn): string {
  return shownValue(column.rawAt(record), numberFormatAt(table.sheet, table.rows[record] ?? -1, column.column));
}

/** What was read from a cell, as a message says it. */
export function shownReading(value: LedgerColumn['values'][number], type: FieldType): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'number') return value.join('、');
  if (type === 'date' || (type === 'yearOrDate' && value > 9999)) return toIsoDate(value);
  return type === 'share' ? shownShare(value) : shownNumber(value);
}

/** A column's header as messages name it, without line breaks and required marks. */
export function shownHeader(column: LedgerColumn): string {
  return column.header.replace(/[\s*＊]/gu, '');
}
