import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { generateMetadata } from '../../src/build/functions-metadata';
import { functionsPage } from '../../src/build/functions-page';
import { englishGuide } from '../../src/functions/english-guide';
import { examples } from '../../src/functions/examples';
import { functionGuides } from '../../src/functions/guide';
import { dayOf } from '../../src/model/calendar';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { exact } from '../../src/progress/exact';
import { judge } from '../../src/progress/judge';
import { monthSpan, yearSpan } from '../../src/progress/months';
import { statusTexts } from '../../src/progress/status';
import vectors from '../fixtures/identifier-vectors.json';
import { evaluate, loadCustomFunctions } from '../support/custom-functions';

const functions = loadCustomFunctions();
const call = (id: string, ...parameters: unknown[]): unknown => evaluate(functions, id, parameters);

const specified = [
  'TARGET', 'CLAUSE', 'PLAN', 'RATE', 'GAP', 'STATUS', 'EXPECTED', 'NEEDED', 'FORECAST', 'SHAREGAP',
  'PATENTCHECK', 'PATENTFORMAT', 'PATENTTYPE', 'PATENTYEAR', 'PATENTEXPIRY', 'PATENTVALID', 'USCCCHECK',
  'COUNTVALID', 'COUNTDISTINCT', 'PER10K', 'GROWTH', 'RANK.TIES', 'SCORE',
]; // prettier-ignore

function shownInCell(value: unknown): string {
  const first: unknown = Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
  return typeof first === 'boolean' ? String(first).toUpperCase() : String(first);
}

