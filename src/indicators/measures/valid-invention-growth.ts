import { divide, exact, subtract } from '../../progress/exact';
import { inventionStock } from '../invention-stock';
import { measured, notMeasured } from '../measure';
import type { Measure } from '../measure';
import { indicatorTexts } from '../texts';

/**
 * 有效发明专利拥有量增长率: stock at the year's end or the data date ÷ stock at the previous year's end − 1 (二（一）). The
 * previous year's stock comes from 基础参数 only.
 */
export const validInventionGrowth: Measure = (context, request) => {
  if (request.unit !== null || context.scope !== 'district') return notMeasured();
  const { stock, evidence, missing, missingParameters } = inventionStock(context, request);
  if (stock === null) return notMeasured(missing, evidence, missingParameters);
  const year = request.year - 1;
  const before = context.parameters.get('inventionStock', year);
  if (before === null || before.value <= 0) {
    const name = '年末有效发明专利拥有量';
    return notMeasured([indicatorTexts.missingParameter(name, year)], evidence, [{ name, year }]);
  }
  const base = exact(before.value);
  return measured(
    subtract(divide(stock, base), exact(1)),
    { ...evidence, parameters: [...evidence.parameters, before] },
    { numerator: stock, denominator: base },
  );
};
