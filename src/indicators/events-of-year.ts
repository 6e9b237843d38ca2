import { firstDayOf } from '../checks/dates';
import type { LedgerKind, LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import type { Day } from '../model/calendar';
import { dayOf } from '../model/calendar';
import type { MeasureContext } from './context';
import { VerdictList } from './evidence';
import type { Verdict, Verdicts } from './evidence';
import { exclusionReader } from './exclusion';

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
  const verdicts = new Map<LedgerTable, VerdictList>();
  const seen = new Set<string>();
  let count = 0;
  let yearSeen = false;
  const [first, last] = [dayOf(year, 1, 1) ?? 0, dayOf(year, 12, 31) ?? 0];
  for (const table of context.tables(kind)) {
    const column = table.columns.get(date);
    const exclusionOf = exclusionReader(context, table, { identity, needed: [date], events: [date] });
    const decide = (record: number): Verdict => {
      const at = column === undefined ? null : firstDayOf(column, record);
      if (at !== null && (at < first || at > last)) return 'outside';
      if ((column?.states[record] ?? cellStates.blank) === cellStates.blank || !fits(table, record)) return 'outside';
      const exclusion = exclusionOf(record);
      if (exclusion !== null || at === null) return exclusion ?? 'outside';
      yearSeen = true;
      if (at > cutoff) return 'outside';
      const key = keyOf?.(table, record) ?? null;
      if (key !== null) {
        if (seen.has(key)) return 'outside';
        seen.add(key);
      }
      return 'counted';
    };
    const all = VerdictList.of(table.rows.length, decide);
    count += all.countOf(context.units.recordsOf(table, unit));
    verdicts.set(table, all);
  }
  return { verdicts, count, yearSeen };
}
