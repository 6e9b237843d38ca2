import { missingTables } from '../available';
import { evidenceOf } from '../evidence';
import { measured, notMeasured } from '../measure';
import type { Measure } from '../measure';
import { inWan, loansOfYear, sumOfLoans } from '../pledges';
import { indicatorTexts } from '../texts';

/** 年度专利质押融资额: money lent in the year on distinct registrations, added up in whole 分 (二（五）). */
export const pledges: Measure = (context, { year, cutoff, judged, unit }) => {
  if (context.tables('pledges').length === 0) return notMeasured(missingTables(context, 'pledges'));
  const loans = loansOfYear(context, year, cutoff);
  const notes =
    unit !== null
      ? []
      : [
          ...(loans.byRegisteredAmount > 0 ? [indicatorTexts.byRegisteredAmount(loans.byRegisteredAmount)] : []),
          ...(loans.byRegisteredDate > 0 ? [indicatorTexts.byRegisteredDate(loans.byRegisteredDate)] : []),
        ];
  const evidence = evidenceOf(loans.verdicts, (table) => context.units.recordsOf(table, unit), notes);
  if (!judged && !loans.yearSeen) return notMeasured([indicatorTexts.missingYear('质押融资台账', year)], evidence);
  return measured(inWan(sumOfLoans(context, loans, unit)), evidence);
};
