import type { LedgerColumn } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';

/** Records whose field is blank, ascending; a search in the states, so that columns without blanks cost nothing. */
export function blankRecords({ states }: LedgerColumn): readonly number[] {
  const records: number[] = [];
  for (
    let record = states.indexOf(cellStates.blank);
    record >= 0;
    record = states.indexOf(cellStates.blank, record + 1)
  ) {
    records.push(record);
  }
  return records;
}
