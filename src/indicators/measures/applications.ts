import { exact } from '../../progress/exact';
import { applicationsOfYear, countApplications } from '../applications';
import { missingTables } from '../available';
import { evidenceOf } from '../evidence';
import { measured, notMeasured } from '../measure';
import type { Measure } from '../measure';
import { indicatorTexts } from '../texts';

/** 年专利申请总量: distinct application numbers of the year, filed on or before the cut-off (二（一）). */
export const applications: Measure = (context, { year, cutoff, judged, unit }) => {
  if (context.applicationTables.length === 0) {
    return notMeasured(missingTables(context, 'patents', ({ role }) => role !== 'valid'));
  }
  const { verdicts, yearSeen } = applicationsOfYear(context, year, cutoff);
  const evidence = evidenceOf(verdicts, (table) => context.units.recordsOf(table, unit));
  if (!judged && !yearSeen) return notMeasured([indicatorTexts.missingYear('专利申请台账', year)], evidence);
  return measured(exact(countApplications(context, year, cutoff, unit).total), evidence);
};
