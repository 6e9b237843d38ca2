import type { Check } from '../check';
import { numberYearFaults } from '../number-year-faults';

/** The year in the application number is later than the year of 申请日 (分案, divisional, or PCT?). */
export const patentNumberYearLater: Check = {
  code: 'patent-number.year-later',
  severity: 'warning',
  scope: 'record',
  phase: 'ledgers',
  title: {
    'zh-CN': '申请日早于申请号年份',
    'en-US': 'Filing date before the number’s year',
  },
  what: {
    'zh-CN': '申请号里的年份晚于申请日的年份。',
    'en-US': 'The year in the number is later than the year of the filing date.',
  },
  why: {
    'zh-CN': '分案申请、PCT 进入国家阶段的，申请日会早于申请号年份，属正常；其他情况多半是日期填错。年度按申请号统计。',
    'en-US':
      'Divisional and PCT applications have earlier filing dates, which is right; else the date is mostly mistyped. The number’s year counts.',
  },
  example: {
    'zh-CN': '申请号 2018…，申请日 2016-11-08。',
    'en-US': 'Number 2018…, filed on 2016-11-08.',
  },
  remedy: {
    'zh-CN': '是分案或 PCT 的，标为「已核实例外」；不是的，改正申请日。',
    'en-US': 'If it is a divisional or PCT case, grant an exception; else correct the date.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」早于申请号 {number} 的年份（{year} 年）。是分案或 PCT 申请的，可标为「已核实例外」；不是的，请改正申请日。',
    'en-US':
      '{header} “{value}” is before the year of number {number} ({year}). Grant an exception for a divisional or PCT case; else correct the date.',
  },
  fixKind: null,
  run: (context) => {
    return numberYearFaults(context, 'later');
  },
};
