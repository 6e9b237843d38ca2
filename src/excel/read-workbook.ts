import { parseA1, type CellRange } from '../model/address';
import { toCellValue, type CellValue } from '../model/cell-value';
import type { SheetGrid, WorkbookGrid } from '../model/grid';
import { ExcelProblem, isPayloadTooLarge, problemOf } from './errors';
import type { ExcelHost } from './host';
import { halve, planChunks, type Piece } from './read-chunks';
import { runInExcel, type RunOptions } from './run-in-excel';
import { StatePart } from './state-part';

/** Names of the product's own sheets begin with this; their cells are results, never input. */
export const summaryPrefix = '汇总·';

/** A workbook as it stands, read once. */
export interface WorkbookReading {
  readonly workbook: WorkbookGrid;
  /** Excel's own id of each sheet by name: it stays when staff rename the sheet. */
  readonly sheetIds: ReadonlyMap<string, string>;
  readonly protectedSheets: ReadonlySet<string>;
  /** XML texts of the add-in's state in this workbook, as found. */
  readonly stateXml: readonly string[];
}

export interface ReadOptions extends RunOptions {
  /** Cells read so far, and all cells. */
  readonly onCells?: (done: number, total: number) => void;
  /** Cells of one request; a smaller number than Excel on the web takes serves tests. */
  readonly cellsPerChunk?: number;
}

/**
 * Values and number formats of a cell take about 30 bytes of JSON (measured on staff workbooks: 22 to 34); 5 MB is what
 * Excel on the web answers at most.
 */
const defaultCellsPerChunk = 130_000;

interface SheetHandle {
  readonly proxy: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeCollection;
}

interface Cells {
  readonly piece: Piece;
  readonly values: CellValue[][];
  readonly numberFormats: string[][];
}

/**
 * Reads every sheet: two syncs (sheets and state; used ranges and merged areas) and one for each chunk of at most 5 MB.
 * @throws {OfficeExtension.Error} what the host refuses; AbortError when cancelled.
 */
export async function readWorkbook(host: ExcelHost, options: ReadOptions = {}): Promise<WorkbookReading> {
  return runInExcel(host, (context) => readInto(context, host, options), options);
}

async function readInto(
  context: Excel.RequestContext,
  host: ExcelHost,
  options: ReadOptions,
): Promise<WorkbookReading> {
  const state = StatePart.find(context);
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  await context.sync();

  state.loadText();
  const handles = sheets.items.map((proxy): SheetHandle | null => {
    proxy.protection.load('protected');
    if (proxy.name.startsWith(summaryPrefix)) return null;
    const used = proxy.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    // The areas one by one: on desktop the address of the whole names only top-left cells (OfficeDev/office-js#1590).
    const merged = used.getMergedAreasOrNullObject().areas;
    merged.load('items/address');
    return { proxy, used, merged };
  });
  await context.sync();

  const areas: Piece[] = [];
  handles.forEach((handle, sheet) => {
    if (handle === null || handle.used.isNullObject) return;
    const { rowIndex, columnIndex, rowCount, columnCount } = handle.used;
    areas.push({ sheet, top: rowIndex, left: columnIndex, rowCount, columnCount });
  });
  const reader = new ChunkReader(
    context,
    handles.map((handle) => handle?.proxy ?? null),
  );
  const cells = await readChunks(reader, areas, host, options);

  const grids = sheets.items.map((proxy, position): SheetGrid => {
    const handle = handles[position] ?? null;
    const merges = handle === null || handle.used.isNullObject ? [] : mergedAreas(handle.merged);
    return gridOf(
      proxy,
      position,
      cells.filter(({ piece }) => piece.sheet === position),
      merges,
    );
  });
  return {
    workbook: { sheets: grids },
    sheetIds: new Map(sheets.items.map((proxy) => [proxy.name, proxy.id])),
    protectedSheets: new Set(sheets.items.filter((proxy) => proxy.protection.protected).map((proxy) => proxy.name)),
    stateXml: state.xml(),
  };
}

function mergedAreas(merged: Excel.RangeCollection): CellRange[] {
  if (merged.isNullObject) return [];
  return merged.items.flatMap(({ address }) => {
    const area = parseA1(address);
    return area === null ? [] : [area];
  });
}

