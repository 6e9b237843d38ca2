import type { LedgerColumn, LedgerTable } from '../ledgers/ledger';
import type { CheckContext } from './check';
import { indexOf } from './check-index';
import { findRepeatedPledges } from './repeated-pledges';

/** The readable patents of one pledge. */
export interface PledgedPatents {
  readonly table: LedgerTable;
  readonly record: number;
  readonly column: LedgerColumn;
  /** Canonical. */
  readonly numbers: readonly string[];
}

/** What each pledge pledges; rows that repeat an earlier pledge are left out, they are reported as that. */
export function pledgedPatents(context: CheckContext): readonly PledgedPatents[] {
  const repeated = new Set(findRepeatedPledges(context).map(({ table, record }) => `${table.index}/${record}`));
  return indexOf(context)
    .tables('pledges')
    .flatMap((table) => {
      const column = table.columns.get('patentNumbers');
      if (column === undefined) return [];
      return column.values.flatMap((value, record) => {
        const numbers = typeof value === 'object' ? (value ?? []) : [];
        return numbers.length === 0 || repeated.has(`${table.index}/${record}`)
          ? []
          : [{ table, record, column, numbers }];
      });
    });
}
