import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { dateOrders, isOutOfOrder } from '../date-order';
import { faultAt } from '../places';
import { shownHeader, shownCell } from '../shown-value';

/** A date before the one that it must follow, at the later field’s cell. A date that lies in the future or contradicts the number is reported as that, once. */
export const dateOrder: Check = {
  code: 'date.order',
  severity: 'error',
  scope: 'record',
  phase: 'ledgers',
  title: {
    'zh-CN': '日期先后颠倒',
    'en-US': 'Dates in the wrong order',
  },
  what: {
    'zh-CN': '后发生的事，日期却早于先发生的事。',
    'en-US': 'What happens later bears the earlier date.',
  },
  why: {
    'zh-CN':
      '授权不会早于申请，到期不会早于认定，解除不会早于登记，结案不会早于立案，完成时限不会早于启动。两个日期里有一个填错，后一个无法使用。',
    'en-US':
      'A grant never precedes its filing, an end its beginning. One of the two dates is wrong and the later one cannot be used.',
  },
  example: {
    'zh-CN': '申请日 2017-01-30，授权公告日 2016-12-21。',
    'en-US': 'Filed on 2017-01-30, granted on 2016-12-21.',
  },
  remedy: {
    'zh-CN': '对照凭证核对两个日期。',
    'en-US': 'Compare both dates with the documents.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」早于「{earlierHeader}」（{earlier}），先后颠倒，这个日期无法使用。请对照凭证核对这两个日期。',
    'en-US':
      '{header} “{value}” is before {earlierHeader} ({earlier}) and cannot be used. Compare both dates with the documents.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    const index = indexOf(context);
    for (const table of context.ledgers.tables) {
      for (const [startField, endField] of dateOrders[table.kind] ?? []) {
        const start = table.columns.get(startField);
        const end = table.columns.get(endField);
        if (start === undefined || end === undefined) continue;
        const futureStarts = index.futureEvents(table, startField);
        const futureEnds = index.futureEvents(table, endField);
        for (let record = 0; record < end.values.length; record++) {
          if (!isOutOfOrder(start, end, record)) continue;
          if (futureStarts.has(record) || futureEnds.has(record)) continue;
          if (table.kind === 'patents') {
            if (index.patents.later(table).has(record)) continue;
            if (index.numberYearConflicts(table).get(record) === 'earlier') continue;
          }
          const parameters = { earlierHeader: shownHeader(start), earlier: shownCell(table, record, start) };
          faults.push(faultAt(table, record, end, { parameters }));
        }
      }
    }
    return faults;
  },
};
