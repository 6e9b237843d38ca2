import type { Indicator, Operator } from '../plan/plan';
import { isFraction, missingMark } from './formats';

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
 * What is still needed to satisfy the rule, never negative: `>=` T − A; `>` of a whole number T + 1 − A.
 * Fractions give percentage points. Plan.md, Progress: for 「超过300家」 the shortfall is 301 − actual.
 */
export function gapFormula(
  target: string,
  actual: string,
  operator: Operator | null,
  nature: Indicator['nature'],
): string {
  return `=IF(AND(ISNUMBER(${target}),ISNUMBER(${actual})),${gapExpression(target, actual, operator, nature)},${missingText})`;
}

function gapExpression(target: string, actual: string, operator: Operator | null, nature: Indicator['nature']): string {
  if (isFraction(nature)) return `ROUND(MAX(0,${target}-${actual})*100,10)`;
  if (operator === '>' && nature === 'count') return `IF(${actual}>${target},0,INT(${target})+1-${actual})`;
  return `ROUND(MAX(0,${target}-${actual}),10)`;
}

/** The value that {@link gapFormula} gives. */
export function gapShown(
  target: number | null,
  actual: number | null,
  operator: Operator | null,
  nature: Indicator['nature'],
): number | null {
  if (target === null || actual === null) return null;
  if (isFraction(nature)) return Math.max(0, target - actual) * 100;
  if (operator === '>' && nature === 'count') return actual > target ? 0 : Math.floor(target) + 1 - actual;
  return Math.max(0, target - actual);
}

/** Items still needed for a share at today's denominator: ⌈share × whole⌉ − part, one more when the rule is strict. */
export function itemsFormula(share: string, part: string, whole: string, operator: Operator | null): string {
  const product = `ROUND(${share}*${whole},6)`;
  const reached = operator === '>' ? `INT(${product})+1` : `ROUNDUP(${product},0)`;
  return `=IF(AND(ISNUMBER(${share}),ISNUMBER(${part}),ISNUMBER(${whole})),MAX(0,${reached}-${part}),${missingText})`;
}

/** The value that {@link itemsFormula} gives. */
export function itemsShown(share: number, part: number, whole: number, operator: Operator | null): number {
  const product = Math.round(share * whole * 1e6) / 1e6;
  return Math.max(0, (operator === '>' ? Math.floor(product) + 1 : Math.ceil(product)) - part);
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
