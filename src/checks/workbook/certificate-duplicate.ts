import { cellStates } from '../../ledgers/ledger';
import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { faultAt, placeText } from '../places';
import { textAt } from '../values';

/** One certificate number twice; at the later number. */
export const certificateDuplicate: Check = {
  code: 'certificate.duplicate',
  severity: 'error',
  scope: 'workbook',
  phase: 'ledgers',
  title: {
    'zh-CN': '证书编号重复',
    'en-US': 'Certificate number twice',
  },
  what: {
    'zh-CN': '同一个证书编号出现两次。',
    'en-US': 'One certificate number stands twice.',
  },
  why: {
    'zh-CN': '一张证书只发给一家企业，重复的多半是抄错或重报。',
    'en-US': 'A certificate belongs to one enterprise: a second one is mistyped or reported twice.',
  },
  example: {
    'zh-CN': '两行都写 165IP170518R0M。',
    'en-US': 'Two rows with 165IP170518R0M.',
  },
  remedy: {
    'zh-CN': '对照证书核对，重报的删去一行。',
    'en-US': 'Compare with the certificate; delete a repeated row.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」与 {first} 重复，一张证书只能登记一次。请对照证书核对，重报的请删去一行。',
    'en-US': '{header} “{value}” repeats {first}. Compare with the certificate; delete a repeated row.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    const firsts = new Map<string, string>();
    for (const table of indexOf(context).tables('certifications')) {
      const column = table.columns.get('certificateNumber');
      if (column === undefined) continue;
      for (let record = 0; record < column.states.length; record++) {
        if (column.states[record] !== cellStates.sound) continue;
        const number = textAt(column, record);
        const first = firsts.get(number);
        if (first === undefined) firsts.set(number, placeText(table, record, column));
        else faults.push(faultAt(table, record, column, { parameters: { first } }));
      }
    }
    return faults;
  },
};
