import type { IBorderData, IStyleData } from '@univerjs/core';
import type { ConditionalFormatStyle } from './package-model';
import { readColor, type ColorTable } from './colors';
import { digitWidth } from './measures';
import { builtInPattern, showsDay } from './number-formats';
import { childOf, childrenOf, numberAttribute, xmlOf, type XmlElement } from './xml-tree';
import { isTrue } from './xml-text';
import {
  baseline,
  borderStyle,
  decoration,
  horizontalByName,
  no,
  rightAlign,
  verticalByName,
  wrap,
  yes,
} from './univer-values';

/** Pixels of one step of indentation: three blanks of the default font. */
export const indentPixels = 9;

/** A cell format (`cellXfs/xf`): its parts by index, and the same as Univer sees it. */
export interface CellFormat {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
  readonly xfId: number;
  /** The `<alignment …/>` and `<protection …/>` elements as they stand, "" when there is none. */
  readonly alignmentXml: string;
  readonly protectionXml: string;
  readonly quotePrefix: boolean;
  readonly style: IStyleData;
  /** Whether numbers of this format are days, which a workbook of the 1904 system counts from another origin. */
  readonly showsDay: boolean;
}

export interface StyleTable {
  readonly root: XmlElement | null;
  readonly formats: readonly CellFormat[];
  readonly differential: readonly ConditionalFormatStyle[];
  /** Pixels of the widest digit of the default font. */
  readonly digit: number;
}

const defaultFont = { ff: '宋体', fs: 11 };

/** Reads the styles part; without one every cell has the default format. */
export function readStyles(root: XmlElement | null, colors: ColorTable): StyleTable {
  const fonts = childrenOf(childOf(root, 'fonts'), 'font').map((font) => readFont(font, colors));
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((fill) => readFill(fill, colors));
  const borders = childrenOf(childOf(root, 'borders'), 'border').map((border) => readBorder(border, colors));
  const patterns = new Map<number, string>();
  for (const entry of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    const id = numberAttribute(entry, 'numFmtId');
    if (id !== null) patterns.set(id, entry.attributes.get('formatCode') ?? 'General');
  }
  const formats = childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf): CellFormat => {
    const numFmtId = numberAttribute(xf, 'numFmtId') ?? 0;
    const fontId = numberAttribute(xf, 'fontId') ?? 0;
    const fillId = numberAttribute(xf, 'fillId') ?? 0;
    const borderId = numberAttribute(xf, 'borderId') ?? 0;
    const pattern = patterns.get(numFmtId) ?? builtInPattern(numFmtId);
    const alignment = childOf(xf, 'alignment');
    const protection = childOf(xf, 'protection');
    const fill = fills[fillId] ?? null;
    const border = borders[borderId] ?? null;
    return {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: numberAttribute(xf, 'xfId') ?? 0,
      alignmentXml: alignment === null ? '' : xmlOf(alignment),
      protectionXml: protection === null ? '' : xmlOf(protection),
      quotePrefix: isTrue(xf.attributes.get('quotePrefix')),
      style: {
        ...defaultFont,
        bl: no,
        it: no,
        ...fonts[fontId],
        ...(fill === null ? {} : { bg: { rgb: fill } }),
        ...(border === null ? {} : { bd: border }),
        n: { pattern },
        ...readAlignment(alignment),
      },
      showsDay: showsDay(pattern),
    };
  });
  if (formats.length === 0) formats.push(defaultFormat);
  const { ff, fs } = formats[0]?.style ?? defaultFont;
  return {
    root,
    formats,
    differential: childrenOf(childOf(root, 'dxfs'), 'dxf').map((dxf) => readDifferential(dxf, colors)),
    digit: digitWidth(ff ?? defaultFont.ff, fs ?? defaultFont.fs),
  };
}

const defaultFormat: CellFormat = {
  numFmtId: 0,
  fontId: 0,
  fillId: 0,
  borderId: 0,
  xfId: 0,
  alignmentXml: '',
  protectionXml: '',
  quotePrefix: false,
  style: { ...defaultFont, bl: no, it: no, n: { pattern: 'General' } },
  showsDay: false,
};

/** A toggle such as `<b/>` or `<b val="0"/>`; `null` when the element is missing. */
function toggle(parent: XmlElement, name: string): boolean | null {
  const element = childOf(parent, name);
  if (element === null) return null;
  const value = element.attributes.get('val');
  return value === undefined || isTrue(value);
}

