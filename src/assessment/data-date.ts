import type { Ledgers } from '../ledgers/ledger';
import type { Day } from '../model/calendar';
import type { Assessment, AssessmentSettings } from './assessment';

/** 数据截止日期: the workbook's 统计截止, else staff's setting, else today; a forced setting goes before the workbook. */
export function dataDate(
  { statisticsDate }: Ledgers,
  { asOf, asOfForced, today }: AssessmentSettings,
): { readonly asOf: Day; readonly asOfSource: Assessment['asOfSource'] } {
  if (asOfForced && asOf !== null) return { asOf, asOfSource: 'setting' };
  if (statisticsDate !== null) return { asOf: statisticsDate, asOfSource: 'workbook' };
  return asOf === null ? { asOf: today, asOfSource: 'today' } : { asOf, asOfSource: 'setting' };
}
