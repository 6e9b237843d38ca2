import type { ICellData, IRowData } from '@univerjs/core';
import { parseA1, type CellRange } from '../../model/address';
import { shiftFormula, withoutPrefixes } from './formula-text';
import { pointsToPixels } from './measures';
import { readRichText, type SharedStrings } from './shared-strings';
import type { StyleTable } from './style-reader';
import { XmlScanner, XmlSyntaxError } from './xml-scanner';
import { decodeXString, isTrue } from './xml-text';
import { cellType, no, yes } from './univer-values';

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly styles: StyleTable;
  /** Days between the workbook's origin of dates and 1900: 0, or 1462 for the 1904 system. */
  readonly dateShift: number;
}

/** The `<sheetData>` of a sheet. */
export interface SheetCells {
  /** Univer's cell matrix: row → column → cell. */
  readonly cellData: Record<number, Record<number, ICellData>>;
  readonly rowData: Record<number, Partial<IRowData>>;
  /** Cells of a shared formula by row * 16384 + column: its number, and its text moved to the cell. */
  readonly sharedFormulas: Map<number, SharedFormulaCell>;
  /** Ranges of array formulas over several cells: their cells are shown as values. */
  readonly arrayRanges: CellRange[];
  /** Rows and columns from the first cell to the last one. */
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface SharedFormulaCell {
  readonly group: string;
  readonly text: string;
  /** Whether the cell holds the text that the others share. */
  readonly isMaster: boolean;
}

const letterC = 99;
const letterV = 118;
const letterF = 102;

/** One number for a cell of a sheet, as `SheetChanges.cells` counts them. */
export function cellKey(row: number, column: number): number {
  return row * 16384 + column;
}

export const errorValues: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BLOCKED!',
  '#CONNECT!',
  '#FIELD!',
  '#UNKNOWN!',
]);

