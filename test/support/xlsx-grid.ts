/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read -- these cells are of a file, not of Excel */
import ExcelJS from 'exceljs';
import { parseA1 } from '../../src/model/address';
import { toCellValue, type CellValue } from '../../src/model/cell-value';
import type { SheetGrid, WorkbookGrid } from '../../src/model/grid';

/** Cells of other types than plain ones, as Excel's `Range.values` gives them: dates as serials, formulas as results. */
function valueOf(value: ExcelJS.CellValue): CellValue {
  if (value === null) return null;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25569;
  if (typeof value !== 'object') return toCellValue(value);
  if ('error' in value) return toCellValue(value.error);
  if ('richText' in value) return toCellValue(value.richText.map(({ text }) => text).join(''));
  if ('hyperlink' in value) return toCellValue(value.text);
  return value.result === undefined ? null : valueOf(value.result);
}

function sheetOf(sheet: ExcelJS.Worksheet, position: number): SheetGrid {
  const rowCount = sheet.rowCount;
  const columnCount = sheet.columnCount;
  const values: CellValue[][] = [];
  const numberFormats: string[][] = [];
  for (let row = 1; row <= rowCount; row += 1) {
    const cells: CellValue[] = [];
    const formats: string[] = [];
    for (let column = 1; column <= columnCount; column += 1) {
      const cell = sheet.getRow(row).getCell(column);
      cells.push(cell.isMerged && cell.master.address !== cell.address ? null : valueOf(cell.value));
      formats.push(cell.numFmt || 'General');
    }
    values.push(cells);
    numberFormats.push(formats);
  }
  const merges = sheet.model.merges.flatMap((address) => parseA1(address) ?? []);
  const visibility = sheet.state;
  return {
    name: sheet.name,
    position,
    visibility,
    top: 0,
    left: 0,
    rowCount,
    columnCount,
    values,
    numberFormats,
    merges,
  };
}

/** Reads a fixture workbook into a grid, the way it comes from Excel. */
export async function readXlsx(path: string): Promise<WorkbookGrid> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return { sheets: book.worksheets.map(sheetOf) };
}
