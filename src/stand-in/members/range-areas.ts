import { intersection } from '../engine/area';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject } from '../protocol/members';
import { conditionalFormatCollectionObject } from './conditional-format';
import { dataValidationObject } from './data-validation';
import { rangeObject } from './range';
import { rangeFormatObject } from './range-format';
import { fullAddress, sheetOf, writableSheetOf, type AreasTarget } from './targets';
import { asOneOf } from './values';
import { worksheetObject } from './worksheet';

function rangesOf(target: AreasTarget): ApiObject[] {
  return target.ranges.map((range) => rangeObject({ sheetId: target.sheetId, range }));
}

function cellCount({ ranges }: AreasTarget): number {
  return ranges.reduce((sum, range) => sum + (range.bottom - range.top + 1) * (range.right - range.left + 1), 0);
}

/**
 * Excel.RangeCollection: the areas of a RangeAreas object.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.rangecollection
 */
const rangeCollectionObject: (target: AreasTarget) => ApiObject = defineClass<AreasTarget>({
  name: 'RangeCollection',
  items: rangesOf,
  properties: {},
  methods: {
    GetCount: (target) => target.ranges.length,
    GetItemAt: (target, args) => {
      const range = target.ranges[args.requiredInteger(0)];
      if (range === undefined) throw new ApiError('ItemNotFound');
      return rangeObject({ sheetId: target.sheetId, range });
    },
  },
});

/**
 * Excel.RangeAreas: one or more rectangles of a sheet.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.rangeareas
 */
export const rangeAreasObject: (target: AreasTarget) => ApiObject = defineClass<AreasTarget>({
  name: 'RangeAreas',
  referable: true,
  properties: {
    // "Returns the RangeAreas reference in A1-style. Address value will contain the worksheet name for each rectangular block."
    Address: {
      get: (target, session) => {
        const sheet = sheetOf(session, target);
        return target.ranges.map((range) => fullAddress(sheet, range)).join(',');
      },
    },
    AreaCount: { get: (target) => target.ranges.length },
    CellCount: {
      get: (target) => {
        const count = cellCount(target);
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    Areas: { object: rangeCollectionObject },
    ConditionalFormats: { object: (target) => conditionalFormatCollectionObject(target) },
    DataValidation: { object: (target) => dataValidationObject(target) },
    Format: { object: (target) => rangeFormatObject(target) },
    Worksheet: { object: (target, session) => worksheetObject(sheetOf(session, target)) },
  },
  methods: {
    Clear: (target, args, session) => {
      const what = asOneOf(args.text(0) ?? 'All', ['All', 'Formats', 'Contents'] as const);
      const sheet = writableSheetOf(session, target);
      for (const range of target.ranges) {
        sheet.clear(range, what === 'All' ? 'all' : what === 'Formats' ? 'formats' : 'contents');
      }
    },
    GetEntireRow: (target) =>
      rangeAreasObject({
        sheetId: target.sheetId,
        ranges: target.ranges.map((range) => ({ ...range, left: 0, right: 16_383 })),
      }),
    GetIntersectionOrNullObject: (target, args, session) => {
      const other = args.object(0);
      const others =
        other?.className === 'RangeAreas' || other?.className === 'Range'
          ? other.className === 'Range'
            ? [(other.target as { range: AreasTarget['ranges'][number] }).range]
            : (other.target as AreasTarget).ranges
          : null;
      if (others === null) throw new ApiError('InvalidArgument');
      sheetOf(session, target);
      const ranges = target.ranges.flatMap((range) =>
        others.map((candidate) => intersection(range, candidate)).filter((common) => common !== null),
      );
      return ranges.length === 0 ? null : rangeAreasObject({ sheetId: target.sheetId, ranges });
    },
  },
});
