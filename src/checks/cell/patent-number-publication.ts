import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** A publication number (CN…A/B/C/U/Y/S/D) where an application number is asked for. */
export const patentNumberPublication: Check = {
  code: 'patent-number.publication',
  severity: 'error',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '填成了公开号',
    'en-US': 'Publication number',
  },
  what: {
    'zh-CN': '填的是公开号或公告号，不是申请号。',
    'en-US': 'It is a publication number, not an application number.',
  },
  why: {
    'zh-CN': '公开号与申请号没有换算关系，不能确认是哪一件申请，这件专利不计入统计。',
    'en-US': 'It cannot be turned into an application number; the patent is not counted.',
  },
  example: {
    'zh-CN': 'CN102169852A。',
    'en-US': 'CN102169852A.',
  },
  remedy: {
    'zh-CN': '查受理通知书或专利检索系统，改填申请号。',
    'en-US': 'Look up the application number and type that.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」是公开（公告）号，不是申请号，这件专利不计入统计。请改填申请号。',
    'en-US': '{header} “{value}” is a publication number; the patent is not counted. Type the application number.',
  },
  fixKind: null,
  run: fromReadings('patent-number.publication'),
};
