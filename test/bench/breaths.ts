import { judgeInSteps } from '../../src/actions/check-workbook';
import { createWorkspace } from '../../src/actions/workspace';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { emptyState } from '../../src/state/state';
import { median, print } from './measure';
import { patentWorkbook } from './patent-rows';

const rows = 100_000;

/** How long an assessment keeps the page from answering: the time between two pauses, the longest of each round. */
export async function breathsBench(): Promise<void> {
  const reading = {
    workbook: patentWorkbook(rows),
    sheetIds: new Map<string, string>(),
    protectedSheets: new Set<string>(),
    stateXml: [],
  };
  const longest: number[] = [];
  const totals: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    let last = performance.now();
    let most = 0;
    const note = (): void => {
      most = Math.max(most, performance.now() - last);
    };
    const host = {
      run: () => Promise.reject(new Error('nothing is asked of Excel here')),
      supports: () => true,
      pause: async () => {
        note();
        await new Promise((resolve) => setImmediate(resolve));
        last = performance.now();
      },
    };
    const workspace = createWorkspace(host, wuqingPlan, () => new Date());
    const start = performance.now();
    await judgeInSteps(workspace, reading, emptyState, null, {});
    note();
    longest.push(most);
    totals.push(performance.now() - start);
  }
  print(
    `${rows.toLocaleString('en-US')} rows judged: at most ${median(longest).toFixed(0)} ms between two pauses ` +
      `(least ${Math.min(...longest).toFixed(0)}, aim 50), ${(median(longest) / median(totals)).toFixed(3)} of the whole`,
  );
}
