import { firstDayOf, lastDayOf } from '../checks/dates';
import { saysInForce } from '../checks/status-words';
import { expiryOf, typeOfCanonical, yearOfCanonical } from '../identifiers/application-number';
import type { LedgerTable } from '../ledgers/ledger';
import { dayOf } from '../model/calendar';
import type { Day } from '../model/calendar';
import { wordsOf } from './fields';

const lapsedWords = /无效|失效|终止|放弃|过期|期满|届满|撤销|驳回|撤回|视撤|未缴/u;

/** No term is shorter than 10 years: most patents need no closer look. */
const shortestTerm = 3650;

/** Status words of an application that has been granted: what a blank 授权公告日 rests on. */
function saysGranted(status: string): boolean {
  return saysInForce(status) || (/授权/u.test(status) && !/[未待拟]授权|授权前/u.test(status));
}

/**
 * Tells of a table's records whether the patent is valid on a day (plan.md, Patent detail): granted on or before it, its term not over, and not lapsed
 * on or before it. A blank 授权公告日 counts as granted when 法律状态 says so, or when the sheet is a list of valid
 * patents that has neither column. A month or a year alone counts from its first day for the grant and up to its last day
 * for an end, so that an unclear date never takes a patent away.
 */
export function validityReader(table: LedgerTable, day: Day): (record: number, number: string) => boolean {
  const { columns, role } = table;
  const grants = columns.get('grantDate');
  const statuses = columns.get('legalStatus');
  const ends = columns.get('endDate');
  const dates = columns.get('applicationDate');
  const sheetSaysSo = role === 'valid' && grants === undefined && statuses === undefined;
  const words = new Map<string, { readonly granted: boolean; readonly lapsed: boolean }>();
  const meaningOf = (record: number): { readonly granted: boolean; readonly lapsed: boolean } => {
    const status = wordsOf(statuses, record);
    let meaning = words.get(status);
    if (meaning === undefined) {
      meaning = { granted: saysGranted(status), lapsed: lapsedWords.test(status) };
      words.set(status, meaning);
    }
    return meaning;
  };
  return (record, number) => {
    const granted = grants === undefined ? null : firstDayOf(grants, record);
    const status = meaningOf(record);
    if (granted === null ? !sheetSaysSo && !status.granted : granted > day) return false;
    const ended = ends === undefined ? null : lastDayOf(ends, record);
    if (ended !== null && ended <= day) return false;
    if (ended === null && status.lapsed) return false;
    const filed = dates === undefined ? null : lastDayOf(dates, record);
    return (filed !== null && day - filed < shortestTerm) || day < termEnd(number, filed);
  };
}

/** The first day on which the term is over. Without 申请日 the last day of the number's year stands in for it. */
function termEnd(number: string, filed: Day | null): Day {
  return expiryOf(typeOfCanonical(number), filed ?? dayOf(yearOfCanonical(number), 12, 31) ?? 0);
}
