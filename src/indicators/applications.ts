import { firstDayOf } from '../checks/dates';
import type { LedgerTable } from '../ledgers/ledger';
import { dayOf } from '../model/calendar';
import type { Day } from '../model/calendar';
import type { MeasureContext } from './context';
import { VerdictList } from './evidence';
import type { Verdicts } from './evidence';
import { exclusionReader } from './exclusion';
import { patentFacts, SeenPatents } from './patent-facts';

const rests = { identity: 'applicationNumber', needed: [], events: ['applicationDate'] } as const;

/** Applications of one year filed on or before a day: one verdict a record. */
export interface ApplicationsOfYear {
  readonly verdicts: Verdicts;
  /** Whether any sound record is of the year: without one the ledgers do not tell a year that is not the one judged. */
  readonly yearSeen: boolean;
}

/**
 * Distinct application numbers of a year (the year is the number's), filed on or before `cutoff`. A blank or wrong 申请日
 * leaves an application counted by its number's year, except when the period ends before the year does: then only a
 * filing date can tell.
 */
export function applicationsOfYear(context: MeasureContext, year: number, cutoff: Day): ApplicationsOfYear {
  return context.once(`applications/${year}/${cutoff}`, () => {
    const verdicts = new Map<LedgerTable, VerdictList>();
    const counted = new SeenPatents();
    let yearSeen = false;
    const yearEnd = dayOf(year, 12, 31) ?? cutoff;
    const undatedCount = cutoff >= Math.min(yearEnd, context.asOf);
    for (const table of context.applicationTables) {
      const dates = table.columns.get('applicationDate');
      const { years, ids } = patentFacts(context, table);
      const exclusionOf = exclusionReader(context, table, rests);
      const all = VerdictList.of(ids.length, (record) => {
        const id = ids[record] ?? -1;
        if (id >= 0 && years[record] !== year) return 'outside';
        const exclusion = exclusionOf(record);
        if (exclusion !== null || id < 0) return exclusion ?? 'outside';
        const filed = dates === undefined || cutoff >= yearEnd ? null : firstDayOf(dates, record);
        if (filed !== null || undatedCount) yearSeen = true;
        const inTime = filed === null ? undatedCount : filed <= cutoff;
        return inTime && counted.add(id) ? 'counted' : 'outside';
      });
      verdicts.set(table, all);
    }
    return { verdicts, yearSeen };
  });
}

export interface ApplicationCounts {
  readonly total: number;
  readonly inventions: number;
  readonly utilityModels: number;
  readonly designs: number;
  /** First applicant is an enterprise. */
  readonly enterprises: number;
}

/** Counts the applications of a year by type and holder, for the whole scope or one unit. */
export function countApplications(
  context: MeasureContext,
  year: number,
  cutoff: Day,
  unit: string | null,
): ApplicationCounts {
  return context.once(`applications/${year}/${cutoff}/${unit ?? ''}`, () => {
    let total = 0;
    let inventions = 0;
    let utilityModels = 0;
    let designs = 0;
    let enterprises = 0;
    for (const [table, all] of applicationsOfYear(context, year, cutoff).verdicts) {
      const records = context.units.recordsOf(table, unit);
      const { kinds, enterprises: holders } = patentFacts(context, table);
      const length = records?.length ?? all.length;
      for (let i = 0; i < length; i += 1) {
        const record = records === null ? i : (records[i] ?? -1);
        if (!all.isCounted(record)) continue;
        total += 1;
        if (kinds[record] === 1) inventions += 1;
        else if (kinds[record] === 2) utilityModels += 1;
        else designs += 1;
        if (holders[record] === 1) enterprises += 1;
      }
    }
    return { total, inventions, utilityModels, designs, enterprises };
  });
}
