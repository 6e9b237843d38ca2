import type { PaneCommand } from '../taskpane/add-in';

/** The way from the ribbon to the pane. What is told while no pane listens waits for it. */
export interface PaneCommands {
  readonly tell: (command: PaneCommand) => void;
  /** @returns the way to stop listening */
  readonly listen: (listener: (command: PaneCommand) => void) => () => void;
}

export function createPaneCommands(): PaneCommands {
  const listeners = new Set<(command: PaneCommand) => void>();
  let waiting: PaneCommand[] = [];
  return {
    tell: (command) => {
      if (listeners.size === 0) waiting.push(command);
      for (const listener of listeners) listener(command);
    },
    listen: (listener) => {
      listeners.add(listener);
      const missed = waiting;
      waiting = [];
      for (const command of missed) listener(command);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The one of the shared runtime. */
export const paneCommands: PaneCommands = createPaneCommands();
