import type { IndicatorResult } from '../../assessment/assessment';

/** How a target stands, in three words; `null`: it is not judged (monitored or no longer assessed). */
export type Standing = 'good' | 'short' | 'unknown';

/** Green is good, yellow and red fall short, grey cannot be judged. */
export function standingOf({ status, light }: Pick<IndicatorResult, 'status' | 'light'>): Standing | null {
  if (status === 'monitor' || status === 'dropped') return null;
  if (status === 'unknown') return 'unknown';
  if (light === 'green') return 'good';
  return light === 'grey' ? null : 'short';
}

/** In what order targets are listed: as the plan has them, under its clauses, or the worst first. */
export type TargetOrder = 'clause' | 'gap';

export interface TargetGroup {
  /** 二（一）; `null` for a list in another order than the plan's. */
  readonly clause: string | null;
  readonly results: readonly IndicatorResult[];
}

const lightOrder: Readonly<Record<IndicatorResult['light'], number>> = { red: 0, yellow: 1, grey: 2, green: 3 };

/** Targets that pass the filter, under their clauses or the worst first (by light, then by completion). */
export function groupTargets(
  results: readonly IndicatorResult[],
  {
    standing,
    search,
    order,
  }: { readonly standing: Standing | null; readonly search: string; readonly order: TargetOrder },
): TargetGroup[] {
  const needle = search.trim().toLowerCase();
  const shown = results.filter(
    (result) =>
      (standing === null || standingOf(result) === standing) &&
      (needle === '' ||
        `${result.indicator.name}\n${result.indicator.aliases.join('\n')}\n${result.indicator.responsible}`
          .toLowerCase()
          .includes(needle)),
  );
  if (order === 'gap') {
    const sorted = shown.toSorted(
      (a, b) => lightOrder[a.light] - lightOrder[b.light] || (a.rate ?? Infinity) - (b.rate ?? Infinity),
    );
    return sorted.length === 0 ? [] : [{ clause: null, results: sorted }];
  }
  const groups = new Map<string, IndicatorResult[]>();
  for (const result of shown) {
    const group = groups.get(result.indicator.clause);
    if (group === undefined) groups.set(result.indicator.clause, [result]);
    else group.push(result);
  }
  return [...groups].map(([clause, group]) => ({ clause, results: group }));
}
