import {
  areaText,
  intersection,
  isEntireColumns,
  isEntireRows,
  parseArea,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from '../engine/area';
import type { SheetEngine } from '../engine/sheet';
import type { CellRange } from '../../model/address';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject, type Arguments } from '../protocol/members';
import type { Session } from '../protocol/session';
import { rangeObject } from './range';
import { assertWritable, readAddress, type RangeTarget } from './targets';

/** One range given as an object or as an address on the sheet. */
export function rangeArgument(sheet: SheetEngine, args: Arguments, index: number, session: Session): CellRange {
  const object = args.object(index);
  if (object !== null) {
    if (object.className !== 'Range') throw new ApiError('InvalidArgument');
    return (object.target as RangeTarget).range;
  }
  const [range, ...more] = readAddress(session.engine, sheet, args.requiredText(index));
  if (range === undefined || more.length > 0) throw new ApiError('InvalidArgument');
  return range;
}

function frozenRange(sheet: SheetEngine): ApiObject | null {
  const { rows, columns } = sheet.frozen();
  if (rows === 0 && columns === 0) return null;
  return rangeObject({
    sheetId: sheet.id,
    range: {
      top: 0,
      left: 0,
      bottom: rows === 0 ? SHEET_ROWS - 1 : rows - 1,
      right: columns === 0 ? SHEET_COLUMNS - 1 : columns - 1,
    },
  });
}

/**
 * Excel.WorksheetFreezePanes.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes
 */
export const freezePanesObject: (sheet: SheetEngine) => ApiObject = defineClass<SheetEngine>({
  name: 'WorksheetFreezePanes',
  properties: {},
  methods: {
    FreezeRows: (sheet, args) => sheet.freeze(args.integer(0) ?? 1, 0),
    FreezeColumns: (sheet, args) => sheet.freeze(0, args.integer(0) ?? 1),
    // "A range that represents the cells to be frozen, or null to remove all frozen panes."
    FreezeAt: (sheet, args, session) => {
      if (args.object(0) === null && args.raw(0) === undefined) {
        sheet.freeze(0, 0);
        return;
      }
      const range = rangeArgument(sheet, args, 0, session);
      sheet.freeze(isEntireColumns(range) ? 0 : range.bottom + 1, isEntireRows(range) ? 0 : range.right + 1);
    },
    Unfreeze: (sheet) => sheet.freeze(0, 0),
    GetLocation: (sheet) => {
      const range = frozenRange(sheet);
      if (range === null) throw new ApiError('ItemNotFound');
      return range;
    },
    GetLocationOrNullObject: frozenRange,
  },
});

function setProtected(sheet: SheetEngine, value: boolean): void {
  sheet.extras.protected = value;
  sheet.engine.extrasChanged(sheet.id, 'protection');
}

/**
 * Excel.WorksheetProtection. A password of the file is not known here: a sheet protected with one stays so.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
 */
export const protectionObject: (sheet: SheetEngine) => ApiObject = defineClass<SheetEngine>({
  name: 'WorksheetProtection',
  properties: { Protected: { get: (sheet) => sheet.extras.protected } },
  methods: {
    // "Protects a worksheet. Throws if the worksheet has already been protected."
    Protect: (sheet) => {
      if (sheet.extras.protected) throw new ApiError('AccessDenied');
      setProtected(sheet, true);
    },
    Unprotect: (sheet) => setProtected(sheet, false),
  },
});

function filterRange(sheet: SheetEngine): ApiObject | null {
  const area = parseArea(sheet.extras.autoFilter?.range ?? '');
  return area === null ? null : rangeObject({ sheetId: sheet.id, range: area.range });
}

function showFilteredRows(sheet: SheetEngine): void {
  const area = parseArea(sheet.extras.autoFilter?.range ?? '');
  if (area !== null && sheet.extras.autoFilter?.active === true) sheet.setHidden(area.range, 'rows', false);
}

/**
 * Excel.AutoFilter of a sheet. Filters by criteria are those of the file; they can be cleared, not set.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.autofilter
 */
export const autoFilterObject: (sheet: SheetEngine) => ApiObject = defineClass<SheetEngine>({
  name: 'AutoFilter',
  properties: {
    Enabled: { get: (sheet) => sheet.extras.autoFilter !== null },
    IsDataFiltered: { get: (sheet) => sheet.extras.autoFilter?.active ?? false },
  },
  methods: {
    Apply: (sheet, args, session) => {
      assertWritable(sheet);
      if (args.raw(1) !== undefined || args.raw(2) !== undefined) {
        throw new ApiError('NotImplemented', 'AutoFilter.apply', '(criteria)');
      }
      const range = rangeArgument(sheet, args, 0, session);
      const used = sheet.usedRange(false);
      const bounded = used === null ? range : (intersection(range, used) ?? range);
      sheet.extras.autoFilter = { range: areaText(bounded), active: false };
      sheet.engine.extrasChanged(sheet.id, 'autoFilter');
    },
    ClearCriteria: (sheet) => {
      assertWritable(sheet);
      showFilteredRows(sheet);
      if (sheet.extras.autoFilter !== null) sheet.extras.autoFilter = { ...sheet.extras.autoFilter, active: false };
      sheet.engine.extrasChanged(sheet.id, 'autoFilter');
    },
    Remove: (sheet) => {
      assertWritable(sheet);
      showFilteredRows(sheet);
      sheet.extras.autoFilter = null;
      sheet.engine.extrasChanged(sheet.id, 'autoFilter');
    },
    GetRange: (sheet) => {
      const range = filterRange(sheet);
      if (range === null) throw new ApiError('ItemNotFound');
      return range;
    },
    GetRangeOrNullObject: filterRange,
  },
});
