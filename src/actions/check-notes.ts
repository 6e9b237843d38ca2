import { fillText, listNames, type Bilingual } from '../model/language';
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
      : [
          {
            'zh-CN': fillText(zh, { sheets: listNames(skipped, 'zh-CN') }),
            'en-US': fillText(en, { sheets: listNames(skipped, 'en-US') }),
          },
        ]),
  ];
}
