import { parseA1, toA1, type CellRange } from '../model/address';
import type { CellContent } from '../state/state';
import { joinAreas } from './addresses';
import { textFormat, textInput } from './cell-input';
import { sameContent } from './cell-hashes';
import type { ExcelHost } from './host';
import { runInExcel, type RunOptions } from './run-in-excel';

/** One cell to be changed, and what must stand there for the change to be right. */
export interface CellChange {
  readonly sheet: string;
  /** A1 */
  readonly cell: string;
  /** The content that the change was worked out from; `null` is a blank cell. */
  readonly expected: CellContent;
  readonly value: CellContent;
  /** Number format to set with it; `null` keeps the cell's own. */
  readonly numberFormat: string | null;
}

export interface DoneChange {
  readonly change: CellChange;
  readonly before: CellContent;
  readonly beforeFormat: string;
  readonly afterFormat: string;
}

/** Why a cell was left alone. */
export type RefusalReason = 'sheet-gone' | 'sheet-protected' | 'changed' | 'formula' | 'bad-address';

export interface RefusedChange {
  readonly change: CellChange;
  readonly reason: RefusalReason;
}

export interface ChangeOutcome {
  readonly done: readonly DoneChange[];
  readonly refused: readonly RefusedChange[];
}

interface CellNow {
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: string;
}

/**
 * Changes cells of ledgers: looks at every cell again first and leaves alone what is no longer as it was when the change
 * was worked out, what holds a formula, and what is protected. Three syncs (sheets, cells, writing), however many cells.
 * Only the named cells are written.
 */
export async function changeCells(
  host: ExcelHost,
  changes: readonly CellChange[],
  options: RunOptions = {},
): Promise<ChangeOutcome> {
  if (changes.length === 0) return { done: [], refused: [] };
  return runInExcel(host, (context) => changeInto(context, changes, options), options);
}

async function changeInto(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  options: RunOptions,
): Promise<ChangeOutcome> {
  const refused: RefusedChange[] = [];
  const bySheet = new Map<string, { change: CellChange; area: CellRange }[]>();
  for (const change of changes) {
    const area = parseA1(change.cell);
    if (area === null) refused.push({ change, reason: 'bad-address' });
    else bySheet.set(change.sheet, [...(bySheet.get(change.sheet) ?? []), { change, area }]);
  }
  const sheets = [...bySheet].map(([name, wanted]) => {
    const proxy = context.workbook.worksheets.getItemOrNullObject(name);
    proxy.load('name');
    proxy.protection.load('protected');
    return { proxy, wanted };
  });
  await context.sync();

  const open = sheets.flatMap(({ proxy, wanted }) => {
    const reason = proxy.isNullObject ? 'sheet-gone' : proxy.protection.protected ? 'sheet-protected' : null;
    if (reason === null) {
      const areas = joinAreas(wanted.map(({ area }) => area)).map((address) => {
        const ranges = proxy.getRanges(address).areas;
        ranges.load('items/rowIndex,items/columnIndex,items/values,items/formulas,items/numberFormat');
        return ranges;
      });
      return [{ proxy, wanted, areas }];
    }
    refused.push(...wanted.map(({ change }): RefusedChange => ({ change, reason })));
    return [];
  });
  if (open.length === 0) return { done: [], refused };
  await context.sync();
  options.signal?.throwIfAborted();

  const done: DoneChange[] = [];
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const { proxy, wanted, areas } of open) {
    const now = cellsNow(areas);
    for (const { change, area } of wanted) {
      const cell = now.get(toA1(area.top, area.left));
      const reason = cell === undefined ? 'bad-address' : refusalOf(change, cell);
      if (cell === undefined || reason !== null) {
        refused.push({ change, reason: reason ?? 'bad-address' });
        continue;
      }
      // One cell at a time within one request: under an active filter Excel misplaces what is written to several rows
      // at once (OfficeDev/office-js#224), and the cells of a fix are scattered anyway.
      const range = proxy.getRange(toA1(area.top, area.left));
      const afterFormat = change.numberFormat ?? formatFor(change.value, cell.numberFormat);
      range.numberFormat = [[afterFormat]];
      range.values = [[inputOf(change.value, afterFormat)]];
      done.push({ change, before: contentOf(cell.value), beforeFormat: cell.numberFormat, afterFormat });
    }
  }
  if (done.length > 0) await context.sync();
  return { done, refused };
}

function cellsNow(areas: readonly Excel.RangeCollection[]): Map<string, CellNow> {
  const cells = new Map<string, CellNow>();
  for (const range of areas.flatMap((collection) => collection.items)) {
    const formulas: unknown[][] = range.formulas;
    const formats: unknown[][] = range.numberFormat;
    (range.values as unknown[][]).forEach((row, rowOffset) =>
      row.forEach((value, columnOffset) => {
        const format = formats[rowOffset]?.[columnOffset];
        cells.set(toA1(range.rowIndex + rowOffset, range.columnIndex + columnOffset), {
          value,
          formula: formulas[rowOffset]?.[columnOffset],
          numberFormat: typeof format === 'string' ? format : 'General',
        });
      }),
    );
  }
  return cells;
}

function refusalOf(change: CellChange, cell: CellNow): RefusalReason | null {
  if (typeof cell.formula === 'string' && cell.formula.startsWith('=') && cell.formula !== cell.value) return 'formula';
  return sameContent(contentOf(cell.value), change.expected) ? null : 'changed';
}

/** A number in a text cell would stay a text. */
function formatFor(value: CellContent, numberFormat: string): string {
  return typeof value === 'number' && numberFormat === textFormat ? 'General' : numberFormat;
}

function contentOf(value: unknown): CellContent {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}

function inputOf(value: CellContent, numberFormat: string): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'string' ? textInput(value, numberFormat) : value;
}