/** 0-based column of an A1 reference; the row comes from the row element. */
export function columnOfReference(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** Ids of formats in the snapshot: the format's index in the file behind `xf`. */
export function formatId(index: number): string {
  return `xf${index}`;
}

/**
 * Reads the cells of a sheet.
 * @param sheetData XML of the `<sheetData>` element
 * @param explicitDefault whether cells of the default format say so (a sheet whose rows or columns have formats)
 */
export function readCells(sheetData: string, context: CellContext, explicitDefault: boolean): SheetCells {
  return new CellReading(sheetData, context, explicitDefault).run();
}

class CellReading {
  private readonly cellData: Record<number, Record<number, ICellData>> = {};
  private readonly rowData: Record<number, Partial<IRowData>> = {};
  private readonly sharedFormulas = new Map<number, SharedFormulaCell>();
  private readonly sharedTexts = new Map<string, { row: number; column: number; text: string }>();
  private readonly arrayRanges: CellRange[] = [];
  private readonly formatIds: string[];
  private readonly scanner: XmlScanner;
  private row = -1;
  private column = -1;
  private lastRow = -1;
  private lastColumn = -1;

  constructor(
    sheetData: string,
    private readonly context: CellContext,
    private readonly explicitDefault: boolean,
  ) {
    this.scanner = new XmlScanner(sheetData);
    this.formatIds = context.styles.formats.map((_, index) => formatId(index));
  }

  run(): SheetCells {
    const { scanner } = this;
    let cells: Record<number, ICellData> = {};
    while (scanner.next()) {
      if (!scanner.isOpen) continue;
      if (scanner.isNamed(letterC)) {
        const reference = scanner.attribute('r');
        this.column = reference === null ? this.column + 1 : columnOfReference(reference);
        const cell = this.readCell();
        if (cell === null) continue;
        cells[this.column] = cell;
        if (this.column > this.lastColumn) this.lastColumn = this.column;
        this.cellData[this.row] = cells;
        if (this.row > this.lastRow) this.lastRow = this.row;
      } else if (scanner.name === 'row') {
        const number = scanner.attribute('r');
        this.row = number === null ? this.row + 1 : Number(number) - 1;
        if (!(this.row >= 0 && this.row < 1048576)) throw new XmlSyntaxError('row out of the sheet');
        this.column = -1;
        cells = this.cellData[this.row] ?? {};
        this.readRow();
      } else if (scanner.name !== 'sheetData') {
        scanner.skipElement();
      }
    }
    return {
      cellData: this.cellData,
      rowData: this.rowData,
      sharedFormulas: this.sharedFormulas,
      arrayRanges: this.arrayRanges,
      rowCount: this.lastRow + 1,
      columnCount: this.lastColumn + 1,
    };
  }

  private readRow(): void {
    const { scanner } = this;
    const height = scanner.attribute('ht');
    const hidden = isTrue(scanner.attribute('hidden'));
    const format = isTrue(scanner.attribute('customFormat')) ? scanner.attribute('s') : null;
    if (height === null && !hidden && format === null) return;
    const row: Partial<IRowData> = {};
    if (height !== null) {
      row.h = pointsToPixels(Number(height));
      if (isTrue(scanner.attribute('customHeight'))) row.ia = no;
      else {
        row.ia = yes;
        row.ah = row.h;
      }
    }
    if (hidden) row.hd = yes;
    const id = format === null ? undefined : this.formatIds[Number(format)];
    if (id !== undefined) row.s = id;
    this.rowData[this.row] = row;
    if (this.row > this.lastRow) this.lastRow = this.row;
  }

  /** Reads the cell whose opening tag was just read; `null` for one without value and format. */
  private readCell(): ICellData | null {
    const { scanner } = this;
    const formatIndex = Number(scanner.attribute('s') ?? '0');
    const type = scanner.attribute('t');
    const cell: ICellData = {};
    if (formatIndex !== 0 || this.explicitDefault) cell.s = this.formatIds[formatIndex] ?? null;
    if (!scanner.isSelfClosing) {
      for (;;) {
        if (!scanner.next()) throw new XmlSyntaxError('unclosed cell');
        if (!scanner.isOpen) break;
        if (scanner.isNamed(letterV)) {
          if (scanner.isEmpty()) continue;
          scanner.skipElement();
          this.setValue(cell, type, scanner.textBefore(), formatIndex);
        } else if (scanner.isNamed(letterF)) {
          this.readFormula(cell);
        } else if (scanner.name === 'is') {
          this.setText(cell, readRichText(scanner).text, formatIndex);
        } else {
          scanner.skipElement();
        }
      }
    }
    return cell.v === undefined && cell.f === undefined && cell.s === undefined ? null : cell;
  }

  private setText(cell: ICellData, text: string, formatIndex: number): void {
    cell.v = text;
    // Text that was entered with an apostrophe, or that reads like an error value, must stay text.
    const isForced = this.context.styles.formats[formatIndex]?.quotePrefix === true || errorValues.has(text);
    cell.t = isForced ? cellType.forcedText : cellType.text;
  }

  private setValue(cell: ICellData, type: string | null, raw: string, formatIndex: number): void {
    switch (type) {
      case 's': {
        const index = Number(raw);
        const { texts, rich } = this.context.strings;
        const text = texts[index];
        if (text === undefined) throw new XmlSyntaxError('text out of the shared strings');
        this.setText(cell, text, formatIndex);
        if (rich.size > 0 && rich.has(index)) cell.custom = { richText: index };
        return;
      }
      case 'str':
      case 'inlineStr':
        this.setText(cell, decodeXString(raw), formatIndex);
        return;
      case 'b':
        cell.v = isTrue(raw.trim()) ? 1 : 0;
        cell.t = cellType.boolean;
        return;
      case 'e':
        cell.v = raw;
        cell.t = cellType.text;
        return;
      case 'd': {
        const serial = isoSerial(raw);
        if (serial === null) this.setText(cell, raw, formatIndex);
        else {
          cell.v = serial;
          cell.t = cellType.number;
        }
        return;
      }
      default: {
        if (raw.trim() === '') return;
        const value = Number(raw);
        if (!Number.isFinite(value)) throw new XmlSyntaxError('a number that is none');
        const { dateShift, styles } = this.context;
        cell.v = dateShift !== 0 && styles.formats[formatIndex]?.showsDay === true ? value + dateShift : value;
        cell.t = cellType.number;
      }
    }
  }

  private readFormula(cell: ICellData): void {
    const { scanner, row, column } = this;
    const type = scanner.attribute('t');
    const shared = type === 'shared' ? scanner.attribute('si') : null;
    const range = type === 'array' ? parseA1(scanner.attribute('ref') ?? '') : null;
    let text = '';
    if (!scanner.isSelfClosing) {
      scanner.skipElement();
      text = withoutPrefixes(scanner.textBefore());
    }
    if (type === 'dataTable') return;
    if (range !== null && (range.top !== range.bottom || range.left !== range.right)) {
      this.arrayRanges.push(range);
      return;
    }
    if (shared !== null) {
      const isMaster = text !== '';
      if (isMaster) this.sharedTexts.set(shared, { row, column, text });
      const master = this.sharedTexts.get(shared);
      if (!isMaster && master !== undefined) text = shiftFormula(master.text, row - master.row, column - master.column);
      this.sharedFormulas.set(cellKey(row, column), { group: shared, text, isMaster });
    }
    if (text !== '' && isComputable(text)) cell.f = `=${text}`;
  }
}

/** Formulas with brackets point to tables or to other files, which a grid does not have: their last value is shown. */
function isComputable(formula: string): boolean {
  return !formula.includes('[') || !formula.replace(/"(?:[^"]|"")*"/g, '').includes('[');
}

/** `2018-09-30T12:00:00` (cells of type `d`) as a serial number. */
function isoSerial(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25569;
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
