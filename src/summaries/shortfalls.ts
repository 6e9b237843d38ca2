import type { Assessment, IndicatorResult, Status } from '../assessment/assessment';
import type { Indicator, Operator } from '../plan/plan';
import { exact } from '../progress/exact';
import { judge } from '../progress/judge';
import { monthsLeft } from '../progress/months';
import { isShortfall, judgedSpan } from './form';

/** One thing that is short: an indicator of the district, or of one unit against its own target. */
export interface Shortfall {
  /** `null`: the district (or the one unit that the workbook speaks for). */
  readonly unit: string | null;
  readonly indicator: Indicator;
  readonly operator: Operator | null;
  readonly target: number | null;
  readonly actual: number | string | null;
  readonly status: Status;
  readonly measuredIn: string | null;
  readonly monthsLeft: number;
  readonly urgency: Urgency;
  /** Numerator and denominator of a share, per-capita value or growth. */
  readonly ratio: { readonly numerator: number; readonly denominator: number } | null;
  /** The district's own result; `null` for a unit. */
  readonly result: IndicatorResult | null;
}

/** How urgent a shortfall is, most urgent first; the words stand on the sheet. */
export const urgencies = ['已逾期', '紧急', '较紧', '关注'] as const;
export type Urgency = (typeof urgencies)[number];

const lastMonths = 3;

function urgencyOf(status: Status, left: number): Urgency {
  if (status === 'missed') return '已逾期';
  if (status === 'behind') return '紧急';
  if (status === 'short') return left <= lastMonths ? '紧急' : '较紧';
  return '关注';
}

/** What the district is short of, most urgent first, then the largest part of the target first. */
export function districtShortfalls(assessment: Assessment): readonly Shortfall[] {
  return assessment.indicators
    .filter(({ status }) => isShortfall(status))
    .map((result): Shortfall => {
      const left = monthsLeft(judgedSpan(assessment.plan, result.indicator, result.year), assessment.asOf);
      return {
        unit: null,
        indicator: result.indicator,
        operator: result.operator,
        target: result.target,
        actual: result.actual,
        status: result.status,
        measuredIn: result.unit,
        monthsLeft: left,
        urgency: urgencyOf(result.status, left),
        ratio: result.ratio,
        result,
      };
    })
    .sort(byUrgency);
}

/** What towns, streets and parks are short of against targets of their own. */
export function unitShortfalls(assessment: Assessment): readonly Shortfall[] {
  const found: Shortfall[] = [];
  for (const unit of assessment.units) {
    for (const indicator of assessment.plan.indicators) {
      const target = unit.targets[indicator.id];
      const actual = unit.values[indicator.id];
      if (target === undefined || actual === undefined || indicator.dropped !== null) continue;
      const span = judgedSpan(assessment.plan, indicator, assessment.year);
      const { status } = judge({
        nature: indicator.nature,
        period: indicator.period,
        operator: indicator.operator,
        actual: exact(actual),
        target: exact(target),
        // A unit's stock at the plan's first day is nobody's record.
        base: null,
        span,
        asOf: assessment.asOf,
        dropped: false,
        milestones: [],
      });
      if (status !== 'behind' && status !== 'short' && status !== 'missed') continue;
      const left = monthsLeft(span, assessment.asOf);
      found.push({
        unit: unit.unit,
        indicator,
        operator: indicator.operator,
        target,
        actual,
        status,
        measuredIn: indicator.unit,
        monthsLeft: left,
        urgency: urgencyOf(status, left),
        ratio: ratioOf(indicator, unit.counts),
        result: null,
      });
    }
  }
  return found.sort(byUrgency);
}

function ratioOf(
  indicator: Indicator,
  counts: { readonly applications: number; readonly inventions: number; readonly enterpriseApplications: number },
): Shortfall['ratio'] {
  if (indicator.measure === 'application-share:invention') {
    return { numerator: counts.inventions, denominator: counts.applications };
  }
  return indicator.measure === 'application-share:enterprise'
    ? { numerator: counts.enterpriseApplications, denominator: counts.applications }
    : null;
}

function byUrgency(a: Shortfall, b: Shortfall): number {
  return (
    urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
    completion(a) - completion(b) ||
    a.monthsLeft - b.monthsLeft
  );
}

function completion({ actual, target }: Shortfall): number {
  return typeof actual === 'number' && target !== null && target !== 0 ? actual / target : 0;
}
