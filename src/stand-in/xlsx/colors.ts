import type { Nullable } from '@univerjs/core';
import type { XmlElement } from './xml-tree';
import { allNamed, childOf, numberAttribute } from './xml-tree';

/** Colours of a file as `#RRGGBB`: written as RGB, as an index of a palette, or as a theme colour with a tint. */
export interface ColorTable {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The 2007 Office theme, for a file without one. Order of `theme` indexes: light 1, dark 1, light 2, dark 2, accents. */
const officeTheme = [
  '#FFFFFF',
  '#000000',
  '#EEECE1',
  '#1F497D',
  '#4F81BD',
  '#C0504D',
  '#9BBB59',
  '#8064A2',
  '#4BACC6',
  '#F79646',
  '#0000FF',
  '#800080',
];

/** ECMA-376 part 1, 18.8.27: 0–7 repeat 8–15. */
const basicPalette = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const extendedPalette =
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );
const defaultIndexed = [...basicPalette, ...basicPalette, ...extendedPalette].map((rgb) => `#${rgb}`);

/** Reads the colours of the theme part and the workbook's own palette. */
export function readColorTable(theme: XmlElement | null, styles: XmlElement | null): ColorTable {
  const scheme = allNamed(theme, 'clrScheme')[0] ?? null;
  const named = new Map<string, string>();
  for (const entry of scheme?.children ?? []) {
    const color = entry.children[0];
    const rgb = color?.attributes.get('lastClr') ?? color?.attributes.get('val');
    if (rgb !== undefined && /^[0-9a-f]{6}$/i.test(rgb)) named.set(entry.name, `#${rgb.toUpperCase()}`);
  }
  const order = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
  const palette = childOf(childOf(styles, 'colors'), 'indexedColors');
  const own = palette?.children.map((entry) => `#${(entry.attributes.get('rgb') ?? '').slice(-6).toUpperCase()}`) ?? [];
  return {
    theme: order.map((name, index) => named.get(name) ?? officeTheme[index] ?? '#000000'),
    indexed: defaultIndexed.map((color, index) => own[index] ?? color),
  };
}

/** A colour element (`<color rgb="FF…"/>`, `theme` + `tint`, `indexed`) as `#RRGGBB`; `null` for automatic or none. */
export function readColor(element: XmlElement | null, table: ColorTable): string | null {
  if (element === null) return null;
  const rgb = element.attributes.get('rgb');
  const theme = numberAttribute(element, 'theme');
  const indexed = numberAttribute(element, 'indexed');
  let color: string | undefined;
  if (rgb !== undefined && /^[0-9a-f]{6,8}$/i.test(rgb)) color = `#${rgb.slice(-6).toUpperCase()}`;
  else if (theme !== null) color = table.theme[theme];
  else if (indexed !== null) color = table.indexed[indexed];
  if (color === undefined) return null;
  const tint = numberAttribute(element, 'tint') ?? 0;
  return tint === 0 ? color : tinted(color, tint);
}

/** ECMA-376 part 1, 18.8.19: the tint moves the luminance of the colour towards white or black. */
function tinted(color: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const lightness = (max + min) / 2;
  const span = max - min;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * lightness - 1));
  let hue = 0;
  if (span > 0) {
    if (max === r) hue = ((g - b) / span + 6) % 6;
    else if (max === g) hue = (b - r) / span + 2;
    else hue = (r - g) / span + 4;
  }
  const light = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  const x = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = light - chroma / 2;
  const sector: readonly (readonly [number, number, number])[] = [
    [chroma, x, 0],
    [x, chroma, 0],
    [0, chroma, x],
    [0, x, chroma],
    [x, 0, chroma],
    [chroma, 0, x],
  ];
  const parts = sector[Math.min(5, Math.floor(hue))] ?? [0, 0, 0];
  const hex = parts.map((part) =>
    Math.round((part + base) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('').toUpperCase()}`;
}

/** Any colour text that the grid knows as `FFRRGGBB` for the file; `null` when it is none. */
export function argb(color: Nullable<string>): string | null {
  if (color == null) return null;
  const hex = /^#?([0-9a-f]{6})$/i.exec(color)?.[1];
  if (hex !== undefined) return `FF${hex.toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short !== null) return `FF${[1, 2, 3].map((i) => (short[i] ?? '').repeat(2)).join('')}`.toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(color);
  if (parts === null) return null;
  return `FF${[1, 2, 3].map((i) => Number(parts[i]).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
