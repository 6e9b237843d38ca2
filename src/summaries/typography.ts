import type { RowStyle } from './sheet-description';

/** The three fonts of an official form: 小标宋 for titles, 黑体 for headers, 仿宋 for everything else. */
export type FontRole = 'title' | 'header' | 'body';

export interface RowLook {
  readonly font: FontRole;
  /** Points. */
  readonly size: number;
}

/** Font and size of each row style (GB/T 9704 uses 二号 = 22 pt for titles, 三号 = 16 pt for the text of a document). */
export const rowLooks: Readonly<Record<RowStyle, RowLook>> = {
  title: { font: 'title', size: 22 },
  subtitle: { font: 'body', size: 11 },
  header: { font: 'header', size: 11 },
  data: { font: 'body', size: 11 },
  total: { font: 'header', size: 11 },
  section: { font: 'header', size: 11 },
  note: { font: 'body', size: 10 },
  foot: { font: 'body', size: 11 },
  heading: { font: 'header', size: 16 },
  body: { font: 'body', size: 16 },
};

/** Width of a text in units of Excel's column width (one digit of the 11 pt standard font, 7 px). */
export function textWidth(text: string, size = 11): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2.1 : 1.05;
  return (width * size) / 11;
}

/** East Asian characters and the punctuation that Chinese fonts draw as wide as they. */
function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x2e80 || (code >= 0x2010 && code <= 0x203b) || (code >= 0x2460 && code <= 0x25ff) || code === 0xb7;
}

/** Padding that Excel keeps inside a cell, in column width units. */
const cellPadding = 1;
const lineSpacing = 1.35;
const rowPadding = 6;
/** Excel's limit for a row's height, in points. */
const maximumHeight = 409;

/** Number of lines that a wrapped text takes in a cell of that width. */
export function lineCount(text: string, columnWidth: number, size: number): number {
  const usable = Math.max(1, columnWidth - cellPadding);
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(paragraph, size) / usable));
  return lines;
}

/** Height in points of a row whose longest cell has that many lines. */
export function heightOfLines(lines: number, size: number): number {
  return Math.min(maximumHeight, Math.ceil(lines * size * lineSpacing + rowPadding));
}
