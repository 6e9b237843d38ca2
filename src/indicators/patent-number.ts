import { readApplicationNumber } from '../identifiers/application-number';
import type { LedgerTable } from '../ledgers/ledger';

/**
 * The canonical application number of a record. Where staff confirmed that a number is right although its check digit is
 * not, the number as typed; `null` when no number can be read.
 */
export function patentNumberAt(table: LedgerTable, record: number): string | null {
  const column = table.columns.get('applicationNumber');
  const value = column?.values[record] ?? null;
  if (typeof value === 'string') return value;
  const raw = column?.rawAt(record) ?? null;
  if (typeof raw !== 'string' && typeof raw !== 'number') return null;
  const reading = readApplicationNumber(raw);
  if (reading.kind === 'check-missing') return reading.proposal;
  return reading.kind === 'check-digit' ? `${reading.proposal.slice(0, -1)}${reading.given}` : null;
}
