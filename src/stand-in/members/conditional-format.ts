import type { CellRange } from '../../model/address';
import { intersection, parseSqref, subtract, toSqref } from '../engine/area';
import type { SheetEngine } from '../engine/sheet';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject, type PropertyMember } from '../protocol/members';
import type { Session } from '../protocol/session';
import type { ConditionalFormat, ConditionalFormatStyle } from '../xlsx/package-model';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';
import { sheetOf, writableSheetOf, type AreasTarget } from './targets';
import { asBoolean, asColor, asNumber, asOneOf, asText } from './values';

/** One conditional format, found again by its id: others may be put before it or taken out. */
interface FormatTarget {
  readonly sheetId: string;
  readonly id: string;
}

function find(session: Session, target: FormatTarget): { sheet: SheetEngine; format: ConditionalFormat } {
  const sheet = sheetOf(session, target);
  const format = sheet.extras.conditionalFormats.find((candidate) => candidate.id === target.id);
  if (format === undefined) throw new ApiError('ItemNotFound');
  return { sheet, format };
}

/** Changes a format. @throws ApiError AccessDenied on a protected sheet */
function change(session: Session, target: FormatTarget, apply: (format: ConditionalFormat) => void): void {
  const { sheet, format } = find(session, target);
  writableSheetOf(session, target);
  apply(format);
  sheet.engine.extrasChanged(sheet.id, 'conditionalFormats');
}

function changed(sheet: SheetEngine): void {
  sheet.engine.extrasChanged(sheet.id, 'conditionalFormats');
}

function styleProperty<K extends keyof ConditionalFormatStyle>(
  key: K,
  read: (value: unknown) => ConditionalFormatStyle[K],
): PropertyMember<FormatTarget> {
  return {
    get: (target, session) => find(session, target).format.format[key],
    set: (target, value, session) =>
      change(session, target, (format) => {
        format.format = { ...format.format, [key]: read(value) };
      }),
  };
}

/**
 * Excel.ConditionalRangeFill.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangefill
 */
const fillObject: (target: FormatTarget) => ApiObject = defineClass<FormatTarget>({
  name: 'ConditionalRangeFill',
  properties: { Color: styleProperty('fillColor', asColor) },
  methods: {
    Clear: (target, _args, session) =>
      change(session, target, (format) => {
        format.format = { ...format.format, fillColor: null };
      }),
  },
});

/**
 * Excel.ConditionalRangeFont.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangefont
 */
const fontObject: (target: FormatTarget) => ApiObject = defineClass<FormatTarget>({
  name: 'ConditionalRangeFont',
  properties: {
    Color: styleProperty('fontColor', asColor),
    Bold: styleProperty('bold', asBoolean),
    Italic: styleProperty('italic', asBoolean),
  },
  methods: {
    Clear: (target, _args, session) =>
      change(session, target, (format) => {
        format.format = { ...format.format, fontColor: null, bold: null, italic: null };
      }),
  },
});

/**
 * Excel.ConditionalRangeFormat.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat
 */
const rangeFormat: (target: FormatTarget) => ApiObject = defineClass<FormatTarget>({
  name: 'ConditionalRangeFormat',
  properties: { Fill: { object: fillObject }, Font: { object: fontObject } },
  methods: {},
});

/**
 * Excel.ConditionalFormatRule. Formulas are relative to the first cell of the format's range.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatrule
 */
const ruleObject: (target: FormatTarget) => ApiObject = defineClass<FormatTarget>({
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      get: (target, session) => {
        const { formula } = find(session, target).format;
        return formula === null ? '' : `=${formula}`;
      },
      set: (target, value, session) => {
        const text = asText(value);
        if (text.replace(/^=/, '').trim() === '') throw new ApiError('InvalidArgument');
        change(session, target, (format) => {
          format.formula = text.replace(/^=/, '');
        });
      },
    },
  },
  methods: {},
});

/**
 * Excel.CustomConditionalFormat.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.customconditionalformat
 */
const customObject: (target: FormatTarget) => ApiObject = defineClass<FormatTarget>({
  name: 'CustomConditionalFormat',
  properties: { Rule: { object: ruleObject }, Format: { object: rangeFormat } },
  methods: {},
});

/** Excel.ConditionalFormatType by the rule type of the file. */
const types: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

function typeOf(format: ConditionalFormat): string {
  return format.kind === 'custom' ? 'Custom' : (types[format.ruleType] ?? 'PresetCriteria');
}

/**
 * Excel.ConditionalFormat. Kinds other than custom formulas can be listed, moved and deleted; what is in them cannot be
 * read here.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat
 */
