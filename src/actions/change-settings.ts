import type { WorkbookSettings, WorkbookState } from '../state/state';
import { changeState, loadState } from './change-state';
import { attempt, type Outcome, type Workspace } from './workspace';

/** The settings kept in the workbook. */
export async function loadSettings(workspace: Workspace): Promise<Outcome<WorkbookState>> {
  return attempt('', () => loadState(workspace));
}

/** Changes some settings; the others stay. They hold from the next check on. */
export async function changeSettings(
  workspace: Workspace,
  settings: Partial<WorkbookSettings>,
): Promise<Outcome<WorkbookState>> {
  return attempt('', () =>
    changeState(workspace, (state) => ({ ...state, settings: { ...state.settings, ...settings } })),
  );
}
