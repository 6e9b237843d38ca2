import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** 12 (or 8) digits without a check digit. */
export const patentNumberCheckMissing: Check = {
  code: 'patent-number.check-missing',
  severity: 'warning',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '申请号缺校验位',
    'en-US': 'Check digit is missing',
  },
  what: {
    'zh-CN': '申请号只有 12 位（旧号 8 位），缺最后的小数点和校验位。',
    'en-US': 'The number has 12 (old: 8) digits and no check digit.',
  },
  why: {
    'zh-CN': '没有校验位就不能确认数字抄对了，确认前这件专利不计入统计。',
    'en-US': 'Without it the digits cannot be verified; the patent is not counted until confirmed.',
  },
  example: {
    'zh-CN': '201822266877 应为 201822266877.1。',
    'en-US': '201822266877 should be 201822266877.1.',
  },
  remedy: {
    'zh-CN': '对照受理通知书，确认无误后采用建议的完整号码。',
    'en-US': 'Compare with the filing notice, then accept the proposed full number.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」缺校验位，确认前不计入统计。按前面的数字算，完整号码是 {proposed}，请对照受理通知书确认。',
    'en-US':
      '{header} “{value}” lacks its check digit and is not counted until confirmed. Its digits give {proposed}; compare it with the filing notice.',
  },
  fixKind: 'proposed',
  run: fromReadings('patent-number.check-missing'),
};
