import type { WorkbookEngine } from '../engine/workbook-engine';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject } from '../protocol/members';
import { applicationObject } from './application';
import { customXmlPartCollectionObject } from './custom-xml-part';
import { namedItemCollectionObject } from './named-item';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';
import { settingCollectionObject } from './setting';
import { worksheetCollectionObject } from './worksheet-collection';
import { eventRange } from './event-arguments';

/**
 * Excel.WorkbookProtection. The structure of a workbook is never protected here.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection
 */
const workbookProtectionObject: (engine: WorkbookEngine) => ApiObject = defineClass<WorkbookEngine>({
  name: 'WorkbookProtection',
  properties: { Protected: { get: () => false } },
  methods: {},
});

/**
 * Excel.Workbook, the root of every path.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.workbook
 */
export const workbookObject: (engine: WorkbookEngine) => ApiObject = defineClass<WorkbookEngine>({
  name: 'Workbook',
  properties: {
    Name: { get: (engine) => engine.name },
    Application: { object: (target) => applicationObject(target) },
    CustomXmlParts: { object: (engine) => customXmlPartCollectionObject({ engine, namespaceUri: null }) },
    Names: { object: (engine) => namedItemCollectionObject({ engine, sheetId: null }) },
    Protection: { object: workbookProtectionObject },
    Settings: { object: (target) => settingCollectionObject(target) },
    Worksheets: { object: (target) => worksheetCollectionObject(target) },
  },
  methods: {
    GetActiveCell: (engine) => {
      const { sheet, active } = engine.selection();
      return rangeObject({ sheetId: sheet.id, range: active });
    },
    // "If there are multiple ranges selected, this method will throw an error."
    GetSelectedRange: (engine) => {
      const { sheet, ranges } = engine.selection();
      const [range, ...more] = ranges;
      if (range === undefined || more.length > 0) throw new ApiError('InvalidSelection');
      return rangeObject({ sheetId: sheet.id, range });
    },
    GetSelectedRanges: (engine) => {
      const { sheet, ranges } = engine.selection();
      return rangeAreasObject({ sheetId: sheet.id, ranges });
    },
    _GetRangeForEventByReferenceId: (engine, args) => {
      const target = eventRange(engine, args.requiredText(0));
      if (target === null) throw new ApiError('ItemNotFound');
      return rangeObject(target);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (engine, args) => {
      const target = eventRange(engine, args.requiredText(0));
      return target === null ? null : rangeObject(target);
    },
  },
});
