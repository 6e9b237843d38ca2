import type { Day } from '../model/calendar';
import type { LedgerColumn } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';

/** The first day that a date, month or year can mean; `null` when none can be read. */
export function firstDayOf(column: LedgerColumn, record: number): Day | null {
  const value = column.values[record];
  return typeof value === 'number' ? value : null;
}

/** The last day that a date, month or year can mean; `null` when none can be read. */
export function lastDayOf(column: LedgerColumn, record: number): Day | null {
  const value = column.values[record];
  if (typeof value !== 'number') return null;
  return column.states[record] === cellStates.partial ? (column.periodEnds?.get(record) ?? value) : value;
}

/** Whether all of a date, month or year lies before a day. */
export function isBefore(column: LedgerColumn, record: number, day: Day): boolean {
  const last = lastDayOf(column, record);
  return last !== null && last < day;
}
