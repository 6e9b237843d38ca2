import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** A number stored as text. */
export const numberText: Check = {
  code: 'number.text',
  severity: 'warning',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '数字是文本',
    'en-US': 'Number typed as text',
  },
  what: {
    'zh-CN': '数字是作为文字输入的。',
    'en-US': 'The number is text.',
  },
  why: {
    'zh-CN': 'Excel 求和时会跳过文本数字，合计就少了。本工具已按数字读取。',
    'en-US': 'Excel leaves text out of sums, so totals come out short. It was read as the number.',
  },
  example: {
    'zh-CN': '「1,200」左上角有绿色三角。',
    'en-US': '“1,200” with a green corner.',
  },
  remedy: {
    'zh-CN': '点「修复」改成数字。',
    'en-US': 'Apply the fix to make it a number.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」是文本，不是数字，Excel 求和时会漏掉；已按 {read} 读取。请点「修复」改成数字。',
    'en-US':
      '{header} “{value}” is text and Excel leaves it out of sums; it was read as {read}. Apply the fix to make it a number.',
  },
  fixKind: 'safe',
  run: fromReadings('number.text'),
};
