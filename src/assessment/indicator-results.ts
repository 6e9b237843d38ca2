import type { ReportedRow } from '../checks/reported-figures';
import type { MeasureContext } from '../indicators/context';
import type { Evidence, MissingData } from '../indicators/evidence';
import { measure, isYearly } from '../indicators/measure-registry';
import type { Measured } from '../indicators/measure';
import { parameterNames } from '../indicators/parameters';
import { indicatorTexts } from '../indicators/texts';
import { toA1 } from '../model/address';
import { addYears, dayOf, daysInMonth, isMonthEnd, parseIsoDate, toYearMonthDay, yearOf } from '../model/calendar';
import type { Day } from '../model/calendar';
import type { Indicator } from '../plan/plan';
import type { Exact } from '../progress/exact';
import { add, exact, toNumber } from '../progress/exact';
import { judge } from '../progress/judge';
import type { Judgement } from '../progress/judge';
import { milestoneStatus } from '../progress/milestone';
import { monthSpan, yearSpan } from '../progress/months';
import type { MonthSpan } from '../progress/months';
import { itemsNeeded, newItemsNeeded } from '../progress/shortfall';
import { lightOf } from '../progress/status';
import type { IndicatorResult, Status } from './assessment';
import { districtScope } from './scope';
import type { UnitTargets } from './unit-targets';

/** What every result of one assessment is judged with. */
export interface Bench {
  readonly context: MeasureContext;
  readonly targets: UnitTargets;
  /** Staff's own figures. */
  readonly reported: readonly ReportedRow[];
  /** Year judged. */
  readonly year: number;
}

/** First and last day of the plan. */
export function planSpan({ plan }: MeasureContext): MonthSpan {
  return monthSpan(parseIsoDate(plan.start) ?? 0, parseIsoDate(plan.end) ?? 0);
}

/** First and last year of the plan. */
export function planYears({ plan }: MeasureContext): readonly [number, number] {
  return [Number(plan.start.slice(0, 4)), Number(plan.end.slice(0, 4))];
}

/** The same day of the year before; the last day of a month stays the last day of that month. */
export function sameDayLastYear(day: Day): Day {
  const { year, month } = toYearMonthDay(day);
  return isMonthEnd(day)
    ? (dayOf(year - 1, month, daysInMonth(year - 1, month)) ?? addYears(day, -1))
    : addYears(day, -1);
}

/** The value of an indicator for a year, from the ledgers alone. */
export function measuredFor(
  { context, year: judgedYear }: Bench,
  indicator: Indicator,
  year: number,
  unit: string | null,
): Measured {
  return context.once(`measured/${indicator.id}/${year}/${unit ?? ''}`, () =>
    measure(context, indicator, {
      year,
      cutoff: year === judgedYear ? context.asOf : Math.min(dayOf(year, 12, 31) ?? context.asOf, context.asOf),
      judged: year === judgedYear,
      unit,
    }),
  );
}

function isYearEnd(day: Day): boolean {
  return day === dayOf(yearOf(day), 12, 31);
}

/** The value of the same period of the year before; `null` where the ledgers do not tell. */
function previousOf({ context, year }: Bench, indicator: Indicator, of: number): Exact | null {
  if (!isYearly(indicator) || (indicator.nature === 'growth' && of === year && !isYearEnd(context.asOf))) return null;
  const cutoff =
    of === year ? sameDayLastYear(context.asOf) : Math.min(dayOf(of - 1, 12, 31) ?? context.asOf, context.asOf);
  return measure(context, indicator, { year: of - 1, cutoff, judged: false, unit: null }).value;
}

/** The target of an indicator for the scope and a year; what is missing when there is none. */
export function targetFor(
  { context, targets }: Bench,
  indicator: Indicator,
  year: number,
): { readonly target: Exact | null; readonly missing: readonly MissingData[] } {
  if (indicator.nature === 'monitor') return { target: null, missing: [] };
  if (context.scope !== districtScope) {
    const target = targets.of(context.scope, indicator, year);
    return { target, missing: target === null ? [indicatorTexts.noUnitTarget(indicator.name)] : [] };
  }
  const [first, last] = planYears(context);
  if (indicator.period === 'yearly' && (year < first || year > last)) {
    return { target: null, missing: [indicatorTexts.outOfPlan(year, first, last)] };
  }
  if (indicator.target !== null) return { target: exact(indicator.target), missing: [] };
  if (indicator.targetParameter === null) return { target: null, missing: [] };
  const parameter = context.parameters.get(indicator.targetParameter, year);
  if (parameter !== null) return { target: exact(parameter.value), missing: [] };
  const name = parameterNames[indicator.targetParameter] ?? indicator.targetParameter;
  return { target: null, missing: [indicatorTexts.missingParameter(name, year)] };
}

/** Staff's own figure for the scope, where the ledgers give none. */
function reportedFor({ context, reported }: Bench, indicator: Indicator, year: number): ReportedRow | null {
  return (
    reported.find((row) => {
      if (row.indicator.id !== indicator.id || row.year !== year || row.actual === null) return false;
      const unit = row.unit === null ? null : context.units.nameOf(row.unit);
      return unit === null || unit === context.scope;
    }) ?? null
  );
}

function reportedEvidence({ table, record, actual }: ReportedRow): Evidence {
  const records = table.rows.length;
  const place = `${table.sheet.name}!${toA1(table.rows[record] ?? 0, actual?.column.column ?? 0)}`;
  return {
    sheets: [{ sheet: table.sheet.name, kind: table.kind, records, counted: 1 }],
    records,
    counted: 1,
    outside: records - 1,
    excluded: [],
    parameters: [],
    notes: [`填报值取自 ${place}`],
  };
}

