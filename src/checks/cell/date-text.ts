import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** A date written as text that can be read with certainty. */
export const dateText: Check = {
  code: 'date.text',
  severity: 'warning',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '日期是文本',
    'en-US': 'Date typed as text',
  },
  what: {
    'zh-CN': '日期是作为文字输入的，不是 Excel 日期。',
    'en-US': 'The date is text, not an Excel date.',
  },
  why: {
    'zh-CN': '文本日期不能排序、不能按月筛选、不能参加公式计算。本工具已按所写日期读取。',
    'en-US': 'Text dates do not sort, filter or compute. It was read as the day written.',
  },
  example: {
    'zh-CN': '「2018.5.4」「2018年6月20日」「20180301」。',
    'en-US': '“2018.5.4”, “2018年6月20日”, “20180301”.',
  },
  remedy: {
    'zh-CN': '点「修复」改成真正的日期，显示为 2018-05-04 的样子。',
    'en-US': 'Apply the fix to make it a real date.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」是文本，不是日期，已按 {read} 读取。请点「修复」改成真正的日期。',
    'en-US': '{header} “{value}” is text, not a date; it was read as {read}. Apply the fix to make it a real date.',
  },
  fixKind: 'safe',
  run: fromReadings('date.text'),
};
