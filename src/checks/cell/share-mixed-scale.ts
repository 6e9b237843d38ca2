import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** A share whose scale differs from the majority of its column. */
export const shareMixedScale: Check = {
  code: 'share.mixed-scale',
  severity: 'warning',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '占比写法不一致',
    'en-US': 'Shares in two scales',
  },
  what: {
    'zh-CN': '同一栏里，有的写 0.3，有的写 30。',
    'en-US': 'One column holds both 0.3 and 30.',
  },
  why: {
    'zh-CN': '30 与 0.3 相差一百倍。本工具按多数写法读取，少数的这一格请核对。',
    'en-US': 'They differ a hundredfold. The column was read by its majority; the odd ones need a look.',
  },
  example: {
    'zh-CN': '整栏都是 0.6、0.5，只有一格写 70。',
    'en-US': '0.6, 0.5 … and one 70.',
  },
  remedy: {
    'zh-CN': '改成与本栏其他行一样的写法，建议一律用百分比格式。',
    'en-US': 'Write it like the other rows, preferably as a percentage.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」与本栏其他行写法不同（有的写 0.3，有的写 30），已按 {read} 读取。请核对并统一成百分比。',
    'en-US':
      '{header} “{value}” is in another scale than the rest of the column; it was read as {read}. Compare and write it like the others.',
  },
  fixKind: 'proposed',
  run: fromReadings('share.mixed-scale'),
};
