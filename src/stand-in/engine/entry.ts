import { isErrorText } from '../../model/cell-value';
import type { UniverLibrary } from './univer-library';

/** What a cell holds after something was entered: at most one of value and formula, and a format that came with it. */
export interface Entry {
  readonly value: string | number | boolean | null;
  /** With its leading `=`. */
  readonly formula: string | null;
  /** Number format that Excel gives a General cell along with the value (a date, a percentage). */
  readonly numberFormat: string | null;
}

const blank: Entry = { value: null, formula: null, numberFormat: null };

function plain(value: string | number | boolean): Entry {
  return { value, formula: null, numberFormat: null };
}

/** Text that cannot be a number, a date, a formula or anything else than text: most of a ledger. */
const surelyText = /^[^\s\d.+\-=@'#$¥￥(tTfF]/u;
/** Chinese dates, which Excel under zh-CN reads and the library under en-US does not. */
const chineseDate = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/;

/**
 * Reads an entered text as Excel (zh-CN) does: `=…` is a formula, a leading apostrophe makes text, what looks like a
 * number, a date, a percentage, TRUE or an error becomes one — unless the cell has the text format `@`.
 * Source: Range.values and Range.formulas, https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 * ("If the cell contains a string that begins with =, + or -, Excel interprets it as a formula").
 */
export function readEntry(library: UniverLibrary, text: string, cellFormat: string): Entry {
  if (text === '') return blank;
  if (text.charCodeAt(0) === 39) return plain(text.slice(1));
  if (cellFormat === '@') return plain(text);
  if (surelyText.test(text)) return plain(text);
  if (text.length > 1 && text.startsWith('=')) return { value: null, formula: text, numberFormat: null };
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return plain(upper === 'TRUE');
  if (isErrorText(upper)) return plain(upper);
  const chinese = chineseDate.exec(text);
  if (chinese !== null) {
    const [, year = '', month = '', day = '1'] = chinese;
    const parsed = library.numfmt.parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (parsed !== null && typeof parsed.v === 'number') {
      return {
        value: parsed.v,
        formula: null,
        numberFormat: chinese[3] === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"',
      };
    }
  }
  // 2018.1.1 is a date to the library and a text to Excel, whose date separators are - and /.
  if (/^\d+\.\d+\.\d+/.test(text)) return plain(text);
  const parsed = library.numfmt.parseValue(text);
  if (parsed !== null && (typeof parsed.v === 'number' || typeof parsed.v === 'boolean')) {
    const isDate = parsed.z !== undefined && /[ymd]/i.test(parsed.z) && !/h/i.test(parsed.z);
    return { value: parsed.v, formula: null, numberFormat: isDate ? 'yyyy/m/d' : (parsed.z ?? null) };
  }
  if (/^[+-][^+\-\s]/.test(text)) return { value: null, formula: `=${text}`, numberFormat: null };
  if (/^@[A-Za-z][A-Za-z0-9.]*\(/.test(text)) return { value: null, formula: `=${text.slice(1)}`, numberFormat: null };
  return plain(text);
}
