import type { Assessment } from '../assessment/assessment';
import { markSheets, type MarkingOutcome, type SheetMarks } from '../excel/marks';
import { summaryPrefix } from '../excel/read-workbook';
import { runOptions, type ActionOptions, type Workspace } from './workspace';

/** Errors and warnings by sheet; what staff granted an exception is not among the findings. */
export function marksOf(assessment: Assessment): Map<string, { error: string[]; warning: string[] }> {
  const sheets = new Map<string, { error: string[]; warning: string[] }>();
  for (const { sheet, cell, severity } of assessment.findings) {
    if (sheet === null || cell === null || severity === 'info') continue;
    let cells = sheets.get(sheet);
    if (cells === undefined) sheets.set(sheet, (cells = { error: [], warning: [] }));
    cells[severity].push(cell);
  }
  return sheets;
}

/**
 * Marks the cells of all findings and takes old marks off every ledger, and off the sheets of the last marking, that have
 * none now. Summary sheets are left alone: their marks come with their writing.
 */
export async function markFindings(
  workspace: Workspace,
  assessment: Assessment,
  markedBefore: readonly string[],
  options: ActionOptions,
): Promise<MarkingOutcome & { readonly sheets: string[] }> {
  const marks = marksOf(assessment);
  const names = new Set([
    ...marks.keys(),
    ...markedBefore,
    ...assessment.ledgers.sheets.filter(({ kind }) => kind !== null).map(({ sheet }) => sheet),
  ]);
  const sheets = [...names]
    .filter((name) => !name.startsWith(summaryPrefix))
    .map((sheet): SheetMarks => ({ sheet, cells: marks.get(sheet) ?? {} }));
  const outcome = await markSheets(workspace.host, sheets, runOptions(options));
  return { ...outcome, sheets: [...marks.keys()].filter((name) => !outcome.skipped.includes(name)) };
}

/**
 * After a new assessment of the same workbook: marks anew the sheets whose marks changed. When no mark changed, or nothing
 * is marked, nothing is asked of Excel.
 */
export async function followMarks(workspace: Workspace, before: Assessment, now: Assessment): Promise<void> {
  if ((workspace.last?.state.marks ?? null) === null) return;
  const old = marksOf(before);
  const next = marksOf(now);
  const changed = [...new Set([...old.keys(), ...next.keys()])].filter(
    (sheet) => JSON.stringify(old.get(sheet)) !== JSON.stringify(next.get(sheet)),
  );
  if (changed.length === 0) return;
  await markSheets(
    workspace.host,
    changed.map((sheet): SheetMarks => ({ sheet, cells: next.get(sheet) ?? {} })),
  );
}
