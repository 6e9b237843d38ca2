import type { RecognitionCorrection } from '../ledgers/ledger';
import type { WorkbookState } from '../state/state';
import { changeState } from './change-state';
import { recognise } from './check-workbook';
import { attempt, type Outcome, type Workspace } from './workspace';

/**
 * Keeps staff's correction of how a sheet is read (it is, or is not, a ledger of some kind; its header rows; its columns).
 * It replaces an earlier correction of the same sheet, and what was read last is recognised anew at once.
 */
export async function correctRecognition(
  workspace: Workspace,
  correction: RecognitionCorrection,
): Promise<Outcome<WorkbookState>> {
  const { sheet, kind, role, headerRows, columns } = correction;
  const kept: WorkbookState['corrections'][number] = {
    sheet,
    ...(kind === undefined ? {} : { kind }),
    ...(role === undefined ? {} : { role }),
    ...(headerRows === undefined ? {} : { headerRows: [...headerRows] }),
    ...(columns === undefined ? {} : { columns: { ...columns } }),
  };
  return attempt(sheet, async () => {
    const state = await changeState(workspace, (now) => ({
      ...now,
      corrections: [...withoutSheet(now, sheet), kept],
    }));
    await recognise(workspace);
    return state;
  });
}

/** Forgets the correction of a sheet: the recognition decides again. */
export async function forgetCorrection(workspace: Workspace, sheet: string): Promise<Outcome<WorkbookState>> {
  return attempt(sheet, async () => {
    const state = await changeState(workspace, (now) => ({ ...now, corrections: withoutSheet(now, sheet) }));
    await recognise(workspace);
    return state;
  });
}

function withoutSheet(state: WorkbookState, sheet: string): WorkbookState['corrections'] {
  return state.corrections.filter((correction) => correction.sheet !== sheet);
}
