import type { LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import type { Finding } from '../model/finding';
import type { MeasureContext } from './context';
import type { Exclusion } from './evidence';
import { placeOf } from './fields';

/** Which fields of a record an indicator rests on. */
export interface Rests {
  /** Without it the record is nothing: its number or its name. */
  readonly identity: string;
  /** Fields the indicator needs; an error in one leaves the record out, a blank does not. */
  readonly needed: readonly string[];
  /** Dates of past events that must not lie after the data date, whether or not the indicator needs them. */
  readonly events: readonly string[];
}

function exclusionOf(table: LedgerTable, record: number, finding: Finding, identity: string): Exclusion {
  const place =
    finding.sheet !== null && finding.cell !== null
      ? `${finding.sheet}!${finding.cell}`
      : placeOf(table, record, finding.record?.field ?? identity);
  return { reason: finding.code, place };
}

/** Why a record is left out of an indicator; `null` when it is read in full. */
export type ExclusionReader = (record: number) => Exclusion | null;

/** Reads exclusions of a table's records; columns are looked up once, not once a record. */
export function exclusionReader(context: MeasureContext, table: LedgerTable, rests: Rests): ExclusionReader {
  const { findings } = context;
  const { identity, needed, events } = rests;
  const faulty = findings.recordsOf(table.index);
  const identityStates = table.columns.get(identity)?.states;
  const states = [identity, ...needed].flatMap((field) => {
    const column = table.columns.get(field);
    return column === undefined ? [] : [{ field, states: column.states }];
  });
  return (record) => {
    if (faulty.has(record)) {
      const finding = findings.barring(table.index, record, identity, needed, events);
      if (finding !== null) return exclusionOf(table, record, finding, identity);
    }
    if ((identityStates?.[record] ?? cellStates.blank) === cellStates.blank) {
      return { reason: 'required.blank', place: placeOf(table, record, identity) };
    }
    for (const column of states) {
      if (column.states[record] !== cellStates.unusable) continue;
      const reason = findings.readingCode(table.index, record, column.field) ?? 'required.blank';
      if (findings.isGranted(reason, table.index, record)) continue;
      return { reason, place: placeOf(table, record, column.field) };
    }
    return null;
  };
}
