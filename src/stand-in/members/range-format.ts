import type { IBorderData, IStyleData } from '@univerjs/core';
import type { CellRange } from '../../model/address';
import { intersection } from '../engine/area';
import type { SheetEngine } from '../engine/sheet';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject, type PropertyMember } from '../protocol/members';
import type { Session } from '../protocol/session';
import { sheetOf, writableSheetOf, type AreasTarget } from './targets';
import { asBoolean, asColor, asNumber, asOneOf, asText } from './values';

/** Pixels of one step of indentation, as the file reader and writer take it. */
const INDENT_PIXELS = 9;

/**
 * Reads something that every cell has: its value when all cells agree, else `null`, as Excel answers for a range that
 * is not uniform.
 */
function uniform<T>(session: Session, target: AreasTarget, read: (style: IStyleData | null) => T): T | null {
  const sheet = sheetOf(session, target);
  const used = sheet.usedRange(false);
  let found: { readonly value: T } | null = null;
  for (const range of target.ranges) {
    const looked = smaller(range, used);
    for (let row = looked.top; row <= looked.bottom; row++) {
      for (let column = looked.left; column <= looked.right; column++) {
        const value = read(sheet.styleAt(row, column));
        if (found === null) found = { value };
        else if (found.value !== value) return null;
      }
    }
  }
  return found === null ? null : found.value;
}

/** A large range is looked at as far as the sheet is used; beyond, every cell is like its first. */
function smaller(range: CellRange, used: CellRange | null): CellRange {
  const count = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  if (count <= 100_000) return range;
  const first = { ...range, bottom: range.top, right: range.left };
  return used === null ? first : (intersection(range, used) ?? first);
}

function patch(session: Session, target: AreasTarget, style: IStyleData): void {
  const sheet = writableSheetOf(session, target);
  for (const range of target.ranges) sheet.patchStyle(range, () => style);
}

function styleProperty<T>(
  get: (style: IStyleData | null) => T,
  set: (value: unknown) => IStyleData,
): PropertyMember<AreasTarget> {
  return {
    get: (target, session) => uniform(session, target, get),
    set: (target, value, session) => patch(session, target, set(value)),
  };
}

/**
 * Excel.RangeFill. A cell without a fill answers white.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.rangefill
 */
export const rangeFillObject: (target: AreasTarget) => ApiObject = defineClass<AreasTarget>({
  name: 'RangeFill',
  properties: {
    Color: styleProperty(
      (style) => style?.bg?.rgb?.toUpperCase() ?? '#FFFFFF',
      (value) => ({ bg: asText(value) === '' ? null : { rgb: asColor(value) } }),
    ),
  },
  methods: { Clear: (target, _args, session) => patch(session, target, { bg: null }) },
});

const underlines = ['None', 'Single', 'Double'] as const;
/** Univer's TextDecoration: 10 double, 12 single. */
const DOUBLE_LINE = 10;
const SINGLE_LINE = 12;

/**
 * Excel.RangeFont.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.rangefont
 */
const rangeFontObject: (target: AreasTarget) => ApiObject = defineClass<AreasTarget>({
  name: 'RangeFont',
  properties: {
    Name: styleProperty(
      (style) => style?.ff ?? '宋体',
      (value) => ({ ff: asText(value) }),
    ),
    Size: styleProperty(
      (style) => style?.fs ?? 11,
      (value) => ({ fs: asNumber(value) }),
    ),
    Color: styleProperty(
      (style) => style?.cl?.rgb?.toUpperCase() ?? '#000000',
      (value) => ({ cl: { rgb: asColor(value) } }),
    ),
    Bold: styleProperty(
      (style) => style?.bl === 1,
      (value) => ({ bl: asBoolean(value) ? 1 : 0 }),
    ),
    Italic: styleProperty(
      (style) => style?.it === 1,
      (value) => ({ it: asBoolean(value) ? 1 : 0 }),
    ),
    Strikethrough: styleProperty(
      (style) => style?.st?.s === 1,
      (value) => ({ st: { s: asBoolean(value) ? 1 : 0 } }),
    ),
    Underline: styleProperty(
      (style) => (style?.ul?.s === 1 ? (style.ul.t === DOUBLE_LINE ? 'Double' : 'Single') : 'None'),
      (value) => {
        const underline = asOneOf(value, underlines);
        return {
          ul: underline === 'None' ? { s: 0 } : { s: 1, t: underline === 'Double' ? DOUBLE_LINE : SINGLE_LINE },
        };
      },
    ),
  },
  methods: {},
});

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof sides)[number];

interface BorderTarget extends AreasTarget {
  readonly side: Side;
}

