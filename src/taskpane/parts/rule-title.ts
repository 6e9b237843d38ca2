import { findCheck } from '../../checks/catalogue';
import type { Language } from '../../model/language';

/** Title of a rule; the code itself when the rule is unknown (a finding kept by a newer version). */
export function ruleTitle(code: string, language: Language): string {
  return findCheck(code)?.title[language] ?? code;
}
