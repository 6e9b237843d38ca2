import { Parameters } from '../indicators/parameters';
import { parseIsoDate } from '../model/calendar';
import { compare, divide, exact, fraction, toNumber, zero } from '../progress/exact';
import type { Exact } from '../progress/exact';
import { judge } from '../progress/judge';
import { monthSpan, yearSpan } from '../progress/months';
import { ranksOf, scoreOf } from '../progress/score';
import { lightOf } from '../progress/status';
import type { Assessment, IndicatorResult } from './assessment';
import { districtScope } from './scope';

/** How an indicator would stand at the same data date. */
export type Supposed = Pick<
  IndicatorResult,
  'actual' | 'rate' | 'gap' | 'neededPerMonth' | 'forecast' | 'status' | 'light'
>;

/**
 * How an indicator would stand with another value (shares as fractions, amounts 万元), judged like the real one.
 * @returns `null` for an indicator the plan does not have, and for milestones
 */
export function supposeValue(assessment: Assessment, indicatorId: string, value: number): Supposed | null {
  return supposed(assessment, indicatorId, exact(value));
}

/**
 * How a share would stand with `items` more that also enlarge its total: 190 more inventions among the applications.
 * @returns `null` when the indicator is no share or has no value
 */
export function supposeItems(assessment: Assessment, indicatorId: string, items: number): Supposed | null {
  const result = assessment.indicators.find(({ id }) => id === indicatorId);
  if (result?.ratio == null || result.indicator.nature !== 'share') return null;
  const { numerator, denominator } = result.ratio;
  return supposed(assessment, indicatorId, fraction(numerator + items, denominator + items));
}

function supposed(assessment: Assessment, indicatorId: string, value: Exact): Supposed | null {
  const result = assessment.indicators.find(({ id }) => id === indicatorId);
  if (result === undefined || result.indicator.nature === 'milestone') return null;
  const { plan, asOf, scope, ledgers } = assessment;
  const { indicator, year, target } = result;
  const ofDistrict = scope === districtScope;
  const base =
    indicator.period === 'end' && ofDistrict
      ? new Parameters(ledgers).base(indicatorId, Number(plan.start.slice(0, 4)) - 1)
      : null;
  const judgement = judge({
    nature: indicator.nature,
    period: indicator.period,
    operator: indicator.operator,
    actual: value,
    target: target === null ? null : exact(target),
    base: base === null ? null : exact(base.value),
    span:
      indicator.period === 'yearly'
        ? yearSpan(year)
        : monthSpan(parseIsoDate(plan.start) ?? 0, parseIsoDate(plan.end) ?? 0),
    asOf,
    dropped: indicator.dropped !== null,
    milestones: ofDistrict ? (indicator.milestones ?? []) : [],
  });
  const { rate, gap, neededPerMonth, forecast, status } = judgement;
  const numberOf = (figure: Exact | null): number | null => (figure === null ? null : toNumber(figure));
  return {
    actual: toNumber(value),
    rate: numberOf(rate),
    gap: numberOf(gap),
    neededPerMonth: numberOf(neededPerMonth),
    forecast: numberOf(forecast),
    status,
    light: lightOf(status),
  };
}

/**
 * What a unit's score and its rank would become with other values (indicator id → value), everything else as it is.
 * @returns `null` for a unit that has no score
 */
export function supposeScore(
  { plan, units }: Assessment,
  unitName: string,
  values: Readonly<Record<string, number>>,
): { readonly score: number; readonly rank: number } | null {
  const weighed = plan.indicators.filter(({ weight, dropped }) => weight > 0 && dropped === null);
  const scores = new Map(
    units.flatMap((unit) => {
      if (unit.score === null) return [];
      if (unit.unit !== unitName) return [[unit.unit, exact(unit.score.toFixed(8))] as const];
      const score = scoreOf(
        weighed.map(({ id, weight }) => {
          const target = unit.targets[id];
          const value = values[id] ?? unit.values[id];
          const known = target !== undefined && value !== undefined && compare(exact(target), zero) > 0;
          return { weight, completion: known ? divide(exact(value), exact(target)) : null };
        }),
      );
      return [[unit.unit, exact(score.toFixed(8))] as const];
    }),
  );
  const score = scores.get(unitName);
  const rank = ranksOf(scores).get(unitName);
  return score === undefined || rank === undefined ? null : { score: toNumber(score), rank };
}
