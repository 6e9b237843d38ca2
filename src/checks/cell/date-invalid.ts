import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** A date that does not exist, or words where a date is asked for. */
export const dateInvalid: Check = {
  code: 'date.invalid',
  severity: 'error',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '不是日期',
    'en-US': 'Not a date',
  },
  what: {
    'zh-CN': '日期栏里填的内容不是日期，或是没有这一天。',
    'en-US': 'What stands in a date column is no date, or no such day exists.',
  },
  why: {
    'zh-CN': '读不出日期，凡是要用到这个日期的统计都不能计入这一条。',
    'en-US': 'No date can be read: whatever needs it leaves the record out.',
  },
  example: {
    'zh-CN': '「2018-02-30」（2 月没有 30 日）、「待定」。',
    'en-US': '“2018-02-30” (no such day), “待定” (to be decided).',
  },
  remedy: {
    'zh-CN': '按凭证填写真实日期；还没有日期就留空。',
    'en-US': 'Type the real date from the document; leave it blank when there is none yet.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」不是一个真实的日期，这一项无法使用。请按凭证填写；还没有日期就留空。',
    'en-US':
      '{header} “{value}” is not a real date and cannot be used. Type the date from the document, or leave it blank.',
  },
  fixKind: null,
  run: fromReadings('date.invalid'),
};
