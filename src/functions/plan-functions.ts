import { parseIsoDate, yearOf, type Day } from '../model/calendar';
import type { Indicator, Plan } from '../plan/plan';
import { exact, toNumber, type Exact } from '../progress/exact';
import { forecastOf, judge, type Judgement } from '../progress/judge';
import { milestoneStatus, stageOf } from '../progress/milestone';
import { monthSpan, yearSpan, type MonthSpan } from '../progress/months';
import { itemsNeeded } from '../progress/shortfall';
import { statusTexts } from '../progress/status';
import {
  countArgument,
  dayArgument,
  indicatorArgument,
  isBlank,
  numberArgument,
  shown,
  yearArgument,
  type CellArgument,
} from './arguments';
import { badArgument, notAvailable } from './function-problem';
import { functionTexts } from './texts';

/** The plan's target: a number (shares as fractions, amounts in 万元), or a milestone's stage. */
export function target(plan: Plan, indicator: CellArgument, year: CellArgument): number | string {
  const found = indicatorArgument(indicator, plan);
  yearArgument(year, plan);
  if (found.target === null && found.metStage !== null) return found.metStage;
  return toNumber(numericTarget(found));
}

/** The sentence of the plan that an indicator stands on, with its clause. */
export function clause(plan: Plan, indicator: CellArgument): string {
  const found = indicatorArgument(indicator, plan);
  return `${found.clause}：${found.quote}`;
}

/** The table of indicators with a header row: 条款, 指标, 单位, 比较, 目标值, 考核周期, 代号. */
export function planTable(plan: Plan): (string | number)[][] {
  const periods = { yearly: '每年', end: '到期末', milestone: '节点' } as const;
  return [
    ['条款', '指标', '单位', '比较', '目标值', '考核周期', '代号'],
    ...plan.indicators.map((indicator) => [
      indicator.clause,
      indicator.name,
      indicator.unit ?? '',
      indicator.operator === '>=' ? '≥' : (indicator.operator ?? ''),
      indicator.target !== null ? Number(indicator.target) : (indicator.metStage ?? '—'),
      indicator.nature === 'monitor' ? '监测' : periods[indicator.period],
      indicator.id,
    ]),
  ];
}

/** Completion: actual ÷ target, not capped. A blank actual gives blank. */
export function rate(plan: Plan, actual: CellArgument, indicator: CellArgument, year: CellArgument): number | '' {
  const found = indicatorArgument(indicator, plan);
  yearArgument(year, plan);
  const goal = numericTarget(found);
  if (isBlank(actual)) return '';
  return toNumber(exact(numberArgument(actual, '完成值'))) / toNumber(goal);
}

/** What is still needed, never below 0, in the indicator's unit (shares in fractions). A blank actual gives blank. */
export function gap(plan: Plan, actual: CellArgument, indicator: CellArgument, year: CellArgument): number | '' {
  const found = indicatorArgument(indicator, plan);
  yearArgument(year, plan);
  if (isBlank(actual)) {
    numericTarget(found);
    return '';
  }
  const judged = judgeAt(plan, found, exact(numberArgument(actual, '完成值')), planEnd(plan), null);
  return judged.gap === null ? '' : toNumber(judged.gap);
}

/** The status word: 已完成, 达到序时进度 … A blank actual gives blank. Milestones take their stage as actual. */
export function status(
  plan: Plan,
  actual: CellArgument,
  indicator: CellArgument,
  asOf: CellArgument,
  base: CellArgument,
): string {
  const found = indicatorArgument(indicator, plan);
  if (isBlank(actual)) return '';
  const day = dayArgument(asOf, '截止日期');
  const byNumber = found.target !== null && typeof actual === 'number';
  if (found.nature === 'milestone' && !byNumber) {
    const { stages, metStage } = found;
    const stage = stageOf(shown(actual), stages, metStage);
    if (stage === null) throw badArgument(functionTexts.stage(found.name, shown(actual), stages.join('、')));
    return statusTexts[milestoneStatus({ stages, metStage, stage, dueDate: planEnd(plan), asOf: day })]['zh-CN'];
  }
  if (found.nature === 'monitor') return statusTexts.monitor['zh-CN'];
  const value = exact(numberArgument(actual, '完成值'));
  return statusTexts[judgeAt(plan, found, value, day, baseOf(base)).status]['zh-CN'];
}

