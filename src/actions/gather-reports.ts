import { ExcelProblem, toProblem } from '../excel/errors';
import { sheetNames } from '../excel/sheet-names';
import { writeSheet } from '../excel/write-sheet';
import type { ReportRequest } from '../gather/examine-file';
import type { ReportResult } from '../gather/examine-report';
import { gatheredSheets, type GatherOptions } from '../gather/gather';
import { gatherTexts } from '../gather/texts';
import { fillText } from '../model/language';
import { applyPlanEdits } from '../state/plan-edits';
import { loadState } from './change-state';
import { freeName } from './free-name';
import {
  attempt,
  attemptAlone,
  report,
  runOptions,
  today,
  type ActionOptions,
  type Outcome,
  type Workspace,
} from './workspace';

/** Where reports are examined, off the page's main thread: the part of a `Worker` that is used, so that tests need none. */
export interface ReportWorker {
  onmessage: ((event: MessageEvent<ReportResult>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: ReportRequest, transfer: Transferable[]): void;
  terminate(): void;
}

/** A file that staff chose. */
export interface ReportFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** More at once are a mistake of the folder, not the reports of a district. */
export const mostReports = 100;

/**
 * 汇总多份上报, first half: reads and checks each file in a worker, one after the other. A bad file becomes a result that
 * says why; the next one goes on. Cancelling ends the worker at once. Nothing in the workbook is changed.
 * @param onResult called as each file is done
 */
export async function examineReports(
  workspace: Workspace,
  files: readonly ReportFile[],
  startWorker: () => ReportWorker,
  onResult: (result: ReportResult, done: number) => void,
  signal?: AbortSignal,
): Promise<Outcome<readonly ReportResult[]>> {
  let worker: ReportWorker | null = null;
  return attempt('', async () => {
    const { settings, planEdits } = await loadState(workspace);
    const plan = applyPlanEdits(workspace.plan, planEdits);
    const results: ReportResult[] = [];
    try {
      for (const file of files.slice(0, mostReports)) {
        signal?.throwIfAborted();
        let result: ReportResult;
        try {
          const bytes = await file.arrayBuffer();
          worker ??= startWorker();
          const request = { file: file.name, bytes, plan, asOf: today(workspace), allowedCodes: settings.allowedCodes };
          result = await ask(worker, request, signal);
        } catch (error) {
          signal?.throwIfAborted();
          // The worker may be gone (out of memory): the next file gets a new one.
          worker?.terminate();
          worker = null;
          result = crashed(file.name, error);
        }
        results.push(result);
        onResult(result, results.length);
      }
      return results;
    } finally {
      worker?.terminate();
    }
  });
}

function ask(worker: ReportWorker, request: ReportRequest, signal: AbortSignal | undefined): Promise<ReportResult> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal?.reason instanceof Error ? signal.reason : new Error('cancelled'));
    signal?.addEventListener('abort', stop, { once: true });
    worker.onmessage = ({ data }) => {
      signal?.removeEventListener('abort', stop);
      resolve(data);
    };
    worker.onerror = (event) => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(event.message));
    };
    worker.postMessage(request, [request.bytes]);
  });
}

function crashed(file: string, error: unknown): ReportResult {
  const part = error instanceof Error ? error.message : String(error);
  const { 'zh-CN': zh, 'en-US': en } = gatherTexts.crashed;
  return { ok: false, file, reason: { 'zh-CN': fillText(zh, { part }), 'en-US': fillText(en, { part }) } };
}

/**
 * 汇总多份上报, second half: writes the gathered ledgers on sheets of their own. A sheet of that name is never touched:
 * the new one gets a number.
 * @returns the names of the sheets
 */
export async function writeReports(
  workspace: Workspace,
  results: readonly ReportResult[],
  gathering: GatherOptions,
  options: ActionOptions = {},
): Promise<Outcome<readonly string[]>> {
  return attemptAlone(workspace, '', async () => {
    const { settings } = await loadState(workspace);
    const sheets = gatheredSheets(results, gathering);
    const taken = [...(await sheetNames(workspace.host, runOptions(options)))];
    const written: string[] = [];
    for (const description of sheets) {
      options.signal?.throwIfAborted();
      const name = freeName(description.name, taken);
      report(options, 'writing', written.length / sheets.length, name);
      try {
        await writeSheet(
          workspace.host,
          { ...description, name },
          { ...runOptions(options), fonts: settings.fonts, overwrite: false, written: null },
        );
      } catch (error) {
        throw new ExcelProblem(toProblem(error, name));
      }
      taken.push(name);
      written.push(name);
      await workspace.host.pause(0);
    }
    return written;
  });
}
