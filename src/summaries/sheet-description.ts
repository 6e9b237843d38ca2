/**
 * A summary sheet as data: what stands where and how it looks. A pure function makes it, one writer turns any of them
 * into Office.js calls.
 */
export interface SheetDescription {
  /** Stable id, e.g. `targets`. */
  readonly id: string;
  /** Sheet name, e.g. 汇总·目标完成情况. */
  readonly name: string;
  /** Column widths in characters of the standard font. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly SheetRow[];
  /** 0-based, inclusive rectangles. */
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  /** Header rows [first, last], 0-based: frozen and repeated on every printed page. */
  readonly headerRows: readonly [number, number];
  /** 0-based column of 备注, kept by row key when the sheet is generated again; `null` when there is none. */
  readonly remarksColumn: number | null;
  readonly print: PrintSetup;
  readonly charts: readonly ChartDescription[];
  readonly validations: readonly ValidationDescription[];
  readonly tabColor: string;
  /**
   * Only ledger templates: the empty rows that staff fill in. The writer sets the number formats (and thin borders) on
   * rows [firstRow, lastRow], 0-based, one format a column; `null` leaves a column's format alone. `@` must be set
   * before anything is typed, or identifiers lose their digits.
   */
  readonly body?: {
    readonly firstRow: number;
    readonly lastRow: number;
    readonly numberFormats: readonly (string | null)[];
  };
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4';
  readonly footer: string;
  readonly repeatHeader: boolean;
  /** 0-based rows that begin a new page, so that a chart is not cut in two. */
  readonly breakBefore?: readonly number[];
}

export interface SheetRow {
  /** Stable key of a data row (indicator id, unit, finding key): remarks follow it. `null` for titles, headers, feet. */
  readonly key: string | null;
  readonly style: RowStyle;
  /** Points; `null`: fit to the text. Every row has one, because Excel does not fit rows with merged cells. */
  readonly height: number | null;
  readonly cells: readonly SheetCell[];
}

/**
 * Fonts and sizes by style stand in `typography.ts`; row heights are worked out from them. Bordered: header, data,
 * total and section. `heading` and `body` are the paragraphs of a document (通报): no borders.
 */
export type RowStyle =
  'title' | 'subtitle' | 'header' | 'data' | 'total' | 'section' | 'note' | 'foot' | 'heading' | 'body';

/** `null` is an empty cell (still bordered inside a table). */
export type SheetCell = null | TextCell | NumberCell | FormulaCell;

export interface CellLook {
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** Meaning, not colour: the writer maps it to a fill and never shows it without text. */
  readonly tone?: 'good' | 'warn' | 'bad' | 'muted';
  /** A link to a cell of the workbook: sheet and A1 address. */
  readonly link?: { readonly sheet: string; readonly cell: string };
  readonly indent?: number;
}

export interface TextCell extends CellLook {
  readonly kind: 'text';
  readonly text: string;
}

export interface NumberCell extends CellLook {
  readonly kind: 'number';
  readonly value: number;
  readonly format: string;
}

export interface FormulaCell extends CellLook {
  readonly kind: 'formula';
  /** Plain Excel in en-US with A1 references on the same sheet, begins with `=`. */
  readonly formula: string;
  /** What the product computed: a test recalculates the file and compares. */
  readonly expected: number | string;
  readonly format: string;
}

export interface ChartDescription {
  readonly name: string;
  readonly type: 'ColumnClustered' | 'BarClustered' | 'Line';
  readonly title: string;
  readonly series: readonly {
    readonly name: string;
    /** A1 range on the same sheet. */
    readonly values: string;
    readonly categories: string;
    readonly type?: 'Line';
    readonly color?: string;
  }[];
  readonly topLeft: string;
  readonly bottomRight: string;
  readonly valueAxis: {
    /** Number format of the labels. */
    readonly format: string;
    /** Whether the axis begins at 0: Excel else cuts off what columns have in common, and small differences look large. */
    readonly fromZero: boolean;
  };
}

export interface ValidationDescription {
  /** A1 range on the same sheet. */
  readonly range: string;
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'date' }
    | { readonly kind: 'number'; readonly minimum: number };
  readonly prompt: string;
}
