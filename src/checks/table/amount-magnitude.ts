import type { LedgerColumn } from '../../ledgers/ledger';
import type { Check, Fault } from '../check';
import { inColumnUnit, unitOf } from '../amounts';
import { faultAt } from '../places';
import { shownNumber } from '../shown-value';

/** An amount above 1000 × the column’s median (of five or more amounts), or of 1,000,000 万元 or more: 元 typed as 万元? */
export const amountMagnitude: Check = {
  code: 'amount.magnitude',
  severity: 'error',
  scope: 'table',
  phase: 'ledgers',
  title: {
    'zh-CN': '金额大得离谱',
    'en-US': 'Amount far too large',
  },
  what: {
    'zh-CN': '金额比同栏其他的大一千倍以上，或达到 100 亿元。',
    'en-US': 'The amount is more than a thousand times its column’s median, or 10 billion yuan and more.',
  },
  why: {
    'zh-CN': '多半是把「元」填进了「万元」的栏。确认前这一笔不计入合计。',
    'en-US': 'Mostly yuan typed into a column of 万元. It is not counted until confirmed.',
  },
  example: {
    'zh-CN': '同栏都是几百万元，有一格填 1500000（应为 150）。',
    'en-US': 'A column of hundreds, and one 1500000 (150 is meant).',
  },
  remedy: {
    'zh-CN': '核对凭证：填成元的，采用建议值；确实无误的，标为「已核实例外」。',
    'en-US': 'Look at the document: accept the proposed value if yuan was typed; else grant an exception.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」比同栏其他金额大得多（中位数 {median} {unit}），多半是把元填进了{unit}的栏，确认前不计入。填成元的应改为 {fixed}；确实无误的可标为「已核实例外」。',
    'en-US':
      '{header} “{value}” is far above its column (median {median} {unit}); yuan may have been typed. Not counted until confirmed: {fixed} if so, else grant an exception.',
  },
  fixKind: 'proposed',
  run: (context) => {
    const faults: Fault[] = [];
    for (const table of context.ledgers.tables) {
      for (const column of table.columns.values()) {
        if (column.type !== 'amount') continue;
        const amounts = soundAmounts(column);
        const median = medianOf(amounts.map(([, amount]) => amount));
        for (const [record, amount] of amounts) {
          const towers = amounts.length >= fewestForMedian && median > 0 && amount > timesMedian * median;
          if (!towers && amount < largest) continue;
          const fixed = inColumnUnit(table, column, amount / yuanPerUnit);
          const parameters = {
            median: shownNumber(inColumnUnit(table, column, median)),
            unit: unitOf(table, column),
            fixed: shownNumber(fixed),
          };
          faults.push(faultAt(table, record, column, { parameters, fix: { kind: 'proposed', value: fixed } }));
        }
      }
    }
    return faults;
  },
};

const fewestForMedian = 5;
const timesMedian = 1000;
/** 万元 */
const largest = 1_000_000;
const yuanPerUnit = 10_000;

function soundAmounts(column: LedgerColumn): (readonly [number, number])[] {
  const amounts: (readonly [number, number])[] = [];
  column.values.forEach((value, record) => {
    if (typeof value === 'number' && value >= 0) {
      amounts.push([record, value]);
    }
  });
  return amounts;
}

function medianOf(amounts: readonly number[]): number {
  const sorted = [...amounts].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
