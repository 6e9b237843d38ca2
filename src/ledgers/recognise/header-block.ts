import { isCellError } from '../../model/cell-value';
import { isParticulars } from './title-lines';
import { textOf, type SheetView } from './sheet-view';

/** A run of rows that may be a header, with the path of texts over each column. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  /** Sheet column → texts from top to bottom, equal neighbours joined. Columns without any text are absent. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
  /** Rows of group headers above the last row, told by merged or spreading cells. */
  readonly groupRows: number;
}

const deepest = 3;

/** Whether a row can be part of a header: only texts (or years), at least one, no particulars. */
function canBeHeader(view: SheetView, row: number): boolean {
  let texts = 0;
  for (let column = view.grid.left; column <= view.right; column += 1) {
    const value = view.own(row, column);
    if (value === null) continue;
    if (typeof value === 'number') {
      if (!Number.isInteger(value) || value < 2000 || value > 2050) return false;
      continue;
    }
    if (isCellError(value) || typeof value === 'boolean') return false;
    const text = value.trim();
    if (text === '') continue;
    if (text.length > 45 || isParticulars(text)) return false;
    texts += 1;
  }
  return texts > 0;
}

function filledCells(view: SheetView, row: number): number[] {
  const columns: number[] = [];
  for (let column = view.grid.left; column <= view.right; column += 1) {
    if (textOf(view.own(row, column)) !== '') columns.push(column);
  }
  return columns;
}

/** Last column over which the cell spreads: of a merged cell its right end, else up to the next filled cell. */
function spreadOf(view: SheetView, row: number, column: number, below: number): number {
  const merge = view.mergeAt(row, column);
  if (merge !== null) return merge.right;
  let right = column;
  while (
    right < view.right &&
    view.mergeAt(row, right + 1) === null &&
    textOf(view.own(row, right + 1)) === '' &&
    textOf(view.own(below, right + 1)) !== ''
  ) {
    right += 1;
  }
  return textOf(view.own(below, column)) === '' ? column : right;
}

/** Whether a row groups the columns of the row below it: a cell over several columns, or cells that reach down. */
function groups(view: SheetView, row: number): boolean {
  const filled = filledCells(view, row);
  const below = row + 1;
  let spreading = false;
  let reachingDown = false;
  for (const column of filled) {
    const merge = view.mergeAt(row, column);
    if (merge !== null && merge.bottom > row) reachingDown = true;
    const right = spreadOf(view, row, column, below);
    if (right > column) {
      for (let under = column; under <= right; under += 1) {
        if (textOf(view.own(below, under)) !== '') spreading = true;
      }
    }
  }
  return spreading && (reachingDown || filled.length >= 2);
}

function pathsOf(view: SheetView, top: number, bottom: number): ReadonlyMap<number, readonly string[]> {
  const paths = new Map<number, string[]>();
  for (let row = top; row <= bottom; row += 1) {
    let group = '';
    let groupRight = -1;
    for (let column = view.grid.left; column <= view.right; column += 1) {
      let text = view.seen(row, column);
      if (row < bottom) {
        if (text !== '' && view.mergeAt(row, column) === null) {
          group = text;
          groupRight = spreadOf(view, row, column, row + 1);
        } else if (text === '' && column <= groupRight) {
          text = group;
        }
      } else if (text !== '') {
        const merge = view.mergeAt(row, column);
        // A header cell merged over two columns belongs to the first: the second one holds no values of its own.
        if (merge !== null && merge.left !== column) continue;
      }
      if (text === '') continue;
      const path = paths.get(column) ?? [];
      paths.set(column, path);
      if (path[path.length - 1] !== text) path.push(text);
    }
  }
  for (const column of [...paths.keys()]) {
    const merge = view.mergeAt(bottom, column);
    if (textOf(view.own(bottom, column)) !== '' || merge !== null) continue;
    // No text of its own in the last row: only a group's text hangs above. A single upper cell still heads its column.
    let own = false;
    for (let row = top; row < bottom; row += 1) own ||= textOf(view.own(row, column)) !== '';
    if (!own) paths.delete(column);
  }
  return paths;
}

/** Whether a merged cell of the row begins further up: then the row is the lower part of a header, not its top. */
function hangsFromAbove(view: SheetView, row: number): boolean {
  for (let column = view.grid.left; column <= view.right; column += 1) {
    const merge = view.mergeAt(row, column);
    if (merge !== null && merge.top < row) return true;
  }
  return false;
}

/** Every block of one to three rows near the top of the sheet that could be the header of a ledger. */
export function headerBlocks(view: SheetView, rows: number): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  const last = Math.min(view.bottom, view.grid.top + rows - 1);
  for (let top = view.grid.top; top <= last; top += 1) {
    if (!canBeHeader(view, top) || hangsFromAbove(view, top)) continue;
    const filled = filledCells(view, top);
    if (filled.length < 2) continue;
    let least = top;
    for (const column of filled) least = Math.max(least, view.mergeAt(top, column)?.bottom ?? top);
    if (least - top >= deepest) continue;
    let grouped = 0;
    for (let bottom = top; bottom < top + deepest && bottom <= view.bottom; bottom += 1) {
      if (bottom > top) {
        if (groups(view, bottom - 1)) grouped += 1;
        else if (bottom > least) break;
        if (bottom > least && !canBeHeader(view, bottom)) break;
      }
      if (bottom >= least) blocks.push({ top, bottom, paths: pathsOf(view, top, bottom), groupRows: grouped });
    }
  }
  return blocks;
}

/** The block of rows that staff named themselves. */
export function blockOfRows(view: SheetView, top: number, bottom: number): HeaderBlock {
  return { top, bottom, paths: pathsOf(view, top, bottom), groupRows: bottom - top };
}
