import { countApplications } from '../indicators/applications';
import { inWan, loansOfYear, sumOfLoans } from '../indicators/pledges';
import { countEnterprises, countOf, validInventions } from '../indicators/patent-stock';
import type { MeasureContext } from '../indicators/context';
import { toNumber } from '../progress/exact';
import type { Exact } from '../progress/exact';
import { compare, divide, zero } from '../progress/exact';
import { ranksOf, scoreOf } from '../progress/score';
import { parseMeasure } from '../plan/measures';
import type { Indicator } from '../plan/plan';
import { exact } from '../progress/exact';
import type { LedgerTable } from '../ledgers/ledger';
import type { UnitCounts, UnitResult } from './assessment';
import { measuredFor, sameDayLastYear } from './indicator-results';
import type { Bench } from './indicator-results';
import { districtScope } from './scope';

/** Tables that a unit's value of an indicator comes from; empty for what only the district has. */
function tablesFor(context: MeasureContext, indicator: Indicator): readonly LedgerTable[] {
  switch (parseMeasure(indicator.measure)?.name) {
    case 'applications':
    case 'application-share':
      return context.applicationTables;
    case 'enterprises-with-patents':
      return context.stockTables;
    case 'brands':
      return context.tables('brands');
    case 'pilots':
      return context.tables('pilots');
    case 'certifications':
      return context.tables('certifications');
    case 'pledges':
      return context.tables('pledges');
    default:
      return [];
  }
}

/**
 * Every town, street and park with any record or target: values worked out like the district's over the unit's rows,
 * targets, completion, ranks (ties share one; units without a target have none) and scores. A workbook of one unit has
 * that unit only. Gives control back after every unit.
 */
export function* unitResultsSteps(bench: Bench): Generator<void, readonly UnitResult[]> {
  const { context, targets, year } = bench;
  const whole = context.scope !== districtScope;
  const names = whole ? [context.scope] : context.plan.units.map(({ name }) => name);
  const told = context.plan.indicators.filter((indicator) => {
    const tables = tablesFor(context, indicator);
    return whole ? tables.length > 0 : tables.some((table) => context.units.tells(table));
  });
  const used = new Set(told.flatMap((indicator) => tablesFor(context, indicator)));
  const units: Unranked[] = [];
  for (const unit of names) {
    yield;
    const own = whole ? null : unit;
    const hasRecords = whole || [...used].some((table) => (context.units.bucketsOf(table).get(unit)?.length ?? 0) > 0);
    const targetOf = new Map<string, Exact>();
    for (const indicator of context.plan.indicators) {
      const target = targets.of(unit, indicator, year);
      if (target !== null) targetOf.set(indicator.id, target);
    }
    if (!hasRecords && targetOf.size === 0) continue;
    const values = new Map<string, Exact>();
    for (const indicator of told) {
      const { value } = measuredFor(bench, indicator, year, own);
      if (value !== null) values.set(indicator.id, value);
    }
    for (const [id, value] of reportedOf(bench, unit)) if (!values.has(id)) values.set(id, value);
    const rates = new Map<string, Exact>();
    for (const [id, target] of targetOf) {
      const value = values.get(id);
      if (value !== undefined && compare(target, zero) > 0) rates.set(id, divide(value, target));
    }
    units.push({ unit, values, targets: targetOf, rates, counts: countsOf(bench, own) });
  }
  return ranked(context.plan.indicators, units);
}

/** Staff's own figures of a unit, for what the ledgers do not tell. */
function reportedOf({ context, reported, year }: Bench, unit: string): readonly (readonly [string, Exact])[] {
  return reported.flatMap((row) =>
    row.year === year && row.actual !== null && row.unit !== null && context.units.nameOf(row.unit) === unit
      ? [[row.indicator.id, exact(row.actual.value)] as const]
      : [],
  );
}

interface Unranked {
  readonly unit: string;
  readonly values: ReadonlyMap<string, Exact>;
  readonly targets: ReadonlyMap<string, Exact>;
  readonly rates: ReadonlyMap<string, Exact>;
  readonly counts: UnitCounts;
}

function ranked(indicators: readonly Indicator[], units: readonly Unranked[]): readonly UnitResult[] {
  const weighed = indicators.filter(({ weight, dropped }) => weight > 0 && dropped === null);
  const ranksById = new Map(
    indicators.map(({ id }) => [
      id,
      ranksOf(
        new Map(
          units.flatMap(({ unit, rates }) => {
            const rate = rates.get(id);
            return rate === undefined ? [] : [[unit, rate]];
          }),
        ),
      ),
    ]),
  );
  const scores = new Map(
    units.flatMap(({ unit, rates }) =>
      weighed.some(({ id }) => rates.has(id))
        ? [[unit, scoreOf(weighed.map(({ id, weight }) => ({ weight, completion: rates.get(id) ?? null })))] as const]
        : [],
    ),
  );
  const scoreRanks = ranksOf(new Map([...scores].map(([unit, score]) => [unit, exact(score.toFixed(8))])));
  return units.map(({ unit, values, targets, rates, counts }) => ({
    unit,
    values: numbersOf(values),
    targets: numbersOf(targets),
    rates: numbersOf(rates),
    ranks: Object.fromEntries(
      indicators.flatMap(({ id }) => {
        const rank = ranksById.get(id)?.get(unit);
        return rank === undefined ? [] : [[id, rank]];
      }),
    ),
    counts,
    score: scores.get(unit) ?? null,
    scoreRank: scoreRanks.get(unit) ?? null,
  }));
}

function numbersOf(values: ReadonlyMap<string, Exact>): Record<string, number> {
  return Object.fromEntries([...values].map(([id, value]) => [id, toNumber(value)]));
}

function countsOf({ context, year }: Bench, unit: string | null): UnitCounts {
  const { asOf } = context;
  const now = countApplications(context, year, asOf, unit);
  const before = countApplications(context, year - 1, sameDayLastYear(asOf), null);
  const lastYear = countApplications(context, year - 1, sameDayLastYear(asOf), unit);
  return {
    applications: now.total,
    inventions: now.inventions,
    utilityModels: now.utilityModels,
    designs: now.designs,
    enterpriseApplications: now.enterprises,
    lastYear:
      before.total === 0
        ? null
        : {
            applications: lastYear.total,
            inventions: lastYear.inventions,
            utilityModels: lastYear.utilityModels,
            designs: lastYear.designs,
          },
    enterprisesWithPatents: countEnterprises(context, asOf, unit),
    validInventions: countOf(context, validInventions(context, asOf), unit),
    pledgeAmount: toNumber(inWan(sumOfLoans(context, loansOfYear(context, year, asOf), unit))),
  };
}
