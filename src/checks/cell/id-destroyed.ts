import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** An identifier whose digits were lost in a number cell or in E-notation. */
export const idDestroyed: Check = {
  code: 'id.destroyed',
  severity: 'error',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '号码已损坏',
    'en-US': 'Identifier destroyed',
  },
  what: {
    'zh-CN': '号码被 Excel 变成了科学计数或截去了尾数，原号找不回来。',
    'en-US': 'Excel turned the identifier into E-notation or cut its tail: the digits are lost.',
  },
  why: {
    'zh-CN': '后几位已经丢失，无法判断是哪一件，申请号损坏的不计入统计。',
    'en-US': 'The last digits are gone, so it cannot be told which item it is.',
  },
  example: {
    'zh-CN': '「2.01822E+11」；18 位信用代码存成数字后末尾变成 00。',
    'en-US': '“2.01822E+11”; an 18-digit code stored as a number ends in 00.',
  },
  remedy: {
    'zh-CN': '先把单元格设为文本格式，再按受理通知书或营业执照重新输入。',
    'en-US': 'Set the cell to text, then type it again from the document.',
  },
  message: {
    'zh-CN':
      '「{header}」的「{value}」已被 Excel 截断，后几位丢失，找不回原号。请先把单元格设为文本格式，再按原件重新输入。',
    'en-US':
      '{header} “{value}” was cut by Excel and its last digits are lost. Set the cell to text and type it again from the document.',
  },
  fixKind: null,
  run: fromReadings('id.destroyed'),
};
