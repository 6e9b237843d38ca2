import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runChecks } from '../../src/checks/run-checks';
import { readLedgers } from '../../src/ledgers/read-ledgers';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { peakMegabytes, print } from './measure';
import { patentWorkbook } from './patent-rows';

const asOf = 43373;
const sizes = [100_000, 1_000_000];

interface Peaks {
  /** With the cells in memory, as they come from Excel. */
  readonly cells: number;
  /** After reading and checking them. */
  readonly checked: number;
  readonly findings: number;
}

function peaks(rows: number): Peaks {
  const workbook = patentWorkbook(rows);
  const cells = peakMegabytes();
  const ledgers = readLedgers(workbook, { plan: wuqingPlan });
  const context = { ledgers, plan: wuqingPlan, asOf, allowedCodes: new Set<string>(), results: null };
  const findings = runChecks(context).length;
  return { cells, checked: peakMegabytes(), findings };
}

/** Most memory that reading and checking takes, each size in a process of its own. */
export function memoryBench(): void {
  for (const rows of sizes) {
    const child = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), String(rows)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.status !== 0) throw new Error(`the measured process ended with ${child.status ?? 'a signal'}`);
    const { cells, checked, findings } = JSON.parse(child.stdout) as Peaks;
    print(
      `${rows.toLocaleString('en-US')} rows: peak ${checked.toFixed(0)} MB, ${((checked / rows) * 1000).toFixed(2)} MB ` +
        `per 1,000 rows; of it ${cells.toFixed(0)} MB before reading; ${findings} findings`,
    );
  }
}

const [, script, rows] = process.argv;
if (script === fileURLToPath(import.meta.url) && rows !== undefined) print(JSON.stringify(peaks(Number(rows))));
