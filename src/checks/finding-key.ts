import type { Finding } from '../model/finding';
import type { Ledgers, LedgerTable } from '../ledgers/ledger';
import { isBlankCell } from './values';

/** Fields that say which item a record is about, by preference. */
const identifying = [
  'applicationNumber',
  'registrationNumber',
  'certificateNumber',
  'caseNumber',
  'documentNumber',
  'name',
  'task',
  'title',
  'indicator',
  'year',
];

/**
 * What a finding is about, in a form that stays the same when rows are sorted, inserted or deleted: the record's number or
 * name with the field at fault, else the cell. Staff's exceptions are kept under it.
 */
export function findingKey(finding: Finding, ledgers: Ledgers): string {
  const { record } = finding;
  const table = record === null ? undefined : ledgers.tables[record.table];
  const identity = record === null || table === undefined ? null : identityOf(table, record.record);
  if (record === null || identity === null) return finding.cell ?? '';
  return record.field === null ? identity : `${identity}#${record.field}`;
}

function identityOf(table: LedgerTable, record: number): string | null {
  for (const field of identifying) {
    const column = table.columns.get(field);
    if (column === undefined) continue;
    const value = column.values[record] ?? column.rawAt(record);
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && !isBlankCell(value)) return value.trim();
  }
  return null;
}
