import { columnIndex, columnLetters, toA1, type CellRange } from '../../model/address';

/** The size of an Excel worksheet: every address lies inside, however large the grid underneath is. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** One area of an address as staff or Office.js write it. */
export interface ParsedArea {
  /** The sheet named before `!`, quotes taken off; `null` when the address names none. */
  readonly sheetName: string | null;
  readonly range: CellRange;
}

const wholeSheet: CellRange = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: SHEET_COLUMNS - 1 };

/** Splits at commas that stand outside quoted sheet names. */
function splitAreas(address: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let index = 0; index < address.length; index++) {
    const character = address[index];
    if (character === "'") quoted = !quoted;
    else if (character === ',' && !quoted) {
      parts.push(address.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(address.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function parseBareArea(text: string): CellRange | null {
  const bare = text.replaceAll('$', '').toUpperCase();
  const cells = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/.exec(bare);
  if (cells !== null) {
    const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = cells;
    return ordered(Number(r1) - 1, columnIndex(c1), Number(r2) - 1, columnIndex(c2));
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(bare);
  if (columns !== null) {
    const [, c1 = '', c2 = ''] = columns;
    return ordered(0, columnIndex(c1), SHEET_ROWS - 1, columnIndex(c2));
  }
  const rows = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/.exec(bare);
  if (rows !== null) return ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, SHEET_COLUMNS - 1);
  return null;
}

function ordered(row1: number, column1: number, row2: number, column2: number): CellRange | null {
  const range = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return contains(wholeSheet, range) ? range : null;
}

/**
 * Reads one area: `B3`, `$A$1:C9`, `A:C`, `2:5`, each with an optional sheet (`'表 1'!A1`).
 * @returns `null` when the text is no such address or leaves the sheet.
 */
export function parseArea(text: string): ParsedArea | null {
  const mark = text.lastIndexOf('!');
  const range = parseBareArea(text.slice(mark + 1).trim());
  if (range === null) return null;
  if (mark < 0) return { sheetName: null, range };
  const name = text.slice(0, mark).trim();
  const quoted = /^'((?:[^']|'')+)'$/.exec(name);
  return { sheetName: quoted === null ? name : (quoted[1] ?? '').replaceAll("''", "'"), range };
}

/** Reads areas separated by commas. @returns `null` when one of them cannot be read. */
export function parseAreas(text: string): ParsedArea[] | null {
  const areas: ParsedArea[] = [];
  for (const part of splitAreas(text)) {
    const area = parseArea(part);
    if (area === null) return null;
    areas.push(area);
  }
  return areas.length === 0 ? null : areas;
}

/** Whether the range covers all rows of its columns. */
export function isEntireColumns(range: CellRange): boolean {
  return range.top === 0 && range.bottom === SHEET_ROWS - 1;
}

/** Whether the range covers all columns of its rows. */
export function isEntireRows(range: CellRange): boolean {
  return range.left === 0 && range.right === SHEET_COLUMNS - 1;
}

/** A1 of a range as Excel writes it: `A1`, `A1:B2`, whole columns `A:C`, whole rows `2:5`. */
export function areaText(range: CellRange): string {
  if (isEntireRows(range)) return `${range.top + 1}:${range.bottom + 1}`;
  if (isEntireColumns(range)) return `${columnLetters(range.left)}:${columnLetters(range.right)}`;
  const first = toA1(range.top, range.left);
  if (range.top === range.bottom && range.left === range.right) return first;
  return `${first}:${toA1(range.bottom, range.right)}`;
}

/** The sheet name as it stands before `!`: quoted unless it is letters, digits, `_` and `.` and reads as no reference. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The areas of a space-separated list (`sqref`), unreadable ones left out. */
export function parseSqref(sqref: string): CellRange[] {
  return sqref
    .split(/[\s,]+/)
    .map((part) => parseBareArea(part))
    .filter((range) => range !== null);
}

/** Areas as a space-separated list (`sqref`). */
export function toSqref(ranges: readonly CellRange[]): string {
  return ranges.map(areaText).join(' ');
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: CellRange, inner: CellRange): boolean {
  return (
    inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right
  );
}

/** The cells that both ranges cover, `null` when there are none. */
export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const range = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return range.top <= range.bottom && range.left <= range.right ? range : null;
}

/** What is left of `range` when `hole` is cut out: up to four rectangles. */
export function subtract(range: CellRange, hole: CellRange): CellRange[] {
  const cut = intersection(range, hole);
  if (cut === null) return [range];
  const rest: CellRange[] = [];
  if (range.top < cut.top) rest.push({ ...range, bottom: cut.top - 1 });
  if (range.left < cut.left) rest.push({ top: cut.top, bottom: cut.bottom, left: range.left, right: cut.left - 1 });
  if (range.right > cut.right) rest.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: range.right });
  if (range.bottom > cut.bottom) rest.push({ ...range, top: cut.bottom + 1 });
  return rest;
}

/** Rows or columns that were put in (`count` > 0) or taken out (`count` < 0) at `at`, within the whole sheet. */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
}

function shiftSpan(first: number, last: number, shift: Shift, end: number): readonly [number, number] | null {
  if (first === 0 && last === end) return [first, last];
  const { at, count } = shift;
  if (count > 0) {
    return [first >= at ? first + count : first, Math.min(end, last >= at ? last + count : last)];
  }
  const removedLast = at - count - 1;
  const place = (index: number, forward: boolean): number => {
    if (index < at) return index;
    if (index <= removedLast) return forward ? at : at - 1;
    return index + count;
  };
  const span = [place(first, true), place(last, false)] as const;
  return span[0] <= span[1] ? span : null;
}

/** Where a range lies after rows or columns were put in or taken out, `null` when all of it was taken out. */
export function shiftRange(range: CellRange, shift: Shift): CellRange | null {
  if (shift.axis === 'rows') {
    const span = shiftSpan(range.top, range.bottom, shift, SHEET_ROWS - 1);
    return span === null ? null : { ...range, top: span[0], bottom: span[1] };
  }
  const span = shiftSpan(range.left, range.right, shift, SHEET_COLUMNS - 1);
  return span === null ? null : { ...range, left: span[0], right: span[1] };
}
