import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** The check digit of an application number is wrong. */
export const patentNumberCheckDigit: Check = {
  code: 'patent-number.check-digit',
  severity: 'error',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '申请号校验位不对',
    'en-US': 'Wrong check digit',
  },
  what: {
    'zh-CN': '申请号最后一位校验位与前面的数字对不上。',
    'en-US': 'The check digit does not fit the digits before it.',
  },
  why: {
    'zh-CN': '说明至少有一位数字抄错，不能确认是哪一件，这件专利不计入统计。',
    'en-US': 'At least one digit is wrong, so the patent cannot be identified; the patent is not counted.',
  },
  example: {
    'zh-CN': '201710601862.4：按前 12 位算，校验位应为 3。',
    'en-US': '201710601862.4: the first 12 digits give 3.',
  },
  remedy: {
    'zh-CN': '对照受理通知书逐位核对，不要只改最后一位。',
    'en-US': 'Compare every digit with the filing notice, not just the last.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」校验位不对：按前面的数字算，应为 {check}。多半是抄错了某一位，这件专利不计入统计，请对照受理通知书逐位核对。',
    'en-US':
      '{header} “{value}” has a wrong check digit: the digits before it give {check}. Some digit is mistyped; the patent is not counted. Compare it with the filing notice.',
  },
  fixKind: null,
  run: fromReadings('patent-number.check-digit'),
};
