import { applicationCheckDigit } from '../../src/identifiers/application-number';
import { usccCheckDigit } from '../../src/identifiers/uscc';
import { kindDefinition } from '../../src/ledgers/kinds/all-kinds';
import type { FieldDefinition, KindDefinition } from '../../src/ledgers/kinds/definition';
import type { LedgerKind } from '../../src/ledgers/ledger';
import { columnLetters, rangeToA1 } from '../../src/model/address';
import type { SheetGrid } from '../../src/model/grid';
import { grid, type Cell } from './grid';
import { Random } from './random';

/** A sheet laid out at random, and what a reader must find in it. */
export interface RandomLedger {
  readonly sheet: SheetGrid;
  readonly kind: LedgerKind;
  /** 1-based. */
  readonly headerRows: readonly [number, number];
  /** 0-based sheet rows. */
  readonly rows: readonly number[];
  readonly columns: Readonly<Record<string, string>>;
  /** Rows of totals, 0-based. */
  readonly totals: readonly number[];
}

interface Column {
  readonly field: FieldDefinition | null;
  readonly header: string;
}

const extraHeaders = [
  '联系人',
  '联系电话',
  '通讯地址',
  '邮政编码',
  '审核意见',
  '经办人',
  '电子邮箱',
  '发明人',
  '公开号',
  '填报时间',
  '材料页数',
  '附件',
  '档案号',
  '法定代表人',
];
const towns = ['高村镇', '梅厂镇', '杨村街道', '王庆坨镇', '陈咀镇'];
const names = [
  '天津科海电子有限公司',
  '天津景辰生物股份有限公司',
  '天津源美五金厂',
  '天津盛宇模具有限公司',
  '武清区某某合作社',
];
const groupNames = ['基本情况', '相关信息', '主要内容', '填报内容', '有关情况'];

/** Headers that mean nothing without a title or a group: only used where the sheet's name says the kind. */
function isPlainHeader(text: string): boolean {
  return (
    text.length >= 3 || ['级别', '类型', '年度', '单位', '指标', '案号', '文号', '镇街', '类别', '日期'].includes(text)
  );
}

function cellOf(field: FieldDefinition, kind: LedgerKind, random: Random, i: number): Cell {
  switch (field.type) {
    case 'patentNumber':
    case 'patentNumberList': {
      const body = `${String(random.int(2004, 2018))}${random.pick(['1', '2', '3', '8', '9'])}${String(random.int(0, 9_999_999)).padStart(7, '0')}`;
      return `${body}.${applicationCheckDigit(body) ?? ''}`;
    }
    case 'uscc': {
      const body = '91120114103067890'.slice(0, 8);
      const organisation = '10306789X';
      return random.chance(0.2) ? null : `${body}${organisation}${usccCheckDigit(body + organisation) ?? ''}`;
    }
    case 'name':
      return random.pick(names);
    case 'town':
      return random.pick(towns);
    case 'date':
    case 'yearOrDate':
      return field.required === true || random.chance(0.8) ? random.int(42_400, 43_300) : null;
    case 'year':
      return 2016 + (i % 4);
    case 'count':
    case 'amount':
    case 'decimal':
      return random.int(1, 900);
    case 'share':
      return random.int(1, 99) / 100;
    case 'enum':
      return field.vocabulary === undefined ? '甲' : random.pick(Object.keys(field.vocabulary.words));
    case 'yesNo':
      return random.pick(['是', '否']);
    case 'enumList':
      return random.pick(['专利代理', '法律援助、管理咨询']);
    case 'identifier':
      return `${kind.slice(0, 2).toUpperCase()}${String(random.int(100_000, 999_999))}`;
    case 'text':
      return field.id === 'indicator'
        ? random.pick(['年专利申请总量', '中国驰名商标', '贯标达标企业'])
        : `${field.header}内容${String(i)}`;
  }
}

