import { jumpTo, writeFormula } from '../excel/jump';
import { attempt, runOptions, type ActionOptions, type Outcome, type Workspace } from './workspace';

/** Goes to a finding's cell, also when its sheet was renamed since the check; says so when sheet or cell is gone. */
export async function goTo(
  workspace: Workspace,
  sheet: string,
  cell: string | null,
  options: ActionOptions = {},
): Promise<Outcome<null>> {
  return attempt(sheet, async () => {
    const sheetId = workspace.last?.reading.sheetIds.get(sheet) ?? null;
    await jumpTo(workspace.host, { sheet, sheetId, cell }, runOptions(options));
    return null;
  });
}

/** Writes the text of a formula into the selected cell. @returns the cell */
export async function insertFormula(
  workspace: Workspace,
  formula: string,
  options: ActionOptions = {},
): Promise<Outcome<string>> {
  return attempt('', async () => (await writeFormula(workspace.host, formula, runOptions(options))).cell);
}
