import type { SheetGrid } from '../../src/model/grid';
import { grid } from '../support/grid';
import type { Cell } from '../support/grid';
import { patentNumber } from '../support/patents';
import { assessed, resultOf } from './assessed';

const headers = ['申请号', '专利名称', '申请人', '申请人类型', '所属镇街'];

function patents(towns: readonly Cell[], line = '统计截止：2018年9月30日'): SheetGrid {
  return grid(
    [
      ['2018年专利申请台账'],
      [line],
      headers,
      ...towns.map((town, index) => [patentNumber(2018, 1, index + 1), '一种装置', '天津甲有限公司', '企业', town]),
    ],
    { name: '专利申请' },
  );
}

function allocation(
  rows: readonly (readonly Cell[])[],
  header: readonly Cell[] = ['单位', '指标', '年度', '目标值'],
): SheetGrid {
  return grid([['目标分解表'], header, ...rows], { name: '目标分解' });
}

describe('whom a workbook speaks for', () => {
  test.each([
    ['rows of several towns', patents(['高村镇', '梅厂镇']), 'district'],
    ['every row of one town', patents(['高村镇', '高村乡']), '高村镇'],
    ['one town, but rows without one', patents(['高村镇', null, null]), 'district'],
    ['no towns at all', patents([null, null]), 'district'],
    [
      '填报单位 is a town',
      patents([null, null], '填报单位：高村镇人民政府（盖章）  统计截止：2018年9月30日'),
      '高村镇',
    ],
    [
      '填报单位 is the office',
      patents(['高村镇', '梅厂镇'], '填报单位：武清区知识产权局  统计截止：2018年9月30日'),
      'district',
    ],
    [
      '填报单位 is a town that gathered other towns’ rows',
      patents(['梅厂镇', '梅厂镇', '大良镇', '高村镇'], '填报单位：高村镇  统计截止：2018年9月30日'),
      'district',
    ],
  ])('%s', (_, sheet, scope) => {
    expect(assessed([sheet]).scope).toBe(scope);
  });

  test('staff’s own unit decides when the workbook names nobody', () => {
    expect(assessed([patents([null])], { unitName: '高村镇人民政府' }).scope).toBe('高村镇');
    expect(assessed([patents([null])], { unitName: '区知识产权局' }).scope).toBe('district');
    expect(assessed([patents(['高村镇', '梅厂镇'])], { unitName: '高村镇' }).scope).toBe('district');
  });
});

describe('a workbook of one unit', () => {
  const sheet = patents(['高村镇', '高村镇', '高村镇']);

  test('without a target of its own nothing is judged, least of all by the district’s 10,000', () => {
    const assessment = assessed([sheet]);
    const result = resultOf(assessment, 'patent-applications');
    expect(result).toMatchObject({ actual: 3, target: null, rate: null, gap: null, expected: null, status: 'unknown' });
    expect(result.evidence.notes).toContain('本单位无分解目标');
    expect(result.missing).toHaveLength(1);
    expect(assessment.findings.some(({ code }) => code === 'parameter.missing')).toBe(false);
    expect(assessment.units).toHaveLength(1);
  });

  test.each([
    ['an allocation table', [allocation([['高村镇', '专利申请量', 2018, 4]])], {}],
    ['a wide allocation table', [allocation([['高村镇', 4, 0.3]], ['镇街', '专利申请量（件）', '发明专利占比'])], {}],
    [
      'kept settings',
      [],
      { unitTargets: [{ unit: '高村镇', indicator: 'patent-applications', year: 2018, target: 4 }] },
    ],
    [
      'kept settings of any year',
      [],
      { unitTargets: [{ unit: '高村镇', indicator: 'patent-applications', year: null, target: 4 }] },
    ],
  ] as const)('with a target from %s it is judged by that', (_, sheets, change) => {
    expect(resultOf(assessed([sheet, ...sheets], change), 'patent-applications')).toMatchObject({
      target: 4,
      rate: 0.75,
      gap: 1,
      expected: 3,
      status: 'on-track',
    });
  });

  test('a target of another year or another unit is not its target', () => {
    const sheets = [
      sheet,
      allocation([
        ['高村镇', '专利申请量', 2019, 4],
        ['梅厂镇', '专利申请量', 2018, 4],
      ]),
    ];
    expect(resultOf(assessed(sheets), 'patent-applications').target).toBeNull();
  });
});

