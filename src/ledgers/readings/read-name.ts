import { canonicalName } from '../../identifiers/canonical-name';
import { isPlain } from '../../identifiers/plain-text';
import type { CellReader } from './cell-output';
import { splitNames, splitPersons } from './split-list';
import { noteNameText } from './text-faults';

const listMark = /[、；;，,/／\n\r ]/u;

/**
 * Names of enterprises, persons, brands. The value is the canonical name (see `canonicalName`), of several the first.
 * @param several whether a cell may name several.
 */
export function nameReader(several: boolean): CellReader {
  const known = new Map<string, string>();
  return (value, record, output) => {
    const raw = typeof value === 'string' ? value : String(value);
    if (isPlain(raw) && !listMark.test(raw) && !/[[\]{}]/u.test(raw)) {
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
