import { clearMarks as clearMarksOnSheets, type MarkingOutcome } from '../excel/marks';
import { changeState } from './change-state';
import { attemptAlone, report, runOptions, type ActionOptions, type Outcome, type Workspace } from './workspace';

/** 清除标记: takes every mark off every sheet; formats, rules, notes and values of staff stay as they were. */
export async function clearMarks(
  workspace: Workspace,
  options: ActionOptions = {},
): Promise<Outcome<Pick<MarkingOutcome, 'skipped'>>> {
  return attemptAlone(workspace, '', async () => {
    report(options, 'marking');
    const outcome = await clearMarksOnSheets(workspace.host, runOptions(options));
    await changeState(workspace, (state) => ({ ...state, marks: null }));
    if (outcome.skipped.length === 0) workspace.activity.marked(false);
    return outcome;
  });
}
