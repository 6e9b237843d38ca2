import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** An identifier in a number cell whose digits are all still there. */
export const idStoredAsNumber: Check = {
  code: 'id.stored-as-number',
  severity: 'warning',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '号码存成了数字',
    'en-US': 'Identifier stored as a number',
  },
  what: {
    'zh-CN': '申请号等号码是作为数字存的，不是文本。',
    'en-US': 'An identifier is stored as a number, not as text.',
  },
  why: {
    'zh-CN': '数字会丢掉小数点后的 0、显示成 2.01E+12，再复制就可能毁掉。本工具已还原读取。',
    'en-US': 'Numbers lose a trailing .0 and turn into 2.01E+12 when copied. It was recovered.',
  },
  example: {
    'zh-CN': '2018221266691 应写作 201822126669.1。',
    'en-US': '2018221266691 stands for 201822126669.1.',
  },
  remedy: {
    'zh-CN': '点「修复」改成文本格式的标准号码。',
    'en-US': 'Apply the fix to store it as text.',
  },
  message: {
    'zh-CN': '「{header}」的「{value}」存成了数字，容易丢位；已读作 {read}。请点「修复」改成文本。',
    'en-US':
      '{header} “{value}” is stored as a number and may lose digits; it was read as {read}. Apply the fix to store it as text.',
  },
  fixKind: 'safe',
  run: fromReadings('id.stored-as-number'),
};
