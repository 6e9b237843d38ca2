import type { LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import type { Day } from '../model/calendar';
import type { MeasureContext } from './context';
import { EnterpriseJoin, soundCode } from './enterprise-identity';
import { VerdictList } from './evidence';
import type { Verdict, Verdicts } from './evidence';
import { exclusionReader } from './exclusion';
import { firstWordOf, placeOf, stateAt } from './fields';
import { patentFacts, SeenPatents } from './patent-facts';
import { validityReader } from './patent-validity';

const rests = {
  identity: 'applicationNumber',
  needed: ['applicationDate', 'grantDate', 'legalStatus', 'endDate'],
  events: [],
} as const;

/** The patents valid on a day, one verdict a record; the same patent in two sheets counts where it stands first. */
export function patentStock(context: MeasureContext, day: Day): Verdicts {
  return context.once(`stock/${day}`, () => {
    const verdicts = new Map<LedgerTable, VerdictList>();
    const counted = new SeenPatents();
    for (const table of context.stockTables) {
      const { numbers, ids } = patentFacts(context, table);
      const exclusionOf = exclusionReader(context, table, rests);
      const isValid = validityReader(table, day);
      const all = VerdictList.of(ids.length, (record) => {
        const exclusion = exclusionOf(record);
        const number = numbers[record] ?? null;
        if (exclusion !== null || number === null) return exclusion ?? 'outside';
        return isValid(record, number) && counted.add(ids[record] ?? 0) ? 'counted' : 'outside';
      });
      verdicts.set(table, all);
    }
    return verdicts;
  });
}

/** The valid patents that are inventions (type 1 or 8); all others are outside. */
export function validInventions(context: MeasureContext, day: Day): Verdicts {
  return context.once(`stock/${day}/inventions`, () =>
    narrowed(patentStock(context, day), (table) => {
      const { kinds } = patentFacts(context, table);
      return (record) => (kinds[record] === 1 ? 'counted' : 'outside');
    }),
  );
}

/**
 * The valid patents whose first holder is an enterprise. A holder that neither a sound code nor a name tells is left out.
 */
export function enterprisePatents(context: MeasureContext, day: Day): Verdicts {
  return context.once(`stock/${day}/enterprises`, () =>
    narrowed(patentStock(context, day), (table) => {
      const { enterprises } = patentFacts(context, table);
      const names = table.columns.get('applicant');
      const leftOut = (record: number, field: string, fallback: string): Verdict => ({
        reason: context.findings.readingCode(table.index, record, field) ?? fallback,
        place: placeOf(table, record, field),
      });
      return (record) => {
        if (stateAt(table, record, 'applicantType') === cellStates.unusable) {
          return leftOut(record, 'applicantType', 'cell.error');
        }
        if (enterprises[record] !== 1) return 'outside';
        if (firstWordOf(names, record) !== '' || soundCode(context, table, record) !== null) return 'counted';
        return leftOut(record, 'applicant', 'required.blank');
      };
    }),
  );
}

/** Number of distinct enterprises that hold valid patents, for the whole scope or one unit. */
export function countEnterprises(context: MeasureContext, day: Day, unit: string | null): number {
  const holders = context.once(`stock/${day}/holders`, () => holdersByRecord(context, day));
  const seen = new Set<number>();
  for (const [table, ids] of holders) {
    const records = context.units.recordsOf(table, unit);
    const length = records?.length ?? ids.length;
    for (let i = 0; i < length; i += 1) {
      const id = ids[records === null ? i : (records[i] ?? -1)] ?? -1;
      if (id >= 0) seen.add(id);
    }
  }
  return seen.size;
}

/** The enterprise of each counted record as a number; -1 of the others. */
function holdersByRecord(context: MeasureContext, day: Day): ReadonlyMap<LedgerTable, Int32Array> {
  const join = new EnterpriseJoin(context);
  const keys = new Map<LedgerTable, readonly (string | null)[]>();
  for (const [table, all] of enterprisePatents(context, day)) {
    const names = table.columns.get('applicant');
    keys.set(
      table,
      table.rows.map((_, record) =>
        all.isCounted(record) ? join.add(firstWordOf(names, record), soundCode(context, table, record)) : null,
      ),
    );
  }
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const id = join.idOf(key);
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return known;
  };
  return new Map(
    [...keys].map(([table, all]) => [table, Int32Array.from(all, (key) => (key === null ? -1 : numberOf(key)))]),
  );
}

/** How many records of a unit (or of the whole scope) are counted. */
export function countOf(context: MeasureContext, verdicts: Verdicts, unit: string | null): number {
  let count = 0;
  for (const [table, all] of verdicts) count += all.countOf(context.units.recordsOf(table, unit));
  return count;
}

function narrowed(verdicts: Verdicts, decideIn: (table: LedgerTable) => (record: number) => Verdict): Verdicts {
  return new Map([...verdicts].map(([table, all]) => [table, all.narrowed(decideIn(table))]));
}
