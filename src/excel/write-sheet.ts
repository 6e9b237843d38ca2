import type { Fonts, WrittenSheet } from '../state/state';
import type { SheetDescription } from '../summaries/sheet-description';
import { hashCells } from './cell-hashes';
import { ExcelProblem, hostErrorCode, isPayloadTooLarge, problemOf } from './errors';
import type { ExcelHost } from './host';
import { runInExcel, type RunOptions } from './run-in-excel';
import {
  collectRemarks,
  findOverwrites,
  placeRemarks,
  writtenRows,
  type ExistingCells,
  type Overwrite,
} from './sheet-edits';
import { formatSheet } from './format-sheet';
import { layOut, type SheetLayout } from './sheet-layout';
import { unfinishedTitle } from './texts';

export interface WriteOptions extends RunOptions {
  readonly fonts: Fonts;
  /** Whether cells that staff changed may be overwritten. */
  readonly overwrite: boolean;
  /** What the state remembers of the last writing of this sheet. */
  readonly written: WrittenSheet | null;
  /** Bytes of cell contents in one request; a smaller number than Excel on the web takes serves tests. */
  readonly bytesPerRequest?: number;
}

export type WriteOutcome =
  | {
      readonly kind: 'written';
      readonly record: WrittenSheet;
      readonly created: boolean;
      /** Staff's edits that were overwritten with their word. */
      readonly overwritten: readonly Overwrite[];
    }
  /** Staff changed these cells: nothing was written, they decide. */
  | { readonly kind: 'edited'; readonly overwrites: readonly Overwrite[] };

/** Leaves room in Excel's 5 MB for everything else that goes with the contents. */
const defaultBytesPerRequest = 3_000_000;
const smallestBytesPerRequest = 20_000;

interface FoundSheet {
  readonly exists: boolean;
  readonly existing: ExistingCells;
  /** Charts on the sheet by name. */
  readonly charts: readonly string[];
}

/**
 * What writing the description would overwrite of staff's own edits; writes nothing. One sync.
 * @throws {ExcelProblem} when the sheet is protected or filtered.
 */
export async function previewWrite(
  host: ExcelHost,
  description: SheetDescription,
  options: Omit<WriteOptions, 'overwrite' | 'bytesPerRequest'>,
): Promise<readonly Overwrite[]> {
  return runInExcel(
    host,
    async (context) => {
      const found = await findSheet(context, description.name);
      return plan(found, description, { ...options, overwrite: false }).overwrites;
    },
    options,
  );
}

/**
 * The one writer: any sheet description, written in place. Same sheet, same position; staff's remarks follow their rows;
 * staff's other edits are only overwritten with their word. Two syncs for up to 3 MB of contents: look up what
 * stands there, write everything in one batch.
 *
 * A batch that fails half way is not taken back by Excel. So the title cell says 未完成 before anything else is touched,
 * and the true title is the last thing written; a sheet that this call created is deleted again.
 * @throws {ExcelProblem} when the sheet is protected or filtered; {OfficeExtension.Error} what the host refuses.
 */
export async function writeSheet(
  host: ExcelHost,
  description: SheetDescription,
  options: WriteOptions,
): Promise<WriteOutcome> {
  let bytesPerRequest = options.bytesPerRequest ?? defaultBytesPerRequest;
  for (;;) {
    try {
      const limit = bytesPerRequest;
      return await runInExcel(host, (context) => writeInto(context, description, options, limit), options);
    } catch (error) {
      if (!isPayloadTooLarge(error) || bytesPerRequest <= smallestBytesPerRequest) throw error;
      bytesPerRequest = Math.floor(bytesPerRequest / 2);
    }
  }
}

async function writeInto(
  context: Excel.RequestContext,
  description: SheetDescription,
  options: WriteOptions,
  bytesPerRequest: number,
): Promise<WriteOutcome> {
  const found = await findSheet(context, description.name);
  options.signal?.throwIfAborted();
  const { layout, overwrites, restingRemarks } = plan(found, description, options);
  if (overwrites.length > 0 && !options.overwrite) return { kind: 'edited', overwrites };
  try {
    const contents = await write(context, found, description, layout, options.written, bytesPerRequest);
    return {
      kind: 'written',
      record: recordOf(description, options.fonts, contents, restingRemarks),
      created: !found.exists,
      overwritten: overwrites,
    };
  } catch (error) {
    if (!found.exists) await removeCreated(context, description.name);
    throw error;
  }
}

