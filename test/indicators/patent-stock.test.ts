import { applicationCheckDigit } from '../../src/identifiers/application-number';
import { toIsoDate } from '../../src/model/calendar';
import fc from 'fast-check';
import { day } from '../progress/day';
import { addsUp, assessed, leftOut, resultOf } from '../assessment/assessed';
import { settings } from '../assessment/settings';
import { reassess } from '../../src/assessment/assess';
import type { Cell } from '../support/grid';
import { grid } from '../support/grid';
import { ledger, patentNumber } from '../support/patents';

const headers = [
  '专利号',
  '申请日',
  '授权公告日',
  '专利权人',
  '统一社会信用代码',
  '专利权人类型',
  '法律状态',
  '终止日期',
];

type Change = Partial<Record<(typeof headers)[number], Cell>>;

function row(change: Change = {}): Cell[] {
  const cells: Record<string, Cell> = {
    专利号: patentNumber(2015, 1, 1),
    申请日: day('2015-03-05'),
    授权公告日: day('2017-05-01'),
    专利权人: '天津甲有限公司',
    统一社会信用代码: null,
    专利权人类型: '企业',
    法律状态: '有效',
    终止日期: null,
    ...change,
  };
  return headers.map((header) => cells[header]);
}

const parameters = grid(
  [
    ['基础参数'],
    ['年度', '常住人口（万人）', '全国有效发明专利增长率', '年末有效发明专利拥有量'],
    [2016, 100, 0.2, 1],
    [2017, 100, 0.2, 2],
    [2018, 100, 0.181, null],
  ],
  { name: '基础参数' },
);

/** Valid inventions of the rows at a day; the population is 100 万. */
function inventionsOf(asOf: string, ...rows: readonly Cell[][]): number | null {
  const [year, month, date] = asOf.split('-').map(Number);
  const sheet = ledger('有效专利台账', headers, rows, `${year}年${month}月${date}日`);
  const result = resultOf(assessed([sheet, parameters]), 'inventions-per-10k');
  return result.ratio?.numerator ?? null;
}

describe('valid on a day', () => {
  test.each([
    ['granted before it', {}, '2018-09-30', 1],
    ['granted on the day', { 授权公告日: day('2018-09-30') }, '2018-09-30', 1],
    ['granted the day after', { 授权公告日: day('2018-10-01') }, '2018-09-30', 0],
    ['a blank grant with status 有效', { 授权公告日: null }, '2018-09-30', 1],
    ['a blank grant with status 授权', { 授权公告日: null, 法律状态: '授权' }, '2018-09-30', 1],
    ['a blank grant with status 未授权', { 授权公告日: null, 法律状态: '未授权' }, '2018-09-30', 0],
    ['a blank grant with status 实审', { 授权公告日: null, 法律状态: '实质审查' }, '2018-09-30', 0],
    ['a blank grant and a blank status', { 授权公告日: null, 法律状态: null }, '2018-09-30', 0],
    ['a grant before the filing', { 授权公告日: day('2014-01-01') }, '2018-09-30', 0],
    ['an unreadable grant', { 授权公告日: '大约三月' }, '2018-09-30', 0],
    ['a month as the grant', { 授权公告日: '2017年5月' }, '2018-09-30', 1],
    ['a blank status with a grant', { 法律状态: null }, '2018-09-30', 1],
    ['status 失效', { 法律状态: '失效' }, '2018-09-30', 0],
    ['status 专利权终止', { 法律状态: '专利权终止' }, '2018-09-30', 0],
    ['status 无效', { 法律状态: '宣告无效' }, '2018-09-30', 0],
    ['status 放弃', { 法律状态: '放弃专利权' }, '2018-09-30', 0],
    ['ended before the day', { 终止日期: day('2018-09-29'), 法律状态: '终止' }, '2018-09-30', 0],
    ['ended on the day', { 终止日期: day('2018-09-30'), 法律状态: '终止' }, '2018-09-30', 0],
    ['ended after the day', { 终止日期: day('2018-10-01'), 法律状态: '终止' }, '2018-09-30', 1],
  ] as const)('%s', (_, change, asOf, count) => {
    expect(inventionsOf(asOf, row(change))).toBe(count);
  });

  test.each([
    ['the last day of 20 years', '1998-10-01', 1],
    ['after 20 years', '1998-09-30', 0],
  ])('an invention on %s', (_, filed, count) => {
    // before October 2003 numbers began with two digits of the year
    const number = `98100001.${applicationCheckDigit('98100001') ?? ''}`;
    const change = { 专利号: number, 申请日: day(filed), 授权公告日: day('2001-01-01') };
    expect(inventionsOf('2018-09-30', row(change))).toBe(count);
  });
});

