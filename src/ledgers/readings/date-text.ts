import { withoutInvisible } from '../../identifiers/plain-text';
import { dayOf, daysInMonth, type Day } from '../../model/calendar';

/** What a text in a date column says. */
export type DateTextReading =
  | { readonly kind: 'day'; readonly day: Day; readonly span: boolean }
  | { readonly kind: 'period'; readonly first: Day; readonly last: Day }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'invalid' }
  /** 长期: holds without end. */
  | { readonly kind: 'endless' };

const invalid: DateTextReading = Object.freeze({ kind: 'invalid' });
const ambiguous: DateTextReading = Object.freeze({ kind: 'ambiguous' });

const chineseDigits = '〇一二三四五六七八九';

/** 二〇一七年三月五日 → 2017年3月5日; other texts stay. */
function withArabicDigits(text: string): string {
  if (!/^[〇零○一二三四五六七八九]{4}年/u.test(text)) return text;
  return text
    .replace(/[零○]/gu, '〇')
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/gu, (_, tens: string, ones: string) => {
      const ten = tens === '' ? 1 : chineseDigits.indexOf(tens);
      return String(ten * 10 + (ones === '' ? 0 : chineseDigits.indexOf(ones)));
    })
    .replace(/[〇一二三四五六七八九]/gu, (digit) => String(chineseDigits.indexOf(digit)));
}

function dayReading(year: string, month: string, day: string): DateTextReading {
  const found = dayOf(Number(year), Number(month), Number(day));
  return found === null ? invalid : { kind: 'day', day: found, span: false };
}

/** The first and last day of a month, or of a year when `month` is null. */
export function periodReading(year: number, month: number | null): DateTextReading {
  return monthsReading(year, month ?? 1, month ?? 12);
}

function monthsReading(year: number, from: number, to: number): DateTextReading {
  const first = dayOf(year, from, 1);
  const last = dayOf(year, to, daysInMonth(year, to));
  return first === null || last === null ? invalid : { kind: 'period', first, last };
}

/** 2018年第三季度, 2018年上半年. */
function partOfYear(year: number, quarter: string | null, half: string): DateTextReading {
  if (quarter === null) return half === '上' ? monthsReading(year, 1, 6) : monthsReading(year, 7, 12);
  const number = '一二三四'.indexOf(quarter) + 1 || Number(quarter);
  return monthsReading(year, number * 3 - 2, number * 3);
}

const timeOfDay = /(?:[T ]|(?<=[日号]))\s*\d{1,2}:\d{1,2}(?::\d{1,2}(?:\.\d+)?)?\s*(?:Z|AM|PM|上午|下午)?$/iu;

/**
 * Reads a date as staff type it. Only a four-digit year in front is taken as certain: 3/5/2017 and 17.3.5 are not guessed.
 * @param until the column says up to when something holds: 长期 is without end, and of a span the end counts.
 */
export function readDateText(raw: string, until: boolean): DateTextReading {
  const spaced = raw.normalize('NFKC').trim().replace(timeOfDay, '');
  const text = withArabicDigits(withoutInvisible(spaced));
  if (until) {
    if (/^(?:长期|永久|长期有效|永久有效|无固定期限|无期限|长期坚持|长期推进|持续推进|持续|常年)$/u.test(text))
      return { kind: 'endless' };
    const span =
      /^(?:20|19)\d\d.*?(?:至|到|~|—+|–|--|(?<=日)-)((?:20|19)\d\d.*)$/u.exec(text) ??
      /^(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}-((?:19|20)\d\d\D.*)$/u.exec(text);
    if (span !== null) {
      const end = readDateText(span[2] ?? span[1] ?? '', false);
      return end.kind === 'day' ? { ...end, span: true } : end;
    }
    const bare = text.replace(/^(?:有效期)?(?:至|到)/u, '').replace(/(?:之前|以前|前完成|止|前)$/u, '');
    if (bare !== text) return readDateText(bare, false);
  }
  let match = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})(?:日|号)?$/u.exec(text);
  if (match !== null) return dayReading(match[1] ?? '', match[2] ?? '', match[3] ?? '');
  match = /^((?:19|20)\d\d)(\d\d)(\d\d)$/u.exec(text);
  if (match !== null) return dayReading(match[1] ?? '', match[2] ?? '', match[3] ?? '');
  match = /^((?:19|20)\d\d)(?:(?:年|[-/.])(\d{1,2})月?|(\d\d))$/u.exec(text);
  if (match !== null) return periodReading(Number(match[1]), Number(match[2] ?? match[3]));
  match = /^((?:19|20)\d\d)年(\d{1,2})月(?:初|中旬?|上旬|下旬|底|末|份)$/u.exec(text);
  if (match !== null) return periodReading(Number(match[1]), Number(match[2]));
  match = /^((?:19|20)\d\d)(?:年度?|年初|年底|年末|年年底|年年末)?$/u.exec(text);
  if (match !== null) return periodReading(Number(match[1]), null);
  match = /^((?:19|20)\d\d)年(?:第?([一二三四1-4])季度|([上下])半年)$/u.exec(text);
  if (match !== null) return partOfYear(Number(match[1]), match[2] ?? null, match[3] ?? '');
  if (/^\d{1,2}([-/.])\d{1,2}\1\d{4}$/u.test(text)) return ambiguous;
  if (/^\d{2}(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}(?:日|号)?$/u.test(text)) return ambiguous;
  if (/^\d{1,2}([-/.])\d{1,2}\1\d{2}$/u.test(text)) return ambiguous;
  if (/^\d{2}年\d{1,2}月?$/u.test(text)) return ambiguous;
  return invalid;
}
