import type { Plan } from '../plan/plan';
import { weightsTotal100 } from '../plan/weights-total';
import type { UnitTargets } from './unit-targets';

/**
 * The weights that scores are worked out with, laid over the plan: staff's own when they total 100; else the plan's own,
 * shared out among the indicators that have unit targets so that a unit can reach 100.
 */
export function withWeights(
  plan: Plan,
  own: Readonly<Record<string, number>>,
  planWeightsAreStaffs: boolean,
  targets: UnitTargets,
): Plan {
  const weighed = (weightOf: (id: string) => number): Plan => ({
    ...plan,
    indicators: plan.indicators.map((indicator) => ({ ...indicator, weight: weightOf(indicator.id) })),
  });
  if (weightsTotal100(Object.values(own))) return weighed((id) => own[id] ?? 0);
  if (planWeightsAreStaffs) return plan;
  const shared = plan.indicators.filter((indicator) => indicator.dropped === null && targets.has(indicator));
  const total = shared.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return plan;
  const ids = shared.filter(({ weight }) => weight > 0);
  const shares = new Map<string, number>();
  let left = 10_000;
  ids.forEach(({ id, weight }, index) => {
    const share = index === ids.length - 1 ? left : Math.round((weight / total) * 10_000);
    left -= share;
    shares.set(id, share / 100);
  });
  return weighed((id) => shares.get(id) ?? 0);
}
