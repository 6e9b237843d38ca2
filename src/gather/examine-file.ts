import type { Day } from '../model/calendar';
import type { Plan } from '../plan/plan';
import { fillText } from '../model/language';
import { examineReport, type ReportResult } from './examine-report';
import { readWorkbookFile } from './read-workbook-file';
import { gatherTexts } from './texts';
import { WorkbookFileError } from './workbook-file-error';

/** One report to examine; the bytes are handed over, not copied. */
export interface ReportRequest {
  readonly file: string;
  readonly bytes: ArrayBuffer;
  readonly plan: Plan;
  readonly asOf: Day;
  readonly allowedCodes: readonly string[];
}

/** Reads and checks one report; whatever is wrong with it becomes its result. */
export function examineFile({ file, bytes, plan, asOf, allowedCodes }: ReportRequest): ReportResult {
  try {
    const workbook = readWorkbookFile(new Uint8Array(bytes));
    return examineReport(file, workbook, { plan, asOf, allowedCodes: new Set(allowedCodes) });
  } catch (error) {
    if (error instanceof WorkbookFileError) return { ok: false, file, reason: error.sentence };
    const part = error instanceof Error ? error.message : String(error);
    const { 'zh-CN': zh, 'en-US': en } = gatherTexts.crashed;
    return { ok: false, file, reason: { 'zh-CN': fillText(zh, { part }), 'en-US': fillText(en, { part }) } };
  }
}
