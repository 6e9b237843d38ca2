import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import type { ConditionalFormatStyle } from './package-model';
import { argb } from './colors';
import { builtInId, showsDay } from './number-formats';
import { xmlDeclaration } from './opc-package';
import { indentPixels, type CellFormat, type StyleTable } from './style-reader';
import {
  baseline,
  borderNames,
  decoration,
  horizontalNames,
  rightAlign,
  verticalNames,
  wrap,
  yes,
} from './univer-values';
import { attributes } from './xml-text';
import {
  cutXml,
  insertPart,
  joinXml,
  childOf,
  childrenOf,
  parseXml,
  TextEdits,
  withAttributes,
  withPrefix,
  xmlOf,
} from './xml-tree';

/** Children of CT_Stylesheet in the order of the schema. */
const styleSheetOrder = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Style part of a workbook that never was a file: 宋体 11, the default of Chinese Excel. */
export function blankStyles(mainNamespace: string, style: IStyleData | null): string {
  const font = fontXml({ ff: '宋体', fs: 11, ...style });
  return `${xmlDeclaration}<styleSheet xmlns="${mainNamespace}"><fonts count="1">${font}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** Finds the format of a Univer style in a styles part, and appends what is not there yet. Nothing is ever changed. */
export class StyleWriter {
  private readonly added = new Map<string, string[]>();
  private readonly known = new Map<string, Map<string, number>>();
  private readonly patterns = new Map<string, number>();
  private nextPatternId = 164;
  private readonly resolved = new Map<string, number>();
  private readonly prefix: string;
  private readonly formats: CellFormat[];

  constructor(
    private readonly text: string,
    table: StyleTable,
  ) {
    const root = parseXml(text);
    this.prefix = root.prefix;
    this.formats = [...table.formats];
    for (const name of ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
      const entries = childOf(root, name)?.children ?? [];
      this.known.set(name, new Map(entries.map((entry, index) => [xmlOf(entry), index])));
      this.counts.set(name, entries.length);
    }
    for (const entry of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
      const id = Number(entry.attributes.get('numFmtId'));
      this.patterns.set(entry.attributes.get('formatCode') ?? '', id);
      if (id >= this.nextPatternId) this.nextPatternId = id + 1;
    }
  }

  private readonly counts = new Map<string, number>();

  /** The format of the file behind an index: those of the source, then those added. */
  format(index: number): CellFormat | null {
    return this.formats[index] ?? null;
  }

  /**
   * Index in `cellXfs` of a style.
   * @param base the format that the cell had: parts of the style that are the same keep what Univer does not know of
   *   it (theme colours, protection, named style, hatchings)
   * @param quotePrefix whether the value is text that was entered with an apostrophe
   */
  formatIndex(style: IStyleData | null, base: number, quotePrefix: boolean): number {
    const before = this.formats[base] ?? this.formats[0];
    if (before === undefined) return 0;
    const wanted = this.completed(style);
    if (sameStyle(wanted, before.style) && before.quotePrefix === quotePrefix) return base;
    const key = `${base}|${quotePrefix ? 1 : 0}|${JSON.stringify(wanted)}`;
    const cached = this.resolved.get(key);
    if (cached !== undefined) return cached;
    const index = this.addFormat(wanted, before, quotePrefix);
    this.resolved.set(key, index);
    return index;
  }

  /** A style without a face or size means those of the default format. */
  private completed(style: IStyleData | null): IStyleData {
    const standard = this.formats[0]?.style ?? {};
    return style === null
      ? standard
      : { ...style, ff: style.ff ?? standard.ff ?? null, fs: style.fs ?? standard.fs ?? 11 };
  }

  private addFormat(style: IStyleData, before: CellFormat, quotePrefix: boolean): number {
    const pattern = style.n?.pattern ?? 'General';
    const samePart = (part: (from: IStyleData) => unknown): boolean =>
      JSON.stringify(part(style)) === JSON.stringify(part(before.style));
    const numFmtId = samePart((from) => from.n?.pattern ?? 'General') ? before.numFmtId : this.patternId(pattern);
    const fontId = samePart(fontKey) ? before.fontId : this.add('fonts', fontXml(style));
    const fill = argb(style.bg?.rgb);
    const fillId = samePart((from) => argb(from.bg?.rgb))
      ? before.fillId
      : fill === null
        ? 0
        : this.add(
            'fills',
            `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const borderId = samePart(borderKey) ? before.borderId : this.add('borders', borderXml(style.bd));
    const alignmentXml = samePart(alignmentKey)
      ? before.alignmentXml
      : withPrefix(alignmentElement(style), this.prefix);
    const wanted = {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: before.xfId,
      alignmentXml,
      protectionXml: before.protectionXml,
      quotePrefix,
    };
    const present = this.formats.findIndex((format) => sameFormat(format, wanted));
    if (present >= 0) return present;
    const children = alignmentXml + before.protectionXml;
    const open = `xf${attributes({
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: before.xfId,
      quotePrefix: quotePrefix ? 1 : null,
      applyNumberFormat: numFmtId === 0 ? null : 1,
      applyFont: fontId === 0 ? null : 1,
      applyFill: fillId === 0 ? null : 1,
      applyBorder: borderId === 0 ? null : 1,
      applyAlignment: alignmentXml === '' ? null : 1,
      applyProtection: before.protectionXml === '' ? null : 1,
    })}`;
    const xml = children === '' ? `<${this.prefix}${open}/>` : `<${this.prefix}${open}>${children}</${this.prefix}xf>`;
    const index = this.addRaw('cellXfs', xml);
    this.formats[index] ??= { ...wanted, style, showsDay: showsDay(pattern) };
    return index;
  }

  /** Index in `dxfs` of the look of a conditional format; `null` when it changes nothing. */
  differentialIndex(style: ConditionalFormatStyle): number | null {
    const fontColor = argb(style.fontColor);
    const fillColor = argb(style.fillColor);
    const font =
      toggleXml('b', style.bold) +
      toggleXml('i', style.italic) +
      (fontColor === null ? '' : `<color rgb="${fontColor}"/>`);
    const fill =
      fillColor === null
        ? ''
        : `<fill><patternFill patternType="solid"><fgColor rgb="${fillColor}"/><bgColor rgb="${fillColor}"/></patternFill></fill>`;
    if (font === '' && fill === '') return null;
    return this.add('dxfs', `<dxf>${font === '' ? '' : `<font>${font}</font>`}${fill}</dxf>`);
  }

  private patternId(pattern: string): number {
    const known = builtInId(pattern) ?? this.patterns.get(pattern);
    if (known !== undefined) return known;
    const id = this.nextPatternId++;
    this.patterns.set(pattern, id);
    this.appended('numFmts').push(
      withPrefix(`<numFmt${attributes({ numFmtId: id, formatCode: pattern })}/>`, this.prefix),
    );
    return id;
  }

  private add(collection: string, xml: string): number {
    return this.addRaw(collection, withPrefix(xml, this.prefix));
  }

  private addRaw(collection: string, xml: string): number {
    const known = this.known.get(collection) ?? new Map<string, number>();
    this.known.set(collection, known);
    const present = known.get(xml);
    if (present !== undefined) return present;
    const index = this.counts.get(collection) ?? 0;
    this.counts.set(collection, index + 1);
    known.set(xml, index);
    this.appended(collection).push(xml);
    return index;
  }

  private appended(collection: string): string[] {
    const list = this.added.get(collection) ?? [];
    this.added.set(collection, list);
    return list;
  }

  /** The styles part with what was added; the same text when nothing was. */
  toText(): string {
    if (this.added.size === 0) return this.text;
    const parts = cutXml(this.text, '');
    for (const [name, entries] of this.added) {
      const part = parts.children.find((child) => child.name === name);
      if (part === undefined) {
        const xml = `<${this.prefix}${name} count="${entries.length}">${entries.join('')}</${this.prefix}${name}>`;
        insertPart(parts, styleSheetOrder, name, xml);
        continue;
      }
      const element = parseXml(part.xml);
      const edits = new TextEdits(part.xml);
      edits.append(element, entries.join(''));
      const count = element.children.length + entries.length;
      part.xml = withAttributes(edits.apply(), { count });
    }
    return joinXml(parts);
  }
}

