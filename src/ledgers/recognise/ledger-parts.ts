import type { CellValue } from '../../model/cell-value';
import type { SheetGrid } from '../../model/grid';
import type { Plan } from '../../plan/plan';
import { matchHeader } from './header-index';
import { normaliseHeader } from './header-text';
import { recogniseSheet, type LedgerLayout } from './recognise-sheet';
import { isBlank } from './rows';

/** How far below a gap a header may stand: titles, 填报单位, notes and the upper row of a two-row header come before it. */
const rowsToHeader = 8;

/** Fewer words, known as those of ledgers' columns, make no header here. */
const fewestWords = 3;

/** A header's words are short; what is longer is a record's. */
const longestHeader = 20;

/**
 * Staff put one ledger below another on a sheet: after a blank row or under a title of its own another header follows, with
 * other columns. Each part is then read as a ledger of its own; a header that only repeats the one above begins no part.
 * @returns the parts from top to bottom, clipped to their rows; the sheet itself when it is one
 */
export function ledgerParts(grid: SheetGrid, plan: Plan): readonly SheetGrid[] {
  const starts = possibleStarts(grid);
  const parts: SheetGrid[] = [];
  let from = grid.top;
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? grid.top + grid.rowCount;
    const upper = rowsOf(grid, from, start);
    // Either may still be empty: 「本季度无新增」.
    const above = wholeLedger(upper, plan);
    const below = above === null ? null : wholeLedger(rowsOf(grid, start, end), plan);
    if (above === null || below === null || isSameHeader(above, below)) continue;
    parts.push(upper);
    from = start;
  }
  return from === grid.top ? [grid] : [...parts, rowsOf(grid, from, grid.top + grid.rowCount)];
}

/** The rows from `from` up to, but not including, `to`. */
function rowsOf(grid: SheetGrid, from: number, to: number): SheetGrid {
  return {
    ...grid,
    top: from,
    rowCount: to - from,
    values: grid.values.slice(from - grid.top, to - grid.top),
    numberFormats: grid.numberFormats.slice(from - grid.top, to - grid.top),
    merges: grid.merges.filter(({ top, bottom }) => top >= from && bottom < to),
  };
}

/** The layout of rows that are beyond doubt a ledger: nothing it needs is missing. */
function wholeLedger(part: SheetGrid, plan: Plan): LedgerLayout | null {
  const layout = recogniseSheet(part, plan, undefined);
  return layout === null || layout.missingFields.length > 0 ? null : layout;
}

/** Whether one header repeats the other; in one of them a word may be missing or mistyped. */
function isSameHeader(a: LedgerLayout, b: LedgerLayout): boolean {
  if (a.kind !== b.kind) return false;
  const fieldAt = new Map([...a.columns].map(([field, column]) => [column, field]));
  return [...b.columns].every(([field, column]) => {
    const known = a.columns.get(field);
    return known === undefined ? !fieldAt.has(column) : known === column;
  });
}

/** Rows after a gap below which, within a few rows, another header may stand. */
function possibleStarts(grid: SheetGrid): readonly number[] {
  const starts: number[] = [];
  const seen = new Set<string>();
  let above = 0;
  for (let offset = 0; offset < grid.rowCount; offset += 1) {
    const filled = upToTwo(grid.values[offset] ?? []);
    const afterGap = filled > 0 && (offset === 0 || above === 0 || (filled === 1 && above > 1));
    above = filled;
    if (!afterGap) continue;
    const header = headerBelow(grid, offset);
    if (header === null || seen.has(header)) continue;
    seen.add(header);
    if (offset > 0) starts.push(grid.top + offset);
  }
  return starts;
}

/** The words of the header that stands at or shortly below a row; `null` when there is none. */
function headerBelow(grid: SheetGrid, offset: number): string | null {
  for (let at = offset; at < Math.min(offset + rowsToHeader, grid.rowCount); at += 1) {
    const cells = grid.values[at] ?? [];
    const filled = filledCells(cells);
    // A title, or 填报单位 beside a date.
    if (filled.length < fewestWords) continue;
    const words = filled.flatMap((column) => headerWord(cells[column] ?? null) ?? []);
    if (words.length < filled.length) return null;
    const known = words.filter((word) => matchHeader([word]).length > 0).length;
    if (known >= fewestWords && known * 2 >= words.length)
      return filled.map((column, i) => `${column} ${words[i]}`).join('\n');
  }
  return null;
}

function headerWord(value: CellValue): string | null {
  if (typeof value !== 'string') return null;
  const word = normaliseHeader(value);
  return word.length <= longestHeader ? word : null;
}

function filledCells(cells: readonly CellValue[]): number[] {
  return cells.flatMap((value, column) => (isBlank(value) ? [] : [column]));
}

/** How many cells of a row hold something; two stands for any more. */
function upToTwo(cells: readonly CellValue[]): number {
  let filled = 0;
  for (const value of cells) {
    if (!isBlank(value)) filled += 1;
    if (filled === 2) break;
  }
  return filled;
}
