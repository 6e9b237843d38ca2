import type { Finding, Severity } from '../../src/model/finding';
import { gapText, quantity } from '../../src/taskpane/format';
import { filterFindings, groupFindings } from '../../src/taskpane/parts/filter-findings';
import { typedWeight } from '../../src/taskpane/parts/weight-table';
import { isSoundEdit, planChanges, typedTarget } from '../../src/taskpane/plan-edit';
import { paneTexts, translator } from '../../src/taskpane/texts';
import { paneTheme } from '../../src/taskpane/theme';
import { version } from '../../src/taskpane/version';
import packageJson from '../../package.json';
import { finding } from '../support/assessment';

const all: ReadonlySet<Severity> = new Set<Severity>(['error', 'warning', 'info']);

describe('numbers as a clerk reads them', () => {
  test.each([
    [7139, '件', '7,139 件'],
    [0.28141196245972827, '%', '28.14%'],
    [10.370058873, '件/万人', '10.37 件/万人'],
    [0, '万元', '0 万元'],
    [null, '件', '—'],
    ['申报', null, '申报'],
  ])('%p in %p is %s', (value, unit, expected) => {
    expect(quantity(value, unit)).toBe(expected);
  });

  test('a share falls short by percentage points, not by per cent', () => {
    expect(gapText({ gap: 0.0186, unit: '%' }, '个百分点')).toBe('1.86 个百分点');
  });
});

describe('grouping of findings', () => {
  const list: Finding[] = [
    finding('a', 'info', 'A1', { sheet: '甲' }),
    finding('b', 'warning', 'A2', { sheet: '甲' }),
    finding('c', 'error', 'A3', { sheet: '乙', value: '12Z' }),
    finding('d', 'error', 'A4', { sheet: '乙' }),
    finding('d', 'error', 'A5', { sheet: '乙' }),
  ];

  test('errors come first, larger groups before smaller ones', () => {
    const heads = groupFindings(list, new Set()).filter((line) => line.kind === 'group');
    expect(heads.map((line) => [line.code, line.count])).toEqual([
      ['d', 2],
      ['c', 1],
      ['b', 1],
      ['a', 1],
    ]);
  });

  test('a closed group shows its head alone', () => {
    expect(groupFindings(list, new Set(['d'])).filter((line) => line.kind === 'finding')).toHaveLength(3);
  });

  test.each([
    [{ levels: all, sheet: '乙', code: '', search: '' }, 3],
    [{ levels: all, sheet: '', code: 'd', search: '' }, 2],
    [{ levels: all, sheet: '', code: '', search: '12z' }, 1],
    [{ levels: new Set<Severity>(['info']), sheet: '', code: '', search: '' }, 1],
  ])('filter %# keeps what it names', (filter, count) => {
    expect(filterFindings(list, filter)).toHaveLength(count);
  });
});

describe('edits of the plan', () => {
  test.each([
    ['9000', '9000'],
    ['9,000', '9000'],
    ['28%', '0.28'],
    ['２８％', '0.28'],
    ['0', null],
    ['约九千', null],
    ['', null],
  ])('a target typed as %p is kept as %p', (typed, kept) => {
    expect(typedTarget(typed)).toBe(kept);
  });

  test('a target that is no number is refused', () => {
    expect(isSoundEdit({ kind: 'target', indicator: 'x', target: '约九千' })).toBe(false);
    expect(isSoundEdit({ kind: 'target', indicator: 'x', target: '9,000' })).toBe(true);
  });

  test.each([
    ['33.3', '33.3'],
    ['', '0'],
    ['１０', '10'],
    ['101', undefined],
    ['-1', undefined],
    ['许多', undefined],
  ])('a weight typed as %p is %p', (typed, weight) => {
    expect(typedWeight(typed)?.toFixed()).toBe(weight);
  });

  test('several edits of one indicator become one change, a reset takes them back', () => {
    expect(
      planChanges([
        { kind: 'target', indicator: 'x', target: '30%' },
        { kind: 'operator', indicator: 'x', operator: '>' },
        { kind: 'reset', indicator: 'y' },
      ]),
    ).toEqual(
      new Map([
        ['x', { target: '0.3', operator: '>' }],
        ['y', null],
      ]),
    );
  });
});

describe('texts and looks', () => {
  test('every text has Chinese words and the same placeholders in both languages', () => {
    for (const text of Object.values(paneTexts)) {
      expect(text['zh-CN']).toMatch(/\p{Script=Han}|（/u);
      const names = (words: string): string[] =>
        [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
      expect(names(text['en-US'])).toEqual(names(text['zh-CN']));
    }
  });

  test('a value that is missing stays visible as its placeholder', () => {
    expect(translator('zh-CN')('tabTargets')).toBe('指标（{count}）');
  });

  test('a dark Office gives a dark pane, forced colours the contrast theme', () => {
    const dark = paneTheme('#262626', false, false).colorNeutralBackground1;
    const light = paneTheme('#ffffff', false, true).colorNeutralBackground1;
    expect(dark).not.toBe(light);
    expect(paneTheme('#ffffff', true, false).colorNeutralBackground1).toBe('#000000');
  });

  test('the version shown is the version of the package', () => {
    expect(version).toBe(packageJson.version);
  });
});