type FormatParts = Omit<CellFormat, 'style' | 'showsDay'>;

function sameFormat(a: FormatParts, b: FormatParts): boolean {
  return (
    a.numFmtId === b.numFmtId &&
    a.fontId === b.fontId &&
    a.fillId === b.fillId &&
    a.borderId === b.borderId &&
    a.xfId === b.xfId &&
    a.quotePrefix === b.quotePrefix &&
    a.alignmentXml === b.alignmentXml &&
    a.protectionXml === b.protectionXml
  );
}

function toggleXml(name: string, value: boolean | null): string {
  return value === null ? '' : value ? `<${name}/>` : `<${name} val="0"/>`;
}

function fontKey(style: IStyleData): unknown {
  return [
    style.ff ?? '',
    style.fs ?? 11,
    style.bl ?? 0,
    style.it ?? 0,
    style.ul?.s === yes ? (style.ul.t ?? decoration.single) : 0,
    style.st?.s ?? 0,
    argb(style.cl?.rgb),
    style.va ?? 1,
  ];
}

function borderKey(style: IStyleData): unknown {
  return borderXml(style.bd);
}

function alignmentKey(style: IStyleData): unknown {
  return alignmentElement(style);
}

function sameStyle(a: IStyleData, b: IStyleData): boolean {
  if (a === b) return true;
  const key = (style: IStyleData): string =>
    JSON.stringify([
      fontKey(style),
      style.n?.pattern ?? 'General',
      argb(style.bg?.rgb),
      borderKey(style),
      alignmentKey(style),
    ]);
  return key(a) === key(b);
}

