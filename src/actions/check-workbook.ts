import { assess } from '../assessment/assess';
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
  attempt,
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
  return attempt('', async () => {
    report(options, 'reading', 0);
    const reading = await readWorkbook(workspace.host, {
      ...runOptions(options),
      onCells: (done, total) => report(options, 'reading', total === 0 ? 1 : done / total),
    });
    const { state, unreadable } = readState(reading.stateXml);
    report(options, 'assessing');
    await workspace.host.pause(0);
    options.signal?.throwIfAborted();
    const assessment = judge(workspace, reading, state, request.asOf);
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

/** Judges what was read by another data date or by changed settings, without reading the workbook again. */
export function judge(
  workspace: Workspace,
  reading: WorkbookReading,
  state: WorkbookState,
  asOf: Day | null,
): Assessment {
  const assessment = assess(reading.workbook, assessmentSettings(workspace, state, asOf));
  return state.planEdits.length > 0 ? { ...assessment, planEdited: true } : assessment;
}

/** Judges the last reading anew; `null` when nothing has been read yet. */
export function rejudge(workspace: Workspace, asOf: Day | null): Assessment | null {
  const { last } = workspace;
  if (last === null) return null;
  const assessment = judge(workspace, last.reading, last.state, asOf);
  workspace.last = { ...last, assessment, asOf };
  return assessment;
}

async function markAndRemember(workspace: Workspace, last: LastCheck, options: ActionOptions): Promise<MarkingOutcome> {
  report(options, 'marking');
  const outcome = await markFindings(workspace, last.assessment, last.state.marks?.sheets ?? [], options);
  report(options, 'saving');
  const time = workspace.now().toISOString();
  await changeState(workspace, (state) => ({
    ...state,
    marks: outcome.marked === 0 ? null : { sheets: outcome.sheets, cells: outcome.marked, time },
  }));
  return outcome;
}
