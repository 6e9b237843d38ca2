import type { Bilingual } from '../model/language';
import { problemTexts, type ProblemCode } from './texts';

export type { ProblemCode } from './texts';

/** Something that Excel or the workbook did not allow, in words for staff: what happened and what to do. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: Bilingual;
  /** What the host itself said, for whoever has to look deeper; `null` when it was not the host that refused. */
  readonly detail: string | null;
}

/** A problem on its way to the action that reports it. */
export class ExcelProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message['en-US']);
    this.name = 'ExcelProblem';
  }
}

/** A problem that this product noticed itself, before Excel did. `subject` fills 「{subject}」, mostly a sheet's name. */
export function problemOf(code: ProblemCode, subject = '', detail: string | null = null): Problem {
  const text = problemTexts[code];
  return {
    code,
    message: {
      'zh-CN': text['zh-CN'].replaceAll('{subject}', subject),
      'en-US': text['en-US'].replaceAll('{subject}', subject),
    },
    detail,
  };
}

/**
 * The code of an error that office.js threw (`OfficeExtension.Error.code`), `null` for any other error. The message is
 * never looked at: Microsoft's documentation says that it may change and is localised.
 */
export function hostErrorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('debugInfo' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Whether the host said that one request or response was too large for it (5 MB in Excel on the web). */
export function isPayloadTooLarge(error: unknown): boolean {
  const code = hostErrorCode(error);
  return code === 'RequestPayloadSizeLimitExceeded' || code === 'ResponsePayloadSizeLimitExceeded';
}

/** Whether the user was typing in a cell, so that Excel takes no requests. */
export function isCellEditMode(error: unknown): boolean {
  return hostErrorCode(error) === 'InvalidOperationInCellEditMode';
}

/** Whether staff pressed cancel. */
export function isCancelled(error: unknown): boolean {
  // By name: the error may come from another realm (a frame, a worker, office.js in a window of its own).
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}

function isProblemCode(code: string): code is ProblemCode {
  return code in problemTexts;
}

/** Words for any error that came out of work with Excel. `subject` is what was being worked on, mostly a sheet's name. */
export function toProblem(error: unknown, subject = ''): Problem {
  if (error instanceof ExcelProblem) return error.problem;
  if (isCancelled(error)) return problemOf('Cancelled');
  const code = hostErrorCode(error);
  const detail =
    error instanceof Error ? [code, error.message].filter((part) => part !== null).join(': ') : String(error);
  return problemOf(code !== null && isProblemCode(code) ? code : 'Unexpected', subject, detail);
}