/** Univer's BorderStyleTypes by Excel's line style and weight. */
const lineStyles: Readonly<Record<string, Readonly<Partial<Record<string, number>>>>> = {
  Continuous: { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 },
  Dash: { Thin: 4, Medium: 9 },
  DashDot: { Thin: 5, Medium: 10 },
  DashDotDot: { Thin: 6, Medium: 11 },
  Dot: { Thin: 3 },
  Double: { Thick: 7 },
  SlantDashDot: { Medium: 12 },
};
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

function styleAndWeight(code: number): { style: string; weight: string } {
  for (const [style, byWeight] of Object.entries(lineStyles)) {
    for (const [weight, value] of Object.entries(byWeight)) if (value === code) return { style, weight };
  }
  return { style: 'None', weight: 'Thin' };
}

type BorderKey = 't' | 'b' | 'l' | 'r' | 'tl_br' | 'bl_tr';

/** The borders of a cell that a side of the range stands for. */
function bordersOf(side: Side, range: CellRange, row: number, column: number): BorderKey[] {
  switch (side) {
    case 'EdgeTop':
      return row === range.top ? ['t'] : [];
    case 'EdgeBottom':
      return row === range.bottom ? ['b'] : [];
    case 'EdgeLeft':
      return column === range.left ? ['l'] : [];
    case 'EdgeRight':
      return column === range.right ? ['r'] : [];
    case 'InsideHorizontal':
      return [...(row > range.top ? ['t' as const] : []), ...(row < range.bottom ? ['b' as const] : [])];
    case 'InsideVertical':
      return [...(column > range.left ? ['l' as const] : []), ...(column < range.right ? ['r' as const] : [])];
    case 'DiagonalDown':
      return ['tl_br'];
    case 'DiagonalUp':
      return ['bl_tr'];
  }
}

function eachBorder(
  target: BorderTarget,
  sheet: SheetEngine,
  visit: (row: number, column: number, key: BorderKey) => void,
): void {
  const used = sheet.usedRange(false);
  for (const range of target.ranges) {
    const looked = smaller(range, used);
    for (let row = looked.top; row <= looked.bottom; row++) {
      for (let column = looked.left; column <= looked.right; column++) {
        for (const key of bordersOf(target.side, range, row, column)) visit(row, column, key);
      }
    }
  }
}

interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

const noLine: Line = { style: 'None', weight: 'Thin', color: '#000000' };

function lineAt(sheet: SheetEngine, row: number, column: number, key: BorderKey): Line {
  const border = sheet.styleAt(row, column)?.bd?.[key];
  if (!border) return noLine;
  return { ...styleAndWeight(border.s), color: border.cl.rgb?.toUpperCase() ?? '#000000' };
}

function readLine(session: Session, target: BorderTarget, part: keyof Line): string | null {
  const sheet = sheetOf(session, target);
  const found = new Set<string>();
  eachBorder(target, sheet, (row, column, key) => found.add(lineAt(sheet, row, column, key)[part]));
  const [only, ...more] = found;
  return more.length > 0 ? null : (only ?? noLine[part]);
}

function writeLine(session: Session, target: BorderTarget, change: (old: Line) => Line): void {
  const sheet = writableSheetOf(session, target);
  const borders = new Map<string, IBorderData>();
  eachBorder(target, sheet, (row, column, key) => {
    const { style, weight, color } = change(lineAt(sheet, row, column, key));
    const byWeight = lineStyles[style];
    const code = byWeight?.[weight] ?? Object.values(byWeight ?? {})[0];
    const place = `${row} ${column}`;
    const data = borders.get(place) ?? {};
    data[key] = code === undefined ? null : { s: code, cl: { rgb: color } };
    borders.set(place, data);
  });
  for (const range of target.ranges) {
    const looked = smaller(range, sheet.usedRange(false));
    sheet.patchStyle(looked, (row, column) => {
      const bd = borders.get(`${looked.top + row} ${looked.left + column}`);
      return bd === undefined ? null : { bd };
    });
  }
}

/**
 * Excel.RangeBorder. Setting a weight or a colour draws a line where there is none, as in Excel.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.rangeborder
 */
const rangeBorderObject: (target: BorderTarget) => ApiObject = defineClass<BorderTarget>({
  name: 'RangeBorder',
  identity: ({ side }) => ({ _Id: side }),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target, session) => readLine(session, target, 'style'),
      set: (target, value, session) => {
        const style = asOneOf(value, ['None', ...Object.keys(lineStyles)]);
        writeLine(session, target, (old) => ({ ...old, style }));
      },
    },
    Weight: {
      get: (target, session) => readLine(session, target, 'weight'),
      set: (target, value, session) => {
        const weight = asOneOf(value, weights);
        writeLine(session, target, (old) => ({
          ...old,
          weight,
          style: old.style === 'None' ? 'Continuous' : old.style,
        }));
      },
    },
    Color: {
      get: (target, session) => readLine(session, target, 'color'),
      set: (target, value, session) => {
        const color = asColor(value);
        writeLine(session, target, (old) => ({
          ...old,
          color,
          style: old.style === 'None' ? 'Continuous' : old.style,
        }));
      },
    },
  },
  methods: {},
});

