import { isPlain, plainText } from '../../identifiers/plain-text';
import { isSoundUscc, readUscc as readCode } from '../../identifiers/uscc';
import type { CellReader } from './cell-output';
import { splitNames } from './split-list';
import { noteIdentifierText } from './text-faults';

/**
 * Credit codes in capitals, of several the first. A code whose check fails is read all the same (`uscc.check-digit` is a
 * warning): ask `isSoundUscc` before two names are joined by it.
 */
export const readUscc: CellReader = (value, record, output) => {
  if (typeof value === 'string' && isSoundUscc(value)) {
    output.sound(record, value);
    return;
  }
  const entries = typeof value === 'number' ? [value] : splitNames(String(value));
  const reading = readCode(entries[0] ?? '');
  switch (reading.kind) {
    case 'sound':
      if (typeof value === 'string' && entries.length === 1 && !isPlain(value))
        noteIdentifierText(value, plainText(value), record, output);
      output.sound(record, reading.code);
      return;
    case 'check-digit':
      output.note(
        record,
        'uscc.check-digit',
        reading.right === null ? { read: reading.code } : { read: reading.code, check: reading.right },
      );
      output.sound(record, reading.code);
      return;
    case 'destroyed':
      output.note(record, 'id.destroyed');
      output.unusable(record);
      return;
    case 'format':
      output.note(
        record,
        'uscc.format',
        reading.proposal === null ? { reason: reading.reason } : { reason: reading.reason, proposed: reading.proposal },
        reading.proposal === null ? undefined : { kind: 'proposed', value: reading.proposal, numberFormat: '@' },
      );
      output.unusable(record);
  }
};
