import { dayOf, type Day } from '../model/calendar';
import { expiryOf, typeOfCanonical, yearOfCanonical } from '../identifiers/application-number';
import type { LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import { endBeforeStart } from './date-order';
import { firstDayOf, lastDayOf } from './dates';
import { saysLapsed, saysPending, saysRanOut } from './status-words';
import { textAt } from './values';

/**
 * The day on which a patent ended or will end: 终止日期, or the end of its term from 申请日, whichever is first (plan.md,
 * Patent detail). A month or a year counts as its last day, so that nothing is called ended too early.
 * @param trustFilingDate false where 申请日 contradicts the number
 * @returns `null` when neither can be told
 */
export function endOf(table: LedgerTable, record: number, trustFilingDate: boolean): Day | null {
  const ends = table.columns.get('endDate');
  const ended = ends === undefined ? null : lastDayOf(ends, record);
  const expires = termEndOf(table, record, trustFilingDate);
  if (ended === null || expires === null) return ended ?? expires;
  return Math.min(ended, expires);
}

/** Without a readable 申请日 the last day of the number's year stands in: no number's filing date is later. */
function termEndOf(table: LedgerTable, record: number, trustFilingDate: boolean): Day | null {
  const numbers = table.columns.get('applicationNumber');
  const number = numbers?.values[record];
  if (numbers?.states[record] !== cellStates.sound || typeof number !== 'string') return null;
  const dates = table.columns.get('applicationDate');
  const filed = trustFilingDate && dates !== undefined ? lastDayOf(dates, record) : null;
  const latest = filed ?? dayOf(yearOfCanonical(number), 12, 31);
  return latest === null ? null : expiryOf(typeOfCanonical(number), latest);
}

/** Why a patent is not valid on a day. */
export type Invalidity =
  | { readonly reason: 'not-granted' | 'ended'; readonly date: Day }
  /** 法律状态 says so: lapsed, since when no 终止日期 tells, or still an application. */
  | { readonly reason: 'status' | 'pending'; readonly status: string };

/**
 * Why a patent is not valid on a day (plan.md, Patent detail): granted later or not at all, ended, or lapsed by its status
 * without a date that says since when. `null` when it is valid or the row does not tell: a check that is not sure stays
 * silent.
 * @param trustFilingDate false where 申请日 contradicts the number
 * @param asOf the day on which 法律状态 holds
 */
export function whyInvalidOn(
  table: LedgerTable,
  record: number,
  day: Day,
  { trustFilingDate, asOf }: { readonly trustFilingDate: boolean; readonly asOf: Day },
): Invalidity | null {
  const grants = table.columns.get('grantDate');
  const granted = grants === undefined ? null : firstDayOf(grants, record);
  if (granted !== null && granted > day && !endBeforeStart(table, record, 'grantDate')) {
    return { reason: 'not-granted', date: granted };
  }
  const ended = endOf(table, record, trustFilingDate);
  if (ended !== null && ended <= day) return { reason: 'ended', date: ended };
  const status = textAt(table.columns.get('legalStatus'), record);
  if (granted === null && saysPending(status)) return { reason: 'pending', status };
  const ends = table.columns.get('endDate');
  const hasEndDate = ends !== undefined && lastDayOf(ends, record) !== null;
  if (hasEndDate || !saysLapsed(status)) return null;
  // A term that was over since explains the status.
  const ranOut = ended !== null && ended <= asOf && saysRanOut(status);
  return ranOut ? null : { reason: 'status', status };
}
