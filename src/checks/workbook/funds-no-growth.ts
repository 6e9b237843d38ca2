import { parseIsoDate, yearOf } from '../../model/calendar';
import type { LedgerColumn, LedgerTable } from '../../ledgers/ledger';
import { cellStates } from '../../ledgers/ledger';
import { inColumnUnit } from '../amounts';
import type { Check, CheckContext, Fault } from '../check';
import { indexOf } from '../check-index';
import { faultAt } from '../places';
import { shownNumber } from '../shown-value';

/** Safeguard s2-growth does not hold for a plan year; at that year’s 年初预算. */
export const fundsNoGrowth: Check = {
  code: 'funds.no-growth',
  severity: 'warning',
  scope: 'workbook',
  phase: 'ledgers',
  title: {
    'zh-CN': '专项资金没有增长',
    'en-US': 'Budget did not grow',
  },
  what: {
    'zh-CN': '这一年的年初预算没有高于上一年。',
    'en-US': 'The budget of a year is not above that of the year before.',
  },
  why: {
    'zh-CN': '方案要求专项资金「适当逐年增长」，以年初预算为准。',
    'en-US': 'The plan asks for a budget that grows every year; the budget at the year’s start is what counts.',
  },
  example: {
    'zh-CN': '2017 年 2000 万元，2018 年 2000 万元。',
    'en-US': '2000 in 2017 and 2000 in 2018.',
  },
  remedy: {
    'zh-CN': '核对预算数；确实没有增长的，在情况说明里写明。',
    'en-US': 'Compare the figures; if right, give the reason in the report.',
  },
  message: {
    'zh-CN':
      '{year} 年「{header}」{value}，没有高于上一年的 {before}，不符合方案「适当逐年增长」的要求。请核对预算数，确无增长的请说明。',
    'en-US':
      '{header} of {year} is {value}, not above {before} of the year before; the plan asks for growth. Compare the figures or give the reason.',
  },
  fixKind: null,
  run: (context) => {
    const budgets = budgetsByYear(context);
    const start = parseIsoDate(context.plan.start);
    const end = parseIsoDate(context.plan.end);
    if (start === null || end === null) return [];
    const faults: Fault[] = [];
    for (let year = yearOf(start); year <= yearOf(end); year++) {
      const budget = budgets.get(year);
      const before = budgets.get(year - 1);
      if (budget === undefined || before === undefined || budget.amount > before.amount) continue;
      const { table, record, column } = budget;
      faults.push(
        faultAt(table, record, column, {
          parameters: { year, before: shownNumber(inColumnUnit(table, column, before.amount)) },
        }),
      );
    }
    return faults;
  },
};

interface YearBudget {
  readonly table: LedgerTable;
  readonly record: number;
  readonly column: LedgerColumn;
  /** 万元 */
  readonly amount: number;
}

/** Budgets of each year; several rows of one year are added up, the last of them is where a finding stands. */
function budgetsByYear(context: CheckContext): ReadonlyMap<number, YearBudget> {
  const budgets = new Map<number, YearBudget>();
  for (const table of indexOf(context).tables('funds')) {
    const years = table.columns.get('year');
    const column = table.columns.get('budget');
    if (years === undefined || column === undefined) continue;
    for (let record = 0; record < table.rows.length; record++) {
      const year = years.values[record];
      const amount = column.values[record];
      if (typeof year !== 'number' || typeof amount !== 'number') continue;
      if (column.states[record] !== cellStates.sound || amount < 0) continue;
      budgets.set(year, { table, record, column, amount: amount + (budgets.get(year)?.amount ?? 0) });
    }
  }
  return budgets;
}
