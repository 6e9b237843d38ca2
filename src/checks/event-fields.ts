import { kindDefinition } from '../ledgers/kinds/all-kinds';
import type { LedgerKind } from '../ledgers/ledger';

const known = new Map<LedgerKind, readonly string[]>();

/** Dates of past events of a kind: things that have happened when they stand in a ledger, so never after the data date. */
export function eventFieldsOf(kind: LedgerKind): readonly string[] {
  let fields = known.get(kind);
  if (fields === undefined) {
    fields = kindDefinition(kind)
      .fields.filter((field) => field.pastEvent === true)
      .map((field) => field.id);
    known.set(kind, fields);
  }
  return fields;
}
