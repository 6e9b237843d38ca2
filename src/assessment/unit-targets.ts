import type { MeasureContext } from '../indicators/context';
import { wordsAt } from '../indicators/fields';
import { cellStates } from '../ledgers/ledger';
import { findIndicator } from '../plan/find-indicator';
import type { Indicator } from '../plan/plan';
import type { Exact } from '../progress/exact';
import { divide, exact } from '../progress/exact';
import type { AssessmentSettings } from './assessment';

/** Targets of single units: from a 目标分解表 in the workbook, else from the kept settings. */
export class UnitTargets {
  readonly #targets = new Map<string, Exact>();
  readonly #indicators = new Set<string>();

  constructor(context: MeasureContext, settings: Pick<AssessmentSettings, 'unitTargets'>) {
    this.#readTables(context);
    for (const { unit, indicator, year, target } of settings.unitTargets) {
      const found = findIndicator(context.plan, indicator);
      const name = context.units.nameOf(unit);
      if (found !== null && name !== null) this.#set(name, found, year, target);
    }
  }

  /** The target of a unit for a year: the one of that year, else one without a year. */
  of(unit: string, indicator: Indicator, year: number): Exact | null {
    return (
      this.#targets.get(keyOf(unit, indicator.id, year)) ?? this.#targets.get(keyOf(unit, indicator.id, null)) ?? null
    );
  }

  /** Whether any unit has a target for the indicator. */
  has(indicator: Indicator): boolean {
    return this.#indicators.has(indicator.id);
  }

  #set(unit: string, indicator: Indicator, year: number | null, target: number): void {
    const key = keyOf(unit, indicator.id, year);
    if (this.#targets.has(key) || !Number.isFinite(target) || target < 0) return;
    const isPercentage = (indicator.nature === 'share' || indicator.nature === 'growth') && target > 1;
    this.#targets.set(key, isPercentage ? divide(exact(target), exact(100)) : exact(target));
    this.#indicators.add(indicator.id);
  }

  #readTables(context: MeasureContext): void {
    for (const table of context.ledgers.tables) {
      if (table.kind !== 'allocations') continue;
      const wide = [...table.columns].flatMap(([field, column]) => {
        const match = /^target:(.+?)(?:@(\d{4}))?$/u.exec(field);
        const indicator = match === null ? null : findIndicator(context.plan, match[1] ?? '');
        return indicator === null
          ? []
          : [{ column, indicator, year: match?.[2] === undefined ? null : Number(match[2]) }];
      });
      const years = table.columns.get('year');
      const long = table.columns.get('target');
      for (let record = 0; record < table.rows.length; record += 1) {
        const unit = context.units.nameOf(wordsAt(table, record, 'unit')) ?? sheetUnit(context, table.sheetTown);
        if (unit === null) continue;
        const typedYear = years?.values[record];
        const year = typeof typedYear === 'number' ? typedYear : null;
        const cells = [
          ...wide.map((cell) => ({ ...cell, year: cell.year ?? year })),
          ...(long === undefined
            ? []
            : [{ column: long, indicator: findIndicator(context.plan, wordsAt(table, record, 'indicator')), year }]),
        ];
        for (const { column, indicator, year: of } of cells) {
          const target = column.values[record];
          if (indicator === null || typeof target !== 'number' || column.states[record] !== cellStates.sound) continue;
          this.#set(unit, indicator, of, target);
        }
      }
    }
  }
}

function sheetUnit(context: MeasureContext, town: string | null): string | null {
  return town === null ? null : context.units.nameOf(town);
}

function keyOf(unit: string, indicator: string, year: number | null): string {
  return `${unit}/${indicator}/${year ?? ''}`;
}
