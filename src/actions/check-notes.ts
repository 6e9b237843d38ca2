import type { Bilingual } from '../model/language';
import type { CheckResult } from './check-workbook';
import { actionTexts } from './texts';

/** What staff should know of a check besides its findings: settings set aside, sheets that could not be marked. */
export function checkNotes(result: CheckResult): Bilingual[] {
  if (result.kind === 'no-ledger') return [];
  const skipped = result.marks?.skipped ?? [];
  const { 'zh-CN': zh, 'en-US': en } = actionTexts.marksSkipped;
  return [
    ...(result.stateUnreadable ? [actionTexts.stateSetAside] : []),
    ...(skipped.length === 0
      ? []
      : [{ 'zh-CN': zh.replace('{sheets}', skipped.join('、')), 'en-US': en.replace('{sheets}', skipped.join(', ')) }]),
  ];
}
