import { dayOf, yearOf } from '../model/calendar';
import { yearOfCanonical } from '../identifiers/application-number';
import type { LedgerTable } from '../ledgers/ledger';
import { firstDayOf } from './dates';

/** How the year of a patent's number lies to the year of its 申请日. */
export type NumberYearConflict = 'earlier' | 'later';

/**
 * Patents whose number's year differs from the year of 申请日 (a month or a year is enough to tell).
 * @param later records that repeat an earlier one: they are reported as that
 * @param future records whose 申请日 lies after the data date: they are reported as that
 */
export function findNumberYearConflicts(
  table: LedgerTable,
  later: ReadonlySet<number>,
  future: ReadonlySet<number>,
): ReadonlyMap<number, NumberYearConflict> {
  const conflicts = new Map<number, NumberYearConflict>();
  const numbers = table.columns.get('applicationNumber');
  const dates = table.columns.get('applicationDate');
  if (numbers === undefined || dates === undefined) return conflicts;
  for (let record = 0; record < dates.states.length; record++) {
    const number = numbers.values[record];
    const filed = firstDayOf(dates, record);
    if (filed === null || typeof number !== 'string') continue;
    const year = yearOfCanonical(number);
    if (filed >= startOfYear(year) && filed < startOfYear(year + 1)) continue;
    if (later.has(record) || future.has(record)) continue;
    conflicts.set(record, year < yearOf(filed) ? 'earlier' : 'later');
  }
  return conflicts;
}

const firstYear = 1985;
const yearStarts = Int32Array.from({ length: 130 }, (_, index) => dayOf(firstYear + index, 1, 1) ?? 0);

/** 1 January of a year in which numbers are given. */
function startOfYear(year: number): number {
  return yearStarts[year - firstYear] ?? 0;
}
