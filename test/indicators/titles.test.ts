import { day } from '../progress/day';
import { addsUp, assessed, leftOut, resultOf } from '../assessment/assessed';
import type { Cell } from '../support/grid';
import { ledger } from '../support/patents';

const brandHeaders = ['商标名称', '类别', '注册号', '权利人', '认定日期', '有效期至', '状态'];

function brand(change: Partial<Record<string, Cell>> = {}): Cell[] {
  const cells: Record<string, Cell> = {
    商标名称: '津牌',
    类别: '天津市著名商标',
    注册号: '10000001',
    权利人: '天津甲有限公司',
    认定日期: day('2017-01-10'),
    有效期至: day('2020-01-09'),
    状态: '有效',
    ...change,
  };
  return brandHeaders.map((header) => cells[header]);
}

function famous(...rows: readonly Cell[][]) {
  return resultOf(assessed([ledger('商标品牌台账', brandHeaders, rows)]), 'famous-trademarks');
}

describe('a mark in force', () => {
  test.each([
    ['recognised, not expired', {}, 1],
    ['recognised on the data date', { 认定日期: day('2018-09-30') }, 1],
    ['recognised after it', { 认定日期: day('2018-10-01') }, 0],
    ['recognised in the year, no day known', { 认定日期: '2018年' }, 1],
    ['no date of recognition', { 认定日期: null }, 1],
    ['valid until the data date', { 有效期至: day('2018-09-30') }, 1],
    ['valid until the day before', { 有效期至: day('2018-09-29') }, 0],
    ['without end', { 有效期至: null }, 1],
    ['an end that cannot be read', { 有效期至: '大约明年' }, 0],
    ['an end before the recognition', { 有效期至: day('2016-01-01') }, 0],
    ['取消', { 状态: '已取消' }, 0],
    ['撤销', { 状态: '撤销' }, 0],
    ['注销', { 状态: '注销' }, 0],
    ['期满', { 状态: '期满' }, 0],
    ['未通过', { 状态: '复审未通过' }, 0],
    ['暂停', { 状态: '暂停' }, 0],
    ['a status in words of its own', { 状态: '使用中' }, 1],
    ['an alias of its category', { 类别: '著名商标' }, 1],
    ['another category', { 类别: '中国驰名商标' }, 0],
    ['no name', { 商标名称: null }, 0],
  ])('%s', (_, change, count) => {
    const result = famous(brand(change), brand({ 商标名称: '武牌', 注册号: '10000002' }));
    expect(result.actual).toBe(1 + count);
    expect(addsUp(result)).toBe(true);
  });
});

test('what is left out is told: expired, repeated, of unknown category', () => {
  const result = famous(
    brand(),
    brand(),
    brand({ 注册号: '10000002', 有效期至: day('2018-01-01') }),
    brand({ 注册号: '10000003', 类别: '优质商标奖' }),
  );
  expect(result.actual).toBe(1);
  expect(leftOut(result)).toEqual({ 'brand.duplicate': 1, 'title.expired': 1, 'enum.unknown': 1 });
});

test('a renewal keeps the mark although its first row has run out', () => {
  const result = famous(
    brand({ 认定日期: day('2014-01-10'), 有效期至: day('2017-01-09') }),
    brand({ 认定日期: day('2017-01-10'), 有效期至: day('2020-01-09') }),
  );
  expect(result.actual).toBe(1);
});

test('stock, all-time total and what runs out within 90 days', () => {
  const { titles } = assessed([
    ledger('商标品牌台账', brandHeaders, [
      brand(),
      brand({ 注册号: '2', 有效期至: day('2018-12-29') }),
      brand({ 注册号: '3', 有效期至: day('2018-12-30') }),
      brand({ 注册号: '4', 有效期至: day('2018-09-01') }),
    ]),
  ]);
  expect(titles.find(({ indicatorId }) => indicatorId === 'famous-trademarks')).toEqual({
    indicatorId: 'famous-trademarks',
    inForce: 3,
    everRecognised: 4,
    expiringWithin90Days: 1,
  });
});

const pilotHeaders = ['企业名称', '级别', '类型', '认定日期', '状态'];

function pilots(...rows: readonly (readonly [name: string, level: string, type: string, status?: string])[]) {
  return assessed([
    ledger(
      '试点示范企业台账',
      pilotHeaders,
      rows.map(([name, level, type, status = '有效']) => [name, level, type, day('2017-03-01'), status]),
    ),
  ]);
}

test('an enterprise with several 市/区 titles counts once, a national one is another target', () => {
  const assessment = pilots(
    ['天津甲有限公司', '市级', '试点'],
    ['天津甲有限公司', '区级', '示范'],
    ['天津乙有限公司', '区级', '试点'],
    ['天津丙有限公司', '国家级', '优势'],
    ['天津丁有限公司', '国家级', '示范'],
    ['天津丁有限公司', '国家级', '优势'],
    ['天津戊有限公司', '区级', '试点', '验收未通过'],
    ['天津己有限公司', '市级', '优势'],
  );
  expect(resultOf(assessment, 'pilot-enterprises').actual).toBe(2);
  expect(resultOf(assessment, 'advantage-enterprises').actual).toBe(2);
  expect(resultOf(assessment, 'pilot-enterprises').evidence.outside).toBe(5);
});

test('more than 300: 300 enterprises leave one to go', () => {
  const rows = Array.from({ length: 300 }, (_, i) => [`天津第${i}有限公司`, '区级', '试点'] as const);
  expect(resultOf(pilots(...rows), 'pilot-enterprises')).toMatchObject({
    actual: 300,
    status: 'short',
    gap: 1,
    rate: 1,
  });
});

test('a park promoted to 国家级 keeps its 市级 title, 试点 and 示范 at 国家级 are one park', () => {
  const assessment = assessed([
    ledger(
      '试点示范园区台账',
      ['园区名称', '级别', '类型', '认定日期', '状态'],
      [
        ['武清经济技术开发区', '市级', '试点', day('2014-05-01'), '升为国家级'],
        ['武清开发区', '国家级', '试点', day('2016-05-01'), '有效'],
        ['武清经济技术开发区', '国家级', '示范', day('2018-05-01'), '有效'],
        ['天津京津科技谷', '市级', '试点', day('2017-05-01'), '有效'],
      ],
    ),
  ]);
  expect(resultOf(assessment, 'municipal-pilot-parks').actual).toBe(2);
  expect(resultOf(assessment, 'national-parks').actual).toBe(1);
});

test('certificates: distinct enterprises with one in force, a repeated number left out', () => {
  const assessment = assessed([
    ledger(
      '贯标台账',
      ['企业名称', '证书编号', '发证日期', '有效期至', '证书状态'],
      [
        ['天津甲有限公司', '165IP170001R0M', day('2017-05-01'), day('2020-04-30'), '有效'],
        ['天津甲有限公司', '165IP170002R0M', day('2017-05-01'), day('2020-04-30'), '有效'],
        ['天津乙有限公司', '165IP170003R0M', day('2015-05-01'), day('2018-04-30'), '有效'],
        ['天津丙有限公司', '165IP170004R0M', day('2017-05-01'), day('2020-04-30'), '暂停'],
        ['天津丁有限公司', '165IP170001R0M', day('2017-05-01'), day('2020-04-30'), '有效'],
      ],
    ),
  ]);
  const result = resultOf(assessment, 'certified-enterprises');
  expect(result).toMatchObject({ actual: 1, target: 5, status: 'short', gap: 4 });
  expect(leftOut(result)).toEqual({ 'title.expired': 1, 'certificate.duplicate': 1 });
});