function borderOf(target: AreasTarget, side: unknown): ApiObject {
  return rangeBorderObject({ ...target, side: asOneOf(side, sides) });
}

/**
 * Excel.RangeBorderCollection.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.rangebordercollection
 */
const rangeBorderCollectionObject: (target: AreasTarget) => ApiObject = defineClass<AreasTarget>({
  name: 'RangeBorderCollection',
  items: (target) => sides.map((side) => borderOf(target, side)),
  item: borderOf,
  properties: { Count: { get: () => sides.length } },
  methods: {
    GetItem: (target, args) => borderOf(target, args.requiredText(0)),
    GetItemAt: (target, args) => borderOf(target, sides[args.requiredInteger(0)]),
  },
});

/** Univer's HorizontalAlign and VerticalAlign at the index that their enumerations give. */
const horizontals = ['General', 'Left', 'Center', 'Right', 'Justify', 'Justify', 'Distributed'] as const;
const verticals = ['Bottom', 'Top', 'Center', 'Bottom'] as const;
const WRAP = 3;

/** A size that all rows or columns share, in points; `null` when they differ. */
function sharedSize(sizes: Iterable<number>): number | null {
  const found = new Set<number>();
  for (const size of sizes) {
    found.add(size);
    if (found.size > 1) return null;
  }
  const [only] = found;
  return only ?? null;
}

/** Excel refuses rows higher than 409.5 points. */
const MAX_ROW_POINTS = 409.5;

/**
 * Excel.RangeFormat, of a Range and of RangeAreas.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.rangeformat
 */
export const rangeFormatObject: (target: AreasTarget) => ApiObject = defineClass<AreasTarget>({
  name: 'RangeFormat',
  properties: {
    Fill: { object: rangeFillObject },
    Font: { object: rangeFontObject },
    Borders: { object: rangeBorderCollectionObject },
    HorizontalAlignment: styleProperty(
      (style) => horizontals[style?.ht ?? 0] ?? 'General',
      (value) => {
        const wanted = asOneOf(value, ['General', 'Left', 'Center', 'Right', 'Justify', 'Distributed'] as const);
        return { ht: horizontals.indexOf(wanted) };
      },
    ),
    VerticalAlignment: styleProperty(
      (style) => verticals[style?.vt ?? 0] ?? 'Bottom',
      (value) => {
        const wanted = asOneOf(value, ['Top', 'Center', 'Bottom'] as const);
        return { vt: wanted === 'Top' ? 1 : wanted === 'Center' ? 2 : 3 };
      },
    ),
    WrapText: styleProperty(
      (style) => style?.tb === WRAP,
      (value) => ({ tb: asBoolean(value) ? WRAP : 0 }),
    ),
    IndentLevel: styleProperty(
      (style) => Math.round((style?.pd?.l ?? style?.pd?.r ?? 0) / INDENT_PIXELS),
      (value) => {
        const level = asNumber(value);
        if (level < 0 || level > 250) throw new ApiError('InvalidArgument');
        return { pd: level === 0 ? null : { l: level * INDENT_PIXELS } } as IStyleData;
      },
    ),
    RowHeight: {
      get: (target, session) => {
        const sheet = sheetOf(session, target);
        return sharedSize(target.ranges.flatMap((range) => sheet.rowPoints(range)));
      },
      set: (target, value, session) => {
        const points = asNumber(value);
        if (points < 0 || points > MAX_ROW_POINTS) throw new ApiError('InvalidArgument');
        const sheet = writableSheetOf(session, target);
        for (const range of target.ranges) sheet.setRowPoints(range, points);
      },
    },
    ColumnWidth: {
      get: (target, session) => {
        const sheet = sheetOf(session, target);
        return sharedSize(target.ranges.flatMap((range) => sheet.columnPoints(range)));
      },
      set: (target, value, session) => {
        const points = asNumber(value);
        if (points < 0) throw new ApiError('InvalidArgument');
        const sheet = writableSheetOf(session, target);
        for (const range of target.ranges) sheet.setColumnPoints(range, points);
      },
    },
  },
  methods: {
    AutofitRows: (target, _args, session) => {
      const sheet = writableSheetOf(session, target);
      for (const range of target.ranges) sheet.autofitRows(range);
    },
    AutofitColumns: (target, _args, session) => {
      const sheet = writableSheetOf(session, target);
      for (const range of target.ranges) sheet.autofitColumns(range);
    },
  },
});
