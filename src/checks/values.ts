import type { CellValue } from '../model/cell-value';
import type { LedgerColumn } from '../ledgers/ledger';

/** The text of a field; empty when the column is absent or the field blank or unusable. */
export function textAt(column: LedgerColumn | undefined, record: number): string {
  const value = column?.values[record] ?? null;
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? value.join('、') : String(value);
}

/** The first of several names; empty when there is none. */
export function firstNameAt(column: LedgerColumn, record: number): string {
  const value = column.values[record] ?? null;
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? (value?.[0] ?? '') : '';
}

/** The only name of a field; `null` when there is none or there are several. */
export function onlyNameAt(column: LedgerColumn, record: number): string | null {
  const value = column.values[record] ?? null;
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value?.length === 1 ? (value[0] ?? null) : null;
}

/** Nothing, or only spaces. */
export function isBlankCell(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
