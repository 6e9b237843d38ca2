import { hasInvisible, withoutInvisible } from '../../identifiers/plain-text';
import type { ColumnOutput } from './cell-output';

const fullWidthAlphanumeric = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u;
const fullWidthPattern = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu;

/** Whether a text has full-width digits or letters. Full-width brackets and commas are usual in Chinese and no fault. */
export function hasFullWidth(text: string): boolean {
  return fullWidthAlphanumeric.test(text);
}

/** Only the digits and letters made half-width: brackets and commas stay as staff wrote them. */
export function halfWidth(text: string): string {
  return text.replace(fullWidthPattern, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** Identifiers: any space or invisible character is a fault, and so is any full-width one (info). */
export function noteIdentifierText(raw: string, fixed: string, record: number, output: ColumnOutput): void {
  if (hasInvisible(raw)) {
    output.note(record, 'text.invisible', { read: fixed }, { kind: 'safe', value: fixed, numberFormat: '@' });
  } else if (/[\uff01-\uff5e]/u.test(raw)) {
    output.note(record, 'text.full-width', { read: fixed }, { kind: 'safe', value: fixed, numberFormat: '@' });
  }
}

const zeroWidth = /[\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/gu;
const latin = /[\u0021-\u024f]/u;

/**
 * A name or word without the spaces that do not belong there. A single space beside a Latin letter, digit or sign does
 * (ABC Co. Ltd, 天津 ABC 公司).
 */
export function tidyName(raw: string): string {
  const text = raw.replace(zeroWidth, '').replace(/[\s\u00a0]+/gu, (spaces, offset: number, whole: string) => {
    const before = whole.charAt(offset - 1);
    const after = whole.charAt(offset + spaces.length);
    if (before === '' || after === '') return '';
    return latin.test(before) || latin.test(after) ? ' ' : '';
  });
  return text;
}

/** Names and words: spaces and invisible characters that change the name are a fault, full-width digits an info. */
export function noteNameText(raw: string, record: number, output: ColumnOutput): void {
  const tidy = tidyName(raw);
  if (tidy !== raw) {
    const fixed = halfWidth(tidy);
    output.note(record, 'text.invisible', { read: fixed }, { kind: 'safe', value: fixed });
  } else if (hasFullWidth(raw)) {
    const fixed = halfWidth(raw);
    output.note(record, 'text.full-width', { read: fixed }, { kind: 'safe', value: fixed });
  }
}

/** Free text as read: NFKC, nothing invisible, no spaces between Chinese characters, single spaces elsewhere. */
export function tidyText(raw: string): string {
  return tidyName(raw.normalize('NFKC'));
}

/** A word of a vocabulary as it is looked up: NFKC, no spaces, capitals. */
export function wordKey(raw: string): string {
  return withoutInvisible(raw.normalize('NFKC')).toUpperCase();
}
