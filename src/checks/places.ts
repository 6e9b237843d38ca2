import { toA1 } from '../model/address';
import type { MessageParameters } from '../model/finding';
import type { Fix } from '../model/finding';
import type { LedgerColumn, LedgerTable } from '../ledgers/ledger';
import type { Fault } from './check';

/** What a fault may say besides its place. */
interface FaultDetails {
  readonly parameters?: MessageParameters;
  readonly fix?: Fix;
}

/** A fault at a record's field. */
export function faultAt(table: LedgerTable, record: number, column: LedgerColumn, details: FaultDetails = {}): Fault {
  return {
    table,
    record,
    field: column.field,
    row: table.rows[record] ?? null,
    column: column.column,
    raw: column.rawAt(record),
    ...details,
  };
}

/** A fault at a cell that belongs to no record: a header, a total row. */
export function faultAtCell(table: LedgerTable, row: number, column: number, details: FaultDetails = {}): Fault {
  return { table, record: null, field: null, row, column, ...details };
}

/** A fault of a whole sheet. */
export function faultOfSheet(table: LedgerTable, details: FaultDetails = {}): Fault {
  return { table, record: null, field: null, row: null, column: null, ...details };
}

/** `专利申请!B17`: how a message names another place. */
export function placeText(table: LedgerTable, record: number, column: LedgerColumn): string {
  return `${table.sheet.name}!${toA1(table.rows[record] ?? 0, column.column)}`;
}
