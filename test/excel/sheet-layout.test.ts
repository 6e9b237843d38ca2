import { layOut } from '../../src/excel/sheet-layout';
import { defaultFonts } from '../../src/state/state';
import { describeSheet } from './descriptions';

const description = describeSheet([
  { key: '=1+1', value: 3 },
  { key: '黄庄街道', value: 0, bad: true },
]);
const layout = layOut(description, defaultFonts);

test('cells of a ledger that look like formulas go in as texts', () => {
  expect(layout.inputs[2]?.[0]).toBe('=1+1');
  expect(layout.numberFormats[2]?.[0]).toBe('@');
});

test('zero is written as 0 and a blank as an empty cell', () => {
  expect(layout.inputs[3]).toEqual(['黄庄街道', 0, '滞后', '']);
});

test('every cell has a number format', () => {
  expect(layout.numberFormats.flat()).toHaveLength(layout.rowCount * layout.columnCount);
  expect(layout.numberFormats[4]).toEqual(['@', '#,##0', 'General', 'General']);
});

test('each cell has exactly one style, in the fonts of the setting', () => {
  const fonts = layOut(description, { title: '华文中宋', header: '黑体', body: '仿宋' }).styles;
  expect(new Set(fonts.map(({ style }) => style.fontName))).toEqual(new Set(['华文中宋', '黑体', '仿宋']));
  const cells = layout.styles
    .flatMap(({ addresses }) => addresses)
    .join(',')
    .split(',');
  expect(new Set(cells).size).toBe(cells.length);
});

test('a row that falls short is to be marked, another is not', () => {
  expect(layout.shortfalls).toEqual([{ top: 3, left: 0, bottom: 3, right: 3 }]);
});

test('borders go around the table, not around the title', () => {
  expect(layout.borders).toEqual(['A2:D5']);
});

test('equal widths and heights are said once', () => {
  expect(layout.columnWidths.map(({ address }) => address)).toEqual(['A:A', 'B:C', 'D:D']);
  expect(layout.rowHeights).toEqual([
    { points: 40, addresses: ['1:1'] },
    { points: 24, addresses: ['2:2'] },
    { points: 20, addresses: ['3:5'] },
  ]);
});

test('the empty rows of a template have their formats before anything is typed', () => {
  const template = layOut(
    describeSheet([], { body: { firstRow: 3, lastRow: 6, numberFormats: ['@', null, 'yyyy-mm-dd'] } }),
    defaultFonts,
  );
  expect(template.rowCount).toBe(7);
  expect(template.numberFormats[6]).toEqual(['@', 'General', 'yyyy-mm-dd', 'General']);
  expect(template.borders).toEqual(['A2:D7']);
});

test('a linked text is a plain HYPERLINK formula, not in a text cell', () => {
  const linked = layOut(
    describeSheet([], {
      rows: [
        {
          key: 'k',
          style: 'data',
          height: null,
          cells: [{ kind: 'text', text: 'B17', link: { sheet: '专利申请', cell: 'B17' } }],
        },
      ],
    }),
    defaultFonts,
  );
  expect(linked.inputs[0]?.[0]).toBe(`=HYPERLINK("#'专利申请'!B17","B17")`);
  expect(linked.numberFormats[0]?.[0]).toBe('General');
});
