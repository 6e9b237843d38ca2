import { columnIndex } from '../../model/address';
import type { SheetGrid } from '../../model/grid';
import type { Plan } from '../../plan/plan';
import { allKinds, kindDefinition } from '../kinds/all-kinds';
import type { KindDefinition } from '../kinds/definition';
import type { LedgerKind, PatentRole, RecognitionCorrection } from '../ledger';
import { chooseColumns, chooseWideAllocation, sampleUnder, type ColumnChoice } from './choose-columns';
import { blockOfRows, headerBlocks, type HeaderBlock } from './header-block';
import { normaliseHeader } from './header-text';
import { standardWord } from '../readings/read-enum';
import { patentRole } from './role';
import { headerSearchRows, SheetView, textOf } from './sheet-view';
import { readTitleLines, type TitleLines } from './title-lines';

/** A sheet that is a ledger: its kind, header and columns, and what its title lines say. */
export interface LedgerLayout {
  readonly kind: LedgerKind;
  readonly role: PatentRole | null;
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly paths: ReadonlyMap<number, readonly string[]>;
  readonly columns: ReadonlyMap<string, number>;
  readonly missingFields: readonly string[];
  readonly duplicateHeaders: readonly {
    readonly row: number;
    readonly column: number;
    readonly firstColumn: number;
    readonly text: string;
  }[];
  readonly sequenceColumn: number | null;
  /** Column of 计量单位 (件, 家, 万元) beside figures of several indicators. */
  readonly measureColumn: number | null;
  readonly titles: TitleLines;
}

interface Candidate {
  readonly block: HeaderBlock;
  readonly choice: ColumnChoice;
  readonly score: number;
}

/** A pivot table's own words: what it shows is counted elsewhere, not recorded here. */
const pivotWords =
  /^(?:行标签|列标签|数值|\(空白\)|\(全部\)|\(多项\))$|^(?:计数项|求和项|平均值项|最大值项|最小值项|非重复计数项):/u;

function looksLikePivot(view: SheetView): boolean {
  const last = Math.min(view.bottom, view.grid.top + 12);
  for (let row = view.grid.top; row <= last; row += 1) {
    for (let column = view.grid.left; column <= view.right; column += 1) {
      const value = view.own(row, column);
      if (typeof value === 'string' && pivotWords.test(normaliseLabel(value))) return true;
    }
  }
  return false;
}

const normaliseLabel = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** Columns of counts and shares are what a summary table has, not a ledger of single things. */
const summaryColumn =
  /(?:件数|数量|总量|总数|合计|小计|总计|占比|比重|排名|名次|同比|环比|增幅|增速|申请量|授权量|受理量|拥有量|家数|个数)$/u;
const figuresKinds: ReadonlySet<LedgerKind> = new Set(['reported', 'allocations', 'parameters', 'funds']);

const identifying: ReadonlySet<string> = new Set([
  'patentNumber',
  'date',
  'name',
  'identifier',
  'amount',
  'yearOrDate',
]);

/** Fields that people count as evidence: without a required one, only a sheet that is plainly of the kind is one. */
function isPlainlyOfKind(choice: ColumnChoice, named: boolean, coverage: number): boolean {
  const { definition, columns } = choice;
  const solid = definition.fields.filter(
    ({ id, type, common }) => columns.has(id) && common !== true && identifying.has(type),
  ).length;
  if (solid === 0) return false;
  if (named) return choice.telling >= 2 && coverage >= 0.4;
  return choice.telling >= 4 && choice.weight >= 3 && coverage >= 0.6;
}

/** Headers that stand in tables of every kind: a few of them alone, without a title, make no ledger. */
const everydayHeader =
  /^(?:编号|名称|类别|类型|种类|日期|时间|单位|项目|项目名称|状态|年度|年份|性质|金额|结果|任务|主题|人数|形式|单位名称)$/u;

function saysNothing({ columns }: ColumnChoice, block: HeaderBlock): boolean {
  if (columns.size >= 5) return false;
  return [...new Set(columns.values())].every((column) =>
    everydayHeader.test(normaliseHeader((block.paths.get(column) ?? []).join(''))),
  );
}

/** Whether a required column of words mostly holds the kind's own: 产学研对接, 专利导航 under 类别. */
function holdsItsWords(view: SheetView, { definition, columns }: ColumnChoice, block: HeaderBlock): boolean {
  return definition.fields.some(({ id, required, vocabulary }) => {
    const column = columns.get(id);
    if (required !== true || vocabulary === undefined || column === undefined) return false;
    const texts = sampleUnder(view, block.bottom, column);
    return texts.filter((text) => standardWord(vocabulary, text) !== null).length * 2 > texts.length;
  });
}

