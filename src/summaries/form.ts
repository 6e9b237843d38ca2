import type { Assessment, IndicatorResult, Status } from '../assessment/assessment';
import { parseIsoDate } from '../model/calendar';
import type { Indicator, Plan } from '../plan/plan';
import { monthSpan, yearSpan, type MonthSpan } from '../progress/months';
import { chineseDate, missingMark } from './formats';
import type { SummaryOptions } from './options';
import type { CellLook } from './sheet-description';
import type { FormLine, SignOff } from './table';

/** What every sheet says about itself: whom it speaks for, titles, line 2, sign-off, who answers for an indicator. */

/** Whose figures these are: the district, or the one unit the workbook speaks for. */
export function subject(assessment: Assessment): string {
  return assessment.scope === 'district' ? assessment.plan.district : assessment.scope;
}

export function formLine(assessment: Assessment, units: string): FormLine {
  return {
    reportingUnit: assessment.reportingUnit ?? subject(assessment),
    date: `统计截止：${chineseDate(assessment.asOf)}`,
    units,
  };
}

export function signOff(options: SummaryOptions): SignOff {
  return { reviewer: options.reviewer, preparer: options.preparer, date: options.reportDate };
}

/** The responsible unit; what the plan does not name is only suggested (建议) until staff confirm it. */
export function responsible(indicator: Indicator): string {
  if (indicator.responsible === '') return missingMark;
  return indicator.responsibleConfirmed ? indicator.responsible : `${indicator.responsible}（建议）`;
}

/** Meaning of a status for the writer's fill; the status text always stands beside it. */
export function statusTone(status: Status): CellLook {
  switch (status) {
    case 'met':
    case 'on-track':
      return { tone: 'good' };
    case 'near':
      return { tone: 'warn' };
    case 'behind':
    case 'short':
    case 'missed':
      return { tone: 'bad' };
    case 'not-started':
    case 'unknown':
    case 'monitor':
    case 'dropped':
      return { tone: 'muted' };
  }
}

/** Indicators that are judged: neither monitored nor dropped by staff. */
export function isJudged(result: IndicatorResult): boolean {
  return result.status !== 'monitor' && result.status !== 'dropped';
}

/** Judged and not reached in time: what the 缺口清单 and the 通报 list. */
export function isShortfall(status: Status): boolean {
  return status === 'near' || status === 'behind' || status === 'short' || status === 'missed';
}

/** The months that an indicator is judged over: the year for yearly targets, the whole plan otherwise. */
export function judgedSpan(plan: Plan, indicator: Indicator, year: number): MonthSpan {
  const start = parseIsoDate(plan.start);
  const end = parseIsoDate(plan.end);
  return indicator.period === 'yearly' || start === null || end === null ? yearSpan(year) : monthSpan(start, end);
}

/** 件、家、万元 …: the units that a sheet's indicators are measured in, for line 2. */
export function unitsOf(indicators: readonly IndicatorResult[]): string {
  const units = new Set<string>();
  for (const { unit } of indicators) if (unit !== null) units.add(unit);
  return units.size === 0 ? '见各栏' : [...units].join('、');
}
