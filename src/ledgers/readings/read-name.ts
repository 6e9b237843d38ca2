import { canonicalName } from '../../identifiers/canonical-name';
import type { CellReader } from './cell-output';
import { splitNames, splitPersons } from './split-list';
import { noteNameText } from './text-faults';

/**
 * Whether a name is canonical as it stands and names one only: Chinese characters, letters, digits and ( ) . - & and
 * nothing else. One pass over the characters: nearly every name of a ledger is such a one.
 */
function isSimpleName(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9fff) continue;
    if (
      unit >= 0x61 ? unit > 0x7a : unit >= 0x41 ? unit > 0x5a : unit >= 0x30 ? unit > 0x39 : unit < 0x26 || unit > 0x2e
    )
      return false;
    if (unit >= 0x2a && unit <= 0x2c) return false;
  }
  return text.length > 0;
}

/**
 * Names of enterprises, persons, brands. The value is the canonical name (see `canonicalName`), of several the first.
 * @param several whether a cell may name several.
 */
export function nameReader(several: boolean): CellReader {
  const known = new Map<string, string>();
  return (value, record, output) => {
    const raw = typeof value === 'string' ? value : String(value);
    if (isSimpleName(raw)) {
      output.sound(record, raw);
      return;
    }
    const seen = known.get(raw);
    if (seen !== undefined) {
      output.sound(record, seen);
      return;
    }
    const entries = several ? splitNames(raw).flatMap(splitPersons) : [raw];
    const name = canonicalName(entries[0] ?? raw);
    if (entries.length === 1) noteNameText(raw, record, output);
    else if (/^[\s\u00a0\u200b-\u200d\ufeff]|[\s\u00a0\u200b-\u200d\ufeff]$|[\u00a0\u200b-\u200d\ufeff]/u.test(raw)) {
      noteNameText(raw, record, output);
    } else if (known.size < 50_000) known.set(raw, name);
    if (
      entries.length === 1 &&
      known.size < 50_000 &&
      !/[\s\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\uff10-\uff5a]/u.test(raw)
    ) {
      known.set(raw, name);
    }
    if (name === '') output.unusable(record);
    else output.sound(record, name);
  };
}
