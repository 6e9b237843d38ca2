import { toA1 } from '../../model/address';
import type { Check } from '../check';
import { faultAtCell } from '../places';

/** One header text stands over two columns; at the second. */
export const headerDuplicate: Check = {
  code: 'header.duplicate',
  severity: 'error',
  scope: 'table',
  phase: 'ledgers',
  title: {
    'zh-CN': '表头重复',
    'en-US': 'Header appears twice',
  },
  what: {
    'zh-CN': '两栏的表头一模一样。',
    'en-US': 'Two columns bear the same header.',
  },
  why: {
    'zh-CN': '不知道该读哪一栏，本工具只读了靠前的一栏。',
    'en-US': 'It cannot be told which one to read: only the first was read.',
  },
  example: {
    'zh-CN': '有两栏都叫「申请日」。',
    'en-US': 'Two columns named 申请日.',
  },
  remedy: {
    'zh-CN': '改掉其中一个表头，或删去多余的一栏。',
    'en-US': 'Rename one of them or delete the extra column.',
  },
  message: {
    'zh-CN': '表头「{text}」与 {first} 重复，只读取了 {first} 那一栏。请改掉其中一个表头或删去多余的一栏。',
    'en-US':
      'Header “{text}” repeats {first}; only that column was read. Rename one of them or delete the extra column.',
  },
  fixKind: null,
  run: (context) => {
    return context.ledgers.tables.flatMap((table) =>
      table.duplicateHeaders.map(({ row, column, firstColumn, text }) =>
        faultAtCell(table, row, column, {
          parameters: { text, first: toA1(row, firstColumn) },
        }),
      ),
    );
  },
};
