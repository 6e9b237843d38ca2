import { canonicalName } from '../../identifiers/canonical-name';
import type { CellReader } from './cell-output';
import { splitNames, splitPersons } from './split-list';
import { hasFullWidth, noteNameText, tidyName } from './text-faults';

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

interface KnownName {
  readonly name: string;
  readonly faulty: boolean;
}

/** Spaces around a cell that names several, and invisible characters in it; spaces between the names are no fault. */
const faultAmongSeveral = /^[\s\u00a0\u200b-\u200d\ufeff]|[\s\u00a0\u200b-\u200d\ufeff]$|[\u00a0\u200b-\u200d\ufeff]/u;

function readName(raw: string, several: boolean): KnownName {
  const entries = several ? splitNames(raw).flatMap(splitPersons) : [raw];
  const faulty = entries.length === 1 ? tidyName(raw) !== raw || hasFullWidth(raw) : faultAmongSeveral.test(raw);
  return { name: canonicalName(entries[0] ?? raw), faulty };
}

/** Names with brackets or spaces come back often, but a sheet of a million different ones must not be kept. */
const mostKnown = 50_000;

/**
 * Names of enterprises, persons, brands. The value is the canonical name (see `canonicalName`), of several the first.
 * @param several whether a cell may name several.
 */
export function nameReader(several: boolean): CellReader {
  const known = new Map<string, KnownName>();
  return (value, record, output) => {
    const raw = String(value);
    if (isSimpleName(raw)) {
      output.sound(record, raw);
      return;
    }
    let seen = known.get(raw);
    if (seen === undefined) {
      seen = readName(raw, several);
      if (known.size < mostKnown) known.set(raw, seen);
    }
    if (seen.faulty) noteNameText(raw, record, output);
    if (seen.name === '') output.unusable(record);
    else output.sound(record, seen.name);
  };
}
