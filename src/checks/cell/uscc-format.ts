import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** Length or alphabet of a unified social credit code (统一社会信用代码, GB 32100-2015) is wrong. */
export const usccFormat: Check = {
  code: 'uscc.format',
  severity: 'error',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '信用代码位数或字符不对',
    'en-US': 'Malformed credit code',
  },
  what: {
    'zh-CN': '统一社会信用代码不是 18 位，或含有不会出现的字母（I、O、Z、S、V）。',
    'en-US': 'The unified social credit code is not 18 characters long or holds letters it never has (I O Z S V).',
  },
  why: {
    'zh-CN': '代码不能用来识别企业，只能按名称合并。',
    'en-US': 'It cannot identify the enterprise; only the name can.',
  },
  example: {
    'zh-CN': '91120222MA08M3520 只有 17 位；把 0 写成 O。',
    'en-US': '91120222MA08M3520 has 17 characters; O typed for 0.',
  },
  remedy: {
    'zh-CN': '对照营业执照重新填写；如有建议值，确认后采用。',
    'en-US': 'Copy it from the business licence, or confirm the proposed one.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」不是有效的统一社会信用代码：应为 18 位，且不含字母 I、O、Z、S、V。请对照营业执照填写。{hint}',
    'en-US':
      '{header} “{value}” is no unified social credit code: it has 18 characters and never I, O, Z, S, V. Copy it from the business licence.{hintEn}',
  },
  fixKind: 'proposed',
  run: fromReadings('uscc.format'),
};
