import { toA1 } from '../model/address';
import type { CellRange } from '../model/address';
import type { Finding, Fix, MessageParameters } from '../model/finding';
import { numberFormatAt, valueAt } from '../model/grid';
import { inOneGo } from '../model/steps';
import type { LedgerTable } from '../ledgers/ledger';
import { catalogue } from './catalogue';
import type { Check, CheckContext, Fault } from './check';
import { indexOf } from './check-index';
import { fillIn } from './message';
import { shownHeader, shownReading, shownValue } from './shown-value';

/** Which checks to run. */
export interface RunOptions {
  /** Codes that staff switched off. */
  readonly disabled?: ReadonlySet<string>;
  /** Default `ledgers`; `results` needs `context.results`. */
  readonly phase?: Check['phase'];
}

/**
 * Runs all checks of a phase.
 * @returns findings in workbook order (sheets left to right, rows top to bottom, columns left to right), then by code;
 * those of a whole sheet before its cells, those of the workbook last
 */
export function runChecks(context: CheckContext, options: RunOptions = {}): Finding[] {
  return inOneGo(runChecksSteps(context, options));
}

/** Like {@link runChecks}, but gives control back between checks and within the long ones, with the share that is done. */
export function* runChecksSteps(
  context: CheckContext,
  { disabled, phase = 'ledgers' }: RunOptions = {},
): Generator<number, Finding[]> {
  const placed: Placed[] = [];
  if (phase === 'ledgers') {
    const preparing = indexOf(context).prepare();
    while (preparing.next().done !== true) yield 0;
  }
  for (const [index, check] of catalogue.entries()) {
    if (check.phase !== phase || disabled?.has(check.code) === true) continue;
    for (const fault of check.run(context)) placed.push(place(check, fault));
    yield index / catalogue.length;
  }
  placed.sort(inWorkbookOrder);
  const findings: Finding[] = [];
  let previous: Placed | null = null;
  for (const here of placed) {
    // A merged cell stands for every row that it covers: what is wrong with it is said once.
    if (previous === null || here.fault.row === null || inWorkbookOrder(previous, here) !== 0) {
      findings.push(toFinding(here));
      if (findings.length % findingsPerStep === 0) yield 1;
    }
    previous = here;
  }
  return findings;
}

/** Findings are put into words a few milliseconds at a time. */
const findingsPerStep = 1000;

interface Placed {
  readonly check: Check;
  readonly fault: Fault;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

function place(check: Check, fault: Fault): Placed {
  const { table, row, column } = fault;
  if (table === null) return { check, fault, sheet: Number.MAX_SAFE_INTEGER, row: -1, column: -1 };
  const sheet = table.sheet.position;
  if (row === null || column === null) return { check, fault, sheet, row: -1, column: -1 };
  const merged = mergedArea(table, row, column);
  return { check, fault, sheet, row: merged?.top ?? row, column: merged?.left ?? column };
}

const mergesBySheet = new WeakMap<LedgerTable['sheet'], ReadonlyMap<string, CellRange>>();

/** The merged area of a cell, found by each of its cells. */
function mergedArea({ sheet }: LedgerTable, row: number, column: number): CellRange | undefined {
  if (sheet.merges.length === 0) return undefined;
  let areas = mergesBySheet.get(sheet);
  if (areas === undefined) {
    const byCell = new Map<string, CellRange>();
    for (const area of sheet.merges) {
      // Merges across whole columns or rows are titles; their cells are no records.
      if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > mostMergedCells) continue;
      for (let r = area.top; r <= area.bottom; r++) {
        for (let c = area.left; c <= area.right; c++) byCell.set(`${r},${c}`, area);
      }
    }
    areas = byCell;
    mergesBySheet.set(sheet, areas);
  }
  return areas.get(`${row},${column}`);
}

const mostMergedCells = 20_000;

function inWorkbookOrder(a: Placed, b: Placed): number {
  if (a.sheet !== b.sheet) return a.sheet - b.sheet;
  if (a.row !== b.row) return a.row - b.row;
  if (a.column !== b.column) return a.column - b.column;
  if (a.check.code === b.check.code) return 0;
  return a.check.code < b.check.code ? -1 : 1;
}

function toFinding({ check, fault, row, column }: Placed): Finding {
  const { table, record, field, fix } = fault;
  const hasCell = table !== null && row >= 0;
  const value = hasCell
    ? shownValue(valueAt(table.sheet, row, column), numberFormatAt(table.sheet, row, column))
    : null;
  const parameters = { ...ownParameters(fault), ...(value === null ? {} : { value }), ...fault.parameters };
  return {
    code: check.code,
    severity: check.severity,
    sheet: table?.sheet.name ?? null,
    cell: hasCell ? toA1(row, column) : null,
    value,
    message: fillIn(check.message['zh-CN'], parameters),
    parameters,
    fix: fix ?? null,
    record: table === null || record === null ? null : { table: table.index, record, field },
  };
}

/** What every message may say of a field: its header, what was read, what is proposed. */
function ownParameters({ table, record, field, fix }: Fault): MessageParameters {
  const column = table === null || field === null ? undefined : table.columns.get(field);
  if (table === null || record === null || column === undefined) return {};
  return {
    header: shownHeader(column),
    read: shownReading(column.values[record] ?? null, column.type),
    ...proposal(fix),
  };
}

/** What is proposed, and a sentence about it that is empty when nothing is. */
function proposal(fix: Fix | undefined): MessageParameters {
  if (fix === undefined) return { hint: '', hintEn: '' };
  const proposed = shownValue(fix.value, fix.numberFormat ?? 'General');
  return { proposed, hint: `可能应为「${proposed}」，请确认。`, hintEn: ` Perhaps “${proposed}” is meant.` };
}
