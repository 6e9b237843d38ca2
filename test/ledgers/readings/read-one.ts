import { ColumnOutput, type CellReader } from '../../../src/ledgers/readings/cell-output';
import { cellStates, type Reading } from '../../../src/ledgers/ledger';

type Value = string | number | boolean;

/** What became of one cell: its value and state, and what was noticed as `[code, parameters, fix]`. */
export interface ReadCell {
  readonly value: unknown;
  readonly state: string;
  readonly noticed: readonly (readonly [string, Reading['parameters'], Reading['fix']])[];
}

/** Reads cells one below the other with one reader. */
export function readAll(reader: CellReader, values: readonly Value[], format = 'General'): ReadCell[] {
  const readings: Reading[] = [];
  const output = new ColumnOutput(0, 'field', readings, values.length, () => format);
  values.forEach((value, record) => {
    reader(value, record, output);
  });
  return values.map((_, record) => ({
    value: output.values[record],
    state: Object.entries(cellStates).find(([, code]) => code === output.states[record])?.[0] ?? '',
    noticed: readings
      .filter((reading) => reading.record === record)
      .map(({ code, parameters, fix }) => [code, parameters, fix] as const),
  }));
}

/** Reads one cell. */
export function readOne(reader: CellReader, value: Value, format?: string): ReadCell {
  const [read] = readAll(reader, [value], format);
  if (read === undefined) throw new Error('nothing read');
  return read;
}
