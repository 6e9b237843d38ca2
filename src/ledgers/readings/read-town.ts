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

/** How towns, streets and parks are called: what ends otherwise is an office. */
const unitEnding = /(?:镇|乡|街|街道|办事处|园|园区|开发区|产业园|示范区|科技谷|新城)$/u;

/**
 * Towns, streets and parks of the district: the value is the standard name.
 * @param orOffice whether an office of the district (区知识产权局) or the district itself is right there too; it is no town
 */
export function townReader(plan: Plan, orOffice: boolean): CellReader {
  const known = new Map<string, KnownTown>();
  return (value, record, output) => {
    const raw = String(value);
    let seen = known.get(raw);
    if (seen === undefined) {
      const unit = findUnit(plan, raw)?.name ?? null;
      seen = { unit, alias: unit !== null && plainText(raw) !== plainText(unit), faulty: tidyName(raw) !== raw };
      known.set(raw, seen);
    }
    if (seen.unit === null) {
      if (orOffice && !unitEnding.test(plainText(raw))) {
        output.blank(record);
        return;
      }
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
