import type { CellRange } from '../model/address';
import type { Fonts } from '../state/state';
import type { CellLook, RowStyle, SheetCell, SheetDescription, SheetRow } from '../summaries/sheet-description';
import { rowLooks } from '../summaries/typography';
import { columnsAddress, joinAddresses, joinAreas, rectanglesByKey, rowsAddress } from './addresses';
import { formatOfText, linkAroundFormula, linkFormula, textFormat, textInput } from './cell-input';

/** What a cell holds before it goes to Excel: empty text is an empty cell (`null` would mean: leave as it is). */
export type CellInput = string | number;

/** A format shared by many cells. */
export interface CellStyle {
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right';
  readonly wrap: boolean;
  readonly indent: number;
  readonly fill: string | null;
}

/** A description worked out cell by cell: everything the writer needs to say, grouped so that few calls say it. */
export interface SheetLayout {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly inputs: CellInput[][];
  readonly numberFormats: string[][];
  /** Formats, each with the address texts (shorter than Excel's limit) that it goes to. */
  readonly styles: readonly { readonly style: CellStyle; readonly addresses: readonly string[] }[];
  readonly borders: readonly string[];
  readonly columnWidths: readonly { readonly address: string; readonly points: number }[];
  /** Rows by height in points; `null`: fit to the text. */
  readonly rowHeights: readonly { readonly points: number | null; readonly addresses: readonly string[] }[];
  /** Rows that fall short: they get a mark. */
  readonly shortfalls: readonly CellRange[];
}

const ink = '#000000';
const linkInk = '#0563C1';
const toneFills: Readonly<Record<NonNullable<CellLook['tone']>, string | null>> = {
  good: '#E2F0D9',
  warn: '#FFF2CC',
  bad: '#F8CBAD',
  muted: '#EDEDED',
};
const headerFill = '#DDEBF7';

const borderedStyles: ReadonlySet<RowStyle> = new Set<RowStyle>(['header', 'data', 'total', 'section']);

/** Works out cells, formats and sizes of a description. Pure. */
export function layOut(description: SheetDescription, fonts: Fonts): SheetLayout {
  const { rows, body } = description;
  const columnCount = Math.max(description.columnWidths.length, 1, ...rows.map((row) => row.cells.length));
  const inputs: CellInput[][] = [];
  const numberFormats: string[][] = [];
  for (const row of rows) {
    const cells = Array.from({ length: columnCount }, (_, column) => inputOf(row.cells[column] ?? null));
    inputs.push(cells.map(({ input }) => input));
    numberFormats.push(cells.map(({ format }) => format));
  }
  if (body !== undefined) {
    for (let row = rows.length; row <= body.lastRow; row += 1) {
      inputs.push(Array.from({ length: columnCount }, () => ''));
      numberFormats.push(Array.from({ length: columnCount }, () => 'General'));
    }
    for (const formats of numberFormats.slice(body.firstRow, body.lastRow + 1)) {
      for (let column = 0; column < columnCount; column += 1) {
        formats[column] = body.numberFormats[column] ?? formats[column] ?? 'General';
      }
    }
  }
  const rowCount = inputs.length;
  return {
    rowCount,
    columnCount,
    inputs,
    numberFormats,
    styles: styleGroups(description, fonts, rowCount, columnCount),
    borders: borderAreas(description, rowCount, columnCount),
    columnWidths: widthGroups(description.columnWidths),
    rowHeights: heightGroups(rows),
    shortfalls: rows.flatMap((row, index) =>
      isShortfall(row) ? [{ top: index, left: 0, bottom: index, right: columnCount - 1 }] : [],
    ),
  };
}

function isShortfall(row: SheetRow): boolean {
  return row.key !== null && row.cells.some((cell) => cell?.tone === 'bad');
}

function inputOf(cell: SheetCell): { input: CellInput; format: string } {
  if (cell === null) return { input: '', format: 'General' };
  const link = cell.link;
  switch (cell.kind) {
    case 'text': {
      const linked = link === undefined ? null : linkFormula(link.sheet, link.cell, cell.text);
      // A formula in a text cell would show as its own text.
      if (linked !== null) return { input: linked, format: 'General' };
      const format = formatOfText(cell.text);
      return { input: textInput(cell.text, format), format };
    }
    case 'number':
      return {
        input: (link === undefined ? null : linkFormula(link.sheet, link.cell, cell.value)) ?? cell.value,
        format: cell.format,
      };
    case 'formula':
      return {
        input: link === undefined ? cell.formula : linkAroundFormula(link.sheet, link.cell, cell.formula),
        format: cell.format === textFormat ? 'General' : cell.format,
      };
  }
}

