import { parseA1, rangeToA1 } from '../model/address';
import { ExcelProblem, problemOf } from './errors';
import type { ExcelHost } from './host';
import { runInExcel, type RunOptions } from './run-in-excel';

/** A place in the workbook. `sheetId` finds a sheet that staff renamed since. */
export interface Place {
  readonly sheet: string;
  readonly sheetId: string | null;
  /** A1; `null` goes to the sheet only. */
  readonly cell: string | null;
}

/**
 * Shows a place: activates its sheet and selects the cell.
 * @throws {ExcelProblem} the sheet is gone or hidden, or the address is none.
 */
export async function jumpTo(host: ExcelHost, place: Place, options: RunOptions = {}): Promise<void> {
  const area = place.cell === null ? null : parseA1(place.cell);
  if (place.cell !== null && area === null) throw new ExcelProblem(problemOf('AddressInvalid', place.cell));
  await runInExcel(
    host,
    async (context) => {
      const { worksheets } = context.workbook;
      const byId = place.sheetId === null ? null : worksheets.getItemOrNullObject(place.sheetId);
      byId?.load('visibility');
      const byName = worksheets.getItemOrNullObject(place.sheet);
      byName.load('visibility');
      await context.sync();
      const sheet = byId !== null && !byId.isNullObject ? byId : byName;
      if (sheet.isNullObject) throw new ExcelProblem(problemOf('SheetGone', place.sheet));
      if (sheet.visibility !== 'Visible') throw new ExcelProblem(problemOf('SheetHidden', place.sheet));
      sheet.activate();
      if (area !== null) sheet.getRange(rangeToA1(area)).select();
      await context.sync();
    },
    options,
  );
}

/** The active cell. */
export async function activeCell(host: ExcelHost, options: RunOptions = {}): Promise<{ sheet: string; cell: string }> {
  return runInExcel(
    host,
    async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('address');
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await context.sync();
      return { sheet: sheet.name, cell: cell.address.slice(cell.address.lastIndexOf('!') + 1) };
    },
    options,
  );
}

/** Writes a formula's text into the active cell. @returns where it went */
export async function writeFormula(
  host: ExcelHost,
  formula: string,
  options: RunOptions = {},
): Promise<{ sheet: string; cell: string }> {
  return runInExcel(
    host,
    async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('address');
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      const { protection } = context.workbook.worksheets.getActiveWorksheet();
      protection.load('protected');
      await context.sync();
      if (protection.protected) throw new ExcelProblem(problemOf('SheetProtected', sheet.name));
      // In a text cell the formula would show as its own text.
      cell.numberFormat = [['General']];
      cell.formulas = [[formula]];
      await context.sync();
      return { sheet: sheet.name, cell: cell.address.slice(cell.address.lastIndexOf('!') + 1) };
    },
    options,
  );
}
