import type { LedgerColumn, LedgerKind, LedgerTable } from '../ledgers/ledger';
import { firstDayOf, lastDayOf } from './dates';

/** Pairs of fields by kind: the second never bears an earlier date than the first. */
export const dateOrders: Partial<Record<LedgerKind, readonly (readonly [string, string])[]>> = {
  patents: [['applicationDate', 'grantDate']],
  brands: [['recognizedDate', 'validUntil']],
  pilots: [['recognizedDate', 'validUntil']],
  certifications: [['issuedDate', 'validUntil']],
  pledges: [['registeredDate', 'releasedDate']],
  cases: [['filedDate', 'closedDate']],
  tasks: [['plannedStart', 'dueDate']],
};

/** Whether a record's end lies before its start, whatever day of a month or year is meant. */
export function isOutOfOrder(start: LedgerColumn, end: LedgerColumn, record: number): boolean {
  const last = lastDayOf(end, record);
  if (last === null) return false;
  const first = firstDayOf(start, record);
  return first !== null && last < first;
}

/** Whether `endField` of a record is unusable because it lies before the date that it must follow. */
export function endBeforeStart(table: LedgerTable, record: number, endField: string): boolean {
  const end = table.columns.get(endField);
  if (end === undefined) return false;
  return (dateOrders[table.kind] ?? []).some(([startField, field]) => {
    const start = field === endField ? table.columns.get(startField) : undefined;
    return start !== undefined && isOutOfOrder(start, end, record);
  });
}
