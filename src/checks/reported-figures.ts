import { findIndicator } from '../plan/find-indicator';
import type { Indicator } from '../plan/plan';
import type { LedgerColumn, LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import type { CheckContext } from './check';
import { indexOf } from './check-index';
import { shownNumber, shownShare } from './shown-value';
import { textAt } from './values';

/** A figure of a 指标填报表 in the product's units (fractions, 万元). */
export interface ReportedFigure {
  readonly column: LedgerColumn;
  readonly value: number;
  /** What the cell holds ÷ `value`: 100 where staff typed 30 for 30 %, 0.0001 where they typed 亿元. */
  readonly scale: number;
}

/** One row of a 指标填报表 (staff's own figures). */
export interface ReportedRow {
  readonly table: LedgerTable;
  readonly record: number;
  readonly indicator: Indicator;
  readonly year: number;
  /** 填报单位, `null` for the whole workbook's scope. */
  readonly unit: string | null;
  readonly actual: ReportedFigure | null;
  readonly target: ReportedFigure | null;
}

/**
 * All rows of the workbook's 指标填报表 whose indicator the plan knows.
 * @param yearJudged for rows without a year of their own
 */
export function reportedFigures(context: CheckContext, yearJudged: number): readonly ReportedRow[] {
  const rows: ReportedRow[] = [];
  for (const table of indexOf(context).tables('reported')) {
    const years = table.columns.get('year');
    for (let record = 0; record < table.rows.length; record++) {
      const indicator = findIndicator(context.plan, textAt(table.columns.get('indicator'), record));
      if (indicator === null) continue;
      const year = years?.values[record];
      const unit = textAt(table.columns.get('unit'), record);
      rows.push({
        table,
        record,
        indicator,
        year: typeof year === 'number' ? year : yearJudged,
        unit: unit === '' ? null : unit,
        actual: figureAt(table.columns.get('actual'), record),
        target: figureAt(table.columns.get('target'), record),
      });
    }
  }
  return rows;
}

function figureAt(column: LedgerColumn | undefined, record: number): ReportedFigure | null {
  const value = column?.values[record] ?? null;
  if (column?.states[record] !== cellStates.sound || typeof value !== 'number') return null;
  const typed = column.rawAt(record);
  return { column, value, scale: typeof typed === 'number' && value !== 0 ? typed / value : 1 };
}

/** A figure of an indicator as a message says it. */
export function shownFigure({ nature }: Indicator, value: number): string {
  if (nature === 'share' || nature === 'growth') return shownShare(Number(value.toFixed(6)));
  return shownNumber(Number(value.toFixed(4)));
}
