import { toIsoDate } from '../../model/calendar';
import { cellStates } from '../../ledgers/ledger';
import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { whyInvalidOn, type Invalidity } from '../patent-validity';
import { faultAt } from '../places';
import { pledgedPatents } from '../pledged-patents';

/** A pledged patent that was not valid on 登记日期, as far as the ledgers tell. */
export const pledgePatentInvalid: Check = {
  code: 'pledge.patent-invalid',
  severity: 'warning',
  scope: 'workbook',
  phase: 'ledgers',
  title: {
    'zh-CN': '质押时专利无效',
    'en-US': 'Pledged patent was not valid',
  },
  what: {
    'zh-CN': '登记质押那天，专利还没有授权或已经到期、终止。',
    'en-US': 'On the day of registration the patent was not yet granted, or had ended.',
  },
  why: {
    'zh-CN': '无效的专利不能质押，多半是号码或日期填错。',
    'en-US': 'An invalid patent cannot be pledged: a number or a date is mostly mistyped.',
  },
  example: {
    'zh-CN': '登记日期 2018-05-01，专利 2018-06-20 才授权。',
    'en-US': 'Registered on 2018-05-01, granted on 2018-06-20.',
  },
  remedy: {
    'zh-CN': '核对质押专利号、登记日期和专利台账里的日期。',
    'en-US': 'Compare the number, the registration date and the dates in the patent ledger.',
  },
  message: {
    'zh-CN': '质押的专利 {number} 在登记日期 {registered} 无效（{reason}）。请核对专利号和日期。',
    'en-US': 'Pledged patent {number} was not valid on {registered} ({reasonEn}). Compare the number and the dates.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    const index = indexOf(context);
    for (const { table, record, column, numbers } of pledgedPatents(context)) {
      const registered = table.columns.get('registeredDate');
      const day = registered?.values[record];
      if (registered?.states[record] !== cellStates.sound || typeof day !== 'number') continue;
      if (index.futureEvents(table, 'registeredDate').has(record)) continue;
      for (const number of numbers) {
        const places = index.patents.placesOf(number);
        const stock = places.filter((place) => place.table.role !== 'applications');
        const reasons = (stock.length > 0 ? stock : places).map((place) => {
          const trustFilingDate = index.numberYearConflicts(place.table).get(place.record) !== 'earlier';
          return whyInvalidOn(place.table, place.record, day, { trustFilingDate, asOf: context.asOf });
        });
        const reason = reasons.includes(null) ? null : (reasons[0] ?? null);
        if (reason === null) continue;
        const parameters = { number, registered: toIsoDate(day), ...wordsOf(reason) };
        faults.push(faultAt(table, record, column, { parameters }));
        break;
      }
    }
    return faults;
  },
};

function wordsOf(invalidity: Invalidity): { readonly reason: string; readonly reasonEn: string } {
  switch (invalidity.reason) {
    case 'not-granted':
      return {
        reason: `${toIsoDate(invalidity.date)} 才授权`,
        reasonEn: `granted on ${toIsoDate(invalidity.date)}`,
      };
    case 'ended':
      return {
        reason: `${toIsoDate(invalidity.date)} 已到期或终止`,
        reasonEn: `ended on ${toIsoDate(invalidity.date)}`,
      };
    case 'pending':
      return {
        reason: `法律状态是「${invalidity.status}」，还没有授权`,
        reasonEn: `its status is “${invalidity.status}”, it is not granted yet`,
      };
    case 'status':
      return {
        reason: `法律状态是「${invalidity.status}」，没有终止日期`,
        reasonEn: `its status is “${invalidity.status}” without an end date`,
      };
  }
}
