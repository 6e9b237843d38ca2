import { activeCell } from '../excel/jump';
import type { Finding } from '../model/finding';
import { parseA1, toA1 } from '../model/address';
import { attempt, runOptions, type ActionOptions, type Outcome, type Workspace } from './workspace';

export interface CellExplanation {
  readonly sheet: string;
  readonly cell: string;
  /** `null`: the workbook has not been checked yet. */
  readonly findings: readonly Finding[] | null;
}

/** 这一格为什么被标记: what the last check found in the selected cell. */
export async function explainCell(
  workspace: Workspace,
  options: ActionOptions = {},
): Promise<Outcome<CellExplanation>> {
  return attempt('', async () => {
    const { sheet, cell } = await activeCell(workspace.host, runOptions(options));
    return { sheet, cell, findings: findingsAt(workspace, sheet, cell) };
  });
}

/** The findings of the last check at a cell, or at any cell of a range; `null` before the first check. */
export function findingsAt(workspace: Workspace, sheet: string, address: string): readonly Finding[] | null {
  const assessment = workspace.last?.assessment;
  if (assessment === undefined) return null;
  const area = parseA1(address);
  if (area === null) return [];
  return assessment.findings.filter((finding) => {
    if (finding.sheet !== sheet || finding.cell === null) return false;
    if (finding.cell === toA1(area.top, area.left)) return true;
    const at = parseA1(finding.cell);
    return at !== null && at.top >= area.top && at.top <= area.bottom && at.left >= area.left && at.left <= area.right;
  });
}
