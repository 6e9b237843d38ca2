import { checkWorkbook } from '../../src/actions/check-workbook';
import { applyFixes, safeFixes } from '../../src/actions/fix-findings';
import { fixLog, undoFixes } from '../../src/actions/undo-fix';
import type { Finding } from '../../src/model/finding';
import type { NodeExcel } from '../../src/stand-in/node/start';
import { stopExcel } from '../support/stand-in';
import { openFixture, valueOf, type OpenWorkbook } from './workspaces';

afterEach(stopExcel);

async function open(): Promise<OpenWorkbook & { readonly findings: readonly Finding[] }> {
  const workbook = await openFixture('town-2018h1.xlsx');
  const { assessment } = valueOf(await checkWorkbook(workbook.workspace, { asOf: null, mark: false }));
  return { ...workbook, findings: assessment.findings };
}

/** Every cell of every sheet as value, formula and number format. */
async function cells(excel: NodeExcel): Promise<Record<string, unknown>> {
  return excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const ranges = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRange();
      used.load('formulas,numberFormat');
      return { name: sheet.name, used };
    });
    await context.sync();
    return Object.fromEntries(ranges.map(({ name, used }) => [name, [used.formulas, used.numberFormat]]));
  });
}

test('safe fixes change their cells only, are logged, are gone at the next check, and can all be undone', async () => {
  const { excel, workspace, findings } = await open();
  const before = await cells(excel);
  const safe = safeFixes(findings);
  expect(safe.length).toBeGreaterThan(0);
  const { fixed, skipped } = valueOf(await applyFixes(workspace, safe));
  expect(skipped).toEqual([]);
  expect(fixed.length).toBe(new Set(safe.map(({ sheet, cell }) => `${sheet ?? ''}!${cell ?? ''}`)).size);
  const live = workspace.last?.assessment.findings;
  const again = valueOf(await checkWorkbook(workspace, { asOf: null, mark: false }));
  expect(live).toEqual(again.assessment.findings);
  const key = ({ code, sheet, cell }: Finding): string => `${code}@${sheet ?? ''}!${cell ?? ''}`;
  const left = new Set(again.assessment.findings.map(key));
  const first = safe.filter(
    (finding, index) => safe.findIndex(({ sheet, cell }) => sheet === finding.sheet && cell === finding.cell) === index,
  );
  expect(first.filter((finding) => left.has(key(finding)))).toEqual([]);
  const log = valueOf(await fixLog(workspace));
  expect(log.map(({ undone }) => undone)).toEqual(fixed.map(() => false));
  const ids = log.map(({ id }) => id);
  const undone = valueOf(await undoFixes(workspace, ids));
  expect([undone.undone.length, undone.skipped]).toEqual([ids.length, []]);
  expect(await cells(excel)).toEqual(before);
  expect(valueOf(await fixLog(workspace)).every(({ undone }) => undone)).toBe(true);
  expect(await undoFixes(workspace, [log[0]?.id ?? ''])).toMatchObject({ ok: false });
  expect(await undoFixes(workspace, ['没有'])).toMatchObject({ ok: false });
});

test('a cell that staff changed after the check is left alone, with the reason', async () => {
  const { excel, workspace, findings } = await open();
  const [finding] = safeFixes(findings);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(finding?.sheet ?? '').getRange(finding?.cell ?? 'A1').values = [['刚改的']];
    await context.sync();
  });
  const { fixed, skipped } = valueOf(await applyFixes(workspace, finding === undefined ? [] : [finding]));
  expect(fixed).toEqual([]);
  expect(skipped[0]?.reason['zh-CN']).toMatch(/核验之后变过/);
});

test('a finding without a fix and a sheet that was not read say so', async () => {
  const { workspace, findings } = await open();
  const without = findings.find(({ fix, cell }) => fix === null && cell !== null);
  const elsewhere = { ...safeFixes(findings)[0], sheet: '没有' } as Finding;
  if (without === undefined) throw new Error('every finding has a fix');
  const { skipped } = valueOf(await applyFixes(workspace, [without, elsewhere]));
  expect(skipped.map(({ reason }) => reason['zh-CN'])).toEqual([
    expect.stringContaining('没有可以自动采用的改法'),
    expect.stringContaining('还没有核验过'),
  ]);
});

test('an undo is refused when the cell was changed since', async () => {
  const { excel, workspace, findings } = await open();
  const [finding] = safeFixes(findings);
  const { fixed } = valueOf(await applyFixes(workspace, finding === undefined ? [] : [finding]));
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(finding?.sheet ?? '').getRange(finding?.cell ?? 'A1').values = [['又改了']];
    await context.sync();
  });
  const outcome = await undoFixes(workspace, [fixed[0]?.id ?? '']);
  expect(outcome).toMatchObject({
    ok: false,
    problem: { message: { 'zh-CN': expect.stringContaining('变过') as string } },
  });
});
