import { isCellError, type CellValue } from '../../model/cell-value';
import type { SheetGrid } from '../../model/grid';
import type { TotalRow } from '../ledger';
import { normaliseHeader } from './header-text';
import type { LedgerLayout } from './recognise-sheet';

/** Which rows below a header are records, totals or foot notes. */
export interface RowsFound {
  /** Sheet rows of the records, 0-based, ascending. */
  readonly records: readonly number[];
  readonly totals: readonly TotalRow[];
  /** Rows of particulars and notes below the records. */
  readonly footers: readonly number[];
}

const totalWord = /^(?:小计|合计|总计|共计|累计|本页小计|本页合计|本年累计|总合计)(?:[:：]|\([^)]*\))?$/u;
const prefixedTotal = /^[^,，。、:：]{1,12}(?:小计|合计|总计|共计)(?:[:：]|\([^)]*\))?$/u;
const wholeTotal = /^(?:全区|全市|全镇|全部|全街|总|本表|以上|各镇街|全县)?(?:合计|总计|共计|累计|总合计)|^本年累计/u;

/** In a breakdown of targets the row of the whole district is a total, whatever it is called. */
const districtTotal = /^全[区市]$/u;

const footer =
  /^(?:填表人?|填报人|制表人?|审核人?|审批人?|复核人?|负责人|经办人|联系人|联系电话|联系方式|电话|制表日期|填表日期|填报日期|填表时间|填报时间|报送日期|报送人|单位负责人|部门负责人|分管领导|主管领导|主要领导|统计负责人|领导签字|签字|注释?|备注|说明|附注|填表说明|填报说明|统计口径|口径说明|口径|数据来源|资料来源|填报单位|报送单位|统计截止|截止日期)(?:\d{0,2})(?:\([^)]*\))?\s*[:：]/u;
const bareFooter =
  /^(?:填表人|填报人|制表人|审核人|负责人|经办人|联系电话|制表日期|填表日期|分管领导|单位负责人)(?:\([^)]*\))?$/u;
const noteStart =
  /^(?:注|附注|说明|备注)(?:\d{1,2})?[:：.、．]|^[※*＊]|^(?:\d{1,2}[.、．)）]|\(\d{1,2}\)|（\d{1,2}）)\s*\S{6,}/u;
const dateOnly = /^(?:20\d\d年\d{1,2}月(?:\d{1,2}日)?|20\d\d[-./]\d{1,2}[-./]\d{1,2}|\s*年\s*月\s*日)$/u;
/** Alone in its row: 一、市级试点, （二）高村镇, 专利台账（续）. */
const sectionTitle =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])|(?:台账|情况表|统计表|一览表|明细表|登记表|汇总表)(?:[(（]续\S*[)）])?$|^续表/u;
const chineseOrdinal = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?)$/u;

const exampleMark = /^[(（]?(?:例|示例|样例|举例|范例|填写示例)[)）]?[:：]?$/u;

/** A row under the header that only numbers the columns: 1, 2, 3 … or 甲, 乙, 1, 2 … */
function isColumnNumbering(cells: readonly CellValue[], filled: number): boolean {
  if (filled < 4) return false;
  let expected: number | null = null;
  let numbers = 0;
  for (const value of cells) {
    if (value === null || isBlank(value)) continue;
    const text = label(value) || (typeof value === 'number' ? String(value) : '');
    if (/^[甲乙丙丁]$/u.test(text)) continue;
    const match = /^\(?(\d{1,2})\)?$/u.exec(text);
    if (match === null) return false;
    const number = Number(match[1]);
    if (expected !== null && number !== expected) return false;
    expected = number + 1;
    numbers += 1;
  }
  return numbers >= 3;
}

/** Whether a cell holds nothing, or blanks alone; most cells are told by their first character. */
export function isBlank(value: CellValue): boolean {
  if (value === null) return true;
  if (typeof value !== 'string') return false;
  const unit = value.charCodeAt(0);
  return !(unit > 0x20 && unit < 0x7f) && !(unit >= 0x3400 && unit <= 0x9fff) && value.trim() === '';
}

function label(value: CellValue): string {
  return typeof value === 'string' ? value.normalize('NFKC').replace(/[\s\u200b\ufeff]/gu, '') : '';
}

/** Cheap look at a text in a row of three cells or more: could it be a total's label, a footer? Records' texts pass this at the cost of a few compares. */
function isSuspicious(text: string): boolean {
  const last = text.charCodeAt(text.trimEnd().length - 1);
  // 计 : ： ) ）
  if (last === 0x8ba1 || last === 0x3a || last === 0xff1a || last === 0x29 || last === 0xff09) return true;
  const limit = Math.min(text.length, 12);
  for (let i = 0; i < limit; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0x3a || unit === 0xff1a) return true;
  }
  return text.length <= 4;
}

