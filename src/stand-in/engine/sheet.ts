import type { ICellData, IRange, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import type { CellRange } from '../../model/address';
import { isErrorText } from '../../model/cell-value';
import type { SheetExtras } from '../xlsx/package-model';
import { contains, intersection, SHEET_COLUMNS, SHEET_ROWS } from './area';
import { readEntry } from './entry';
import type { WorkbookEngine } from './workbook-engine';

/** A value as Excel hands it out: blank cells are `""`, errors their text. */
export type PlainValue = string | number | boolean;

/** Excel.RangeValueType for the kinds that a cell here can have. */
export type PlainValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

type CellRows = Record<number, Record<number, ICellData | null | undefined> | undefined>;
/** What the raw write takes: `null` empties a cell altogether. */
export type CellWrites = Record<number, Record<number, ICellData | null>>;

export const GENERAL = 'General';

/** Univer counts in pixels at 96 dpi, Office.js in points. */
const POINTS_PER_PIXEL = 0.75;
/** What a cell keeps free beside its text. */
const CELL_PADDING_PIXELS = 5;
/** Height of a line over its font size. */
const LINE_SPACING = 1.3;
/** Id of Univer's InsertRowCommand, whose published types are broken. */
const INSERT_ROWS = 'sheet.command.insert-row';
/** Univer's Direction. */
const DIRECTION_UP = 0;
const DIRECTION_LEFT = 3;

/** Estimated width of a line of text: a Chinese character is as wide as the font is high, others about half. */
function textPixels(line: string, fontSize: number): number {
  let halves = 0;
  for (const character of line) halves += character.charCodeAt(0) > 0x2e7f ? 2 : 1.1;
  return Math.ceil((halves * fontSize) / 2 / POINTS_PER_PIXEL);
}

/** Plain text of a cell's rich text. */
function richText(cell: ICellData): string {
  const stream = cell.p?.body?.dataStream ?? '';
  return stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}

/** The value of a cell; `""` when it is blank. */
export function valueOf(library: WorkbookEngine['library'], cell: ICellData | null | undefined): PlainValue {
  if (cell === null || cell === undefined) return '';
  const { v, t } = cell;
  if (v === null || v === undefined) return cell.p ? richText(cell) : '';
  if (t === library.CellValueType.BOOLEAN) return v === true || v === 1 || v === '1' || v === 'TRUE';
  if (t === library.CellValueType.NUMBER && typeof v !== 'number') {
    const number = Number(v);
    return Number.isNaN(number) ? String(v) : number;
  }
  if ((t === library.CellValueType.STRING || t === library.CellValueType.FORCE_STRING) && typeof v !== 'string') {
    return String(v);
  }
  return v;
}

export function valueTypeOf(value: PlainValue): PlainValueType {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorText(value) ? 'Error' : 'String';
}

function toUniverRange(range: CellRange): IRange {
  return { startRow: range.top, startColumn: range.left, endRow: range.bottom, endColumn: range.right };
}

function fromUniverRange(range: IRange): CellRange {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}

/**
 * One worksheet: bulk reading from Univer's cell matrix and bulk writing by its raw mutations. Rows and columns are
 * 0-based and may lie anywhere in Excel's 1,048,576 × 16,384; Univer's own sheet grows as needed.
 */
export class SheetEngine {
  constructor(
    readonly engine: WorkbookEngine,
    readonly worksheet: Worksheet,
  ) {}

  get id(): string {
    return this.worksheet.getSheetId();
  }

  get name(): string {
    return this.worksheet.getName();
  }

  get position(): number {
    return this.engine.workbook.getSheetOrders().indexOf(this.id);
  }

  get extras(): SheetExtras {
    return this.engine.extrasOf(this.id);
  }

  /** Cells by row and column as Univer keeps them. Read only. */
  rows(): CellRows {
    this.engine.flush();
    return this.storedRows();
  }

  /** As {@link rows}, without what was written in the current request and not yet done. */
  private storedRows(): CellRows {
    return this.worksheet.getCellMatrix().getMatrix() as CellRows;
  }

  /**
   * The smallest rectangle around the cells in use, `null` on an empty sheet.
   * @param valuesOnly leave cells out that have a format and no value
   */
  usedRange(valuesOnly: boolean, within?: CellRange): CellRange | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const rows = this.rows();
    for (const rowKey in rows) {
      const row = Number(rowKey);
      if (within !== undefined && (row < within.top || row > within.bottom)) continue;
      const cells = rows[row];
      if (cells === undefined) continue;
      for (const columnKey in cells) {
        const cell = cells[columnKey as unknown as number];
        if (cell === null || cell === undefined) continue;
        const used =
          (cell.v !== undefined && cell.v !== null && cell.v !== '') ||
          (cell.f ?? cell.si ?? null) !== null ||
          (cell.p ? richText(cell) !== '' : false) ||
          (!valuesOnly && (cell.s ?? null) !== null);
        if (!used) continue;
        const column = Number(columnKey);
        if (within !== undefined && (column < within.left || column > within.right)) continue;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    for (const spill of this.engine.spills(this.id)) {
      const part = within === undefined ? spill.range : intersection(within, spill.range);
      if (part === null) continue;
      top = Math.min(top, part.top);
      left = Math.min(left, part.left);
      bottom = Math.max(bottom, part.bottom);
      right = Math.max(right, part.right);
    }
    if (!valuesOnly && within === undefined) {
      for (const merge of this.merges()) {
        top = Math.min(top, merge.top);
        left = Math.min(left, merge.left);
        bottom = Math.max(bottom, merge.bottom);
        right = Math.max(right, merge.right);
      }
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  /** Whether the range holds a formula: its values may wait for a recalculation. */
  hasFormulas(range: CellRange): boolean {
    const rows = this.rows();
    for (let row = range.top; row <= range.bottom; row++) {
      const cells = rows[row];
      if (cells === undefined) continue;
      for (const key in cells) {
        const column = Number(key);
        const cell = cells[column];
        if (cell && (cell.f || cell.si) && column >= range.left && column <= range.right) return true;
      }
    }
    return this.engine.spills(this.id).some((spill) => intersection(spill.range, range) !== null);
  }

  /** Maps every cell of the range, row by row. */
  private map<T>(
    range: CellRange,
    read: (cell: ICellData | null | undefined, row: number, column: number) => T,
  ): T[][] {
    const rows = this.rows();
    const result: T[][] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      const cells = rows[row];
      const line: T[] = [];
      for (let column = range.left; column <= range.right; column++) line.push(read(cells?.[column], row, column));
      result.push(line);
    }
    return result;
  }

  readValues(range: CellRange): PlainValue[][] {
    const library = this.engine.library;
    const values = this.map(range, (cell) => valueOf(library, cell));
    for (const spill of this.engine.spills(this.id)) {
      const part = intersection(spill.range, range);
      if (part === null) continue;
      for (let row = part.top; row <= part.bottom; row++) {
        const line = values[row - range.top];
        for (let column = part.left; line !== undefined && column <= part.right; column++) {
          const value = spill.valueAt(row, column);
          if (value !== undefined && line[column - range.left] === '') line[column - range.left] = value;
        }
      }
    }
    return values;
  }

  /** Formulas with their `=`, and the values of cells that have none. */
  readFormulas(range: CellRange): PlainValue[][] {
    const values = this.readValues(range);
    const rows = this.rows();
    for (let row = range.top; row <= range.bottom; row++) {
      const cells = rows[row];
      const line = values[row - range.top];
      if (cells === undefined || line === undefined) continue;
      for (let column = range.left; column <= range.right; column++) {
        const cell = cells[column];
        if (!cell || (!cell.f && !cell.si)) continue;
        line[column - range.left] = cell.f ?? this.engine.sharedFormula(this.id, row, column) ?? '';
      }
    }
    return values;
  }

  readNumberFormats(range: CellRange): string[][] {
    const patterns = new Map<unknown, string>();
    return this.map(range, (cell, row, column) => {
      const key = cell?.s ?? this.lineStyle(row, column);
      if (key === null || key === undefined) return GENERAL;
      let pattern = patterns.get(key);
      if (pattern === undefined) {
        pattern = this.resolveStyle(key)?.n?.pattern ?? GENERAL;
        patterns.set(key, pattern);
      }
      return pattern;
    });
  }

  readTexts(range: CellRange): string[][] {
    const values = this.readValues(range);
    const formats = this.readNumberFormats(range);
    return values.map((line, row) =>
      line.map((value, column) => this.engine.formatText(value, formats[row]?.[column] ?? GENERAL)),
    );
  }

  private lineStyle(row: number, column: number): Nullable<IStyleData | string> {
    const { rowData, columnData } = this.worksheet.getConfig();
    return rowData[row]?.s ?? columnData[column]?.s;
  }

  private resolveStyle(style: Nullable<IStyleData | string>): IStyleData | null {
    if (!style) return null;
    return (typeof style === 'string' ? this.engine.workbook.getStyles().get(style) : style) ?? null;
  }

  /**
   * The style a cell shows with: its own, else its row's, else its column's. What the current request wrote counts,
   * though it is not done yet.
   */
  styleAt(row: number, column: number): IStyleData | null {
    const gathered = this.engine.gatheredCell(this.id, row, column);
    const line = this.lineStyle(row, column);
    if (gathered === null || gathered?.s === null) return this.resolveStyle(line);
    const stored = this.resolveStyle(this.storedRows()[row]?.[column]?.s ?? line);
    const patch = gathered?.s;
    if (patch === undefined || typeof patch === 'string') return stored;
    const style = { ...stored, ...patch };
    if (stored?.bd && patch.bd) style.bd = { ...stored.bd, ...patch.bd };
    return style;
  }

  /** Number format of a cell. */
  numberFormatAt(row: number, column: number): string {
    return this.styleAt(row, column)?.n?.pattern ?? GENERAL;
  }

  /** The cells that a write to an unbounded range (whole rows or columns) touches one by one. */
  private clipped(range: CellRange): CellRange | null {
    if (range.bottom - range.top + 1 < SHEET_ROWS && range.right - range.left + 1 < SHEET_COLUMNS) return range;
    const used = this.usedRange(false);
    return used === null ? null : intersection(range, used);
  }

  /** Makes Univer's sheet large enough for the range. */
  private ensureSize(range: CellRange): void {
    const { library } = this.engine;
    if (range.bottom >= this.worksheet.getRowCount()) {
      const rowCount = Math.min(SHEET_ROWS, Math.max(range.bottom + 101, this.worksheet.getRowCount()));
      this.engine.run(library.SetWorksheetRowCountMutation.id, { ...this.target(), rowCount });
    }
    if (range.right >= this.worksheet.getColumnCount()) {
      const columnCount = Math.min(SHEET_COLUMNS, Math.max(range.right + 6, this.worksheet.getColumnCount()));
      this.engine.run(library.SetWorksheetColumnCountMutation.id, { ...this.target(), columnCount });
    }
  }

  /** Makes Univer's sheet large enough to show ranges; whole rows and columns need no more than there is. */
  makeRoomFor(ranges: readonly CellRange[]): void {
    for (const range of ranges) {
      this.ensureSize({
        ...range,
        bottom: range.bottom === SHEET_ROWS - 1 ? range.top : range.bottom,
        right: range.right === SHEET_COLUMNS - 1 ? range.left : range.right,
      });
    }
  }

  get showGridlines(): boolean {
    return this.worksheet.getConfig().showGridlines !== this.engine.library.BooleanNumber.FALSE;
  }

  setShowGridlines(show: boolean): void {
    const { BooleanNumber, ToggleGridlinesMutation } = this.engine.library;
    this.engine.run(ToggleGridlinesMutation.id, {
      ...this.target(),
      showGridlines: show ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  private target(): { unitId: string; subUnitId: string } {
    return { unitId: this.engine.unitId, subUnitId: this.id };
  }

  /** The write that everything goes through. */
  writeCells(range: CellRange, cellValue: CellWrites): void {
    this.engine.writeCells(this, range, cellValue);
  }

  /**
   * Enters values as if they were typed. `null` leaves a cell as it is; cells under a merge, except its first, take no
   * value, as in Excel.
   * @param at the value for a cell, by its place within the range
   */
  enter(range: CellRange, at: (row: number, column: number) => PlainValue | null): void {
    const bounded = this.clipped(range);
    if (bounded === null) return;
    const rows = this.storedRows();
    const covered = this.coveredBy(bounded);
    const writes: CellWrites = {};
    for (let row = bounded.top; row <= bounded.bottom; row++) {
      const cells = rows[row];
      const line: Record<number, ICellData | null> = {};
      let any = false;
      for (let column = bounded.left; column <= bounded.right; column++) {
        const entered = at(row - range.top, column - range.left);
        if (entered === null || covered?.(row, column) === true) continue;
        line[column] = this.cellFor(entered, cells?.[column], row, column);
        any = true;
      }
      if (any) writes[row] = line;
    }
    this.writeCells(bounded, writes);
  }

  private cellFor(entered: PlainValue, old: ICellData | null | undefined, row: number, column: number): ICellData {
    const { library } = this.engine;
    const types = library.CellValueType;
    const cell: ICellData = {};
    if (old) {
      if (old.f) cell.f = null;
      if (old.si) cell.si = null;
      if (old.p) cell.p = null;
      if (old.ref) cell.ref = null;
      if (old.xf) cell.xf = null;
    }
    if (typeof entered === 'number') {
      cell.v = entered;
      cell.t = types.NUMBER;
      return cell;
    }
    if (typeof entered === 'boolean') {
      cell.v = entered ? 1 : 0;
      cell.t = types.BOOLEAN;
      return cell;
    }
    const format = this.numberFormatAt(row, column);
    const entry = readEntry(library, entered, format);
    if (entry.formula !== null) {
      cell.f = entry.formula;
      cell.v = null;
      return cell;
    }
    if (entry.value === null) {
      cell.v = null;
      return cell;
    }
    if (typeof entry.value === 'boolean') {
      cell.v = entry.value ? 1 : 0;
      cell.t = types.BOOLEAN;
    } else {
      cell.v = entry.value;
      cell.t = typeof entry.value === 'number' ? types.NUMBER : types.STRING;
    }
    if (entry.numberFormat !== null && format === GENERAL) cell.s = { n: { pattern: entry.numberFormat } };
    return cell;
  }

  private coveredBy(range: CellRange): ((row: number, column: number) => boolean) | null {
    const merges = this.merges().filter((merge) => intersection(merge, range) !== null);
    if (merges.length === 0) return null;
    return (row, column) =>
      merges.some(
        (merge) =>
          row >= merge.top &&
          row <= merge.bottom &&
          column >= merge.left &&
          column <= merge.right &&
          (row !== merge.top || column !== merge.left),
      );
  }

  /**
   * Changes parts of the style of every cell; what a style does not name stays, `null` leaves the cell alone. Whole
   * columns keep the style for cells to come.
   */
  patchStyle(range: CellRange, style: (row: number, column: number) => IStyleData | null): void {
    const { library } = this.engine;
    if (range.bottom - range.top + 1 >= SHEET_ROWS && range.right < this.worksheet.getColumnCount()) {
      const columnData: Record<number, { s: IStyleData }> = {};
      for (let column = range.left; column <= range.right; column++) {
        const old = this.resolveStyle(this.worksheet.getConfig().columnData[column]?.s) ?? {};
        columnData[column] = { s: { ...old, ...style(0, column - range.left) } };
      }
      this.engine.run(library.SetColDataMutation.id, { ...this.target(), columnData });
    }
    const bounded = this.clipped(range);
    if (bounded === null) return;
    const writes: CellWrites = {};
    for (let row = bounded.top; row <= bounded.bottom; row++) {
      const line: Record<number, ICellData | null> = {};
      for (let column = bounded.left; column <= bounded.right; column++) {
        const patch = style(row - range.top, column - range.left);
        if (patch !== null) line[column] = { s: patch };
      }
      writes[row] = line;
    }
    this.writeCells(bounded, writes);
  }

  /** Empties values and formulas, formats, or both. */
  clear(range: CellRange, what: 'contents' | 'formats' | 'all'): void {
    const bounded = this.clipped(range);
    if (bounded === null) return;
    const rows = this.rows();
    const writes: CellWrites = {};
    for (let row = bounded.top; row <= bounded.bottom; row++) {
      const cells = rows[row];
      if (cells === undefined) continue;
      const line: Record<number, ICellData | null> = {};
      for (let column = bounded.left; column <= bounded.right; column++) {
        if (!cells[column]) continue;
        if (what === 'all') line[column] = null;
        else if (what === 'formats') line[column] = { s: null };
        else line[column] = { v: null, f: null, si: null, p: null };
      }
      writes[row] = line;
    }
    this.writeCells(bounded, writes);
    if (what !== 'contents') {
      const merged = this.merges().filter((merge) => intersection(merge, range) !== null);
      if (merged.length > 0) this.unmerge(range);
    }
  }

  merges(): CellRange[] {
    return this.worksheet.getConfig().mergeData.map(fromUniverRange);
  }

  /** Merges the range into one cell, keeping the first value and emptying the rest, as Excel does. */
  merge(range: CellRange): void {
    const { library } = this.engine;
    if (range.top === range.bottom && range.left === range.right) return;
    this.unmerge(range);
    const rows = this.rows();
    const writes: CellWrites = {};
    for (let row = range.top; row <= range.bottom; row++) {
      const line: Record<number, ICellData | null> = {};
      for (let column = range.left; column <= range.right; column++) {
        if ((row !== range.top || column !== range.left) && rows[row]?.[column]) {
          line[column] = { v: null, f: null, si: null, p: null };
        }
      }
      writes[row] = line;
    }
    this.writeCells(range, writes);
    this.engine.run(library.AddWorksheetMergeMutation.id, { ...this.target(), ranges: [toUniverRange(range)] });
  }

  unmerge(range: CellRange): void {
    const { library } = this.engine;
    const ranges = this.merges().filter((merge) => intersection(merge, range) !== null);
    if (ranges.length === 0) return;
    this.engine.run(library.RemoveWorksheetMergeMutation.id, { ...this.target(), ranges: ranges.map(toUniverRange) });
  }

  /** The rows of a range that Univer has; the others have the default height. */
  private shownRows(range: CellRange): { first: number; last: number } {
    return { first: range.top, last: Math.min(range.bottom, this.worksheet.getRowCount() - 1) };
  }

  private shownColumns(range: CellRange): { first: number; last: number } {
    return { first: range.left, last: Math.min(range.right, this.worksheet.getColumnCount() - 1) };
  }

  /** Heights of the rows, in points. */
  rowPoints(range: CellRange): number[] {
    this.engine.flush();
    const { first, last } = this.shownRows(range);
    if (first > last) return [this.worksheet.getConfig().defaultRowHeight * POINTS_PER_PIXEL];
    return Array.from({ length: last - first + 1 }, (_, index) => {
      return this.worksheet.getRowHeight(first + index) * POINTS_PER_PIXEL;
    });
  }

  setRowPoints(range: CellRange, points: number): void {
    const { library } = this.engine;
    this.makeRoomFor([range]);
    const { first, last } = this.shownRows(range);
    const ranges = [toUniverRange({ ...range, top: first, bottom: last })];
    this.engine.run(library.SetWorksheetRowHeightMutation.id, {
      ...this.target(),
      ranges,
      rowHeight: points / POINTS_PER_PIXEL,
    });
    this.engine.run(library.SetWorksheetRowIsAutoHeightMutation.id, {
      ...this.target(),
      ranges,
      autoHeightInfo: library.BooleanNumber.FALSE,
    });
  }

  /** Widths of the columns, in points. */
  columnPoints(range: CellRange): number[] {
    this.engine.flush();
    const { first, last } = this.shownColumns(range);
    if (first > last) return [this.worksheet.getConfig().defaultColumnWidth * POINTS_PER_PIXEL];
    return Array.from({ length: last - first + 1 }, (_, index) => {
      return this.worksheet.getColumnWidth(first + index) * POINTS_PER_PIXEL;
    });
  }

  setColumnPoints(range: CellRange, points: number): void {
    this.makeRoomFor([range]);
    const { first, last } = this.shownColumns(range);
    this.engine.run(this.engine.library.SetWorksheetColWidthMutation.id, {
      ...this.target(),
      ranges: [toUniverRange({ ...range, left: first, right: last })],
      colWidth: points / POINTS_PER_PIXEL,
    });
  }

  /** Makes rows as high as their wrapped texts need, by an estimate of the texts' widths. */
  autofitRows(range: CellRange): void {
    const { library } = this.engine;
    const used = this.usedRange(false);
    const { first, last } = this.shownRows(range);
    const end = Math.min(last, used?.bottom ?? -1);
    const texts = used === null || first > end ? [] : this.readTexts({ ...used, top: first, bottom: end });
    const heights: Record<number, number> = {};
    for (let row = first; row <= end; row++) {
      let pixels = this.worksheet.getConfig().defaultRowHeight;
      for (const [index, text] of (texts[row - first] ?? []).entries()) {
        if (text === '') continue;
        const column = (used?.left ?? 0) + index;
        const style = this.styleAt(row, column);
        const size = style?.fs ?? 11;
        const width = Math.max(1, this.worksheet.getColumnWidth(column) - CELL_PADDING_PIXELS);
        const lines = text.split('\n').reduce((sum, line) => {
          return (
            sum + (style?.tb === library.WrapStrategy.WRAP ? Math.max(1, Math.ceil(textPixels(line, size) / width)) : 1)
          );
        }, 0);
        pixels = Math.max(pixels, Math.ceil((lines * size * LINE_SPACING) / POINTS_PER_PIXEL));
      }
      heights[row] = pixels;
    }
    if (first > end) return;
    const ranges = [toUniverRange({ ...range, top: first, bottom: end })];
    this.engine.run(library.SetWorksheetRowHeightMutation.id, { ...this.target(), ranges, rowHeight: heights });
    this.engine.run(library.SetWorksheetRowAutoHeightMutation.id, {
      ...this.target(),
      rowsAutoHeightInfo: Object.entries(heights).map(([row, autoHeight]) => ({ row: Number(row), autoHeight })),
    });
    this.engine.run(library.SetWorksheetRowIsAutoHeightMutation.id, {
      ...this.target(),
      ranges,
      autoHeightInfo: library.BooleanNumber.TRUE,
    });
  }

  /** Makes columns as wide as their texts, by an estimate of the texts' widths. */
  autofitColumns(range: CellRange): void {
    const used = this.usedRange(true, range);
    if (used === null) return;
    const texts = this.readTexts(used);
    const merged = this.coveredBy(used);
    for (let column = used.left; column <= used.right; column++) {
      let pixels = 0;
      for (let row = used.top; row <= used.bottom; row++) {
        const text = texts[row - used.top]?.[column - used.left] ?? '';
        if (text === '' || merged?.(row, column) === true) continue;
        const size = this.styleAt(row, column)?.fs ?? 11;
        for (const line of text.split('\n')) pixels = Math.max(pixels, textPixels(line, size));
      }
      if (pixels > 0)
        this.setColumnPoints(
          { ...used, left: column, right: column },
          (pixels + CELL_PADDING_PIXELS) * POINTS_PER_PIXEL,
        );
    }
  }

  /** Whether rows (columns) are hidden: all, none, or `null` for some. */
  hidden(range: CellRange, axis: 'rows' | 'columns'): boolean | null {
    const { first, last } = axis === 'rows' ? this.shownRows(range) : this.shownColumns(range);
    let hidden = 0;
    for (let index = first; index <= last; index++) {
      const visible = axis === 'rows' ? this.worksheet.getRowVisible(index) : this.worksheet.getColVisible(index);
      if (!visible) hidden++;
    }
    if (hidden === 0) return false;
    return hidden === last - first + 1 ? true : null;
  }

  setHidden(range: CellRange, axis: 'rows' | 'columns', hidden: boolean): void {
    const { library } = this.engine;
    this.makeRoomFor([range]);
    const mutation =
      axis === 'rows'
        ? hidden
          ? library.SetRowHiddenMutation
          : library.SetRowVisibleMutation
        : hidden
          ? library.SetColHiddenMutation
          : library.SetColVisibleMutation;
    const rows = this.shownRows(range);
    const columns = this.shownColumns(range);
    const shown = { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last };
    this.engine.run(mutation.id, { ...this.target(), ranges: [toUniverRange(shown)] });
  }

  /** Frozen rows and columns at the top and left. */
  frozen(): { rows: number; columns: number } {
    const { ySplit, xSplit } = this.worksheet.getConfig().freeze;
    return { rows: ySplit, columns: xSplit };
  }

  freeze(rows: number, columns: number): void {
    this.engine.run(this.engine.library.SetFrozenMutation.id, {
      ...this.target(),
      ySplit: rows,
      xSplit: columns,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    });
  }

  /** Puts in blank cells where the range is, moving what is there. Whole rows and columns move as such. */
  async insertCells(range: CellRange, shift: 'down' | 'right'): Promise<void> {
    const { library } = this.engine;
    this.makeRoomFor([range]);
    if (range.left === 0 && range.right === SHEET_COLUMNS - 1) {
      await this.engine.runCommand(INSERT_ROWS, {
        ...this.target(),
        range: {
          ...toUniverRange({ ...range, right: this.worksheet.getColumnCount() - 1 }),
          rangeType: library.RANGE_TYPE.ROW,
        },
        direction: DIRECTION_UP,
      });
    } else if (range.top === 0 && range.bottom === SHEET_ROWS - 1) {
      await this.engine.runCommand(library.InsertColCommand.id, {
        ...this.target(),
        range: {
          ...toUniverRange({ ...range, bottom: this.worksheet.getRowCount() - 1 }),
          rangeType: library.RANGE_TYPE.COLUMN,
        },
        direction: DIRECTION_LEFT,
      });
    } else {
      const command = shift === 'down' ? library.InsertRangeMoveDownCommand : library.InsertRangeMoveRightCommand;
      await this.engine.runCommand(command.id, { ...this.target(), range: toUniverRange(range) });
      this.engine.changes.of(this.id).rewritten = true;
    }
  }

  /** Takes cells out, moving what is below or right of them. Whole rows and columns go as such. */
  async deleteCells(range: CellRange, shift: 'up' | 'left'): Promise<void> {
    const { library } = this.engine;
    this.makeRoomFor([range]);
    if (range.left === 0 && range.right === SHEET_COLUMNS - 1) {
      await this.engine.runCommand(library.RemoveRowCommand.id, {
        ...this.target(),
        range: {
          ...toUniverRange({ ...range, right: this.worksheet.getColumnCount() - 1 }),
          rangeType: library.RANGE_TYPE.ROW,
        },
      });
    } else if (range.top === 0 && range.bottom === SHEET_ROWS - 1) {
      await this.engine.runCommand(library.RemoveColCommand.id, {
        ...this.target(),
        range: {
          ...toUniverRange({ ...range, bottom: this.worksheet.getRowCount() - 1 }),
          rangeType: library.RANGE_TYPE.COLUMN,
        },
      });
    } else {
      const command = shift === 'up' ? library.DeleteRangeMoveUpCommand : library.DeleteRangeMoveLeftCommand;
      await this.engine.runCommand(command.id, { ...this.target(), range: toUniverRange(range) });
      this.engine.changes.of(this.id).rewritten = true;
    }
  }

  /** Whether a merge lies partly inside the range. */
  cutsMerge(range: CellRange): boolean {
    return this.merges().some((merge) => intersection(merge, range) !== null && !contains(range, merge));
  }
}
