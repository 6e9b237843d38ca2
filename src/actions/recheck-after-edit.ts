import type { Assessment } from '../assessment/assessment';
import { onEdit, onSelection, type Unsubscribe, type WorkbookEdit } from '../excel/events';
import { rereadRows } from '../excel/read-area';
import { readWorkbook, summaryPrefix, type WorkbookReading } from '../excel/read-workbook';
import { judgeInSteps } from './check-workbook';
import { followMarks } from './mark-findings';
import { attempt, type Outcome, type Workspace } from './workspace';

/**
 * Checks again after edits: reads only the changed rows and puts them into what was read before. When rows or columns
 * moved, or a ledger has grown, the workbook is read again. Where there were marks, those that changed follow.
 * @returns the new assessment, or `null` when the edits touch no ledger or nothing has been checked yet
 */
export async function recheckAfterEdits(
  workspace: Workspace,
  edits: readonly WorkbookEdit[],
): Promise<Outcome<Assessment | null>> {
  return attempt('', async () => {
    const { last } = workspace;
    if (last === null) return null;
    const names = new Map([...last.reading.sheetIds].map(([name, id]) => [id, name]));
    const inLedgers = edits.filter(({ sheetId }) => names.get(sheetId)?.startsWith(summaryPrefix) !== true);
    if (inLedgers.length === 0) return null;
    const reading = await readEdits(workspace, last.reading, inLedgers, names);
    const assessment = await judgeInSteps(workspace, reading, last.state, last.asOf, {});
    workspace.last = { ...last, reading, assessment };
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
      before === undefined ? edit : { ...before, address: `${before.address},${edit.address}` },
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

/**
 * Live checking: after edits in a ledger the listener gets the new assessment. Edits that come while others are being
 * worked on are gathered and worked on together after them, so that none is lost and none overtakes another.
 */
export async function watchEdits(
  workspace: Workspace,
  listener: (outcome: Outcome<Assessment | null>) => void,
): Promise<Outcome<Unsubscribe>> {
  return attempt('', async () => {
    let waiting: WorkbookEdit[] = [];
    let working = false;
    const work = async (): Promise<void> => {
      working = true;
      try {
        while (waiting.length > 0) {
          const edits = waiting;
          waiting = [];
          listener(await recheckAfterEdits(workspace, edits));
        }
      } finally {
        working = false;
      }
    };
    const stop = await onEdit(workspace.host, (edit) => {
      waiting.push(edit);
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