class RowSorter {
  private readonly records: number[] = [];
  private readonly totals: { row: number; label: string; kind: 'subtotal' | 'total'; from: number; to: number }[] = [];
  private readonly footers: number[] = [];
  private readonly headerTexts = new Map<number, Set<string>>();
  private readonly mapped: Uint8Array;
  private readonly required: ReadonlySet<number>;
  private readonly wideMerges = new Set<number>();
  /** Whether a required field holds names of towns: then one alone in a row is an unfinished record, no section. */
  private readonly namesUnits: boolean;
  private footed = false;
  private totalled = false;

  constructor(
    private readonly grid: SheetGrid,
    private readonly layout: LedgerLayout,
    requiredFields: readonly string[],
    private readonly isUnit: (text: string) => boolean,
  ) {
    this.namesUnits = layout.columns.has('unit');
    this.mapped = new Uint8Array(grid.columnCount);
    for (const column of layout.columns.values()) {
      if (column !== layout.sequenceColumn) this.mapped[column - grid.left] = 1;
    }
    this.required = new Set(requiredFields.flatMap((field) => layout.columns.get(field) ?? []));
    for (let row = layout.headerTop; row <= layout.headerBottom; row += 1) {
      for (const [i, value] of (grid.values[row - grid.top] ?? []).entries()) {
        if (typeof value === 'string' && value.trim() !== '') this.addHeaderText(grid.left + i, value);
      }
    }
    for (const merge of grid.merges) {
      const width = merge.right - merge.left + 1;
      if (merge.top > layout.headerBottom && width >= 3 && width * 2 >= Math.min(layout.paths.size, 8)) {
        for (let row = merge.top; row <= merge.bottom; row += 1) this.wideMerges.add(row);
      }
    }
  }

  private addHeaderText(column: number, text: string): void {
    const texts = this.headerTexts.get(column) ?? new Set<string>();
    this.headerTexts.set(column, texts);
    texts.add(text).add(normaliseHeader(text));
  }

  /** Sorts one row below the header. A record is told by its first cells; only doubtful rows are looked at whole. */
  add(row: number): void {
    const cells = this.grid.values[row - this.grid.top] ?? [];
    let filled = 0;
    let mapped = 0;
    let first = -1;
    let second = -1;
    let plain = !this.footed;
    for (let i = 0; i < cells.length; i += 1) {
      const value = cells[i] ?? null;
      if (value === null || (typeof value === 'string' && isBlank(value))) continue;
      if (first < 0) first = i;
      else if (second < 0) second = i;
      filled += 1;
      mapped += this.mapped[i] ?? 0;
      if (plain && filled > 2 && mapped > 1) {
        plain = this.isPlainRecord(cells, first, second);
        if (plain) {
          this.records.push(row);
          return;
        }
      }
    }
    if (filled > 0) this.addDoubtful(row, cells, filled, mapped, first, second);
  }

  private isPlainRecord(cells: readonly CellValue[], first: number, second: number): boolean {
    const a = cells[first] ?? null;
    const b = cells[second] ?? null;
    if (this.records.length === 0 && (a === 1 || b === 2)) return false;
    const sequence = this.layout.sequenceColumn;
    if (typeof a === 'string' && (first + this.grid.left === sequence || this.looksOdd(a, first))) return false;
    return !(typeof b === 'string' && this.looksOdd(b, second));
  }

  private looksOdd(text: string, index: number): boolean {
    const unit = text.charCodeAt(0);
    // A text that begins with a digit is an identifier here, numbered notes stand alone in their rows; but 2018年合计 …
    if (unit >= 0x30 && unit <= 0x39) return text.charCodeAt(text.length - 1) === 0x8ba1;
    return isSuspicious(text) || (this.headerTexts.get(index + this.grid.left)?.has(text) ?? false);
  }

  private addDoubtful(
    row: number,
    cells: readonly CellValue[],
    filled: number,
    mapped: number,
    first: number,
    second: number,
  ): void {
    const total = this.totalLabel(cells, first, second);
    if (total !== null) {
      this.addTotal(row, total);
      return;
    }
    if (this.isRepeatedHeader(cells)) {
      this.footed = false;
      return;
    }
    const text = label(cells[first] ?? null);
    if (footer.test(text) || (bareFooter.test(text) && filled <= 6) || (noteStart.test(text) && filled <= 2)) {
      this.footed = true;
      this.footers.push(row);
      return;
    }
    if (exampleMark.test(text) || isColumnNumbering(cells, filled)) return;
    if (mapped === 0 || this.isAside(row, cells, filled, mapped, first)) {
      if (this.records.length > 0) this.footers.push(row);
      return;
    }
    this.footed = false;
    this.records.push(row);
  }

