import type { Indicator } from '../plan/plan';
import type { CheckContext } from './check';

/**
 * The target that a figure of the workbook is judged against: the plan's for the district (the national rate where the
 * plan names that), a unit's own for a unit. Fractions and 万元; `null` when there is none.
 */
export function planTarget(
  { results }: CheckContext,
  indicator: Indicator,
  year: number,
  unit: string | null,
): number | null {
  if (unit === null && results?.scope === 'district' && indicator.target !== null) return Number(indicator.target);
  return results?.value(indicator.id, year, unit)?.target ?? null;
}
