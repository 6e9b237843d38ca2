/** How much a finding weighs: see spec of the levels in docs/checks. */
export type Severity = 'error' | 'warning' | 'info';

/** A proposed new value for the cell of a finding. `safe` ones may be applied in one batch after a preview. */
export interface Fix {
  readonly kind: 'safe' | 'proposed';
  /** Number for amounts and dates (serial day), text otherwise. */
  readonly value: string | number;
  /** Number format to set together with the value (`@` for identifiers, `yyyy-mm-dd` for dates); absent: keep. */
  readonly numberFormat?: string;
}

/** Where a finding stands among the parsed records, for excluding and for live re-checks. */
export interface RecordReference {
  /** Index into `Ledgers.tables`. */
  readonly table: number;
  /** Index of the record in its table. */
  readonly record: number;
  /** Field id of the cell at fault, or `null` when the finding is about the whole record. */
  readonly field: string | null;
}

/** Values that a message is built from; kept so that the message can be shown in another language. */
export type MessageParameters = Readonly<Record<string, string | number>>;

/** One thing that is wrong, or worth knowing, at one place. Plain data: it crosses worker and file boundaries. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  /** A1 address of the cell at fault; `null` for a whole sheet or the workbook. */
  readonly cell: string | null;
  /** The value as staff see it in the cell; `null` when there is no cell. */
  readonly value: string | null;
  /** Chinese: names the thing, the reason and the remedy. */
  readonly message: string;
  readonly parameters: MessageParameters;
  readonly fix: Fix | null;
  readonly record: RecordReference | null;
}
