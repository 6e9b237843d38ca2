import { compare, divide, exact, zero } from '../../progress/exact';
import { inventionStock } from '../invention-stock';
import { measured, notMeasured } from '../measure';
import type { Measure } from '../measure';
import { indicatorTexts } from '../texts';

/**
 * 每万人有效发明专利拥有量: valid inventions ÷ 常住人口 (万人) of the year (二（一）). The population is the district's, so
 * a unit has no such value.
 */
export const validInventionsPer10k: Measure = (context, request) => {
  if (request.unit !== null || context.scope !== 'district') return notMeasured();
  const { stock, evidence, missing, missingParameters } = inventionStock(context, request);
  if (stock === null) return notMeasured(missing, evidence, missingParameters);
  const population = context.parameters.get('population', request.year);
  if (population === null || population.value <= 0) {
    return notMeasured([indicatorTexts.missingParameter('常住人口', request.year)], evidence, [
      { name: '常住人口', year: request.year },
    ]);
  }
  const people = exact(population.value);
  const withPopulation = { ...evidence, parameters: [...evidence.parameters, population] };
  return compare(people, zero) > 0
    ? measured(divide(stock, people), withPopulation, { numerator: stock, denominator: people })
    : notMeasured([], withPopulation);
};
