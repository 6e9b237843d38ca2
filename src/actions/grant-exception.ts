import { findingKey } from '../checks/finding-key';
import type { FindingException } from '../assessment/assessment';
import { ExcelProblem, problemOf } from '../excel/errors';
import { toIsoDate } from '../model/calendar';
import type { Finding } from '../model/finding';
import type { WorkbookState } from '../state/state';
import { changeState } from './change-state';
import { judgeAgain } from './judge-again';
import { actionTexts } from './texts';
import { attempt, today, type Outcome, type Workspace } from './workspace';

/**
 * 已核实例外: staff say that this value at this place is right although the rule objects. Kept in the workbook with the
 * reason, under the record's own number or name, so that it survives sorting; judged anew at once.
 */
export async function grantException(
  workspace: Workspace,
  finding: Finding,
  reason: string,
): Promise<Outcome<WorkbookState>> {
  return attempt('', async () => {
    const words = reason.trim();
    if (words === '') throw new ExcelProblem({ ...problemOf('InvalidArgument'), message: actionTexts.reasonRequired });
    const exception = { ...identityOf(workspace, finding), reason: words, grantedOn: toIsoDate(today(workspace)) };
    const state = await changeState(workspace, (now) => ({
      ...now,
      exceptions: [...now.exceptions.filter((other) => !isSame(other, exception)), exception],
    }));
    const judged = await judgeAgain(workspace);
    if (!judged.ok) throw new ExcelProblem(judged.problem);
    return state;
  });
}

/** Takes an exception back: the finding is listed as before. */
export async function revokeException(workspace: Workspace, finding: Finding): Promise<Outcome<WorkbookState>> {
  return attempt('', async () => {
    const identity = identityOf(workspace, finding);
    const state = await changeState(workspace, (now) => ({
      ...now,
      exceptions: now.exceptions.filter((other) => !isSame(other, identity)),
    }));
    const judged = await judgeAgain(workspace);
    if (!judged.ok) throw new ExcelProblem(judged.problem);
    return state;
  });
}

type Identity = Pick<FindingException, 'code' | 'sheet' | 'value' | 'key'>;

function identityOf(workspace: Workspace, finding: Finding): Identity {
  const { last } = workspace;
  if (last === null) throw new ExcelProblem({ ...problemOf('Unexpected'), message: actionTexts.checkFirst });
  const { code, sheet, value } = finding;
  return { code, sheet, value, key: findingKey(finding, last.assessment.ledgers) };
}

function isSame(a: Identity, b: Identity): boolean {
  return a.code === b.code && a.sheet === b.sheet && a.value === b.value && a.key === b.key;
}
