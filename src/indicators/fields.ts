import type { LedgerColumn, LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import { toA1 } from '../model/address';

/** `sheet!A1` of a record's field; of the row's first cell when the field has no column. */
export function placeOf(table: LedgerTable, record: number, field: string): string {
  const column = table.columns.get(field)?.column ?? table.sheet.left;
  return `${table.sheet.name}!${toA1(table.rows[record] ?? 0, column)}`;
}

/** State of a record's field; an absent column is blank. */
export function stateAt(table: LedgerTable, record: number, field: string): number {
  return table.columns.get(field)?.states[record] ?? cellStates.blank;
}

/** The number of a field; `null` when it is blank or cannot be used. */
export function numberAt(table: LedgerTable, record: number, field: string): number | null {
  const value = table.columns.get(field)?.values[record] ?? null;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The words of a field, several joined by 、; empty when there are none. */
export function wordsAt(table: LedgerTable, record: number, field: string): string {
  return wordsOf(table.columns.get(field), record);
}

/** The words of a column's record. */
export function wordsOf(column: LedgerColumn | undefined, record: number): string {
  const value = column?.values[record] ?? null;
  if (value === null) return '';
  return typeof value === 'string' ? value : typeof value === 'object' ? value.join('、') : String(value);
}

/** The first of the words of a column's record: the first applicant, the class of the first applicant. */
export function firstWordOf(column: LedgerColumn | undefined, record: number): string {
  const value = column?.values[record] ?? null;
  if (value === null) return '';
  return typeof value === 'string' ? value : typeof value === 'object' ? (value[0] ?? '') : String(value);
}
