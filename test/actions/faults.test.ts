import { oneClickSummaries, runCheck } from '../../src/actions/run-check';
import { unfinishedTitle } from '../../src/excel/texts';
import { isMarkFormula } from '../../src/excel/mark-format';
import type { NodeExcel } from '../../src/stand-in/node/start';
import { stopExcel } from '../support/stand-in';
import { contentsOf } from '../excel/workbooks';
import { openFixture, valueOf, type OpenWorkbook } from './workspaces';

afterEach(stopExcel);

const click = ({ workspace }: OpenWorkbook) =>
  runCheck(workspace, { asOf: null, mark: true, summaries: oneClickSummaries, overwrite: false });

const names = ['汇总·目标完成情况', '汇总·问题清单'] as const;

/** What a click leaves: its sheets cell by cell, its marks. */
async function leftBy(excel: NodeExcel): Promise<Record<string, unknown>> {
  const present = new Set(excel.engine.sheets().map(({ name }) => name));
  const left: Record<string, unknown> = {};
  for (const name of names) left[name] = present.has(name) ? await contentsOf(excel, name) : null;
  left['marks'] = [...excel.engine.saveRequest().extras.sheets.values()].flatMap(({ conditionalFormats }) =>
    conditionalFormats.filter(({ formula }) => isMarkFormula(formula)).map(({ formula, areas }) => [formula, areas]),
  );
  return left;
}

test('one click that fails at any of its requests leaves no half-new sheet, and the next click heals', async () => {
  const clean = await openFixture('town-2018h1.xlsx');
  clean.excel.standIn.counters.reset();
  valueOf(await click(clean));
  const { requests } = clean.excel.standIn.counters.reset();
  const expected = await leftBy(clean.excel);
  const codes = ['AccessDenied', 'GeneralException', 'RequestAborted'] as const;
  for (let nth = 1; nth <= requests; nth += 1) {
    const open = await openFixture('town-2018h1.xlsx');
    open.excel.standIn.faults.order({ kind: 'request', code: codes[nth % codes.length] ?? 'AccessDenied', nth });
    await click(open);
    open.excel.standIn.faults.clear();
    const left = await leftBy(open.excel);
    for (const name of names) {
      const contents = left[name] as Record<string, unknown> | null;
      if (contents !== null && contents['A1'] !== unfinishedTitle) expect(contents).toEqual(expected[name]);
    }
    const healed = valueOf(await click(open));
    expect([nth, healed.summaries?.kept, healed.summaries?.failed]).toEqual([nth, [], []]);
    expect(await leftBy(open.excel)).toEqual(expected);
    stopExcel();
  }
});
