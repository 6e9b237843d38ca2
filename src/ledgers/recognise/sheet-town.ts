import { plainText } from '../../identifiers/plain-text';
import { findUnit } from '../../plan/find-unit';
import type { Plan } from '../../plan/plan';

/**
 * The unit that one of the texts (sheet name, 填报单位, title, in this order) is about: the text names it outright, or its
 * longest unit name does. A text that holds the names of two units tells nothing.
 */
export function findUnitWithin(plan: Plan, texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = unitWithin(plan, text);
    if (found !== null) return found;
  }
  return null;
}

function unitWithin(plan: Plan, text: string): string | null {
  if (text.trim() === '') return null;
  const whole = findUnit(plan, text);
  if (whole !== null) return whole.name;
  let rest = plainText(text);
  const names = plan.units
    .flatMap((unit) => [unit.name, ...unit.aliases].map((word) => ({ word: plainText(word), name: unit.name })))
    .filter(({ word }) => word.length >= 3)
    .sort((a, b) => b.word.length - a.word.length);
  const found = new Set<string>();
  for (const { word, name } of names) {
    if (!rest.includes(word)) continue;
    found.add(name);
    rest = rest.replaceAll(word, '|');
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
