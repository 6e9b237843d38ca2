import { runChecks } from '../../src/checks/run-checks';
import type { Check, ComputedResults } from '../../src/checks/check';
import { findCheck } from '../../src/checks/catalogue';
import { formatMessage } from '../../src/checks/message';
import { readLedgers } from '../../src/ledgers/read-ledgers';
import { parseIsoDate } from '../../src/model/calendar';
import type { Finding } from '../../src/model/finding';
import type { SheetGrid, WorkbookGrid } from '../../src/model/grid';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';

/** One small workbook and what a check must find in it. */
export interface Case {
  readonly name: string;
  readonly sheets: readonly SheetGrid[];
  /** `B2` on the only sheet, `Sheet!B2`, `Sheet!` for a whole sheet, `` for the workbook; empty: must not be found. */
  readonly found: readonly string[];
  /** `code@place` of what other checks find; else they must find no error and no warning. */
  readonly others?: readonly string[];
  /** Words that the Chinese message of the first finding must hold. */
  readonly says?: readonly string[];
  /** Words that no message of the check may hold. */
  readonly silent?: readonly string[];
  readonly fix?: string | number;
  /** Number format that the fix brings. */
  readonly format?: string;
  readonly asOf?: string;
  readonly allowedCodes?: readonly string[];
  readonly results?: ComputedResults;
}

/** The data date of cases that name none. */
export const usualDate = '2018-09-30';

/** Checks a small workbook with all checks of the check's phase. */
export function findingsOf(
  { sheets, asOf = usualDate, allowedCodes = [], results }: Omit<Case, 'name' | 'found'>,
  phase: 'ledgers' | 'results' = 'ledgers',
): Finding[] {
  const workbook: WorkbookGrid = { sheets: sheets.map((sheet, position) => ({ ...sheet, position })) };
  const day = parseIsoDate(asOf);
  if (day === null) throw new RangeError(asOf);
  const ledgers = readLedgers(workbook, { plan: wuqingPlan });
  const context = {
    ledgers,
    plan: wuqingPlan,
    asOf: day,
    allowedCodes: new Set(allowedCodes),
    results: results ?? null,
  };
  return runChecks(context, { phase });
}

/** Runs a table of cases: what must be found, at which cell, what must not, and that nothing else is cried wrong. */
export function testCheck(code: string, cases: readonly Case[]): void {
  const check = findCheck(code);
  if (check === null) throw new RangeError(code);
  describe(code, () => {
    test.each(cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
      const findings = findingsOf(each, check.phase);
      const own = findings.filter((finding) => finding.code === code);
      expect(own.map((finding) => placeOf(finding, each.sheets))).toEqual(each.found);
      const others = findings.filter((finding) => finding.code !== code && finding.severity !== 'info');
      expect(others.map((finding) => `${finding.code}@${placeOf(finding, each.sheets)}`)).toEqual(each.others ?? []);
      for (const finding of own) {
        expect(finding.severity).toBe(check.severity);
        expect(finding.message).not.toMatch(/\{|undefined|null|NaN/);
        expect(Object.keys(finding.parameters)).toEqual(expect.arrayContaining(placeholdersOf(check)));
        expect(formatMessage(code, finding.parameters, 'en-US')).not.toMatch(/\{|undefined|null|NaN/);
        if (check.fixKind === null) expect(finding.fix).toBeNull();
        else if (finding.fix !== null) expect(finding.fix.kind).toBe(check.fixKind);
      }
      for (const words of each.says ?? []) expect(own[0]?.message).toContain(words);
      for (const words of each.silent ?? []) expect(own.map(({ message }) => message).join()).not.toContain(words);
      if (each.fix !== undefined) {
        expect(own[0]?.fix?.value).toBe(each.fix);
        if (each.format !== undefined) expect(own[0]?.fix?.numberFormat).toBe(each.format);
      }
    });
  });
}

/** What the check's message needs in either language. */
function placeholdersOf({ message }: Check): string[] {
  return Array.from(`${message['zh-CN']}${message['en-US']}`.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
}

function placeOf({ sheet, cell }: Finding, sheets: readonly SheetGrid[]): string {
  if (sheet === null) return '';
  return sheets.length === 1 && cell !== null ? cell : `${sheet}!${cell ?? ''}`;
}
