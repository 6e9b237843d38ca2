import type { CellLook, FormulaCell, NumberCell, TextCell } from './sheet-description';
import { formats, missingMark } from './formats';

/** A text cell; long texts wrap. Ledger texts always come in here, so that `=HYPERLINK(…)` stays a text. */
export function text(value: string, look: CellLook = {}): TextCell {
  return { kind: 'text', text: value, wrap: true, ...look };
}

/** A short text in the middle of its cell: units, statuses, clauses. */
export function centred(value: string, look: CellLook = {}): TextCell {
  return text(value, { align: 'center', ...look });
}

/** The mark for a missing value, right-aligned where a number would stand. */
export const missing: TextCell = { kind: 'text', text: missingMark, align: 'right' };

/** A number, or the mark for missing. Zero is 0. */
export function number(value: number | null | undefined, format: string, look: CellLook = {}): NumberCell | TextCell {
  return value === null || value === undefined ? missing : { kind: 'number', value, format, align: 'right', ...look };
}

/** A calendar day, or the mark for missing. */
export function date(value: number | null): NumberCell | TextCell {
  return value === null ? centred(missingMark) : { kind: 'number', value, format: formats.date, align: 'center' };
}

/** A formula with the value that the product computed; `null` is expected to show as missing. */
export function formula(
  source: string,
  expected: number | string | null,
  format: string,
  look: CellLook = {},
): FormulaCell {
  return { kind: 'formula', formula: source, expected: expected ?? missingMark, format, align: 'right', ...look };
}
