import type { CellValue } from '../model/cell-value';
import { numberFormatAt, type SheetGrid } from '../model/grid';
import { findUnit } from '../plan/find-unit';
import type { Indicator, Plan } from '../plan/plan';
import { fieldDefinition, kindDefinition } from './kinds/all-kinds';
import type { FieldDefinition } from './kinds/definition';
import type { FieldType, LedgerColumn, LedgerTable, Reading } from './ledger';
import { ColumnOutput, type CellReader } from './readings/cell-output';
import { isMissingMark } from './readings/missing';
import { dateReader } from './readings/read-date';
import { enumReader, readWordList, yesNoReader } from './readings/read-enum';
import { figureReader, indicatorFinder } from './readings/read-figure';
import { readIdentifier } from './readings/read-identifier';
import { nameReader } from './readings/read-name';
import { countMeasure, moneyMeasure, numberReader, type Measure } from './readings/read-number';
import { readPatentNumber, readPatentNumberList } from './readings/read-patent-number';
import { ShareColumn } from './readings/read-share';
import { readText } from './readings/read-text';
import { townReader } from './readings/read-town';
import { readUscc } from './readings/read-uscc';
import { readYear, readYearAsPeriod } from './readings/read-year';
import { amountUnitOf } from './amount-units';
import { saysPercent } from './recognise/header-text';
import type { LedgerLayout } from './recognise/recognise-sheet';
import { findRows, type RowsFound } from './recognise/rows';
import { findUnitWithin } from './recognise/sheet-town';
import { readTitleLines, type TitleLines } from './recognise/title-lines';

/** A table as read, with what its title lines and footers say. */
export interface TableRead {
  readonly table: LedgerTable;
  readonly titles: TitleLines;
}

interface Source {
  readonly grid: SheetGrid;
  readonly layout: LedgerLayout;
  readonly plan: Plan;
  readonly index: number;
  readonly rows: RowsFound;
  readonly readings: Reading[];
  readonly amountUnit: string | null;
}

interface FieldPlan {
  readonly field: string;
  readonly type: FieldType;
  readonly definition: FieldDefinition | null;
  readonly indicator: Indicator | null;
}

/** Fields of one kind and of columns that stand for an indicator (`target:…`, `base:…`). */
function fieldPlan(source: Source, field: string, header: string): FieldPlan {
  const definition = fieldDefinition(source.layout.kind, field);
  if (definition !== null) {
    const asksForYear = definition.type === 'yearOrDate' && /年度|年份/u.test(header);
    const type = definition.type === 'yearOrDate' && !asksForYear ? 'date' : definition.type;
    return { field, type, definition, indicator: null };
  }
  const id = field.replace(/^(?:target|base):/u, '').replace(/@.*$/u, '');
  const indicator = source.plan.indicators.find((one) => one.id === id) ?? null;
  const byNature: Partial<Record<Indicator['nature'], FieldType>> = {
    amount: 'amount',
    share: 'share',
    growth: 'share',
    count: 'count',
  };
  return { field, type: byNature[indicator?.nature ?? 'count'] ?? 'decimal', definition: null, indicator };
}

/** 常住人口（人） in a column of 万人. */
function decimalMeasure(header: string, field: string): Measure {
  if (field !== 'population') return countMeasure;
  const inPersons = /[(（]\s*人\s*[)）]/u.test(header);
  return { places: inPersons ? -4 : 0, money: false, single: 4 };
}

interface ReaderOfColumn {
  readonly read: CellReader;
  readonly finish?: () => void;
}

function readerOf(source: Source, plan: FieldPlan, header: string, output: ColumnOutput, unit: string): ReaderOfColumn {
  const { definition } = plan;
  const several = definition?.several === true;
  switch (plan.type) {
    case 'text':
      return { read: readText };
    case 'name':
      return { read: nameReader(several) };
    case 'patentNumber':
      return { read: readPatentNumber };
    case 'patentNumberList':
      return { read: readPatentNumberList };
    case 'uscc':
      return { read: readUscc };
    case 'identifier':
      return { read: readIdentifier };
    case 'date':
      return { read: dateReader(definition?.until === true) };
    case 'year':
      return { read: readYear };
    case 'yearOrDate':
      return { read: readYearAsPeriod };
    case 'count':
      return { read: numberReader(countMeasure) };
    case 'amount':
      return { read: numberReader(moneyMeasure(unit)) };
    case 'decimal':
      return { read: decimalReader(source, plan, header) };
    case 'share': {
      const column = new ShareColumn(output, saysPercent(header));
      return { read: column.read, finish: () => column.finish() };
    }
    case 'enum':
      return { read: definition?.vocabulary === undefined ? readText : enumReader(definition.vocabulary, several) };
    case 'enumList':
      return { read: readWordList };
    case 'town':
      return { read: townReader(source.plan, definition?.orOffice === true) };
    case 'yesNo':
      return { read: definition?.vocabulary === undefined ? readText : yesNoReader(definition.vocabulary) };
  }
}

