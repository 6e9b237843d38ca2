import { intersection, isEntireColumns, isEntireRows, SHEET_COLUMNS, SHEET_ROWS } from '../engine/area';
import type { CellRange } from '../../model/address';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject, type Arguments } from '../protocol/members';
import type { Session } from '../protocol/session';
import { conditionalFormatCollectionObject } from './conditional-format';
import { dataValidationObject } from './data-validation';
import { rangeAreasObject } from './range-areas';
import { rangeFormatObject } from './range-format';
import { rangeHyperlink } from './range-hyperlink';
import { rangeValues } from './range-values';
import type { SheetEngine } from '../engine/sheet';
import {
  fullAddress,
  rangeOf,
  readAddress,
  sheetOf,
  writableSheetOf,
  type AreasTarget,
  type RangeTarget,
} from './targets';
import { asBoolean, asOneOf } from './values';
import { worksheetObject } from './worksheet';

function rowCount(range: CellRange): number {
  return range.bottom - range.top + 1;
}

function columnCount(range: CellRange): number {
  return range.right - range.left + 1;
}

function inside(target: RangeTarget, range: CellRange): ApiObject {
  return rangeObject({ sheetId: target.sheetId, range });
}

function usedWithin(target: RangeTarget, args: Arguments, session: Session): ApiObject | null {
  const used = sheetOf(session, target).usedRange(args.boolean(0) ?? false, target.range);
  return used === null ? null : inside(target, used);
}

/** The range that an argument names: a Range object or an address. */
function otherRange(target: RangeTarget, args: Arguments, session: Session): RangeTarget {
  const object = args.object(0);
  if (object !== null) {
    if (object.className !== 'Range') throw new ApiError('InvalidArgument');
    return object.target as RangeTarget;
  }
  const sheet = sheetOf(session, target);
  const [range, ...more] = readAddress(session.engine, sheet, args.requiredText(0));
  if (range === undefined || more.length > 0) throw new ApiError('InvalidArgument');
  return { sheetId: sheet.id, range };
}

function areasOf(target: RangeTarget): AreasTarget {
  return { sheetId: target.sheetId, ranges: [target.range] };
}

/** @throws ApiError InsertDeleteConflict when part of a merged cell would move */
function assertNoMergeCut(sheet: SheetEngine, range: CellRange, moving: 'rows' | 'columns'): void {
  if (isEntireRows(range) || isEntireColumns(range)) return;
  const moved = moving === 'rows' ? { ...range, bottom: SHEET_ROWS - 1 } : { ...range, right: SHEET_COLUMNS - 1 };
  if (sheet.cutsMerge(moved)) throw new ApiError('InsertDeleteConflict');
}

function intersect(target: RangeTarget, args: Arguments, session: Session): ApiObject | null {
  const other = otherRange(target, args, session);
  const common = other.sheetId === target.sheetId ? intersection(target.range, other.range) : null;
  return common === null ? null : inside(target, common);
}

/**
 * Excel.Range: geometry and structure.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.range
 */
