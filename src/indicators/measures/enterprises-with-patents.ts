import { exact } from '../../progress/exact';
import { missingTables } from '../available';
import { evidenceOf } from '../evidence';
import { measured, notMeasured } from '../measure';
import type { Measure } from '../measure';
import { countEnterprises, enterprisePatents } from '../patent-stock';
import { stockNotes } from '../stock-notes';

/** 拥有有效专利企业数: distinct enterprises that hold at least one patent valid at the data date, of any type (二（一）). */
export const enterprisesWithPatents: Measure = (context, { judged, unit }) => {
  if (!judged) return notMeasured();
  if (context.stockTables.length === 0) {
    return notMeasured(missingTables(context, 'patents', ({ role }) => role !== 'applications'));
  }
  const evidence = evidenceOf(
    enterprisePatents(context, context.asOf),
    (table) => context.units.recordsOf(table, unit),
    stockNotes(context),
  );
  return measured(exact(countEnterprises(context, context.asOf, unit)), evidence);
};
