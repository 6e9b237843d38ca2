import type { Assessment, IndicatorResult } from '../assessment/assessment';
import type { Indicator, Plan } from '../plan/plan';

/** Indicators are found by how they are worked out, not by id: another district's plan may name them otherwise. */
export function indicatorByMeasure(plan: Plan, measure: string): Indicator | null {
  return plan.indicators.find((indicator) => indicator.measure === measure) ?? null;
}

/** The result of the year judged for the indicator of a measure. */
export function resultByMeasure(assessment: Assessment, measure: string): IndicatorResult | null {
  return assessment.indicators.find(({ indicator }) => indicator.measure === measure) ?? null;
}

/** A result's value when it is a number. */
export function numericActual(result: IndicatorResult | null): number | null {
  return typeof result?.actual === 'number' ? result.actual : null;
}
