import { nearestWord } from '../../identifiers/nearest';
import type { Vocabulary } from '../kinds/definition';
import type { CellReader } from './cell-output';
import { splitNames } from './split-list';
import { noteNameText, tidyName, tidyText, wordKey } from './text-faults';

/** The standard word for what staff wrote, `null` when the vocabulary has none. */
export function standardWord(vocabulary: Vocabulary, raw: string): string | null {
  const key = wordKey(raw);
  const bare = key.replace(/\([^()]*\)/gu, '');
  for (const candidate of [key, bare]) {
    for (const [word, aliases] of Object.entries(vocabulary.words)) {
      if (candidate === word || aliases.includes(candidate)) return word;
    }
  }
  return vocabulary.within?.(bare) ?? null;
}

interface KnownWord {
  readonly word: string | null;
  readonly faulty: boolean;
}

/** The standard word that was probably meant by a text outside the vocabulary. */
function nearest(vocabulary: Vocabulary, raw: string): string | null {
  const owners = new Map<string, string>();
  for (const [word, aliases] of Object.entries(vocabulary.words)) {
    for (const text of [word, ...aliases]) if (text.length >= 2) owners.set(text, word);
  }
  const direct = nearestWord(wordKey(raw), Object.keys(vocabulary.words));
  if (direct !== null) return direct;
  const found = nearestWord(wordKey(raw), [...owners.keys()]);
  return found === null ? null : (owners.get(found) ?? null);
}

/** Words of a vocabulary; of several the first. A closed vocabulary makes other words `enum.unknown`. */
export function enumReader(vocabulary: Vocabulary, several: boolean): CellReader {
  const known = new Map<string, KnownWord>();
  return (value, record, output) => {
    const raw = String(value);
    let seen = known.get(raw);
    if (seen === undefined) {
      const entry = several ? (splitNames(raw)[0] ?? raw) : raw;
      const word = standardWord(vocabulary, entry) ?? (vocabulary.closed ? null : tidyText(entry));
      seen = { word, faulty: word !== null && tidyName(raw) !== raw };
      known.set(raw, seen);
    }
    if (seen.word === null) {
      const proposal = nearest(vocabulary, raw);
      const allowed = Object.keys(vocabulary.words).join('、');
      output.note(
        record,
        'enum.unknown',
        proposal === null ? { allowed } : { allowed, nearest: proposal },
        proposal === null ? undefined : { kind: 'proposed', value: proposal },
      );
      output.unusable(record);
      return;
    }
    if (seen.faulty) noteNameText(raw, record, output);
    output.sound(record, seen.word);
  };
}

/** 是/否: the value is true or false. */
export function yesNoReader(vocabulary: Vocabulary): CellReader {
  const words = enumReader(vocabulary, false);
  return (value, record, output) => {
    words(typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value, record, output);
    const word = output.values[record];
    if (typeof word === 'string') output.sound(record, word === '是');
  };
}

/** Several words in free wording (业务范围): the value is the list, each tidied. */
export const readWordList: CellReader = (value, record, output) => {
  const words = splitNames(String(value))
    .map(tidyText)
    .filter((word) => word !== '');
  if (words.length > 0) output.sound(record, words);
  else output.blank(record);
};