async function findSheet(context: Excel.RequestContext, name: string): Promise<FoundSheet> {
  const { sheet, used, formulas } = await lookUp(context, name);
  if (sheet.isNullObject) return { exists: false, existing: { top: 0, left: 0, formulas: [] }, charts: [] };
  if (sheet.protection.protected) throw new ExcelProblem(problemOf('SheetProtected', name));
  // Writing under an active filter puts values into the wrong rows (OfficeDev/office-js#224).
  if (sheet.autoFilter.isDataFiltered) throw new ExcelProblem(problemOf('FilteredRangeConflict', name));
  const charts = sheet.charts.items.map((chart) => chart.name);
  if (used.isNullObject) return { exists: true, existing: { top: 0, left: 0, formulas: [] }, charts };
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  return {
    exists: true,
    existing: {
      top: rowIndex,
      left: columnIndex,
      formulas: formulas ?? (await readFormulas(context, sheet, rowIndex, columnIndex, rowCount, columnCount)),
    },
    charts,
  };
}

/** The sheet and what stands on it in one answer; `formulas` is `null` when they do not fit into one. */
async function lookUp(
  context: Excel.RequestContext,
  name: string,
): Promise<{ sheet: Excel.Worksheet; used: Excel.Range; formulas: unknown[][] | null }> {
  const ask = (withFormulas: boolean): { sheet: Excel.Worksheet; used: Excel.Range } => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(false);
    sheet.load('id');
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    if (withFormulas) used.load('formulas');
    sheet.protection.load('protected');
    sheet.autoFilter.load('isDataFiltered');
    sheet.charts.load('items/name');
    return { sheet, used };
  };
  try {
    const found = ask(true);
    await context.sync();
    const missing = found.sheet.isNullObject || found.used.isNullObject;
    // Typed as always there, but Excel hands back null for a range that is too large for one answer.
    return { ...found, formulas: missing ? null : (found.used.formulas as unknown[][] | null) };
  } catch (error) {
    if (!isPayloadTooLarge(error)) throw error;
  }
  const found = ask(false);
  await context.sync();
  return { ...found, formulas: null };
}

/** Formulas of a rectangle; in halves when one response cannot hold it. */
async function readFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  top: number,
  left: number,
  rowCount: number,
  columnCount: number,
): Promise<unknown[][]> {
  const range = sheet.getRangeByIndexes(top, left, rowCount, columnCount);
  range.load('formulas');
  try {
    await context.sync();
    // Typed as always there, but Excel hands back null for a range that is too large for one answer.
    const formulas = range.formulas as unknown[][] | null;
    if (formulas !== null) return formulas;
  } catch (error) {
    if (!isPayloadTooLarge(error) || rowCount === 1) throw error;
  }
  if (rowCount === 1) throw new ExcelProblem(problemOf('ResponsePayloadSizeLimitExceeded'));
  const half = Math.ceil(rowCount / 2);
  return [
    ...(await readFormulas(context, sheet, top, left, half, columnCount)),
    ...(await readFormulas(context, sheet, top + half, left, rowCount - half, columnCount)),
  ];
}

interface WritePlan {
  readonly layout: SheetLayout;
  readonly overwrites: readonly Overwrite[];
  readonly restingRemarks: Record<string, string>;
}

function plan(
  found: FoundSheet,
  description: SheetDescription,
  options: Omit<WriteOptions, 'bytesPerRequest'>,
): WritePlan {
  const layout = layOut(description, options.fonts);
  const remarks = collectRemarks(found.existing, options.written);
  const restingRemarks = placeRemarks(layout, description, remarks);
  // What stands under 未完成 is partly ours and partly old: staff agreed to the writing that failed.
  const unfinished = found.existing.top === 0 && found.existing.formulas[0]?.[0] === unfinishedTitle;
  const overwrites = unfinished ? [] : findOverwrites(found.existing, options.written, layout, description.name);
  return { layout, overwrites, restingRemarks };
}

/** @returns the contents as Excel reads them back */
async function write(
  context: Excel.RequestContext,
  found: FoundSheet,
  description: SheetDescription,
  layout: SheetLayout,
  written: WrittenSheet | null,
  bytesPerRequest: number,
): Promise<unknown[][]> {
  const sheet = begin(context, found, description.name);
  clearOld(sheet, found, layout, written);
  const title = layout.inputs[0]?.[0] ?? '';
  const readBack: Excel.Range[] = [];
  const blocks = blocksOf(layout, bytesPerRequest);
  for (const [index, { top, rowCount }] of blocks.entries()) {
    const range = sheet.getRangeByIndexes(top, 0, rowCount, layout.columnCount);
    range.numberFormat = layout.numberFormats.slice(top, top + rowCount);
    const inputs = layout.inputs.slice(top, top + rowCount).map((row) => [...row]);
    const first = inputs[0];
    if (top === 0 && first !== undefined) first[0] = unfinishedTitle;
    range.formulas = inputs;
    range.load('formulas');
    readBack.push(range);
    if (index < blocks.length - 1) await endOfRequest(context);
  }
  formatSheet(sheet, description, layout, found.charts);
  const titleCell = sheet.getRange('A1');
  titleCell.formulas = [[title]];
  titleCell.load('formulas');
  await context.sync();
  const contents = readBack.flatMap((range) => range.formulas as unknown[][]).map((row) => [...row]);
  const firstRow = contents[0];
  if (firstRow !== undefined) firstRow[0] = (titleCell.formulas as unknown[][])[0]?.[0] ?? '';
  return contents;
}

