import { inOneGo } from '../../../src/model/steps';
import type { LedgerLayout } from '../../../src/ledgers/recognise/recognise-sheet';
import { findRows } from '../../../src/ledgers/recognise/rows';
import { grid, type Cell, type GridOptions } from '../../support/grid';

const headers = ['序号', '登记号', '出质人', '金额', '日期'];
const fields = ['registrationNumber', 'pledgor', 'registeredAmount', 'registeredDate'];

interface Options extends GridOptions {
  readonly layout?: Partial<LedgerLayout>;
  readonly required?: readonly string[];
  readonly headers?: readonly Cell[];
}

/** What became of the rows below a header: `r` a record, `t` a subtotal, `T` a total, `f` a footer, `.` neither. */
function sorted(rows: readonly (readonly Cell[])[], options: Options = {}) {
  const sheet = grid([options.headers ?? headers, ...rows], options);
  const { left, top } = sheet;
  const layout: LedgerLayout = {
    kind: 'pledges',
    role: null,
    headerTop: top,
    headerBottom: top,
    paths: new Map(headers.map((text, i) => [left + i, [text]])),
    columns: new Map(fields.map((field, i) => [field, left + i + 1])),
    missingFields: [],
    duplicateHeaders: [],
    sequenceColumn: left,
    measureColumn: null,
    titles: { statisticsDate: null, reportingUnit: null, amountUnit: null, title: '' },
    ...options.layout,
  };
  const found = inOneGo(
    findRows(sheet, layout, options.required ?? ['registrationNumber'], (text) => text === '高村镇'),
  );
  const totals = new Map(found.totals.map(({ row, kind }) => [row, kind === 'total' ? 'T' : 't']));
  const marks = rows.map((_, i) => {
    const row = top + 1 + i;
    return totals.get(row) ?? (found.records.includes(row) ? 'r' : found.footers.includes(row) ? 'f' : '.');
  });
  return { marks: marks.join(''), totals: found.totals };
}

const record = (i: number): Cell[] => [i, `Y${String(i)}`, '甲公司', 100, 43000];
const marksOf = (...rows: (readonly Cell[])[]): string => sorted(rows).marks;

