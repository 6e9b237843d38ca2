import { firstDayOf } from '../checks/dates';
import type { LedgerKind, LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import type { Day } from '../model/calendar';
import { yearOf } from '../model/calendar';
import type { MeasureContext } from './context';
import type { Verdict, Verdicts } from './evidence';
import { exclusionFor } from './exclusion';
import { stateAt } from './fields';

/** Rows of a running register that happened in a year. */
export interface EventsOfYear {
  readonly verdicts: Verdicts;
  readonly count: number;
  readonly yearSeen: boolean;
}

/**
 * Counts the rows of a kind whose date lies in the year and not after the cut-off. A row without a date happened in no
 * known year and is outside; one whose date is wrong is left out for that.
 */
export function eventsOfYear(
  context: MeasureContext,
  input: {
    readonly kind: LedgerKind;
    readonly identity: string;
    readonly date: string;
    readonly year: number;
    readonly cutoff: Day;
    readonly unit: string | null;
    /** Whether a row is of the kind asked for; its own fields only. */
    readonly fits: (table: LedgerTable, record: number) => boolean;
    /** What makes two rows one; absent: every row is its own. */
    readonly keyOf?: (table: LedgerTable, record: number) => string | null;
  },
): EventsOfYear {
  const { kind, identity, date, year, cutoff, unit, fits, keyOf } = input;
  const verdicts = new Map<LedgerTable, readonly Verdict[]>();
  const seen = new Set<string>();
  let count = 0;
  let yearSeen = false;
  for (const table of context.tables(kind)) {
    const column = table.columns.get(date);
    const chosen = context.units.recordsOf(table, unit);
    const inUnit = chosen === null ? null : new Set(chosen);
    const all: Verdict[] = [];
    for (let record = 0; record < table.rows.length; record += 1) {
      all.push(verdictOf(table, record));
      if (all[record] === 'counted') {
        if (inUnit === null || inUnit.has(record)) count += 1;
      }
    }
    verdicts.set(table, all);

    function verdictOf(of: LedgerTable, record: number): Verdict {
      if (!fits(of, record)) return 'outside';
      const at = column === undefined ? null : firstDayOf(column, record);
      if (at !== null && yearOf(at) !== year) return 'outside';
      if (stateAt(of, record, date) === cellStates.blank) return 'outside';
      const exclusion = exclusionFor(context, of, record, { identity, needed: [date], events: [date] });
      if (exclusion !== null || at === null) return exclusion ?? 'outside';
      yearSeen = true;
      if (at > cutoff) return 'outside';
      const key = keyOf?.(of, record) ?? null;
      if (key !== null) {
        if (seen.has(key)) return 'outside';
        seen.add(key);
      }
      return 'counted';
    }
  }
  return { verdicts, count, yearSeen };
}
