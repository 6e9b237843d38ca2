import type { MessageParameters } from '../model/finding';
import type { Language } from '../model/language';
import { findCheck } from './catalogue';

/**
 * The words of a finding, from its code and parameters, so that a finding made in one language is shown in another.
 * @throws RangeError when there is no check with that code
 */
export function formatMessage(code: string, parameters: MessageParameters, language: Language): string {
  const check = findCheck(code);
  if (check === null) throw new RangeError(`no such check: ${code}`);
  return fillIn(check.message[language], parameters);
}

/** Replaces each {placeholder} by its parameter; one without a parameter becomes an empty text. */
export function fillIn(template: string, parameters: MessageParameters): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ''));
}
