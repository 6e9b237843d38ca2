import type { ComputedResults, ComputedValue } from '../checks/check';
import type { MissingParameter } from '../indicators/measure';
import { parameterNames } from '../indicators/parameters';
import type { Indicator } from '../plan/plan';
import { toNumber } from '../progress/exact';
import { measuredFor, targetFor } from './indicator-results';
import type { Bench } from './indicator-results';

/** What the ledgers give, never staff's own figures, for the checks that compare both. */
export function computedResults(bench: Bench): ComputedResults {
  const { context, targets, year } = bench;
  return {
    year,
    scope: context.scope,
    value: (indicatorId, of, unitText): ComputedValue | null => {
      const indicator = context.plan.indicators.find(({ id }) => id === indicatorId);
      if (indicator === undefined) return null;
      const named = unitText === null ? null : context.units.nameOf(unitText);
      // A 填报单位 that is no unit of the district is the office that speaks for the whole scope.
      const unit = named === context.scope ? null : named;
      const measured = measuredFor(bench, indicator, of, unit);
      const { target } = unit === null ? targetFor(bench, indicator, of) : { target: targets.of(unit, indicator, of) };
      return {
        actual: measured.value === null ? null : toNumber(measured.value),
        target: target === null ? null : toNumber(target),
        nature: indicator.nature,
        missingParameters:
          unit === null ? [...measured.missingParameters, ...missingTarget(bench, indicator, of, measured)] : [],
      };
    },
  };
}

/** The parameter that is the target, where the indicator would otherwise have a value. */
function missingTarget(
  { context }: Bench,
  { targetParameter }: Indicator,
  year: number,
  measured: { readonly value: unknown; readonly missingParameters: readonly MissingParameter[] },
): readonly MissingParameter[] {
  const asked = measured.value !== null || measured.missingParameters.length > 0;
  if (targetParameter === null || !asked || context.parameters.get(targetParameter, year) !== null) return [];
  return [{ name: parameterNames[targetParameter] ?? targetParameter, year }];
}
