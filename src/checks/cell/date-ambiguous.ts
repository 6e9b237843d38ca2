import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** A date whose order of day, month and year, or whose century, is open. */
export const dateAmbiguous: Check = {
  code: 'date.ambiguous',
  severity: 'error',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '日期有歧义',
    'en-US': 'Date can be read in several ways',
  },
  what: {
    'zh-CN': '日期的写法可以读成不同的日子，本工具不猜。',
    'en-US': 'The date can be read as different days; it is not guessed.',
  },
  why: {
    'zh-CN': '读错一天就可能算错年度、算错有效期。',
    'en-US': 'A wrong guess would put it into a wrong year or term.',
  },
  example: {
    'zh-CN': '「18.3.5」「3/5/2017」可以读成不同的日子。',
    'en-US': '“18.3.5”, “3/5/2017”.',
  },
  remedy: {
    'zh-CN': '按「年-月-日」、四位年份重新填写。',
    'en-US': 'Type it as year-month-day with a four-digit year.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」可以读成不同的日子，不能确定，这一项无法使用。请按「2018-03-05」的样子重新填写。',
    'en-US': '{header} “{value}” can be read as different days and cannot be used. Type it like 2018-03-05.',
  },
  fixKind: null,
  run: fromReadings('date.ambiguous'),
};
