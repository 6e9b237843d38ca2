import { toIsoDate } from '../../model/calendar';
import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { findBrandOccurrences } from '../brand-occurrences';
import { isBefore } from '../dates';
import { faultAt } from '../places';
import { saysOutOfForce } from '../status-words';
import { textAt } from '../values';
import { endBeforeStart } from '../date-order';

/** A title, mark or certificate past 有效期至 at the data date whose status does not own up to it. Earlier rows of a renewed mark are history, not a fault. */
export const titleExpired: Check = {
  code: 'title.expired',
  severity: 'warning',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '有效期已过',
    'en-US': 'Title has expired',
  },
  what: {
    'zh-CN': '商标品牌、试点示范称号或贯标证书的有效期已过，状态却没有注明失效。',
    'en-US': 'A mark, title or certificate is past its validity, and its status does not say so.',
  },
  why: {
    'zh-CN': '过期的不计入拥有量。',
    'en-US': 'What has expired is kept out of the stock.',
  },
  example: {
    'zh-CN': '截止 2018-09-30，有效期至 2018-02-28，状态仍写「有效」。',
    'en-US': 'As of 2018-09-30, valid until 2018-02-28, status still “有效”.',
  },
  remedy: {
    'zh-CN': '已延续的，更新有效期；没有延续的，把状态改为「失效」。',
    'en-US': 'If renewed, update the validity; if not, set the status to 失效.',
  },
  message: {
    'zh-CN':
      '「{header}」是 {value}，到 {asOf} 已过期，不计入拥有量。已延续的请更新有效期，未延续的请把状态改为「失效」。',
    'en-US':
      '{header} {value} has passed by {asOf}: it is kept out of the stock. Update it if renewed, else set the status to 失效.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    const index = indexOf(context);
    const parameters = { asOf: toIsoDate(context.asOf) };
    const brands = findBrandOccurrences(context);
    for (const kind of ['brands', 'pilots', 'certifications'] as const) {
      for (const table of index.tables(kind)) {
        const column = table.columns.get('validUntil');
        if (column === undefined) continue;
        const status = table.columns.get('status');
        const history = kind === 'brands' ? brands.notCounted(table) : null;
        for (let record = 0; record < column.states.length; record++) {
          if (!isBefore(column, record, context.asOf)) continue;
          if (saysOutOfForce(textAt(status, record))) continue;
          if (history?.has(record) === true) continue;
          if (endBeforeStart(table, record, 'validUntil')) continue;
          faults.push(faultAt(table, record, column, { parameters }));
        }
      }
    }
    return faults;
  },
};
