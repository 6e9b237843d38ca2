import { columnLetters } from '../../src/model/address';
import { summarySheets } from '../../src/summaries/catalogue';
import { defaultSummaryOptions } from '../../src/summaries/options';
import type { SheetCell, SheetDescription } from '../../src/summaries/sheet-description';
import { emptyAssessment, richAssessment } from '../support/assessment';

const cases = [
  ['rich', richAssessment()],
  ['empty', emptyAssessment()],
  ['one unit', richAssessment({ scope: '高村镇' })],
].flatMap(([label, assessment]) =>
  typeof label !== 'string' || typeof assessment === 'string' || assessment === undefined
    ? []
    : summarySheets.map((sheet) => ({
        label: `${sheet.name} (${label})`,
        sheet: sheet.describe(assessment, defaultSummaryOptions),
      })),
);

function cellsOf(sheet: SheetDescription): readonly { readonly at: string; readonly cell: SheetCell }[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.map((cell, column) => ({ at: `${columnLetters(column)}${String(row + 1)}`, cell })),
  );
}

test('the eleven sheets stand in the catalogue under their names', () => {
  expect(summarySheets.map(({ name }) => name)).toEqual(
    [
      '目标完成情况',
      '年度进度',
      '镇街完成情况',
      '缺口清单',
      '专利申请',
      '品牌与试点',
      '质押融资',
      '重点任务',
      '问题清单',
      '考核得分',
      '督查通报',
    ].map((name) => `汇总·${name}`),
  );
  expect(new Set(summarySheets.map(({ id }) => id)).size).toBe(summarySheets.length);
});

test.each(cases)(
  '$label: every row has a cell a column, a height within Excel’s limit, and unique keys',
  ({ sheet }) => {
    const keys = sheet.rows.filter(({ style }) => style === 'data').map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain(null);
    for (const row of sheet.rows) {
      expect(row.cells).toHaveLength(sheet.columnWidths.length);
      expect(row.height).toBeGreaterThan(0);
      expect(row.height).toBeLessThanOrEqual(409);
    }
  },
);

test.each(cases)(
  '$label: merges stay on the sheet, do not overlap and hide no cell that says something',
  ({ sheet }) => {
    const taken = new Set<string>();
    for (const { top, left, bottom, right } of sheet.merges) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const at = `${String(row)},${String(column)}`;
          expect(taken.has(at)).toBe(false);
          taken.add(at);
          if (row !== top || column !== left) expect(sheet.rows[row]?.cells[column]).toBeNull();
        }
      }
      expect(right).toBeLessThan(sheet.columnWidths.length);
    }
  },
);

test.each(cases)('$label: 备注 is the last column and left to staff', ({ sheet }) => {
  if (sheet.remarksColumn === null) {
    expect(sheet.id).toBe('bulletin');
    return;
  }
  expect(sheet.remarksColumn).toBe(sheet.columnWidths.length - 1);
  const header = sheet.rows[sheet.headerRows[0]]?.cells[sheet.remarksColumn];
  expect(header).toMatchObject({ kind: 'text', text: '备注' });
  for (const row of sheet.rows) if (row.style === 'data') expect(row.cells[sheet.remarksColumn]).toBeNull();
});

const plainFunctions = new Set([
  'SUM',
  'IF',
  'AND',
  'ROUND',
  'ROUNDUP',
  'INT',
  'MAX',
  'MIN',
  'RANK',
  'SUMPRODUCT',
  'SUMIF',
  'COUNT',
  'COUNTIF',
  'ISNUMBER',
  'AVERAGE',
]);

test.each(cases)('$label: formulas are plain Excel over the same sheet and carry no text of a ledger', ({ sheet }) => {
  for (const { at, cell } of cellsOf(sheet)) {
    if (cell?.kind !== 'formula') continue;
    const withoutTexts = cell.formula.replace(/"[^"]*"/gu, '');
    for (const [, name = ''] of withoutTexts.matchAll(/([A-Z][A-Z.]*)\(/gu)) {
      expect({ at, name, plain: plainFunctions.has(name) }).toEqual({ at, name, plain: true });
    }
    expect(withoutTexts).toMatch(/^=[A-Z0-9$:(),.+\-*/<>={}]+$/u);
    expect(cell.formula).not.toMatch(/!|HYPERLINK|cmd\|/u);
    expect(cell.formula.length).toBeLessThan(8192);
  }
});

test.each(cases)('$label: no cell says undefined, NaN or null', ({ sheet }) => {
  for (const { at, cell } of cellsOf(sheet)) {
    if (cell === null) continue;
    const shown =
      cell.kind === 'text' ? cell.text : cell.kind === 'number' ? String(cell.value) : String(cell.expected);
    expect(`${at}: ${shown}`).not.toMatch(/undefined|NaN|Infinity|null/u);
  }
});

test.each(cases)('$label: charts refer to rows of the sheet and stand where nothing else is', ({ sheet }) => {
  for (const chart of sheet.charts) {
    for (const { values, categories } of chart.series) {
      for (const range of [values, categories]) {
        const match = /^[A-Z]+(\d+):[A-Z]+(\d+)$/u.exec(range);
        expect(Number(match?.[1])).toBeGreaterThan(0);
        expect(Number(match?.[2])).toBeLessThanOrEqual(sheet.rows.length);
      }
    }
    const bottom = Number(/\d+$/u.exec(chart.bottomRight)?.[0]);
    expect(bottom).toBeLessThanOrEqual(sheet.rows.length);
  }
});

test('ledger texts that look like formulas stay texts', () => {
  const sheets = summarySheets.map((sheet) => sheet.describe(richAssessment(), defaultSummaryOptions));
  const hostile = sheets
    .flatMap(cellsOf)
    .filter(({ cell }) => cell?.kind === 'text' && /^[=+\-@]/u.test(cell.text))
    .map(({ cell }) => (cell?.kind === 'text' ? cell.text : ''));
  for (const text of [
    '+1+1',
    '@SUM(A1)',
    '-2+3',
    '=HYPERLINK("http://evil","点我")',
    '=cmd|calc 银企对接活动',
    '+区金融办',
  ]) {
    expect(hostile).toContain(text);
  }
});

test('a sheet of another language is no other sheet: names do not depend on Office’s language', () => {
  for (const { name, title } of summarySheets) {
    expect(name).toBe(`汇总·${title['zh-CN']}`);
    expect(title['en-US']).toMatch(/^[A-Za-z ]+$/u);
  }
});
