import { parseA1, type CellRange } from '../model/address';
import { parseIsoDate } from '../model/calendar';
import { toCellValue, type CellValue } from '../model/cell-value';
import type { SheetGrid } from '../model/grid';
import { isDateFormat } from './number-formats';
import { readXml } from './read-xml';
import { WorkbookFileError } from './workbook-file-error';

export interface SheetContext {
  readonly strings: readonly string[];
  /** Number format by cell style index. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

/** Days between the epochs of the 1900 and the 1904 date systems. */
const daysTo1904 = 1462;
/** A stray cell in the last row of the last column would make a grid that no machine holds. */
const mostCells = 20_000_000;

interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format: string;
}

/** One worksheet part as a grid, clipped to the cells that hold something. */
export function readSheetXml(
  name: string,
  xml: string,
  context: SheetContext,
): Omit<SheetGrid, 'position' | 'visibility'> {
  const cells: FoundCell[] = [];
  const merges: CellRange[] = [];
  let row = -1;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value: string | null = null;
  let inValue = false;
  let inPhonetic = false;
  readXml(name, xml, {
    open: (element, attributes) => {
      switch (element) {
        case 'row':
          // Programs may leave the addresses out: the next row, the next cell is meant then.
          row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
          column = -1;
          break;
        case 'c': {
          const at = attributes['r'] === undefined ? null : parseA1(attributes['r']);
          column = at === null ? column + 1 : at.left;
          type = attributes['t'] ?? 'n';
          style = Number(attributes['s'] ?? '0');
          value = null;
          break;
        }
        case 'v':
        case 't':
          inValue = !inPhonetic;
          break;
        case 'rPh':
          inPhonetic = true;
          break;
        case 'mergeCell': {
          const area = parseA1(attributes['ref'] ?? '');
          if (area !== null) merges.push(area);
          break;
        }
      }
    },
    text: (text) => {
      if (inValue) value = (value ?? '') + text;
    },
    close: (element) => {
      if (element === 'v' || element === 't') inValue = false;
      else if (element === 'rPh') inPhonetic = false;
      else if (element === 'c' && value !== null) {
        const format = context.formats[style] ?? 'General';
        const read = cellValue(type, value, format, context);
        if (read !== null) cells.push({ row, column, value: read, format });
      }
    },
  });
  return { name, ...toGrid(name, cells), merges };
}

function cellValue(type: string, text: string, format: string, { strings, date1904 }: SheetContext): CellValue {
  switch (type) {
    case 's':
      return toCellValue(unescape(strings[Number(text)] ?? ''));
    case 'str':
    case 'inlineStr':
    case 'e':
      return toCellValue(unescape(text));
    case 'b':
      return text.trim() === '1';
    case 'd':
      return parseIsoDate(text.slice(0, 10)) ?? text;
    default: {
      const number = Number(text);
      if (text.trim() === '' || Number.isNaN(number)) return null;
      return date1904 && isDateFormat(format) ? number + daysTo1904 : number;
    }
  }
}

/** Characters that XML cannot hold are written `_x000D_` in texts (ECMA-376 part 1, 22.9.2.19). */
function unescape(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

function toGrid(
  name: string,
  cells: readonly FoundCell[],
): Omit<SheetGrid, 'name' | 'merges' | 'position' | 'visibility'> {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (cells.length === 0) {
    return { top: 0, left: 0, rowCount: 0, columnCount: 0, values: [], numberFormats: [] };
  }
  const rowCount = bottom - top + 1;
  const columnCount = right - left + 1;
  if (rowCount * columnCount > mostCells) throw new WorkbookFileError('tooLarge', name);
  const general = Array.from({ length: columnCount }, () => 'General');
  const values = Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, (): CellValue => null));
  // Rows without a format of their own share one array: most rows of a large sheet.
  const numberFormats: string[][] = Array.from({ length: rowCount }, () => general);
  for (const { row, column, value, format } of cells) {
    const line = values[row - top];
    if (line !== undefined) line[column - left] = value;
    if (format === 'General') continue;
    let formats = numberFormats[row - top] ?? general;
    if (formats === general) {
      formats = [...general];
      numberFormats[row - top] = formats;
    }
    formats[column - left] = format;
  }
  return { top, left, rowCount, columnCount, values, numberFormats };
}
