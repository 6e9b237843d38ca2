import type { CellRange } from '../../model/address';
import { areaText, intersection, parseAreas, quoteSheetName, SHEET_COLUMNS, SHEET_ROWS } from '../engine/area';
import type { SheetEngine } from '../engine/sheet';
import type { WorkbookEngine } from '../engine/workbook-engine';
import { ApiError } from '../protocol/api-error';
import type { Session } from '../protocol/session';

/** What a Range object stands for. Its rectangle moves when rows or columns are put in before it. */
export interface RangeTarget {
  readonly sheetId: string;
  range: CellRange;
}

/** What a RangeAreas object stands for. */
export interface AreasTarget {
  readonly sheetId: string;
  readonly ranges: readonly CellRange[];
}

/**
 * A worksheet's id as Office.js shows it. Excel's ids are GUIDs in braces, which no sheet is called; Univer's (`sheet1`)
 * could be a sheet's name.
 */
export function officeSheetId(sheetId: string): string {
  return `{${sheetId}}`;
}

/** The sheet that a worksheet id or name means, ids first. */
export function sheetByKey(engine: WorkbookEngine, key: string): SheetEngine | null {
  const id = /^\{(.*)\}$/.exec(key)?.[1];
  return (id === undefined ? null : engine.sheetById(id)) ?? engine.sheetByName(key);
}

/** The sheet of a target. @throws ApiError ItemNotFound when it was deleted */
export function sheetOf(session: Session, target: { readonly sheetId: string }): SheetEngine {
  const sheet = session.engine.sheetById(target.sheetId);
  if (sheet === null) throw new ApiError('ItemNotFound');
  return sheet;
}

/** @throws ApiError AccessDenied when the sheet is protected; every cell is locked unless Excel is told otherwise */
export function assertWritable(sheet: SheetEngine): void {
  if (sheet.extras.protected) throw new ApiError('AccessDenied');
}

/** The sheet of a target, to be changed. */
export function writableSheetOf(session: Session, target: { readonly sheetId: string }): SheetEngine {
  const sheet = sheetOf(session, target);
  assertWritable(sheet);
  return sheet;
}

/** `'表 1'!A1:B2`. */
export function fullAddress(sheet: SheetEngine, range: CellRange): string {
  return `${quoteSheetName(sheet.name)}!${areaText(range)}`;
}

/**
 * Reads an address or a defined name on a sheet.
 * @throws ApiError InvalidArgument when it is neither, or names another sheet
 */
export function readAddress(engine: WorkbookEngine, sheet: SheetEngine, address: string): readonly CellRange[] {
  const areas = parseAreas(address) ?? definedName(engine, sheet, address);
  if (areas === null) throw new ApiError('InvalidArgument');
  for (const area of areas) {
    if (area.sheetName !== null && area.sheetName.toLowerCase() !== sheet.name.toLowerCase()) {
      throw new ApiError('InvalidArgument');
    }
  }
  return areas.map((area) => area.range);
}

function definedName(engine: WorkbookEngine, sheet: SheetEngine, name: string): ReturnType<typeof parseAreas> {
  const lower = name.toLowerCase();
  const found = engine.extras.definedNames.find(
    (defined) => defined.name.toLowerCase() === lower && (defined.sheetId === null || defined.sheetId === sheet.id),
  );
  return found === undefined ? null : parseAreas(found.formula.replace(/^=/, ''));
}

/** A range made from its first cell and its size. @throws ApiError InvalidArgument when it leaves the sheet */
export function rangeOf(top: number, left: number, rowCount: number, columnCount: number): CellRange {
  const range = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
  const inside =
    top >= 0 &&
    left >= 0 &&
    rowCount > 0 &&
    columnCount > 0 &&
    range.bottom < SHEET_ROWS &&
    range.right < SHEET_COLUMNS;
  if (!inside) throw new ApiError('InvalidArgument');
  return range;
}

export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: SHEET_COLUMNS - 1 };

/** Whether two ranges share a cell. */
export function overlap(a: CellRange, b: CellRange): boolean {
  return intersection(a, b) !== null;
}
