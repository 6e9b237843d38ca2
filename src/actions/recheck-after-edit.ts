import type { Assessment } from '../assessment/assessment';
import { onEdit, onSelection, type Unsubscribe, type WorkbookEdit } from '../excel/events';
import { rereadRows } from '../excel/read-area';
import { readWorkbook, summaryPrefix } from '../excel/read-workbook';
import { judge } from './check-workbook';
import { attempt, type Outcome, type Workspace } from './workspace';
import { markFindings } from './mark-findings';

/**
 * Checks again after an edit: reads only the changed rows and puts them into what was read before. When rows or columns
 * moved, or the ledger has grown, the workbook is read again. Marks follow when there were marks.
 * @returns the new assessment, or `null` when the edit touches no ledger or nothing has been checked yet
 */
export async function recheckAfterEdit(workspace: Workspace, edit: WorkbookEdit): Promise<Outcome<Assessment | null>> {
  return attempt('', async () => {
    const { last } = workspace;
    if (last === null) return null;
    const name = [...last.reading.sheetIds].find(([, id]) => id === edit.sheetId)?.[0];
    if (name?.startsWith(summaryPrefix) === true) return null;
    const reading = await readEdit(workspace, edit, name);
    const assessment = judge(workspace, reading, last.state, last.asOf);
    workspace.last = { ...last, reading, assessment };
    if (last.state.marks !== null) await markFindings(workspace, assessment, last.state.marks.sheets, {});
    return assessment;
  });
}

async function readEdit(workspace: Workspace, edit: WorkbookEdit, name: string | undefined) {
  const { last } = workspace;
  const grid = last?.reading.workbook.sheets.find((sheet) => sheet.name === name);
  if (last === null || grid === undefined || edit.kind === 'shape') return readWorkbook(workspace.host);
  const changed = await rereadRows(workspace.host, grid, edit.sheetId, edit.address);
  if (changed === null) return readWorkbook(workspace.host);
  return {
    ...last.reading,
    workbook: { sheets: last.reading.workbook.sheets.map((sheet) => (sheet === grid ? changed : sheet)) },
  };
}

/**
 * Live checking: after every edit in a ledger the listener gets the new assessment. Edits that come while one is being
 * worked on are worked on after it, one by one, so that none is lost and none overtakes another.
 */
export async function watchEdits(
  workspace: Workspace,
  listener: (outcome: Outcome<Assessment | null>) => void,
): Promise<Outcome<Unsubscribe>> {
  return attempt('', async () => {
    let queue: Promise<void> = Promise.resolve();
    return onEdit(workspace.host, (edit) => {
      queue = queue.then(async () => listener(await recheckAfterEdit(workspace, edit)));
    });
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
