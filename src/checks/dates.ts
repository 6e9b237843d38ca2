import type { Day } from '../model/calendar';
import { dayOf, daysInMonth, toYearMonthDay } from '../model/calendar';
import type { LedgerColumn } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';

// placeholder until readings exist
export function firstDayOf(column: LedgerColumn, record: number): Day | null {
  const state = column.states[record];
  if (state !== cellStates.sound && state !== cellStates.partial) return null;
  const value = column.values[record];
  if (typeof value !== 'number') return null;
  return value < 9999 ? dayOf(value, 1, 1) : value;
}
export function lastDayOf(column: LedgerColumn, record: number): Day | null {
  const state = column.states[record];
  if (state !== cellStates.sound && state !== cellStates.partial) return null;
  const value = column.values[record];
  if (typeof value !== 'number') return null;
  if (value < 9999) return dayOf(value, 12, 31);
  if (state === cellStates.sound) return value;
  const { year, month } = toYearMonthDay(value);
  return dayOf(year, month, daysInMonth(year, month));
}
export function isAfter(column: LedgerColumn, record: number, day: Day): boolean {
  const first = firstDayOf(column, record);
  return first !== null && first > day;
}
export function isBefore(column: LedgerColumn, record: number, day: Day): boolean {
  const last = lastDayOf(column, record);
  return last !== null && last < day;
}