describe('the set of functions', () => {
  test('every function of the specification is there, and no other', () => {
    expect(Object.keys(functions).sort()).toEqual([...specified].sort());
  });

  test('the committed metadata is what the comments in the code say', () => {
    expect(readFileSync('src/functions/metadata.json', 'utf8')).toBe(generateMetadata());
  });

  test('the reference page is what the metadata and examples say', () => {
    expect(readFileSync('docs/functions.md', 'utf8')).toBe(functionsPage());
  });

  test.each(functionGuides.map((guide) => [guide.name, guide] as const))(
    '%s has Chinese and English words for itself and each parameter',
    (_, guide) => {
      expect(guide.description['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(guide.description['en-US']).toMatch(/^[^\p{Script=Han}]+$/u);
      for (const parameter of guide.parameters) {
        expect(parameter.description['zh-CN']).toMatch(/\p{Script=Han}/u);
        expect(parameter.description['en-US']).not.toBe('');
      }
    },
  );

  test.each(functionGuides.map((guide) => [guide.name, guide] as const))(
    '%s takes as many arguments as its metadata says',
    (name, guide) => {
      const id = name.replace('IPCITY.', '');
      expect(functions[id]?.length).toBe(guide.parameters.length);
      expect(englishGuide[id]?.parameters).toHaveLength(guide.parameters.length);
    },
  );

  test.each(Object.entries(examples))('the worked example of %s gives what the page says', (id, example) => {
    expect(shownInCell(call(id, ...example.arguments))).toBe(example.result);
  });
});

describe('arguments as Excel sends them', () => {
  test.each([
    ['a blank indicator', ['TARGET', ''], '#VALUE! 请写明指标名称，例如「年专利申请总量」。'],
    ['a blank indicator that a host sends as 0', ['TARGET', 0], '#VALUE! 请写明指标名称，例如「年专利申请总量」。'],
    [
      'an indicator misspelt',
      ['TARGET', '年专利申请量总'],
      '#VALUE! 方案里没有「年专利申请量总」这项指标。是不是「年专利申请总量」？',
    ],
    ['a year outside the plan', ['TARGET', '年专利申请总量', 2021], '#N/A 方案期是 2017—2019 年，2021 年没有目标。'],
    [
      'a monitored indicator',
      ['TARGET', 'invention-grants'],
      '#N/A 方案没有给「发明专利授权量」定数量目标，只作监测。',
    ],
    [
      'words for a number',
      ['RATE', '约七千', '年专利申请总量'],
      '#VALUE! 「完成值」应是数字，现在是「约七千」。请改成数字，不要带单位。',
    ],
    [
      'words for a date',
      ['STATUS', 7000, '年专利申请总量', '九月底'],
      '#VALUE! 「截止日期」不是日期：「九月底」。请写成 2018-09-30 这样的日期，或引用日期单元格。',
    ],
    ['a date left out', ['STATUS', 7000, '年专利申请总量', ''], '#VALUE! 请填写「截止日期」，例如 2018-09-30。'],
    [
      'a count where a share is needed',
      ['SHAREGAP', 1, 2, '年专利申请总量'],
      '#VALUE! 「年专利申请总量」不是占比指标，不能用 SHAREGAP；请用 GAP。',
    ],
    ['a total of 0', ['SHAREGAP', 0, 0, '发明专利申请占比'], '#N/A 总数为 0，算不出占比。'],
    ['nothing to grow from', ['GROWTH', 5, 0], '#N/A 上期数为 0 或空白，算不出增长率。'],
    ['no residents', ['PER10K', 5, 0], '#N/A 常住人口应大于 0（单位：万人）。'],
    ['weights that do not total 100', ['SCORE', [[1]], [[99]]], '#VALUE! 权重合计应为 100，现在是 99。'],
    [
      'a value that is not among the ranked',
      ['RANK.TIES', [[1]], [[2]]],
      '#N/A 要排名的数不在区域里，请检查区域是否包含这个单元格。',
    ],
    [
      'ranges of different size',
      ['PATENTEXPIRY', [['201720123456.6'], ['x']], [[1], [2], [3]]],
      '#VALUE! 「申请日」和「申请号」的单元格个数不同，请选取一样大的区域。',
    ],
  ])('%s is refused with a sentence that says what to do', (_, [id, ...parameters], expected) => {
    expect(call(String(id), ...parameters)).toBe(expected);
  });

  test.each([
    ['RATE', ['', '年专利申请总量']],
    ['GAP', [null, '年专利申请总量', null]],
    ['STATUS', ['', '年专利申请总量', 43373]],
    ['NEEDED', [undefined, '年专利申请总量', 43373]],
    ['FORECAST', ['', 43373]],
    ['PER10K', ['', 118.9]],
    ['GROWTH', ['', 3]],
  ])('%s of a blank cell is blank, not 0', (id, parameters) => {
    expect(call(id, ...parameters)).toBe('');
  });

  test.each(['2018-09-30', '2018/9/30', '2018.9.30', '2018年9月30日', '20180930', 43373, 43373.7])(
    'the date %s is read as 30 September 2018',
    (asOf) => {
      expect(call('EXPECTED', '年专利申请总量', asOf)).toBe(7500);
    },
  );

  test('a share typed as a percentage text is read', () => {
    expect(call('STATUS', '30%', '发明专利申请占比', 43373)).toBe('已完成');
    expect(call('STATUS', '29.99%', '发明专利申请占比', 43373)).toBe('未达标');
  });

  test('a blank or a 0 in an identifier column gives blank, so that a whole column can be chosen', () => {
    expect(call('PATENTCHECK', [[''], [0], [null]])).toEqual([[''], [''], ['']]);
  });
});

describe('results', () => {
  test.each(vectors.patent.map((vector) => [vector.full, vector] as const))('%s is sound', (full, { body, check }) => {
    expect(call('PATENTCHECK', [[full]])).toEqual([[true]]);
    expect(call('PATENTFORMAT', [[`ZL${body}${check}`]])).toEqual([[full]]);
  });

  test.each(vectors.uscc.map((vector) => [vector.code, vector] as const))(
    '%s is judged by both checks',
    (code, vector) => {
      const [[result] = []] = call('USCCCHECK', [[code]]) as unknown[][];
      expect(result === true).toBe(vector.uscc_ok && vector.org_ok);
    },
  );

  test('a range spills in its own shape', () => {
    expect(
      call('PATENTTYPE', [
        ['201710601862.3', '201720123456.6'],
        ['', '201730123456.1'],
      ]),
    ).toEqual([
      ['发明', '实用新型'],
      ['', '外观设计'],
    ]);
  });

  test('the table of the plan has one row an indicator and no blank cell in its first column', () => {
    const table = call('PLAN') as unknown[][];
    expect(table).toHaveLength(wuqingPlan.indicators.length + 1);
    expect(table.every((row) => row.length === 7 && row[0] !== '')).toBe(true);
  });

  test('a patent is counted once, ended and expired ones not at all', () => {
    const numbers = [['201720123456.6'], ['ZL201720123456.6'], ['201710123456.0'], ['200720123456.1']];
    const filed = [[42769], [42769], [42780], [39100]];
    const granted = [[43105], [43105], [43200], [39400]];
    const ended = [[''], [''], [43300], ['']];
    expect(call('COUNTVALID', numbers, filed, granted, ended, 43373)).toBe(1);
    expect(call('COUNTVALID', numbers, filed, granted, ended, 43250)).toBe(2);
    expect(call('COUNTVALID', numbers, filed, granted, ended, 43250, '发明')).toBe(1);
  });

  test('equal values share a rank and texts are not ranked', () => {
    expect(call('RANK.TIES', [[5], [3], [5], ['—'], [1]], [[5], [3], [5], ['—'], [1]])).toEqual([
      [1],
      [3],
      [1],
      [''],
      [4],
    ]);
  });

  test('spaces and widths do not make two enterprises', () => {
    expect(
      call('COUNTDISTINCT', [
        ['天津甲（集团）公司', '天津甲(集团)公司 '],
        ['', '乙'],
      ]),
    ).toBe(2);
  });
});

describe('agreement with the check', () => {
  const judged = wuqingPlan.indicators.filter((indicator) => indicator.target !== null);
  test('STATUS says what the check says, for any actual, date and indicator', () => {
    const start = dayOf(2017, 1, 1) ?? 0;
    const end = dayOf(2019, 12, 31) ?? 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...judged),
        fc.integer({ min: start, max: end }),
        fc.integer({ min: 0, max: 4_000_000 }),
        fc.option(fc.integer({ min: 0, max: 900 })),
        (indicator, asOf, millionths, base) => {
          const actual = (millionths / 1_000_000) * Number(indicator.target);
          const year = new Date((asOf - 25569) * 86_400_000).getUTCFullYear();
          const expected = judge({
            ...indicator,
            actual: exact(actual),
            target: exact(indicator.target ?? '0'),
            base: base === null ? null : exact(base),
            span: indicator.period === 'yearly' ? yearSpan(year) : monthSpan(start, end),
            asOf,
            dropped: false,
            milestones: [],
          });
          expect(call('STATUS', actual, indicator.id, asOf, base)).toBe(statusTexts[expected.status]['zh-CN']);
        },
      ),
    );
  });
});
