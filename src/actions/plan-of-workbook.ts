import { ExcelProblem, problemOf } from '../excel/errors';
import { isPlanSheetName, planSheetName } from '../plan/plan-sheet';
import type { Plan } from '../plan/plan';
import { applyPlanEdits, editPlan } from '../state/plan-edits';
import type { StoredPlanEdit, WorkbookState } from '../state/state';
import { changeState, loadState } from './change-state';
import { actionTexts } from './texts';
import { attempt, attemptAlone, type Outcome, type Workspace } from './workspace';
import { planSheetOf, rewritePlanSheet } from './write-plan-sheet';

export interface WorkbookPlan {
  /** The plan as issued with the changes kept in the workbook laid over it; what stands on 「方案目标」 is not read. */
  readonly plan: Plan;
  /** Whether the sheet 「方案目标」 is there: then it says what holds, and the plan is changed there. */
  readonly onSheet: boolean;
}

/** The plan that this workbook is judged by, before any check. */
export async function loadPlan(workspace: Workspace): Promise<Outcome<WorkbookPlan>> {
  return attempt('', async () => {
    const { planEdits } = await loadState(workspace);
    return { plan: applyPlanEdits(workspace.plan, planEdits), onSheet: (await planSheetOf(workspace)) !== null };
  });
}

/**
 * Changes one indicator of the plan for this workbook; `null` puts it back to the plan as issued. Refused while the sheet
 * 「方案目标」 is there: every value stands on it and would win over the change without a word.
 */
export async function changePlan(
  workspace: Workspace,
  indicator: string,
  change: Omit<StoredPlanEdit, 'indicator'> | null,
): Promise<Outcome<WorkbookState>> {
  return attempt('', async () => {
    if ((await planSheetOf(workspace)) !== null) {
      throw new ExcelProblem({ ...problemOf('Conflict'), message: actionTexts.planOnSheet });
    }
    return changeState(workspace, (state) => editPlan(state, indicator, change));
  });
}

/** Puts the whole plan back as issued: kept changes are forgotten, a sheet 「方案目标」 is written anew. */
export async function resetPlan(workspace: Workspace): Promise<Outcome<null>> {
  return attemptAlone(workspace, planSheetName, async () => {
    const sheet = await planSheetOf(workspace);
    if (sheet !== null) await rewritePlanSheet(workspace, sheet, workspace.plan);
    await changeState(workspace, (state) => ({ ...state, planEdits: [] }));
    forgetPlanSheet(workspace);
    return null;
  });
}

/** The plan sheet that was read says something else by now: neither its reading nor its cells count any longer. */
function forgetPlanSheet(workspace: Workspace): void {
  const { last } = workspace;
  if (last === null) return;
  const { workbook } = last.reading;
  workspace.last = {
    ...last,
    assessment: { ...last.assessment, planSheet: null },
    reading: {
      ...last.reading,
      workbook: { ...workbook, sheets: workbook.sheets.filter(({ name }) => !isPlanSheetName(name)) },
    },
  };
}
