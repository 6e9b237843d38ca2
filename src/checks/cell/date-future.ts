import { toIsoDate } from '../../model/calendar';
import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { eventFieldsOf } from '../event-fields';
import { faultAt } from '../places';

/** A past event dated after the data date. The day itself counts; a month or a year only when all of it lies after. */
export const dateFuture: Check = {
  code: 'date.future',
  severity: 'error',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '日期晚于数据截止日',
    'en-US': 'Date after the data date',
  },
  what: {
    'zh-CN': '已经发生的事（申请、授权、认定、发证、登记、放款、立案、结案、完成），日期却在数据截止日之后。',
    'en-US': 'Something that has happened bears a date after the data date.',
  },
  why: {
    'zh-CN': '截止日时这件事还没有发生，这一条不计入本期。多半是年份填错。',
    'en-US': 'It had not happened by then: it is not counted. Mostly the year is mistyped.',
  },
  example: {
    'zh-CN': '统计截止 2018-09-30，申请日填 2018-11-02。',
    'en-US': 'Data as of 2018-09-30, filed on 2018-11-02.',
  },
  remedy: {
    'zh-CN': '核对日期；确实发生在截止日之后的，留到下一期报。',
    'en-US': 'Compare the date; if it is right, report it next time.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」晚于数据截止日 {asOf}，截止日时还没有发生，不计入本期。请核对日期（尤其是年份），或留到下一期。',
    'en-US':
      '{header} “{value}” is after the data date {asOf}; it is not counted. Compare the date, above all the year, or report it next time.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    const index = indexOf(context);
    const parameters = { asOf: toIsoDate(context.asOf) };
    for (const table of context.ledgers.tables) {
      for (const field of eventFieldsOf(table.kind)) {
        const column = table.columns.get(field);
        if (column === undefined) continue;
        for (const record of index.futureEvents(table, field)) {
          faults.push(faultAt(table, record, column, { parameters }));
        }
      }
    }
    return faults;
  },
};
