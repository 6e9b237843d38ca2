import { readFileSync } from 'node:fs';
import { runCheck } from '../../src/actions/run-check';
import { createWorkspace, type LastCheck, type Workspace } from '../../src/actions/workspace';
import { allSummaries, writeSummaries } from '../../src/actions/write-summaries';
import { assess } from '../../src/assessment/assess';
import { assessmentSettings } from '../../src/actions/assessment-settings';
import type { WorkbookReading } from '../../src/excel/read-workbook';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { startNodeExcel, type NodeExcel } from '../../src/stand-in/node/start';
import { readXlsx } from '../../src/stand-in/xlsx/read-xlsx';
import { emptyState } from '../../src/state/state';
import { print } from './measure';
import { patentWorkbook } from './patent-rows';

const asOf = 43373;

function workspaceOn(excel: NodeExcel): Workspace {
  return createWorkspace(
    {
      run: (batch) => excel.Excel.run(batch),
      supports: () => true,
      pause: (wait) => new Promise((resolve) => setTimeout(resolve, wait)),
    },
    wuqingPlan,
    () => new Date(2018, 9, 8),
  );
}

async function sampleCheck(): Promise<LastCheck> {
  const bytes = new Uint8Array(readFileSync('assets/samples/district-2018q3.xlsx'));
  const excel = startNodeExcel({ opened: readXlsx(bytes), source: bytes, name: 'district-2018q3.xlsx' });
  const workspace = workspaceOn(excel);
  await runCheck(workspace, { asOf, mark: false, summaries: [], overwrite: false });
  excel.dispose();
  if (workspace.last === null) throw new Error('the sample was not checked');
  return workspace.last;
}

/** What a check of that many patent rows would leave, without reading them from a workbook. */
function largeCheck(rows: number): LastCheck {
  const workbook = patentWorkbook(rows);
  const reading: WorkbookReading = { workbook, sheetIds: new Map(), protectedSheets: new Set(), stateXml: [] };
  const excel = startNodeExcel();
  const settings = assessmentSettings(workspaceOn(excel), emptyState, asOf);
  excel.dispose();
  return { reading, state: emptyState, assessment: assess(workbook, settings), asOf };
}

/** Requests, bytes and time of writing every summary sheet into a workbook that has none yet, then once more. */
async function writeAll(what: string, last: LastCheck): Promise<void> {
  const excel = startNodeExcel();
  const { counters } = excel.standIn;
  const workspace = workspaceOn(excel);
  workspace.last = last;
  print(`${what}: ${last.assessment.findings.length} findings`);
  for (const round of ['new', 'again']) {
    counters.reset();
    const start = performance.now();
    const outcome = await writeSummaries(workspace, allSummaries, true);
    const time = performance.now() - start;
    if (!outcome.ok) throw new Error(outcome.problem.message['en-US']);
    const { requests, bytesUp, bytesDown } = counters.sinceReset;
    print(
      `  ${outcome.value.written.length} sheets ${round}: ${requests} requests, ${(bytesUp / 1e6).toFixed(2)} MB up, ` +
        `${(bytesDown / 1e6).toFixed(2)} MB down, ${time.toFixed(0)} ms; failed: ${outcome.value.failed.length}`,
    );
  }
  excel.dispose();
}

/** What writing all summary sheets costs, for the sample and for a ledger of 100,000 rows with 2,000 findings. */
export async function sheetsBench(): Promise<void> {
  await writeAll('sample', await sampleCheck());
  await writeAll('100,000 patent rows', largeCheck(100_000));
}
