import { add, compare, exact, toNumber, zero } from './exact';
import type { Exact } from './exact';

/** Σ weight × min(completion, 1), completions below 0 counting as 0. Weights total 100, so the score is out of 100. */
export function scoreOf(items: readonly { readonly weight: number; readonly completion: Exact | null }[]): number {
  const one = exact(1);
  let sum = zero;
  for (const { weight, completion } of items) {
    if (completion === null || compare(completion, zero) <= 0) continue;
    const capped = compare(completion, one) > 0 ? one : completion;
    const points = exact(weight);
    sum = add(sum, {
      numerator: points.numerator * capped.numerator,
      denominator: points.denominator * capped.denominator,
    });
  }
  return toNumber(sum);
}

/** Ranks, largest first; equal values share a rank and the next one skips (1, 2, 2, 4). Absent values have no rank. */
export function ranksOf<Key>(values: ReadonlyMap<Key, Exact>): ReadonlyMap<Key, number> {
  const sorted = [...values].sort(([, a], [, b]) => compare(b, a));
  const ranks = new Map<Key, number>();
  let rank = 0;
  for (const [index, [key, value]] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before === undefined || compare(before[1], value) !== 0) rank = index + 1;
    ranks.set(key, rank);
  }
  return ranks;
}
