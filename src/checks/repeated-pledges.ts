import type { LedgerColumn, LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import type { CheckContext } from './check';
import { indexOf } from './check-index';
import { textAt } from './values';

interface PledgePlace {
  readonly table: LedgerTable;
  readonly record: number;
  /** The registration numbers. */
  readonly column: LedgerColumn;
}

/** A later row of a registration number that an earlier row holds. */
export interface RepeatedPledge extends PledgePlace {
  readonly first: PledgePlace;
  /** The amount columns that disagree; `null` when the amounts agree or cannot be compared. */
  readonly amounts: { readonly here: LedgerColumn; readonly first: LedgerColumn } | null;
}

/** Every repeated registration number in all pledge ledgers, each compared with its first row. */
export function findRepeatedPledges(context: CheckContext): readonly RepeatedPledge[] {
  const firsts = new Map<string, PledgePlace>();
  const repeated: RepeatedPledge[] = [];
  for (const table of indexOf(context).tables('pledges')) {
    const column = table.columns.get('registrationNumber');
    if (column === undefined) continue;
    for (let record = 0; record < column.states.length; record++) {
      if (column.states[record] !== cellStates.sound) continue;
      const number = textAt(column, record);
      const place: PledgePlace = { table, record, column };
      const first = firsts.get(number);
      if (first === undefined) firsts.set(number, place);
      else repeated.push({ ...place, first, amounts: disagreeingAmounts(place, first) });
    }
  }
  return repeated;
}

function disagreeingAmounts(later: PledgePlace, first: PledgePlace): RepeatedPledge['amounts'] {
  for (const field of ['disbursedAmount', 'registeredAmount']) {
    const here = later.table.columns.get(field);
    const there = first.table.columns.get(field);
    if (here?.states[later.record] !== cellStates.sound || there?.states[first.record] !== cellStates.sound) continue;
    if (here.values[later.record] !== there.values[first.record]) return { here, first: there };
  }
  return null;
}
