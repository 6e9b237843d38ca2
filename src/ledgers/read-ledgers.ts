import type { CellRange } from '../model/address';
import type { SheetGrid, WorkbookGrid } from '../model/grid';
import { inOneGo } from '../model/steps';
import type { Plan } from '../plan/plan';
import { isPlanSheetName } from '../plan/plan-sheet';
import type { Ledgers, LedgerTable, Reading, RecognitionCorrection, SheetRecognition } from './ledger';
import { ledgerParts } from './recognise/ledger-parts';
import { recogniseSheet, type LedgerLayout } from './recognise/recognise-sheet';
import { readTitleLines, type TitleLines } from './recognise/title-lines';
import { readTable } from './read-table';

export interface ReadLedgersOptions {
  /** Its units and indicators are the names that towns and figures are known by. */
  readonly plan: Plan;
  /** Staff's corrections of the recognition, one a sheet. */
  readonly corrections?: readonly RecognitionCorrection[];
  /** Further sheets that are no ledgers, by name: the product's own. Sheets that begin with 「汇总·」 always are. */
  readonly ownSheets?: ReadonlySet<string>;
}

/** The product's own sheets: what it wrote is never read as a ledger. */
const isOwnSheet = (name: string): boolean => name.startsWith('汇总·') || isPlanSheetName(name);

function usedRange(grid: SheetGrid): CellRange | null {
  if (grid.rowCount === 0 || grid.columnCount === 0) return null;
  return {
    top: grid.top,
    left: grid.left,
    bottom: grid.top + grid.rowCount - 1,
    right: grid.left + grid.columnCount - 1,
  };
}

function notALedger(grid: SheetGrid, corrected: boolean): SheetRecognition {
  return {
    sheet: grid.name,
    kind: null,
    role: null,
    headerRows: null,
    records: 0,
    columns: new Map(),
    corrected,
    usedRange: usedRange(grid),
  };
}

function recognitionOf(table: LedgerTable, layout: LedgerLayout, corrected: boolean): SheetRecognition {
  return {
    sheet: table.sheet.name,
    kind: table.kind,
    role: table.role,
    headerRows: table.headerRows,
    records: table.rows.length,
    columns: layout.columns,
    corrected,
    usedRange: usedRange(table.sheet),
  };
}

/** What a workbook says about itself, gathered from its sheets. */
class Particulars {
  statisticsDate: number | null = null;
  readonly reportingUnits: string[] = [];

  add(titles: TitleLines): void {
    if (titles.statisticsDate !== null) {
      this.statisticsDate = Math.max(this.statisticsDate ?? 0, titles.statisticsDate);
    }
    const unit = titles.reportingUnit;
    if (unit !== null && !this.reportingUnits.includes(unit)) this.reportingUnits.push(unit);
  }
}

/** The first rows of a sheet that is no ledger: a cover sheet may hold 填报单位 and 统计截止. */
function coverRows(grid: SheetGrid): number[] {
  const rows = Math.min(grid.rowCount, 15);
  return Array.from({ length: rows }, (_, i) => grid.top + i);
}

/**
 * Like {@link readLedgers}, but gives control back every few thousand cells, so that a page stays responsive:
 * `const steps = readLedgersSteps(…); for (let s = steps.next(); …)` until `done`, whose value is the result.
 */
export function* readLedgersSteps(workbook: WorkbookGrid, options: ReadLedgersOptions): Generator<void, Ledgers> {
  const corrections = new Map((options.corrections ?? []).map((correction) => [correction.sheet, correction]));
  const tables: LedgerTable[] = [];
  const readings: Reading[] = [];
  const sheets: SheetRecognition[] = [];
  const particulars = new Particulars();
  for (const grid of workbook.sheets) {
    const own = isOwnSheet(grid.name) || options.ownSheets?.has(grid.name) === true;
    const correction = corrections.get(grid.name);
    const closed = own || grid.visibility === 'veryHidden';
    // What staff say of a sheet they say of the whole of it.
    for (const part of closed || correction !== undefined ? [grid] : ledgerParts(grid, options.plan)) {
      const layout = closed ? null : recogniseSheet(part, options.plan, correction);
      yield;
      if (layout === null) {
        sheets.push(notALedger(part, correction !== undefined));
        if (!own) particulars.add(readTitleLines(part, coverRows(part), true));
        continue;
      }
      const { table, titles } = yield* readTable(part, layout, options.plan, tables.length, readings);
      tables.push(table);
      sheets.push(recognitionOf(table, layout, correction !== undefined));
      particulars.add(titles);
    }
  }
  const { statisticsDate, reportingUnits } = particulars;
  return { tables, readings, sheets, statisticsDate, reportingUnits };
}

/**
 * Reads staff's workbook as it is: recognises which sheets are ledgers, where their headers are and what their columns
 * mean, and reads every cell of every record (spec: the ledgers). Pure; what is odd in a cell becomes a {@link Reading}.
 */
export function readLedgers(workbook: WorkbookGrid, options: ReadLedgersOptions): Ledgers {
  return inOneGo(readLedgersSteps(workbook, options));
}
