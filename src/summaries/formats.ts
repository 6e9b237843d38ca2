import Big from 'big.js';
import { toIsoDate, toYearMonthDay, type Day } from '../model/calendar';
import type { Indicator, Operator } from '../plan/plan';

/** Number formats of the summary sheets, as Excel spells them in en-US. */
export const formats = {
  integer: '#,##0',
  decimal: '#,##0.00',
  percent: '0.00%',
  /** Labels of an axis. */
  wholePercent: '0%',
  /** Shares differ by percentage points (百分点), never by per cent. */
  points: '0.00"个百分点"',
  date: 'yyyy-mm-dd',
  text: '@',
} as const;

/** The mark for a missing value: missing is 「—」, zero is 0. */
export const missingMark = '—';

type Nature = Indicator['nature'];

/** Whether values of the indicator are fractions that are shown as per cent. */
export function isFraction(nature: Nature): boolean {
  return nature === 'share' || nature === 'growth';
}

/** Number format of an indicator's values. */
export function valueFormat(nature: Nature): string {
  if (isFraction(nature)) return formats.percent;
  return nature === 'amount' || nature === 'perCapita' ? formats.decimal : formats.integer;
}

/** Number format of a shortfall: fractions are shown as percentage points, the cell holds fraction × 100. */
export function gapFormat(nature: Nature): string {
  return isFraction(nature) ? formats.points : valueFormat(nature);
}

/** Number format of a target: the comparison stands before the number (≥10,000, ＞300). */
export function targetFormat(nature: Nature, operator: Operator | null): string {
  const sign = operator === null ? '' : operator === '>' ? '"＞"' : '"≥"';
  return sign + valueFormat(nature);
}

/** `2018年9月30日`, as dates stand in official texts. */
export function chineseDate(day: Day): string {
  const { year, month, day: dayOfMonth } = toYearMonthDay(day);
  return `${String(year)}年${String(month)}月${String(dayOfMonth)}日`;
}

/** Rounds half away from zero on the decimal digits that Excel shows (15 significant), and keeps trailing zeros. */
function fixed(value: number, decimals: number): string {
  const text = new Big(value.toPrecision(15)).round(decimals, Big.roundHalfUp).toFixed(decimals);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

/**
 * The text that Excel shows for a number in one of the formats used here: quoted texts around one core of
 * `#,##0`, `0`, decimals and `%`, or a date. Other formats show the plain number.
 */
export function displayText(value: number, format: string): string {
  if (format === formats.date) return toIsoDate(value);
  const match = /^((?:"[^"]*")*)(#,##0|0)(?:\.(0+))?(%?)((?:"[^"]*")*)$/.exec(format);
  if (match === null) return String(value);
  const [, before = '', whole = '', decimals = '', percent = '', after = ''] = match;
  const digits = fixed(percent === '' ? value : value * 100, decimals.length);
  const grouped = whole === '0' ? digits : digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  return before.replaceAll('"', '') + grouped + percent + after.replaceAll('"', '');
}

/** An indicator's value as it stands in a sentence: 7,139件, 28.14%, 30%, 10,050万元. */
export function valueInWords(value: number, nature: Nature, unit: string | null): string {
  const shown = shortened(displayText(value, valueFormat(nature)));
  return isFraction(nature) ? shown : shown + (unit ?? '');
}

/**
 * A value beside its target: 29.997% of a target of 30% must not read as 30%, so it gets as many decimals as tell the
 * two apart.
 */
export function valueBesideTarget(value: number, target: number, nature: Nature, unit: string | null): string {
  const plain = valueInWords(value, nature, unit);
  if (value === target || plain !== valueInWords(target, nature, unit)) return plain;
  const scale = isFraction(nature) ? 100 : 1;
  for (let decimals = 3; decimals <= 8; decimals++) {
    const shown = fixed(value * scale, decimals);
    if (Number(shown) !== Number(fixed(target * scale, decimals))) {
      return isFraction(nature) ? `${shown}%` : shown + (unit ?? '');
    }
  }
  return plain;
}

/** A rate as it stands in a sentence: 71.39%, 120%. */
export function percentText(rate: number): string {
  return shortened(displayText(rate, formats.percent));
}

/** Trailing zeros of decimals fall away: 30.00% → 30%, 10,050.00 → 10,050. */
function shortened(text: string): string {
  return text.replace(/\.(\d*?)0+(?=\D*$)/, (_, kept: string) => (kept === '' ? '' : `.${kept}`));
}

/** A shortfall as it stands in a sentence: 2,861件, 1.86个百分点. */
export function gapInWords(gap: number, nature: Nature, unit: string | null): string {
  if (!isFraction(nature)) return valueInWords(gap, nature, unit);
  const points = gap * 100;
  // A shortfall that would round to 0.00 is still a shortfall: show that it is below the last digit.
  return gap > 0 && points < 0.005 ? '不足0.01个百分点' : shortened(displayText(points, formats.points));
}
