import { checkNotes } from '../actions/check-notes';
import { clearMarks } from '../actions/clear-marks';
import { explainCell } from '../actions/explain-cell';
import { goTo } from '../actions/go-to';
import { insertTemplate } from '../actions/insert-template';
import { oneClickSummaries, runCheck } from '../actions/run-check';
import type { Outcome, Workspace } from '../actions/workspace';
import { allSummaries, writeSummaries } from '../actions/write-summaries';
import type { Problem } from '../excel/errors';
import { fillText, listNames, type Bilingual, type Language } from '../model/language';
import { summarySheets } from '../summaries/catalogue';
import { ribbonGroups, isMenu, type RibbonCommand } from './ribbon';
import type { PaneCommands } from './pane-commands';
import { commandTexts } from './texts';

/** What the commands work with; the pane may be closed. */
export interface CommandContext {
  readonly workspace: Workspace;
  readonly pane: PaneCommands;
  readonly language: () => Language;
  /** Opens the pane, where results are shown. */
  readonly showPane: () => Promise<void>;
}

export type CommandHandler = () => Promise<void>;

/** A function for every name that the ribbon's controls execute. */
export function commandHandlers(context: CommandContext): ReadonlyMap<string, CommandHandler> {
  const handlers = new Map<string, CommandHandler>([
    ['runCheck', () => checkFromRibbon(context)],
    ['clearMarks', () => clearFromRibbon(context)],
    ['writeAllSummaries', () => writeFromRibbon(context, allSummaries)],
    ['openFunctionsPanel', () => openFunctions(context)],
    ['explainCell', () => explainFromMenu(context)],
  ]);
  for (const command of menuItems()) {
    const { action, label } = command;
    if (action.kind !== 'execute' || handlers.has(action.functionName)) continue;
    const sheet = summarySheets.find(({ name }) => name === `汇总·${label['zh-CN']}`);
    if (action.functionName.startsWith('insertTemplate')) {
      const kind = action.functionName.slice('insertTemplate'.length);
      handlers.set(action.functionName, () =>
        templateFromRibbon(context, kind.charAt(0).toLowerCase() + kind.slice(1)),
      );
    } else if (sheet !== undefined) {
      handlers.set(action.functionName, () => writeFromRibbon(context, [sheet.id]));
    }
  }
  return handlers;
}

function menuItems(): RibbonCommand[] {
  return ribbonGroups.flatMap(({ controls }) => controls.flatMap((control) => (isMenu(control) ? control.items : [])));
}

async function checkFromRibbon(context: CommandContext): Promise<void> {
  const { workspace, pane } = context;
  const outcome = await runCheck(workspace, {
    asOf: workspace.last?.asOf ?? null,
    mark: true,
    summaries: oneClickSummaries,
    overwrite: false,
  });
  if (!succeeded(context, outcome)) return context.showPane();
  const { check, summaries } = outcome.value;
  const notes = [
    ...checkNotes(check).map((note) => note[context.language()]),
    ...(summaries === null ? [] : summaryNotes(context, summaries)),
  ];
  pane.tell({
    kind: 'checked',
    outcome:
      check.kind === 'no-ledger'
        ? { kind: 'no-ledger', sheets: check.sheets }
        : { kind: 'done', assessment: check.assessment, marked: check.marks?.marked ?? 0, notes },
  });
  await context.showPane();
}

async function writeFromRibbon(context: CommandContext, ids: readonly string[]): Promise<void> {
  const { workspace, pane } = context;
  const outcome = await writeSummaries(workspace, ids, false);
  if (!succeeded(context, outcome)) return context.showPane();
  const { written, kept } = outcome.value;
  const notes = summaryNotes(context, outcome.value);
  if (written.length > 0) {
    pane.tell({ kind: 'message', intent: 'success', text: say(context, commandTexts.summariesWritten, written) });
  }
  for (const text of notes) pane.tell({ kind: 'message', intent: 'warning', text });
  if (kept.length > 0) pane.tell({ kind: 'open', view: 'summaries' });
  const [only] = written;
  if (ids.length === 1 && only !== undefined) succeeded(context, await goTo(workspace, only, null));
  if (notes.length > 0) await context.showPane();
}

function summaryNotes(
  context: CommandContext,
  {
    kept,
    failed,
  }: {
    readonly kept: readonly { readonly sheet: string }[];
    readonly failed: readonly { readonly sheet: string; readonly problem: Problem }[];
  },
): string[] {
  const keptSheets = [...new Set(kept.map(({ sheet }) => sheet))];
  return [
    ...(keptSheets.length === 0 ? [] : [say(context, commandTexts.summariesKept, keptSheets)]),
    ...failed.map(({ problem }) => problem.message[context.language()]),
  ];
}

async function clearFromRibbon(context: CommandContext): Promise<void> {
  const outcome = await clearMarks(context.workspace);
  if (!succeeded(context, outcome)) return context.showPane();
  const { skipped } = outcome.value;
  context.pane.tell({ kind: 'unmarked', skipped });
  if (skipped.length > 0) await context.showPane();
}

async function templateFromRibbon(context: CommandContext, kind: string): Promise<void> {
  const outcome = await insertTemplate(context.workspace, kind);
  if (!succeeded(context, outcome)) return context.showPane();
  const { sheet } = outcome.value;
  context.pane.tell({
    kind: 'message',
    intent: 'success',
    text: say(context, commandTexts.templateInserted, [sheet]),
  });
}

async function openFunctions(context: CommandContext): Promise<void> {
  context.pane.tell({ kind: 'open', view: 'functions' });
  await context.showPane();
}

async function explainFromMenu(context: CommandContext): Promise<void> {
  const outcome = await explainCell(context.workspace);
  if (succeeded(context, outcome)) {
    const { sheet, cell } = outcome.value;
    context.pane.tell({ kind: 'explain', sheet, cell });
  }
  await context.showPane();
}

/** Tells the pane what went wrong, if anything did. */
function succeeded<T>(
  context: CommandContext,
  outcome: Outcome<T>,
): outcome is { readonly ok: true; readonly value: T } {
  if (outcome.ok) return true;
  context.pane.tell({ kind: 'message', intent: 'error', text: outcome.problem.message[context.language()] });
  return false;
}

function say(context: CommandContext, text: Bilingual, names: readonly string[]): string {
  const language = context.language();
  return fillText(text[language], { names: listNames(names, language) });
}
