import { isPlain } from '../../identifiers/plain-text';
import type { CellReader } from './cell-output';
import { tidyText } from './text-faults';

/** Free text: kept as staff wrote it but for spaces and widths. */
export const readText: CellReader = (value, record, output) => {
  const text = String(value);
  output.sound(record, isPlain(text) ? text : tidyText(text));
};
