import { typeOfCanonical } from '../identifiers/application-number';
import type { LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import type { Day } from '../model/calendar';
import type { MeasureContext } from './context';
import { distinctEnterprises, EnterpriseJoin, isEnterpriseApplicant, soundCode } from './enterprise-identity';
import type { Verdict, Verdicts } from './evidence';
import { exclusionFor } from './exclusion';
import { firstWordOf, placeOf, stateAt } from './fields';
import { patentNumberAt } from './patent-number';
import { isValidOn } from './patent-validity';

const rests = {
  identity: 'applicationNumber',
  needed: ['applicationDate', 'grantDate', 'legalStatus', 'endDate'],
  events: [],
} as const;

/** The patents valid on a day, one verdict a record; the same patent in two sheets counts where it stands first. */
export function patentStock(context: MeasureContext, day: Day): Verdicts {
  return context.once(`stock/${day}`, () => {
    const verdicts = new Map<LedgerTable, readonly Verdict[]>();
    const counted = new Set<string>();
    for (const table of context.stockTables) {
      const all: Verdict[] = [];
      for (let record = 0; record < table.rows.length; record += 1) {
        const exclusion = exclusionFor(context, table, record, rests);
        const number = exclusion === null ? patentNumberAt(table, record) : null;
        if (number === null) {
          all.push(exclusion ?? 'outside');
        } else if (counted.has(number) || !isValidOn(table, record, number, day)) {
          all.push('outside');
        } else {
          counted.add(number);
          all.push('counted');
        }
      }
      verdicts.set(table, all);
    }
    return verdicts;
  });
}

/** The valid patents that are inventions (type 1 or 8); all others are outside. */
export function validInventions(context: MeasureContext, day: Day): Verdicts {
  return context.once(`stock/${day}/inventions`, () =>
    narrowed(patentStock(context, day), (table, record) => {
      const number = patentNumberAt(table, record);
      const type = number === null ? 2 : typeOfCanonical(number);
      return type === 1 || type === 8 ? 'counted' : 'outside';
    }),
  );
}

/**
 * The valid patents whose first holder is an enterprise. A holder that neither a sound code nor a name tells is left out.
 */
export function enterprisePatents(context: MeasureContext, day: Day): Verdicts {
  return context.once(`stock/${day}/enterprises`, () =>
    narrowed(patentStock(context, day), (table, record) => {
      const fault = stateAt(table, record, 'applicantType') === cellStates.unusable;
      if (fault) {
        const reason = context.findings.readingCode(table.index, record, 'applicantType') ?? 'cell.error';
        return { reason, place: placeOf(table, record, 'applicantType') };
      }
      if (!isEnterpriseApplicant(table, record)) return 'outside';
      if (firstWordOf(table.columns.get('applicant'), record) !== '') return 'counted';
      if (soundCode(context, table, record) !== null) return 'counted';
      const reason = context.findings.readingCode(table.index, record, 'applicant') ?? 'required.blank';
      return { reason, place: placeOf(table, record, 'applicant') };
    }),
  );
}

/** Number of distinct enterprises that hold valid patents, for the whole scope or one unit. */
export function countEnterprises(context: MeasureContext, day: Day, unit: string | null): number {
  const { join, keys } = context.once(`stock/${day}/join`, () => {
    const joined = new EnterpriseJoin(context);
    const byTable = new Map<LedgerTable, readonly (string | null)[]>();
    for (const [table, all] of enterprisePatents(context, day)) {
      const names = table.columns.get('applicant');
      byTable.set(
        table,
        all.map((verdict, record) =>
          verdict === 'counted' ? joined.add(firstWordOf(names, record), soundCode(context, table, record)) : null,
        ),
      );
    }
    return { join: joined, keys: byTable };
  });
  const chosen: string[] = [];
  for (const [table, all] of keys) {
    const records = context.units.recordsOf(table, unit);
    for (const key of records === null ? all : records.map((record) => all[record] ?? null)) {
      if (key !== null) chosen.push(key);
    }
  }
  return distinctEnterprises(join, chosen);
}

/** How many records of a unit (or of the whole scope) are counted. */
export function countOf(context: MeasureContext, verdicts: Verdicts, unit: string | null): number {
  let count = 0;
  for (const [table, all] of verdicts) {
    const records = context.units.recordsOf(table, unit);
    const length = records?.length ?? all.length;
    for (let i = 0; i < length; i += 1) if (all[records === null ? i : (records[i] ?? -1)] === 'counted') count += 1;
  }
  return count;
}

function narrowed(verdicts: Verdicts, decide: (table: LedgerTable, record: number) => Verdict): Verdicts {
  const narrower = new Map<LedgerTable, readonly Verdict[]>();
  for (const [table, all] of verdicts) {
    narrower.set(
      table,
      all.map((verdict, record) => (verdict === 'counted' ? decide(table, record) : verdict)),
    );
  }
  return narrower;
}
