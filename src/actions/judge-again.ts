import type { Assessment } from '../assessment/assessment';
import type { Day } from '../model/calendar';
import { rejudge } from './check-workbook';
import { followMarks } from './mark-findings';
import { attempt, type Outcome, type Workspace } from './workspace';

/**
 * Judges the last reading anew, by another data date or by changed settings; findings and marks go or come at once.
 * @returns `null` when nothing has been read yet
 */
export async function judgeAgain(
  workspace: Workspace,
  asOf: Day | null = workspace.last?.asOf ?? null,
): Promise<Outcome<Assessment | null>> {
  return attempt('', async () => {
    const before = workspace.last;
    const assessment = await rejudge(workspace, asOf);
    if (before !== null && assessment !== null) await followMarks(workspace, before.assessment, assessment);
    return assessment;
  });
}
