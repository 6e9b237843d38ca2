import type { Day } from '../model/calendar';
import { expiryOf, typeOfCanonical } from '../identifiers/application-number';
import type { LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import { endBeforeStart } from './date-order';
import { lastDayOf } from './dates';

/**
 * The day on which a patent ended or will end: 终止日期, or the end of its term from 申请日, whichever is first (plan.md,
 * Patent detail). A month or a year counts as its last day, so that nothing is called ended too early.
 * @param trustFilingDate false where 申请日 contradicts the number
 * @returns `null` when neither date can be read
 */
export function endOf(table: LedgerTable, record: number, trustFilingDate: boolean): Day | null {
  const ends = table.columns.get('endDate');
  const ended = ends === undefined ? null : lastDayOf(ends, record);
  const expires = trustFilingDate ? termEndOf(table, record) : null;
  if (ended === null || expires === null) return ended ?? expires;
  return Math.min(ended, expires);
}

function termEndOf(table: LedgerTable, record: number): Day | null {
  const numbers = table.columns.get('applicationNumber');
  const dates = table.columns.get('applicationDate');
  if (numbers?.states[record] !== cellStates.sound || dates === undefined) return null;
  const number = numbers.values[record];
  const filed = lastDayOf(dates, record);
  return typeof number === 'string' && filed !== null ? expiryOf(typeOfCanonical(number), filed) : null;
}

/**
 * Why a patent is certainly not valid on a day: not yet granted, or ended. `null` when it is valid or the dates do not
 * tell: a check that is not sure stays silent.
 */
export function whyInvalidOn(
  table: LedgerTable,
  record: number,
  day: Day,
  trustFilingDate: boolean,
): { readonly reason: 'not-granted' | 'ended'; readonly date: Day } | null {
  const grants = table.columns.get('grantDate');
  if (grants !== undefined && !endBeforeStart(table, record, 'grantDate')) {
    const granted = lastDayOf(grants, record);
    if (granted !== null && granted > day && grants.states[record] === cellStates.sound) {
      return { reason: 'not-granted', date: granted };
    }
  }
  const ended = endOf(table, record, trustFilingDate);
  return ended !== null && ended <= day ? { reason: 'ended', date: ended } : null;
}
