import { findIndicator } from '../plan/find-indicator';
import type { Indicator } from '../plan/plan';
import type { LedgerColumn, LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import type { CheckContext } from './check';
import { indexOf } from './check-index';
import { textAt } from './values';

/** What the 目标分解表 gives to the units of one indicator and year together. */
export interface UnitTargetSum {
  /** The first table that names it. */
  readonly table: LedgerTable;
  readonly indicator: Indicator;
  /** `null`: targets without a year. */
  readonly year: number | null;
  readonly sum: number;
}

/**
 * Adds up the units' targets by indicator and year. A sum with a target that cannot be read is left out: it cannot be
 * judged, and the cell is reported as it is.
 */
export function unitTargetSums(context: CheckContext): readonly UnitTargetSum[] {
  const sums = new Map<string, UnitTargetSum>();
  const unreadable = new Set<string>();
  const add = (table: LedgerTable, name: string, year: number | null, column: LedgerColumn, record: number): void => {
    const indicator = findIndicator(context.plan, name);
    if (indicator === null || column.states[record] === cellStates.blank) return;
    const key = `${indicator.id}@${year ?? ''}`;
    const value = column.values[record];
    if (column.states[record] !== cellStates.sound || typeof value !== 'number') {
      unreadable.add(key);
      return;
    }
    const known = sums.get(key);
    sums.set(key, { table: known?.table ?? table, indicator, year, sum: (known?.sum ?? 0) + value });
  };
  for (const table of indexOf(context).tables('allocations')) {
    const units = table.columns.get('unit');
    const years = table.columns.get('year');
    const long = table.columns.get('target');
    for (let record = 0; record < table.rows.length; record++) {
      if (isWholeDistrict(units?.raw[record], context.plan.district)) continue;
      const typedYear = years?.values[record];
      const year = typeof typedYear === 'number' ? typedYear : null;
      if (long !== undefined) add(table, textAt(table.columns.get('indicator'), record), year, long, record);
      for (const [field, column] of table.columns) {
        const wide = /^target:(.+?)(?:@(\d{4}))?$/.exec(field);
        if (wide !== null) add(table, wide[1] ?? '', wide[2] === undefined ? year : Number(wide[2]), column, record);
      }
    }
  }
  return [...sums].filter(([key]) => !unreadable.has(key)).map(([, sum]) => sum);
}

function isWholeDistrict(unit: unknown, district: string): boolean {
  if (typeof unit !== 'string') return false;
  const text = unit.replace(/\s/g, '');
  return /^(全区|区级|全区合计|合计|总计|区合计)$/.test(text) || (text !== '' && district.endsWith(text));
}
