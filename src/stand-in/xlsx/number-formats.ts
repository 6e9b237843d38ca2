import { builtInFormats } from '../../model/built-in-formats';

/** Ids that mean the same in every locale: only these are written for a pattern. */
const writableIds = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 20, 21, 45, 46, 47, 48, 49];

const idByPattern = new Map(writableIds.map((id) => [builtInFormats[id] ?? '', id]));

/** The pattern of a built-in id; General for an id that no table names. */
export function builtInPattern(id: number): string {
  return builtInFormats[id] ?? 'General';
}

/** The built-in id of a pattern, `null` when it needs an entry of its own. */
export function builtInId(pattern: string): number | null {
  return idByPattern.get(pattern) ?? null;
}

/** Whether a pattern shows a calendar day (years or days); times of day alone are not counted. */
export function showsDay(pattern: string): boolean {
  const bare = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return /[yd]/i.test(bare) && !/^general$/i.test(bare);
}
