import { exact } from '../../progress/exact';
import { missingTables } from '../available';
import type { MeasureContext } from '../context';
import { evidenceOf } from '../evidence';
import { measured, notMeasured } from '../measure';
import type { Measure, MeasureRequest, Measured } from '../measure';
import { indicatorTexts } from '../texts';
import { countTitles, titlesInForce } from '../titles';
import type { TitleFilter, TitleKindName } from '../titles';

function inForce(
  context: MeasureContext,
  { judged, unit, indicator }: MeasureRequest,
  kind: TitleKindName,
  filter: TitleFilter,
): Measured {
  if (!judged) return notMeasured();
  if (context.tables(kind).length === 0) return notMeasured(missingTables(context, kind));
  const titles = titlesInForce(context, kind, filter, context.asOf);
  const count = countTitles(context, titles, unit);
  const notes = [
    ...(unit === null && titles.everRecognised !== count
      ? [indicatorTexts.stockAndTotal(count, titles.everRecognised, indicator.unit ?? '项')]
      : []),
    ...(unit === null && titles.undated > 0 ? [indicatorTexts.undated(titles.undated)] : []),
  ];
  return measured(
    exact(count),
    evidenceOf(titles.verdicts, (table) => context.units.recordsOf(table, unit), notes),
  );
}

/** What of a title's ledger an indicator counts; `null` when its measure is not one of titles. */
export function titleFilterOf({
  call,
}: Pick<MeasureRequest, 'call'>): { readonly kind: TitleKindName; readonly filter: TitleFilter } | null {
  const [first = [], second = []] = call.parts;
  switch (call.name) {
    case 'brands':
      return { kind: 'brands', filter: { category: first } };
    case 'pilots':
    case 'parks':
      return { kind: call.name, filter: { level: first, type: second } };
    case 'certifications':
      return { kind: 'certifications', filter: {} };
    default:
      return null;
  }
}

/**
 * Marks of a category, enterprises or parks of a level and type, and enterprises with a GB/T 29490 certificate, all in
 * force at the data date (二（二）, 二（三）, 二（四）). A promotion does not end the lower title: each level is its own row.
 */
export const titles: Measure = (context, request) => {
  const chosen = titleFilterOf(request);
  return chosen === null ? notMeasured() : inForce(context, request, chosen.kind, chosen.filter);
};
