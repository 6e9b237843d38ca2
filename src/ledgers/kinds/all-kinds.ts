import type { LedgerKind } from '../ledger';
import { agencies } from './agencies';
import { allocations } from './allocations';
import { brands } from './brands';
import { cases } from './cases';
import { certifications } from './certifications';
import { conversions } from './conversions';
import type { FieldDefinition, KindDefinition } from './definition';
import { enterprises } from './enterprises';
import { events } from './events';
import { funds } from './funds';
import { inspections } from './inspections';
import { parameters } from './parameters';
import { parks } from './parks';
import { patents } from './patents';
import { pilots } from './pilots';
import { pledges } from './pledges';
import { policies } from './policies';
import { reported } from './reported';
import { tasks } from './tasks';

/** Every kind of ledger, in the order of the specification. */
export const allKinds: readonly KindDefinition[] = [
  patents,
  enterprises,
  brands,
  pilots,
  parks,
  certifications,
  pledges,
  agencies,
  tasks,
  funds,
  cases,
  events,
  parameters,
  inspections,
  policies,
  conversions,
  allocations,
  reported,
];

const byKind = new Map(allKinds.map((definition) => [definition.kind, definition]));

/** The definition of a kind. */
export function kindDefinition(kind: LedgerKind): KindDefinition {
  const definition = byKind.get(kind);
  if (definition === undefined) throw new RangeError(`no such kind of ledger: ${kind}`);
  return definition;
}

/** The definition of a kind's field; `null` for fields that stand for an indicator (`base:…`, `target:…`) or none. */
export function fieldDefinition(kind: LedgerKind, field: string): FieldDefinition | null {
  return kindDefinition(kind).fields.find((definition) => definition.id === field) ?? null;
}