function score(
  candidate: ColumnChoice,
  block: HeaderBlock,
  { view, title }: { readonly view: SheetView; readonly title: string },
): number | null {
  const { definition, columns, missing } = candidate;
  const { titleWords } = definition;
  const inName = titleWords.test(view.grid.name);
  const inTitle = titleWords.test(title);
  const headers = [...block.paths.values()].map((path) => normaliseHeader(path[path.length - 1] ?? ''));
  const counted = headers.filter((text) => !/^(?:序号|编号|NO|No\.?|备注|说明)$/u.test(text));
  const used = new Set(columns.values()).size;
  const coverage = counted.length === 0 ? 0 : Math.min(1, used / counted.length);
  if (used < Math.min(definition.fewestColumns, 2) || candidate.telling === 0) return null;
  const summaries = counted.filter((text) => summaryColumn.test(text)).length;
  if (!inName && !inTitle && saysNothing(candidate, block) && !holdsItsWords(view, candidate, block)) return null;
  if (missing.length > 0) {
    if (summaries > 0 && !figuresKinds.has(definition.kind)) return null;
    if (!isPlainlyOfKind(candidate, inName || inTitle, coverage)) return null;
  } else {
    // A wide table that its name or title calls a breakdown of targets may be about one indicator.
    const isOneTarget = (inName || inTitle) && [...columns.keys()].some((field) => field.startsWith('target:'));
    if (used < (isOneTarget ? 2 : definition.fewestColumns)) return null;
    if (definition.alsoOneOf.length > 0 && !definition.alsoOneOf.some((field) => columns.has(field))) return null;
    if (coverage < 0.25 && candidate.telling < 4) return null;
  }
  if (!figuresKinds.has(definition.kind)) {
    if (summaries >= 2 && summaries >= candidate.telling) return null;
    if (summaries >= 1 && candidate.telling <= 1) return null;
  }
  if (
    definition.kind === 'parameters' &&
    !columns.has('population') &&
    !columns.has('nationalGrowth') &&
    !inName &&
    !inTitle
  ) {
    return null;
  }
  return (
    candidate.weight +
    (inName ? 1.5 : 0) +
    (inTitle ? 1 : 0) +
    coverage * 2 -
    missing.length * 2 +
    (block.joined ? 1 : 0)
  );
}

function rowsAbove(grid: SheetGrid, row: number): number[] {
  const rows: number[] = [];
  for (let at = grid.top; at < row; at += 1) rows.push(at);
  return rows;
}

/** Every kind that every block may be the header of. */
function candidatesOf(
  view: SheetView,
  blocks: readonly HeaderBlock[],
  definitions: readonly KindDefinition[],
  plan: Plan,
): Candidate[] {
  const found: Candidate[] = [];
  let titleEnd: number | null = null;
  for (const block of blocks) {
    // Below the first possible header stand records and repeated headers: their words are no title.
    const { title } = readTitleLines(view.grid, rowsAbove(view.grid, titleEnd ?? block.top), false);
    const before = found.length;
    for (const definition of definitions) {
      for (const choice of choicesOf(view, block, definition, plan, title)) {
        const value = score(choice, block, { view, title });
        if (value !== null) found.push({ block, choice, score: value });
      }
    }
    if (found.length > before) titleEnd ??= block.top;
  }
  return found;
}

function choicesOf(
  view: SheetView,
  block: HeaderBlock,
  definition: KindDefinition,
  plan: Plan,
  title: string,
): ColumnChoice[] {
  const choice = chooseColumns(view, block, definition, plan);
  if (definition.kind !== 'allocations') return [choice];
  const wide = chooseWideAllocation(view, block, definition, plan, `${view.grid.name} ${title}`);
  return wide === null ? [choice] : [choice, wide];
}

/** How much better a block further down must be: repeated headers and lower parts of a joined header score alike. */
const laterMargin = 1.2;

function best(candidates: readonly Candidate[]): Candidate | null {
  let found: Candidate | null = null;
  for (const candidate of candidates) {
    if (found === null) {
      found = candidate;
      continue;
    }
    const { top, bottom } = candidate.block;
    const isRepeat = top > found.block.bottom;
    const isLowerPart = found.block.joined && top > found.block.top && bottom === found.block.bottom;
    if (candidate.score > found.score + (isRepeat || isLowerPart ? laterMargin : 1e-9)) found = candidate;
  }
  return found;
}

