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
 * Adds up the units' targets by indicator and year; targets without a year hold in every year that others name. A sum with
 * a target that cannot be read is left out: it cannot be judged, and the cell is reported as it is. So are all sums of a
 * table in which a row does not say what its target is for.
 */
export function unitTargetSums(context: CheckContext): readonly UnitTargetSum[] {
  const sums = new Map<string, UnitTargetSum>();
  const unreadable = new Set<string>();
  const add = (table: LedgerTable, name: string, year: number | null, column: LedgerColumn, record: number): void => {
    const indicator = findIndicator(context.plan, name);
    if (indicator === null) return;
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
    const indicators = table.columns.get('indicator');
    const long = table.columns.get('target');
    if (long !== undefined && indicators !== undefined && !saysAll(indicators, years)) continue;
    for (let record = 0; record < table.rows.length; record++) {
      if (isWholeDistrict(units?.rawAt(record), context.plan.district)) continue;
      const typedYear = years?.values[record];
      const year = typeof typedYear === 'number' ? typedYear : null;
      if (long !== undefined) add(table, textAt(indicators, record), year, long, record);
      for (const [field, column] of table.columns) {
        const wide = /^target:(.+?)(?:@(\d{4}))?$/.exec(field);
        // A unit may have no target of an indicator.
        if (wide !== null && column.states[record] !== cellStates.blank)
          add(table, wide[1] ?? '', wide[2] === undefined ? year : Number(wide[2]), column, record);
      }
    }
  }
  return withYearless([...sums].filter(([key]) => !unreadable.has(key)).map(([, sum]) => sum));
}

/** Whether every row of a long table names its indicator, and its year as far as it can be read. */
function saysAll(indicators: LedgerColumn, years: LedgerColumn | undefined): boolean {
  return (
    indicators.states.every((state) => state === cellStates.sound) &&
    (years?.states.every((state) => state !== cellStates.unusable) ?? true)
  );
}

/** Targets without a year are added to those of each year of the same indicator, where there are any. */
function withYearless(sums: readonly UnitTargetSum[]): readonly UnitTargetSum[] {
  const yearless = new Map(sums.filter(({ year }) => year === null).map((one) => [one.indicator.id, one.sum]));
  const yearly = new Set(sums.filter(({ year }) => year !== null).map(({ indicator }) => indicator.id));
  return sums
    .filter(({ year, indicator }) => year !== null || !yearly.has(indicator.id))
    .map((one) => (one.year === null ? one : { ...one, sum: one.sum + (yearless.get(one.indicator.id) ?? 0) }));
}

function isWholeDistrict(unit: unknown, district: string): boolean {
  if (typeof unit !== 'string') return false;
  const text = unit.replace(/\s/g, '');
  return /^(全区|区级|全区合计|合计|总计|区合计)$/.test(text) || (text !== '' && district.endsWith(text));
}
