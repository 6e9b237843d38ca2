import type { Assessment } from '../assessment/assessment';
import { ExcelProblem, problemOf, toProblem, type Problem } from '../excel/errors';
import type { Overwrite } from '../excel/sheet-edits';
import { previewWrite, writeSheet } from '../excel/write-sheet';
import type { WorkbookState, WrittenSheet } from '../state/state';
import { summarySheets, type SummarySheet } from '../summaries/catalogue';
import { defaultSummaryOptions } from '../summaries/options';
import type { SheetDescription } from '../summaries/sheet-description';
import { changeState } from './change-state';
import { checkWorkbook } from './check-workbook';
import { actionTexts } from './texts';
import {
  attempt,
  attemptAlone,
  report,
  runOptions,
  today,
  type ActionOptions,
  type LastCheck,
  type Outcome,
  type Workspace,
} from './workspace';

export interface SummariesResult {
  /** Names of the sheets that are complete now. */
  readonly written: readonly string[];
  /** Staff's edits that were kept: the sheets they are on were not written. */
  readonly kept: readonly Overwrite[];
  /** Staff's edits that were overwritten, as they had allowed. */
  readonly overwritten: readonly Overwrite[];
  /** Sheets that could not be written, with the reason. */
  readonly failed: readonly { readonly sheet: string; readonly problem: Problem }[];
}

/** Ids of all summary sheets, in the order of the tabs. */
export const allSummaries: readonly string[] = summarySheets.map(({ id }) => id);

/**
 * 生成汇总: writes summary sheets in place. A workbook that has not been checked yet is checked first (without marks).
 * Sheets that staff edited are only written with `overwrite`; one that fails does not keep the others from being written.
 */
export async function writeSummaries(
  workspace: Workspace,
  ids: readonly string[],
  overwrite: boolean,
  options: ActionOptions = {},
): Promise<Outcome<SummariesResult>> {
  return attemptAlone(workspace, '', async () => {
    const last = await lastCheck(workspace, options);
    const sheets = sheetsOf(ids);
    const written: WrittenSheet[] = [];
    const kept: Overwrite[] = [];
    const overwritten: Overwrite[] = [];
    const failed: SummariesResult['failed'][number][] = [];
    let done = 0;
    for (const sheet of sheets) {
      options.signal?.throwIfAborted();
      report(options, 'writing', done / sheets.length, sheet.name);
      try {
        const description = describe(workspace, sheet, last.assessment);
        const outcome = await writeSheet(workspace.host, description, {
          ...runOptions(options),
          fonts: last.state.settings.fonts,
          overwrite,
          written: writtenBefore(last.state, sheet.name),
        });
        if (outcome.kind === 'written') {
          written.push(outcome.record);
          overwritten.push(...outcome.overwritten);
        } else {
          kept.push(...outcome.overwrites);
        }
      } catch (error) {
        const problem = toProblem(error, sheet.name);
        if (problem.code === 'Cancelled') break;
        failed.push({ sheet: sheet.name, problem });
      }
      done += 1;
      await workspace.host.pause(0);
    }
    if (written.length > 0) {
      report(options, 'saving');
      await changeState(workspace, (state) => remember(state, written));
    }
    return { written: written.map(({ name }) => name), kept, overwritten, failed };
  });
}

/** What writing these sheets would overwrite of staff's own edits. */
export async function previewSummaries(
  workspace: Workspace,
  ids: readonly string[],
  options: ActionOptions = {},
): Promise<Outcome<readonly Overwrite[]>> {
  return attempt('', async () => {
    const last = await lastCheck(workspace, options);
    const overwrites: Overwrite[] = [];
    for (const sheet of sheetsOf(ids)) {
      overwrites.push(
        ...(await previewWrite(workspace.host, describe(workspace, sheet, last.assessment), {
          ...runOptions(options),
          fonts: last.state.settings.fonts,
          written: writtenBefore(last.state, sheet.name),
        })),
      );
    }
    return overwrites;
  });
}

function sheetsOf(ids: readonly string[]): SummarySheet[] {
  return ids.map((id) => {
    const sheet = summarySheets.find((candidate) => candidate.id === id);
    if (sheet === undefined) throw new ExcelProblem({ ...problemOf('Unexpected', id), message: unknownSummary(id) });
    return sheet;
  });
}

function unknownSummary(id: string): Problem['message'] {
  const text = actionTexts.unknownSummary;
  return { 'zh-CN': text['zh-CN'].replace('{subject}', id), 'en-US': text['en-US'].replace('{subject}', id) };
}

function describe(workspace: Workspace, sheet: SummarySheet, assessment: Assessment): SheetDescription {
  return sheet.describe(assessment, { ...defaultSummaryOptions, reportDate: today(workspace) });
}

function writtenBefore(state: WorkbookState, name: string): WrittenSheet | null {
  return state.written.find((record) => record.name === name) ?? null;
}

function remember(state: WorkbookState, written: readonly WrittenSheet[]): WorkbookState {
  const names = new Set(written.map(({ name }) => name));
  return { ...state, written: [...state.written.filter(({ name }) => !names.has(name)), ...written] };
}

/** The last check, or one made now. */
async function lastCheck(workspace: Workspace, options: ActionOptions): Promise<LastCheck> {
  if (workspace.last !== null) return workspace.last;
  const outcome = await checkWorkbook(workspace, { asOf: null, mark: false }, options);
  if (!outcome.ok) throw new ExcelProblem(outcome.problem);
  if (outcome.value.kind === 'no-ledger') {
    throw new ExcelProblem({ ...problemOf('Unexpected'), message: actionTexts.noLedger });
  }
  return outcome.value.check;
}
