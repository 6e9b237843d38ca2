import type { Check } from '../check';
import { findRepeatedPledges } from '../repeated-pledges';
import { faultAt, placeText } from '../places';
import { shownCell } from '../shown-value';
import { textAt } from '../values';

/** One registration number twice with different amounts: the first counts; at the later amount, instead of pledge.duplicate. */
export const pledgeAmountConflict: Check = {
  code: 'pledge.amount-conflict',
  severity: 'error',
  scope: 'workbook',
  phase: 'ledgers',
  title: {
    'zh-CN': '同一登记号金额不同',
    'en-US': 'One registration number, two amounts',
  },
  what: {
    'zh-CN': '同一个质押登记号出现两次，金额不一样。',
    'en-US': 'One registration number stands twice with different amounts.',
  },
  why: {
    'zh-CN': '不知道以哪个为准，只按前一笔计入。',
    'en-US': 'It cannot be told which is right: the first one counts.',
  },
  example: {
    'zh-CN': '登记号相同，一行 400 万元，一行 500 万元。',
    'en-US': 'One number, 400 in one row and 500 in another.',
  },
  remedy: {
    'zh-CN': '对照登记通知书和放款凭证，改正金额或登记号。',
    'en-US': 'Compare with the documents and correct the amount or the number.',
  },
  message: {
    'zh-CN':
      '登记号 {number} 的「{header}」这里写 {value}，{first} 写 {firstAmount}，金额不同，只按前一笔计入。请对照凭证改正。',
    'en-US':
      '{header} of {number} says {value} here and {firstAmount} at {first}: only the first counts. Correct it from the documents.',
  },
  fixKind: null,
  run: (context) => {
    return findRepeatedPledges(context).flatMap(({ table, record, column, first, amounts }) =>
      amounts === null
        ? []
        : [
            faultAt(table, record, amounts.here, {
              parameters: {
                number: textAt(column, record),
                first: placeText(first.table, first.record, amounts.first),
                firstAmount: shownCell(first.table, first.record, amounts.first),
              },
            }),
          ],
    );
  },
};
