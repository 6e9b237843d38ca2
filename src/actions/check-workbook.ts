import { assessSteps, reassessSteps, type AssessmentProgress } from '../assessment/assess';
import type { Assessment } from '../assessment/assessment';
import type { MarkingOutcome } from '../excel/marks';
import { readWorkbook, type WorkbookReading } from '../excel/read-workbook';
import type { Day } from '../model/calendar';
import type { WorkbookState } from '../state/state';
import { readState } from '../state/state-xml';
import { assessmentSettings } from './assessment-settings';
import { changeState } from './change-state';
import { markFindings } from './mark-findings';
import {
  attemptAlone,
  report,
  runOptions,
  type ActionOptions,
  type LastCheck,
  type Outcome,
  type Workspace,
} from './workspace';

export interface CheckRequest {
  /** Staff's data date for this check; `null`: the workbook's 统计截止, else the kept setting, else today. */
  readonly asOf: Day | null;
  /** Whether cells are to be marked. */
  readonly mark: boolean;
}

export type CheckResult =
  | {
      readonly kind: 'checked';
      readonly assessment: Assessment;
      /** What the workspace remembers of it. */
      readonly check: LastCheck;
      /** `null` when no marks were asked for. */
      readonly marks: MarkingOutcome | null;
      /** Whether kept settings could not be read, so that defaults were used. */
      readonly stateUnreadable: boolean;
    }
  /** Nothing in the workbook is a ledger: nothing was changed. */
  | { readonly kind: 'no-ledger'; readonly sheets: readonly string[]; readonly assessment: Assessment };

/** 一键核验: reads the workbook, recognises and checks its ledgers, works out the indicators, marks what is at fault. */
export async function checkWorkbook(
  workspace: Workspace,
  request: CheckRequest,
  options: ActionOptions = {},
): Promise<Outcome<CheckResult>> {
  return attemptAlone(workspace, '', async () => {
    report(options, 'reading', 0);
    const reading = await readWorkbook(workspace.host, {
      ...runOptions(options),
      onCells: (done, total) => report(options, 'reading', total === 0 ? 1 : done / total),
    });
    const { state, unreadable } = readState(reading.stateXml);
    const assessment = await judgeInSteps(workspace, reading, state, request.asOf, options);
    if (assessment.ledgers.tables.length === 0) {
      return { kind: 'no-ledger', sheets: reading.workbook.sheets.map(({ name }) => name), assessment };
    }
    options.signal?.throwIfAborted();
    const check: LastCheck = { reading, state, assessment, asOf: request.asOf };
    workspace.last = check;
    const marks = request.mark ? await markAndRemember(workspace, check, options) : null;
    return { kind: 'checked', assessment, check, marks, stateUnreadable: unreadable.length > 0 };
  });
}

/** How long work keeps the page from answering, in milliseconds; the longest step between two breaths comes on top. */
const breathEvery = 20;

/** Assesses what was read, letting the page breathe between steps; stops when cancelled. */
export async function judgeInSteps(
  workspace: Workspace,
  reading: WorkbookReading,
  state: WorkbookState,
  asOf: Day | null,
  options: ActionOptions,
): Promise<Assessment> {
  const steps = assessSteps(reading.workbook, assessmentSettings(workspace, state, asOf));
  return withEdits(await inSteps(workspace, steps, options), state);
}

async function inSteps(
  workspace: Workspace,
  steps: Generator<AssessmentProgress, Assessment>,
  options: ActionOptions,
): Promise<Assessment> {
  report(options, 'assessing', 0);
  let breathed = workspace.now().getTime();
  let step = steps.next();
  while (step.done !== true) {
    const now = workspace.now().getTime();
    if (now - breathed >= breathEvery) {
      report(options, 'assessing', shareOf(step.value));
      await workspace.host.pause(0);
      options.signal?.throwIfAborted();
      breathed = workspace.now().getTime();
    }
    step = steps.next();
  }
  return step.value;
}

/** What part of an assessment's time each stage takes, measured on 100,000 records. */
const stageShares: Readonly<Record<AssessmentProgress['stage'], readonly [number, number]>> = {
  reading: [0, 0.4],
  checking: [0.4, 0.8],
  computing: [0.8, 0.9],
  judging: [0.9, 1],
};

function shareOf({ stage, done, total }: AssessmentProgress): number {
  const [from, to] = stageShares[stage];
  return from + (to - from) * (total === 0 ? 0 : done / total);
}

function withEdits(assessment: Assessment, state: WorkbookState): Assessment {
  return state.planEdits.length > 0 ? { ...assessment, planEdited: true } : assessment;
}

/**
 * Judges the last reading anew, by another data date or by changed settings, without reading the workbook or its ledgers
 * again; `null` when nothing has been read yet. Corrections of the recognition take effect with {@link recognise}.
 */
export function rejudge(
  workspace: Workspace,
  asOf: Day | null,
  options: ActionOptions = {},
): Promise<Assessment | null> {
  return renew(workspace, async (last) => {
    const steps = reassessSteps(last.assessment, assessmentSettings(workspace, last.state, asOf));
    return { ...last, assessment: withEdits(await inSteps(workspace, steps, options), last.state), asOf };
  });
}

/** Recognises the last reading anew, after staff corrected how a sheet is to be read. */
export function recognise(workspace: Workspace, options: ActionOptions = {}): Promise<Assessment | null> {
  return renew(workspace, async (last) => ({
    ...last,
    assessment: await judgeInSteps(workspace, last.reading, last.state, last.asOf, options),
  }));
}

/** Replaces the last check. An edit that was checked meanwhile made a newer one: the work is then done again on that. */
async function renew(workspace: Workspace, work: (last: LastCheck) => Promise<LastCheck>): Promise<Assessment | null> {
  let { last } = workspace;
  while (last !== null) {
    const next = await work(last);
    if (workspace.last === last) {
      workspace.last = next;
      return next.assessment;
    }
    last = workspace.last;
  }
  return null;
}

async function markAndRemember(workspace: Workspace, last: LastCheck, options: ActionOptions): Promise<MarkingOutcome> {
  report(options, 'marking');
  const outcome = await markFindings(workspace, last.assessment, last.state.marks?.sheets ?? [], options);
  workspace.activity.marked(outcome.marked > 0 || outcome.skipped.length > 0);
  report(options, 'saving');
  const time = workspace.now().toISOString();
  await changeState(workspace, (state) => ({
    ...state,
    marks: outcome.marked === 0 ? null : { sheets: outcome.sheets, cells: outcome.marked, time },
  }));
  return outcome;
}
