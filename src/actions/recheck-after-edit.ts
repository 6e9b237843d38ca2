import type { Assessment } from '../assessment/assessment';
import { recheckRows } from '../assessment/recheck-rows';
import { onEdit, onSelection, type Unsubscribe, type WorkbookEdit } from '../excel/events';
import { editedRows, rereadRows } from '../excel/read-area';
import { readWorkbook, summaryPrefix, type WorkbookReading } from '../excel/read-workbook';
import { assessmentSettings } from './assessment-settings';
import { judgeInSteps } from './check-workbook';
import { followMarks } from './mark-findings';
import { attempt, type ActionOptions, type Outcome, type Workspace } from './workspace';

/**
 * Checks again after edits: reads only the changed rows and puts them into what was read before. When rows or columns
 * moved, or a ledger has grown, the workbook is read again. Where there were marks, those that changed follow.
 * @returns the new assessment, or `null` when the edits touch no ledger or nothing has been checked yet
 */
export async function recheckAfterEdits(
  workspace: Workspace,
  edits: readonly WorkbookEdit[],
  options: Pick<ActionOptions, 'signal'> = {},
): Promise<Outcome<Assessment | null>> {
  return attempt('', async () => {
    const { last } = workspace;
    if (last === null) return null;
    const names = new Map([...last.reading.sheetIds].map(([name, id]) => [id, name]));
    const inLedgers = edits.filter(({ sheetId }) => names.get(sheetId)?.startsWith(summaryPrefix) !== true);
    if (inLedgers.length === 0) return null;
    const reading = await readEdits(workspace, last.reading, inLedgers, names);
    const assessment = await judgeInSteps(workspace, reading, last.state, last.asOf, options);
    workspace.last = { ...last, reading, assessment };
    await followMarks(workspace, last.assessment, assessment);
    return assessment;
  });
}

/**
 * The quick half of live checking: the edited rows alone are read and checked, whatever the workbook's size. The full check
 * must follow: values, statuses and findings across records are as before.
 * @returns `null` when only the full check can tell
 */
async function recheckEditedRows(
  workspace: Workspace,
  edits: readonly WorkbookEdit[],
): Promise<Outcome<Assessment | null>> {
  return attempt('', async () => {
    const { last } = workspace;
    if (last === null) return null;
    const settings = assessmentSettings(workspace, last.state, last.asOf);
    let { assessment } = last;
    for (const edit of edits) {
      const grid = last.reading.workbook.sheets.find(({ name }) => last.reading.sheetIds.get(name) === edit.sheetId);
      if (grid === undefined || edit.kind === 'shape') return null;
      const changed = await rereadRows(workspace.host, grid, edit.sheetId, edit.address);
      const rechecked =
        changed === null ? null : recheckRows(assessment, changed, editedRows(edit.address, grid), settings);
      if (rechecked === null) return null;
      assessment = rechecked;
    }
    // Something else may have checked or changed the settings meanwhile: theirs is newer.
    if (workspace.last !== last) return null;
    workspace.last = { ...last, assessment };
    await followMarks(workspace, last.assessment, assessment);
    return assessment;
  });
}

/** Checks again after the add-in itself changed cells, and tells whoever watches. */
export async function recheckCells(
  workspace: Workspace,
  cells: readonly { readonly sheet: string; readonly cell: string }[],
): Promise<void> {
  const ids = workspace.last?.reading.sheetIds;
  const edits = cells.flatMap(({ sheet, cell }): WorkbookEdit[] => {
    const sheetId = ids?.get(sheet);
    return sheetId === undefined ? [] : [{ sheetId, address: cell, kind: 'cells', here: true }];
  });
  if (edits.length === 0) return;
  const outcome = await recheckAfterEdits(workspace, joinEdits(edits));
  for (const watcher of workspace.watchers) watcher(outcome);
}

/** One edit a sheet, so that its rows are read in one request. */
function joinEdits(edits: readonly WorkbookEdit[]): WorkbookEdit[] {
  const bySheet = new Map<string, WorkbookEdit>();
  for (const edit of edits) {
    const before = bySheet.get(edit.sheetId);
    bySheet.set(
      edit.sheetId,
      before === undefined
        ? edit
        : {
            ...before,
            kind: before.kind === 'shape' ? 'shape' : edit.kind,
            address: `${before.address},${edit.address}`,
          },
    );
  }
  return [...bySheet.values()];
}

async function readEdits(
  workspace: Workspace,
  before: WorkbookReading,
  edits: readonly WorkbookEdit[],
  names: ReadonlyMap<string, string>,
): Promise<WorkbookReading> {
  let reading = before;
  for (const edit of edits) {
    const name = names.get(edit.sheetId);
    const grid = reading.workbook.sheets.find((sheet) => sheet.name === name);
    const changed =
      grid === undefined || edit.kind === 'shape'
        ? null
        : await rereadRows(workspace.host, grid, edit.sheetId, edit.address);
    if (changed === null) return readWorkbook(workspace.host);
    reading = {
      ...reading,
      workbook: { sheets: reading.workbook.sheets.map((sheet) => (sheet === grid ? changed : sheet)) },
    };
  }
  return reading;
}

/** How long staff must pause before the whole workbook is judged anew, in milliseconds. */
const restBeforeFull = 500;

/**
 * Live checking: after edits in a ledger the listener gets the findings of the edited rows at once and, when staff pause,
 * the new assessment, worked out in steps that leave the page free. Edits that come while others are being worked on are
 * gathered and worked on together after them, so that none is lost and none overtakes another; a full check that they come
 * into is stopped and begun again.
 */
export async function watchEdits(
  workspace: Workspace,
  listener: (outcome: Outcome<Assessment | null>) => void,
): Promise<Outcome<Unsubscribe>> {
  return attempt('', async () => {
    let waiting: WorkbookEdit[] = [];
    let unjudged: WorkbookEdit[] = [];
    let working = false;
    let full = new AbortController();
    const work = async (): Promise<void> => {
      working = true;
      try {
        while (waiting.length > 0 || unjudged.length > 0) {
          const edits = waiting;
          waiting = [];
          unjudged.push(...edits);
          if (edits.length > 0) {
            const quick = await recheckEditedRows(workspace, edits);
            if (quick.ok && quick.value !== null) listener(quick);
            await workspace.host.pause(restBeforeFull);
            if (waiting.length > 0) continue;
          }
          full = new AbortController();
          const judged = await recheckAfterEdits(workspace, joinEdits(unjudged), full);
          if (!judged.ok && judged.cancelled) continue;
          unjudged = [];
          listener(judged);
        }
      } finally {
        working = false;
      }
    };
    const stop = await onEdit(workspace.host, (edit) => {
      waiting.push(edit);
      full.abort();
      if (!working) void work();
    });
    workspace.watchers.add(listener);
    return () => {
      workspace.watchers.delete(listener);
      return stop();
    };
  });
}

/** Tells the listener which cell is selected, by the sheet's name; sheets made since the last check have none. */
export async function watchSelection(
  workspace: Workspace,
  listener: (sheet: string, cell: string) => void,
): Promise<Outcome<Unsubscribe>> {
  return attempt('', () =>
    onSelection(workspace.host, (sheetId, address) => {
      const name = [...(workspace.last?.reading.sheetIds ?? [])].find(([, id]) => id === sheetId)?.[0];
      if (name !== undefined) listener(name, address);
    }),
  );
}