/** CT_Font in the order that Excel writes. Chinese faces carry the GB2312 character set (134), as Excel gives them. */
function fontXml(style: IStyleData): string {
  const name = style.ff ?? '宋体';
  const color = argb(style.cl?.rgb);
  return `<font>${style.bl === yes ? '<b/>' : ''}${style.it === yes ? '<i/>' : ''}${style.st?.s === yes ? '<strike/>' : ''}${
    style.ul?.s === yes ? (style.ul.t === decoration.double ? '<u val="double"/>' : '<u/>') : ''
  }${style.va === baseline.sub ? '<vertAlign val="subscript"/>' : style.va === baseline.super ? '<vertAlign val="superscript"/>' : ''}<sz val="${
    style.fs ?? 11
  }"/>${color === null ? '' : `<color rgb="${color}"/>`}<name${attributes({ val: name })}/>${
    /[\u4e00-\u9fff]|_GB2312/.test(name) ? '<charset val="134"/>' : ''
  }</font>`;
}

function borderXml(data: Nullable<IBorderData>): string {
  const side = (name: string, line: Nullable<IBorderStyleData>): string => {
    const style = line == null ? undefined : borderNames[line.s];
    if (line == null || style === undefined || style === 'none') return `<${name}/>`;
    return `<${name} style="${style}"><color rgb="${argb(line.cl.rgb) ?? 'FF000000'}"/></${name}>`;
  };
  const diagonal = data?.tl_br ?? data?.bl_tr;
  const turns = attributes({
    diagonalUp: data?.bl_tr == null ? null : 1,
    diagonalDown: data?.tl_br == null ? null : 1,
  });
  return `<border${turns}>${side('left', data?.l)}${side('right', data?.r)}${side('top', data?.t)}${side('bottom', data?.b)}${side('diagonal', diagonal)}</border>`;
}

function alignmentElement(style: IStyleData): string {
  const indent = Math.round((style.ht === rightAlign ? (style.pd?.r ?? 0) : (style.pd?.l ?? 0)) / indentPixels);
  const angle = style.tr?.a ?? 0;
  const rotation = style.tr?.v === yes ? 255 : angle < 0 ? -angle : angle > 0 ? 90 + angle : null;
  const values = attributes({
    horizontal: horizontalNames[style.ht ?? 0] ?? (indent > 0 ? 'left' : null),
    vertical: verticalNames[style.vt ?? 0] ?? null,
    textRotation: rotation,
    wrapText: style.tb === wrap ? 1 : null,
    indent: indent > 0 ? indent : null,
  });
  return values === '' ? '' : `<alignment${values}/>`;
}
