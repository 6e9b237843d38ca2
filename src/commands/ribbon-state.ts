import type { ActivityState } from '../actions/activity';
import { ribbonGroups, tabId } from './ribbon';

/** Ids of the controls that can be clicked in a state; the others read or write what an action under way is at. */
function usable(id: string, { busy, mayBeMarked }: ActivityState): boolean {
  switch (id) {
    case 'RunCheck':
    case 'Summaries':
    case 'Templates':
      return !busy;
    case 'ClearMarks':
      return !busy && mayBeMarked;
    default:
      return true;
  }
}

/** What Office is told about the ribbon: every control with whether it can be clicked. */
export function ribbonUpdate(state: ActivityState): Office.RibbonUpdaterData {
  return {
    tabs: [
      {
        id: tabId,
        groups: ribbonGroups.map(({ id, controls }) => ({
          id,
          controls: controls.map((control) => ({ id: control.id, enabled: usable(control.id, state) })),
        })),
      },
    ],
  };
}

/**
 * Keeps the ribbon in step with what the add-in is doing (Office.ribbon.requestUpdate, RibbonApi 1.1). Office takes one
 * update at a time; of several that come meanwhile only the last one counts.
 * @param send gives an update to Office; one that Office refuses is sent again with the next change
 * @returns the function that takes each new state
 */
export function ribbonFollower(
  send: (update: Office.RibbonUpdaterData) => Promise<void>,
): (state: ActivityState) => void {
  // What Office shows: the manifest has every control enabled at the start.
  let shown = JSON.stringify(ribbonUpdate({ busy: false, mayBeMarked: true }));
  let wanted = shown;
  let sending = false;
  const next = (): void => {
    if (sending || wanted === shown) return;
    sending = true;
    const update = wanted;
    void send(JSON.parse(update) as Office.RibbonUpdaterData)
      .then(
        () => {
          shown = update;
        },
        () => {
          // A button that can be clicked too often does no harm: the actions themselves say what stands in the way.
          shown = '';
          if (wanted === update) wanted = shown;
        },
      )
      .finally(() => {
        sending = false;
        next();
      });
  };
  return (state) => {
    wanted = JSON.stringify(ribbonUpdate(state));
    next();
  };
}
