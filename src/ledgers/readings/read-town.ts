import { nearestWord } from '../../identifiers/nearest';
import { plainText } from '../../identifiers/plain-text';
import { findUnit } from '../../plan/find-unit';
import type { Plan } from '../../plan/plan';
import type { CellReader } from './cell-output';
import { noteNameText, tidyName } from './text-faults';

interface KnownTown {
  readonly unit: string | null;
  readonly alias: boolean;
  readonly faulty: boolean;
}

/** The unit that was probably meant by a name that is none: 高材镇 → 高村镇. */
export function nearestUnit(plan: Plan, text: string): string | null {
  const name = plainText(text);
  const near = nearestWord(
    name,
    plan.units.map((unit) => unit.name),
  );
  if (near !== null) return near;
  const owners = new Map(plan.units.flatMap((unit) => unit.aliases.map((alias) => [alias, unit.name] as const)));
  const alias = nearestWord(
    name,
    [...owners.keys()].filter((word) => word.length >= 3),
  );
  return alias === null ? null : (owners.get(alias) ?? null);
}

/** Towns, streets and parks of the district: the value is the standard name. */
export function townReader(plan: Plan): CellReader {
  const known = new Map<string, KnownTown>();
  return (value, record, output) => {
    const raw = typeof value === 'string' ? value : String(value);
    let seen = known.get(raw);
    if (seen === undefined) {
      const unit = findUnit(plan, raw)?.name ?? null;
      seen = { unit, alias: unit !== null && plainText(raw) !== plainText(unit), faulty: tidyName(raw) !== raw };
      known.set(raw, seen);
    }
    if (seen.unit === null) {
      const proposal = nearestUnit(plan, raw);
      output.note(
        record,
        'town.unknown',
        proposal === null ? {} : { nearest: proposal },
        proposal === null ? undefined : { kind: 'proposed', value: proposal },
      );
      output.unusable(record);
      return;
    }
    if (seen.faulty && !seen.alias) noteNameText(raw, record, output);
    else if (seen.alias) output.note(record, 'town.alias', { read: seen.unit }, { kind: 'safe', value: seen.unit });
    output.sound(record, seen.unit);
  };
}
