import type { LedgerTable } from '../../ledgers/ledger';
import { findIndicator } from '../../plan/find-indicator';
import type { Plan } from '../../plan/plan';
import type { Check, Fault } from '../check';
import { faultAt } from '../places';
import { textAt } from '../values';

/** A count, an amount or a number of people below zero. */
export const numberNegative: Check = {
  code: 'number.negative',
  severity: 'error',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '数字小于零',
    'en-US': 'Negative number',
  },
  what: {
    'zh-CN': '件数、金额、人数填成了负数。',
    'en-US': 'A count, an amount or a number of people is below zero.',
  },
  why: {
    'zh-CN': '这些数不可能小于零，这一项不计入合计。',
    'en-US': 'These cannot be negative; the field is left out of sums.',
  },
  example: {
    'zh-CN': '放款金额填「-300」。',
    'en-US': 'A loan of -300.',
  },
  remedy: {
    'zh-CN': '按凭证改正；要冲减的，另行说明，不要填负数。',
    'en-US': 'Correct it from the document; do not book reversals as negative rows.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」小于零，不可能，这一项不计入。请按凭证改正。',
    'en-US': '{header} “{value}” is below zero, which cannot be; it is not counted. Correct it from the document.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    for (const table of context.ledgers.tables) {
      const mayFall = mayFallIn(context.plan, table);
      for (const column of table.columns.values()) {
        if (column.type !== 'count' && column.type !== 'amount' && column.type !== 'decimal') continue;
        for (let record = 0; record < column.states.length; record++) {
          const value = column.values[record];
          if (typeof value === 'number' && value < 0 && !mayFall(record)) faults.push(faultAt(table, record, column));
        }
      }
    }
    return faults;
  },
};

/**
 * 指标填报表 and 目标分解表 hold every indicator's figure in one column, growth among them, which may fall below zero, and
 * figures that the plan does not know.
 */
function mayFallIn(plan: Plan, table: LedgerTable): (record: number) => boolean {
  const indicators = table.columns.get('indicator');
  if (indicators === undefined) return () => false;
  return (record) => {
    const nature = findIndicator(plan, textAt(indicators, record))?.nature;
    return nature === undefined || nature === 'growth' || nature === 'milestone';
  };
}
