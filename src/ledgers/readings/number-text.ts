import { withoutInvisible } from '../../identifiers/plain-text';
import { parseChineseNumber } from './chinese-number';

/** A number read from a text. `magnitude`: 10^n that a 万 or 亿 behind it adds. */
export interface NumberText {
  readonly value: number;
  readonly magnitude: number;
  /** 元, 件, 人 …; empty when no unit stands behind it. */
  readonly unit: string;
  readonly chinese: boolean;
}

const magnitudes: Readonly<Record<string, number>> = { '': 0, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };

const arabic =
  /^(?:人民币|RMB|CNY|[¥$])?([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[+-]?\.\d+|[+-]?\d(?:\.\d+)?E[+-]?\d{1,2})(千万|百万|[千万亿])?(元整?|人民币|件|项|个|家|户|人次|人|次|起|场|期|份|名|件\/万人|%|百分点|个百分点)?$/u;
const chineseTail = /^(.+?)(元整?|圆整?|件|项|个|家|户|人次|人|次|起|场|期|份|名)?$/u;

/**
 * Reads a number typed as text: 1,200, 30件, 500万元, 1.2万, 三十. `null` for everything that is not one exact number (约30,
 * 30余, 近百, 30-40, 待定).
 */
export function readNumberText(raw: string): NumberText | null {
  const text = withoutInvisible(raw.normalize('NFKC')).toUpperCase();
  const match = arabic.exec(text);
  if (match !== null) {
    const [, digits = '', magnitude = '', unit = ''] = match;
    const value = Number(digits.replaceAll(',', ''));
    return { value, magnitude: magnitudes[magnitude] ?? 0, unit: unit.replace('整', ''), chinese: false };
  }
  const share = /^百分之(.+)$/u.exec(text);
  if (share !== null) {
    const value = parseChineseNumber(share[1] ?? '');
    return value === null ? null : { value, magnitude: 0, unit: '%', chinese: true };
  }
  const tail = chineseTail.exec(text);
  if (tail === null) return null;
  const value = parseChineseNumber(tail[1] ?? '');
  if (value === null) return null;
  return { value, magnitude: 0, unit: (tail[2] ?? '').replace('整', '').replace('圆', '元'), chinese: true };
}
