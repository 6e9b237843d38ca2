import { toIsoDate } from '../../model/calendar';
import { cellStates } from '../../ledgers/ledger';
import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { faultAt } from '../places';
import { endOf } from '../patent-validity';
import { saysInForce } from '../status-words';

/** 法律状态 says 有效 but the term ended or 终止日期 is on or before the data date. */
export const patentExpired: Check = {
  code: 'patent.expired',
  severity: 'error',
  scope: 'record',
  phase: 'ledgers',
  title: {
    'zh-CN': '已到期却写有效',
    'en-US': 'Expired but said to be valid',
  },
  what: {
    'zh-CN': '法律状态写有效，但保护期已满，或终止日期已过。',
    'en-US': 'The legal status says valid, but the term has ended or the end date has passed.',
  },
  why: {
    'zh-CN':
      '发明 20 年、实用新型 10 年、外观设计 10 年（2021-06-01 起申请的 15 年），从申请日算起。到期的不计入有效专利。',
    'en-US':
      'Inventions last 20 years, utility models 10, designs 10 (15 if filed from 2021-06-01), from the filing date. Expired patents are not counted as valid.',
  },
  example: {
    'zh-CN': '实用新型，申请日 2007-03-03，2017-03-03 到期，状态仍写「有效」。',
    'en-US': 'A utility model filed on 2007-03-03 ended on 2017-03-03; its status still says 有效.',
  },
  remedy: {
    'zh-CN': '核对后把法律状态改为「失效」。',
    'en-US': 'Compare and set the status to 失效.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」，但这件专利 {ended} 已到期或终止，不计入有效专利。请核对后改为「失效」。',
    'en-US':
      '{header} says “{value}”, but the patent ended on {ended}; it is not counted as valid. Compare and set it to 失效.',
  },
  fixKind: 'proposed',
  run: (context) => {
    const faults: Fault[] = [];
    const index = indexOf(context);
    for (const table of index.tables('patents')) {
      const statuses = table.columns.get('legalStatus');
      if (statuses === undefined) continue;
      const hasEndDates = table.columns.has('endDate');
      const filings = table.columns.get('applicationDate')?.values ?? [];
      const later = index.patents.later(table);
      const conflicts = index.numberYearConflicts(table);
      const says = new Map<string, boolean>();
      for (let record = 0; record < statuses.states.length; record++) {
        const filed = filings[record];
        if (!hasEndDates && typeof filed === 'number' && context.asOf - filed < shortestTerm) continue;
        if (statuses.states[record] !== cellStates.sound || later.has(record)) continue;
        const status = statuses.values[record];
        if (typeof status !== 'string') continue;
        let inForce = says.get(status);
        if (inForce === undefined) {
          inForce = saysInForce(status) || (table.role === 'valid' && status.includes('授权'));
          says.set(status, inForce);
        }
        if (!inForce) continue;
        const ended = endOf(table, record, conflicts.get(record) !== 'earlier');
        if (ended === null || ended > context.asOf) continue;
        faults.push(
          faultAt(table, record, statuses, {
            parameters: { ended: toIsoDate(ended) },
            fix: { kind: 'proposed', value: '失效' },
          }),
        );
      }
    }
    return faults;
  },
};

/** Days of ten years at the least: what was filed later than that cannot have run its term. */
const shortestTerm = 3652;
