import type { Assessment } from '../assessment/assessment';
import type { ExcelHost } from '../excel/host';
import type { Problem } from '../excel/errors';
import { toProblem } from '../excel/errors';
import type { WorkbookReading } from '../excel/read-workbook';
import type { RunOptions } from '../excel/run-in-excel';
import { dayOf, type Day } from '../model/calendar';
import type { Bilingual } from '../model/language';
import type { Plan } from '../plan/plan';
import type { WorkbookState } from '../state/state';
import { Activity } from './activity';
import { stageTexts, type Stage } from './texts';

/** What one page works with and remembers between clicks. Every action takes it. */
export interface Workspace {
  readonly host: ExcelHost;
  /** The plan as issued. */
  readonly plan: Plan;
  /** The clock: given by the entry (pane, commands, check), so that everything below has none. */
  readonly now: () => Date;
  /** What the last check read and found; `null` before the first. */
  last: LastCheck | null;
  /** Told of every new assessment that did not come from a check: after edits, fixes and exceptions. */
  readonly watchers: Set<(outcome: Outcome<Assessment | null>) => void>;
  /** Whether an action is under way, for the ribbon. */
  readonly activity: Activity;
}

export interface LastCheck {
  readonly reading: WorkbookReading;
  readonly state: WorkbookState;
  readonly assessment: Assessment;
  /** The data date that staff asked for with the check; `null`: the workbook's or the kept one. */
  readonly asOf: Day | null;
}

/** How far an action is. */
export interface Progress {
  readonly stage: Stage;
  readonly text: Bilingual;
  /** 0–1 within the stage, `null` when it cannot be told. */
  readonly share: number | null;
}

export interface ActionOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** How an action ends: with its value, or with the reason in words for staff. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly cancelled: boolean; readonly problem: Problem };

export function createWorkspace(host: ExcelHost, plan: Plan, now: () => Date): Workspace {
  return { host, plan, now, last: null, watchers: new Set(), activity: new Activity() };
}

/** Runs the work of an action; whatever it throws becomes a typed outcome with a sentence for staff. */
export async function attempt<T>(subject: string, work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const problem = toProblem(error, subject);
    return { ok: false, cancelled: problem.code === 'Cancelled', problem };
  }
}

/** {@link attempt} for work that others wait for: the ribbon's buttons rest until it is over. */
export function attemptAlone<T>(workspace: Workspace, subject: string, work: () => Promise<T>): Promise<Outcome<T>> {
  return workspace.activity.during(() => attempt(subject, work));
}

export function report(options: ActionOptions, stage: Stage, share: number | null = null, subject = ''): void {
  const text = stageTexts[stage];
  options.onProgress?.({
    stage,
    text: {
      'zh-CN': text['zh-CN'].replace('{subject}', subject),
      'en-US': text['en-US'].replace('{subject}', subject),
    },
    share,
  });
}

/** What Excel work needs from an action's options: the cancel signal, and a word to staff while a cell is being edited. */
export function runOptions(options: ActionOptions): RunOptions {
  return {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onWaiting: (message) => {
      if (message !== null) options.onProgress?.({ stage: 'waiting', text: message, share: null });
    },
  };
}

/** Today by the clock of the entry, in its time zone. */
export function today(workspace: Workspace): Day {
  const now = workspace.now();
  // A date from a clock always exists in the calendar; years before 1900 do not occur on one.
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 1;
}
