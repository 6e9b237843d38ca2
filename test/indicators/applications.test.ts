import fc from 'fast-check';
import { addsUp, assessed, leftOut, resultOf } from '../assessment/assessed';
import type { Cell } from '../support/grid';
import { ledger, patentNumber } from '../support/patents';

const headers = ['申请号', '专利名称', '专利类型', '申请日', '申请人', '申请人类型', '所属镇街'];

function row(number: Cell, change: Partial<Record<string, Cell>> = {}): Cell[] {
  const cells: Record<string, Cell> = {
    申请号: number,
    专利名称: '一种装置',
    专利类型: null,
    申请日: 43160,
    申请人: '天津甲有限公司',
    申请人类型: '企业',
    所属镇街: '高村镇',
    ...change,
  };
  return headers.map((header) => cells[header]);
}

/** A second unit keeps the workbook the district's. */
const other = row(patentNumber(2018, 2, 900), { 所属镇街: '梅厂镇' });

function applications(...rows: readonly Cell[][]) {
  return assessed([ledger('2018年专利申请台账', headers, [...rows, other])]);
}

test.each([
  ['a blank number', null, 'required.blank'],
  ['words', '待补', 'patent-number.format'],
  ['a publication number', 'CN107123456A', 'patent-number.publication'],
  ['no check digit', '201810000001', 'patent-number.check-missing'],
  [
    'a wrong check digit',
    `${patentNumber(2018, 1, 1).slice(0, -1)}${patentNumber(2018, 1, 1).endsWith('1') ? '2' : '1'}`,
    'patent-number.check-digit',
  ],
  ['a number destroyed by Excel', '2.01711E+11', 'id.destroyed'],
])('%s is not counted and is listed with its code', (_, number, code) => {
  const result = resultOf(applications(row(number), row(patentNumber(2018, 1, 2))), 'patent-applications');
  expect(result.actual).toBe(2);
  expect(leftOut(result)).toEqual({ [code]: 1 });
  expect(result.evidence.excluded[0]?.places).toEqual(['2018年专利申请台账!A4']);
  expect(addsUp(result)).toBe(true);
});

test('a later occurrence counts once, a future event not at all', () => {
  const number = patentNumber(2018, 1, 1);
  const result = resultOf(
    applications(row(number), row(number), row(patentNumber(2018, 1, 2), { 申请日: 43374 })),
    'patent-applications',
  );
  expect(result.actual).toBe(2);
  expect(leftOut(result)).toEqual({ 'patent.duplicate': 1, 'date.future': 1 });
});

test.each([
  ['in no order', '3/5/2018'],
  ['that is none', '2018-02-30'],
  ['left blank', null],
  ['of another year', 42800],
])('a filing date %s leaves the application counted by its number’s year', (_, date) => {
  expect(resultOf(applications(row(patentNumber(2018, 1, 1), { 申请日: date })), 'patent-applications').actual).toBe(2);
});

test('an application of another year is outside, whatever its filing date', () => {
  const result = resultOf(applications(row(patentNumber(2017, 1, 1))), 'patent-applications');
  expect(result.actual).toBe(1);
  expect(result.evidence.outside).toBe(1);
});

test('the number tells the type, not the typed one: 8 is an invention, 9 is not', () => {
  const result = resultOf(
    applications(
      row(patentNumber(2018, 8, 1), { 专利类型: '实用新型' }),
      row(patentNumber(2018, 9, 2), { 专利类型: '发明' }),
      row(patentNumber(2018, 1, 3), { 专利类型: '不明' }),
    ),
    'invention-share',
  );
  expect(result.ratio).toEqual({ numerator: 2, denominator: 4 });
});

test.each([
  ['企业', 1],
  ['工矿企业', 1],
  ['企业、个人', 1],
  ['个人、企业', 0],
  ['个体工商户', 0],
  ['大专院校', 0],
  [null, 0],
])('first applicant of class %s adds %d enterprise applications', (type, added) => {
  const result = resultOf(applications(row(patentNumber(2018, 1, 1), { 申请人类型: type })), 'enterprise-share');
  expect(result.ratio).toEqual({ numerator: 1 + added, denominator: 2 });
});

test.each([
  ['天津甲有限公司', 1],
  ['天津乙电子厂', 1],
  ['天津丙集团', 1],
  ['武清丁种植专业合作社', 1],
  ['天津戊企业管理中心（有限合伙）', 0],
  ['天津己有限公司（外资）', 1],
  ['天津大学', 0],
  ['李四', 0],
])('without a column of classes %s counts as %d enterprise', (name, added) => {
  const sheet = ledger(
    '专利申请台账',
    ['申请号', '申请人', '所属镇街'],
    [
      [patentNumber(2018, 1, 1), name, '高村镇'],
      [patentNumber(2018, 1, 2), '张三', '梅厂镇'],
    ],
  );
  expect(resultOf(assessed([sheet]), 'enterprise-share').ratio).toEqual({ numerator: added, denominator: 2 });
});

test('one number in sheets of different roles is one application, in a sheet of both roles too', () => {
  const number = patentNumber(2018, 1, 1);
  const assessment = assessed([
    ledger('专利申请台账', headers, [row(number), other]),
    ledger('专利台账', [...headers, '授权公告日'], [[...row(number), 43300]]),
    ledger('有效专利台账', [...headers, '授权公告日'], [[...row(number), 43300]]),
  ]);
  expect(resultOf(assessment, 'patent-applications').actual).toBe(2);
  expect(resultOf(assessment, 'enterprises-with-patents').actual).toBe(1);
  expect(addsUp(resultOf(assessment, 'patent-applications'))).toBe(true);
});

