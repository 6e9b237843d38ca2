import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** No application number (ZC 0006-2003) can be read from the cell. */
export const patentNumberFormat: Check = {
  code: 'patent-number.format',
  severity: 'error',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '不是申请号',
    'en-US': 'No application number',
  },
  what: {
    'zh-CN': '申请号栏里读不出申请号。',
    'en-US': 'No application number can be read.',
  },
  why: {
    'zh-CN': '没有申请号就不能确认是哪一件专利，这件专利不计入统计。',
    'en-US': 'Without it the patent cannot be identified; the patent is not counted.',
  },
  example: {
    'zh-CN': '「申请中」；少一位、多一位的号码。',
    'en-US': '“申请中” (pending); a digit too few or too many.',
  },
  remedy: {
    'zh-CN': '按受理通知书填写：年份 4 位 + 种类 1 位 + 流水号 7 位 + 小数点 + 校验位。',
    'en-US': 'Copy it from the filing notice: 4-digit year, type, 7-digit serial, dot, check digit.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」不是申请号，这件专利不计入统计。请按受理通知书填写完整申请号，如 201710601862.3。',
    'en-US':
      '{header} “{value}” is no application number; the patent is not counted. Copy the full number from the filing notice, like 201710601862.3.',
  },
  fixKind: null,
  run: fromReadings('patent-number.format'),
};
