import type { CommandHandler } from './command-handlers';
import { paneCommands } from './pane-commands';
import { commandFunctionNames } from './ribbon';
import { ribbonFollower } from './ribbon-state';
import { sharedWorkspace } from './shared-workspace';

/**
 * The ribbon's functions, associated as soon as Office is ready: in the shared runtime they work with the pane closed.
 */
void Office.onReady((info) => {
  // Office's host type is null in a plain browser, whatever the typings say (documentation of Office.onReady).
  if ((info.host as Office.HostType | null) !== Office.HostType.Excel) return;
  // Hosts without it leave every button enabled (documentation: change the availability of add-in commands).
  if (Office.context.requirements.isSetSupported('RibbonApi', '1.1')) {
    sharedWorkspace().activity.listen(ribbonFollower((update) => Office.ribbon.requestUpdate(update)));
  }
  for (const name of commandFunctionNames()) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // Excel waits for `completed` and blocks the button until then, also when the work failed.
      void run(name).finally(() => event.completed());
    });
  }
});

let handlers: ReadonlyMap<string, CommandHandler> | null = null;

/** Runs a command. What the commands do is a script of its own, fetched at the first one: the pane starts without it. */
async function run(name: string): Promise<void> {
  const { commandHandlers } = await import(/* webpackChunkName: "actions" */ './command-handlers');
  handlers ??= commandHandlers({
    workspace: sharedWorkspace(),
    pane: paneCommands,
    language: () => (Office.context.displayLanguage.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN'),
    showPane: () => Office.addin.showAsTaskpane(),
  });
  await handlers.get(name)?.();
}
