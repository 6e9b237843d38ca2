import { changeStatePart } from '../excel/state-part';
import type { WorkbookState } from '../state/state';
import { readState, setAside, writeState } from '../state/state-xml';
import type { Workspace } from './workspace';

/**
 * Changes what the workbook remembers: reads it anew (somebody else may have changed it), applies the change, saves. What
 * cannot be read is set aside in a part of its own first. The last check sees the new state at once.
 */
export async function changeState(
  workspace: Workspace,
  change: (state: WorkbookState) => WorkbookState,
): Promise<WorkbookState> {
  const state = await changeStatePart(workspace.host, (xml) => {
    const read = readState(xml);
    const result = change(read.state);
    return { xml: writeState(result), setAside: read.unreadable.map(setAside), result };
  });
  if (workspace.last !== null) workspace.last = { ...workspace.last, state };
  return state;
}

/** What the workbook remembers, without changing anything. */
export async function loadState(workspace: Workspace): Promise<WorkbookState> {
  return changeStatePart(workspace.host, (xml) => ({ xml: null, setAside: [], result: readState(xml).state }));
}