function readFont(font: XmlElement, colors: ColorTable): IStyleData {
  const style: IStyleData = {};
  const name = childOf(font, 'name')?.attributes.get('val');
  const size = numberAttribute(childOf(font, 'sz'), 'val');
  const color = readColor(childOf(font, 'color'), colors);
  const underline = childOf(font, 'u')?.attributes.get('val') ?? 'single';
  const vertical = childOf(font, 'vertAlign')?.attributes.get('val');
  if (name !== undefined) style.ff = name;
  if (size !== null) style.fs = size;
  if (toggle(font, 'b') === true) style.bl = yes;
  if (toggle(font, 'i') === true) style.it = yes;
  if (childOf(font, 'u') !== null && underline !== 'none')
    style.ul = { s: yes, t: underline.startsWith('double') ? decoration.double : decoration.single };
  if (toggle(font, 'strike') === true) style.st = { s: yes };
  if (vertical === 'subscript') style.va = baseline.sub;
  if (vertical === 'superscript') style.va = baseline.super;
  if (color !== null) style.cl = { rgb: color };
  return style;
}

/** The colour of a solid fill; a grid has no hatchings. */
function readFill(fill: XmlElement, colors: ColorTable): string | null {
  const pattern = childOf(fill, 'patternFill');
  return pattern?.attributes.get('patternType') === 'solid' ? readColor(childOf(pattern, 'fgColor'), colors) : null;
}

function readBorder(border: XmlElement, colors: ColorTable): IBorderData | null {
  const data: IBorderData = {};
  const side = (name: string): IBorderData['t'] => {
    const element = childOf(border, name);
    const style = borderStyle(element?.attributes.get('style'));
    if (element === null || style === null) return null;
    return { s: style, cl: { rgb: readColor(childOf(element, 'color'), colors) ?? '#000000' } };
  };
  const [top, bottom, diagonal] = [side('top'), side('bottom'), side('diagonal')];
  const left = side('left') ?? side('start');
  const right = side('right') ?? side('end');
  if (top != null) data.t = top;
  if (bottom != null) data.b = bottom;
  if (left != null) data.l = left;
  if (right != null) data.r = right;
  if (diagonal != null && isTrue(border.attributes.get('diagonalDown'))) data.tl_br = diagonal;
  if (diagonal != null && isTrue(border.attributes.get('diagonalUp'))) data.bl_tr = diagonal;
  return Object.keys(data).length === 0 ? null : data;
}

function readAlignment(alignment: XmlElement | null): IStyleData {
  const style: IStyleData = {};
  if (alignment === null) return style;
  const horizontal = horizontalByName.get(alignment.attributes.get('horizontal') ?? '');
  const vertical = verticalByName.get(alignment.attributes.get('vertical') ?? '');
  const indent = numberAttribute(alignment, 'indent') ?? 0;
  const rotation = numberAttribute(alignment, 'textRotation') ?? 0;
  if (horizontal !== undefined) style.ht = horizontal;
  if (vertical !== undefined) style.vt = vertical;
  if (isTrue(alignment.attributes.get('wrapText'))) style.tb = wrap;
  if (indent > 0) style.pd = style.ht === rightAlign ? { r: indent * indentPixels } : { l: indent * indentPixels };
  // 0–90 turns up, 91–180 turns down by the rest, 255 stacks the letters.
  if (rotation === 255) style.tr = { a: 0, v: yes };
  else if (rotation > 0) style.tr = { a: rotation <= 90 ? -rotation : rotation - 90 };
  return style;
}

function readDifferential(dxf: XmlElement, colors: ColorTable): ConditionalFormatStyle {
  const font = childOf(dxf, 'font');
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  // In a differential format the background colour is the colour of a solid fill (Excel leaves out the type).
  const type = pattern?.attributes.get('patternType') ?? 'solid';
  const background = readColor(childOf(pattern, 'bgColor'), colors) ?? readColor(childOf(pattern, 'fgColor'), colors);
  return {
    fillColor: type === 'solid' ? background : null,
    fontColor: readColor(childOf(font, 'color'), colors),
    bold: font === null ? null : toggle(font, 'b'),
    italic: font === null ? null : toggle(font, 'i'),
  };
}
