import { findCheck } from '../checks/catalogue';

/** What a rule is called and what staff should do about it. */
export interface RuleWords {
  readonly title: string;
  readonly remedy: string;
}

/** The words of a check; a code that no check has (from an older workbook) stands for itself. */
export function ruleWords(code: string): RuleWords {
  const check = findCheck(code);
  return check === null ? { title: code, remedy: '' } : { title: check.title['zh-CN'], remedy: check.remedy['zh-CN'] };
}
