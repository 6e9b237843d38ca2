import { commandHandlers } from './command-handlers';
import { paneCommands } from './pane-commands';
import { sharedWorkspace } from './shared-workspace';

/**
 * The ribbon's functions, associated as soon as Office is ready: in the shared runtime they work with the pane closed.
 */
void Office.onReady((info) => {
  // Office's host type is null in a plain browser, whatever the typings say (documentation of Office.onReady).
  if ((info.host as Office.HostType | null) !== Office.HostType.Excel) return;
  const handlers = commandHandlers({
    workspace: sharedWorkspace(),
    pane: paneCommands,
    language: () => (Office.context.displayLanguage.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN'),
    showPane: () => Office.addin.showAsTaskpane(),
  });
  for (const [name, handler] of handlers) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // Excel waits for `completed` and blocks the button until then, also when the work failed.
      void handler().finally(() => event.completed());
    });
  }
});
