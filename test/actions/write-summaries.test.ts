import { insertTemplate } from '../../src/actions/insert-template';
import { oneClickSummaries, runCheck } from '../../src/actions/run-check';
import { allSummaries, previewSummaries, writeSummaries } from '../../src/actions/write-summaries';
import { readXlsx } from '../../src/stand-in/xlsx/read-xlsx';
import { writeXlsx } from '../../src/stand-in/xlsx/write-xlsx';
import { summarySheets } from '../../src/summaries/catalogue';
import { startExcel, stopExcel } from '../support/stand-in';
import { contentsOf } from '../excel/workbooks';
import { openFixture, valueOf, workspaceOf, type OpenWorkbook } from './workspaces';

afterEach(stopExcel);

async function sheetNames({ excel }: OpenWorkbook): Promise<string[]> {
  return excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

test('one click checks, marks and writes the sheets of targets and issues after the sheets of staff', async () => {
  const open = await openFixture('town-2018h1.xlsx');
  const before = await sheetNames(open);
  const result = valueOf(
    await runCheck(open.workspace, { asOf: null, mark: true, summaries: oneClickSummaries, overwrite: false }),
  );
  expect(result.summaries).toMatchObject({ written: ['汇总·目标完成情况', '汇总·问题清单'], kept: [], failed: [] });
  expect(await sheetNames(open)).toEqual([...before, '汇总·目标完成情况', '汇总·问题清单']);
});

test('every summary sheet is written, and writing all again changes nothing', async () => {
  const open = await openFixture('town-2018h1.xlsx');
  const names = summarySheets.map(({ name }) => name);
  expect(valueOf(await writeSummaries(open.workspace, allSummaries, false)).written).toEqual(names);
  const read = async (): Promise<unknown[]> => {
    const contents: unknown[] = [];
    for (const name of names) contents.push(await contentsOf(open.excel, name));
    return contents;
  };
  const before = await read();
  const again = valueOf(await writeSummaries(open.workspace, allSummaries, false));
  expect(again).toMatchObject({ written: names, kept: [], failed: [] });
  expect(await read()).toEqual(before);
});

test('after saving and reopening the file the add-in knows its sheets again', async () => {
  const open = await openFixture('town-2018h1.xlsx');
  valueOf(await writeSummaries(open.workspace, ['targets', 'issues'], false));
  const bytes = writeXlsx(open.excel.engine.saveRequest());
  const reopened = workspaceOf(await startExcel(readXlsx(bytes), { source: bytes }));
  expect(valueOf(await previewSummaries(reopened.workspace, ['targets', 'issues']))).toEqual([]);
  expect(valueOf(await writeSummaries(reopened.workspace, ['targets', 'issues'], false)).kept).toEqual([]);
});

test('an edit by hand keeps its sheet from being written, the others are written, and staff decide', async () => {
  const open = await openFixture('town-2018h1.xlsx');
  valueOf(await writeSummaries(open.workspace, ['targets', 'issues'], false));
  await open.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('汇总·目标完成情况').getRange('C6').values = [['手工改的']];
    await context.sync();
  });
  const preview = valueOf(await previewSummaries(open.workspace, ['targets', 'issues']));
  expect(preview).toMatchObject([{ sheet: '汇总·目标完成情况', cell: 'C6', theirs: '手工改的' }]);
  const kept = valueOf(await writeSummaries(open.workspace, ['targets', 'issues'], false));
  expect(kept).toMatchObject({ written: ['汇总·问题清单'], kept: preview });
  const overwritten = valueOf(await writeSummaries(open.workspace, ['targets', 'issues'], true));
  expect(overwritten).toMatchObject({ written: ['汇总·目标完成情况', '汇总·问题清单'], overwritten: preview });
});

test('a sheet that fails is named, the others are written', async () => {
  const open = await openFixture('town-2018h1.xlsx');
  valueOf(await writeSummaries(open.workspace, ['targets'], false));
  await open.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('汇总·目标完成情况').protection.protect();
    await context.sync();
  });
  const result = valueOf(await writeSummaries(open.workspace, ['targets', 'issues'], false));
  expect(result).toMatchObject({
    written: ['汇总·问题清单'],
    failed: [{ sheet: '汇总·目标完成情况', problem: { code: 'SheetProtected' } }],
  });
});

test('an unknown sheet and a workbook without a ledger say so', async () => {
  const open = workspaceOf(await startExcel());
  expect(await writeSummaries(open.workspace, ['targets'], false)).toMatchObject({
    ok: false,
    problem: { message: { 'zh-CN': expect.stringContaining('没有找到可以核验的台账') as string } },
  });
  const town = await openFixture('town-2018h1.xlsx');
  expect(await writeSummaries(town.workspace, ['没有'], false)).toMatchObject({ ok: false });
});

test('a template comes on a sheet of its own and is shown; a second one gets a number', async () => {
  const open = workspaceOf(await startExcel());
  expect(valueOf(await insertTemplate(open.workspace, 'patents'))).toEqual({ sheet: '专利台账' });
  expect(valueOf(await insertTemplate(open.workspace, 'patents'))).toEqual({ sheet: '专利台账(2)' });
  expect(await insertTemplate(open.workspace, '没有')).toMatchObject({ ok: false });
  expect(Object.values(await contentsOf(open.excel, '专利台账'))).toContain('申请号');
});
