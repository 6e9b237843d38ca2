import { columnLetters } from '../model/address';
import type { Day } from '../model/calendar';
import { centred, text } from './cells';
import { chineseDate, displayText } from './formats';
import type {
  ChartDescription,
  PrintSetup,
  RowStyle,
  SheetCell,
  SheetDescription,
  SheetRow,
  ValidationDescription,
} from './sheet-description';
import { heightOfLines, lineCount, rowLooks, textWidth } from './typography';

export interface TableColumn<Id extends string> {
  readonly id: Id;
  readonly header: string;
  /** Upper header of neighbouring columns; the header then has two rows. */
  readonly group?: string;
  /** In characters of the standard font; widened when a number would not fit. */
  readonly width: number;
}

/** Line 2 of a form. */
export interface FormLine {
  readonly reportingUnit: string;
  /** 统计截止：2018年9月30日, or another date that the sheet stands for, with its label. */
  readonly date: string;
  readonly units: string;
}

/** The sign-off line; blanks are filled in by hand. */
export interface SignOff {
  readonly reviewer: string;
  readonly preparer: string;
  readonly date: Day | null;
}

/** A cell reference on the sheet: column id and 1-based row. */
export type Reference<Id extends string> = (id: Id, row?: number) => string;

const minimumDataHeight = 21;
const titleHeight = 40;
/** Ends of a wide column that is not looked at for a number's width: the rest of the row's text wraps anyway. */
const numberPadding = 1.6;

const landscape: PrintSetup = {
  orientation: 'landscape',
  paper: 'A4',
  footer: '第 &P 页 共 &N 页',
  repeatHeader: true,
};

/**
 * Builds an official form row by row: title, 填报单位 / 统计截止 / 单位, header, data, total, notes, sign-off. Columns are
 * named, so that formulas say what they refer to; the builder knows the letters, the merges and the heights.
 */
export class TableBuilder<Id extends string> {
  private readonly letters = new Map<Id, string>();
  private readonly rows: { key: string | null; style: RowStyle; cells: SheetCell[]; height?: number }[] = [];
  private readonly merges: { top: number; left: number; bottom: number; right: number }[] = [];
  /** Last column of a merge by its top-left cell (row × columns + column). */
  private readonly mergeEnds = new Map<number, number>();
  private readonly charts: ChartDescription[] = [];
  private readonly validations: ValidationDescription[] = [];
  private readonly pageBreaks: number[] = [];
  private headerRows: readonly [number, number] = [0, 0];
  private readonly keys = new Set<string>();

  constructor(private readonly columns: readonly TableColumn<Id>[]) {
    columns.forEach((column, index) => this.letters.set(column.id, columnLetters(index)));
  }

  /** 1-based row that the next added row will get. */
  get nextRow(): number {
    return this.rows.length + 1;
  }

  /** A1 address of a column's cell; the row is the next one unless given. */
  readonly ref: Reference<Id> = (id, row = this.nextRow) => this.letter(id) + String(row);

  /** A1 range of one column over rows, both included. */
  range(id: Id, from: number, to: number): string {
    return `${this.letter(id)}${String(from)}:${this.letter(id)}${String(to)}`;
  }

  /** {@link range} with fixed rows, for formulas that people may copy down. */
  fixedRange(id: Id, from: number, to: number): string {
    return `${this.letter(id)}$${String(from)}:${this.letter(id)}$${String(to)}`;
  }

  /** Title, line 2 and header: what every form begins with. */
  begin(title: string, line: FormLine): this {
    this.addMerged('title', [[title, this.columns.length, 'center']], titleHeight);
    const thirds = this.thirds();
    this.addMerged('subtitle', [
      [`填报单位：${line.reportingUnit}`, thirds[0], 'left'],
      [line.date, thirds[1], 'center'],
      [`单位：${line.units}`, thirds[2], 'right'],
    ]);
    this.addHeader();
    return this;
  }