describe('a row behind two records', () => {
  test.each<[string, Cell[], string]>([
    ['a blank row', [], '.'],
    ['spaces only', [' ', '　', null], '.'],
    ['a record with one field', [null, 'Y3'], 'r'],
    ['a record without its required field', [3, null, '甲公司', 100], 'r'],
    ['a number in front of nothing', [3], '.'],
    ['a stray field that is not required', [null, null, '甲公司'], '.'],
    ['an error in such a field', [null, null, '#N/A'], 'r'],
    ['a stray amount', [null, null, null, 100], '.'],
    ['合计', ['合计', null, null, 200], 'T'],
    ['总计', ['总计', null, null, 200], 'T'],
    ['小计', ['小计', null, null, 200], 't'],
    ['合计 with its colon', ['合计：', null, null, 200], 'T'],
    ['合计 with brackets', ['合计（万元）', null, null, 200], 'T'],
    ['合 计 in two cells', ['合', '计', null, 200], 'T'],
    ['总 计 in two cells', ['总', '计', null, 200], 'T'],
    ['合 计 with a space', ['合 计', null, null, 200], 'T'],
    ['本年累计', ['本年累计', null, null, 200], 'T'],
    ['全区合计', ['全区合计', null, null, 200], 'T'],
    ['高村镇小计', ['高村镇小计', null, null, 200], 't'],
    ['高村镇合计', ['高村镇合计', null, null, 200], 't'],
    ['a long text that ends in 合计', ['这里是一个很长很长很长很长的合计', null, null, 200], 'r'],
    ['a text with a comma before 合计', ['甲，合计', null, null, 200], 'r'],
    ['合计 behind the number', [3, '合计', null, 200], 'T'],
    ['合计 behind a Chinese number', ['三', '合计', null, 200], 'T'],
    ['合计 behind a blank number', [null, '合计', null, 200], 'T'],
    ['合计 behind a word', [null, '甲', '合计', 200], 'r'],
    ['合计 as the name of a record', [3, 'Y3', '合计', 200], 'r'],
    ['合计 two cells on, the number blank', [null, null, '合计', 200], 'T'],
    ['计 alone', ['计', null, null, 200], 'r'],
    ['a repeated header', headers, '.'],
    ['a repeated header with another word', ['序号', '登记号', '出质人', '金额', '登记'], '.'],
    ['half a header', ['序号', '登记号', '乙', '丙', '丁'], 'r'],
    ['one header word among blanks', [null, '登记号'], '.'],
    ['numbers in every cell', [1, 2, 3, 4, 5], 'r'],
    ['numbers of columns in brackets', ['(1)', '(2)', '(3)', '(4)'], '.'],
    ['numbers of columns behind 甲 乙', ['甲', '乙', 1, 2, 3], '.'],
    ['numbers that skip one', [1, 2, 4, 5, 6], 'r'],
    ['甲 乙 and two numbers', ['甲', '乙', 1, 2], 'r'],
    ['an example', ['例', 'Y9', '甲公司', 1], '.'],
    ['an example in brackets', ['（示例）', 'Y9', '甲公司', 1], '.'],
    ['a note', ['注：以上为全部', null], 'f'],
    ['a numbered note in a row of three cells', ['1.金额以放款凭证为准的说明', '甲', '乙'], 'r'],
    ['a numbered note', ['1.金额以放款凭证为准的说明', null], 'f'],
    ['a starred note', ['※以上为全部', null], 'f'],
    ['who filled it in', ['填表人：张三', null, '审核人：李四', '联系电话：1', '日期：2'], 'f'],
    ['who filled it in, without a colon', ['填表人', '张三'], 'f'],
    ['统计截止', ['统计截止：2018年9月'], 'f'],
    ['a section', [null, '一、市级'], 'f'],
    ['a section in brackets', [null, '（一）市级'], 'f'],
    ['a continued table', [null, '质押台账（续）'], 'f'],
    ['续表', [null, '续表1'], 'f'],
    ['a town alone', [null, '高村镇'], 'f'],
    ['a date alone', [null, '2018年9月30日'], 'f'],
    ['a very long text alone', [null, '这是一个很长的说明'.repeat(6)], 'f'],
    ['a text of forty characters alone', [null, '一二三四五六七八九十'.repeat(4)], 'r'],
    ['a Chinese number with a title', ['一', '市级'], '.'],
  ])('%s', (_, row, mark) => {
    const { marks } = sorted([record(1), record(2), row]);
    // What is no record leaves a footer's mark only where it stands below records.
    expect(marks.replace(/^rr/u, '').replace(mark === '.' ? 'f' : '', mark === '.' ? '.' : '')).toBe(mark);
  });
});

test('above the first record nothing is a footer', () => {
  expect(marksOf([null, '高村镇'], [null, null, '甲公司'], record(1))).toBe('..r');
});

test('below a footer a row of two cells is none of the ledger, a longer one is a record again', () => {
  expect(marksOf(record(1), ['注：以上'], [null, 'Y2', '甲公司'], record(3), [null, 'Y4', '甲公司'])).toBe('rffrr');
  expect(marksOf(record(1), ['注：以上'], headers, [null, 'Y2', '甲公司'])).toBe('rf.r');
});

test('below a total a text alone is no record, a number is', () => {
  expect(marksOf(record(1), ['合计', null, null, 1], [null, 'Y2'])).toBe('rTf');
  expect(marksOf(record(1), ['合计', null, null, 1], [null, 2018])).toBe('rTr');
  expect(marksOf(record(1), ['小计', null, null, 1], [null, 'Y2'])).toBe('rtr');
});

test('Chinese numbers of records announce no sections', () => {
  expect(marksOf(['一', 'Y1', '甲公司', 1], ['二', 'Y2'], ['三', 'Y3'])).toBe('rrr');
  expect(marksOf(record(1), ['一', '市级'], record(2), ['（二）', '区级'], record(3))).toBe('rfrfr');
  expect(marksOf(record(1), ['一', 'Y2', '甲公司'])).toBe('rr');
});

