/** Languages of the texts that users see. Chinese is the first language; English follows Office's display language. */
export type Language = 'zh-CN' | 'en-US';

/** One text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/**
 * Puts values into a text's {placeholders}. A placeholder without a value stays as it is, so that a slip is seen in a
 * test instead of becoming "undefined" on a clerk's screen.
 */
export function fillText(text: string, parameters: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined ? whole : String(value);
  });
}

/** Names one after another, as each language writes a list. */
export function listNames(names: readonly string[], language: Language): string {
  return names.join(language === 'zh-CN' ? '、' : ', ');
}
