import type { Indicator, Operator } from '../plan/plan';
import { exact, toNumber } from '../progress/exact';
import { shortfall } from '../progress/shortfall';
import { isFraction, missingMark } from './formats';

type Nature = Indicator['nature'];

/**
 * The formulas of the summary sheets: plain Excel, en-US names, A1 references on the same sheet. Cells may hold the
 * text 「—」 for missing, so every formula asks ISNUMBER first.
 */
const missingText = `"${missingMark}"`;

/** `part ÷ whole`, missing when either is missing or the whole is 0. */
export function ratioFormula(part: string, whole: string): string {
  return `=IF(AND(ISNUMBER(${part}),ISNUMBER(${whole})),IF(${whole}=0,${missingText},${part}/${whole}),${missingText})`;
}

/** {@link ratioFormula} rounded to 10 decimals, so that equal completions share a rank. */
export function roundedRatioFormula(part: string, whole: string): string {
  return `=IF(AND(ISNUMBER(${part}),ISNUMBER(${whole})),IF(${whole}=0,${missingText},ROUND(${part}/${whole},10)),${missingText})`;
}

/** The value that {@link ratioFormula} gives. */
export function ratio(part: number | null | undefined, whole: number | null | undefined): number | null {
  return typeof part !== 'number' || typeof whole !== 'number' || whole === 0 ? null : part / whole;
}

/** The value that {@link roundedRatioFormula} gives. */
export function roundedRatio(part: number | null | undefined, whole: number | null | undefined): number | null {
  const exact = ratio(part, whole);
  return exact === null ? null : Math.round(exact * 1e10) / 1e10;
}

/**
 * 缺口, operator-aware and never negative, as {@link shortfall} works it out: `>=` T − A; `>` of a count T + 1 − A, of
 * other values T − A, and one step where the value equals a target that must be exceeded. Fractions give percentage
 * points.
 */
export function gapFormula(target: string, actual: string, operator: Operator, nature: Nature): string {
  const distance = isFraction(nature) ? `ROUND((${target}-${actual})*100,10)` : `ROUND(${target}-${actual},10)`;
  const when = operator === '>' ? `${actual}>${target}` : `${actual}>=${target}`;
  let needed = distance;
  if (operator === '>') {
    const step = gapShown(0, 0, operator, nature);
    needed = nature === 'count' ? `INT(${target})+1-${actual}` : `IF(${actual}=${target},${String(step)},${distance})`;
  }
  return `=IF(AND(ISNUMBER(${target}),ISNUMBER(${actual})),IF(${when},0,${needed}),${missingText})`;
}

/** The value that {@link gapFormula} gives; `null` when target or value is missing. */
export function gapShown(
  target: number | null,
  actual: number | null,
  operator: Operator,
  nature: Nature,
): number | null {
  if (target === null || actual === null) return null;
  const gap = toNumber(shortfall(exact(actual), operator, exact(target), nature));
  return isFraction(nature) ? gap * 100 : gap;
}

/** Items still needed for a share at today's denominator: ⌈share × whole⌉ − part, one more when the rule is strict. */
export function itemsFormula(share: string, part: string, whole: string, operator: Operator | null): string {
  const product = `ROUND(${share}*${whole},6)`;
  const reached = operator === '>' ? `INT(${product})+1` : `ROUNDUP(${product},0)`;
  return `=IF(AND(ISNUMBER(${share}),ISNUMBER(${part}),ISNUMBER(${whole})),MAX(0,${reached}-${part}),${missingText})`;
}

/** Growth against the year before, missing when either is missing or the year before is 0. */
export function growthFormula(now: string, before: string): string {
  return `=IF(AND(ISNUMBER(${now}),ISNUMBER(${before})),IF(${before}=0,${missingText},${now}/${before}-1),${missingText})`;
}

/** The value that {@link growthFormula} gives. */
export function growth(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : now / before - 1;
}

/** Difference of two fractions in percentage points. */
export function pointsFormula(now: string, before: string): string {
  return `=IF(AND(ISNUMBER(${now}),ISNUMBER(${before})),ROUND((${now}-${before})*100,10),${missingText})`;
}

/** Sum of a range; missing when the range holds no number at all. */
export function sumFormula(range: string): string {
  return `=IF(COUNT(${range})=0,${missingText},SUM(${range}))`;
}

/** The value that {@link sumFormula} gives. */
export function sumShown(values: readonly (number | null | undefined)[]): number | null {
  const numbers = values.filter((value): value is number => typeof value === 'number');
  return numbers.length === 0 ? null : numbers.reduce((total, value) => total + value, 0);
}

/** Rank in a range, highest first; ties share a rank, texts are not ranked. `range` must be absolute in its rows. */
export function rankFormula(value: string, range: string): string {
  return `=IF(ISNUMBER(${value}),RANK(${value},${range},0),${missingText})`;
}

/** The values that {@link rankFormula} gives down a column. */
export function ranks(values: readonly (number | null)[]): readonly (number | null)[] {
  const numbers = values.filter((value): value is number => value !== null);
  return values.map((value) => (value === null ? null : 1 + numbers.filter((other) => other > value).length));
}
