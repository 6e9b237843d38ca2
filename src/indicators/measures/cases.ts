import type { LedgerTable } from '../../ledgers/ledger';
import { exact } from '../../progress/exact';
import { missingTables } from '../available';
import { eventsOfYear } from '../events-of-year';
import { evidenceOf } from '../evidence';
import { wordsAt } from '../fields';
import { measured, notMeasured } from '../measure';
import type { Measure } from '../measure';
import { indicatorTexts } from '../texts';

/** 执法 and 维权援助 stand in one ledger and are told apart by 类别. */
export function isAidCase(table: LedgerTable, record: number): boolean {
  return /援助|维权/u.test(wordsAt(table, record, 'kind'));
}

/** 行政执法立案/结案 and 维权援助 of the year, by 立案日期 (monitored, 二（六）). */
export const cases: Measure = (context, { year, cutoff, judged, unit, call }) => {
  if (context.tables('cases').length === 0) return notMeasured(missingTables(context, 'cases'));
  const aid = call.parts[0]?.[0] === 'aid';
  const input = { kind: 'cases', identity: 'caseNumber', year, cutoff, unit } as const;
  const fits = (table: LedgerTable, record: number): boolean => isAidCase(table, record) === aid;
  const filed = eventsOfYear(context, { ...input, date: 'filedDate', fits });
  const closed = eventsOfYear(context, { ...input, date: 'closedDate', fits });
  const evidence = evidenceOf(
    filed.verdicts,
    (table) => context.units.recordsOf(table, unit),
    aid ? [] : [indicatorTexts.closed(closed.count)],
  );
  if (!judged && !filed.yearSeen) return notMeasured([indicatorTexts.missingYear('执法维权台账', year)], evidence);
  return measured(exact(filed.count), evidence);
};
