import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** Spaces, line breaks or zero-width characters in an identifier, a name or a category. */
export const textInvisible: Check = {
  code: 'text.invisible',
  severity: 'warning',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '看不见的字符',
    'en-US': 'Invisible characters',
  },
  what: {
    'zh-CN': '号码、名称或类别里夹着空格、换行或看不见的字符。',
    'en-US': 'An identifier, name or category holds spaces, line breaks or invisible characters.',
  },
  why: {
    'zh-CN': '眼睛看不出来，但查找、筛选、去重会把它当成另一个值。本工具已去掉后读取。',
    'en-US': 'It cannot be seen, yet look-ups and filters take it for another value. It was read without them.',
  },
  example: {
    'zh-CN': '「　201822017098.8」前面多了一个全角空格。',
    'en-US': '“　201822017098.8” begins with an ideographic space.',
  },
  remedy: {
    'zh-CN': '点「修复」去掉，或自己重新输入。',
    'en-US': 'Apply the fix, or type the value again.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」里夹有空格、换行或看不见的字符，已去掉后读取。请点「修复」去掉，以免查找和去重出错。',
    'en-US':
      '{header} “{value}” holds spaces, line breaks or invisible characters; it was read without them. Apply the fix so that look-ups do not miss it.',
  },
  fixKind: 'safe',
  run: fromReadings('text.invisible'),
};