  /** A further header inside the sheet, for a second table that shares the columns. */
  subHeader(texts: Partial<Record<Id, string>>, spans: Partial<Record<Id, Id>> = {}): this {
    this.mergeSpans(spans);
    this.rows.push({
      key: null,
      style: 'header',
      cells: this.columns.map((column) => {
        const label = texts[column.id];
        return label === undefined ? null : centred(label);
      }),
    });
    return this;
  }

  /**
   * One data row. The key must be the sheet's own: staff's remarks are kept by it. `spans`: cells merged with their
   * neighbours to the right, up to and including the named column.
   */
  data(key: string, cells: Partial<Record<Id, SheetCell>>, spans: Partial<Record<Id, Id>> = {}): this {
    if (this.keys.has(key)) throw new Error(`Row key used twice on one sheet: ${key}`);
    this.keys.add(key);
    this.mergeSpans(spans);
    return this.addRow(key, 'data', cells);
  }

  total(key: string, cells: Partial<Record<Id, SheetCell>>): this {
    return this.addRow(key, 'total', cells);
  }

  /** A line across the table that opens a group of rows. */
  section(label: string): this {
    this.addMerged('section', [[label, this.columns.length, 'left']]);
    return this;
  }

  /** The next row begins a new printed page. */
  breakPage(): this {
    this.pageBreaks.push(this.rows.length);
    return this;
  }

  note(label: string): this {
    this.addMerged('note', [[label, this.columns.length, 'left']]);
    return this;
  }

  /** Blank rows for a chart to stand on. */
  space(count: number, height: number): this {
    for (let index = 0; index < count; index++) {
      this.rows.push({ key: null, style: 'note', cells: this.columns.map(() => null), height });
    }
    return this;
  }

  chart(description: ChartDescription): this {
    this.charts.push(description);
    return this;
  }

  validation(description: ValidationDescription): this {
    this.validations.push(description);
    return this;
  }

  /** 口径说明 (how the figures are counted) and the line 审核人 / 填表人 / 制表日期. */
  finish(notes: readonly string[], signOff: SignOff): this {
    if (notes.length === 1) this.note(`口径说明：${notes.join('')}`);
    else if (notes.length > 1) {
      this.note(`口径说明：${notes.map((entry, index) => `${String(index + 1)}．${entry}`).join('\n')}`);
    }
    const thirds = this.thirds();
    this.addMerged(
      'foot',
      [
        [`审核人：${signOff.reviewer}`, thirds[0], 'left'],
        [`填表人：${signOff.preparer}`, thirds[1], 'left'],
        [`制表日期：${signOff.date === null ? '' : chineseDate(signOff.date)}`, thirds[2], 'left'],
      ],
      26,
    );
    return this;
  }

  build(sheet: {
    readonly id: string;
    readonly name: string;
    readonly tabColor: string;
    readonly remarks?: Id;
  }): SheetDescription {
    const columnWidths = this.columns.map((column, index) => this.fittingWidth(column, index));
    return {
      id: sheet.id,
      name: sheet.name,
      columnWidths,
      rows: this.rows.map((row, index) => this.finishedRow(row, index, columnWidths)),
      merges: this.merges,
      headerRows: this.headerRows,
      remarksColumn:
        sheet.remarks === undefined ? null : this.columns.findIndex((column) => column.id === sheet.remarks),
      print: this.pageBreaks.length === 0 ? landscape : { ...landscape, breakBefore: this.pageBreaks },
      charts: this.charts,
      validations: this.validations,
      tabColor: sheet.tabColor,
    };
  }

  private letter(id: Id): string {
    const letter = this.letters.get(id);
    if (letter === undefined) throw new Error(`No column ${id}`);
    return letter;
  }

  private mergeSpans(spans: Partial<Record<Id, Id>>): void {
    const row = this.rows.length;
    this.columns.forEach(({ id }, left) => {
      const last = spans[id];
      if (last !== undefined)
        this.merge(
          row,
          left,
          row,
          this.columns.findIndex((column) => column.id === last),
        );
    });
  }

  private addRow(key: string | null, style: RowStyle, cells: Partial<Record<Id, SheetCell>>): this {
    this.rows.push({ key, style, cells: this.columns.map((column) => cells[column.id] ?? null) });
    return this;
  }