/** Figures of a sheet where each row is about another indicator need that row's indicator and unit. */
function decimalReader(source: Source, plan: FieldPlan, header: string): CellReader {
  const { layout, grid, rows } = source;
  const indicatorColumn = layout.columns.get('indicator');
  // A column that stands for an indicator says itself what its figures are.
  if (plan.definition === null || indicatorColumn === undefined) {
    return numberReader(decimalMeasure(header, plan.field));
  }
  const find = indicatorFinder(source.plan);
  const indicators = cellsOf(source, indicatorColumn);
  const rowOf = (record: number): { indicator: Indicator | null; unit: string } => {
    const row = rows.records[record] ?? 0;
    const unit = layout.measureColumn === null ? null : valueIn(grid, row, layout.measureColumn);
    return { indicator: find(cellAt(source, indicators, record)), unit: typeof unit === 'string' ? unit.trim() : '' };
  };
  return figureReader(rowOf, plan.field === 'target', amountUnitOf(header));
}

function valueIn(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? null;
}

interface ColumnCells {
  /** Column within the grid. */
  readonly offset: number;
  /** Sheet row → row of the merged cell that covers it in this column. */
  readonly masters: ReadonlyMap<number, number>;
}

/** The cells of one column; a vertically merged cell's value stands in every row that it covers. */
function cellsOf({ grid, layout }: Source, column: number): ColumnCells {
  const masters = new Map<number, number>();
  for (const merge of grid.merges) {
    if (merge.left !== column || merge.bottom === merge.top || merge.bottom <= layout.headerBottom) continue;
    for (let row = Math.max(merge.top, layout.headerBottom) + 1; row <= merge.bottom; row += 1)
      masters.set(row, merge.top);
  }
  return { offset: column - grid.left, masters };
}

function cellAt({ grid, rows }: Source, { offset, masters }: ColumnCells, record: number): CellValue {
  const row = rows.records[record] ?? -1;
  return grid.values[(masters.get(row) ?? row) - grid.top]?.[offset] ?? null;
}

/** One column while it is read. */
interface ColumnJob {
  readonly plan: FieldPlan;
  readonly column: number;
  readonly header: string;
  readonly cells: ColumnCells;
  readonly output: ColumnOutput;
  readonly reader: ReaderOfColumn;
  readonly unit: { readonly unit: string; readonly assumed: boolean } | null;
}

function startColumn(source: Source, field: string, column: number): ColumnJob {
  const { grid, layout, rows } = source;
  const header = (layout.paths.get(column) ?? []).join('/');
  const plan = fieldPlan(source, field, header);
  const said = amountUnitOf(header) ?? source.amountUnit;
  const unit = plan.type === 'amount' ? { unit: said ?? '万元', assumed: said === null } : null;
  const output = new ColumnOutput(source.index, field, source.readings, rows.records.length, (record) =>
    numberFormatAt(grid, rows.records[record] ?? -1, column),
  );
  const reader = readerOf(source, plan, header, output, unit?.unit ?? '万元');
  return { plan, column, header, cells: cellsOf(source, column), output, reader, unit };
}

/** Reads a job's cells of records [from, to). A hundred thousand rows pass here: nothing is made for a sound cell. */
function readCells(source: Source, job: ColumnJob, from: number, to: number): void {
  const { grid, rows } = source;
  const { values, top } = grid;
  const { records } = rows;
  const { output } = job;
  const { offset, masters } = job.cells;
  const { read } = job.reader;
  const merged = masters.size > 0;
  for (let record = from; record < to; record += 1) {
    const row = records[record] ?? 0;
    let value = values[row - top]?.[offset] ?? null;
    output.silent = false;
    if (merged) {
      const master = masters.get(row);
      output.silent = master !== undefined;
      if (master !== undefined) value = values[master - top]?.[offset] ?? null;
    }
    if (value === null) {
      output.blank(record);
    } else if (typeof value === 'string') {
      if (isMissingMark(value)) output.blank(record);
      else read(value, record, output);
    } else if (typeof value === 'number' || typeof value === 'boolean') {
      read(value, record, output);
    } else {
      output.note(record, 'cell.error', { error: value.error });
      output.unusable(record);
    }
  }
}

