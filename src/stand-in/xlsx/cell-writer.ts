import type { ICellData, IStyleData, IWorkbookData, Nullable } from '@univerjs/core';
import { toA1 } from '../../model/address';
import { errorValues } from './cell-reader';
import { cellType } from './univer-values';
import { shiftFormula, withPrefixes } from './formula-text';
import type { StyleWriter } from './style-writer';
import { escapeCellText, escapeText } from './xml-text';

/** A cell's value in one of the forms that a file knows. */
export type WrittenValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly text: string };

const blank: WrittenValue = { kind: 'blank' };

/** The value of a cell of the snapshot. Without a type it is that of the JavaScript value. */
export function writtenValue(cell: Nullable<ICellData>): WrittenValue {
  if (cell == null) return blank;
  const { v: value, t: type } = cell;
  if (value === undefined || value === null) {
    const stream = cell.p?.body?.dataStream;
    return stream === undefined ? blank : { kind: 'text', text: stream.replace(/\r\n$/, '').replace(/\r/g, '\n') };
  }
  if (type === cellType.boolean || typeof value === 'boolean') {
    const isTrue = typeof value === 'string' ? /^(?:true|1)$/i.test(value) : Boolean(value);
    return { kind: 'boolean', value: isTrue };
  }
  if (typeof value === 'number' && type !== cellType.text && type !== cellType.forcedText) return finite(value);
  const text = String(value);
  if (type === cellType.number && text.trim() !== '' && Number.isFinite(Number(text))) return finite(Number(text));
  // A formula's empty text is a value; an empty text alone is an empty cell.
  if (text === '' && cell.f == null) return blank;
  if (type !== cellType.forcedText && errorValues.has(text)) return { kind: 'error', text };
  return { kind: 'text', text };
}

function finite(value: number): WrittenValue {
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'error', text: '#NUM!' };
}

export function sameValue(a: WrittenValue, b: WrittenValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The formula of a snapshot's cell without `=`, `null` when it has none. */
export function formulaOf(cell: Nullable<ICellData>): string | null {
  const formula = cell?.f;
  if (formula === undefined || formula === null || formula === '') return null;
  return formula.startsWith('=') ? formula.slice(1) : formula;
}

/** What writing the cells of one sheet needs. */
export interface CellWriterContext {
  readonly styles: StyleWriter;
  readonly snapshot: IWorkbookData;
  readonly dateShift: number;
  readonly prefix: string;
  /** Text of a rich shared string of the file by its index, `null` when there is none. */
  readonly richText: (index: number) => string | null;
  /** Namespaces of the add-ins' functions. */
  readonly namespaces: readonly string[];
}

export class CellWriter {
  private readonly formatCache = new Map<string, number>();

  constructor(private readonly context: CellWriterContext) {}

  /**
   * Index of the format of a cell.
   * @param base the format that the cell had in the file, or that of its row or column
   */
  formatIndex(style: ICellData['s'], base: number, isQuoted: boolean): number {
    const id = typeof style === 'string' ? style : null;
    const key = id === null ? null : `${id}|${base}|${isQuoted ? 1 : 0}`;
    const cached = key === null ? undefined : this.formatCache.get(key);
    if (cached !== undefined) return cached;
    const data: Nullable<IStyleData> =
      typeof style === 'string' ? this.context.snapshot.styles[style] : typeof style === 'object' ? style : null;
    const own = id === null ? null : /^xf(\d+)$/.exec(id)?.[1];
    const index = this.context.styles.formatIndex(data ?? null, own == null ? base : Number(own), isQuoted);
    if (key !== null) this.formatCache.set(key, index);
    return index;
  }

  /** Whether a cell's text is kept from being read as a number or formula by an apostrophe. */
  isQuoted(cell: Nullable<ICellData>, value: WrittenValue): boolean {
    return cell?.t === cellType.forcedText && value.kind === 'text' && !errorValues.has(value.text);
  }

  /** The rich text of the file that a cell still shows, which came with it when its row moved; `null` for none. */
  richTextIndex(cell: Nullable<ICellData>, value: WrittenValue): number | null {
    const index: unknown = cell?.custom?.['richText'];
    if (typeof index !== 'number' || value.kind !== 'text') return null;
    return this.context.richText(index) === value.text ? index : null;
  }

  /** `<c>` of a cell that shows a rich text of the file. */
  richCellXml(row: number, column: number, index: number, format: number): string {
    const { prefix: p } = this.context;
    const style = format === 0 ? '' : ` s="${format}"`;
    return `<${p}c r="${toA1(row, column)}"${style} t="s"><${p}v>${index}</${p}v></${p}c>`;
  }

  isQuotedFormat(format: number): boolean {
    return this.context.styles.format(format)?.quotePrefix === true;
  }

  /** The `<c>` element of a cell. @param formulaXml the `<f>` element of the file where the formula is the same */
  cellXml(
    row: number,
    column: number,
    value: WrittenValue,
    formula: string | null,
    format: number,
    formulaXml: string | null = null,
  ): string {
    const { prefix: p, dateShift, styles, namespaces } = this.context;
    const style = format === 0 ? '' : ` s="${format}"`;
    const open = `<${p}c r="${toA1(row, column)}"${style}`;
    const f = formulaXml ?? (formula === null ? '' : `<${p}f>${escapeText(withPrefixes(formula, namespaces))}</${p}f>`);
    switch (value.kind) {
      case 'blank':
        return f === '' ? `${open}/>` : `${open}>${f}</${p}c>`;
      case 'number': {
        const isDay = dateShift !== 0 && styles.format(format)?.showsDay === true;
        return `${open}>${f}<${p}v>${isDay ? value.value - dateShift : value.value}</${p}v></${p}c>`;
      }
      case 'boolean':
        return `${open} t="b">${f}<${p}v>${value.value ? 1 : 0}</${p}v></${p}c>`;
      case 'error':
        return `${open} t="e">${f}<${p}v>${escapeText(value.text)}</${p}v></${p}c>`;
      case 'text': {
        const text = escapeCellText(value.text);
        if (f !== '') return `${open} t="str">${f}<${p}v>${text}</${p}v></${p}c>`;
        // Blanks at the ends and line feeds are lost without xml:space.
        const space = /^\s|\s$|\n|\t/.test(value.text) ? ' xml:space="preserve"' : '';
        return `${open} t="inlineStr"><${p}is><${p}t${space}>${text}</${p}t></${p}is></${p}c>`;
      }
    }
  }
}

/**
 * Univer writes a formula that was filled down once, and a shared id in the other cells: gives them their own text.
 * @returns the formula of the cell at (row, column) without `=`
 */
export class SnapshotFormulas {
  private readonly masters = new Map<string, { row: number; column: number; formula: string }>();

  constructor(cellData: Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>) {
    for (const [row, cells] of Object.entries(cellData)) {
      for (const [column, cell] of Object.entries(cells)) {
        const id = cell?.si;
        const formula = formulaOf(cell);
        if (id == null || formula === null || this.masters.has(id)) continue;
        this.masters.set(id, { row: Number(row), column: Number(column), formula });
      }
    }
  }

  of(row: number, column: number, cell: Nullable<ICellData>): string | null {
    const own = formulaOf(cell);
    if (own !== null) return own;
    const master = cell?.si == null ? undefined : this.masters.get(cell.si);
    return master === undefined ? null : shiftFormula(master.formula, row - master.row, column - master.column);
  }
}
