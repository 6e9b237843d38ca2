import type { Language } from '../../model/language';
import { errorTexts, type XlsxErrorReason } from './texts';

/** A file that cannot be opened. `message` is one Chinese sentence for staff; `reason` is the code to branch on. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';

  constructor(
    readonly reason: XlsxErrorReason,
    /** Name of the sheet or part at fault, where there is one. */
    readonly part: string = '',
  ) {
    super(sentence(reason, part, 'zh-CN'));
  }

  /** The same sentence in the asked language. */
  text(language: Language): string {
    return sentence(this.reason, this.part, language);
  }
}

function sentence(reason: XlsxErrorReason, part: string, language: Language): string {
  return errorTexts[reason][language].replace('{part}', part);
}
