import { editDistance, normaliseName } from './normalise';
import type { Indicator, Plan } from './plan';

const indexes = new WeakMap<readonly Indicator[], ReadonlyMap<string, Indicator>>();

function indexOf(plan: Plan): ReadonlyMap<string, Indicator> {
  const known = indexes.get(plan.indicators);
  if (known !== undefined) return known;
  const index = new Map<string, Indicator>();
  const add = (text: string, indicator: Indicator): void => {
    const key = normaliseName(text);
    if (!index.has(key)) index.set(key, indicator);
  };
  for (const indicator of plan.indicators) index.set(indicator.id, indicator);
  for (const indicator of plan.indicators) add(indicator.name, indicator);
  for (const indicator of plan.indicators) for (const alias of indicator.aliases) add(alias, indicator);
  indexes.set(plan.indicators, index);
  return index;
}

/**
 * The indicator that a text means: its id, its Chinese name or one of the names staff use for it, whatever the spacing,
 * width or a unit in brackets. `null` when the plan has none of that name.
 */
export function findIndicator(plan: Plan, text: string): Indicator | null {
  const index = indexOf(plan);
  return index.get(text.trim().toLowerCase()) ?? index.get(normaliseName(text)) ?? null;
}

/** The indicator whose name is closest to a text that {@link findIndicator} does not know, for 「是不是…？」 messages. */
export function nearestIndicator(plan: Plan, text: string): Indicator | null {
  const wanted = normaliseName(text).toLowerCase();
  if (wanted === '') return null;
  let best: Indicator | null = null;
  let bestScore = 0;
  for (const [name, indicator] of indexOf(plan)) {
    const longest = Math.max(name.length, wanted.length);
    const distance = editDistance(wanted, name, longest);
    const contained = name.includes(wanted) || wanted.includes(name) ? 0.3 : 0;
    const score = 1 - distance / longest + contained;
    if (score > bestScore) {
      bestScore = score;
      best = indicator;
    }
  }
  return bestScore >= 0.4 ? best : null;
}
