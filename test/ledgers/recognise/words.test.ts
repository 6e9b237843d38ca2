import { groupCore, headerForms, normaliseHeader, saysPercent } from '../../../src/ledgers/recognise/header-text';
import { patentRole } from '../../../src/ledgers/recognise/role';
import { findUnitWithin } from '../../../src/ledgers/recognise/sheet-town';
import { SheetView, textOf } from '../../../src/ledgers/recognise/sheet-view';
import { toCellValue } from '../../../src/model/cell-value';
import { wuqingPlan } from '../../../src/plan/wuqing/wuqing-plan';
import { grid } from '../../support/grid';

test.each([
  ['申请号', '申请号'],
  [' 申 请\n号 ', '申请号'],
  ['*申请号★', '申请号'],
  ['“申请号”', '申请号'],
  ['1.申请号', '申请号'],
  ['12、申请号', '申请号'],
  ['三、申请号', '申请号'],
  ['十二.申请号', '申请号'],
  ['1.5倍', '1.5倍'],
  ['123.申请号', '123.申请号'],
  ['第1.申请号', '第1.申请号'],
  ['（1）申请号', '申请号'],
  ['(十二)申请号', '申请号'],
  ['(123)申请号', '(123)申请号'],
  ['申请号(1)', '申请号(1)'],
  ['申请号：', '申请号'],
  ['申请号、；', '申请号'],
  ['申请：号', '申请:号'],
  ['金额【万元】', '金额(万元)'],
  ['金额〔万元〕', '金额(万元)'],
  ['金额[万元]{元}', '金额(万元)(元)'],
  ['ＡＢ', 'AB'],
])('the header %j is %s', (text, header) => {
  expect(normaliseHeader(text)).toBe(header);
});

test.each<[string, string[]]>([
  ['申请号', ['申请号']],
  ['金额（万元）', ['金额(万元)', '金额', '金额万元']],
  ['镇（街）（园区）', ['镇(街)(园区)', '镇', '镇街园区']],
  ['（一）', []],
  ['(甲)', ['(甲)', '甲']],
  ['()', ['()']],
  ['', []],
])('the header %j may be found as %j', (text, forms) => {
  expect(headerForms(text)).toEqual(forms);
});

test.each([
  ['申请人情况', '申请人'],
  ['申请人基本信息', '申请人'],
  ['申请人（单位）资料', '申请人'],
  ['申请人', '申请人'],
  ['基本情况', '基本情况'],
  ['情况说明', '情况说明'],
  ['信息', '信息'],
])('the group %s is %s', (text, core) => {
  expect(groupCore(text)).toBe(core);
});

test.each([
  ['完成率（%）', true],
  ['完成率(％)', true],
  ['完成率[单位:%]', true],
  ['完成率%', true],
  ['完成率％', true],
  ['完成率', false],
  ['%完成率', false],
  ['（百分比）', false],
  ['完成率(甲)%率', false],
  ['(甲)%(乙)', false],
])('that %s says per cent is %p', (header, says) => {
  expect(saysPercent(header)).toBe(says);
});

test.each([
  ['有效专利台账', 'valid'],
  ['专利授权情况', 'valid'],
  ['专利拥有量', 'valid'],
  ['维持', 'valid'],
  ['专利申请台账', 'applications'],
  ['受理明细', 'applications'],
  ['专利台账', 'both'],
  ['专利申请及授权', 'both'],
  ['', 'both'],
  ['申请人有效专利', 'valid'],
  ['专利申请（有效期）', 'applications'],
  ['申请号 申请日 授权公告日 授权公告号', 'both'],
  ['知识产权局专利申请', 'applications'],
])('a sheet of patents called %p counts as %s', (words, role) => {
  expect(patentRole(words)).toBe(role);
});

test.each<[string[], string | null]>([
  [['高村镇'], '高村镇'],
  [['高村镇专利台账'], '高村镇'],
  [['Sheet1', '武清区高村乡2018年'], '高村镇'],
  [['高村镇', '梅厂镇'], '高村镇'],
  [['高村镇、梅厂镇专利台账'], null],
  [['高村镇、梅厂镇专利台账', '梅厂镇'], '梅厂镇'],
  [['高村乡高村镇专利台账'], '高村镇'],
  [['', ' '], null],
  [['专利台账'], null],
  [[], null],
])('the texts %j are about %p', (texts, unit) => {
  expect(findUnitWithin(wuqingPlan, texts)).toBe(unit);
});

test.each([
  [' 甲 ', '甲'],
  [2018, '2018'],
  [true, 'TRUE'],
  [false, 'FALSE'],
  [null, ''],
  ['#N/A', ''],
])('the cell %j is seen as %p', (value, text) => {
  expect(textOf(toCellValue(value))).toBe(text);
});

describe('a sheet with merged cells', () => {
  const view = new SheetView(
    grid(
      [
        ['甲', null, '乙'],
        [null, null, 1],
        ['丙', '丁', '戊'],
      ],
      { at: 'B3', merges: ['B3:C4', 'B80:C81'] },
    ),
  );

  test('shows the text of a merged area in each of its cells, its value in the first only', () => {
    expect([2, 3].map((row) => [1, 2, 3].map((column) => view.seen(row, column)))).toEqual([
      ['甲', '甲', '乙'],
      ['甲', '甲', '1'],
    ]);
    expect([2, 3].map((row) => [1, 2, 3].map((column) => view.own(row, column)))).toEqual([
      ['甲', null, '乙'],
      [null, null, 1],
    ]);
  });

  test('knows its edges and which cells are merged', () => {
    expect([view.bottom, view.right]).toEqual([4, 3]);
    expect(view.mergeAt(3, 2)).toEqual({ top: 2, left: 1, bottom: 3, right: 2 });
    expect([view.mergeAt(2, 3), view.mergeAt(4, 1), view.mergeAt(2, 0)]).toEqual([null, null, null]);
  });

  test('looks for merged cells near the top only', () => {
    expect(view.mergeAt(79, 1)).toBeNull();
    const long = new SheetView(grid([['甲']], { merges: ['A1:A100', 'B44:C44', 'B45:C45'] }));
    expect([long.mergeAt(43, 0) !== null, long.mergeAt(44, 0)]).toEqual([true, null]);
    expect([long.mergeAt(43, 2) !== null, long.mergeAt(44, 2)]).toEqual([true, null]);
  });
});
