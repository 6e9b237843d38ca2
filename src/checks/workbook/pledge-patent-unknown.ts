import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { faultAt } from '../places';
import { pledgedPatents } from '../pledged-patents';

/** A pledged patent that no patent ledger holds, in a workbook that has one of role `valid` or `both`. */
export const pledgePatentUnknown: Check = {
  code: 'pledge.patent-unknown',
  severity: 'warning',
  scope: 'workbook',
  phase: 'ledgers',
  title: {
    'zh-CN': '质押的专利不在台账里',
    'en-US': 'Pledged patent not in the ledgers',
  },
  what: {
    'zh-CN': '质押的专利在有效专利台账里找不到。',
    'en-US': 'A pledged patent stands in no patent ledger of the workbook.',
  },
  why: {
    'zh-CN': '可能号码抄错，也可能有效专利台账漏登。',
    'en-US': 'Its number may be mistyped, or the ledger of valid patents lacks it.',
  },
  example: {
    'zh-CN': '质押专利号 ZL201622000000.1 在专利台账里没有。',
    'en-US': 'ZL201622000000.1 is in no patent ledger.',
  },
  remedy: {
    'zh-CN': '核对号码；号码没错的，补登到有效专利台账。',
    'en-US': 'Compare the number; if it is right, add the patent to the ledger.',
  },
  message: {
    'zh-CN': '质押的专利 {numbers} 在专利台账里找不到。请核对号码；号码没错的请补登到有效专利台账。',
    'en-US': 'Pledged patent {numbers} is in no patent ledger. Compare the number, or add the patent to the ledger.',
  },
  fixKind: null,
  run: (context) => {
    const { patents } = indexOf(context);
    if (!patents.hasStock) return [];
    const faults: Fault[] = [];
    for (const { table, record, column, numbers } of pledgedPatents(context)) {
      const unknown = numbers.filter((number) => patents.placesOf(number).length === 0 && !patents.isMistyped(number));
      if (unknown.length > 0)
        faults.push(faultAt(table, record, column, { parameters: { numbers: unknown.join('、') } }));
    }
    return faults;
  },
};
