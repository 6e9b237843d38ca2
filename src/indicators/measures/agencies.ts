import { firstDayOf } from '../../checks/dates';
import { saysOutOfForce } from '../../checks/status-words';
import { canonicalName } from '../../identifiers/canonical-name';
import type { LedgerTable } from '../../ledgers/ledger';
import { exact } from '../../progress/exact';
import { missingTables } from '../available';
import { evidenceOf, VerdictList } from '../evidence';
import { exclusionReader } from '../exclusion';
import { firstWordOf, wordsAt } from '../fields';
import { measured, notMeasured } from '../measure';
import type { Measure } from '../measure';
import { indicatorTexts } from '../texts';

/**
 * 服务机构 settled by the data date and still there (monitored, 二（七）); a 综合性 one does all of what the plan lists
 * (代理, 法律援助, 管理咨询) and is told in a note.
 */
export const agencies: Measure = (context, { judged, call, unit }) => {
  if (!judged) return notMeasured();
  const tables = context.tables('agencies');
  if (tables.length === 0) return notMeasured(missingTables(context, 'agencies'));
  const wanted = call.parts[0] ?? [];
  const names = new Set<string>();
  const comprehensive = new Set<string>();
  const verdicts = new Map<LedgerTable, VerdictList>();
  for (const table of tables) {
    const settled = table.columns.get('settledDate');
    const exclusionOf = exclusionReader(context, table, {
      identity: 'name',
      needed: ['services', 'settledDate', 'status'],
      events: [],
    });
    const all = VerdictList.of(table.rows.length, (record) => {
      const exclusion = exclusionOf(record);
      if (exclusion !== null) return exclusion;
      const since = settled === undefined ? null : firstDayOf(settled, record);
      const status = wordsAt(table, record, 'status');
      if ((since !== null && since > context.asOf) || saysOutOfForce(status) || /退出|迁出|搬离|停业/u.test(status)) {
        return 'outside';
      }
      const name = canonicalName(firstWordOf(table.columns.get('name'), record));
      const services = wordsAt(table, record, 'services');
      if (wanted.every((word) => services.includes(word))) comprehensive.add(name);
      if (names.has(name)) return 'outside';
      names.add(name);
      return 'counted';
    });
    verdicts.set(table, all);
  }
  return measured(
    exact(names.size),
    evidenceOf(verdicts, (table) => context.units.recordsOf(table, unit), [
      indicatorTexts.comprehensive(comprehensive.size),
    ]),
  );
};
