import type { Day } from '../model/calendar';
import type { Indicator, QuarterMilestone } from '../plan/plan';
import { add, divide, exact, multiply, subtract, zero } from './exact';
import type { Exact } from './exact';
import { closedMonths, monthsToQuarterEnd } from './months';
import type { MonthSpan } from './months';

/** Whether a value of this nature grows month by month; shares and rates are not prorated. */
export function isProrated(nature: Indicator['nature']): boolean {
  return nature === 'count' || nature === 'amount' || nature === 'perCapita';
}

export interface ExpectedInput {
  readonly nature: Indicator['nature'];
  readonly period: Indicator['period'];
  readonly target: Exact;
  /** Stock at the plan's first day; without one a stock has no 序时 verdict. Not asked of yearly values. */
  readonly base: Exact | null;
  /** The months that the target is spread over: the year judged, or the plan. */
  readonly span: MonthSpan;
  readonly asOf: Day;
  /** Staff's own goals by quarter, if any. */
  readonly milestones: readonly QuarterMilestone[];
}

/**
 * 序时进度: what the value should be at the data date. Yearly: target × closed months / 12. Stock: base + (target − base)
 * × closed months / months of the plan. A quarter's own goal replaces the straight line at that quarter's end; a share
 * is held against the goal of the last quarter that is closed.
 * @returns `null` when there is no such value.
 */
export function expectedValue(input: ExpectedInput): Exact | null {
  const { nature, period, target, base, span, asOf, milestones } = input;
  const months = closedMonths(span, asOf);
  const goals = milestones
    .flatMap(({ year, quarter, target: goal }) => {
      const at = monthsToQuarterEnd(span, year, quarter);
      return at === null || at >= span.count ? [] : [{ at, value: exact(goal) }];
    })
    .sort((a, b) => a.at - b.at);
  if (!isProrated(nature)) return goals.findLast(({ at }) => at <= months)?.value ?? null;
  const start = period === 'yearly' ? zero : base;
  if (start === null && goals.length === 0) return null;
  const points = [...(start === null ? [] : [{ at: 0, value: start }]), ...goals, { at: span.count, value: target }];
  const before = points.findLast(({ at }) => at <= months);
  if (before === undefined) return null;
  const after = points.find(({ at }) => at > months);
  if (after === undefined) return before.value;
  const share = divide(exact(months - before.at), exact(after.at - before.at));
  return add(before.value, multiply(subtract(after.value, before.value), share));
}
