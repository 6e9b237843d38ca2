import { findIndicator } from '../../plan/find-indicator';
import type { Plan } from '../../plan/plan';
import { allKinds } from '../kinds/all-kinds';
import type { FieldDefinition } from '../kinds/definition';
import type { LedgerKind } from '../ledger';
import { groupCore, headerForms, normaliseHeader } from './header-text';

/** A header that can be read as a field of a kind. */
export interface FieldMatch {
  readonly kind: LedgerKind;
  readonly field: string;
  /** 0–1: 1 the standard header itself, less for synonyms, parts of the text and look-alikes. */
  readonly strength: number;
  /** How much the match tells about the kind: high for words that only this kind uses. */
  readonly weight: number;
  /** The header names a period in front (2018年目标值, 1-9月完成): beside another year's column it would be a guess. */
  readonly ofPeriod: boolean;
}

interface Entry {
  readonly kind: LedgerKind;
  readonly definition: FieldDefinition;
  readonly strength: number;
}

const strengths = { standard: 1, synonym: 0.95, shortSynonym: 0.8 } as const;

/** Synonyms of one or two characters (名称, 类型, 时间) mean different things in different places. */
function strengthOf(definition: FieldDefinition, form: string, standard: boolean): number {
  if (standard) return strengths.standard;
  return form.length <= 2 && !definition.required ? strengths.shortSynonym : strengths.synonym;
}

const index: ReadonlyMap<string, readonly Entry[]> = buildIndex();

function buildIndex(): Map<string, Entry[]> {
  const built = new Map<string, Entry[]>();
  for (const { kind, fields } of allKinds) {
    for (const definition of fields) {
      const add = (text: string, standard: boolean): void => {
        for (const form of headerForms(text)) {
          const entries = built.get(form) ?? [];
          built.set(form, entries);
          if (entries.some((entry) => entry.kind === kind && entry.definition.id === definition.id)) continue;
          entries.push({ kind, definition, strength: strengthOf(definition, form, standard) });
        }
      };
      add(definition.header, true);
      for (const synonym of definition.synonyms) add(synonym, false);
    }
  }
  return built;
}

/** All words of the index that a longer header may end in, longest first. */
const endings: readonly string[] = [...index.keys()]
  .filter((form) => form.length >= 3 && !/[/()]/u.test(form))
  .sort((a, b) => b.length - a.length);

/** In front of a word these turn it into something else: 原专利权人, 第二申请人, 上年申请量, 计数项:申请号. */
const turning =
  /原|曾|变更|前|后|上年|去年|同期|计划|预计|拟|联系|代理|共同|第[二三四五六]|其他|其它|是否|未|非|新增|累计|合计|平均|项:|项目|优先权|母案|被|发明人|设计人|公开|公布|受让|转让|发票|缴费|年费|资助|奖励|转出|转入/u;

/** Behind a word these change nothing: 申请号码, 申请人名称. */
const neutralEndings = ['名称', '全称', '姓名', '号码', '信息', '情况', '一览', '填写', '列', '栏'];
/** In front of a word these change nothing. */
const neutralFronts = ['专利', '所属', '企业', '单位', '本', '该', '知识产权', '现', '具体', '所在'];

function rarity(entries: readonly Entry[]): number {
  const kinds = new Set(entries.map((entry) => entry.kind)).size;
  return kinds === 1 ? 1 : kinds === 2 ? 0.7 : kinds <= 4 ? 0.5 : 0.3;
}

function* exact(form: string, factor: number): Generator<FieldMatch> {
  const entries = index.get(form);
  if (entries === undefined) return;
  const share = rarity(entries);
  for (const { kind, definition, strength } of entries) {
    const weight = (definition.required ? 2 : 1) * (definition.common ? 0.3 : share);
    yield { kind, field: definition.id, strength: strength * factor, weight, ofPeriod: false };
  }
}

/** A form that is a field's own word (企业名称) is not read as another field of that kind by parts of it (名称). */
function* ofForm(form: string, factor: number): Generator<FieldMatch> {
  const own = new Set<LedgerKind>();
  for (const match of exact(form, factor)) {
    own.add(match.kind);
    yield match;
  }
  for (const match of byParts(form, factor)) if (!own.has(match.kind)) yield match;
}

function* byParts(form: string, factor: number): Generator<FieldMatch> {
  const parts = form.split(/[/或及,、]/u).filter((part) => part !== '');
  if (parts.length > 1) for (const part of parts) yield* exact(part, factor * 0.85);
  for (const ending of neutralEndings) {
    if (form.length > ending.length && form.endsWith(ending)) {
      yield* exact(form.slice(0, -ending.length), factor * 0.93);
      if (ending === '号码') yield* exact(form.slice(0, -1), factor * 0.93);
    }
  }
  for (const front of neutralFronts) {
    if (form.length > front.length + 1 && form.startsWith(front)) yield* exact(form.slice(front.length), factor * 0.8);
  }
  yield* otherDateWord(form, factor);
  yield* behindPeriod(form, factor);
}

