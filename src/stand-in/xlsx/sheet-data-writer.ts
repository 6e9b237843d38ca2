import type { ICellData, IRowData, IWorksheetData, Nullable } from '@univerjs/core';
import { cellKey, type SheetCells } from './cell-reader';
import {
  formulaOf,
  sameValue,
  SnapshotFormulas,
  writtenValue,
  type CellWriter,
  type WrittenValue,
} from './cell-writer';
import { pixelsToPoints } from './measures';
import type { ColumnRun } from './sheet-reader';
import { columnOfReference } from './cell-reader';
import { yes } from './univer-values';
import { XmlScanner } from './xml-scanner';
import { attributes } from './xml-text';
import { childOf, parseXml, withAttributes, xmlOf } from './xml-tree';

type CellMatrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;
type RowMap = Readonly<Record<number, Nullable<Partial<IRowData>>>>;

/** What came of writing the cells of a sheet. */
export interface WrittenSheetData {
  readonly xml: string;
  /** Whether a formula came, went or changed: the calculation chain of the file is then out of date. */
  readonly formulasChanged: boolean;
}

/** Row and column keys of a Univer matrix in order; a saved matrix has them as texts. */
function sortedKeys(object: object): number[] {
  return Object.keys(object)
    .map(Number)
    .filter((key) => Number.isInteger(key) && key >= 0)
    .sort((a, b) => a - b);
}

/** Attributes of a row: height in points, hidden, format. @param fitted height for a row that has none of its own */
function rowAttributes(row: Nullable<Partial<IRowData>>, writer: CellWriter, fitted: number | null = null): string {
  if (row == null) return attributes({ ht: fitted });
  const isAuto = row.ia === yes;
  const height = isAuto ? (row.ah ?? row.h) : row.h;
  const format = row.s == null ? 0 : writer.formatIndex(row.s, 0, false);
  return attributes({
    s: format === 0 ? null : format,
    customFormat: format === 0 ? null : 1,
    ht: height === undefined ? fitted : pixelsToPoints(height),
    hidden: row.hd === yes ? 1 : null,
    customHeight: height === undefined || isAuto ? null : 1,
  });
}

/** The whole `<sheetData>` from the snapshot. @param fitted heights in points for rows without one of their own */
export function wholeSheetData(
  sheet: Partial<IWorksheetData>,
  writer: CellWriter,
  prefix: string,
  fitted: ReadonlyMap<number, number>,
): WrittenSheetData {
  const cells: CellMatrix = sheet.cellData ?? {};
  const rows: RowMap = sheet.rowData ?? {};
  const formulas = new SnapshotFormulas(cells);
  const pieces: string[] = [];
  let formulasChanged = false;
  for (const row of sortedKeys({ ...rows, ...cells })) {
    const written: string[] = [];
    const rowCells = cells[row] ?? {};
    for (const column of sortedKeys(rowCells)) {
      const cell = rowCells[column];
      if (cell == null) continue;
      const value = writtenValue(cell);
      const formula = formulas.of(row, column, cell);
      const isQuoted = writer.isQuoted(cell, value);
      const format = cell.s == null && !isQuoted ? 0 : writer.formatIndex(cell.s, 0, isQuoted);
      if (formula !== null) formulasChanged = true;
      if (value.kind === 'blank' && formula === null && format === 0) continue;
      const rich = formula === null ? writer.richTextIndex(cell, value) : null;
      written.push(
        rich === null
          ? writer.cellXml(row, column, value, formula, format)
          : writer.richCellXml(row, column, rich, format),
      );
    }
    const own = rowAttributes(rows[row], writer, fitted.get(row) ?? null);
    if (written.length === 0 && own === '') continue;
    const open = `<${prefix}row r="${row + 1}"${own}`;
    pieces.push(written.length === 0 ? `${open}/>` : `${open}>${written.join('')}</${prefix}row>`);
  }
  const xml =
    pieces.length === 0 ? `<${prefix}sheetData/>` : `<${prefix}sheetData>${pieces.join('')}</${prefix}sheetData>`;
  return { xml, formulasChanged };
}

