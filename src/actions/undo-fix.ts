import { ExcelProblem, problemOf } from '../excel/errors';
import { changeCells, type CellChange } from '../excel/fix-cells';
import { fillText, type Bilingual } from '../model/language';
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

export interface UndoResult {
  readonly undone: readonly FixLogEntry[];
  /** Cells left alone, with the reason. */
  readonly skipped: readonly { readonly sheet: string; readonly cell: string; readonly reason: Bilingual }[];
}

/**
 * Takes back logged fixes, one or all of a batch: value and number format become what they were wherever the cell still
 * holds what the fix wrote. Fails when none could be taken back.
 */
export async function undoFixes(
  workspace: Workspace,
  entryIds: readonly string[],
  options: ActionOptions = {},
): Promise<Outcome<UndoResult>> {
  return attemptAlone(workspace, '', async () => {
    report(options, 'fixing');
    const log = new Map((await loadState(workspace)).fixLog.map((entry) => [entry.id, entry]));
    const entries = new Map<CellChange, FixLogEntry>();
    for (const id of entryIds) {
      const entry = log.get(id);
      if (entry === undefined) throw refusal(actionTexts.fixUnknown);
      if (entry.undone) throw refusal(actionTexts.alreadyUndone);
      const { sheet, cell, after, before, beforeFormat } = entry;
      entries.set({ sheet, cell, expected: after, value: before, numberFormat: beforeFormat }, entry);
    }
    const outcome = await changeCells(workspace.host, [...entries.keys()], runOptions(options));
    const undone = outcome.done.flatMap(({ change }): FixLogEntry[] => {
      const entry = entries.get(change);
      return entry === undefined ? [] : [{ ...entry, undone: true }];
    });
    const skipped = outcome.refused.map(({ change: { sheet, cell }, reason }) => ({
      sheet,
      cell,
      reason: fill(refusalTexts[reason], { sheet, cell }),
    }));
    const [first] = skipped;
    if (undone.length === 0 && first !== undefined) throw refusal(first.reason);
    const ids = new Set(undone.map(({ id }) => id));
    await changeState(workspace, (now) => ({
      ...now,
      fixLog: now.fixLog.map((logged) => (ids.has(logged.id) ? { ...logged, undone: true } : logged)),
    }));
    await recheckCells(workspace, undone);
    return { undone, skipped };
  });
}

/** Every logged fix, the latest first. */
export async function fixLog(workspace: Workspace): Promise<Outcome<readonly FixLogEntry[]>> {
  return attempt('', async () => [...(await loadState(workspace)).fixLog].reverse());
}

function fill(text: Bilingual, place: { readonly sheet: string; readonly cell: string }): Bilingual {
  return { 'zh-CN': fillText(text['zh-CN'], place), 'en-US': fillText(text['en-US'], place) };
}

function refusal(message: Bilingual): ExcelProblem {
  return new ExcelProblem({ ...problemOf('Conflict'), message });
}
