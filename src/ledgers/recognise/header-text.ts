import { isPlain, withoutInvisible } from '../../identifiers/plain-text';

/** Header text with what staff vary at will removed: width, spaces, line breaks, marks of required fields, numbering, colons. */
export function normaliseHeader(text: string): string {
  const plain = isPlain(text) ? text : withoutInvisible(text.normalize('NFKC'));
  return plain
    .replace(/[*★☆※●△▲#"“”'‘’]/gu, '')
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、](?=\D)/u, '')
    .replace(/^\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)/u, '')
    .replace(/[:;。,、]+$/u, '')
    .replace(/[〔【[{]/gu, '(')
    .replace(/[〕】\]}]/gu, ')');
}

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/gu, '');
const bracketsOpened = (text: string): string => text.replace(/[()]/gu, '');

/**
 * The forms under which one header text may be found among the synonyms: as written, without its brackets and what they hold
 * (金额（万元） → 金额), and with only the brackets taken away (镇（街） → 镇街).
 */
export function headerForms(text: string): readonly string[] {
  const whole = normaliseHeader(text);
  if (!whole.includes('(')) return whole === '' ? [] : [whole];
  const forms = [whole, withoutBrackets(whole), bracketsOpened(whole)];
  return [...new Set(forms)].filter((form) => form !== '');
}

/** Text of a group header without the words that only say it is a group: 申请人情况 → 申请人. */
export function groupCore(text: string): string {
  const whole = withoutBrackets(normaliseHeader(text));
  const core = whole.replace(/(?:基本)?(?:情况|信息|资料|明细|数据|概况|内容)$/u, '');
  return core === '' ? whole : core;
}

/** Whether a header's brackets say per cent. */
export function saysPercent(header: string): boolean {
  return /[(（[][^()（）]*[%％][^()（）]*[)）\]]|[%％]$/u.test(header);
}
