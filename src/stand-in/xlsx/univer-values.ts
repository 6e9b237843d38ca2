/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment, @typescript-eslint/no-unnecessary-type-assertion --
   plain numbers stand in for the members of enums that must not be imported as code */
import type {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  LocaleType,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';

/**
 * Values of Univer's enums. The enums themselves are code: importing them would bring the whole of Univer along, and
 * reading a file needs none of it.
 */
export const yes = 1 as BooleanNumber.TRUE;
export const no = 0 as BooleanNumber.FALSE;
export const chinese = 'zhCN' as LocaleType.ZH_CN;

export const cellType = {
  text: 1 as CellValueType.STRING,
  number: 2 as CellValueType.NUMBER,
  boolean: 3 as CellValueType.BOOLEAN,
  /** Text entered with an apostrophe: it stays text whatever it looks like. */
  forcedText: 4 as CellValueType.FORCE_STRING,
} as const;

export const decoration = { double: 10 as TextDecoration.DOUBLE, single: 12 as TextDecoration.SINGLE } as const;
export const baseline = {
  normal: 1 as BaselineOffset.NORMAL,
  sub: 2 as BaselineOffset.SUBSCRIPT,
  super: 3 as BaselineOffset.SUPERSCRIPT,
} as const;
export const rightAlign = 3 as HorizontalAlign.RIGHT;
export const wrap = 3 as WrapStrategy.WRAP;

/** Horizontal alignments by the name of the file. */
export const horizontalByName: ReadonlyMap<string, HorizontalAlign> = new Map([
  ['left', 1 as HorizontalAlign],
  ['center', 2 as HorizontalAlign],
  ['centerContinuous', 2 as HorizontalAlign],
  ['right', rightAlign],
  ['justify', 4 as HorizontalAlign],
  ['distributed', 6 as HorizontalAlign],
]);

/** Names of the file at the index of Univer's alignment. */
export const horizontalNames = [null, 'left', 'center', 'right', 'justify', 'justify', 'distributed'] as const;

export const verticalByName: ReadonlyMap<string, VerticalAlign> = new Map([
  ['top', 1 as VerticalAlign],
  ['center', 2 as VerticalAlign],
  ['justify', 2 as VerticalAlign],
  ['distributed', 2 as VerticalAlign],
  ['bottom', 3 as VerticalAlign],
]);

export const verticalNames = [null, 'top', 'center', 'bottom'] as const;

/** Names of border styles at the index that Univer gives them. */
export const borderNames = [
  'none',
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
] as const;

/** The border style of a name, `null` for none. */
export function borderStyle(name: string | undefined): BorderStyleTypes | null {
  const index = borderNames.findIndex((candidate) => candidate === name);
  return index < 1 ? null : (index as BorderStyleTypes);
}
