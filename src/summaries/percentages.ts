/**
 * Percentages of parts that add up to exactly 100 as printed (largest remainder method): each part is rounded down to
 * the last decimal, what is left goes to the parts that lost most, the earlier first. All 0 when there is nothing.
 * @param decimals decimals printed, 0–4.
 * @param whole what the parts add up to, for the parts of a part: a percentage with those decimals.
 * @returns percent values (33.4 for 33.4 %), in the order of the parts.
 */
export function percentagesOf(parts: readonly number[], decimals = 1, whole = 100): readonly number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total <= 0) return parts.map(() => 0);
  const scale = 10 ** decimals;
  const wholeUnits = Math.round(whole * scale);
  const exact = parts.map((part) => (part * wholeUnits) / total);
  const units = exact.map(Math.floor);
  let left = wholeUnits - units.reduce((sum, unit) => sum + unit, 0);
  const byLoss = exact
    .map((value, index) => ({ index, loss: value - Math.floor(value) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index);
  for (const { index } of byLoss) {
    if (left <= 0) break;
    units[index] = (units[index] ?? 0) + 1;
    left--;
  }
  return units.map((unit) => unit / scale);
}

/** `33.4%`, `50%`: a percentage of {@link percentagesOf} as it stands in a sentence. */
export function percentInWords(percent: number, decimals = 1): string {
  return `${percent.toFixed(decimals).replace(/\.0+$/, '')}%`;
}
