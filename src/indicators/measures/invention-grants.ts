import { exact } from '../../progress/exact';
import { missingTables } from '../available';
import { eventsOfYear } from '../events-of-year';
import { evidenceOf } from '../evidence';
import { measured, notMeasured } from '../measure';
import type { Measure } from '../measure';
import { patentFacts } from '../patent-facts';
import { indicatorTexts } from '../texts';

/** 发明专利授权量 (monitored, 二（一）): distinct inventions whose 授权公告日 lies in the year, from any patents sheet. */
export const inventionGrants: Measure = (context, { year, cutoff, judged, unit }) => {
  const tables = context.tables('patents').filter(({ columns }) => columns.has('grantDate'));
  if (tables.length === 0) {
    const [sheet] = context.tables('patents');
    return notMeasured(
      sheet === undefined
        ? missingTables(context, 'patents')
        : [indicatorTexts.missingColumn(sheet.sheet.name, '授权公告日')],
    );
  }
  const facts = new Map(context.tables('patents').map((table) => [table, patentFacts(context, table)]));
  const grants = context.once(`grants/${year}/${cutoff}/${unit ?? ''}`, () =>
    eventsOfYear(context, {
      kind: 'patents',
      identity: 'applicationNumber',
      date: 'grantDate',
      year,
      cutoff,
      unit,
      fits: (table, record) => (facts.get(table)?.kinds[record] ?? 0) <= 1,
      keyOf: (table, record) => facts.get(table)?.numbers[record] ?? null,
    }),
  );
  const evidence = evidenceOf(grants.verdicts, (table) => context.units.recordsOf(table, unit));
  if (!judged && !grants.yearSeen) return notMeasured([indicatorTexts.missingYear('专利台账', year)], evidence);
  return measured(exact(grants.count), evidence);
};
