import { checkWorkbook, recognise, rejudge } from '../../src/actions/check-workbook';
import { clearMarks } from '../../src/actions/clear-marks';
import { correctRecognition, forgetCorrection } from '../../src/actions/correct-recognition';
import { changeSettings } from '../../src/actions/change-settings';
import { changePlan } from '../../src/actions/plan-of-workbook';
import { explainCell, findingsAt } from '../../src/actions/explain-cell';
import { goTo } from '../../src/actions/go-to';
import { grantException, revokeException } from '../../src/actions/grant-exception';
import { loadState } from '../../src/actions/change-state';
import { isMarkFormula } from '../../src/excel/mark-format';
import { parseIsoDate } from '../../src/model/calendar';
import type { NodeExcel } from '../../src/stand-in/node/start';
import { startExcel, stopExcel } from '../support/stand-in';
import { fill } from '../excel/workbooks';
import { openFixture, valueOf, workspaceOf } from './workspaces';

afterEach(stopExcel);

/** Marked areas by sheet, and the contents and formats of every sheet. */
function marksAndCells(excel: NodeExcel): { marks: number; others: unknown; cells: unknown } {
  const { data, extras } = excel.engine.saveRequest();
  const rules = [...extras.sheets].flatMap(([sheet, { conditionalFormats }]) =>
    conditionalFormats.map(({ formula, areas }) => ({ sheet, formula, areas })),
  );
  return {
    marks: rules.filter(({ formula }) => isMarkFormula(formula)).length,
    others: rules.filter(({ formula }) => !isMarkFormula(formula)),
    cells: structuredClone(
      Object.values(data.sheets).map(({ cellData, mergeData, rowData, columnData }) => [
        cellData,
        mergeData,
        rowData,
        columnData,
      ]),
    ),
  };
}

async function checked(name: string, mark = false) {
  const open = await openFixture(name);
  const result = valueOf(await checkWorkbook(open.workspace, { asOf: null, mark }));
  if (result.kind !== 'checked') throw new Error('no ledger');
  return { ...open, result, assessment: result.assessment };
}

test('a check finds what the sample holds, marks it, and clearing leaves every cell and rule as before', async () => {
  const { excel, workspace } = await openFixture('town-2018h1.xlsx');
  const before = marksAndCells(excel);
  const result = valueOf(await checkWorkbook(workspace, { asOf: null, mark: true }));
  if (result.kind !== 'checked') throw new Error('no ledger');
  const places = new Set(
    result.assessment.findings
      .filter(({ cell, severity }) => cell !== null && severity !== 'info')
      .map(({ sheet, cell }) => `${sheet ?? ''}!${cell ?? ''}`),
  );
  expect(places.size).toBeGreaterThan(5);
  expect(result.marks).toMatchObject({ marked: places.size, skipped: [] });
  const marked = marksAndCells(excel);
  expect(marked.marks).toBeGreaterThan(0);
  expect([marked.cells, marked.others]).toEqual([before.cells, before.others]);
  valueOf(await clearMarks(workspace));
  expect(marksAndCells(excel)).toEqual({ ...before, marks: 0 });
});

test('checking twice leaves the same marks', async () => {
  const { excel, workspace } = await checked('town-2018h1.xlsx', true);
  const { marks } = marksAndCells(excel);
  valueOf(await checkWorkbook(workspace, { asOf: null, mark: true }));
  expect(marksAndCells(excel).marks).toBe(marks);
});

test('a workbook without a ledger is told so and is not changed', async () => {
  const { excel, workspace } = workspaceOf(await startExcel());
  await fill(excel, '说明', [['这是一份说明'], ['没有台账']]);
  const before = marksAndCells(excel);
  const result = valueOf(await checkWorkbook(workspace, { asOf: null, mark: true }));
  expect(result).toMatchObject({ kind: 'no-ledger', sheets: ['Sheet1', '说明'] });
  expect(marksAndCells(excel)).toEqual(before);
  expect(excel.engine.saveRequest().extras.customXmlParts).toEqual([]);
  expect(workspace.last).toBeNull();
});

test('progress runs through its stages, and a cancelled check marks nothing', async () => {
  const { excel, workspace } = await openFixture('town-2018h1.xlsx');
  const stages = new Set<string>();
  const controller = new AbortController();
  const outcome = await checkWorkbook(
    workspace,
    { asOf: null, mark: true },
    {
      signal: controller.signal,
      onProgress: ({ stage }) => {
        stages.add(stage);
        if (stage === 'marking') controller.abort();
      },
    },
  );
  expect(outcome).toMatchObject({ ok: false, cancelled: true });
  expect([...stages]).toEqual(['reading', 'assessing', 'marking']);
  expect(marksAndCells(excel).marks).toBe(0);
});

test('an error of Excel becomes a Chinese sentence, nothing is swallowed', async () => {
  const { excel, workspace } = await openFixture('town-2018h1.xlsx');
  excel.standIn.faults.order({ kind: 'request', code: 'AccessDenied', nth: 2 });
  const outcome = await checkWorkbook(workspace, { asOf: null, mark: true });
  expect(outcome).toMatchObject({ ok: false, cancelled: false, problem: { code: 'AccessDenied' } });
});