function headerOf(field: FieldDefinition, random: Random, named: boolean): string {
  const words = [field.header, ...field.synonyms].filter((word) => named || isPlainHeader(word));
  let text = random.chance(0.4) || words.length === 0 ? field.header : random.pick(words);
  if (field.type === 'amount' && random.chance(0.5)) text += '（万元）';
  if (random.chance(0.08)) text = `*${text}`;
  if (random.chance(0.08)) text = `${text.slice(0, 2)}\n${text.slice(2)}`;
  if (random.chance(0.06)) text = Array.from(text).join(' ');
  return text;
}

function chooseFields(definition: KindDefinition, random: Random): FieldDefinition[] {
  const required = definition.fields.filter((field) => field.required === true);
  const others = random.shuffle(definition.fields.filter((field) => field.required !== true));
  const needed = others.find((field) => definition.alsoOneOf.includes(field.id));
  const chosen = others.slice(0, random.int(Math.min(2, others.length), others.length));
  const all = new Set([...required, ...chosen]);
  if (needed !== undefined) all.add(needed);
  return [...all];
}

class Sheet {
  readonly rows: Cell[][] = [];
  readonly merges: string[] = [];

  constructor(
    readonly width: number,
    private readonly top: number,
    private readonly left: number,
  ) {}

  /** The next row, 0-based on the sheet. */
  get next(): number {
    return this.top + this.rows.length;
  }

  add(cells: readonly Cell[]): number {
    const row = this.next;
    this.rows.push(Array.from({ length: this.width }, (_, i) => cells[i] ?? null));
    return row;
  }

  merge(row: number, column: number, bottom: number, right: number): void {
    if (row === bottom && column === right) return;
    this.merges.push(rangeToA1({ top: row, left: this.left + column, bottom, right: this.left + right }));
  }

  title(text: string, merged: boolean): void {
    const row = this.add([text]);
    if (merged) this.merge(row, 0, row, this.width - 1);
  }
}

/** Writes a header of one to three rows and gives its rows and the cells to repeat. */
function writeHeader(
  sheet: Sheet,
  texts: readonly string[],
  depth: number,
  merged: boolean,
  random: Random,
): readonly [number, number] {
  const first = sheet.next;
  const last = first + depth - 1;
  if (depth === 1) {
    sheet.add(texts);
    return [first, last];
  }
  const above: Cell[][] = Array.from({ length: depth - 1 }, () => []);
  const bottom: Cell[] = [];
  let names = random.shuffle(groupNames);
  let grouped = false;
  for (let column = 0; column < texts.length;) {
    const size = Math.min(texts.length - column, random.int(2, 4));
    // One group over all columns would be a title: the row above needs a second cell.
    const room = texts.length - column >= 2 && size < texts.length;
    if (room && (random.chance(0.6) || (!grouped && texts.length - column < 5))) {
      grouped = true;
      for (const [level, row] of above.entries()) {
        row[column] = `${names[0] ?? '内容'}${level === 0 ? '' : '明细'}`;
        if (merged) sheet.merge(first + level, column, first + level, column + size - 1);
      }
      names = [...names.slice(1), ...names.slice(0, 1)];
      for (let i = column; i < column + size; i += 1) bottom[i] = texts[i];
      column += size;
    } else {
      const row = above[0];
      if (row !== undefined) row[column] = texts[column];
      if (merged) sheet.merge(first, column, last, column);
      column += 1;
    }
  }
  for (const row of above) sheet.add(row);
  sheet.add(bottom);
  return [first, last];
}

/** Kinds whose headers are laid out at random. */
export const randomKinds: readonly LedgerKind[] = [
  'patents',
  'enterprises',
  'brands',
  'pilots',
  'parks',
  'certifications',
  'pledges',
  'agencies',
  'tasks',
  'funds',
  'cases',
  'events',
  'parameters',
  'inspections',
  'policies',
  'conversions',
  'allocations',
  'reported',
];