  /** A row that is neither record nor footer: a section's title, a stray note, a number in front of nothing. */
  private isAside(row: number, cells: readonly CellValue[], filled: number, mapped: number, first: number): boolean {
    const column = first + this.grid.left;
    const value = cells[first] ?? null;
    const isSequence = column === this.layout.sequenceColumn;
    if (isSequence && filled <= 2 && typeof value === 'string' && chineseOrdinal.test(label(value))) {
      return mapped <= 1 && !this.sequenceIsChinese();
    }
    if (this.footed && filled <= 2) return true;
    if (filled > 1) return false;
    if (this.wideMerges.has(row) || (this.totalled && typeof value === 'string')) return true;
    if (!this.required.has(column))
      return this.layout.columns.size > 1 && !isCellError(value) && this.required.size > 0;
    const text = label(value);
    if (sectionTitle.test(text) || (!this.namesUnits && this.isUnit(text))) return true;
    return text.length > 40 || dateOnly.test(text) || noteStart.test(text) || footer.test(text);
  }

  /** Whether records are numbered 一, 二, 三: then such a number does not announce a section. */
  private sequenceIsChinese(): boolean {
    const column = this.layout.sequenceColumn;
    const record = this.records[0];
    if (column === null || record === undefined) return false;
    const value = this.grid.values[record - this.grid.top]?.[column - this.grid.left] ?? null;
    return typeof value === 'string' && chineseOrdinal.test(label(value));
  }

  private totalLabel(cells: readonly CellValue[], first: number, second: number): string | null {
    const a = label(cells[first] ?? null);
    const b = second < 0 ? '' : label(cells[second] ?? null);
    if (/^[合总小共]$/u.test(a) && b === '计') return a + b;
    if (this.isTotalText(a)) return a;
    const behindSequence = first + this.grid.left === this.layout.sequenceColumn || chineseOrdinal.test(a) || a === '';
    return behindSequence && this.isTotalText(b) && !this.identified(cells, second) ? b : null;
  }

  private isTotalText(text: string): boolean {
    if (totalWord.test(text) || prefixedTotal.test(text)) return true;
    return this.layout.kind === 'allocations' && districtTotal.test(text);
  }

  /** Whether a required field other than the label's own cell holds a text: then the row is a record after all. */
  private identified(cells: readonly CellValue[], labelIndex: number): boolean {
    for (const column of this.required) {
      const i = column - this.grid.left;
      if (i !== labelIndex && typeof (cells[i] ?? null) === 'string' && !isBlank(cells[i] ?? null)) return true;
    }
    return false;
  }

  private addTotal(row: number, text: string): void {
    const isWhole = totalWord.test(text) || wholeTotal.test(text) || districtTotal.test(text);
    const kind = isWhole && !text.includes('小计') ? 'total' : 'subtotal';
    let from = 0;
    for (const earlier of this.totals) {
      const closes = kind === 'subtotal' || earlier.label === text;
      if (closes) from = Math.max(from, earlier.to);
    }
    this.totals.push({ row, label: text, kind, from, to: this.records.length });
    if (kind === 'total') this.totalled = true;
  }

  private isRepeatedHeader(cells: readonly CellValue[]): boolean {
    let filled = 0;
    let same = 0;
    for (let i = 0; i < cells.length; i += 1) {
      const value = cells[i] ?? null;
      if (value === null || isBlank(value)) continue;
      filled += 1;
      if (typeof value !== 'string') continue;
      const texts = this.headerTexts.get(i + this.grid.left);
      if (texts !== undefined && (texts.has(value) || texts.has(normaliseHeader(value)))) same += 1;
    }
    return same === filled || (same >= 2 && same * 10 >= filled * 6);
  }

  found(): RowsFound {
    const count = this.records.length;
    return {
      records: this.records,
      footers: this.footers,
      totals: this.totals.map(({ row, label: text, kind, from, to }) => ({
        row,
        label: text,
        kind,
        fromRecord: from,
        toRecord: to,
        inside: to < count,
      })),
    };
  }
}

const rowsPerStep = 5000;

/**
 * Sorts the rows below a header into records, totals and footers, yielding every few thousand rows.
 * @param required fields without which a record is none of its kind.
 * @param isUnit whether a text names a town, street or park: alone in a row it heads a section.
 */
export function* findRows(
  grid: SheetGrid,
  layout: LedgerLayout,
  required: readonly string[],
  isUnit: (text: string) => boolean,
): Generator<void, RowsFound> {
  const sorter = new RowSorter(grid, layout, required, isUnit);
  const last = grid.top + grid.rowCount - 1;
  for (let row = layout.headerBottom + 1; row <= last; row += 1) {
    sorter.add(row);
    if ((row - layout.headerBottom) % rowsPerStep === 0) yield;
  }
  return sorter.found();
}