/** What is to be spliced into the cells of a sheet of the file. */
export interface SheetDataChanges {
  /** Keys of changed cells. */
  readonly cells: ReadonlySet<number>;
  /** Rows whose height or hiding changed. */
  readonly rows: ReadonlySet<number>;
  readonly source: SheetCells;
  readonly columns: readonly ColumnRun[];
}

/** Splices changed cells and rows into `<sheetData>`; the XML of all others stays as it is. */
export function patchedSheetData(
  sheetData: string,
  sheet: Partial<IWorksheetData>,
  changes: SheetDataChanges,
  writer: CellWriter,
  prefix: string,
): WrittenSheetData {
  return new SheetDataPatch(sheetData, sheet, changes, writer, prefix).run();
}

class SheetDataPatch {
  private readonly cells: CellMatrix;
  private readonly rows: RowMap;
  private readonly formulas: SnapshotFormulas;
  private readonly scanner: XmlScanner;
  private readonly pieces: string[] = [];
  /** Up to where the file's text was copied. */
  private copied = 0;
  private formulasChanged = false;
  /** Cells of shared formulas that lose the cell with their text: they get their own. */
  private readonly unshared = new Set<number>();
  /** Cells with the formula of an array range of which another cell changed: they keep their value alone. */
  private readonly brokenArrays = new Set<number>();
  private readonly columnsByRow = new Map<number, number[]>();

  constructor(
    private readonly text: string,
    sheet: Partial<IWorksheetData>,
    private readonly changes: SheetDataChanges,
    private readonly writer: CellWriter,
    private readonly prefix: string,
  ) {
    this.cells = sheet.cellData ?? {};
    this.rows = sheet.rowData ?? {};
    this.formulas = new SnapshotFormulas(this.cells);
    this.scanner = new XmlScanner(text);
  }

  run(): WrittenSheetData {
    this.findBrokenFormulas();
    const touched = new Set([...this.changes.cells, ...this.unshared, ...this.brokenArrays]);
    for (const key of [...touched].sort((a, b) => a - b)) {
      const row = Math.floor(key / 16384);
      const columns = this.columnsByRow.get(row);
      if (columns === undefined) this.columnsByRow.set(row, [key % 16384]);
      else columns.push(key % 16384);
    }
    const pendingRows = [...new Set([...this.columnsByRow.keys(), ...this.changes.rows])].sort((a, b) => a - b);
    this.patchRows(pendingRows);
    this.pieces.push(this.text.slice(this.copied));
    return { xml: this.pieces.join(''), formulasChanged: this.formulasChanged };
  }

  private hasNewContent(key: number): boolean {
    const [row, column] = [Math.floor(key / 16384), key % 16384];
    const now = this.cells[row]?.[column];
    const before = this.changes.source.cellData[row]?.[column];
    return (
      this.formulas.of(row, column, now) !== formulaOf(before) || !sameValue(writtenValue(now), writtenValue(before))
    );
  }

  private findBrokenFormulas(): void {
    const { sharedFormulas, arrayRanges } = this.changes.source;
    const lostGroups = new Set<string>();
    for (const key of this.changes.cells) {
      const shared = sharedFormulas.get(key);
      if (shared?.isMaster === true) {
        const [row, column] = [Math.floor(key / 16384), key % 16384];
        if (this.formulas.of(row, column, this.cells[row]?.[column]) !== shared.text) lostGroups.add(shared.group);
      }
    }
    if (lostGroups.size > 0) {
      for (const [key, shared] of sharedFormulas) {
        if (lostGroups.has(shared.group) && !shared.isMaster && shared.text !== '') this.unshared.add(key);
      }
    }
    for (const range of arrayRanges) {
      const inRange = [...this.changes.cells].filter((key) => {
        const [row, column] = [Math.floor(key / 16384), key % 16384];
        return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
      });
      if (inRange.some((key) => this.hasNewContent(key))) this.brokenArrays.add(cellKey(range.top, range.left));
    }
  }