export const rangeObject: (target: RangeTarget) => ApiObject = defineClass<RangeTarget>({
  name: 'Range',
  referable: true,
  properties: {
    ...rangeValues,
    Address: { get: (target, session) => fullAddress(sheetOf(session, target), target.range) },
    RowIndex: { get: (target) => target.range.top },
    ColumnIndex: { get: (target) => target.range.left },
    RowCount: { get: (target) => rowCount(target.range) },
    ColumnCount: { get: (target) => columnCount(target.range) },
    // "The API will return -1 if the cell count exceeds 2^31-1."
    CellCount: {
      get: (target) => {
        const count = rowCount(target.range) * columnCount(target.range);
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    IsEntireColumn: { get: (target) => isEntireColumns(target.range) },
    IsEntireRow: { get: (target) => isEntireRows(target.range) },
    ConditionalFormats: { object: (target) => conditionalFormatCollectionObject(areasOf(target)) },
    DataValidation: { object: (target) => dataValidationObject(areasOf(target)) },
    Format: { object: (target) => rangeFormatObject(areasOf(target)) },
    Hidden: {
      get: (target, session) => {
        const sheet = sheetOf(session, target);
        const rows = sheet.hidden(target.range, 'rows');
        const columns = sheet.hidden(target.range, 'columns');
        if (rows === true || columns === true) return true;
        return rows === null || columns === null ? null : false;
      },
    },
    RowHidden: {
      get: (target, session) => sheetOf(session, target).hidden(target.range, 'rows'),
      set: (target, value, session) =>
        writableSheetOf(session, target).setHidden(target.range, 'rows', asBoolean(value)),
    },
    ColumnHidden: {
      get: (target, session) => sheetOf(session, target).hidden(target.range, 'columns'),
      set: (target, value, session) =>
        writableSheetOf(session, target).setHidden(target.range, 'columns', asBoolean(value)),
    },
    Hyperlink: rangeHyperlink,
    Worksheet: { object: (target, session) => worksheetObject(sheetOf(session, target)) },
  },
  methods: {
    // "If the cell is outside of the parent range it is still returned, provided it stays within the worksheet grid."
    GetCell: (target, args) =>
      inside(
        target,
        rangeOf(target.range.top + args.requiredInteger(0), target.range.left + args.requiredInteger(1), 1, 1),
      ),
    GetRow: (target, args) =>
      inside(
        target,
        rangeOf(target.range.top + args.requiredInteger(0), target.range.left, 1, columnCount(target.range)),
      ),
    GetColumn: (target, args) =>
      inside(target, rangeOf(target.range.top, target.range.left + args.requiredInteger(0), rowCount(target.range), 1)),
    GetLastRow: (target) => inside(target, { ...target.range, top: target.range.bottom }),
    GetLastColumn: (target) => inside(target, { ...target.range, left: target.range.right }),
    GetLastCell: (target) => inside(target, { ...target.range, top: target.range.bottom, left: target.range.right }),
    GetEntireRow: (target) => inside(target, { ...target.range, left: 0, right: SHEET_COLUMNS - 1 }),
    GetEntireColumn: (target) => inside(target, { ...target.range, top: 0, bottom: SHEET_ROWS - 1 }),
    GetResizedRange: (target, args) =>
      inside(
        target,
        rangeOf(
          target.range.top,
          target.range.left,
          rowCount(target.range) + args.requiredInteger(0),
          columnCount(target.range) + args.requiredInteger(1),
        ),
      ),
    GetAbsoluteResizedRange: (target, args) =>
      inside(target, rangeOf(target.range.top, target.range.left, args.requiredInteger(0), args.requiredInteger(1))),
    GetOffsetRange: (target, args) =>
      inside(
        target,
        rangeOf(
          target.range.top + args.requiredInteger(0),
          target.range.left + args.requiredInteger(1),
          rowCount(target.range),
          columnCount(target.range),
        ),
      ),
    GetBoundingRect: (target, args, session) => {
      const other = otherRange(target, args, session);
      if (other.sheetId !== target.sheetId) throw new ApiError('InvalidArgument');
      const { range } = target;
      return inside(target, {
        top: Math.min(range.top, other.range.top),
        left: Math.min(range.left, other.range.left),
        bottom: Math.max(range.bottom, other.range.bottom),
        right: Math.max(range.right, other.range.right),
      });
    },
    GetIntersection: (target, args, session) => {
      const common = intersect(target, args, session);
      if (common === null) throw new ApiError('ItemNotFound');
      return common;
    },
    GetIntersectionOrNullObject: intersect,
    GetUsedRange: (target, args, session) => {
      const used = usedWithin(target, args, session);
      // "If there are no used cells within the range, this function will throw an ItemNotFound error."
      if (used === null) throw new ApiError('ItemNotFound');
      return used;
    },
    GetUsedRangeOrNullObject: usedWithin,
    Clear: (target, args, session) => {
      const what = asOneOf(args.text(0) ?? 'All', ['All', 'Formats', 'Contents'] as const);
      writableSheetOf(session, target).clear(
        target.range,
        what === 'All' ? 'all' : what === 'Formats' ? 'formats' : 'contents',
      );
    },
    // "Inserts a cell or a range of cells into the worksheet in place of this range, and shifts the other cells."
    Insert: async (target, args, session) => {
      const sheet = writableSheetOf(session, target);
      const shift = asOneOf(args.raw(0), ['Down', 'Right'] as const);
      const range = { ...target.range };
      assertNoMergeCut(sheet, range, shift === 'Down' ? 'rows' : 'columns');
      await sheet.insertCells(range, shift === 'Down' ? 'down' : 'right');
      return inside(target, range);
    },
    Delete: async (target, args, session) => {
      const sheet = writableSheetOf(session, target);
      const shift = asOneOf(args.raw(0), ['Up', 'Left'] as const);
      const range = { ...target.range };
      assertNoMergeCut(sheet, range, shift === 'Up' ? 'rows' : 'columns');
      await sheet.deleteCells(range, shift === 'Up' ? 'up' : 'left');
    },
    // "Returns a RangeAreas object that represents the merged areas in this range."
    GetMergedAreasOrNullObject: (target, _args, session) => {
      const sheet = sheetOf(session, target);
      const ranges = sheet.merges().filter((merge) => intersection(merge, target.range) !== null);
      return ranges.length === 0 ? null : rangeAreasObject({ sheetId: sheet.id, ranges });
    },
    Merge: (target, args, session) => {
      const sheet = writableSheetOf(session, target);
      const { range } = target;
      if (args.boolean(0) !== true) {
        sheet.merge(range);
        return;
      }
      for (let row = range.top; row <= range.bottom; row++) sheet.merge({ ...range, top: row, bottom: row });
    },
    Unmerge: (target, _args, session) => writableSheetOf(session, target).unmerge(target.range),
    Select: (target, _args, session) => {
      const sheet = sheetOf(session, target);
      session.engine.activate(sheet);
      session.engine.select(sheet, [target.range]);
    },
    // office.js sends it before it cuts a large array into chunks.
    _ValidateArraySize: (target, args) => {
      if (args.integer(0) !== rowCount(target.range) || args.integer(1) !== columnCount(target.range)) {
        throw new ApiError('InvalidArgument');
      }
    },
  },
});
