import {
  isCanonicalApplicationNumber,
  readApplicationNumber,
  type ApplicationNumberReading,
} from '../../identifiers/application-number';
import { isPlain, plainText } from '../../identifiers/plain-text';
import type { CellReader, ColumnOutput } from './cell-output';
import { splitNumbers } from './split-list';
import { noteIdentifierText } from './text-faults';

/** Notes why no sound number stands in the cell. */
function noteUnsound(
  reading: Exclude<ApplicationNumberReading, { kind: 'sound' | 'stored-as-number' }>,
  record: number,
  output: ColumnOutput,
  fixable: boolean,
): void {
  switch (reading.kind) {
    case 'check-missing':
      output.note(
        record,
        'patent-number.check-missing',
        { proposed: reading.proposal },
        fixable ? { kind: 'proposed', value: reading.proposal, numberFormat: '@' } : undefined,
      );
      return;
    case 'check-digit':
      output.note(record, 'patent-number.check-digit', {
        check: reading.right,
        given: reading.given,
        proposed: reading.proposal,
      });
      return;
    case 'publication':
      output.note(record, 'patent-number.publication');
      return;
    case 'destroyed':
      output.note(record, 'id.destroyed');
      return;
    case 'format':
      output.note(record, 'patent-number.format');
  }
}

/** The number that a cell holds twice, as application and as patent: 201710601862.3/ZL201710601862.3. */
function writtenTwice(value: string): ApplicationNumberReading | null {
  const [first, ...others] = splitNumbers(value).map((entry) => readApplicationNumber(entry));
  if (first?.kind !== 'sound' || others.length === 0) return null;
  const { canonical } = first.number;
  return others.every((other) => other.kind === 'sound' && other.number.canonical === canonical) ? first : null;
}

/** Application numbers: the value is the canonical form with its dot, without ZL or CN. */
export const readPatentNumber: CellReader = (value, record, output) => {
  if (typeof value === 'string' && isCanonicalApplicationNumber(value)) {
    output.sound(record, value);
    return;
  }
  const reading = readApplicationNumber(typeof value === 'boolean' ? String(value) : value);
  if (reading.kind === 'sound') {
    if (typeof value === 'string' && !isPlain(value)) {
      noteIdentifierText(value, plainText(value).replace(/[。·•・]/gu, '.'), record, output);
    }
    output.sound(record, reading.number.canonical);
  } else if (reading.kind === 'stored-as-number') {
    const { canonical } = reading.number;
    output.note(
      record,
      'id.stored-as-number',
      { read: canonical },
      { kind: 'safe', value: canonical, numberFormat: '@' },
    );
    output.sound(record, canonical);
  } else {
    const twice = reading.kind === 'format' && typeof value === 'string' ? writtenTwice(value) : null;
    if (twice?.kind === 'sound') {
      output.sound(record, twice.number.canonical);
      return;
    }
    noteUnsound(reading, record, output, true);
    output.unusable(record);
  }
};

/** Several application numbers in one cell (pledged patents): the value is the list of those that can be read. */
export const readPatentNumberList: CellReader = (value, record, output) => {
  const entries =
    typeof value === 'string' ? splitNumbers(value) : [typeof value === 'boolean' ? String(value) : value];
  const numbers: string[] = [];
  const noted = new Set<string>();
  for (const entry of entries) {
    const reading = readApplicationNumber(entry);
    if (reading.kind === 'sound') {
      numbers.push(reading.number.canonical);
    } else if (reading.kind === 'stored-as-number') {
      const { canonical } = reading.number;
      numbers.push(canonical);
      output.note(
        record,
        'id.stored-as-number',
        { read: canonical },
        { kind: 'safe', value: canonical, numberFormat: '@' },
      );
    } else if (!noted.has(reading.kind)) {
      noted.add(reading.kind);
      noteUnsound(reading, record, output, entries.length === 1);
    }
  }
  if (numbers.length > 0) output.sound(record, numbers);
  else output.unusable(record);
};