/**
 * Records of one turn. Few enough that their rows stay in the processor's cache while each column takes its own cell from
 * them: column after column over the whole sheet would fetch every row from memory once a column.
 */
const recordsPerTurn = 512;
const turnsPerStep = 8;

/**
 * Looks for errors among the cells of free text. Nothing else can be wrong with them, and most of these columns (names of
 * inventions, agencies, remarks) are never asked for: their values are read when somebody does.
 */
function scanText(source: Source, job: ColumnJob, from: number, to: number): void {
  const { values, top } = source.grid;
  const { records } = source.rows;
  const { offset, masters } = job.cells;
  for (let record = from; record < to; record += 1) {
    const row = records[record] ?? 0;
    const value = values[row - top]?.[offset] ?? null;
    if (typeof value === 'object' && value !== null && !masters.has(row)) {
      job.output.note(record, 'cell.error', { error: value.error });
    }
  }
}

const isFreeText = (job: ColumnJob): boolean => job.plan.type === 'text';

/** The column as others see it; the values of free text are gathered when somebody asks for them. */
function finishColumn(source: Source, job: ColumnJob): LedgerColumn {
  job.reader.finish?.();
  const { plan, column, header, cells, output } = job;
  const said = {
    field: plan.field,
    type: plan.type,
    column,
    header,
    rawAt: (record: number) => cellAt(source, cells, record),
    periodEnds: output.periodEnds,
  };
  if (!isFreeText(job)) return { ...said, values: output.values, states: output.states };
  let pending = true;
  const read = (): ColumnOutput => {
    if (pending) {
      pending = false;
      output.muted = true;
      readCells(source, job, 0, source.rows.records.length);
    }
    return output;
  };
  return {
    ...said,
    get values() {
      return read().values;
    },
    get states() {
      return read().states;
    },
  };
}

function* readColumns(source: Source): Generator<void, readonly ColumnJob[]> {
  const jobs = [...source.layout.columns].map(([field, column]) => startColumn(source, field, column));
  const count = source.rows.records.length;
  for (let from = 0, turn = 1; from < count; from += recordsPerTurn, turn += 1) {
    const to = Math.min(from + recordsPerTurn, count);
    for (const job of jobs) (isFreeText(job) ? scanText : readCells)(source, job, from, to);
    if (turn % turnsPerStep === 0) yield;
  }
  return jobs;
}

function mergeTitles(titles: TitleLines, footers: TitleLines): TitleLines {
  return {
    title: titles.title,
    statisticsDate: titles.statisticsDate ?? footers.statisticsDate,
    reportingUnit: titles.reportingUnit ?? footers.reportingUnit,
    amountUnit: titles.amountUnit ?? footers.amountUnit,
  };
}

/** Reads the records of a recognised sheet column by column, yielding every few thousand cells. */
export function* readTable(
  grid: SheetGrid,
  layout: LedgerLayout,
  plan: Plan,
  index: number,
  readings: Reading[],
): Generator<void, TableRead> {
  const required = kindDefinition(layout.kind).fields.filter((field) => field.required === true);
  const ids = required.map(({ id }) => id);
  const rows = yield* findRows(grid, layout, ids, (text) => findUnit(plan, text) !== null);
  const titles = mergeTitles(layout.titles, readTitleLines(grid, rows.footers, true));
  const source: Source = { grid, layout, plan, index, rows, readings, amountUnit: titles.amountUnit };
  const columns = new Map<string, LedgerColumn>();
  const amountUnits = new Map<string, { unit: string; assumed: boolean }>();
  for (const job of yield* readColumns(source)) {
    columns.set(job.plan.field, finishColumn(source, job));
    if (job.unit !== null) amountUnits.set(job.plan.field, job.unit);
  }
  const hasTown = columns.has('town') || (layout.kind !== 'inspections' && columns.has('unit'));
  const table: LedgerTable = {
    index,
    kind: layout.kind,
    role: layout.role,
    sheet: grid,
    headerRows: [layout.headerTop, layout.headerBottom],
    rows: rows.records,
    columns,
    missingFields: layout.missingFields,
    duplicateHeaders: layout.duplicateHeaders,
    totals: rows.totals,
    sheetTown: hasTown ? null : findUnitWithin(plan, [grid.name, titles.reportingUnit ?? '', titles.title]),
    sequenceColumn: layout.sequenceColumn,
    amountUnits,
  };
  return { table, titles };
}