test('which records a total is over', () => {
  const { marks, totals } = sorted([
    record(1),
    record(2),
    ['小计', null, null, 200],
    record(3),
    ['高村镇小计', null, null, 100],
    ['合计', null, null, 300],
    record(4),
    ['合计', null, null, 100],
    ['总计', null, null, 400],
  ]);
  expect(marks).toBe('rrtrtTrTT');
  expect(totals).toEqual([
    { row: 3, label: '小计', kind: 'subtotal', fromRecord: 0, toRecord: 2, inside: true },
    { row: 5, label: '高村镇小计', kind: 'subtotal', fromRecord: 2, toRecord: 3, inside: true },
    { row: 6, label: '合计', kind: 'total', fromRecord: 0, toRecord: 3, inside: true },
    { row: 8, label: '合计', kind: 'total', fromRecord: 3, toRecord: 4, inside: false },
    { row: 9, label: '总计', kind: 'total', fromRecord: 0, toRecord: 4, inside: false },
  ]);
});

test('a title merged over the table is no record, wherever it stands; a narrow merge is nothing special', () => {
  const rows = [record(1), [null, '市级企业'], record(2)];
  expect(sorted(rows, { merges: ['B3:D3'] }).marks).toBe('rfr');
  expect(sorted(rows, { merges: ['B3:C3'] }).marks).toBe('rrr');
  expect(sorted([record(1), [null, '市级企业'], [], record(2)], { merges: ['B3:D4'] }).marks).toBe('rf.r');
});

test('a merge in the header says nothing about rows', () => {
  expect(sorted([record(1), [null, 'Y2'], record(3)], { merges: ['B1:D1'] }).marks).toBe('rrr');
});

test('in a wide table a merge must cover half of it, or four columns of a very wide one', () => {
  const wide = (count: number): Partial<LedgerLayout> => ({
    paths: new Map(Array.from({ length: count }, (_, i) => [i, [`列${String(i)}`]])),
  });
  const rows = [record(1), [null, '市级企业'], record(2)];
  expect(sorted(rows, { merges: ['B3:D3'], layout: wide(6) }).marks).toBe('rfr');
  expect(sorted(rows, { merges: ['B3:D3'], layout: wide(7) }).marks).toBe('rrr');
  expect(sorted(rows, { merges: ['B3:E3'], layout: wide(20) }).marks).toBe('rfr');
});

test('where towns are what is counted, a town alone is an unfinished record', () => {
  const layout: Partial<LedgerLayout> = {
    kind: 'allocations',
    columns: new Map([
      ['unit', 1],
      ['target', 3],
    ]),
  };
  expect(
    sorted(
      [
        [1, '梅厂镇', null, 5],
        [null, '高村镇'],
      ],
      { layout, required: ['unit'] },
    ).marks,
  ).toBe('rr');
  expect(
    sorted(
      [
        [1, '梅厂镇', null, 5],
        [null, '全区', null, 5],
      ],
      { layout, required: ['unit'] },
    ).marks,
  ).toBe('rT');
  expect(
    sorted(
      [
        [1, '梅厂镇', null, 5],
        [null, '全市', null, 5],
      ],
      { layout, required: ['unit'] },
    ).marks,
  ).toBe('rT');
  expect(marksOf(record(1), [null, '全区', null, 5])).toBe('rr');
});

test('where nothing is required, a text alone is a record', () => {
  expect(sorted([record(1), [null, null, '甲公司']], { required: [] }).marks).toBe('rr');
  expect(sorted([record(1), [null, null, '甲公司']], { layout: { columns: new Map([['pledgor', 2]]) } }).marks).toBe(
    'rr',
  );
});

test('columns of a sheet that does not begin at A1', () => {
  expect(
    sorted([record(1), ['合计', null, null, 1], headers, [null, null, '甲公司'], record(2)], { at: 'C4' }).marks,
  ).toBe('rT.fr');
});

