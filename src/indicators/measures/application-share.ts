import { cellStates } from '../../ledgers/ledger';
import { exact, fraction } from '../../progress/exact';
import { applicationsOfYear, countApplications } from '../applications';
import { missingTables } from '../available';
import type { MeasureContext } from '../context';
import { evidenceOf } from '../evidence';
import type { Verdicts } from '../evidence';
import { measured, notMeasured } from '../measure';
import type { Measure } from '../measure';
import { indicatorTexts } from '../texts';

/**
 * 发明专利申请占比 (type 1 or 8) and 企业专利申请占比 (first applicant an enterprise), each ÷ the applications of the year
 * (二（一）). An application whose 申请人类型 is blank or cannot be read stays in the denominator and is no enterprise's.
 */
export const applicationShare: Measure = (context, { year, cutoff, judged, unit, call }) => {
  if (context.applicationTables.length === 0) {
    return notMeasured(missingTables(context, 'patents', ({ role }) => role !== 'valid'));
  }
  const ofEnterprises = call.parts[0]?.[0] === 'enterprise';
  const { verdicts, yearSeen } = applicationsOfYear(context, year, cutoff);
  const notes = ofEnterprises ? classNotes(context, verdicts, unit) : [];
  const evidence = evidenceOf(verdicts, (table) => context.units.recordsOf(table, unit), notes);
  if (!judged && !yearSeen) return notMeasured([indicatorTexts.missingYear('专利申请台账', year)], evidence);
  const counts = countApplications(context, year, cutoff, unit);
  if (counts.total === 0) return notMeasured([indicatorTexts.noApplications(year)], evidence);
  const part = ofEnterprises ? counts.enterprises : counts.inventions;
  return measured(fraction(part, counts.total), evidence, { numerator: exact(part), denominator: exact(counts.total) });
};

/** How the class of the first applicant was told where 申请人类型 does not. */
function classNotes(context: MeasureContext, verdicts: Verdicts, unit: string | null): string[] {
  let unclear = 0;
  let byName = false;
  for (const [table, all] of verdicts) {
    const states = table.columns.get('applicantType')?.states;
    if (states === undefined) {
      byName ||= all.length > 0;
    } else if (states.includes(cellStates.unusable)) {
      for (const record of context.units.recordsOf(table, unit) ?? states.keys()) {
        if (states[record] === cellStates.unusable && all.isCounted(record)) unclear += 1;
      }
    }
  }
  return [
    ...(byName ? [indicatorTexts.namesDecide] : []),
    ...(unclear > 0 ? [indicatorTexts.unclearClass(unclear)] : []),
  ];
}