/** Makes the layout with this number: always the same for the same number. */
export function randomLedger(seed: number): RandomLedger {
  const random = new Random(seed);
  const definition = kindDefinition(random.pick(randomKinds));
  const { kind } = definition;
  const named = random.chance(0.7);
  const fields = chooseFields(definition, random);
  const used = new Set<string>();
  const columns: Column[] = random.shuffle(fields).map((field) => {
    let header = headerOf(field, random, named);
    while (used.has(header.replace(/\s|\*/gu, ''))) header = field.header;
    used.add(header.replace(/\s|\*/gu, ''));
    return { field, header };
  });
  for (const header of random.shuffle(extraHeaders).slice(0, random.int(0, Math.min(4, fields.length - 1)))) {
    columns.splice(random.int(0, columns.length), 0, { field: null, header });
  }
  const numbered = random.chance(0.7);
  const shown: Column[] = numbered
    ? [{ field: null, header: random.pick(['序号', '序 号', 'No.']) }, ...columns]
    : columns;

  const top = random.int(0, 2);
  const left = random.int(0, 2);
  const sheet = new Sheet(shown.length, top, left);
  const merged = random.chance(0.8);
  if (random.chance(0.2)) sheet.title('附件1', false);
  if (named || random.chance(0.3)) sheet.title(named ? `武清区${definition.title}` : '某区统计表', merged);
  if (random.chance(0.5))
    sheet.title(`填报单位：武清区知识产权局      统计截止：2018年${String(random.int(1, 12))}月`, merged);
  if (random.chance(0.2)) sheet.add([]);

  const depth = shown.length >= 4 ? random.pick([1, 1, 1, 2, 2, 3]) : 1;
  const headerMerged = random.chance(0.75);
  const texts = shown.map(({ header }) => header);
  const headerSeed = random.int(0, 1e9);
  const [first, last] = writeHeader(sheet, texts, depth, headerMerged, new Random(headerSeed));

  const rows: number[] = [];
  const totals: number[] = [];
  const count = random.int(2, 25);
  for (let i = 0; i < count; i += 1) {
    if (i > 0 && random.chance(0.05)) sheet.add([]);
    if (i > 0 && random.chance(0.05)) writeHeader(sheet, texts, depth, headerMerged, new Random(headerSeed));
    if (i > 0 && random.chance(0.05)) totals.push(sheet.add([random.pick(['小计', '小 计', '高村镇小计'])]));
    if (random.chance(0.03)) sheet.title(`${random.pick(['一', '二'])}、${random.pick(towns)}`, true);
    rows.push(
      sheet.add(
        shown.map(({ field, header }, at) =>
          field === null
            ? numbered && at === 0
              ? i + 1
              : random.chance(0.5)
                ? `${header}甲`
                : null
            : cellOf(field, kind, random, i),
        ),
      ),
    );
  }
  if (random.chance(0.4)) totals.push(sheet.add([random.pick(['合计', '合 计', '总计'])]));
  if (random.chance(0.3)) sheet.add([]);
  if (random.chance(0.4)) sheet.title('填表人：王某        审核人：李某        联系电话：022-00000000', merged);
  if (random.chance(0.3)) {
    sheet.title('注：1.本表按季度报送，逾期不候。', false);
    sheet.title('2.数据以受理通知书为准。', false);
  }

  const name = named && random.chance(0.5) ? definition.title : random.pick(['Sheet1', '表一', '一季度']);
  return {
    kind,
    sheet: grid(sheet.rows, { name, merges: sheet.merges, at: `${columnLetters(left)}${String(top + 1)}` }),
    headerRows: [first + 1, last + 1],
    rows,
    totals,
    columns: Object.fromEntries(
      shown.flatMap(({ field }, i) => (field === null ? [] : [[field.id, columnLetters(left + i)]])),
    ),
  };
}