test('a total that begins with a digit, a record that does', () => {
  expect(marksOf(record(1), ['2018年合计', null, null, 1])).toBe('rt');
  expect(marksOf(record(1), ['2018年', 'Y2', '甲公司', 1])).toBe('rr');
  expect(marksOf(record(1), [null, '1、质押登记号以登记为准的说明', '甲', 1])).toBe('rr');
});

test('a first row of numbers may number the columns, later ones are records', () => {
  expect(marksOf([1, 2, 3, 4, 5], record(1))).toBe('.r');
  expect(marksOf([null, 1, 2, 3, 4], record(1))).toBe('.r');
  expect(marksOf([1, 'Y1', '甲公司', 100], [2, 'Y2', '甲公司', 100])).toBe('rr');
  expect(marksOf([7, 'Y1', '甲公司', 100])).toBe('r');
});

test('rows come in steps of some thousands', () => {
  const rows = Array.from({ length: 10_001 }, (_, i) => record(i + 10));
  const sheet = grid([headers, ...rows]);
  const layout = {
    kind: 'pledges',
    headerTop: 0,
    headerBottom: 0,
    columns: new Map(),
    paths: new Map(),
    sequenceColumn: null,
  };
  const steps = findRows(sheet, layout as unknown as LedgerLayout, [], () => false);
  let count = 0;
  for (let step = steps.next(); step.done !== true; step = steps.next()) count += 1;
  expect(count).toBe(2);
});

