import { firstDayOf, lastDayOf } from '../checks/dates';
import type { MeasureContext } from '../indicators/context';
import { numberAt, stateAt, wordsAt } from '../indicators/fields';
import { taskRows } from '../indicators/task-rows';
import { cellStates } from '../ledgers/ledger';
import { toYearMonthDay, yearOf } from '../model/calendar';
import { closedMonths, yearSpan } from '../progress/months';
import type { SafeguardResult, Status } from './assessment';
import { planSpan, planYears } from './indicator-results';
import { assessmentTexts } from './texts';

interface Verdict {
  readonly status: Status;
  readonly reason: string;
}

/** The safeguards of section 四. Each says what it rests on, or what is missing. */
export function safeguardResults(context: MeasureContext, inspectionsPerYear = 4): readonly SafeguardResult[] {
  const verdicts: Readonly<Record<string, () => Verdict>> = {
    s1: () => oneLead(context),
    's2-budget': () => budgetSetAside(context),
    's2-growth': () => budgetGrows(context),
    's3-assessment': () => unitsAssessed(context),
    's3-inspection': () => inspected(context, inspectionsPerYear),
  };
  return context.plan.safeguards.flatMap(({ id }) => {
    const verdict = verdicts[id]?.();
    return verdict === undefined ? [] : [{ id, ...verdict }];
  });
}

/** Not met: short while the plan runs, missed once it is over. */
function failed(context: MeasureContext, reason: string): Verdict {
  return { status: context.asOf >= planSpan(context).end ? 'missed' : 'short', reason };
}

const severalLeads = /[、,，;；/\n]/u;

/** s1: every task has one 牵头单位. */
function oneLead(context: MeasureContext): Verdict {
  const rows = taskRows(context);
  const texts = assessmentTexts.safeguards;
  if (rows.length === 0) return { status: 'unknown', reason: texts.noTasks };
  const without = rows.filter(({ lead }) => lead === null);
  const several = rows.filter(({ lead }) => lead !== null && severalLeads.test(lead));
  if (without.length === 0 && several.length === 0) return { status: 'met', reason: texts.allLed(rows.length) };
  return failed(
    context,
    texts.notLed(
      without.map(({ name }) => name),
      several.map(({ name }) => name),
    ),
  );
}

/** 年初预算 by year (never 支出); the first sound row of a year counts. */
function budgets(context: MeasureContext): ReadonlyMap<number, number> {
  const byYear = new Map<number, number>();
  for (const table of context.tables('funds')) {
    for (let record = 0; record < table.rows.length; record += 1) {
      const year = numberAt(table, record, 'year');
      const budget = numberAt(table, record, 'budget');
      if (year === null || budget === null || stateAt(table, record, 'budget') !== cellStates.sound) continue;
      if (!byYear.has(year)) byYear.set(year, budget);
    }
  }
  return byYear;
}

/** The plan's years that have begun at the data date. */
function begunYears(context: MeasureContext): readonly number[] {
  const [first, last] = planYears(context);
  const until = Math.min(last, yearOf(context.asOf));
  return Array.from({ length: Math.max(until - first + 1, 0) }, (_, index) => first + index);
}

/** s2-budget: a budget above 0 in each plan year that has begun. */
function budgetSetAside(context: MeasureContext): Verdict {
  const texts = assessmentTexts.safeguards;
  const byYear = budgets(context);
  const years = begunYears(context);
  if (byYear.size === 0 || years.length === 0) return { status: 'unknown', reason: texts.noFunds };
  const none = years.filter((year) => (byYear.get(year) ?? 1) <= 0);
  if (none.length > 0) return failed(context, texts.noBudget(none));
  const missing = years.filter((year) => !byYear.has(year));
  if (missing.length > 0) return { status: 'unknown', reason: texts.budgetMissing(missing) };
  return { status: 'met', reason: texts.budgetEachYear(years.map((year) => [year, byYear.get(year) ?? 0])) };
}

