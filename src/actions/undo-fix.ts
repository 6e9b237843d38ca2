import { ExcelProblem, problemOf } from '../excel/errors';
import { changeCells } from '../excel/fix-cells';
import type { Bilingual } from '../model/language';
import type { FixLogEntry } from '../state/state';
import { changeState, loadState } from './change-state';
import { recheckCells } from './recheck-after-edit';
import { actionTexts, refusalTexts } from './texts';
import {
  attempt,
  attemptAlone,
  report,
  runOptions,
  type ActionOptions,
  type Outcome,
  type Workspace,
} from './workspace';

/**
 * Takes back one logged fix: value and number format become what they were, if the cell still holds what the fix wrote.
 */
export async function undoFix(
  workspace: Workspace,
  entryId: string,
  options: ActionOptions = {},
): Promise<Outcome<FixLogEntry>> {
  return attemptAlone(workspace, '', async () => {
    report(options, 'fixing');
    const state = await loadState(workspace);
    const entry = state.fixLog.find(({ id }) => id === entryId);
    if (entry === undefined) throw refusal(actionTexts.fixUnknown);
    if (entry.undone) throw refusal(actionTexts.alreadyUndone);
    const { refused } = await changeCells(
      workspace.host,
      [
        {
          sheet: entry.sheet,
          cell: entry.cell,
          expected: entry.after,
          value: entry.before,
          numberFormat: entry.beforeFormat,
        },
      ],
      runOptions(options),
    );
    const [first] = refused;
    if (first !== undefined) throw refusal(refusalTexts[first.reason], entry);
    const undone = { ...entry, undone: true };
    await changeState(workspace, (now) => ({
      ...now,
      fixLog: now.fixLog.map((logged) => (logged.id === entryId ? undone : logged)),
    }));
    await recheckCells(workspace, [entry]);
    return undone;
  });
}

/** Every logged fix, the latest first. */
export async function fixLog(workspace: Workspace): Promise<Outcome<readonly FixLogEntry[]>> {
  return attempt('', async () => [...(await loadState(workspace)).fixLog].reverse());
}

function refusal(text: Bilingual, entry: FixLogEntry | null = null): ExcelProblem {
  const fill = (words: string): string =>
    words.replace('{sheet}', entry?.sheet ?? '').replace('{cell}', entry?.cell ?? '');
  return new ExcelProblem({
    ...problemOf('Conflict'),
    message: { 'zh-CN': fill(text['zh-CN']), 'en-US': fill(text['en-US']) },
  });
}
