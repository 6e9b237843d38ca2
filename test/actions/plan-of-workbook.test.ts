import { checkWorkbook, rejudge } from '../../src/actions/check-workbook';
import { recheckAfterEdits } from '../../src/actions/recheck-after-edit';
import { changePlan, loadPlan, resetPlan } from '../../src/actions/plan-of-workbook';
import { writePlanSheet } from '../../src/actions/write-plan-sheet';
import { actionTexts } from '../../src/actions/texts';
import { toA1 } from '../../src/model/address';
import { contentsOf } from '../excel/workbooks';
import { stopExcel } from '../support/stand-in';
import { openFixture, valueOf, type OpenWorkbook } from './workspaces';

afterEach(stopExcel);

/** Sheet cell of an indicator's target on 方案目标, found by the words of header and row. */
async function targetCell(open: OpenWorkbook, indicator: string): Promise<string> {
  return open.excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('方案目标').getUsedRange();
    range.load('values');
    await context.sync();
    const rows = range.values as unknown[][];
    const header = rows.find((row) => row.includes('目标值')) ?? [];
    const row = rows.findIndex((cells) => cells.includes(indicator));
    return `${String.fromCharCode(65 + header.indexOf('目标值'))}${row + 1}`;
  });
}

async function type(open: OpenWorkbook, cell: string, value: number): Promise<void> {
  await open.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('方案目标').getRange(cell).values = [[value]];
    await context.sync();
  });
}

test('a target changed on 方案目标 is what the next check judges by, and a reset brings the plan as issued back', async () => {
  const open = await openFixture('reported-2019.xlsx');
  const status = async (): Promise<string | undefined> => {
    const result = valueOf(await checkWorkbook(open.workspace, { asOf: null, mark: false }));
    if (result.kind !== 'checked') throw new Error(result.kind);
    return result.assessment.indicators.find(({ id }) => id === 'famous-trademarks')?.status;
  };
  expect(await status()).toBe('missed');
  expect(valueOf(await writePlanSheet(open.workspace))).toEqual({ sheet: '方案目标', written: true });
  await type(open, await targetCell(open, '天津市著名商标'), 110);
  expect(await status()).toBe('met');
  valueOf(await resetPlan(open.workspace));
  expect(await status()).toBe('missed');
});

test('a plan sheet that staff have edited is shown, never written over unasked', async () => {
  const open = await openFixture('reported-2019.xlsx');
  valueOf(await writePlanSheet(open.workspace));
  await type(open, await targetCell(open, '天津市著名商标'), 110);
  const before = await contentsOf(open.excel, '方案目标');
  expect(valueOf(await writePlanSheet(open.workspace)).written).toBe(false);
  expect(await contentsOf(open.excel, '方案目标')).toEqual(before);
});

/** Target of an indicator in the plan that the workbook is judged by. */
async function targetOf(open: OpenWorkbook, indicator: string): Promise<string | null | undefined> {
  const { plan } = valueOf(await loadPlan(open.workspace));
  return plan.indicators.find(({ id }) => id === indicator)?.target;
}

test('changes kept in the workbook show before the first check, go on to the sheet, and go with a reset', async () => {
  const open = await openFixture('reported-2019.xlsx');
  valueOf(await changePlan(open.workspace, 'famous-trademarks', { target: '110' }));
  expect(await targetOf(open, 'famous-trademarks')).toBe('110');
  valueOf(await writePlanSheet(open.workspace));
  const cell = await targetCell(open, '天津市著名商标');
  const range = (): Promise<unknown> =>
    open.excel.Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem('方案目标').getRange(cell).load('values');
      await context.sync();
      return target.values[0]?.[0] as unknown;
    });
  expect(await range()).toBe(110);
  valueOf(await resetPlan(open.workspace));
  expect(await range()).toBe(120);
  expect(await targetOf(open, 'famous-trademarks')).toBe('120');
});

test('while the sheet rules, a change in the pane is refused with the way to make it, not kept without effect', async () => {
  const open = await openFixture('reported-2019.xlsx');
  valueOf(await writePlanSheet(open.workspace));
  expect(valueOf(await loadPlan(open.workspace)).onSheet).toBe(true);
  const outcome = await changePlan(open.workspace, 'famous-trademarks', { target: '110' });
  expect(outcome).toMatchObject({
    ok: false,
    problem: { message: actionTexts.planOnSheet },
  });
  expect(await targetOf(open, 'famous-trademarks')).toBe('120');
});

test('after a reset the sheet that was read before no longer counts, also without a new check', async () => {
  const open = await openFixture('reported-2019.xlsx');
  valueOf(await writePlanSheet(open.workspace));
  await type(open, await targetCell(open, '天津市著名商标'), 110);
  valueOf(await checkWorkbook(open.workspace, { asOf: null, mark: false }));
  valueOf(await resetPlan(open.workspace));
  const judged = await rejudge(open.workspace, null);
  expect(judged?.indicators.find(({ id }) => id === 'famous-trademarks')).toMatchObject({
    target: 120,
    status: 'missed',
  });
  expect(judged?.planEdited).toBe(false);
});

test('an edit in a ledger after a reset does not bring back what the plan sheet said before', async () => {
  const open = await openFixture('reported-2019.xlsx');
  valueOf(await writePlanSheet(open.workspace));
  await type(open, await targetCell(open, '天津市著名商标'), 110);
  valueOf(await checkWorkbook(open.workspace, { asOf: null, mark: false }));
  valueOf(await resetPlan(open.workspace));
  const { last } = open.workspace;
  const ledger = last?.assessment.ledgers.tables[0];
  const sheetId = last?.reading.sheetIds.get(ledger?.sheet.name ?? '') ?? '';
  const address = toA1(ledger?.rows[0] ?? -1, 0);
  const judged = valueOf(await recheckAfterEdits(open.workspace, [{ sheetId, address, kind: 'cells', here: true }]));
  expect(judged?.indicators.find(({ id }) => id === 'famous-trademarks')).toMatchObject({
    target: 120,
    status: 'missed',
  });
});

test('a plan sheet whose name ends in a space is the plan sheet too: it is shown and reset, no second one is made', async () => {
  const open = await openFixture('reported-2019.xlsx');
  valueOf(await writePlanSheet(open.workspace));
  await open.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('方案目标').name = '方案目标 ';
    await context.sync();
  });
  expect(valueOf(await writePlanSheet(open.workspace))).toEqual({ sheet: '方案目标 ', written: false });
  valueOf(await resetPlan(open.workspace));
  const names = open.excel.engine.sheets().map(({ name }) => name);
  expect(names.filter((name) => name.includes('方案目标'))).toEqual(['方案目标 ']);
});