test.each([
  ['utility model, last day', 2, '2008-10-01', 1],
  ['utility model, 10 years', 2, '2008-09-30', 0],
  ['design, last day', 3, '2008-10-01', 1],
  ['design, 10 years', 3, '2008-09-30', 0],
] as const)('%s: the holder counts %s', (_, type, filed, count) => {
  const change = { 专利号: patentNumber(2008, type, 1), 申请日: day(filed), 授权公告日: day('2009-01-01') };
  const sheet = ledger('有效专利台账', headers, [row(change)]);
  expect(resultOf(assessed([sheet]), 'enterprises-with-patents').actual).toBe(count);
});

test('without a filing date the term runs from the end of the number’s year', () => {
  const valid = (year: number): number | null =>
    inventionsOf('2018-09-30', row({ 专利号: patentNumber(year, 2, 1), 申请日: null, 授权公告日: day('2009-12-01') }));
  expect(valid(2008)).toBe(0);
  const sheet = (year: number) =>
    ledger('有效专利台账', headers, [
      row({ 专利号: patentNumber(year, 2, 1), 申请日: null, 授权公告日: day('2009-12-01') }),
    ]);
  const holders = (year: number) => resultOf(assessed([sheet(year)]), 'enterprises-with-patents').actual;
  expect(holders(2007)).toBe(0);
  expect(holders(2008)).toBe(1);
});

test('a wrong field leaves the record out with its code', () => {
  const sheet = ledger('有效专利台账', headers, [
    row(),
    row({ 专利号: patentNumber(2015, 1, 2), 授权公告日: day('2014-01-01') }),
    row({ 专利号: patentNumber(2015, 1, 3), 申请日: '2015-02-30' }),
    row({ 专利号: patentNumber(1990 + 13, 1, 4), 申请日: day('2003-10-05'), 终止日期: day('2018-01-01') }),
    row(),
  ]);
  const result = resultOf(assessed([sheet, parameters]), 'inventions-per-10k');
  expect(result.counted).toBe(1);
  expect(leftOut(result)).toEqual({
    'date.order': 1,
    'date.invalid': 1,
    'patent.expired': 1,
    'patent.duplicate': 1,
  });
  expect(addsUp(result)).toBe(true);
});

test('a list of valid patents without grant dates and status is believed by its title, and says so', () => {
  const sheet = ledger(
    '有效专利清单',
    ['专利号', '专利名称', '专利权人', '专利权人类型'],
    [[patentNumber(2015, 1, 1), '一种装置', '天津甲有限公司', '企业']],
  );
  const result = resultOf(assessed([sheet]), 'enterprises-with-patents');
  expect(result.actual).toBe(1);
  expect(result.evidence.notes.join()).toContain('按表名');
});

