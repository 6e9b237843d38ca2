import { firstInexactInteger, scientificNotation } from '../../identifiers/application-number';
import { isPlain, plainText } from '../../identifiers/plain-text';
import type { CellReader } from './cell-output';
import { noteIdentifierText } from './text-faults';

/** Registration, certificate and case numbers: any text, compared without spaces and in capitals. */
export const readIdentifier: CellReader = (value, record, output) => {
  if (typeof value === 'number' && Math.abs(value) >= firstInexactInteger) {
    output.unusable(record);
    output.note(record, 'id.destroyed', { read: String(value) });
    return;
  }
  const raw = String(value);
  const plain = plainText(raw);
  if (typeof value === 'string' && scientificNotation.test(plain) && /^\d(?:\.\d+)?E\+\d\d$/iu.test(plain)) {
    output.unusable(record);
    output.note(record, 'id.destroyed', { read: plain });
    return;
  }
  if (!isPlain(raw)) noteIdentifierText(raw, plain, record, output);
  output.sound(record, plain.toUpperCase());
};
