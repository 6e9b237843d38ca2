import { ExcelProblem } from '../excel/errors';
import { sheetNames } from '../excel/sheet-names';
import { writeSheet } from '../excel/write-sheet';
import { yearOf } from '../model/calendar';
import type { Plan } from '../plan/plan';
import { planSheetName } from '../plan/plan-sheet';
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
    const present = (await sheetNames(workspace.host, runOptions(options))).includes(planSheetName);
    if (!present) {
      // From the plan and staff's edits, not from the assessment's plan: its weights are rescaled for the score.
      const { planEdits } = await loadState(workspace);
      await rewritePlanSheet(workspace, applyPlanEdits(workspace.plan, planEdits), options);
    }
    const shown = await goTo(workspace, planSheetName, null, options);
    if (!shown.ok) throw new ExcelProblem(shown.problem);
    return { sheet: planSheetName, written: !present };
  });
}

/** Writes a plan on 「方案目标」, over whatever stands there. */
export async function rewritePlanSheet(workspace: Workspace, plan: Plan, options: ActionOptions = {}): Promise<void> {
  const { last } = workspace;
  report(options, 'writing', null, planSheetName);
  const description = describePlanSheet(plan, {
    ...defaultSummaryOptions,
    reportDate: today(workspace),
    year: last?.assessment.year ?? yearOf(today(workspace)),
    reportingUnit: last?.state.settings.unitName ?? null,
  });
  await writeSheet(workspace.host, description, {
    ...runOptions(options),
    fonts: last?.state.settings.fonts ?? emptyState.settings.fonts,
    overwrite: true,
    written: null,
  });
}
