import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** A number in Chinese numerals (中文数字). */
export const numberChinese: Check = {
  code: 'number.chinese',
  severity: 'warning',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '中文数字',
    'en-US': 'Chinese numerals',
  },
  what: {
    'zh-CN': '数字用中文写。',
    'en-US': 'The number is written in Chinese numerals.',
  },
  why: {
    'zh-CN': 'Excel 不能计算中文数字。本工具已换算后读取，请核对。',
    'en-US': 'Excel cannot compute with it. It was converted; please compare.',
  },
  example: {
    'zh-CN': '「二百五十」「壹佰」。',
    'en-US': '“二百五十” for 250, “壹佰” for 100.',
  },
  remedy: {
    'zh-CN': '核对后改成阿拉伯数字。',
    'en-US': 'Compare, then write digits.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」是中文数字，已按 {read} 读取。请核对后改成阿拉伯数字。',
    'en-US': '{header} “{value}” is in Chinese numerals and was read as {read}. Compare, then write digits.',
  },
  fixKind: 'proposed',
  run: fromReadings('number.chinese'),
};
