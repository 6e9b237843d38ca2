import { valueAt } from '../../model/grid';
import type { LedgerTable } from '../../ledgers/ledger';
import type { Check, Fault } from '../check';
import { faultAtCell } from '../places';

/** 序号 skips or repeats; once a sheet, at the first place. Starting again at 1 (a new town, after a subtotal) is usual practice. */
export const sequenceGap: Check = {
  code: 'sequence.gap',
  severity: 'info',
  scope: 'table',
  phase: 'ledgers',
  title: {
    'zh-CN': '序号不连续',
    'en-US': 'Row numbers skip or repeat',
  },
  what: {
    'zh-CN': '序号跳号或重号。',
    'en-US': '序号 skips or repeats.',
  },
  why: {
    'zh-CN': '可能漏抄、重抄了一行；每张表只提示第一处。',
    'en-US': 'A row may be missing or doubled; only the first place is shown.',
  },
  example: {
    'zh-CN': '序号依次是 24、25、25、27。',
    'en-US': '…24, 25, 25, 27…',
  },
  remedy: {
    'zh-CN': '核对有没有漏行、重行；没有的，重新编号即可。',
    'en-US': 'Look for missing or doubled rows, or renumber.',
  },
  message: {
    'zh-CN': '序号从这里开始不连续：上一行是 {before}，这一行是 {value}。请核对有没有漏行或重行。',
    'en-US': 'Row numbers break here: {before}, then {value}. Look for missing or doubled rows.',
  },
  fixKind: null,
  run: (context) => {
    return context.ledgers.tables.flatMap((table) => {
      const fault = firstGap(table);
      return fault === null ? [] : [fault];
    });
  },
};

function firstGap(table: LedgerTable): Fault | null {
  const column = table.sequenceColumn;
  if (column === null) return null;
  let before: number | null = null;
  for (const row of table.rows) {
    const number = sequenceNumber(valueAt(table.sheet, row, column));
    if (number === null) continue;
    if (before !== null && number !== before + 1 && number !== 1) {
      return faultAtCell(table, row, column, { parameters: { before } });
    }
    before = number;
  }
  return null;
}

function sequenceNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  return typeof value === 'string' && /^\d{1,7}$/.test(value.trim()) ? Number(value) : null;
}