const sequenceHeader = /^(?:序号|序|顺序号|行号|NO\.?|No\.?|№|#)$/iu;

function sequenceColumnOf(view: SheetView, block: HeaderBlock, taken: ReadonlySet<number>): number | null {
  for (const [column, path] of block.paths) {
    if (taken.has(column)) continue;
    const text = (path[path.length - 1] ?? '').normalize('NFKC').replace(/\s/gu, '');
    if (sequenceHeader.test(text)) return column;
    if (text === '编号' && sampleUnder(view, block.bottom, column, 5).every((cell) => /^\d{1,6}$/u.test(cell)))
      return column;
  }
  return null;
}

function measureColumnOf(block: HeaderBlock, taken: ReadonlySet<number>): number | null {
  for (const [column, path] of block.paths) {
    if (!taken.has(column) && /^(?:计量|度量)?单位$/u.test(normaliseHeader(path[path.length - 1] ?? ''))) return column;
  }
  return null;
}

/** The row in which a column's own header text stands: of a cell merged downwards its first row. */
function textRow(view: SheetView, block: HeaderBlock, column: number): number {
  for (let row = block.bottom; row > block.top; row -= 1) if (textOf(view.own(row, column)) !== '') return row;
  return block.top;
}

function duplicatesOf(
  view: SheetView,
  block: HeaderBlock,
  columns: ReadonlyMap<string, number>,
): LedgerLayout['duplicateHeaders'] {
  const mapped = new Set(columns.values());
  const byText = new Map<string, number[]>();
  for (const [column, path] of [...block.paths].sort((a, b) => a[0] - b[0])) {
    const text = path.map(normaliseHeader).join('/');
    byText.set(text, [...(byText.get(text) ?? []), column]);
  }
  return [...byText.values()]
    .filter((same) => same.length > 1 && same.some((column) => mapped.has(column)))
    .flatMap(([first = 0, ...others]) =>
      others.map((column) => ({
        row: textRow(view, block, column),
        column,
        firstColumn: first,
        text: (block.paths.get(column) ?? []).join('/'),
      })),
    );
}

function layoutOf(view: SheetView, candidate: Candidate, role: PatentRole | undefined): LedgerLayout {
  const { block, choice } = candidate;
  const titles = readTitleLines(view.grid, rowsAbove(view.grid, block.top), false);
  const taken = new Set(choice.columns.values());
  const { kind } = choice.definition;
  return {
    kind,
    role: kind === 'patents' ? (role ?? patentRole(`${view.grid.name} ${titles.title}`)) : null,
    headerTop: block.top,
    headerBottom: block.bottom,
    paths: block.paths,
    columns: choice.columns,
    missingFields: choice.missing,
    duplicateHeaders: duplicatesOf(view, block, choice.columns),
    sequenceColumn: sequenceColumnOf(view, block, taken),
    measureColumn: measureColumnOf(block, taken),
    titles,
  };
}

function corrected(choice: ColumnChoice, correction: RecognitionCorrection): ColumnChoice {
  if (correction.columns === undefined) return choice;
  const columns = new Map(choice.columns);
  for (const [field, letters] of Object.entries(correction.columns)) {
    const column = letters === null ? -1 : columnIndex(letters);
    for (const [other, taken] of columns) if (taken === column && column >= 0) columns.delete(other);
    if (column < 0) columns.delete(field);
    else columns.set(field, column);
  }
  const missing = choice.definition.fields
    .filter(({ id, required }) => required === true && !columns.has(id))
    .map(({ id }) => id);
  const wide = [...columns.keys()].some((field) => field.startsWith('target:'));
  return { ...choice, columns, missing: wide ? [] : missing };
}

function plainCandidate(view: SheetView, block: HeaderBlock, definition: KindDefinition, plan: Plan): Candidate {
  return { block, choice: chooseColumns(view, block, definition, plan), score: 0 };
}

/** Recognises with staff's own word about kind, header or columns, which is followed even where it looks odd. */
function recogniseCorrected(view: SheetView, plan: Plan, correction: RecognitionCorrection): LedgerLayout | null {
  const definitions =
    correction.kind === undefined || correction.kind === null ? allKinds : [kindDefinition(correction.kind)];
  const rows = correction.headerRows;
  const blocks =
    rows === undefined
      ? headerBlocks(view, headerSearchRows)
      : [blockOfRows(view, rows[0] - 1, Math.max(rows[0], rows[1]) - 1)];
  let found = best(candidatesOf(view, blocks, definitions, plan));
  if (found === null && correction.kind !== undefined) {
    const forced = blocks.flatMap((block) =>
      definitions.map((definition) => plainCandidate(view, block, definition, plan)),
    );
    found = forced.reduce<Candidate | null>(
      (most, one) => (most === null || one.choice.columns.size > most.choice.columns.size ? one : most),
      null,
    );
  }
  if (found === null) return null;
  return layoutOf(view, { ...found, choice: corrected(found.choice, correction) }, correction.role);
}

/**
 * Tells whether a sheet is a ledger, of which kind, where its header is and what its columns mean. Headers speak first, the
 * sheet's name and title second. `null` for everything else: notes, pivot tables, counts, empty sheets.
 */
export function recogniseSheet(
  grid: SheetGrid,
  plan: Plan,
  correction: RecognitionCorrection | undefined,
): LedgerLayout | null {
  if (grid.rowCount === 0 || grid.columnCount === 0 || correction?.kind === null) return null;
  const view = new SheetView(grid);
  if (correction !== undefined) return recogniseCorrected(view, plan, correction);
  if (looksLikePivot(view)) return null;
  const found = best(candidatesOf(view, headerBlocks(view, headerSearchRows), allKinds, plan));
  return found === null ? null : layoutOf(view, found, undefined);
}