describe('units of the district', () => {
  const sheet = patents([
    ...Array<string>(4).fill('高村镇'),
    ...Array<string>(2).fill('梅厂镇'),
    '大良镇',
    '大良镇',
    '崔黄口镇',
  ]);
  const targets = allocation([
    ['高村镇', '专利申请量', 2018, 8],
    ['梅厂镇', '专利申请量', 2018, 4],
    ['大良镇', '专利申请量', 2018, 1],
    ['黄花店镇', '专利申请量', 2018, 5],
    ['高村镇', '发明专利占比', 2018, '30%'],
  ]);

  test('completion, shared ranks, and none for a unit without a target', () => {
    const { units } = assessed([sheet, targets]);
    const shown = units.map(({ unit, values, targets: of, rates, ranks }) => [
      unit,
      values['patent-applications'],
      of['patent-applications'],
      rates['patent-applications'],
      ranks['patent-applications'],
    ]);
    expect(shown).toEqual([
      ['梅厂镇', 2, 4, 0.5, 2],
      ['崔黄口镇', 1, undefined, undefined, undefined],
      ['大良镇', 2, 1, 2, 1],
      ['黄花店镇', 0, 5, 0, 4],
      ['高村镇', 4, 8, 0.5, 2],
    ]);
  });

  test('shares typed as 30 or 30 % are one target', () => {
    const of = (target: Cell) =>
      assessed([
        sheet,
        allocation([
          ['高村镇', '发明专利占比', 2018, target],
          ['梅厂镇', '专利申请量', 2018, 4],
        ]),
      ]).units.find(({ unit }) => unit === '高村镇')?.targets['invention-share'];
    expect([of(0.3), of('30%'), of(30)]).toEqual([0.3, 0.3, 0.3]);
  });

  test('without weights of their own the allocated targets share 100 points; a completion above 1 earns no more', () => {
    const assessment = assessed([sheet, targets]);
    const weights = assessment.plan.indicators.filter(({ weight }) => weight > 0).map(({ id, weight }) => [id, weight]);
    expect(weights).toEqual([
      ['patent-applications', 50],
      ['invention-share', 50],
    ]);
    const scores = Object.fromEntries(assessment.units.map(({ unit, score, scoreRank }) => [unit, [score, scoreRank]]));
    expect(scores).toEqual({
      高村镇: [75, 1],
      大良镇: [50, 2],
      梅厂镇: [25, 3],
      黄花店镇: [0, 4],
      崔黄口镇: [null, null],
    });
  });

  test('staff’s weights are used when they total 100 and not otherwise', () => {
    const scoreWith = (weights: Record<string, number>) =>
      assessed([sheet, targets], { weights }).units.find(({ unit }) => unit === '高村镇')?.score;
    expect(scoreWith({ 'patent-applications': 80, 'invention-share': 20 })).toBe(60);
    expect(scoreWith({ 'patent-applications': 80, 'invention-share': 30 })).toBe(75);
  });

  test('the order of rows changes neither values nor ranks', () => {
    const reversed = { ...sheet, values: [...sheet.values.slice(0, 3), ...sheet.values.slice(3).toReversed()] };
    expect(assessed([reversed, targets]).units).toEqual(assessed([sheet, targets]).units);
  });

  test('unit targets below the district’s are a finding', () => {
    expect(assessed([sheet, targets]).findings.map(({ code }) => code)).toContain('allocation.below-target');
  });
});

describe('staff’s own figures', () => {
  const reported = (rows: readonly (readonly Cell[])[]): SheetGrid =>
    grid(
      [
        ['2018年指标完成情况表'],
        ['统计截止：2018年9月30日'],
        ['指标', '目标值', '完成值', '年度', '填报单位'],
        ...rows,
      ],
      { name: '指标填报' },
    );
  const two = patents(['高村镇', '梅厂镇']);

  test('are used, and marked, only where no ledger gives the value', () => {
    const assessment = assessed([
      two,
      reported([
        ['专利申请量', 10000, 9000, 2018, null],
        ['驰名商标', 15, 14, 2018, null],
        ['著名商标', 120, 99, 2017, null],
      ]),
    ]);
    expect(resultOf(assessment, 'patent-applications')).toMatchObject({ actual: 2, source: 'computed' });
    expect(resultOf(assessment, 'well-known-trademarks')).toMatchObject({
      actual: 14,
      source: 'reported',
      missing: [],
    });
    expect(resultOf(assessment, 'famous-trademarks')).toMatchObject({ actual: null, source: 'none' });
    expect(assessment.findings.map(({ code }) => code)).toContain('reported.mismatch');
  });

  test.each([
    [0.31, 0.31],
    ['31%', 0.31],
    [31, 0.31],
  ])('a share reported as %s is %s', (typed, actual) => {
    const sheet = reported([['发明专利占比', null, typed, 2018, null]]);
    expect(resultOf(assessed([sheet]), 'invention-share')).toMatchObject({ actual, status: 'met', source: 'reported' });
  });

  test('of a year before go to that year, of a unit to that unit', () => {
    const assessment = assessed([
      two,
      reported([
        ['质押融资额', null, 9000, 2017, null],
        ['质押融资额', null, 8000, 2018, null],
        ['质押融资额', null, 300, 2018, '高村镇'],
      ]),
    ]);
    const before = assessment.years[0]?.indicators.find(({ id }) => id === 'pledge-financing');
    expect(before).toMatchObject({ year: 2017, actual: 9000, status: 'missed', source: 'reported' });
    expect(resultOf(assessment, 'pledge-financing').actual).toBe(8000);
    expect(assessment.units.find(({ unit }) => unit === '高村镇')?.values['pledge-financing']).toBe(300);
  });
});
