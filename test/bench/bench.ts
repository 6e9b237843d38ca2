import { readFileSync } from 'node:fs';
import { createWorkspace } from '../../src/actions/workspace';
import { runCheck } from '../../src/actions/run-check';
import { allSummaries, writeSummaries } from '../../src/actions/write-summaries';
import { runChecks } from '../../src/checks/run-checks';
import { readLedgers } from '../../src/ledgers/read-ledgers';
import type { WorkbookGrid } from '../../src/model/grid';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { startNodeExcel } from '../../src/stand-in/node/start';
import { readXlsx } from '../../src/stand-in/xlsx/read-xlsx';
import { breathsBench } from './breaths';
import { cellsBench, functionsBench } from './functions';
import { median, milliseconds, print } from './measure';
import { memoryBench } from './memory';
import { handWrittenLoop, patentWorkbook } from './patent-rows';
import { sheetsBench } from './sheets';

/**
 * Measures, as ratios of things done in the same run. Absolute times are printed for orientation only: machines differ.
 * `npm run bench` runs everything; `npm run bench -- rows` one part (rows, growth, breaths, click, functions, cells,
 * sheets, memory).
 */

const asOf = 43373;

function parseAndCheck(workbook: WorkbookGrid): number {
  const ledgers = readLedgers(workbook, { plan: wuqingPlan });
  const context = { ledgers, plan: wuqingPlan, asOf, allowedCodes: new Set<string>(), results: null };
  return runChecks(context).length;
}

/** Parse and all checks of 100,000 patent rows against the hand-written loop with six checks. */
function rows(): void {
  const workbook = patentWorkbook(100_000);
  const ours: number[] = [];
  const loops: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    loops.push(milliseconds(() => handWrittenLoop(workbook, asOf)));
    ours.push(milliseconds(() => parseAndCheck(workbook)));
  }
  const ratios = ours.map((time, index) => time / (loops[index] ?? Number.NaN));
  print(
    `100,000 rows: loop ${median(loops).toFixed(0)} ms, parse + check ${median(ours).toFixed(0)} ms, ` +
      `ratio ${median(ratios).toFixed(2)} (aim 3), ${parseAndCheck(workbook)} findings, loop ${handWrittenLoop(workbook, asOf)}`,
  );
}

/** How time grows with the rows: time a row at each size, against 10,000 rows. */
function growth(): void {
  const sizes = [10_000, 30_000, 100_000, 300_000, 1_000_000];
  let first: number | null = null;
  for (const size of sizes) {
    const workbook = patentWorkbook(size);
    parseAndCheck(workbook);
    const times =
      size > 200_000
        ? [milliseconds(() => parseAndCheck(workbook))]
        : [1, 2, 3].map(() => milliseconds(() => parseAndCheck(workbook)));
    const perRow = (median(times) / size) * 1000;
    first ??= perRow;
    print(
      `${size.toLocaleString('en-US')} rows: ${median(times).toFixed(0)} ms, ${perRow.toFixed(2)} µs a row, ` +
        `${(perRow / first).toFixed(2)} × the row at 10,000; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
    );
  }
}

/** Requests and bytes of one click on the sample, and of writing every summary sheet. */
async function click(): Promise<void> {
  const bytes = new Uint8Array(readFileSync('assets/samples/district-2018q3.xlsx'));
  const excel = startNodeExcel({ opened: readXlsx(bytes), source: bytes, name: 'district-2018q3.xlsx' });
  const { counters } = excel.standIn;
  const workspace = createWorkspace(
    {
      run: (batch) => excel.Excel.run(batch),
      supports: () => true,
      pause: (wait) => new Promise((resolve) => setTimeout(resolve, wait)),
    },
    wuqingPlan,
    () => new Date(2018, 9, 8),
  );
  const tell = (what: string): void =>
    print(
      `${what}: ${counters.sinceReset.requests} requests, ${(counters.sinceReset.bytesUp / 1e6).toFixed(2)} MB up, ` +
        `${(counters.sinceReset.bytesDown / 1e6).toFixed(2)} MB down`,
    );
  counters.reset();
  await runCheck(workspace, { asOf: null, mark: false, summaries: [], overwrite: false });
  tell('reading and checking the sample (aim: 2 requests and one each 5 MB)');
  counters.reset();
  await runCheck(workspace, { asOf: null, mark: true, summaries: ['targets', 'issues'], overwrite: true });
  tell('one click: read, check, mark, two sheets');
  counters.reset();
  const start = Date.now();
  await writeSummaries(workspace, allSummaries, true);
  tell(`all ${allSummaries.length} summary sheets in ${Date.now() - start} ms (aim: at most 3 requests a sheet)`);
  excel.dispose();
}

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  rows,
  growth,
  breaths: breathsBench,
  click,
  functions: functionsBench,
  cells: cellsBench,
  sheets: sheetsBench,
  memory: memoryBench,
};
const chosen = process.argv.slice(2);
for (const [name, part] of Object.entries(parts)) {
  if (chosen.length === 0 || chosen.includes(name)) await part();
}
