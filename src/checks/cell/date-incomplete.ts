import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** A month or a year where a day is asked for. */
export const dateIncomplete: Check = {
  code: 'date.incomplete',
  severity: 'warning',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '日期不完整',
    'en-US': 'Date is not complete',
  },
  what: {
    'zh-CN': '日期只写到年或月。',
    'en-US': 'Only a year or a month is given.',
  },
  why: {
    'zh-CN': '只需要年度的指标照常统计；要精确到日的判断（是否有效、是否逾期）做不了。',
    'en-US': 'It serves where the year is enough; whatever needs the day cannot be judged.',
  },
  example: {
    'zh-CN': '「2018年1月」「2018」。',
    'en-US': '“2018年1月”, “2018”.',
  },
  remedy: {
    'zh-CN': '补全到日。',
    'en-US': 'Complete it to the day.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」只到年或月，缺少日，要精确到日的判断做不了。请补全成 2018-01-15 这样的日期。',
    'en-US':
      '{header} “{value}” gives only a year or month; whatever needs the day cannot be judged. Complete it, like 2018-01-15.',
  },
  fixKind: null,
  run: fromReadings('date.incomplete'),
};
