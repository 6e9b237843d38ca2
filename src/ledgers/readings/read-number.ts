import { amountUnits } from '../amount-units';
import type { CellReader, ColumnOutput } from './cell-output';
import { shiftDecimal } from './decimal';
import { readNumberText, type NumberText } from './number-text';

/**
 * What a column of figures is measured in: `places` is the power of ten from the column's unit to the unit of the values
 * (an amount column in 元 has −4: values are 万元).
 */
export interface Measure {
  readonly places: number;
  /** Whether figures are money: then 元, 万元 and 亿元 may stand in a cell, and bare 万 means 万元. */
  readonly money: boolean;
  /** Power of ten of one unit of the values in single things: 4 for 万元 and 万人, 0 for 件. */
  readonly single: number;
}

/** Money in a column whose unit is `unit`; values are 万元. */
export function moneyMeasure(unit: string): Measure {
  return { places: amountUnits[unit] ?? 0, money: true, single: 4 };
}

/** 件, 家, 人 … */
export const countMeasure: Measure = { places: 0, money: false, single: 0 };

/** Puts what a text says in the unit of the values; `null` when its unit does not belong here. */
function inValueUnit(text: NumberText, measure: Measure): number | null {
  const { value, magnitude, unit } = text;
  const isMoney = unit === '元' || unit === '人民币';
  if (measure.money) {
    if (unit !== '' && !isMoney) return null;
    if (unit === '' && magnitude === 0) {
      // 三十万 in a column of 万元 has its 万 inside the number.
      return text.chinese && value >= 10_000 ? shiftDecimal(value, -4) : shiftDecimal(value, measure.places);
    }
    return shiftDecimal(value, magnitude - 4);
  }
  if (isMoney || unit === '%') return null;
  if (magnitude === 0 && unit === '') return shiftDecimal(value, measure.places);
  return shiftDecimal(value, magnitude - measure.single);
}

/** Notes how a text was read and puts its value; `fixed` is the number that the cell itself should hold. */
export function putNumberText(
  text: NumberText,
  value: number,
  fixed: number,
  record: number,
  output: ColumnOutput,
): void {
  const plain = text.unit === '' && text.magnitude === 0;
  const code = text.chinese ? 'number.chinese' : plain ? 'number.text' : 'number.unit-in-cell';
  output.note(
    record,
    code,
    { read: String(fixed), unit: text.unit },
    { kind: text.chinese ? 'proposed' : 'safe', value: fixed, numberFormat: 'General' },
  );
  output.sound(record, value);
}

/** Not one exact number. */
export function putNoNumber(record: number, output: ColumnOutput): void {
  output.note(record, 'number.approximate');
  output.unusable(record);
}

/** Counts, amounts (values in 万元) and decimals. */
export function numberReader(measure: Measure): CellReader {
  return (value, record, output) => {
    if (typeof value === 'number') {
      output.sound(record, shiftDecimal(value, measure.places));
      return;
    }
    const text = typeof value === 'string' ? readNumberText(value) : null;
    const read = text === null ? null : inValueUnit(text, measure);
    if (text === null || read === null) putNoNumber(record, output);
    else putNumberText(text, read, shiftDecimal(read, -measure.places), record, output);
  };
}
