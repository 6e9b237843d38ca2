import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** Full-width digits, letters or brackets (全角) where half-width ones are meant. */
export const textFullWidth: Check = {
  code: 'text.full-width',
  severity: 'info',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '全角字符',
    'en-US': 'Full-width characters',
  },
  what: {
    'zh-CN': '单元格里有全角的数字、字母或符号。',
    'en-US': 'The cell has full-width digits, letters or signs.',
  },
  why: {
    'zh-CN':
      '同一个号码、名称，全角和半角在 Excel 里是两样东西，查找、筛选、去重都对不上。本工具已按半角读取，不影响统计。',
    'en-US':
      'Excel takes full-width and half-width text for two different things, so look-ups and filters miss. It was read as half-width and counts.',
  },
  example: {
    'zh-CN': '「２０１８１００１６４４３．８」读作「201810016443.8」。',
    'en-US': '“２０１８１００１６４４３．８” is read as “201810016443.8”.',
  },
  remedy: {
    'zh-CN': '可用「修复」改成半角；不改也照常统计。',
    'en-US': 'Apply the fix to make it half-width; it counts either way.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」里有全角字符，已按半角读取。可点「修复」改成半角。',
    'en-US': '{header} “{value}” has full-width characters and was read as half-width. Apply the fix to tidy it.',
  },
  fixKind: 'safe',
  run: fromReadings('text.full-width'),
};
