const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/**
 * A section below 万. Strict: units must fall, a skipped place must have its 零 (一百零五), and 一百五 is refused, since
 * it may mean 105 or 150.
 * @param inner whether something stands before it, so that a missing leading place needs 零 and 十 cannot stand alone.
 */
function section(text: string, inner: boolean): number | null {
  let total = 0;
  let above = 10_000;
  let zero = false;
  let digit: number | null = null;
  for (const character of text) {
    const unit = units[character];
    if (unit !== undefined) {
      if (digit === null) {
        if (unit !== 10 || total > 0 || inner || zero) return null;
        digit = 1;
      }
      if (digit === 0 || unit >= above) return null;
      if (unit * 10 !== above && !zero && (total > 0 || inner)) return null;
      total += digit * unit;
      above = unit;
      digit = null;
      zero = false;
      continue;
    }
    const value = digits[character];
    if (value === undefined || digit !== null) return null;
    if (value === 0) {
      if (zero || (total === 0 && !inner)) return null;
      zero = true;
    } else {
      digit = value;
    }
  }
  if (digit === null) return zero ? null : total;
  if (above !== 10 && !zero && (total > 0 || inner)) return null;
  return total + digit;
}

/**
 * Reads a Chinese number: 三十, 二百五十, 壹佰, 一万二千零五十, 三亿. Strict: what could mean two numbers is refused.
 * @returns `null` when the text is no such number.
 */
export function parseChineseNumber(text: string): number | null {
  if (text === '零' || text === '〇') return 0;
  if (text === '' || !/^[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿]+$/u.test(text)) return null;
  let rest = text;
  let total = 0;
  let inner = false;
  for (const [mark, size] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = rest.indexOf(mark);
    if (at < 0) continue;
    const part = section(rest.slice(0, at), inner);
    if (part === null || part === 0) return null;
    total += part * size;
    rest = rest.slice(at + 1);
    inner = true;
  }
  if (rest === '') return total;
  const part = section(rest, inner);
  return part === null ? null : total + part;
}
