import type { Check } from '../check';
import { findRepeatedPledges } from '../repeated-pledges';
import { faultAt, placeText } from '../places';

/** One registration number twice with the same amount: it counts once; at each later registration number. */
export const pledgeDuplicate: Check = {
  code: 'pledge.duplicate',
  severity: 'error',
  scope: 'workbook',
  phase: 'ledgers',
  title: {
    'zh-CN': '同一笔质押重复',
    'en-US': 'Same pledge twice',
  },
  what: {
    'zh-CN': '同一个质押登记号、同样的金额出现两次。',
    'en-US': 'One registration number with the same amount stands twice.',
  },
  why: {
    'zh-CN': '一笔质押只能算一次，后面的不计入融资额。',
    'en-US': 'A pledge counts once: the later row is left out.',
  },
  example: {
    'zh-CN': '第 28 行与第 13 行登记号和金额都相同。',
    'en-US': 'Row 28 repeats the number and amount of row 13.',
  },
  remedy: {
    'zh-CN': '删去重复的一行。',
    'en-US': 'Delete the repeated row.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」与 {first} 重复，金额也相同，只算一次，这一条不计入。请删去重复的一行。',
    'en-US': '{header} “{value}” repeats {first} with the same amount: it counts once. Delete the repeated row.',
  },
  fixKind: null,
  run: (context) => {
    return findRepeatedPledges(context).flatMap(({ table, record, column, first, amounts }) =>
      amounts === null
        ? [
            faultAt(table, record, column, {
              parameters: { first: placeText(first.table, first.record, first.column) },
            }),
          ]
        : [],
    );
  },
};
