import type { LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import type { Finding } from '../model/finding';
import type { MeasureContext } from './context';
import type { Exclusion } from './evidence';
import { placeOf, stateAt } from './fields';

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
export function exclusionFor(
  context: MeasureContext,
  table: LedgerTable,
  record: number,
  rests: Rests,
): Exclusion | null {
  const { findings } = context;
  const { identity, needed, events } = rests;
  const finding = findings.barring(table.index, record, identity, needed, events);
  if (finding !== null) return exclusionOf(table, record, finding, identity);
  const state = stateAt(table, record, identity);
  if (state === cellStates.blank) return { reason: 'required.blank', place: placeOf(table, record, identity) };
  for (const field of [identity, ...needed]) {
    if (stateAt(table, record, field) !== cellStates.unusable) continue;
    const reason = findings.readingCode(table.index, record, field) ?? 'required.blank';
    if (findings.isGranted(reason, table.index, record)) continue;
    return { reason, place: placeOf(table, record, field) };
  }
  return null;
}