  private copyTo(position: number): void {
    this.pieces.push(this.text.slice(this.copied, position));
    this.copied = position;
  }

  private patchRows(pending: number[]): void {
    const { scanner } = this;
    scanner.next();
    if (scanner.isSelfClosing) {
      this.pieces.push(`<${this.prefix}sheetData>`);
      for (const row of pending) this.pieces.push(this.newRow(row));
      this.pieces.push(`</${this.prefix}sheetData>`);
      this.copied = scanner.tagEnd;
      return;
    }
    let row = -1;
    let next = 0;
    while (scanner.next()) {
      if (!scanner.isOpen) break;
      const number = scanner.attribute('r');
      row = number === null ? row + 1 : Number(number) - 1;
      while (next < pending.length && (pending[next] ?? 0) < row) {
        this.copyTo(scanner.tagStart);
        this.pieces.push(this.newRow(pending[next] ?? 0));
        next++;
      }
      if (pending[next] === row) {
        this.patchRow(row);
        next++;
      } else {
        scanner.skipToClose();
      }
    }
    this.copyTo(scanner.tagStart);
    for (; next < pending.length; next++) this.pieces.push(this.newRow(pending[next] ?? 0));
  }

  private newRow(row: number): string {
    const written = (this.columnsByRow.get(row) ?? []).map((column) => this.newCell(row, column, 0)).join('');
    const own = rowAttributes(this.rows[row], this.writer);
    if (written === '' && own === '') return '';
    return `<${this.prefix}row r="${row + 1}"${own}>${written}</${this.prefix}row>`;
  }

  private patchRow(row: number): void {
    const { scanner } = this;
    const columns = this.columnsByRow.get(row) ?? [];
    const rowFormat = scanner.attribute('customFormat') === '1' ? Number(scanner.attribute('s') ?? '0') : 0;
    const isEmpty = scanner.isSelfClosing;
    this.copyTo(scanner.tagStart);
    this.pieces.push(this.patchedRowTag(row, this.text.slice(scanner.tagStart, scanner.tagEnd), columns));
    this.copied = scanner.tagEnd;
    if (isEmpty) {
      const written = columns.map((column) => this.newCell(row, column, rowFormat)).join('');
      this.pieces.push(`${written}</${this.prefix}row>`);
      return;
    }
    let next = 0;
    let column = -1;
    while (scanner.next()) {
      if (!scanner.isOpen) break;
      if (scanner.name !== 'c') {
        scanner.skipElement();
        continue;
      }
      const reference = scanner.attribute('r');
      column = reference === null ? column + 1 : columnOfReference(reference);
      const start = scanner.tagStart;
      while (next < columns.length && (columns[next] ?? 0) < column) {
        this.copyTo(start);
        this.pieces.push(this.newCell(row, columns[next] ?? 0, rowFormat));
        next++;
      }
      scanner.skipToClose();
      if (columns[next] === column) {
        this.copyTo(start);
        this.pieces.push(this.patchedCell(row, column, this.text.slice(start, scanner.tagEnd)));
        this.copied = scanner.tagEnd;
        next++;
      }
    }
    this.copyTo(scanner.tagStart);
    for (; next < columns.length; next++) this.pieces.push(this.newCell(row, columns[next] ?? 0, rowFormat));
  }

  private patchedRowTag(row: number, tag: string, columns: readonly number[]): string {
    let open = tag.replace(/\s*\/>$/, '>');
    if (this.changes.rows.has(row)) {
      const now = this.rows[row];
      const isAuto = now?.ia === yes;
      const height = isAuto ? (now.ah ?? now.h) : now?.h;
      open = withAttributes(open, {
        ht: height === undefined ? null : pixelsToPoints(height),
        customHeight: height === undefined || isAuto ? null : 1,
        hidden: now?.hd === yes ? 1 : null,
      });
    }
    // `spans` says where the row's cells are: a cell outside of it would be overlooked.
    const spans = /\bspans="(\d+):(\d+)"/.exec(open);
    if (spans !== null && columns.length > 0) {
      const first = Math.min(Number(spans[1]), (columns[0] ?? 0) + 1);
      const last = Math.max(Number(spans[2]), (columns.at(-1) ?? 0) + 1);
      open = withAttributes(open, { spans: `${first}:${last}` });
    }
    return open;
  }