test('no application at all in the year judged is 0, and a share of nothing cannot be judged', () => {
  const assessment = assessed([
    ledger('专利申请台账', headers, [row(patentNumber(2017, 1, 1)), other.with(0, patentNumber(2017, 2, 9))]),
  ]);
  expect(resultOf(assessment, 'patent-applications')).toMatchObject({ actual: 0, status: 'behind' });
  expect(resultOf(assessment, 'invention-share')).toMatchObject({ actual: null, status: 'unknown' });
  expect(resultOf(assessment, 'invention-share').missing[0]?.what).toContain('没有分母');
});

test('a year without a record is unknown, never 0; the same period of the year before is compared', () => {
  const assessment = applications(
    row(patentNumber(2017, 1, 1), { 申请日: 43008 }),
    row(patentNumber(2017, 1, 2), { 申请日: 43009 }),
    row(patentNumber(2018, 1, 3)),
  );
  const of = (year: number) =>
    assessment.years.find((entry) => entry.year === year)?.indicators.find(({ id }) => id === 'patent-applications');
  expect(of(2017)).toMatchObject({ actual: 2, status: 'missed', previous: null });
  expect(of(2018)).toMatchObject({ actual: 2, previous: 1 });
  expect(of(2019)).toMatchObject({ actual: null, status: 'unknown' });
});

test('without filing dates the same period of the year before cannot be told, and is not 0', () => {
  const sheet = ledger(
    '专利申请台账',
    ['申请号', '申请人', '所属镇街'],
    [
      [patentNumber(2017, 1, 1), '天津甲有限公司', '高村镇'],
      [patentNumber(2018, 1, 2), '天津甲有限公司', '梅厂镇'],
    ],
  );
  const { years } = assessed([sheet]);
  const of = (year: number) =>
    years.find((entry) => entry.year === year)?.indicators.find(({ id }) => id === 'patent-applications');
  expect(of(2018)).toMatchObject({ actual: 1, previous: null });
  expect(of(2017)).toMatchObject({ actual: 1 });
});

test('a missing number column is told with its sheet, and nothing is counted as 0', () => {
  const sheet = ledger(
    '2018年专利申请台账',
    ['专利名称', '专利类型', '申请日', '申请人', '申请人类型'],
    [['一种装置', '发明', 43160, '天津甲有限公司', '企业']],
  );
  const result = resultOf(assessed([sheet]), 'patent-applications');
  expect(result).toMatchObject({ actual: null, status: 'unknown', source: 'none' });
  expect(result.missing).toHaveLength(1);
});

test('an application that staff confirmed against its check digit counts', () => {
  const right = patentNumber(2018, 1, 1);
  const wrong = `${right.slice(0, -1)}${right.endsWith('5') ? '6' : '5'}`;
  const sheets = [ledger('专利申请台账', headers, [row(wrong), other])];
  const before = assessed(sheets);
  const finding = before.findings.find(({ code }) => code === 'patent-number.check-digit');
  expect(resultOf(before, 'patent-applications').actual).toBe(1);
  const after = assessed(sheets, {
    exceptions: [
      {
        code: 'patent-number.check-digit',
        sheet: '专利申请台账',
        value: finding?.value ?? null,
        key: `${wrong}#applicationNumber`,
        reason: '受理通知书原件如此',
        grantedOn: '2018-10-01',
      },
    ],
  });
  expect(resultOf(after, 'patent-applications').actual).toBe(2);
  expect(after.exceptions).toHaveLength(1);
  expect(after.findings.some(({ code }) => code === 'patent-number.check-digit')).toBe(false);
});

const anyNumber = fc.oneof(
  fc
    .tuple(fc.constantFrom(2017, 2018), fc.constantFrom(1, 2, 3, 8, 9), fc.integer({ min: 1, max: 40 }))
    .map(([year, type, serial]) => patentNumber(year, type, serial)),
  fc.constantFrom('', '待补', 'CN107123456A', '201810000001'),
);

test('whatever staff wrote: records = counted + left out + outside, and one more invention never lowers a count', () => {
  fc.assert(
    fc.property(fc.array(anyNumber, { maxLength: 12 }), fc.integer({ min: 100, max: 999 }), (numbers, serial) => {
      const rows = numbers.map((number) => row(number === '' ? null : number));
      const before = applications(...rows);
      const after = applications(...rows, row(patentNumber(2018, 1, serial + 1000)));
      for (const id of ['patent-applications', 'invention-share', 'enterprise-share']) {
        expect(addsUp(resultOf(before, id))).toBe(true);
      }
      const inventions = (of: typeof before): number => resultOf(of, 'invention-share').ratio?.numerator ?? 0;
      expect(inventions(after)).toBe(inventions(before) + 1);
      expect(resultOf(after, 'patent-applications').actual).toBe(
        Number(resultOf(before, 'patent-applications').actual) + 1,
      );
    }),
    { numRuns: 40 },
  );
});

test('units: a row without a sound town belongs to none, and the units add up to no more than the district', () => {
  const assessment = applications(
    row(patentNumber(2018, 1, 1)),
    row(patentNumber(2018, 1, 2), { 所属镇街: '高材镇' }),
    row(patentNumber(2018, 2, 3), { 所属镇街: '高村乡' }),
  );
  const values = Object.fromEntries(assessment.units.map(({ unit, values: of }) => [unit, of['patent-applications']]));
  expect(values).toEqual({ 高村镇: 2, 梅厂镇: 1 });
  expect(resultOf(assessment, 'patent-applications').actual).toBe(4);
  expect(assessment.units.find(({ unit }) => unit === '高村镇')?.values['invention-share']).toBe(0.5);
});
