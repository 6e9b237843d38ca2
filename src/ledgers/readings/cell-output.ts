import type { Day } from '../../model/calendar';
import { cellStates, type FieldValue, type Reading } from '../ledger';

/** Where a reader puts what it read of one column: one entry a record. */
export class ColumnOutput {
  readonly values: (FieldValue | null)[];
  readonly states: Uint8Array;
  readonly periodEnds = new Map<number, Day>();
  /** Set while a record is read whose cell is covered by a merged one above: its faults were told there. */
  silent = false;
  /** Set when a column is read a second time: everything was told the first time. */
  muted = false;

  constructor(
    private readonly table: number,
    private readonly field: string,
    private readonly readings: Reading[],
    records: number,
    /** Number format of a record's cell. */
    readonly format: (record: number) => string,
  ) {
    // Not filled in advance: exactly one of the methods below is called for every record.
    this.values = new Array<FieldValue | null>(records);
    this.states = new Uint8Array(records);
  }

  sound(record: number, value: FieldValue): void {
    this.values[record] = value;
    this.states[record] = cellStates.sound;
  }

  /** A month or a year only: the value is its first day, the last day stands beside it. */
  partial(record: number, first: Day, last: Day): void {
    this.values[record] = first;
    this.states[record] = cellStates.partial;
    this.periodEnds.set(record, last);
  }

  /** Nothing there, or a mark for missing. */
  blank(record: number): void {
    this.values[record] = null;
  }

  unusable(record: number): void {
    this.values[record] = null;
    this.states[record] = cellStates.unusable;
  }

  /** Notes what will become a finding with that code. */
  note(record: number, code: string, parameters?: Reading['parameters'], fix?: Reading['fix']): void {
    if (this.silent || this.muted) return;
    this.readings.push({
      code,
      table: this.table,
      record,
      field: this.field,
      ...(fix === undefined ? {} : { fix }),
      ...(parameters === undefined ? {} : { parameters }),
    });
  }
}

/** Reads one filled cell (neither blank nor an error nor a mark for missing) of a column. */
export type CellReader = (value: string | number | boolean, record: number, output: ColumnOutput) => void;
