import { blankRecords } from '../blanks';
import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { faultAt } from '../places';

/** In a sheet of role `valid` that has the column, 授权公告日 or 法律状态 is blank in a record. */
export const patentStatusUnclear: Check = {
  code: 'patent.status-unclear',
  severity: 'warning',
  scope: 'record',
  phase: 'ledgers',
  title: {
    'zh-CN': '有效与否缺少依据',
    'en-US': 'Validity rests on one column only',
  },
  what: {
    'zh-CN': '有效专利表里，授权公告日或法律状态空白。',
    'en-US': 'In a sheet of valid patents the grant date or the legal status is blank.',
  },
  why: {
    'zh-CN': '只能凭另一栏判断是否有效，容易把已失效的算进来。',
    'en-US': 'Validity then rests on the other column alone, and lapsed patents slip in.',
  },
  example: {
    'zh-CN': '法律状态「有效」，授权公告日空白。',
    'en-US': 'Status 有效, grant date blank.',
  },
  remedy: {
    'zh-CN': '查专利登记簿，补填空白的一栏。',
    'en-US': 'Look it up in the register and fill in the blank.',
  },
  message: {
    'zh-CN': '有效专利表里「{header}」空白，是否有效只能凭另一栏判断。请查登记簿补填。',
    'en-US':
      '{header} is blank in a sheet of valid patents: validity rests on the other column. Look it up and fill it in.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    const index = indexOf(context);
    for (const table of index.tables('patents')) {
      if (table.role !== 'valid') continue;
      const later = index.patents.later(table);
      for (const field of ['grantDate', 'legalStatus']) {
        const column = table.columns.get(field);
        if (column === undefined) continue;
        for (const record of blankRecords(column)) {
          if (!later.has(record)) faults.push(faultAt(table, record, column));
        }
      }
    }
    return faults;
  },
};
