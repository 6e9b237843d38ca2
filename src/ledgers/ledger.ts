import type { CellRange } from '../model/address';
import type { CellValue } from '../model/cell-value';
import type { SheetGrid } from '../model/grid';

/** Kinds of ledgers (台账: the running registers that offices keep), in the order of the specification. */
export type LedgerKind =
  | 'patents'
  | 'enterprises'
  | 'brands'
  | 'pilots'
  | 'parks'
  | 'certifications'
  | 'pledges'
  | 'agencies'
  | 'tasks'
  | 'funds'
  | 'cases'
  | 'events'
  | 'parameters'
  | 'inspections'
  | 'policies'
  | 'conversions'
  | 'allocations'
  | 'reported';

/** A sheet of patents counts as applications filed, as stock of valid patents, or as both. */
export type PatentRole = 'applications' | 'valid' | 'both';

/** How a field's cells are read. */
export type FieldType =
  | 'text'
  | 'name'
  | 'patentNumber'
  | 'patentNumberList'
  | 'uscc'
  | 'identifier'
  | 'date'
  | 'year'
  | 'yearOrDate'
  | 'count'
  | 'amount'
  | 'decimal'
  | 'share'
  | 'enum'
  | 'enumList'
  | 'town'
  | 'yesNo';

/** State of one record's one field. */
export const cellStates = { blank: 0, sound: 1, unusable: 2, partial: 3 } as const;
/** `blank`: nothing there or a mark for missing; `sound`: read; `unusable`: an error stands there; `partial`: a month or year only. */
export type CellState = (typeof cellStates)[keyof typeof cellStates];

/** What a sound field holds, by {@link FieldType}: names and texts normalised, identifiers canonical, dates as serial days. */
export type FieldValue = string | number | boolean | readonly string[];

/** One recognised column, column-wise over the records of its table: `values[i]` belongs to record `i`. */
export interface LedgerColumn {
  readonly field: string;
  readonly type: FieldType;
  /** 0-based sheet column. */
  readonly column: number;
  /** The header's text as staff wrote it, path joined with `/`. */
  readonly header: string;
  /** A record's value as read from its cell; a vertically merged cell's value stands in every row it covers. */
  readonly rawAt: (record: number) => CellValue;
  /** `null` where the state is `blank` or `unusable`. */
  readonly values: readonly (FieldValue | null)[];
  readonly states: Uint8Array;
  /**
   * Dates of which only the month or year is known (state `partial`): record → last day of that month or year; the first
   * one is the value. Also the years of a column that asks for years only (认定年度).
   */
  readonly periodEnds?: ReadonlyMap<number, number>;
}

/** Something noticed while a cell was read: it becomes a finding of the check with that code. */
export interface Reading {
  readonly code: string;
  readonly table: number;
  readonly record: number;
  readonly field: string;
  /** What the cell should hold, where there is a fix. */
  readonly fix?: {
    readonly value: string | number;
    readonly kind: 'safe' | 'proposed';
    readonly numberFormat?: string;
  };
  /** What the message needs to say: the value read, the right check digit, the nearest word … */
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** A 小计/合计/总计 row: not a record, but its figures are compared with the rows it totals. */
export interface TotalRow {
  readonly row: number;
  readonly label: string;
  readonly kind: 'subtotal' | 'total';
  /** Records [from, to) that it totals. */
  readonly fromRecord: number;
  readonly toRecord: number;
  /** True when records follow it. */
  readonly inside: boolean;
}

/** One recognised ledger. */
export interface LedgerTable {
  /** Its place in `Ledgers.tables`. */
  readonly index: number;
  readonly kind: LedgerKind;
  /** Only for patents. */
  readonly role: PatentRole | null;
  readonly sheet: SheetGrid;
  /** First and last header row, 0-based. */
  readonly headerRows: readonly [number, number];
  /** Sheet row of each record, 0-based, ascending. */
  readonly rows: readonly number[];
  readonly columns: ReadonlyMap<string, LedgerColumn>;
  /** `!` fields of the kind without a column. */
  readonly missingFields: readonly string[];
  /** Equal header texts: `column` repeats what `firstColumn` says. */
  readonly duplicateHeaders: readonly {
    readonly row: number;
    readonly column: number;
    readonly firstColumn: number;
    readonly text: string;
  }[];
  readonly totals: readonly TotalRow[];
  /** The town that sheet name or 填报单位 gives when there is no town column. */
  readonly sheetTown: string | null;
  /** 0-based column of 序号, if any. */
  readonly sequenceColumn: number | null;
  /** Unit factor to 万元 by column field, and whether it was assumed (neither header nor 单位 line says it). */
  readonly amountUnits: ReadonlyMap<string, { readonly unit: string; readonly assumed: boolean }>;
}

/** How one sheet was understood; staff can correct it. */
export interface SheetRecognition {
  readonly sheet: string;
  readonly kind: LedgerKind | null;
  readonly role: PatentRole | null;
  /** 0-based, `null` when the sheet is no ledger. */
  readonly headerRows: readonly [number, number] | null;
  readonly records: number;
  /** Field id → 0-based column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Whether staff's own correction decided it. */
  readonly corrected: boolean;
  readonly usedRange: CellRange | null;
}

/** Everything that was read from a workbook. */
export interface Ledgers {
  readonly tables: readonly LedgerTable[];
  readonly readings: readonly Reading[];
  readonly sheets: readonly SheetRecognition[];
  /** 统计截止 as found in the workbook (serial day), the latest when several sheets say different days. */
  readonly statisticsDate: number | null;
  /** 填报单位 as found, first sheet first. */
  readonly reportingUnits: readonly string[];
}

/** Staff's corrections of the recognition, kept in the workbook. Columns are letters so that staff can read them. */
export interface RecognitionCorrection {
  readonly sheet: string;
  /** `null`: this sheet is no ledger. Absent: leave the kind to the recognition. */
  readonly kind?: LedgerKind | null;
  readonly role?: PatentRole;
  /** 1-based [first, last]. */
  readonly headerRows?: readonly [number, number];
  /** Field id → column letters, or `null`: this field has no column. */
  readonly columns?: Readonly<Record<string, string | null>>;
}