/** 认定时间, 认定日期 and 认定日 mean the same. */
function* otherDateWord(form: string, factor: number): Generator<FieldMatch> {
  const match = /^(.{2,})(?:时间|日期|日)$/u.exec(form);
  if (match === null) return;
  for (const word of ['日期', '时间', '日']) yield* exact(`${match[1] ?? ''}${word}`, factor * 0.9);
}

const period =
  /^(?:20\d\d年?度?)?(?:截[至止](?:到)?(?:20\d\d年)?(?:\d{1,2}月)?[底末]?|(?:\d{1,2}(?:-|至|~|—))?\d{1,2}月份?[底末]?|(?:第|前)?[一二三四1-4]个?季度|[上下]半年|全年|本年度?|当年|年度|年末)?/u;

/** 2018年目标值, 2018年1-9月完成值: the word behind the period. */
function* behindPeriod(form: string, factor: number): Generator<FieldMatch> {
  const front = period.exec(form)?.[0] ?? '';
  if (front === '' || front.length === form.length) return;
  const rest = form.slice(front.length).replace(/^的/u, '');
  for (const match of exact(rest === '完成' ? '完成数' : rest, factor * 0.9)) yield { ...match, ofPeriod: true };
}

/** A longer header that ends in a known word: 企业统一社会信用代码. */
function* byEnding(form: string, factor: number): Generator<FieldMatch> {
  if (form.length > 16) return;
  for (const ending of endings) {
    if (form.length <= ending.length || !form.endsWith(ending)) continue;
    const front = form.slice(0, -ending.length);
    if (front.length > 8 || turning.test(front)) return;
    yield* exact(ending, factor * 0.65);
    return;
  }
}

/** Texts under which a header path can be looked up, best first: the group with the last word, the last word alone. */
function* candidates(path: readonly string[]): Generator<readonly [string, number]> {
  const last = path[path.length - 1] ?? '';
  const groups = path.slice(0, -1).map(groupCore);
  if (groups.length > 0) {
    const direct = groups[groups.length - 1] ?? '';
    yield [direct + last, 1];
    yield [last + direct, 0.95];
    const top = groups[0] ?? '';
    if (groups.length > 1) {
      yield [top + direct + last, 1];
      yield [top + last, 0.98];
    }
  }
  yield [last, groups.length === 0 ? 1 : 0.97];
}

/**
 * Every field of every kind as which a header path may be read. `path` holds the header's texts from top to bottom, e.g.
 * ['申请人情况', '名称'].
 */
export function matchHeader(path: readonly string[]): readonly FieldMatch[] {
  const best = new Map<string, FieldMatch>();
  const keep = (match: FieldMatch): void => {
    const key = `${match.kind}/${match.field}`;
    const known = best.get(key);
    if (known === undefined || known.strength < match.strength) best.set(key, match);
  };
  for (const [text, factor] of candidates(path)) {
    // A pivot table's header: 计数项:申请号.
    if (text.normalize('NFKC').includes('项:')) return [];
    for (const form of headerForms(text)) for (const match of ofForm(form, factor)) keep(match);
  }
  if (best.size === 0) {
    for (const form of headerForms(path[path.length - 1] ?? '')) for (const match of byEnding(form, 1)) keep(match);
  }
  return [...best.values()];
}

/** The indicator, and the year if any, that the header of a wide target column or of a base column names. */
export function matchIndicatorHeader(
  path: readonly string[],
  plan: Plan,
): { readonly indicator: string; readonly year: number | null } | null {
  let year: number | null = null;
  const texts: string[] = [];
  for (const segment of path) {
    const found = /(20\d\d)年?度?/u.exec(segment);
    if (found !== null) year = Number(found[1]);
    const bare = normaliseHeader(segment)
      .replace(/(?:20\d\d)年?度?(?:末|底)?/u, '')
      .replace(/\([^()]*\)/gu, '')
      .replace(/(?:的)?(?:分解)?(?:目标任务|目标值|目标数|目标|任务数|任务|指标|计划数|基数|基期值|基础值)$/u, '');
    if (bare !== '') texts.push(bare);
  }
  for (let from = 0; from < texts.length; from += 1) {
    const indicator = findIndicator(plan, texts.slice(from).join(''));
    if (indicator !== null) return { indicator: indicator.id, year };
  }
  for (const text of texts) {
    const indicator = findIndicator(plan, text);
    if (indicator !== null) return { indicator: indicator.id, year };
  }
  return null;
}