/** One indicator for one year: its value, held against its target at the data date. */
export function indicatorResult(bench: Bench, indicator: Indicator, year: number): IndicatorResult {
  return bench.context.once(`result/${indicator.id}/${year}`, () => resultOf(bench, indicator, year));
}

function resultOf(bench: Bench, indicator: Indicator, year: number): IndicatorResult {
  const { context } = bench;
  const measured = measuredFor(bench, indicator, year, null);
  const { target, missing: missingTarget } = targetFor(bench, indicator, year);
  const row = measured.value === null && indicator.nature !== 'milestone' ? reportedFor(bench, indicator, year) : null;
  const actual = measured.value ?? (row?.actual == null ? null : exact(row.actual.value));
  const span = indicator.period === 'yearly' ? yearSpan(year) : planSpan(context);
  const base =
    indicator.period === 'end' && context.scope === districtScope
      ? context.parameters.base(indicator.id, planYears(context)[0] - 1)
      : null;
  const judgement = judge({
    nature: indicator.nature,
    period: indicator.period,
    operator: indicator.operator,
    actual,
    target,
    base: base === null ? null : exact(base.value),
    span,
    asOf: context.asOf,
    dropped: indicator.dropped !== null,
    milestones: context.scope === districtScope ? (indicator.milestones ?? []) : [],
  });
  const parameter = indicator.targetParameter === null ? null : context.parameters.get(indicator.targetParameter, year);
  const evidence = row === null ? measured.evidence : reportedEvidence(row);
  const known = [...(base === null ? [] : [base]), ...(parameter === null ? [] : [parameter])];
  const withoutTarget = context.scope !== districtScope && target === null && indicator.nature !== 'monitor';
  const isMilestone = indicator.nature === 'milestone';
  const verdict = isMilestone ? milestoneVerdict(bench, indicator, measured) : verdictOf(judgement.status);
  const missing = [
    ...(actual === null && measured.milestone === null ? measured.missing : []),
    ...(indicator.dropped === null ? missingTarget : []),
  ];
  return {
    id: indicator.id,
    indicator,
    year,
    actual: isMilestone ? (measured.milestone?.stage ?? (measured.milestone?.words || null)) : numberOf(actual),
    target: numberOf(target),
    operator: indicator.operator,
    unit: indicator.unit,
    rate: numberOf(judgement.rate),
    gap: numberOf(judgement.gap),
    expected: numberOf(judgement.expected),
    ...verdict,
    source: row !== null ? 'reported' : measured.value !== null || measured.milestone !== null ? 'computed' : 'none',
    counted: evidence.counted,
    excluded: evidence.excluded.map(({ reason, rows }) => ({ reason, rows })),
    previous: numberOf(previousOf(bench, indicator, year)),
    neededPerMonth: numberOf(judgement.neededPerMonth),
    forecast: numberOf(judgement.forecast),
    ...itemsOf(indicator, measured, target, judgement),
    ratio:
      measured.ratio === null
        ? null
        : { numerator: toNumber(measured.ratio.numerator), denominator: toNumber(measured.ratio.denominator) },
    evidence: {
      ...evidence,
      parameters: [...evidence.parameters, ...known],
      notes: [...evidence.notes, ...(withoutTarget ? [indicatorTexts.unitWithoutTarget] : [])],
    },
    missing,
  };
}

function numberOf(value: Exact | null): number | null {
  return value === null ? null : toNumber(value);
}

function verdictOf(status: Status): Pick<IndicatorResult, 'status' | 'light'> {
  return { status, light: lightOf(status) };
}

function milestoneVerdict(
  { context }: Bench,
  indicator: Indicator,
  { milestone }: Measured,
): Pick<IndicatorResult, 'status' | 'light'> {
  if (indicator.dropped !== null) return verdictOf('dropped');
  if (milestone === null || context.scope !== districtScope) return verdictOf('unknown');
  const { stage, plannedStart, dueDate } = milestone;
  const status = milestoneStatus({
    stages: indicator.stages,
    metStage: indicator.metStage,
    stage,
    dueDate: dueDate ?? planSpan(context).end,
    asOf: context.asOf,
  });
  return { status, light: lightOf(status, plannedStart !== null && context.asOf > plannedStart) };
}

/** Items still needed behind a ratio: inventions for a share, a growth or a per-capita value. */
function itemsOf(
  { nature, operator }: Indicator,
  { ratio }: Measured,
  target: Exact | null,
  { gap }: Judgement,
): Pick<IndicatorResult, 'itemsNeeded' | 'newItemsNeeded'> {
  if (ratio === null || target === null || operator === null || gap === null) {
    return { itemsNeeded: null, newItemsNeeded: null };
  }
  const { numerator, denominator } = ratio;
  if (nature === 'growth') {
    const wanted = add(exact(1), target);
    return { itemsNeeded: itemsNeeded(numerator, denominator, operator, wanted), newItemsNeeded: null };
  }
  return {
    itemsNeeded: itemsNeeded(numerator, denominator, operator, target),
    newItemsNeeded: nature === 'share' ? newItemsNeeded(numerator, denominator, operator, target) : null,
  };
}

/** The yearly indicators of one year of the plan, for the sheet of progress by year. */
export function yearResults(bench: Bench, year: number): readonly IndicatorResult[] {
  const future = year > yearOf(bench.context.asOf);
  return bench.context.plan.indicators.filter(isYearly).map((indicator) => {
    const result = indicatorResult(bench, indicator, year);
    return future && result.actual === null ? { ...result, missing: [indicatorTexts.futureYear(year)] } : result;
  });
}