/** One request is full: what is gathered goes, and the next one is written with the screen still again. */
async function endOfRequest(context: Excel.RequestContext): Promise<void> {
  await context.sync();
  holdStill(context);
}

function holdStill(context: Excel.RequestContext): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
}

function begin(context: Excel.RequestContext, found: FoundSheet, name: string): Excel.Worksheet {
  holdStill(context);
  const { worksheets } = context.workbook;
  const sheet = found.exists ? worksheets.getItem(name) : worksheets.add(name);
  sheet.getRange('A1').formulas = [[unfinishedTitle]];
  return sheet;
}

/** Takes away the old look, and old contents beyond the new ones; what staff put beside our cells stays. */
function clearOld(sheet: Excel.Worksheet, found: FoundSheet, layout: SheetLayout, written: WrittenSheet | null): void {
  if (!found.exists || found.existing.formulas.length === 0) return;
  const { existing } = found;
  const old = {
    rows: written?.rowCount ?? existing.top + existing.formulas.length,
    columns: written?.columnCount ?? existing.left + (existing.formulas[0]?.length ?? 0),
  };
  const rows = Math.max(old.rows, layout.rowCount);
  const columns = Math.max(old.columns, layout.columnCount);
  const area = sheet.getRangeByIndexes(0, 0, rows, columns);
  area.unmerge();
  area.conditionalFormats.clearAll();
  area.dataValidation.clear();
  area.clear('Formats');
  if (old.rows > layout.rowCount) {
    sheet.getRangeByIndexes(layout.rowCount, 0, old.rows - layout.rowCount, columns).clear();
  }
  if (old.columns > layout.columnCount) {
    sheet.getRangeByIndexes(0, layout.columnCount, rows, old.columns - layout.columnCount).clear();
  }
  sheet.freezePanes.unfreeze();
}

/** Cuts the rows into blocks whose contents fit into one request. */
export function blocksOf(
  layout: Pick<SheetLayout, 'inputs' | 'numberFormats'>,
  bytesPerRequest: number,
): { top: number; rowCount: number }[] {
  const blocks: { top: number; rowCount: number }[] = [];
  let room = 0;
  layout.inputs.forEach((row, index) => {
    let bytes = 0;
    // A Chinese character takes three bytes; quotes and commas around contents and formats take the rest.
    for (const input of row) bytes += (typeof input === 'string' ? input.length * 3 : 20) + 6;
    for (const format of layout.numberFormats[index] ?? []) bytes += format.length + 3;
    const last = blocks.at(-1);
    if (last === undefined || bytes > room) {
      blocks.push({ top: index, rowCount: 1 });
      room = bytesPerRequest - bytes;
    } else {
      last.rowCount += 1;
      room -= bytes;
    }
  });
  return blocks;
}

/** A sheet that was not there before and could not be finished goes again: nothing half-made is left. */
async function removeCreated(context: Excel.RequestContext, name: string): Promise<void> {
  try {
    context.workbook.worksheets.getItemOrNullObject(name).delete();
    await context.sync();
  } catch (error) {
    // The host refuses even this; the title says 未完成 then, and the first error is the one to report.
    if (hostErrorCode(error) === null) throw error;
  }
}

function recordOf(
  description: SheetDescription,
  fonts: Fonts,
  contents: readonly (readonly unknown[])[],
  restingRemarks: Record<string, string>,
): WrittenSheet {
  const plain = layOut(description, fonts);
  const rows = writtenRows(description, contents);
  const { remarksColumn } = description;
  // For remarks the hash is that of our own text, so that what staff typed is told from it at every later writing.
  const remembered = contents.map((row) => [...row]);
  if (remarksColumn !== null) {
    for (const { row } of rows) {
      const cells = remembered[row];
      if (cells !== undefined) cells[remarksColumn] = plain.inputs[row]?.[remarksColumn] ?? '';
    }
  }
  return {
    id: description.id,
    name: description.name,
    rowCount: contents.length,
    columnCount: plain.columnCount,
    hashes: hashCells(remembered),
    remarksColumn,
    rows,
    restingRemarks,
  };
}
