import { builtInFormats } from '../model/built-in-formats';

/** The format of an id: the file's own, else the built-in one, else General. */
export function formatOfId(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? builtInFormats[id] ?? 'General';
}

/** Whether a number in this format is a date: years, months or days outside quotes and brackets. */
export function isDateFormat(format: string): boolean {
  return /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/AM\/PM|General/gi, ''));
}