  /** A row of merged cells side by side: text, number of columns, alignment. */
  private addMerged(
    style: RowStyle,
    parts: readonly (readonly [string, number, 'left' | 'center' | 'right'])[],
    height?: number,
  ): void {
    const row = this.rows.length;
    const cells: SheetCell[] = [];
    for (const [label, span, align] of parts) {
      if (span <= 0) continue;
      if (span > 1) this.merge(row, cells.length, row, cells.length + span - 1);
      cells.push(text(label, { align }), ...Array.from({ length: span - 1 }, () => null));
    }
    this.rows.push({ key: null, style, cells, ...(height === undefined ? {} : { height }) });
  }

  private addHeader(): void {
    const first = this.rows.length;
    const twoLevels = this.columns.some((column) => column.group !== undefined);
    if (!twoLevels) {
      this.rows.push({ key: null, style: 'header', cells: this.columns.map((column) => centred(column.header)) });
      this.headerRows = [first, first];
      return;
    }
    this.rows.push({
      key: null,
      style: 'header',
      cells: this.columns.map((column, index) => {
        if (column.group === undefined) return centred(column.header);
        return this.columns[index - 1]?.group === column.group ? null : centred(column.group);
      }),
    });
    this.rows.push({
      key: null,
      style: 'header',
      cells: this.columns.map((column) => (column.group === undefined ? null : centred(column.header))),
    });
    this.columns.forEach((column, index) => {
      if (column.group === undefined) {
        this.merge(first, index, first + 1, index);
      } else if (this.columns[index - 1]?.group !== column.group) {
        let right = index;
        while (this.columns[right + 1]?.group === column.group) right++;
        if (right > index) this.merge(first, index, first, right);
      }
    });
    this.headerRows = [first, first + 1];
  }

  /** Splits the columns into three runs of roughly equal width, each of at least one column when there are three. */
  private thirds(): readonly [number, number, number] {
    const count = this.columns.length;
    const total = this.columns.reduce((sum, column) => sum + column.width, 0);
    let width = 0;
    let first = 0;
    let second = 0;
    this.columns.forEach((column, index) => {
      width += column.width;
      if (width <= total * 0.4 || index === 0) first = index + 1;
      if (width <= total * 0.7 || index === 1) second = index + 1;
    });
    second = Math.max(second, first);
    return [first, second - first, count - second];
  }

  /** Wide enough that no number of the column shows as ####. */
  private fittingWidth(column: TableColumn<Id>, index: number): number {
    let width = column.width;
    for (const row of this.rows) {
      const cell = row.cells[index];
      if (cell === null || cell === undefined || cell.kind === 'text') continue;
      const value = cell.kind === 'number' ? cell.value : cell.expected;
      const shown = typeof value === 'number' ? displayText(value, cell.format) : value;
      width = Math.max(width, textWidth(shown) + numberPadding);
    }
    return Math.ceil(width * 10) / 10;
  }

  private finishedRow(
    row: { key: string | null; style: RowStyle; cells: readonly SheetCell[]; height?: number },
    index: number,
    widths: readonly number[],
  ): SheetRow {
    const { size } = rowLooks[row.style];
    let lines = 1;
    row.cells.forEach((cell, column) => {
      if (cell?.kind !== 'text') return;
      lines = Math.max(lines, lineCount(cell.text, this.cellWidth(index, column, widths), size));
    });
    const height = row.height ?? Math.max(minimumDataHeight, heightOfLines(lines, size));
    return { key: row.key, style: row.style, height, cells: row.cells };
  }

  private cellWidth(row: number, column: number, widths: readonly number[]): number {
    const right = this.mergeEnds.get(row * this.columns.length + column) ?? column;
    let width = 0;
    for (let index = column; index <= right; index++) width += widths[index] ?? 0;
    return width;
  }

  private merge(top: number, left: number, bottom: number, right: number): void {
    this.merges.push({ top, left, bottom, right });
    this.mergeEnds.set(top * this.columns.length + left, right);
  }
}