async function readChunks(
  reader: ChunkReader,
  areas: readonly Piece[],
  host: ExcelHost,
  options: ReadOptions,
): Promise<Cells[]> {
  const total = areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0);
  const read: Cells[] = [];
  let done = 0;
  for (const chunk of planChunks(areas, options.cellsPerChunk ?? defaultCellsPerChunk)) {
    options.signal?.throwIfAborted();
    for (const cells of await reader.read(chunk)) {
      read.push(cells);
      done += cells.piece.rowCount * cells.piece.columnCount;
    }
    options.onCells?.(done, total);
    await host.pause(0);
  }
  options.signal?.throwIfAborted();
  return read;
}

/** Reads pieces, halving what turns out too large for one response. */
class ChunkReader {
  private readonly formats = new Map<string, string>();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sheets: readonly (Excel.Worksheet | null)[],
  ) {}

  async read(chunk: readonly Piece[]): Promise<Cells[]> {
    const ranges = chunk.map((piece) => {
      const range = this.sheets[piece.sheet]?.getRangeByIndexes(
        piece.top,
        piece.left,
        piece.rowCount,
        piece.columnCount,
      );
      range?.load('values,numberFormat');
      return { piece, range };
    });
    try {
      await this.context.sync();
    } catch (error) {
      if (!isPayloadTooLarge(error)) throw error;
      return this.readHalves(chunk, error);
    }
    const cells: Cells[] = [];
    for (const { piece, range } of ranges) {
      // Typed as always there, but Excel hands back null for a range that is too large for one answer.
      const values = range?.values as unknown[][] | null | undefined;
      const formats = range?.numberFormat as unknown[][] | null | undefined;
      if (Array.isArray(values) && Array.isArray(formats)) {
        cells.push({
          piece,
          values: values.map((row) => row.map(toCellValue)),
          numberFormats: this.shareFormats(formats),
        });
      } else {
        cells.push(
          ...(await this.readHalves([piece], new ExcelProblem(problemOf('ResponsePayloadSizeLimitExceeded')))),
        );
      }
    }
    return cells;
  }

  private async readHalves(chunk: readonly Piece[], error: unknown): Promise<Cells[]> {
    const halves = halve(chunk);
    if (halves === null) throw error;
    return [...(await this.read(halves[0])), ...(await this.read(halves[1]))];
  }

  /** Rows of a ledger mostly have the same formats: equal rows share one array, equal texts one text. */
  private shareFormats(rows: readonly (readonly unknown[])[]): string[][] {
    const shared: string[][] = [];
    for (const row of rows) {
      const previous = shared.at(-1);
      const same = previous?.length === row.length && row.every((format, index) => format === previous[index]);
      shared.push(same ? previous : row.map((format) => this.share(typeof format === 'string' ? format : 'General')));
    }
    return shared;
  }

  private share(format: string): string {
    const known = this.formats.get(format);
    if (known !== undefined) return known;
    this.formats.set(format, format);
    return format;
  }
}

function gridOf(
  proxy: Excel.Worksheet,
  position: number,
  cells: readonly Cells[],
  merges: readonly CellRange[],
): SheetGrid {
  const values = cells.flatMap((part) => part.values);
  const numberFormats = cells.flatMap((part) => part.numberFormats);
  // Some hosts report a used range that goes on below the last value (OfficeDev/office-js#6685).
  let rowCount = values.length;
  while (rowCount > 0 && values[rowCount - 1]?.every((value) => value === null) === true) rowCount -= 1;
  const first = cells[0]?.piece;
  return {
    name: proxy.name,
    position,
    visibility: visibilityOf(proxy.visibility),
    top: first?.top ?? 0,
    left: first?.left ?? 0,
    rowCount,
    columnCount: first?.columnCount ?? 0,
    values: values.slice(0, rowCount),
    numberFormats: numberFormats.slice(0, rowCount),
    merges,
  };
}

function visibilityOf(visibility: string): SheetGrid['visibility'] {
  if (visibility === 'Hidden') return 'hidden';
  return visibility === 'VeryHidden' ? 'veryHidden' : 'visible';
}
