import { isCellError, type CellValue } from '../model/cell-value';
import { numberFormatAt, type SheetGrid } from '../model/grid';
import type { Indicator, Plan } from '../plan/plan';
import { fieldDefinition, kindDefinition } from './kinds/all-kinds';
import type { FieldDefinition } from './kinds/definition';
import { cellStates, type FieldType, type LedgerColumn, type LedgerTable, type Reading } from './ledger';
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
import { amountUnitOf, saysPercent } from './recognise/header-text';
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
      return { read: townReader(source.plan) };
    case 'yesNo':
      return { read: definition?.vocabulary === undefined ? readText : yesNoReader(definition.vocabulary) };
  }
}

/** Figures of a sheet where each row is about another indicator need that row's indicator and unit. */
function decimalReader(source: Source, plan: FieldPlan, header: string): CellReader {
  const { layout, grid, rows } = source;
  const indicatorColumn = layout.columns.get('indicator');
  const isFigure = (layout.kind === 'reported' || layout.kind === 'allocations') && plan.definition !== null;
  if (!isFigure || indicatorColumn === undefined) return numberReader(decimalMeasure(header, plan.field));
  const find = indicatorFinder(source.plan);
  const indicators = cellsOf(source, indicatorColumn);
  const rowOf = (record: number): { indicator: Indicator | null; unit: string } => {
    const row = rows.records[record] ?? 0;
    const unit = layout.measureColumn === null ? null : valueIn(grid, row, layout.measureColumn);
    return { indicator: find(indicators.at(record)), unit: typeof unit === 'string' ? unit.trim() : '' };
  };
  return figureReader(rowOf, plan.field === 'target', amountUnitOf(header));
}

function valueIn(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? null;
}

interface ColumnCells {
  readonly at: (record: number) => CellValue;
  /** Whether the record's cell is covered by a merged one that begins above it. */
  readonly covered: ReadonlySet<number>;
}

/** The cells of one column over the records; a vertically merged cell's value stands in every row that it covers. */
function cellsOf({ grid, layout, rows }: Source, column: number): ColumnCells {
  const masters = new Map<number, number>();
  for (const merge of grid.merges) {
    if (merge.left !== column || merge.bottom === merge.top || merge.bottom <= layout.headerBottom) continue;
    for (let row = Math.max(merge.top, layout.headerBottom) + 1; row <= merge.bottom; row += 1)
      masters.set(row, merge.top);
  }
  const { records } = rows;
  const offset = column - grid.left;
  if (masters.size === 0) {
    return { at: (record) => grid.values[(records[record] ?? -1) - grid.top]?.[offset] ?? null, covered: new Set() };
  }
  const covered = new Set<number>();
  for (const [record, row] of records.entries()) if (masters.has(row)) covered.add(record);
  return {
    at: (record) => {
      const row = records[record] ?? -1;
      return grid.values[(masters.get(row) ?? row) - grid.top]?.[offset] ?? null;
    },
    covered,
  };
}

const recordsPerStep = 5000;

function readCells(
  cells: ColumnCells,
  from: number,
  to: number,
  read: CellReader,
  output: ColumnOutput,
  yesNo: boolean,
): void {
  const { raw } = output;
  for (let record = from; record < to; record += 1) {
    const value = cells.at(record);
    if (value === null) continue;
    raw[record] = value;
    if (isCellError(value)) {
      output.silent = cells.covered.has(record);
      output.note(record, 'cell.error', { error: value.error });
      output.unusable(record);
      continue;
    }
    if (typeof value === 'string' && value.length <= 6 && !(yesNo && value.trim() === '无') && isMissingMark(value))
      continue;
    if (typeof value === 'string' && value.length > 6 && value.trim() === '') continue;
    output.silent = cells.covered.size > 0 && cells.covered.has(record);
    read(value, record, output);
  }
}

function* readColumn(
  source: Source,
  field: string,
  column: number,
): Generator<void, { column: LedgerColumn; unit: { unit: string; assumed: boolean } | null }> {
  const { grid, layout, rows } = source;
  const header = (layout.paths.get(column) ?? []).join('/');
  const plan = fieldPlan(source, field, header);
  const said = amountUnitOf(header) ?? source.amountUnit;
  const unit = plan.type === 'amount' ? { unit: said ?? '万元', assumed: said === null } : null;
  const output = new ColumnOutput(source.index, field, source.readings, rows.records.length, (record) =>
    numberFormatAt(grid, rows.records[record] ?? -1, column),
  );
  const reader = readerOf(source, plan, header, output, unit?.unit ?? '万元');
  const cells = cellsOf(source, column);
  for (let from = 0; from < rows.records.length; from += recordsPerStep) {
    readCells(
      cells,
      from,
      Math.min(from + recordsPerStep, rows.records.length),
      reader.read,
      output,
      plan.type === 'yesNo',
    );
    yield;
  }
  reader.finish?.();
  const { raw, values, states, periodEnds } = output;
  return { column: { field, type: plan.type, column, header, raw, values, states, periodEnds }, unit };
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
  const rows = yield* findRows(
    grid,
    layout,
    required.map(({ id }) => id),
  );
  const titles = mergeTitles(layout.titles, readTitleLines(grid, rows.footers, true));
  const source: Source = { grid, layout, plan, index, rows, readings, amountUnit: titles.amountUnit };
  const columns = new Map<string, LedgerColumn>();
  const amountUnits = new Map<string, { unit: string; assumed: boolean }>();
  for (const [field, column] of layout.columns) {
    const read = yield* readColumn(source, field, column);
    columns.set(field, read.column);
    if (read.unit !== null) amountUnits.set(field, read.unit);
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

/** Whether a record's field holds a value that indicators may use. */
export function isUsable(column: LedgerColumn, record: number): boolean {
  const state = column.states[record];
  return state === cellStates.sound || state === cellStates.partial;
}
