import { fillText, type Bilingual } from '../model/language';
import { gatherTexts } from './texts';

/** A file that cannot be read, with the sentence for staff. `part`: which part of the file, or how large it is. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';
  readonly sentence: Bilingual;

  constructor(
    readonly reason: 'notXlsx' | 'oldOrLocked' | 'incomplete' | 'damaged' | 'tooLarge',
    part = '',
  ) {
    super(`${reason} ${part}`);
    const text = gatherTexts[reason];
    this.sentence = { 'zh-CN': fillText(text['zh-CN'], { part }), 'en-US': fillText(text['en-US'], { part }) };
  }
}
