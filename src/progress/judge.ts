import type { Day } from '../model/calendar';
import { daysInMonth, toYearMonthDay } from '../model/calendar';
import type { Indicator, Operator, QuarterMilestone } from '../plan/plan';
import { compare, divide, exact, multiply, zero } from './exact';
import type { Exact } from './exact';
import { expectedValue, isProrated } from './expected';
import { monthsLeft } from './months';
import type { MonthSpan } from './months';
import { holds, shortfall } from './shortfall';
import type { Status } from './status';

export interface JudgeInput {
  readonly nature: Indicator['nature'];
  readonly period: Indicator['period'];
  readonly operator: Operator | null;
  /** `null`: data missing. */
  readonly actual: Exact | null;
  /** `null`: no target is known. */
  readonly target: Exact | null;
  readonly base: Exact | null;
  /** The months judged: {@link MonthSpan} of the year or of the plan. */
  readonly span: MonthSpan;
  readonly asOf: Day;
  readonly dropped: boolean;
  readonly milestones: readonly QuarterMilestone[];
}

/** A value held against its target. `null` where there is no such figure. */
export interface Judgement {
  readonly status: Status;
  readonly rate: Exact | null;
  readonly gap: Exact | null;
  readonly expected: Exact | null;
  readonly neededPerMonth: Exact | null;
  readonly forecast: Exact | null;
}

/**
 * Judges one value at a data date: the table of statuses of the plan's rules, first that holds. `met` is judged against
 * the full target, `on-track` (and `near`, from nine tenths) against what is expected by now, and once the period is
 * over there is only met or missed.
 */
export function judge(input: JudgeInput): Judgement {
  const { nature, operator, actual, target, span, asOf } = input;
  const judged = actual !== null && target !== null && operator !== null;
  const expected = target === null || nature === 'monitor' ? null : expectedValue({ ...input, target });
  const gap = judged ? shortfall(actual, operator, target, nature) : null;
  const left = monthsLeft(span, asOf);
  return {
    status: statusOf(input, expected),
    rate: judged && compare(target, zero) > 0 ? divide(actual, target) : null,
    gap,
    expected,
    neededPerMonth: gap !== null && left > 0 && isProrated(nature) ? divide(gap, exact(left)) : null,
    forecast: input.period === 'yearly' && actual !== null ? forecastOf(nature, actual, span, asOf) : null,
  };
}

function statusOf(input: JudgeInput, expected: Exact | null): Status {
  const { nature, operator, actual, target, span, asOf, dropped } = input;
  if (dropped) return 'dropped';
  if (nature === 'monitor') return 'monitor';
  if (actual === null || target === null || operator === null) return 'unknown';
  if (holds(actual, operator, target)) return 'met';
  if (asOf >= span.end) return 'missed';
  if (expected === null) return 'short';
  if (compare(actual, expected) >= 0) return 'on-track';
  return compare(multiply(actual, exact(10)), multiply(expected, exact(9))) >= 0 ? 'near' : 'behind';
}

/**
 * The year's value at today's pace: value ÷ months gone × 12, the running month by its days. `null` for what does not
 * add up over a year, before the year's first day and once it is over.
 */
export function forecastOf(nature: Indicator['nature'], actual: Exact, span: MonthSpan, asOf: Day): Exact | null {
  if ((nature !== 'count' && nature !== 'amount' && nature !== 'monitor') || asOf >= span.end) return null;
  const { year, month, day } = toYearMonthDay(asOf);
  const days = daysInMonth(year, month);
  const begun = (year - span.first.year) * 12 + month - span.first.month;
  if (begun < 0) return null;
  return divide(multiply(actual, exact(span.count * days)), exact(begun * days + day));
}
