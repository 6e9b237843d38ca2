import { checkWorkbook, type CheckRequest, type CheckResult } from './check-workbook';
import { writeSummaries, type SummariesResult } from './write-summaries';
import { attemptAlone, type ActionOptions, type Outcome, type Workspace } from './workspace';
import { ExcelProblem } from '../excel/errors';

export interface RunResult {
  readonly check: CheckResult;
  /** `null` when there was no ledger to write about. */
  readonly summaries: SummariesResult | null;
}

/** The sheets that one click on 一键核验 writes: where the district stands, and what is wrong. */
export const oneClickSummaries: readonly string[] = ['targets', 'issues'];

/**
 * The one click: check, marks, and the summary sheets. Staff's own edits on those sheets are kept unless `overwrite`:
 * the result names them.
 */
export async function runCheck(
  workspace: Workspace,
  request: CheckRequest & { readonly summaries: readonly string[]; readonly overwrite: boolean },
  options: ActionOptions = {},
): Promise<Outcome<RunResult>> {
  return attemptAlone(workspace, '', async () => {
    const check = await checkWorkbook(workspace, request, options);
    if (!check.ok) throw new ExcelProblem(check.problem);
    if (check.value.kind === 'no-ledger' || request.summaries.length === 0)
      return { check: check.value, summaries: null };
    const summaries = await writeSummaries(workspace, request.summaries, request.overwrite, options);
    if (!summaries.ok) throw new ExcelProblem(summaries.problem);
    return { check: check.value, summaries: summaries.value };
  });
}
