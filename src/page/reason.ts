import type { Language } from '../model/language';
import { XlsxError } from '../stand-in/xlsx/xlsx-error';

/** What to tell the user about an error, as a sentence. */
export function reasonOf(error: unknown, language: Language): string {
  const text =
    error instanceof XlsxError ? error.text(language) : error instanceof Error ? error.message : String(error);
  return /[。.！!？?]$/.test(text) ? text : `${text}${language === 'zh-CN' ? '。' : '.'}`;
}
