import { cellStates, type LedgerColumn, type LedgerKind, type LedgerTable } from '../../src/ledgers/ledger';
import { sheet } from './grids';

type Value = LedgerColumn['values'][number];

/** A column as it is after reading, without a sheet: blank where the value is `null`, else sound. */
export function column(field: string, values: readonly Value[], rest: Partial<LedgerColumn> = {}): LedgerColumn {
  return {
    field,
    type: 'text',
    column: 0,
    header: field,
    rawAt: (record) => {
      const value = values[record] ?? null;
      return typeof value === 'object' && value !== null ? value.join('、') : value;
    },
    values,
    states: Uint8Array.from(values, (value) => (value === null ? cellStates.blank : cellStates.sound)),
    ...rest,
  };
}

/** A ledger of such columns, its records in the rows below the header. */
export function table(
  kind: LedgerKind,
  columns: readonly LedgerColumn[],
  rest: Partial<LedgerTable> = {},
): LedgerTable {
  const records = Math.max(1, ...columns.map(({ values }) => values.length));
  return {
    index: 0,
    kind,
    role: kind === 'patents' ? 'both' : null,
    sheet: sheet('台账', [columns.map(({ header }) => header)]),
    headerRows: [0, 0],
    rows: Array.from({ length: records }, (_, record) => record + 1),
    columns: new Map(columns.map((one) => [one.field, one])),
    missingFields: [],
    duplicateHeaders: [],
    totals: [],
    sheetTown: null,
    sequenceColumn: null,
    amountUnits: new Map(),
    ...rest,
  };
}
