import { valueAt } from '../../model/grid';
import { findUnit } from '../../plan/find-unit';
import type { Plan } from '../../plan/plan';
import type { KindDefinition } from '../kinds/definition';
import { levelOfTitle } from '../kinds/vocabularies';
import type { HeaderBlock } from './header-block';
import { matchHeader, matchIndicatorHeader, type FieldMatch } from './header-index';
import { normaliseHeader } from './header-text';
import { textOf, type SheetView } from './sheet-view';

/** Columns of a sheet under one kind: which field each one is, and how well the headers speak for the kind. */
export interface ColumnChoice {
  readonly definition: KindDefinition;
  /** Field → 0-based sheet column. */
  readonly columns: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
  /** Sum of the matches' weights: how much the headers say for this kind. */
  readonly weight: number;
  /** Fields that are not in ledgers of nearly every kind. */
  readonly telling: number;
}

const matchCache = new Map<string, readonly FieldMatch[]>();

function matchesOf(path: readonly string[]): readonly FieldMatch[] {
  const key = path.join('\n');
  let matches = matchCache.get(key);
  if (matches === undefined) {
    if (matchCache.size > 5000) matchCache.clear();
    matches = matchHeader(path);
    matchCache.set(key, matches);
  }
  return matches;
}

const measureWords = /^(?:件|家|个|项|%|％|百分点|件\/万人|件每万人|万元|亿元|元|次|起|人|人次|户|场|期|份)$/u;

/** Up to `limit` filled texts under a header. */
export function sampleUnder(view: SheetView, row: number, column: number, limit = 20): string[] {
  const texts: string[] = [];
  for (let at = row + 1; at <= view.bottom && at <= row + 200 && texts.length < limit; at += 1) {
    const text = textOf(valueAt(view.grid, at, column));
    if (text !== '') texts.push(text);
  }
  return texts;
}

function mostly(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(test).length * 2 > texts.length;
}

/** Whether a 单位 column holds units of measure (件, 家, 万元) and not towns or offices. */
export function isMeasureColumn(view: SheetView, block: HeaderBlock, column: number): boolean {
  return mostly(sampleUnder(view, block.bottom, column), (text) => measureWords.test(text.normalize('NFKC')));
}

interface Pair {
  readonly column: number;
  readonly match: FieldMatch;
}

function pairsOf(view: SheetView, block: HeaderBlock, definition: KindDefinition, plan: Plan): Pair[] {
  const pairs: Pair[] = [];
  for (const [column, path] of block.paths) {
    const last = normaliseHeader(path[path.length - 1] ?? '');
    const isUnit = /^(?:计量|度量)?单位$/u.test(last);
    if (isUnit && isMeasureColumn(view, block, column)) continue;
    let matches = matchesOf(path).filter((match) => match.kind === definition.kind);
    if (definition.kind === 'reported' && isUnit) {
      const towns = mostly(sampleUnder(view, block.bottom, column), (text) => findUnit(plan, text) !== null);
      if (towns) matches = [{ kind: 'reported', field: 'unit', strength: 0.9, weight: 1, ofPeriod: false }];
    }
    for (const match of matches) pairs.push({ column, match });
  }
  return withoutYearChoices(pairs).sort((a, b) => b.match.strength - a.match.strength || a.column - b.column);
}

/** 2017年目标值 beside 2018年目标值: which year is meant cannot be told, so neither is taken. */
function withoutYearChoices(pairs: readonly Pair[]): Pair[] {
  const columns = new Map<string, Set<number>>();
  for (const { column, match } of pairs) {
    if (match.ofPeriod) columns.set(match.field, (columns.get(match.field) ?? new Set()).add(column));
  }
  return pairs.filter(({ match }) => !match.ofPeriod || (columns.get(match.field)?.size ?? 0) < 2);
}

/** Gives every field its best column and every column its best field. */
export function chooseColumns(
  view: SheetView,
  block: HeaderBlock,
  definition: KindDefinition,
  plan: Plan,
): ColumnChoice {
  const columns = new Map<string, number>();
  const taken = new Set<number>();
  let weight = 0;
  let telling = 0;
  for (const { column, match } of pairsOf(view, block, definition, plan)) {
    if (taken.has(column) || columns.has(match.field)) continue;
    columns.set(match.field, column);
    taken.add(column);
    weight += match.strength * match.weight;
    const field = definition.fields.find(({ id }) => id === match.field);
    if (field?.common !== true) telling += 1;
  }
  levelFromTitle(view, block, definition, columns);
  if (definition.kind === 'parameters') addIndicatorColumns(block, plan, columns, taken, 'base:');
  const missing = definition.fields
    .filter(({ id, required }) => required === true && !columns.has(id))
    .map(({ id }) => id);
  return { definition, columns, missing, weight, telling };
}

/** A column of titles that say their level too (市级试点) serves as column of levels where there is none. */
function levelFromTitle(
  view: SheetView,
  block: HeaderBlock,
  definition: KindDefinition,
  columns: Map<string, number>,
): void {
  if (definition.kind !== 'pilots' && definition.kind !== 'parks') return;
  const type = columns.get('type');
  if (columns.has('level') || type === undefined) return;
  if (mostly(sampleUnder(view, block.bottom, type), (text) => levelOfTitle(text) !== null)) columns.set('level', type);
}

function addIndicatorColumns(
  block: HeaderBlock,
  plan: Plan,
  columns: Map<string, number>,
  taken: Set<number>,
  prefix: string,
): number {
  let added = 0;
  for (const [column, path] of block.paths) {
    if (taken.has(column)) continue;
    const match = matchIndicatorHeader(path, plan);
    if (match === null) continue;
    const field =
      prefix + match.indicator + (prefix === 'target:' && match.year !== null ? `@${String(match.year)}` : '');
    if (columns.has(field)) continue;
    columns.set(field, column);
    taken.add(column);
    added += 1;
  }
  return added;
}

const targetWords = /目标|分解|任务/u;
const resultWords = /完成|实际|实绩|占目标|进度|差距|缺口|排名|得分/u;

/** A wide 目标分解表: a column of towns and one column an indicator. `null` when the sheet does not speak of targets. */
export function chooseWideAllocation(
  view: SheetView,
  block: HeaderBlock,
  definition: KindDefinition,
  plan: Plan,
  words: string,
): ColumnChoice | null {
  const unit = pairsOf(view, block, definition, plan).find(({ match }) => match.field === 'unit');
  if (unit === undefined) return null;
  const paths = [...block.paths.values()];
  const aboutTargets = targetWords.test(words) && !/完成情况|通报/u.test(words);
  const wide = new Map<number, readonly string[]>();
  for (const [column, path] of block.paths) {
    const text = path.join('/');
    if (resultWords.test(text)) continue;
    if (aboutTargets || targetWords.test(text)) wide.set(column, path);
  }
  if (!aboutTargets && !paths.some((path) => targetWords.test(path.join('/')))) return null;
  const columns = new Map([['unit', unit.column]]);
  const added = addIndicatorColumns({ ...block, paths: wide }, plan, columns, new Set([unit.column]), 'target:');
  if (added === 0) return null;
  const year = pairsOf(view, block, definition, plan).find(({ match }) => match.field === 'year');
  if (year !== undefined && ![...columns.values()].includes(year.column)) columns.set('year', year.column);
  return { definition, columns, missing: [], weight: 2 + Math.min(added, 6), telling: 1 + added };
}
