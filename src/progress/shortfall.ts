import type { Indicator, Operator } from '../plan/plan';
import { ceiling, compare, divide, exact, floor, multiply, subtract, zero } from './exact';
import type { Exact } from './exact';

const one = exact(1);

/** Whether the rule holds: `>=` includes the target (以上、达到), `>` does not (超过、高于). */
export function holds(actual: Exact, operator: Operator, target: Exact): boolean {
  const order = compare(actual, target);
  return operator === '>=' ? order >= 0 : order > 0;
}

/** The smallest step that staff report values in: it is what `>` still asks for when the value equals the target. */
const steps: Readonly<Record<Indicator['nature'], Exact>> = {
  count: one,
  amount: exact('0.0001'),
  share: exact('0.0001'),
  growth: exact('0.0001'),
  perCapita: exact('0.01'),
  milestone: one,
  monitor: one,
};

/**
 * 缺口: what is still needed for the rule to hold, never negative. For a count `> 300` it is 301 − actual. For amounts,
 * shares, growth and per-capita values the distance to the target itself; when the value equals a target that must be
 * exceeded, one step (1 元, 0.01 个百分点, 0.01 件/万人).
 */
export function shortfall(actual: Exact, operator: Operator, target: Exact, nature: Indicator['nature']): Exact {
  if (holds(actual, operator, target)) return zero;
  const distance = subtract(target, actual);
  if (operator === '>=') return distance;
  if (nature === 'count') return subtract(exact(String(floor(target) + 1n)), actual);
  return compare(distance, zero) === 0 ? steps[nature] : distance;
}

/** The least whole number n ≥ 0 with n ≥ needed (`>=`) or n > needed (`>`). */
function leastWhole(needed: Exact, operator: Operator): bigint {
  const least = operator === '>=' ? ceiling(needed) : floor(needed) + 1n;
  return least > 0n ? least : 0n;
}

/**
 * Items still needed for a ratio part ÷ total to satisfy the rule while the total stays as it is: for 30 %
 * ⌈0.3·N⌉ − part.
 */
export function itemsNeeded(part: Exact, total: Exact, operator: Operator, target: Exact): number {
  return Number(leastWhole(subtract(multiply(target, total), part), operator));
}

/**
 * New items needed when each of them also enlarges the total: for 30 % ⌈(0.3·N − part) / 0.7⌉.
 * @returns `null` when no number of items reaches it (a share of 100 %).
 */
export function newItemsNeeded(part: Exact, total: Exact, operator: Operator, target: Exact): number | null {
  const missing = subtract(multiply(target, total), part);
  const each = subtract(one, target);
  if (compare(each, zero) <= 0) return compare(missing, zero) <= 0 && operator === '>=' ? 0 : null;
  return Number(leastWhole(divide(missing, each), operator));
}
