import { ExcelProblem, problemOf } from '../excel/errors';
import { sheetNames } from '../excel/sheet-names';
import { writeSheet } from '../excel/write-sheet';
import { applyPlanEdits } from '../state/plan-edits';
import { emptyState } from '../state/state';
import { findTemplate } from '../templates/catalogue';
import { freeName } from './free-name';
import { goTo } from './go-to';
import { actionTexts } from './texts';
import { attemptAlone, report, runOptions, type ActionOptions, type Outcome, type Workspace } from './workspace';

/**
 * 插入台账模板: adds an empty ledger of a kind on a sheet of its own and shows it. A sheet of that name is never touched:
 * the new one gets a number.
 */
export async function insertTemplate(
  workspace: Workspace,
  kind: string,
  options: ActionOptions = {},
): Promise<Outcome<{ readonly sheet: string }>> {
  return attemptAlone(workspace, kind, async () => {
    const template = findTemplate(kind);
    if (template === null) {
      const { 'zh-CN': zh, 'en-US': en } = actionTexts.unknownTemplate;
      const message = { 'zh-CN': zh.replace('{subject}', kind), 'en-US': en.replace('{subject}', kind) };
      throw new ExcelProblem({ ...problemOf('InvalidArgument', kind), message });
    }
    const description = template.describe({
      plan: applyPlanEdits(workspace.plan, workspace.last?.state.planEdits ?? []),
      reportingUnit: workspace.last?.state.settings.unitName ?? null,
      asOf: null,
    });
    const sheet = freeName(description.name, await sheetNames(workspace.host, runOptions(options)));
    report(options, 'writing', null, sheet);
    await writeSheet(
      workspace.host,
      { ...description, name: sheet },
      {
        ...runOptions(options),
        fonts: workspace.last?.state.settings.fonts ?? emptyState.settings.fonts,
        overwrite: false,
        written: null,
      },
    );
    const shown = await goTo(workspace, sheet, null, options);
    if (!shown.ok) throw new ExcelProblem(shown.problem);
    return { sheet };
  });
}
