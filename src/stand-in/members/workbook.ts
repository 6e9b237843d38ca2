import type { WorkbookEngine } from '../engine/workbook-engine';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject } from '../protocol/members';
import { applicationObject } from './application';
import { customXmlPartCollectionObject } from './custom-xml-part';
import { rangeObject } from './range';
import { settingCollectionObject } from './setting';
import { worksheetCollectionObject } from './worksheet-collection';
import { eventRange } from './event-arguments';

/**
 * Excel.Workbook, the root of every path.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.workbook
 */
export const workbookObject: (engine: WorkbookEngine) => ApiObject = defineClass<WorkbookEngine>({
  name: 'Workbook',
  properties: {
    Name: { get: (engine) => engine.name },
    Application: { object: applicationObject },
    CustomXmlParts: { object: (engine) => customXmlPartCollectionObject({ engine, namespaceUri: null }) },
    Settings: { object: settingCollectionObject },
    Worksheets: { object: worksheetCollectionObject },
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