/** 序时: what the value should be at the date. Shares, and stocks without a base, have none. */
export function expected(plan: Plan, indicator: CellArgument, asOf: CellArgument, base: CellArgument): number | '' {
  const found = indicatorArgument(indicator, plan);
  numericTarget(found);
  const judged = judgeAt(plan, found, null, dayArgument(asOf, '截止日期'), baseOf(base));
  return judged.expected === null ? '' : toNumber(judged.expected);
}

/** What each month must bring until the end of the year or plan. Nothing is needed once the target holds: 0. */
export function needed(plan: Plan, actual: CellArgument, indicator: CellArgument, asOf: CellArgument): number | '' {
  const found = indicatorArgument(indicator, plan);
  numericTarget(found);
  if (isBlank(actual)) return '';
  const value = exact(numberArgument(actual, '完成值'));
  const judged = judgeAt(plan, found, value, dayArgument(asOf, '截止日期'), null);
  return judged.neededPerMonth === null ? '' : toNumber(judged.neededPerMonth);
}

/** The year's value at today's pace. */
export function forecast(actual: CellArgument, asOf: CellArgument): number | '' {
  if (isBlank(actual)) return '';
  const value = countArgument(actual, '完成值');
  const day = dayArgument(asOf, '截止日期');
  const result = forecastOf('count', exact(value), yearSpan(yearOf(day)), day);
  return result === null ? value : toNumber(result);
}

/** Items still needed for a share at today's total: ⌈target × total⌉ − part. */
export function shareGap(plan: Plan, part: CellArgument, total: CellArgument, indicator: CellArgument): number | '' {
  const found = indicatorArgument(indicator, plan);
  if (found.nature !== 'share' || found.operator === null) throw badArgument(functionTexts.notShare(found.name));
  if (isBlank(part) && isBlank(total)) return '';
  const whole = countArgument(total, '总数');
  const piece = countArgument(part, '部分');
  if (whole === 0) throw notAvailable(functionTexts.zeroTotal);
  if (piece > whole) throw badArgument(functionTexts.partOverTotal);
  return itemsNeeded(exact(piece), exact(whole), found.operator, numericTarget(found));
}

function numericTarget(indicator: Indicator): Exact {
  if (indicator.target !== null) return exact(indicator.target);
  if (indicator.nature === 'milestone') throw badArgument(functionTexts.milestone(indicator.name));
  if (indicator.targetParameter !== null) throw notAvailable(functionTexts.nationalRate(indicator.name));
  throw notAvailable(functionTexts.monitored(indicator.name));
}

function planEnd(plan: Plan): Day {
  return parsed(plan.end);
}

function parsed(iso: string): Day {
  const day = parseIsoDate(iso);
  if (day === null) throw new RangeError(`not a day: ${iso}`);
  return day;
}

function baseOf(base: CellArgument): Exact | null {
  return isBlank(base) ? null : exact(numberArgument(base, '期初数'));
}

function judgeAt(plan: Plan, indicator: Indicator, actual: Exact | null, asOf: Day, base: Exact | null): Judgement {
  return judge({
    nature: indicator.nature,
    period: indicator.period,
    operator: indicator.operator,
    actual,
    target: numericTarget(indicator),
    base,
    span: spanOf(plan, indicator, asOf),
    asOf,
    dropped: false,
    milestones: [],
  });
}

/** Yearly indicators are judged in the date's year, which must be a year of the plan; the others over the whole plan. */
function spanOf(plan: Plan, indicator: Indicator, asOf: Day): MonthSpan {
  if (indicator.period !== 'yearly') return monthSpan(parsed(plan.start), parsed(plan.end));
  const year = yearOf(asOf);
  yearArgument(year, plan);
  return yearSpan(year);
}