function alignmentOf(row: SheetRow, cell: SheetCell): CellStyle['horizontal'] {
  switch (cell?.align) {
    case 'left':
      return 'Left';
    case 'center':
      return 'Center';
    case 'right':
      return 'Right';
    case undefined:
      break;
  }
  if (row.style === 'title' || row.style === 'header') return 'Center';
  if (cell !== null && cell.kind !== 'text') return 'Right';
  return 'Left';
}

function styleOf(row: SheetRow, cell: SheetCell, fonts: Fonts): CellStyle {
  const look = rowLooks[row.style];
  const tone = cell?.tone;
  const linked = cell?.link !== undefined;
  return {
    fontName: fonts[look.font],
    fontSize: look.size,
    fontColor: linked ? linkInk : ink,
    bold: row.style === 'total',
    underline: linked,
    horizontal: alignmentOf(row, cell),
    wrap: cell?.wrap ?? row.style === 'header',
    indent: cell?.indent ?? 0,
    fill: tone === undefined ? (row.style === 'header' ? headerFill : null) : toneFills[tone],
  };
}

/** The rows that staff fill in look like data. */
const emptyDataRow: SheetRow = { key: null, style: 'data', height: null, cells: [] };

function styleGroups(
  description: SheetDescription,
  fonts: Fonts,
  rowCount: number,
  columnCount: number,
): SheetLayout['styles'] {
  const styles = new Map<string, CellStyle>();
  const keys: string[][] = [];
  for (let index = 0; index < rowCount; index += 1) {
    const row = description.rows[index] ?? emptyDataRow;
    keys.push(
      Array.from({ length: columnCount }, (_, column) => {
        const style = styleOf(row, row.cells[column] ?? null, fonts);
        const key = JSON.stringify(style);
        styles.set(key, style);
        return key;
      }),
    );
  }
  const groups = rectanglesByKey(rowCount, columnCount, (row, column) => keys[row]?.[column] ?? null);
  return [...groups].flatMap(([key, areas]) => {
    const style = styles.get(key);
    return style === undefined ? [] : [{ style, addresses: joinAreas(areas) }];
  });
}

function borderAreas(description: SheetDescription, rowCount: number, columnCount: number): string[] {
  const { rows, body } = description;
  const bordered = (index: number): boolean => {
    if (body !== undefined && index >= body.firstRow && index <= body.lastRow) return true;
    const row = rows[index];
    return row !== undefined && borderedStyles.has(row.style);
  };
  const areas = rectanglesByKey(rowCount, columnCount, (row) => (bordered(row) ? 'bordered' : null));
  return joinAreas(areas.get('bordered') ?? []);
}

/**
 * Characters of the standard font to points: a character is 7 pixels, a cell has 5 pixels of padding, a pixel is 0.75
 * point at 96 dpi (Excel's documented width formula).
 */
function widthInPoints(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
}

function widthGroups(widths: readonly number[]): SheetLayout['columnWidths'] {
  const groups: { first: number; last: number; width: number }[] = [];
  widths.forEach((width, column) => {
    const last = groups.at(-1);
    if (last?.width === width) last.last = column;
    else groups.push({ first: column, last: column, width });
  });
  return groups.map(({ first, last, width }) => ({
    address: columnsAddress(first, last),
    points: widthInPoints(width),
  }));
}

function heightGroups(rows: readonly SheetRow[]): SheetLayout['rowHeights'] {
  const byHeight = new Map<number | null, string[]>();
  rows.forEach(({ height }, index) => {
    const first = index > 0 && rows[index - 1]?.height === height ? null : index;
    if (first === null) return;
    let last = index;
    while (last + 1 < rows.length && rows[last + 1]?.height === height) last += 1;
    const addresses = byHeight.get(height);
    if (addresses === undefined) byHeight.set(height, [rowsAddress(index, last)]);
    else addresses.push(rowsAddress(index, last));
  });
  return [...byHeight].map(([points, addresses]) => ({ points, addresses: joinAddresses(addresses) }));
}
