import { changeCells, type CellChange, type RefusalReason } from '../excel/fix-cells';
import { parseA1 } from '../model/address';
import { isCellError } from '../model/cell-value';
import type { Finding } from '../model/finding';
import { valueAt } from '../model/grid';
import type { Bilingual } from '../model/language';
import type { CellContent, FixLogEntry } from '../state/state';
import { changeState } from './change-state';
import { recheckCells } from './recheck-after-edit';
import { refusalTexts } from './texts';
import { attemptAlone, report, runOptions, type ActionOptions, type Outcome, type Workspace } from './workspace';

export interface FixResult {
  readonly fixed: readonly FixLogEntry[];
  /** Cells left alone, with the reason. */
  readonly skipped: readonly { readonly sheet: string; readonly cell: string; readonly reason: Bilingual }[];
}

interface PlannedFix {
  readonly finding: Finding;
  readonly change: CellChange;
}

type SkipReason = RefusalReason | 'no-fix' | 'not-read';

/**
 * Applies the fixes of findings: one (safe or proposed) or many safe ones after a preview. Only the named cells are
 * written, each is looked at again first, and every change is logged in the workbook so that it can be undone. The findings
 * are worked out anew at once.
 */
export async function applyFixes(
  workspace: Workspace,
  findings: readonly Finding[],
  options: ActionOptions = {},
): Promise<Outcome<FixResult>> {
  return attemptAlone(workspace, '', async () => {
    report(options, 'fixing');
    const planned: PlannedFix[] = [];
    const skipped: FixResult['skipped'][number][] = [];
    const places = new Set<string>();
    for (const finding of findings) {
      const place = `${finding.sheet ?? ''}!${finding.cell ?? ''}`;
      // Two findings in one cell: the second fix was worked out from a value that the first one changes.
      if (places.has(place)) continue;
      places.add(place);
      const change = planFix(workspace, finding);
      if (typeof change === 'string') skipped.push(skip(finding.sheet, finding.cell, change));
      else planned.push({ finding, change });
    }
    const outcome = await changeCells(
      workspace.host,
      planned.map(({ change }) => change),
      runOptions(options),
    );
    for (const { change, reason } of outcome.refused) skipped.push(skip(change.sheet, change.cell, reason));
    const time = workspace.now().toISOString();
    const codes = new Map(planned.map(({ finding, change }) => [change, finding.code]));
    const fixed = outcome.done.map(({ change, before, beforeFormat, afterFormat }, index): FixLogEntry => ({
      id: `${time}/${String(index)}`,
      sheet: change.sheet,
      cell: change.cell,
      before,
      beforeFormat,
      after: change.value,
      afterFormat,
      code: codes.get(change) ?? '',
      time,
      undone: false,
    }));
    if (fixed.length > 0) {
      await changeState(workspace, (state) => ({ ...state, fixLog: [...state.fixLog, ...fixed] }));
      await recheckCells(workspace, fixed);
    }
    return { fixed, skipped };
  });
}

/** The findings whose fixes may go in one batch. */
export function safeFixes(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ fix }) => fix?.kind === 'safe');
}

function planFix(workspace: Workspace, finding: Finding): CellChange | SkipReason {
  const { fix, sheet, cell } = finding;
  if (fix === null || sheet === null || cell === null) return 'no-fix';
  const grid = workspace.last?.reading.workbook.sheets.find(({ name }) => name === sheet);
  if (grid === undefined) return 'not-read';
  const area = parseA1(cell);
  if (area === null) return 'bad-address';
  const raw = valueAt(grid, area.top, area.left);
  const expected: CellContent = isCellError(raw) ? raw.error : raw;
  return { sheet, cell, expected, value: fix.value, numberFormat: fix.numberFormat ?? null };
}

function skip(sheet: string | null, cell: string | null, reason: SkipReason): FixResult['skipped'][number] {
  const fill = (text: string): string => text.replace('{sheet}', sheet ?? '').replace('{cell}', cell ?? '');
  const text = refusalTexts[reason];
  return {
    sheet: sheet ?? '',
    cell: cell ?? '',
    reason: { 'zh-CN': fill(text['zh-CN']), 'en-US': fill(text['en-US']) },
  };
}
