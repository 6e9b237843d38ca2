import type { Plan } from '../../src/plan/plan';
import { readPlanSheet } from '../../src/plan/plan-sheet';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { defaultSummaryOptions } from '../../src/summaries/options';
import { describePlanSheet } from '../../src/summaries/plan-sheet';
import { grid, type Cell } from '../support/grid';

const options = { ...defaultSummaryOptions, year: 2018, reportingUnit: null };

/** The sheet as Excel would give it back, after staff changed cells (by indicator name and header). */
function sheetGrid(plan: Plan, changes: readonly (readonly [string, string, Cell])[] = []) {
  const sheet = describePlanSheet(plan, options);
  const rows = sheet.rows.map(({ cells }) =>
    cells.map((cell): Cell =>
      cell === null ? null : cell.kind === 'formula' ? cell.expected : cell.kind === 'number' ? cell.value : cell.text,
    ),
  );
  const header = rows[sheet.headerRows[0]] ?? [];
  for (const [name, column, value] of changes) {
    const row = rows.find((cells) => cells[header.indexOf('指标')] === name);
    if (row === undefined || !header.includes(column)) throw new Error(`no cell ${name} / ${column}`);
    row[header.indexOf(column)] = value;
  }
  return grid(rows, { name: sheet.name });
}

test('the columns stand in their order', () => {
  const sheet = describePlanSheet(wuqingPlan, options);
  const header = sheet.rows[sheet.headerRows[0]]?.cells.map((cell) => (cell?.kind === 'text' ? cell.text : ''));
  expect(header?.filter((text) => !text.includes('季度'))).toEqual([
    '序号',
    '条款',
    '指标',
    '单位',
    '比较',
    '目标值',
    '权重',
    '责任单位',
    '是否考核',
    '理由',
    '原文',
  ]);
  expect(sheet.name).toBe('方案目标');
});

test('read back unchanged it differs in nothing from the plan and nothing is refused', () => {
  expect(readPlanSheet(wuqingPlan, sheetGrid(wuqingPlan))).toMatchObject({ differences: [], problems: [] });
});

test('every indicator of the plan has its row with the words of the plan', () => {
  const { rows } = describePlanSheet(wuqingPlan, options);
  const quotes = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : [])));
  for (const { name, quote } of wuqingPlan.indicators) {
    expect(quotes).toContain(name);
    expect(quotes).toContain(quote);
  }
});

test.each([
  ['年专利申请总量', '目标值', 12000, '目标值'],
  ['发明专利申请占比', '目标值', '35%', '目标值'],
  ['市、区两级试点、示范企业', '比较', '≥', '比较方式'],
  ['年专利申请总量', '责任单位', '区科委', '责任单位'],
  ['年专利申请总量', '2018年第2季度', 6000, '季度目标'],
] as const)('staff’s change of %s, %s to %s is read as a change of %s', (name, column, value, field) => {
  const { differences, problems } = readPlanSheet(wuqingPlan, sheetGrid(wuqingPlan, [[name, column, value]]));
  expect(problems).toEqual([]);
  expect(differences.map((difference) => [difference.name, difference.field])).toEqual([[name, field]]);
});

test('an edited plan, dropped indicators and milestones included, survives being written and read again', () => {
  const changes = [
    ['天津市名牌产品', '是否考核', '否'],
    ['天津市名牌产品', '理由', '=2018年12月25日起停止认定'],
    ['年专利申请总量', '2018年第1季度', 2000],
  ] as const;
  const edited = readPlanSheet(wuqingPlan, sheetGrid(wuqingPlan, changes));
  expect(edited.problems).toEqual([]);
  const again = readPlanSheet(wuqingPlan, sheetGrid(edited.plan));
  expect(again.problems).toEqual([]);
  expect(again.differences).toEqual(edited.differences);
});
