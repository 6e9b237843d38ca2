import type { CellValue } from '../model/cell-value';
import type { LedgerColumn } from '../ledgers/ledger';

/** The text of a field; empty when the column is absent or the field blank or unusable. */
export function textAt(column: LedgerColumn | undefined, record: number): string {
  const value = column?.values[record] ?? null;
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? value.join('、') : String(value);
}

/** Nothing, or only spaces. */
export function isBlankCell(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
