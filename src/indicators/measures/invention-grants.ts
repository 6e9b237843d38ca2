import { typeOfCanonical } from '../../identifiers/application-number';
import { exact } from '../../progress/exact';
import { missingTables } from '../available';
import { eventsOfYear } from '../events-of-year';
import { evidenceOf } from '../evidence';
import { measured, notMeasured } from '../measure';
import type { Measure } from '../measure';
import { patentNumberAt } from '../patent-number';
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
  const grants = eventsOfYear(context, {
    kind: 'patents',
    identity: 'applicationNumber',
    date: 'grantDate',
    year,
    cutoff,
    unit,
    fits: (table, record) => {
      const number = patentNumberAt(table, record);
      const type = number === null ? 1 : typeOfCanonical(number);
      return type === 1 || type === 8;
    },
    keyOf: patentNumberAt,
  });
  const evidence = evidenceOf(grants.verdicts, (table) => context.units.recordsOf(table, unit));
  if (!judged && !grants.yearSeen) return notMeasured([indicatorTexts.missingYear('专利台账', year)], evidence);
  return measured(exact(grants.count), evidence);
};
