import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { checkNotes } from '../actions/check-notes';
import { runCheck, type RunResult } from '../actions/run-check';
import { createWorkspace, type Progress } from '../actions/workspace';
import { allSummaries } from '../actions/write-summaries';
import type { Assessment } from '../assessment/assessment';
import type { ExcelHost } from '../excel/host';
import { functionNamespace } from '../functions/namespace';
import { wuqingPlan } from '../plan/wuqing/wuqing-plan';
import { startNodeExcel, type NodeExcel } from '../stand-in/node/start';
import type { OpenedXlsx } from '../stand-in/xlsx/package-model';
import { readXlsx } from '../stand-in/xlsx/read-xlsx';
import { writeXlsx } from '../stand-in/xlsx/write-xlsx';
import { XlsxError } from '../stand-in/xlsx/xlsx-error';
import type { CheckArguments } from './arguments';
import { FileProblem } from './copy-path';
import { checkTexts, fill } from './texts';

export interface FileResult {
  readonly assessment: Assessment;
  readonly noLedger: boolean;
  /** What to tell on standard error besides. */
  readonly notes: readonly string[];
}

interface OpenFile {
  readonly bytes: Uint8Array;
  readonly opened: OpenedXlsx;
}

/** Opens a workbook file. @throws {FileProblem} with one Chinese line that says why it cannot be read. */
export function openFile(file: string): OpenFile {
  const bytes = readBytes(file);
  try {
    return { bytes, opened: readXlsx(bytes) };
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw new FileProblem(fill(checkTexts.reason, { file, reason: error.text('zh-CN') }));
  }
}

function readBytes(file: string): Uint8Array {
  try {
    if (statSync(file).isDirectory()) throw new FileProblem(fill(checkTexts.folder, { file }));
    return readFileSync(file);
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new FileProblem(fill(checkTexts.missing, { file }));
    if (code === 'EACCES' || code === 'EPERM') throw new FileProblem(fill(checkTexts.noPermission, { file }));
    throw new FileProblem(fill(checkTexts.unreadable, { file, reason: code }));
  }
}

/** The code of an error of the operating system, `null` for any other error. */
export function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('syscall' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/**
 * The same job as the add-in's one click, through Microsoft's office.js on the Excel stand-in: reads, checks, marks and,
 * unless told otherwise, writes the summary sheets. With `copyTo` the workbook is saved there; the input never changes.
 */
export async function checkFile(
  file: string,
  { bytes, opened }: OpenFile,
  args: Pick<CheckArguments, 'asOf' | 'summaries'>,
  copyTo: string | null,
  now: () => Date,
  onProgress: (progress: Progress) => void,
): Promise<FileResult> {
  const excel = startNodeExcel({
    opened,
    source: bytes,
    name: file,
    customFunctionNamespaces: [functionNamespace],
  });
  try {
    const workspace = createWorkspace(hostOf(excel), wuqingPlan, now);
    const writing = copyTo !== null;
    const outcome = await runCheck(
      workspace,
      {
        asOf: args.asOf,
        mark: writing,
        summaries: writing && args.summaries ? allSummaries : [],
        overwrite: true,
      },
      { onProgress },
    );
    if (!outcome.ok) throw new FileProblem(fill(checkTexts.reason, { file, reason: outcome.problem.message['zh-CN'] }));
    const { check } = outcome.value;
    const notes = notesOf(file, opened, outcome.value);
    if (copyTo !== null) save(file, copyTo, writeXlsx(excel.engine.saveRequest()));
    return { assessment: check.assessment, noLedger: check.kind === 'no-ledger', notes };
  } finally {
    excel.dispose();
  }
}

function hostOf(excel: NodeExcel): ExcelHost {
  return {
    run: (batch) => excel.Excel.run(batch),
    supports: (requirementSet, version) => excel.Office.context.requirements.isSetSupported(requirementSet, version),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

function notesOf(file: string, opened: OpenedXlsx, { check, summaries }: RunResult): string[] {
  return [
    ...checkNotes(check).map((note) => fill(checkTexts.reason, { file, reason: note['zh-CN'] })),
    ...opened.notShown.map((what) => fill(checkTexts.notShown, { file, what })),
    ...(summaries?.overwritten ?? []).map(({ sheet, cell, theirs }) =>
      fill(checkTexts.edited, { file, sheet, cell, theirs }),
    ),
    ...(summaries?.failed ?? []).map(({ problem }) =>
      fill(checkTexts.reason, { file, reason: problem.message['zh-CN'] }),
    ),
  ];
}

/** Writes under a name of its own and renames, so that a copy is whole or not there. */
function save(file: string, target: string, bytes: Uint8Array): void {
  const unfinished = `${target}.${String(process.pid)}.tmp`;
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, target);
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    throw new FileProblem(fill(checkTexts.cannotWrite, { file, reason: code }));
  }
}
