import type { IndicatorResult } from '../assessment/assessment';

/** Groups thousands and drops trailing zeros beyond `digits`. Rounding is for the eye only: nothing is compared with it. */
function grouped(value: number, digits: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}

/** A share or growth rate as a percentage with up to two decimals: 0.2814 → 28.14%. */
export function percent(value: number): string {
  return `${grouped(value * 100, 2)}%`;
}

/**
 * An indicator's number with its unit as a clerk writes it: 7,139 件, 28.14%, 10,050 万元, 10.37 件/万人.
 * @param value in the indicator's unit; shares as fractions; a milestone's stage as text.
 */
export function quantity(value: number | string | null, unit: string | null): string {
  if (value === null) return '—';
  if (typeof value === 'string') return value;
  if (unit === '%') return percent(value);
  return unit === null ? grouped(value, 2) : `${grouped(value, 2)} ${unit}`;
}

/** A gap: percentage points for shares, the unit otherwise. */
export function gapText(result: Pick<IndicatorResult, 'gap' | 'unit'>, points: string): string {
  if (result.gap === null) return '—';
  return result.unit === '%' ? `${grouped(result.gap * 100, 2)} ${points}` : quantity(result.gap, result.unit);
}
