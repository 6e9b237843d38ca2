import { readFileSync } from 'node:fs';
import { runChecks } from '../../src/checks/run-checks';
import { readLedgers } from '../../src/ledgers/read-ledgers';
import { parseIsoDate } from '../../src/model/calendar';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { readXlsx } from '../support/xlsx-grid';

interface Truth {
  readonly asOf: string;
  readonly year: number;
  readonly scope?: string;
  readonly findings: readonly { readonly code: string; readonly sheet: string; readonly cell: string }[];
}

/** Codes that the truth files leave open. */
const open: ReadonlySet<string> = new Set(['parameter.missing', 'amount.unit-assumed', 'sequence.gap']);

test.each(['district-2018q3', 'town-2018h1', 'reported-2019'])(
  '%s: every fault is found and nothing else is cried wrong',
  async (name) => {
    const truth = JSON.parse(readFileSync(`test/fixtures/${name}.truth.json`, 'utf8')) as Truth;
    const workbook = await readXlsx(`test/fixtures/${name}.xlsx`);
    const context = {
      ledgers: readLedgers(workbook, { plan: wuqingPlan }),
      plan: wuqingPlan,
      asOf: parseIsoDate(truth.asOf) ?? 0,
      allowedCodes: new Set<string>(),
      results: { year: truth.year, scope: truth.scope ?? 'district', value: () => null },
    };
    const found = [...runChecks(context), ...runChecks(context, { phase: 'results' })]
      .filter((finding) => finding.severity !== 'info' && !open.has(finding.code))
      .map(({ code, sheet, cell }) => `${code}@${sheet ?? ''}!${cell ?? ''}`);
    expect(found.sort()).toEqual(truth.findings.map(({ code, sheet, cell }) => `${code}@${sheet}!${cell}`).sort());
  },
  60_000,
);
