import { exact } from '../../progress/exact';
import { missingTables } from '../available';
import { eventsOfYear } from '../events-of-year';
import { evidenceOf } from '../evidence';
import { wordsAt } from '../fields';
import { measured, notMeasured } from '../measure';
import type { Measure } from '../measure';
import { indicatorTexts } from '../texts';

/** Events of the year whose name or kind has one of the words: 贯标宣传活动 (monitored, 二（四）). */
export const events: Measure = (context, { year, cutoff, judged, unit, call }) => {
  if (context.tables('events').length === 0) return notMeasured(missingTables(context, 'events'));
  const words = call.parts[0] ?? [];
  const held = eventsOfYear(context, {
    kind: 'events',
    identity: 'title',
    date: 'date',
    year,
    cutoff,
    unit,
    fits: (table, record) => {
      const text = wordsAt(table, record, 'title') + wordsAt(table, record, 'kind');
      return words.some((word) => text.includes(word));
    },
  });
  const evidence = evidenceOf(held.verdicts, (table) => context.units.recordsOf(table, unit));
  if (!judged && !held.yearSeen) return notMeasured([indicatorTexts.missingYear('培训宣传台账', year)], evidence);
  return measured(exact(held.count), evidence);
};
