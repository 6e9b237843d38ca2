import type { BooleanNumber, BorderStyleTypes, IBorderData, IStyleData } from '@univerjs/core';
import type { CellRange } from '../../model/address';
import { intersection } from '../engine/area';
import type { SheetEngine } from '../engine/sheet';
import type { UniverLibrary } from '../engine/univer-library';
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
function uniform(session: Session, target: AreasTarget, read: (style: IStyleData | null) => unknown): unknown {
  const sheet = sheetOf(session, target);
  let found: { readonly value: unknown } | null = null;
  for (const range of target.ranges) {
    const looked = smaller(range, sheet);
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
function smaller(range: CellRange, sheet: SheetEngine): CellRange {
  const count = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  if (count <= 100_000) return range;
  const first = { ...range, bottom: range.top, right: range.left };
  const used = sheet.usedRange(false);
  return used === null ? first : (intersection(range, used) ?? first);
}

function patch(session: Session, target: AreasTarget, style: IStyleData): void {
  const sheet = writableSheetOf(session, target);
  for (const range of target.ranges) sheet.patchStyle(range, () => style);
}

function styleProperty(
  get: (style: IStyleData | null, library: UniverLibrary) => unknown,
  set: (value: unknown, library: UniverLibrary) => IStyleData,
): PropertyMember<AreasTarget> {
  return {
    get: (target, session) => uniform(session, target, (style) => get(style, session.engine.library)),
    set: (target, value, session) => patch(session, target, set(value, session.engine.library)),
  };
}

/** One of Univer's yes-or-no properties. */
function flagProperty(
  get: (style: IStyleData | null) => unknown,
  set: (flag: BooleanNumber) => IStyleData,
): PropertyMember<AreasTarget> {
  return styleProperty(
    (style, library) => get(style) === library.BooleanNumber.TRUE,
    (value, { BooleanNumber: flags }) => set(asBoolean(value) ? flags.TRUE : flags.FALSE),
  );
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
    Bold: flagProperty(
      (style) => style?.bl,
      (flag) => ({ bl: flag }),
    ),
    Italic: flagProperty(
      (style) => style?.it,
      (flag) => ({ it: flag }),
    ),
    Strikethrough: flagProperty(
      (style) => style?.st?.s,
      (flag) => ({ st: { s: flag } }),
    ),
    Underline: styleProperty(
      (style, { BooleanNumber: flags, TextDecoration: lines }) => {
        if (style?.ul?.s !== flags.TRUE) return 'None';
        return style.ul.t === lines.DOUBLE ? 'Double' : 'Single';
      },
      (value, { BooleanNumber: flags, TextDecoration: lines }) => {
        const underline = asOneOf(value, underlines);
        if (underline === 'None') return { ul: { s: flags.FALSE } };
        return { ul: { s: flags.TRUE, t: underline === 'Double' ? lines.DOUBLE : lines.SINGLE } };
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

/** Univer's border styles by Excel's line style and weight. */
const lineStyles = {
  Continuous: { Hairline: 'HAIR', Thin: 'THIN', Medium: 'MEDIUM', Thick: 'THICK' },
  Dash: { Thin: 'DASHED', Medium: 'MEDIUM_DASHED' },
  DashDot: { Thin: 'DASH_DOT', Medium: 'MEDIUM_DASH_DOT' },
  DashDotDot: { Thin: 'DASH_DOT_DOT', Medium: 'MEDIUM_DASH_DOT_DOT' },
  Dot: { Thin: 'DOTTED' },
  Double: { Thick: 'DOUBLE' },
  SlantDashDot: { Medium: 'SLANT_DASH_DOT' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, keyof typeof BorderStyleTypes>>>>;
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** Each line style with a weight it has and Univer's name for both, the usual weight first. */
const lines = Object.entries(lineStyles).flatMap(([style, byWeight]) =>
  Object.entries(byWeight).map(([weight, univerName]) => ({ style, weight, univerName })),
);

function styleAndWeight(library: UniverLibrary, code: BorderStyleTypes): { style: string; weight: string } {
  const line = lines.find(({ univerName }) => library.BorderStyleTypes[univerName] === code);
  return line ?? { style: 'None', weight: 'Thin' };
}

/** Univer's code of a line; a weight that the style does not have gives way to one that it has. */
function codeOf(library: UniverLibrary, style: string, weight: string): BorderStyleTypes | null {
  const ofStyle = lines.filter((line) => line.style === style);
  const line = ofStyle.find((candidate) => candidate.weight === weight) ?? ofStyle[0];
  return line === undefined ? null : library.BorderStyleTypes[line.univerName];
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
  for (const range of target.ranges) {
    const looked = smaller(range, sheet);
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
  const { style, weight } = styleAndWeight(sheet.engine.library, border.s);
  return { style, weight, color: border.cl.rgb?.toUpperCase() ?? '#000000' };
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
    const code = codeOf(sheet.engine.library, style, weight);
    const place = `${row} ${column}`;
    const data = borders.get(place) ?? {};
    data[key] = code === null ? null : { s: code, cl: { rgb: color } };
    borders.set(place, data);
  });
  for (const range of target.ranges) {
    const looked = smaller(range, sheet);
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

/** Univer's names by Excel's alignments; what is not set is General and Bottom. */
const horizontals = {
  General: 'UNSPECIFIED',
  Left: 'LEFT',
  Center: 'CENTER',
  Right: 'RIGHT',
  Justify: 'JUSTIFIED',
  Distributed: 'DISTRIBUTED',
} as const;
const verticals = { Top: 'TOP', Center: 'MIDDLE', Bottom: 'BOTTOM' } as const;

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
      (style, library) => {
        const found = Object.entries(horizontals).find(([, name]) => library.HorizontalAlign[name] === style?.ht);
        return found?.[0] ?? 'General';
      },
      (value, library) => {
        const wanted = asOneOf(value, ['General', 'Left', 'Center', 'Right', 'Justify', 'Distributed'] as const);
        return { ht: library.HorizontalAlign[horizontals[wanted]] };
      },
    ),
    VerticalAlignment: styleProperty(
      (style, library) => {
        const found = Object.entries(verticals).find(([, name]) => library.VerticalAlign[name] === style?.vt);
        return found?.[0] ?? 'Bottom';
      },
      (value, library) => {
        const wanted = asOneOf(value, ['Top', 'Center', 'Bottom'] as const);
        return { vt: library.VerticalAlign[verticals[wanted]] };
      },
    ),
    WrapText: styleProperty(
      (style, library) => style?.tb === library.WrapStrategy.WRAP,
      (value, library) => ({ tb: asBoolean(value) ? library.WrapStrategy.WRAP : library.WrapStrategy.UNSPECIFIED }),
    ),
    IndentLevel: styleProperty(
      (style) => Math.round((style?.pd?.l ?? style?.pd?.r ?? 0) / INDENT_PIXELS),
      (value) => {
        const level = asNumber(value);
        if (level < 0 || level > 250) throw new ApiError('InvalidArgument');
        return { pd: level === 0 ? null : { l: level * INDENT_PIXELS } };
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
