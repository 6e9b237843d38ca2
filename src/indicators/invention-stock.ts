import { dayOf } from '../model/calendar';
import { exact } from '../progress/exact';
import type { Exact } from '../progress/exact';
import { missingTables } from './available';
import type { MeasureContext } from './context';
import { evidenceOf, noEvidence } from './evidence';
import type { Evidence, MissingData } from './evidence';
import type { MeasureRequest, MissingParameter } from './measure';
import { countOf, validInventions } from './patent-stock';
import { stockNotes } from './stock-notes';
import { indicatorTexts } from './texts';

/** A stock of valid inventions, or what is missing for it. */
export interface InventionStock {
  readonly stock: Exact | null;
  readonly evidence: Evidence;
  readonly missing: readonly MissingData[];
  readonly missingParameters: readonly MissingParameter[];
}

/**
 * Valid inventions of a year: at the data date from the ledgers; at the end of an earlier year, or where no ledger holds
 * the stock and the year is over, from 基础参数 (a ledger of today's valid patents cannot tell what has lapsed since).
 */
export function inventionStock(context: MeasureContext, { year, judged }: MeasureRequest): InventionStock {
  const yearEnd = dayOf(year, 12, 31) ?? 0;
  if (judged && context.stockTables.length > 0) {
    const verdicts = validInventions(context, context.asOf);
    return {
      stock: exact(countOf(context, verdicts, null)),
      evidence: evidenceOf(verdicts, () => null, stockNotes(context)),
      missing: [],
      missingParameters: [],
    };
  }
  const parameter = context.asOf >= yearEnd ? context.parameters.get('inventionStock', year) : null;
  if (parameter !== null) {
    return {
      stock: exact(parameter.value),
      evidence: { ...noEvidence, parameters: [parameter], notes: [indicatorTexts.fromParameter] },
      missing: [],
      missingParameters: [],
    };
  }
  if (judged) {
    return {
      stock: null,
      evidence: noEvidence,
      missing: missingTables(context, 'patents', ({ role }) => role !== 'applications'),
      missingParameters: [],
    };
  }
  return {
    stock: null,
    evidence: noEvidence,
    missing: [indicatorTexts.missingParameter('年末有效发明专利拥有量', year)],
    missingParameters: [],
  };
}
