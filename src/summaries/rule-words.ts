/** What a rule is called and what staff should do about it. */
export interface RuleWords {
  readonly title: string;
  readonly remedy: string;
}

export function ruleWords(code: string): RuleWords {
  return { title: code, remedy: '' };
}
