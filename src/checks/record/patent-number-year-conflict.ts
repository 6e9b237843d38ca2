import type { Check } from '../check';
import { numberYearFaults } from '../number-year-faults';

/** The year in the application number is earlier than the year of 申请日, which cannot be. */
export const patentNumberYearConflict: Check = {
  code: 'patent-number.year-conflict',
  severity: 'error',
  scope: 'record',
  phase: 'ledgers',
  title: {
    'zh-CN': '申请日晚于申请号年份',
    'en-US': 'Filing date after the number’s year',
  },
  what: {
    'zh-CN': '申请号里的年份早于申请日的年份。',
    'en-US': 'The year in the number is earlier than the year of the filing date.',
  },
  why: {
    'zh-CN': '申请号在受理时编定，年份不会早于申请日。两个里有一个填错了，申请日不能使用。',
    'en-US':
      'The number is given on filing, so its year is never earlier. One of the two is wrong; the date cannot be used.',
  },
  example: {
    'zh-CN': '申请号 2015…，申请日 2016-03-01。',
    'en-US': 'Number 2015…, filed on 2016-03-01.',
  },
  remedy: {
    'zh-CN': '对照受理通知书核对申请号和申请日。',
    'en-US': 'Compare both with the filing notice.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」晚于申请号 {number} 的年份（{year} 年），这个日期无法使用。请对照受理通知书核对申请号和申请日。',
    'en-US':
      '{header} “{value}” is later than the year of number {number} ({year}) and cannot be used. Compare both with the filing notice.',
  },
  fixKind: null,
  run: (context) => {
    return numberYearFaults(context, 'earlier');
  },
};