/** s2-growth: each plan year's 年初预算 above the year before, the year before the plan being the base. */
function budgetGrows(context: MeasureContext): Verdict {
  const texts = assessmentTexts.safeguards;
  const byYear = budgets(context);
  const years = begunYears(context);
  if (byYear.size === 0 || years.length === 0) return { status: 'unknown', reason: texts.noFunds };
  const fallen = years.filter((year) => {
    const [now, before] = [byYear.get(year), byYear.get(year - 1)];
    return now !== undefined && before !== undefined && now <= before;
  });
  if (fallen.length > 0) return failed(context, texts.budgetNotGrown(fallen));
  const missing = [...new Set(years.flatMap((year) => [year - 1, year]))].filter((year) => !byYear.has(year));
  if (missing.length > 0) return { status: 'unknown', reason: texts.budgetMissing(missing) };
  const [first = 0] = years;
  return {
    status: 'met',
    reason: texts.budgetGrows([first - 1, ...years].map((year) => [year, byYear.get(year) ?? 0])),
  };
}

/** s3-assessment: a result for every town and street in each plan year that is over. */
function unitsAssessed(context: MeasureContext): Verdict {
  const texts = assessmentTexts.safeguards;
  const tables = context.tables('inspections');
  if (tables.length === 0) return { status: 'unknown', reason: texts.noInspections };
  const byYear = new Map<number, Set<string>>();
  for (const table of tables) {
    const dates = table.columns.get('date');
    for (let record = 0; record < table.rows.length; record += 1) {
      const day = dates === undefined ? null : firstDayOf(dates, record);
      const unit = context.units.nameOf(wordsAt(table, record, 'unit'));
      if (day === null || unit === null || wordsAt(table, record, 'result') === '') continue;
      const units = byYear.get(yearOf(day)) ?? new Set<string>();
      byYear.set(yearOf(day), units.add(unit));
    }
  }
  const over = begunYears(context).filter((year) => context.asOf >= yearSpan(year).end);
  const towns = context.plan.units.filter(({ kind }) => kind !== 'park').map(({ name }) => name);
  for (const year of over) {
    const without = towns.filter((town) => byYear.get(year)?.has(town) !== true);
    if (without.length > 0) return failed(context, texts.notAssessed(year, towns.length - without.length, without));
  }
  if (over.length > 0) return { status: 'met', reason: texts.assessed(over) };
  const running = byYear.get(yearOf(context.asOf))?.size ?? 0;
  return running > 0
    ? { status: 'on-track', reason: texts.assessedSoFar(yearOf(context.asOf), running) }
    : { status: 'not-started', reason: texts.notAssessedYet };
}

/**
 * s3-inspection: as many inspections a year as the setting asks for (the plan gives no frequency; default one a quarter),
 * judged by the closed part of the year. 整改按期率 is told beside it.
 */
function inspected(context: MeasureContext, perYear: number): Verdict {
  const texts = assessmentTexts.safeguards;
  const tables = context.tables('inspections');
  if (tables.length === 0) return { status: 'unknown', reason: texts.noInspections };
  const days = new Map<number, Set<number>>();
  let due = 0;
  let inTime = 0;
  for (const table of tables) {
    const dates = table.columns.get('date');
    const limits = table.columns.get('dueDate');
    const done = table.columns.get('doneDate');
    for (let record = 0; record < table.rows.length; record += 1) {
      const day = dates === undefined ? null : firstDayOf(dates, record);
      if (day !== null && day <= context.asOf) {
        const { year, month } = toYearMonthDay(day);
        const part = perYear === 4 ? Math.ceil(month / 3) : day;
        days.set(year, (days.get(year) ?? new Set<number>()).add(part));
      }
      const limit = limits === undefined ? null : lastDayOf(limits, record);
      if (limit === null || limit > context.asOf) continue;
      due += 1;
      const doneOn = done === undefined ? null : firstDayOf(done, record);
      if (doneOn !== null && doneOn <= limit) inTime += 1;
    }
  }
  const rectified = due === 0 ? '' : texts.rectified(inTime, due);
  for (const year of begunYears(context)) {
    const wanted = Math.floor((closedMonths(yearSpan(year), context.asOf) * perYear) / 12);
    const held = days.get(year)?.size ?? 0;
    if (held < wanted) return failed(context, texts.notInspected(year, wanted, held, perYear) + rectified);
  }
  return { status: 'met', reason: texts.inspected(perYear) + rectified };
}