describe('one enterprise', () => {
  const code = '91120222MA05K1A237';
  const second = '91110108551385082Q';
  const holders = (...rows: readonly (readonly [name: Cell, code: Cell])[]): unknown => {
    const sheet = ledger(
      '有效专利台账',
      headers,
      rows.map(([name, uscc], index) =>
        row({ 专利号: patentNumber(2015, 2, index + 1), 专利权人: name, 统一社会信用代码: uscc }),
      ),
    );
    return resultOf(assessed([sheet]), 'enterprises-with-patents').actual;
  };

  test.each([
    [
      'equal names',
      [
        ['天津甲有限公司', null],
        ['天津甲有限公司', null],
      ],
      1,
    ],
    [
      'names that differ in brackets and spaces',
      [
        ['天津甲（武清）有限公司', null],
        ['天津甲 (武清) 有限公司', null],
      ],
      1,
    ],
    [
      'different names',
      [
        ['天津甲有限公司', null],
        ['天津乙有限公司', null],
      ],
      2,
    ],
    [
      'different names, one sound code',
      [
        ['天津甲有限公司', code],
        ['天津乙有限公司', code],
      ],
      1,
    ],
    [
      'one name, a mistyped code',
      [
        ['天津甲有限公司', code],
        ['天津甲有限公司', '91120222MA05K1A238'],
      ],
      1,
    ],
    [
      'two names, one mistyped code',
      [
        ['天津甲有限公司', '91120222MA05K1A238'],
        ['天津乙有限公司', '91120222MA05K1A238'],
      ],
      2,
    ],
    [
      'one name, two sound codes',
      [
        ['天津甲有限公司', code],
        ['天津甲有限公司', second],
      ],
      1,
    ],
    [
      'joined by way of a third row',
      [
        ['天津甲有限公司', code],
        ['天津乙有限公司', code],
        ['天津乙有限公司', null],
      ],
      1,
    ],
  ] as const)('%s: %#', (_, rows, count) => {
    expect(holders(...rows)).toBe(count);
  });

  test('one code in two towns under two names is a slip: the names decide', () => {
    const sheet = (towns: readonly [string, string]) =>
      ledger(
        '有效专利台账',
        ['专利号', '授权公告日', '专利权人', '统一社会信用代码', '专利权人类型', '所属镇街'],
        [
          [patentNumber(2015, 2, 1), day('2017-01-01'), '天津甲有限公司', code, '企业', towns[0]],
          [patentNumber(2015, 2, 2), day('2017-01-01'), '天津乙有限公司', code, '企业', towns[1]],
          [patentNumber(2015, 2, 3), day('2017-01-01'), '天津丙有限公司', second, '企业', '大良镇'],
        ],
      );
    const count = (...towns: [string, string]) => resultOf(assessed([sheet(towns)]), 'enterprises-with-patents').actual;
    expect(count('高村镇', '梅厂镇')).toBe(3);
    expect(count('高村镇', '高村镇')).toBe(2);
  });

  test('a former name in 企业名录 joins', () => {
    const sheet = ledger('有效专利台账', headers, [
      row({ 专利号: patentNumber(2015, 2, 1), 专利权人: '天津甲有限公司' }),
      row({ 专利号: patentNumber(2015, 2, 2), 专利权人: '天津旧名有限公司' }),
    ]);
    const list = ledger(
      '企业名录',
      ['企业名称', '统一社会信用代码', '曾用名'],
      [['天津甲有限公司', code, '天津旧名有限公司']],
    );
    expect(resultOf(assessed([sheet]), 'enterprises-with-patents').actual).toBe(2);
    expect(resultOf(assessed([sheet, list]), 'enterprises-with-patents').actual).toBe(1);
  });

  test('the order of rows changes nothing', () => {
    const rows = [
      ['天津甲有限公司', code],
      ['天津乙有限公司', code],
      ['天津乙有限公司', null],
      ['天津丙有限公司', second],
    ] as const;
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: 4 }), (shuffled) => {
        expect(holders(...shuffled)).toBe(2);
      }),
      { numRuns: 20 },
    );
  });
});