test('a data date given with the check goes before the one of the workbook; another re-judges without reading', async () => {
  const { excel, workspace } = await openFixture('town-2018h1.xlsx');
  const asOf = parseIsoDate('2018-03-31');
  valueOf(await checkWorkbook(workspace, { asOf, mark: false }));
  expect(workspace.last?.assessment.asOf).toBe(asOf);
  excel.standIn.counters.reset();
  const later = parseIsoDate('2018-06-30');
  expect((await rejudge(workspace, later))?.asOf).toBe(later);
  expect(excel.standIn.counters.reset().requests).toBe(0);
});

test('settings that cannot be read are set aside, the check goes on and says so', async () => {
  const { excel, workspace } = await openFixture('town-2018h1.xlsx');
  await excel.Excel.run(async (context) => {
    context.workbook.customXmlParts.add('<state xmlns="urn:ip-city-check:state">坏了</state>');
    await context.sync();
  });
  const result = valueOf(await checkWorkbook(workspace, { asOf: null, mark: true }));
  expect(result).toMatchObject({ kind: 'checked', stateUnreadable: true });
  const parts = excel.engine.saveRequest().extras.customXmlParts;
  expect(parts.map(({ namespaceUri }) => namespaceUri).sort()).toEqual([
    'urn:ip-city-check:state',
    'urn:ip-city-check:state:set-aside',
  ]);
  expect(parts.find(({ namespaceUri }) => namespaceUri.endsWith('set-aside'))?.xml).toContain('坏了');
});

test('an exception takes its finding off the list, with the reason; taking it back brings it again', async () => {
  const { workspace, assessment } = await checked('town-2018h1.xlsx');
  const finding = assessment.findings.find(({ severity, cell }) => severity === 'error' && cell !== null);
  if (finding === undefined) throw new Error('no finding');
  expect(await grantException(workspace, finding, '  ')).toMatchObject({ ok: false });
  valueOf(await grantException(workspace, finding, '经与权利人核实'));
  expect(workspace.last?.assessment.findings).not.toContainEqual(finding);
  expect(workspace.last?.assessment.exceptions).toMatchObject([{ reason: '经与权利人核实', grantedOn: '2018-10-08' }]);
  const again = valueOf(await checkWorkbook(workspace, { asOf: null, mark: false }));
  expect(again.assessment.exceptions).toHaveLength(1);
  valueOf(await revokeException(workspace, finding));
  expect(workspace.last?.assessment.exceptions).toEqual([]);
});

test('a correction of the recognition holds at once and at the next check, until it is forgotten', async () => {
  const { workspace, assessment } = await checked('town-2018h1.xlsx');
  const sheet = assessment.ledgers.sheets.find(({ kind }) => kind !== null)?.sheet ?? '';
  const kindNow = (): unknown => workspace.last?.assessment.ledgers.sheets.find((entry) => entry.sheet === sheet)?.kind;
  valueOf(await correctRecognition(workspace, { sheet, kind: null }));
  expect(kindNow()).toBeNull();
  valueOf(await checkWorkbook(workspace, { asOf: null, mark: false }));
  expect(kindNow()).toBeNull();
  valueOf(await forgetCorrection(workspace, sheet));
  expect(kindNow()).not.toBeNull();
  expect(await recognise(workspace)).not.toBeNull();
});

test('settings and edits of the plan are kept in the workbook and used', async () => {
  const { workspace } = await checked('district-2018q3.xlsx');
  valueOf(await changeSettings(workspace, { unitName: '武清区' }));
  valueOf(await changePlan(workspace, 'patent-applications', { target: '5000' }));
  await rejudge(workspace, null);
  const result = workspace.last?.assessment.indicators.find(({ id }) => id === 'patent-applications');
  expect(result).toMatchObject({ target: 5000, status: 'met' });
  expect(workspace.last?.assessment.planEdited).toBe(true);
  const state = await loadState(workspace);
  expect(state.settings.unitName).toBe('武清区');
  valueOf(await changePlan(workspace, 'patent-applications', null));
  expect((await rejudge(workspace, null))?.indicators.find(({ id }) => id === 'patent-applications')?.target).toBe(
    10_000,
  );
});

test('the selected cell is explained by what was found in it', async () => {
  const { workspace, assessment } = await checked('town-2018h1.xlsx');
  const finding = assessment.findings.find(({ cell }) => cell !== null);
  valueOf(await goTo(workspace, finding?.sheet ?? '', finding?.cell ?? null));
  const explained = valueOf(await explainCell(workspace));
  expect(explained.findings).toContainEqual(finding);
  expect(findingsAt(workspace, finding?.sheet ?? '', 'A1:XFD1048576')?.length).toBeGreaterThan(1);
  expect(findingsAt({ ...workspace, last: null }, '表', 'A1')).toBeNull();
});
