import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** An approximate number (约, 余, 近). */
export const numberApproximate: Check = {
  code: 'number.approximate',
  severity: 'error',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '不是确数',
    'en-US': 'Not an exact number',
  },
  what: {
    'zh-CN': '填的是大概的数。',
    'en-US': 'An approximate number is given.',
  },
  why: {
    'zh-CN': '约数不能累计，这一条不计入合计。',
    'en-US': 'Approximations cannot be added up: the record is left out of sums.',
  },
  example: {
    'zh-CN': '「约500」「30余」「近百」。',
    'en-US': '“约500” (about 500), “30余” (30-odd).',
  },
  remedy: {
    'zh-CN': '查凭证，填确切的数。',
    'en-US': 'Look it up and give the exact number.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」是约数，不能累计，这一项不计入。请按凭证填确切的数。',
    'en-US': '{header} “{value}” is approximate and is not counted. Give the exact number.',
  },
  fixKind: null,
  run: fromReadings('number.approximate'),
};
