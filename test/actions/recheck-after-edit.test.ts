import type { Assessment } from '../../src/assessment/assessment';
import { checkWorkbook } from '../../src/actions/check-workbook';
import { watchEdits, watchSelection } from '../../src/actions/recheck-after-edit';
import type { NodeExcel } from '../../src/stand-in/node/start';
import { stopExcel } from '../support/stand-in';
import { openFixture, valueOf } from './workspaces';

afterEach(stopExcel);

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !condition(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(condition()).toBe(true);
}

/** An edit by somebody at the grid, not by the add-in. */
function edit(excel: NodeExcel, sheetName: string, row: number, column: number, value: string): void {
  const sheet = excel.engine.sheetByName(sheetName);
  if (sheet === null) throw new Error(sheetName);
  sheet.enter({ top: row, left: column, bottom: row, right: column }, () => value);
}

test('an edit in a ledger brings a new assessment that equals a full check, reading only the row', async () => {
  const { excel, workspace } = await openFixture('town-2018h1.xlsx');
  const { assessment } = valueOf(await checkWorkbook(workspace, { asOf: null, mark: true }));
  const table = assessment.ledgers.tables.find(({ kind }) => kind === 'patents');
  const column = table?.columns.get('applicationNumber')?.column ?? 0;
  const row = table?.rows[0] ?? 0;
  const seen: Assessment[] = [];
  const stop = valueOf(
    await watchEdits(workspace, (outcome) => {
      const value = valueOf(outcome);
      if (value !== null) seen.push(value);
    }),
  );
  excel.standIn.counters.reset();
  edit(excel, table?.sheet.name ?? '', row, column, '不是专利号');
  await until(() => seen.length > 0);
  const { bytesDown } = excel.standIn.counters.reset();
  expect(bytesDown).toBeLessThan(20_000);
  expect(seen[0]?.findings).toContainEqual(
    expect.objectContaining({ code: 'patent-number.format', value: '不是专利号' }),
  );
  await stop();
  const live = workspace.last?.assessment.findings;
  const full = valueOf(await checkWorkbook(workspace, { asOf: null, mark: false }));
  expect(live).toEqual(full.assessment.findings);
});

test('what only the whole workbook tells follows when staff pause', async () => {
  const { excel, workspace } = await openFixture('town-2018h1.xlsx');
  const { assessment } = valueOf(await checkWorkbook(workspace, { asOf: null, mark: false }));
  const table = assessment.ledgers.tables.find(({ kind }) => kind === 'patents');
  const column = table?.columns.get('applicationNumber');
  const duplicates = (list: Assessment | undefined): number =>
    list?.findings.filter(({ code }) => code === 'patent.duplicate').length ?? 0;
  const seen: Assessment[] = [];
  const stop = valueOf(
    await watchEdits(workspace, (outcome) => {
      const value = valueOf(outcome);
      if (value !== null) seen.push(value);
    }),
  );
  const number = column?.rawAt(0);
  if (typeof number !== 'string') throw new Error('the first record has no number');
  edit(excel, table?.sheet.name ?? '', table?.rows[1] ?? 0, column?.column ?? 0, number);
  await until(() => seen.length === 2);
  expect(duplicates(seen[0])).toBe(duplicates(assessment));
  expect(duplicates(seen[1])).toBe(duplicates(assessment) + 1);
  await stop();
});

test('the selection is told by the name of its sheet', async () => {
  const { excel, workspace } = await openFixture('town-2018h1.xlsx');
  const { assessment } = valueOf(await checkWorkbook(workspace, { asOf: null, mark: false }));
  const name = assessment.ledgers.tables[0]?.sheet.name ?? '';
  const seen: string[] = [];
  const stop = valueOf(await watchSelection(workspace, (sheet, cell) => seen.push(`${sheet}!${cell}`)));
  const sheet = excel.engine.sheetByName(name);
  if (sheet === null) throw new Error(name);
  excel.engine.select(sheet, [{ top: 6, left: 1, bottom: 6, right: 1 }]);
  await until(() => seen.length > 0);
  expect(seen.at(-1)).toBe(`${name}!B7`);
  await stop();
});
