import { isCellError } from '../../model/cell-value';
import { isParticulars } from './title-lines';
import { textOf, type SheetView } from './sheet-view';

/** A run of rows that may be a header, with the path of texts over each column. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  /** Sheet column → texts from top to bottom, equal neighbours joined. Columns without any text are absent. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
  /** Whether merged cells, or cells of the first row above blanks of the last, show that the rows belong together. */
  readonly joined: boolean;
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

/** Whether a column has a text of its own anywhere in rows [from, to]. */
function hasTextIn(view: SheetView, column: number, from: number, to: number): boolean {
  for (let row = from; row <= to; row += 1) if (textOf(view.own(row, column)) !== '') return true;
  return false;
}

/**
 * Last column over which a cell spreads within a header that ends in row `bottom`: of a merged cell its right end, else over
 * the blanks to its right that have texts below, if it has a text below itself.
 */
function spreadOf(view: SheetView, row: number, column: number, bottom: number): number {
  const merge = view.mergeAt(row, column);
  if (merge !== null) return merge.right;
  if (!hasTextIn(view, column, row + 1, bottom)) return column;
  let right = column;
  while (
    right < view.right &&
    view.mergeAt(row, right + 1) === null &&
    textOf(view.own(row, right + 1)) === '' &&
    hasTextIn(view, right + 1, row + 1, bottom)
  ) {
    right += 1;
  }
  return right;
}

/** What a title is called, not a group of columns. */
const titleEnding =
  /(?:台账|情况表|统计表|明细表|一览表|清单|汇总表|登记表|名录|名单|报表|附件\d+|20\d\d年度?|[一二三四]季度|半年)$/u;

/** Whether a row groups the columns of the rows below it: one of its cells spreads over several columns with texts below. */
function groups(view: SheetView, row: number, bottom: number): boolean {
  for (const column of filledCells(view, row)) {
    const right = spreadOf(view, row, column, bottom);
    for (let under = column; right > column && under <= right; under += 1) {
      if (textOf(view.own(row + 1, under)) !== '') return true;
    }
  }
  return false;
}

/** Longest text of a group; a line above a table that is longer says something else. */
const longestGroup = 10;

/**
 * Whether the rows are one header beyond doubt: a cell of the first row is merged, downwards or over a group, or stands above
 * a blank of all the others, or all of its cells are short words that spread. A title above a full header does none of these.
 */
function isJoined(view: SheetView, top: number, bottom: number): boolean {
  const filled = filledCells(view, top);
  const merged = filled.some((column) => {
    const merge = view.mergeAt(top, column);
    return (
      (merge !== null && (merge.bottom > top || merge.right > merge.left)) || !hasTextIn(view, column, top + 1, bottom)
    );
  });
  if (merged) return true;
  return filled.every(
    (column) => spreadOf(view, top, column, bottom) > column && textOf(view.own(top, column)).length <= longestGroup,
  );
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
          groupRight = spreadOf(view, row, column, bottom);
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

const unitCell =
  /^[(（]?(?:单位[:：])?(?:件|项|家|个|人|人次|次|万人|元|千元|万元|亿元|%|％|年|年月日|年\/月\/日)[)）]?$/u;

/** Whether a row below a header only says the units of some of its columns. */
function isUnitRow(view: SheetView, row: number): boolean {
  const filled = filledCells(view, row);
  return filled.length > 0 && filled.every((column) => unitCell.test(textOf(view.own(row, column))));
}

/** Every block of one to three rows near the top of the sheet that could be the header of a ledger. */
export function headerBlocks(view: SheetView, rows: number): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  const last = Math.min(view.bottom, view.grid.top + rows - 1);
  for (let top = view.grid.top; top <= last; top += 1) {
    if (!canBeHeader(view, top) || hangsFromAbove(view, top)) continue;
    const filled = filledCells(view, top);
    if (filled.length < 2) continue;
    const titled = filled.length <= 3 && filled.some((column) => titleEnding.test(textOf(view.own(top, column))));
    let least = top;
    for (const column of filled) least = Math.max(least, view.mergeAt(top, column)?.bottom ?? top);
    if (least - top >= deepest) continue;
    for (let bottom = least; bottom < top + deepest && bottom <= view.bottom; bottom += 1) {
      if (bottom > least && !canBeHeader(view, bottom)) break;
      if (bottom > least && bottom > top && isUnitRow(view, bottom) && !isUnitRow(view, bottom - 1)) {
        blocks.push({ top, bottom, paths: pathsOf(view, top, bottom), joined: true });
        continue;
      }
      let grouped = !titled;
      for (let row = top; row < bottom; row += 1) grouped &&= groups(view, row, bottom);
      if (bottom === least || grouped) {
        const joined = bottom > top && isJoined(view, top, bottom);
        blocks.push({ top, bottom, paths: pathsOf(view, top, bottom), joined });
      }
    }
  }
  return blocks;
}

/** The block of rows that staff named themselves. */
export function blockOfRows(view: SheetView, top: number, bottom: number): HeaderBlock {
  return { top, bottom, paths: pathsOf(view, top, bottom), joined: bottom > top };
}
