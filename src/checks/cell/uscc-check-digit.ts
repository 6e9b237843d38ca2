import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** The check character of the code (GB 32100) or of the organisation code inside it (GB 11714) is wrong. */
export const usccCheckDigit: Check = {
  code: 'uscc.check-digit',
  severity: 'warning',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '信用代码校验不通过',
    'en-US': 'Credit code fails its check',
  },
  what: {
    'zh-CN': '18 位信用代码的校验位对不上。',
    'en-US': 'A check digit of the 18-character code does not fit.',
  },
  why: {
    'zh-CN': '多半是抄错了一位；也有极少数真实代码校验不通过。',
    'en-US': 'Mostly a mistyped character; a few real codes break the rule.',
  },
  example: {
    'zh-CN': '91120222MA05K1A238：末位应为 7。',
    'en-US': '91120222MA05K1A238: its last character should be 7.',
  },
  remedy: {
    'zh-CN': '对照营业执照核对。确实无误的，可标为「已核实例外」。',
    'en-US': 'Compare with the business licence. If it is right, grant an exception.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」校验不通过，可能抄错了一位。请对照营业执照核对；确实无误的可标为「已核实例外」。',
    'en-US':
      '{header} “{value}” fails its check; a character may be mistyped. Compare with the business licence; if it is right, grant an exception.',
  },
  fixKind: 'proposed',
  run: fromReadings(
    'uscc.check-digit',
    ({ parameters }, { allowedCodes }) => !allowedCodes.has(String(parameters?.read)),
  ),
};