  /** A cell that the file does not have yet; "" when there is nothing to write. */
  private newCell(row: number, column: number, rowFormat: number): string {
    const cell = this.cells[row]?.[column];
    const value = writtenValue(cell);
    const formula = this.formulas.of(row, column, cell);
    const inherited = rowFormat !== 0 ? rowFormat : this.columnFormat(column);
    const isQuoted = this.writer.isQuoted(cell, value);
    const format = cell?.s == null && !isQuoted ? inherited : this.writer.formatIndex(cell?.s, inherited, isQuoted);
    if (formula !== null) this.formulasChanged = true;
    if (value.kind === 'blank' && formula === null && format === inherited) return '';
    return this.writer.cellXml(row, column, value, formula, format);
  }

  private columnFormat(column: number): number {
    return this.changes.columns.find((run) => column >= run.first && column <= run.last)?.format ?? 0;
  }

  private patchedCell(row: number, column: number, xml: string): string {
    const key = cellKey(row, column);
    const before = this.changes.source.cellData[row]?.[column];
    const now = this.cells[row]?.[column];
    const tree = parseXml(xml);
    const formatBefore = Number(tree.attributes.get('s') ?? '0');
    const formula = this.formulas.of(row, column, now);
    const value = this.valueToWrite(writtenValue(now), writtenValue(before), formula, formulaOf(before));
    const sameFormula = formula === formulaOf(before) && !this.unshared.has(key) && !this.brokenArrays.has(key);
    const isSame = sameFormula && sameValue(value, writtenValue(before));
    const wasQuoted = this.writer.isQuotedFormat(formatBefore);
    const isQuoted = isSame ? wasQuoted : value.kind === 'text' && (wasQuoted || this.writer.isQuoted(now, value));
    const format = this.changes.cells.has(key) ? this.formatAfter(now, before, formatBefore, isQuoted) : formatBefore;
    if (isSame) return format === formatBefore ? xml : withAttributes(xml, { s: format === 0 ? null : format });
    if (this.unshared.has(key) && formula === formulaOf(before)) {
      this.formulasChanged = true;
      const own = this.changes.source.sharedFormulas.get(key)?.text ?? formula;
      return this.writer.cellXml(row, column, value, own, format);
    }
    const formulaXml = sameFormula ? childOf(tree, 'f') : null;
    if (!sameFormula || (formulaXml !== null && formula === null)) this.formulasChanged = true;
    // A formula that the grid does not know of (a table's, an array's) goes when its cell gets another value.
    const kept = formulaXml === null || formula === null ? null : xmlOf(formulaXml);
    return this.writer.cellXml(row, column, value, formula, format, kept);
  }

  /** A function that the grid does not know gives #NAME?; Excel's last value is worth more. */
  private valueToWrite(
    now: WrittenValue,
    before: WrittenValue,
    formula: string | null,
    formulaBefore: string | null,
  ): WrittenValue {
    const isUnknown = now.kind === 'error' && now.text === '#NAME?';
    return isUnknown && formula !== null && formula === formulaBefore && before.kind !== 'blank' ? before : now;
  }

  private formatAfter(
    now: Nullable<ICellData>,
    before: Nullable<ICellData>,
    formatBefore: number,
    isQuoted: boolean,
  ): number {
    const sameStyle = JSON.stringify(now?.s ?? null) === JSON.stringify(before?.s ?? null);
    if (sameStyle && isQuoted === this.writer.isQuotedFormat(formatBefore)) return formatBefore;
    if (sameStyle) return this.writer.formatIndex(before?.s ?? 'xf0', formatBefore, isQuoted);
    return this.writer.formatIndex(now?.s ?? 'xf0', formatBefore, isQuoted);
  }
}
