import { createWorkspace, type Workspace } from '../actions/workspace';
import { officeHost } from '../excel/host';
import { wuqingPlan } from '../plan/wuqing/wuqing-plan';

let workspace: Workspace | undefined;

/** The one workspace of the shared runtime: what the ribbon checked, the pane shows. */
export function sharedWorkspace(): Workspace {
  workspace ??= createWorkspace(officeHost, wuqingPlan, () => new Date());
  return workspace;
}
