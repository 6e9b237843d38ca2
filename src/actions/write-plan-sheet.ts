import { ExcelProblem } from '../excel/errors';
import { sheetNames } from '../excel/sheet-names';
import { writeSheet } from '../excel/write-sheet';
import { yearOf } from '../model/calendar';
import type { Plan } from '../plan/plan';
import { isPlanSheetName, planSheetName } from '../plan/plan-sheet';
import { applyPlanEdits } from '../state/plan-edits';
import { emptyState } from '../state/state';
import { defaultSummaryOptions } from '../summaries/options';
import { describePlanSheet } from '../summaries/plan-sheet';
import { loadState } from './change-state';
import { goTo } from './go-to';
import { attemptAlone, report, runOptions, today, type ActionOptions, type Outcome, type Workspace } from './workspace';

/**
 * 「方案目标」: the plan as a sheet that staff edit; the next check judges by it. A sheet that is there already holds staff's
 * own changes: it is shown and not written.
 */
export async function writePlanSheet(
  workspace: Workspace,
  options: ActionOptions = {},
): Promise<Outcome<{ readonly sheet: string; readonly written: boolean }>> {
  return attemptAlone(workspace, planSheetName, async () => {
    const present = await planSheetOf(workspace, options);
    const sheet = present ?? planSheetName;
    if (present === null) {
      // From the plan and staff's edits, not from the assessment's plan: its weights are rescaled for the score.
      const { planEdits } = await loadState(workspace);
      await rewritePlanSheet(workspace, sheet, applyPlanEdits(workspace.plan, planEdits), options);
    }
    const shown = await goTo(workspace, sheet, null, options);
    if (!shown.ok) throw new ExcelProblem(shown.problem);
    return { sheet, written: present === null };
  });
}

/** The name of the workbook's sheet 「方案目标」 as it stands there, `null` when there is none. */
export async function planSheetOf(workspace: Workspace, options: ActionOptions = {}): Promise<string | null> {
  return (await sheetNames(workspace.host, runOptions(options))).find(isPlanSheetName) ?? null;
}

/** Writes a plan on the plan sheet of this name, over whatever stands there. */
export async function rewritePlanSheet(
  workspace: Workspace,
  sheet: string,
  plan: Plan,
  options: ActionOptions = {},
): Promise<void> {
  const { last } = workspace;
  report(options, 'writing', null, sheet);
  const description = describePlanSheet(plan, {
    ...defaultSummaryOptions,
    reportDate: today(workspace),
    year: last?.assessment.year ?? yearOf(today(workspace)),
    reportingUnit: last?.state.settings.unitName ?? null,
  });
  await writeSheet(
    workspace.host,
    { ...description, name: sheet },
    {
      ...runOptions(options),
      fonts: last?.state.settings.fonts ?? emptyState.settings.fonts,
      overwrite: true,
      written: null,
    },
  );
}