export const conditionalFormatObject: (target: FormatTarget) => ApiObject = defineClass<FormatTarget>({
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (target, session) => typeOf(find(session, target).format) },
    StopIfTrue: {
      get: (target, session) => find(session, target).format.stopIfTrue,
      set: (target, value, session) =>
        change(session, target, (format) => {
          format.stopIfTrue = asBoolean(value);
        }),
    },
    // "Use a negative priority to begin from the back. Priorities greater than the bounds will get and set to the maximum."
    Priority: {
      get: (target, session) => {
        const { sheet, format } = find(session, target);
        return sheet.extras.conditionalFormats.indexOf(format);
      },
      set: (target, value, session) => {
        const { sheet, format } = find(session, target);
        writableSheetOf(session, target);
        const wanted = asNumber(value);
        const others = sheet.extras.conditionalFormats.filter((other) => other !== format);
        const place = wanted < 0 ? Math.max(0, others.length + 1 + wanted) : Math.min(wanted, others.length);
        others.splice(place, 0, format);
        sheet.extras.conditionalFormats = others;
        changed(sheet);
      },
    },
    Custom: {
      object: (target, session) => {
        if (find(session, target).format.kind !== 'custom') throw new ApiError('InvalidOperation');
        return customObject(target);
      },
    },
    CustomOrNullObject: {
      object: (target, session) => (find(session, target).format.kind === 'custom' ? customObject(target) : null),
    },
  },
  methods: {
    Delete: (target, _args, session) => {
      const { sheet, format } = find(session, target);
      writableSheetOf(session, target);
      sheet.extras.conditionalFormats = sheet.extras.conditionalFormats.filter((other) => other !== format);
      changed(sheet);
    },
    // "Returns the range to which the conditional format is applied, or an error if it is applied to multiple ranges."
    GetRange: (target, _args, session) => {
      const [range, ...more] = parseSqref(find(session, target).format.areas);
      if (range === undefined || more.length > 0) throw new ApiError('InvalidOperation');
      return rangeObject({ sheetId: target.sheetId, range });
    },
    GetRangeOrNullObject: (target, _args, session) => {
      const [range, ...more] = parseSqref(find(session, target).format.areas);
      return range === undefined || more.length > 0 ? null : rangeObject({ sheetId: target.sheetId, range });
    },
    GetRanges: (target, _args, session) =>
      rangeAreasObject({ sheetId: target.sheetId, ranges: parseSqref(find(session, target).format.areas) }),
  },
});

function touches(areas: readonly CellRange[], target: AreasTarget): boolean {
  return areas.some((area) => target.ranges.some((range) => intersection(area, range) !== null));
}

/** The formats that touch the ranges, in priority order. */
function formatsOn(session: Session, target: AreasTarget): ConditionalFormat[] {
  const { conditionalFormats } = sheetOf(session, target).extras;
  return conditionalFormats.filter((format) => touches(parseSqref(format.areas), target));
}

function byId(target: AreasTarget, key: unknown, session: Session): ApiObject | null {
  const id = asText(key);
  const found = sheetOf(session, target).extras.conditionalFormats.find((format) => format.id === id);
  if (found === undefined || !touches(parseSqref(found.areas), target)) return null;
  return conditionalFormatObject({ sheetId: target.sheetId, id });
}

function existing(target: AreasTarget, key: unknown, session: Session): ApiObject {
  const format = byId(target, key, session);
  if (format === null) throw new ApiError('ItemNotFound');
  return format;
}

let added = 0;

/**
 * Excel.ConditionalFormatCollection of a range or of areas.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection
 */
export const conditionalFormatCollectionObject: (target: AreasTarget) => ApiObject = defineClass<AreasTarget>({
  name: 'ConditionalFormatCollection',
  items: (target, session) =>
    formatsOn(session, target).map(({ id }) => conditionalFormatObject({ sheetId: target.sheetId, id })),
  item: existing,
  properties: {},
  methods: {
    // "Adds a new conditional format to the collection at the first/top priority."
    Add: (target, args, session) => {
      const type = asOneOf(args.raw(0), [
        'Custom',
        'DataBar',
        'ColorScale',
        'IconSet',
        'TopBottom',
        'PresetCriteria',
        'ContainsText',
        'CellValue',
      ] as const);
      if (type !== 'Custom') {
        throw new ApiError('ApiNotFound', `ConditionalFormatCollection.add`, `(ConditionalFormatType.${type})`);
      }
      const sheet = writableSheetOf(session, target);
      const format: ConditionalFormat = {
        id: `added-cf${++added}`,
        areas: toSqref(target.ranges),
        kind: 'custom',
        ruleType: 'expression',
        formula: null,
        stopIfTrue: false,
        format: { fillColor: null, fontColor: null, bold: null, italic: null },
        sourceXml: null,
      };
      sheet.extras.conditionalFormats = [format, ...sheet.extras.conditionalFormats];
      changed(sheet);
      return conditionalFormatObject({ sheetId: sheet.id, id: format.id });
    },
    // "Clears all conditional formats active on the current specified range": elsewhere they stay.
    ClearAll: (target, _args, session) => {
      const sheet = writableSheetOf(session, target);
      const kept: ConditionalFormat[] = [];
      for (const format of sheet.extras.conditionalFormats) {
        const areas = parseSqref(format.areas);
        if (!touches(areas, target)) {
          kept.push(format);
          continue;
        }
        const rest = target.ranges.reduce<readonly CellRange[]>(
          (left, range) => left.flatMap((area) => subtract(area, range)),
          areas,
        );
        if (rest.length === 0) continue;
        format.areas = toSqref(rest);
        kept.push(format);
      }
      sheet.extras.conditionalFormats = kept;
      changed(sheet);
    },
    GetCount: (target, _args, session) => formatsOn(session, target).length,
    GetItem: (target, args, session) => existing(target, args.requiredText(0), session),
    GetItemOrNullObject: (target, args, session) => byId(target, args.requiredText(0), session),
    GetItemAt: (target, args, session) => {
      const format = formatsOn(session, target)[args.requiredInteger(0)];
      if (format === undefined) throw new ApiError('ItemNotFound');
      return conditionalFormatObject({ sheetId: target.sheetId, id: format.id });
    },
  },
});