describe('a table without 序号, whose first column is one of the ledger’s own', () => {
  const long = ['质押登记编号', '出质人企业名称', '登记金额万元', '登记日期年月'];
  const layout: Partial<LedgerLayout> = {
    sequenceColumn: null,
    columns: new Map(fields.map((field, i) => [field, i])),
    paths: new Map(long.map((text, i) => [i, [text]])),
  };
  const mark = (...rows: (readonly Cell[])[]): string => sorted(rows, { layout, headers: long }).marks;
  const own = (i: number): Cell[] => [`Y201812000000${String(i)}`, '天津甲有限公司', 100, 43000];

  test.each<[string, Cell[], string]>([
    ['合计', ['合计', '天津甲有限公司', 200, 1], 'T'],
    ['全区合计', ['全区合计', '天津甲有限公司', 200, 1], 'T'],
    ['a space behind', ['全区各企业合计 ', '天津甲有限公司', 200, 1], 't'],
    ['a colon behind', ['全区合计:', '天津甲有限公司', 200, 1], 'T'],
    ['a wide colon behind', ['全区合计：', '天津甲有限公司', 200, 1], 'T'],
    ['brackets behind', ['全区合计(万元)', '天津甲有限公司', 200, 1], 'T'],
    ['wide brackets behind', ['全区合计（万元）', '天津甲有限公司', 200, 1], 'T'],
    ['a total of a year', ['2018年合计', '天津甲有限公司', 200, 1], 't'],
    ['合计 behind a year', [2018, '合计', 200, 1], 'T'],
    ['全区合计 behind a year', [2018, '全区各企业合计', 200, 1], 't'],
    ['合计 behind a record’s number', ['Y201812000000x', '合计', 200, 1], 'r'],
    ['合 计 in two cells', ['合', '计', 200, 1], 'T'],
    ['some other sign before 计', ['某合', '计', 200, 1], 'r'],
    ['some other sign behind 合', ['合某', '计', 200, 1], 'r'],
    ['计 behind another word', ['甲', '计', 200, 1], 'r'],
    ['合 before another word', ['合', '甲', 200, 1], 'r'],
    ['who filled it in', ['填表人:张三李四王五', '审核人：赵六', 1, 2], 'f'],
    ['who filled it in, a wide colon', ['填表人：张三李四王五', '天津甲有限公司', 1, 2], 'f'],
    ['an example', ['示例', '天津甲有限公司', 1, 2], '.'],
    ['a repeated header', long, '.'],
    ['a repeated header with marks', ['*质押登记编号', '出质人企业名称：', '登记金额万元', '登记日期年月'], '.'],
    ['most of a repeated header', ['质押登记编号', '出质人企业名称', '登记金额', '登记日期年月'], '.'],
    ['two words of three', [null, '出质人企业名称', '登记金额万元', '甲'], '.'],
    ['half of a repeated header', ['质押登记编号', '出质人企业名称', '甲乙丙丁戊', '己'], 'r'],
    ['a numbered note in two cells', ['1.金额以放款凭证为准的说明', '甲'], 'f'],
    ['a record with a short number', ['A1', '天津甲有限公司', 200, 1], 'r'],
    ['a record that ends in brackets', ['Y2018120000009（续）', '天津甲（武清）', 200, 1], 'r'],
  ])('%s', (_, row, expected) => {
    const marks = mark(own(1), own(2), row).slice(2);
    expect(expected === '.' && marks === 'f' ? '.' : marks).toBe(expected);
  });

  test.each<[string, Cell[], string]>([
    ['numbers of columns', [1, 2, 3, 4], '.'],
    ['numbers of columns, some of them texts', [1, '2', 3, 4], '.'],
    ['numbers of columns, the first a text', ['1', 2, 3, 4], '.'],
    ['numbers of columns from ten on', [10, 11, 12, 13], 'r'],
    ['three numbers', [1, 2, 3], 'r'],
    ['numbers that skip one', [1, 2, 4, 5], 'r'],
    ['a number too long', [1, 2, 3, 104], 'r'],
    ['numbers with a letter before', [1, '2', 'a3', 4], 'r'],
    ['numbers with a letter behind', [1, '2', '3a', 4], 'r'],
    ['numbers behind 甲 and 乙', ['甲', '乙', 1, 2], 'r'],
    ['a name that ends in 甲', ['某甲', 1, 2, 3], 'r'],
    ['a name that begins with 甲', ['甲某', 1, 2, 3], 'r'],
    ['numbers behind 甲', ['甲', 1, 2, 3], '.'],
  ])('as first row: %s', (_, row, expected) => {
    expect(mark(row)).toBe(expected);
  });

  test('after a numbered note a row of two cells is none of the ledger', () => {
    expect(mark(own(1), ['1.金额以放款凭证为准的说明'], ['Y2', '甲公司'])).toBe('rff');
  });

  test('a total behind a number names itself, unless a required field tells a record', () => {
    const behind: Partial<LedgerLayout> = {
      ...layout,
      columns: new Map([
        ['pledgor', 1],
        ['registrationNumber', 2],
      ]),
    };
    const one = (row: Cell[]) => sorted([row], { layout: behind, headers: long }).marks;
    expect(one([5, '合计', 'Y3', 1])).toBe('r');
    expect(one([5, '合计', ' ', 1])).toBe('T');
    expect(one([5, '合计', 300, 1])).toBe('T');
    expect(one([5, '合计', null, 1])).toBe('T');
  });

  test('a merge of two columns is none over the table, however narrow that is', () => {
    expect(sorted([own(1), ['市级企业'], own(2)], { layout, headers: long, merges: ['A3:B3'] }).marks).toBe('rrr');
    expect(sorted([own(1), ['市级企业'], own(2)], { layout, headers: long, merges: ['A3:C3'] }).marks).toBe('rfr');
  });
});

test('a Chinese number elsewhere than under 序号 announces nothing', () => {
  expect(marksOf(record(1), [null, '一'])).toBe('rr');
  expect(marksOf(record(1), ['A1', '合计', null, 200])).toBe('rT');
});

test('Chinese numbers of records in a sheet that does not begin at A1', () => {
  expect(
    sorted(
      [
        ['一', 'Y1', '甲公司', 1],
        ['二', 'Y2'],
      ],
      { at: 'C4' },
    ).marks,
  ).toBe('rr');
  expect(sorted([record(1), ['二', 'Y2']], { at: 'C4' }).marks).toBe('rf');
});
