import { canonicalName } from '../../identifiers/canonical-name';
import type { CellReader } from './cell-output';
import { splitNames, splitPersons } from './split-list';
import { hasFullWidth, noteNameText, tidyName } from './text-faults';

/** A name that is canonical as it stands and names one only, as nearly every name of a ledger. */
const simpleName = /^[\u4e00-\u9fffA-Za-z0-9&'().-]+$/u;

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
    if (simpleName.test(raw)) {
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
