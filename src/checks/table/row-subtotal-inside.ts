import { isBlankCell } from '../values';
import type { Check } from '../check';
import { faultAtCell } from '../places';

/** A 小计 row inside the data, left out of the count. */
export const rowSubtotalInside: Check = {
  code: 'row.subtotal-inside',
  severity: 'info',
  scope: 'table',
  phase: 'ledgers',
  title: {
    'zh-CN': '数据中间有小计',
    'en-US': 'Subtotal inside the data',
  },
  what: {
    'zh-CN': '小计、合计行夹在数据中间。',
    'en-US': 'A subtotal stands between the records.',
  },
  why: {
    'zh-CN': '本工具已认出它不是记录，没有计入。',
    'en-US': 'It was recognised and left out of the count.',
  },
  example: {
    'zh-CN': '每个镇街后面有一行「小计」。',
    'en-US': 'A 小计 row after every town.',
  },
  remedy: {
    'zh-CN': '不用改。',
    'en-US': 'Nothing to do.',
  },
  message: {
    'zh-CN': '这一行「{label}」是合计行，夹在数据中间，已认出，没有当作记录统计。',
    'en-US': 'This row “{label}” is a total inside the data; it was recognised and not counted as a record.',
  },
  fixKind: null,
  run: (context) => {
    return context.ledgers.tables.flatMap((table) =>
      table.totals
        .filter((total) => total.inside)
        .map((total) => {
          const cells = table.sheet.values[total.row - table.sheet.top] ?? [];
          const first = Math.max(
            cells.findIndex((cell) => !isBlankCell(cell)),
            0,
          );
          return faultAtCell(table, total.row, table.sheet.left + first, { parameters: { label: total.label } });
        }),
    );
  },
};
