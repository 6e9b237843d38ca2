/**
 * What one cell can hold, as a closed union. Excel's JavaScript API hands errors over as their text; they are interned
 * here so that an error is told from a text by type, never by looking at the characters again.
 */
export type ErrorText =
  | '#NULL!'
  | '#DIV/0!'
  | '#VALUE!'
  | '#REF!'
  | '#NAME?'
  | '#NUM!'
  | '#N/A'
  | '#SPILL!'
  | '#CALC!'
  | '#FIELD!'
  | '#BLOCKED!'
  | '#BUSY!'
  | '#CONNECT!'
  | '#UNKNOWN!'
  | '#GETTING_DATA';

/** A cell error. One frozen object per kind: compare with `===` or ask {@link isCellError}. */
export interface CellError {
  readonly error: ErrorText;
}

/** A cell's value: `null` is a blank cell, an empty text counts as blank too once read by {@link toCellValue}. */
export type CellValue = null | string | number | boolean | CellError;

const errorTexts: readonly ErrorText[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#BUSY!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#GETTING_DATA',
];

const errorsByText: ReadonlyMap<string, CellError> = new Map(
  errorTexts.map((error) => [error, Object.freeze({ error })]),
);

/** Whether a text is one of Excel's error values. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 35 && errorsByText.has(text);
}

/** Turns a value of Excel's `Range.values` into a cell value: empty texts become `null`, error texts errors. */
export function toCellValue(raw: unknown): CellValue {
  switch (typeof raw) {
    case 'string':
      if (raw === '') return null;
      return raw.charCodeAt(0) === 35 ? (errorsByText.get(raw) ?? raw) : raw;
    case 'number':
    case 'boolean':
      return raw;
    default:
      return null;
  }
}

/** Whether the value is a cell error. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
