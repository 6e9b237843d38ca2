import type { MeasureContext } from './context';
import { indicatorTexts } from './texts';

/** What staff should know of how validity was told. */
export function stockNotes(context: MeasureContext): readonly string[] {
  const bare = context.stockTables.some(
    ({ role, columns }) => role === 'valid' && !columns.has('grantDate') && !columns.has('legalStatus'),
  );
  return bare ? [indicatorTexts.titleSaysValid] : [];
}