describe('growth and per-capita values', () => {
  const sheet = ledger('有效专利台账', headers, [
    row(),
    row({ 专利号: patentNumber(2015, 1, 2) }),
    row({ 专利号: patentNumber(2015, 1, 3) }),
  ]);

  test('growth is stock ÷ the previous year’s end − 1, against the year’s national rate', () => {
    const result = resultOf(assessed([sheet, parameters]), 'invention-growth');
    expect(result).toMatchObject({ actual: 0.5, target: 0.181, operator: '>', status: 'met', itemsNeeded: 0 });
    expect(result.evidence.parameters.map(({ name, year }) => `${year}${name}`)).toEqual([
      '2017年末有效发明专利拥有量',
      '2018全国有效发明专利增长率',
    ]);
  });

  test('past years come from 基础参数, the current year of the plan from the ledger', () => {
    const { years } = assessed([sheet, parameters]);
    const growth = years.map(({ indicators }) => indicators.find(({ id }) => id === 'invention-growth')?.actual);
    expect(growth).toEqual([1, 0.5, null]);
  });

  test.each([
    [
      '常住人口',
      [
        [2018, null, 0.181, null],
        [2017, 100, 0.2, 2],
      ],
      'inventions-per-10k',
      '2018年常住人口',
    ],
    ['last year’s stock', [[2018, 100, 0.181, null]], 'invention-growth', '2017年年末有效发明专利拥有量'],
    [
      'the national rate',
      [
        [2018, 100, null, null],
        [2017, 100, 0.2, 2],
      ],
      'invention-growth',
      '2018年全国有效发明专利增长率',
    ],
    ['the national rate of the year', [[2017, 100, 0.2, 2]], 'invention-growth', '2018年全国有效发明专利增长率'],
  ] as const)('without %s it cannot be judged and says what is missing and where', (_, rows, id, what) => {
    const incomplete = grid(
      [['基础参数'], ['年度', '常住人口（万人）', '全国有效发明专利增长率', '年末有效发明专利拥有量'], ...rows],
      { name: '基础参数' },
    );
    const assessment = assessed([sheet, incomplete]);
    const result = resultOf(assessment, id);
    expect(result.status).toBe('unknown');
    expect(result.missing.map((missing) => missing.what)).toContain(what);
    expect(result.missing[0]?.where).toContain('基础参数');
    expect(assessment.findings.some(({ code }) => code === 'parameter.missing')).toBe(true);
  });

  test('a base under the indicator’s name gives the stock its 序时 line', () => {
    const base = grid(
      [
        ['基础参数'],
        ['年度', '常住人口（万人）', '拥有有效专利企业数', '年末有效发明专利拥有量'],
        [2016, 100, 0, null],
        [2017, 100, null, 2],
        [2018, 100, null, null],
      ],
      { name: '基础参数' },
    );
    expect(resultOf(assessed([sheet, base]), 'enterprises-with-patents')).toMatchObject({
      expected: 875,
      status: 'behind',
    });
    expect(resultOf(assessed([sheet, parameters]), 'enterprises-with-patents')).toMatchObject({
      expected: null,
      status: 'short',
    });
  });
});

test('another data date judges at once what was read, without the workbook', () => {
  const sheet = ledger('有效专利台账', headers, [
    row(),
    row({ 专利号: patentNumber(2015, 2, 2), 授权公告日: day('2018-08-01'), 专利权人: '天津乙有限公司' }),
  ]);
  const first = assessed([sheet]);
  const second = reassess(first, settings({ asOf: day('2018-06-30'), asOfForced: true }));
  expect(resultOf(first, 'enterprises-with-patents').actual).toBe(2);
  expect(resultOf(second, 'enterprises-with-patents').actual).toBe(1);
  expect(toIsoDate(second.asOf)).toBe('2018-06-30');
  expect(second.asOfSource).toBe('setting');
  expect(second.ledgers).toBe(first.ledgers);
  expect(reassess(second, settings())).toEqual(first);
});
