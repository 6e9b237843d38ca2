import type { CellValue } from '../../model/cell-value';
import { valueAt } from '../../model/grid';
import { cellStates } from '../../ledgers/ledger';
import type { LedgerColumn, LedgerTable, TotalRow } from '../../ledgers/ledger';
import { readNumberText } from '../../ledgers/readings/number-text';
import { inColumnUnit } from '../amounts';
import type { Check, Fault } from '../check';
import { faultAtCell } from '../places';
import { shownHeader, shownNumber } from '../shown-value';

/** A 合计/小计 differs from the rows it totals; at the total’s cell. */
export const rowTotalMismatch: Check = {
  code: 'row.total-mismatch',
  severity: 'warning',
  scope: 'table',
  phase: 'ledgers',
  title: {
    'zh-CN': '合计对不上',
    'en-US': 'Total does not add up',
  },
  what: {
    'zh-CN': '合计、小计与它所合计的各行加起来不相等。',
    'en-US': 'A total differs from the rows that it adds up.',
  },
  why: {
    'zh-CN': '可能漏行、重行，或合计没有更新。统计以各行为准，不用合计行。',
    'en-US': 'A row may be missing or doubled, or the total is stale. The rows are what counts.',
  },
  example: {
    'zh-CN': '各行合计 2500，合计行写 2600。',
    'en-US': 'The rows give 2500, the total says 2600.',
  },
  remedy: {
    'zh-CN': '重新求和，并核对有没有漏行。',
    'en-US': 'Add up again and look for missing rows.',
  },
  message: {
    'zh-CN':
      '「{label}」的「{header}」写 {value}，各行相加是 {sum}，相差 {difference}。统计以各行为准；请重新求和，并核对有没有漏行。',
    'en-US':
      '{label} of {header} says {value}, the rows give {sum}: {difference} apart. The rows count; add up again and look for missing rows.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    for (const table of context.ledgers.tables) {
      if (table.totals.length === 0) continue;
      for (const column of table.columns.values()) {
        if (column.type === 'amount' || column.type === 'count') faults.push(...mismatches(table, column));
      }
    }
    return faults;
  },
};

/** Staff round to cents. */
const tolerance = 0.005;

/** What the rows give, in the column's unit; `null` when a cell among them cannot be read. */
interface RowSum {
  readonly all: number;
  /** Without numbers that are text: what Excel's SUM gives. The text is reported at its own cell. */
  readonly numbersOnly: number;
}

function mismatches(table: LedgerTable, column: LedgerColumn): Fault[] {
  const faults: Fault[] = [];
  let sectionStart = 0;
  let typedSubtotals = 0;
  let subtotals = 0;
  for (const [index, total] of table.totals.entries()) {
    const typed = typedNumber(valueAt(table.sheet, total.row, column.column));
    const [from, to] = rowsOf(table, index);
    const sums = [sumOf(table, column, from, to), sumOf(table, column, Math.min(sectionStart, from), to)];
    sectionStart = total.toRecord;
    const own = sums[0];
    if (typed === null || from === to) continue;
    const isSumOfSubtotals = total.kind === 'total' && subtotals > 0 && equal(typed, typedSubtotals);
    if (total.kind === 'subtotal') {
      subtotals += 1;
      typedSubtotals += typed;
    }
    // 累计 goes back beyond the sheet: earlier months, earlier sheets.
    if (own === undefined || own === null || isSumOfSubtotals || total.label.includes('累计')) continue;
    if (sums.some((sum) => sum === null || equal(typed, sum.all) || equal(typed, sum.numbersOnly))) continue;
    faults.push(mismatch(table, column, total, typed, own));
  }
  return faults;
}

/** What a total's cell says: a number, or a plain number typed as text. */
function typedNumber(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? readNumberText(value) : null;
  return text === null || text.chinese || text.unit !== '' || text.magnitude !== 0 ? null : text.value;
}

/** Records that a total is over: those above it, or, where the totals stand in front of their rows, those below. */
function rowsOf({ totals, rows }: LedgerTable, index: number): readonly [number, number] {
  const { kind, fromRecord = 0, toRecord = 0 } = totals[index] ?? {};
  const first = totals.find((total) => total.kind === kind);
  if (first?.toRecord !== 0) return [fromRecord, toRecord];
  if (kind === 'total') return [0, rows.length];
  return [toRecord, totals[index + 1]?.toRecord ?? rows.length];
}

function mismatch(table: LedgerTable, column: LedgerColumn, total: TotalRow, typed: number, sum: RowSum): Fault {
  return faultAtCell(table, total.row, column.column, {
    parameters: {
      label: total.label,
      header: shownHeader(column),
      sum: shownNumber(sum.all),
      difference: shownNumber(Math.abs(typed - sum.all)),
    },
  });
}

function sumOf(table: LedgerTable, column: LedgerColumn, from: number, to: number): RowSum | null {
  let all = 0;
  let numbersOnly = 0;
  for (let record = from; record < to; record++) {
    if (column.states[record] === cellStates.blank) continue;
    const value = column.values[record];
    if (typeof value !== 'number') return null;
    const amount = column.type === 'amount' ? inColumnUnit(table, column, value) : value;
    all += amount;
    if (typeof column.rawAt(record) === 'number') numbersOnly += amount;
  }
  return { all, numbersOnly };
}

function equal(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance + 1e-12 * Math.abs(b);
}
