import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { faultAt } from '../places';

/** A pledge registration number (质押登记号) that is not `Y?20` + 2 digits + 9 digits. */
export const pledgeNumberFormat: Check = {
  code: 'pledge.number-format',
  severity: 'warning',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '质押登记号格式不对',
    'en-US': 'Malformed pledge registration number',
  },
  what: {
    'zh-CN': '质押登记号不是「Y + 4 位年份 + 9 位数字」的样子。',
    'en-US': 'The registration number is not Y, a 4-digit year and 9 digits.',
  },
  why: {
    'zh-CN': '登记号用来识别同一笔质押，写错了就查不出重复。',
    'en-US': 'It tells one pledge from another: a wrong one hides duplicates.',
  },
  example: {
    'zh-CN': '「Y201812438639」少了一位。',
    'en-US': '“Y201812438639” is a digit short.',
  },
  remedy: {
    'zh-CN': '对照质押登记通知书核对。',
    'en-US': 'Compare with the registration notice.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」不是质押登记号的样子（应为 Y + 4 位年份 + 9 位数字，如 Y2018120000001）。请对照登记通知书核对。',
    'en-US':
      '{header} “{value}” does not look like a registration number (Y, year, 9 digits). Compare with the notice.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    for (const table of indexOf(context).tables('pledges')) {
      const column = table.columns.get('registrationNumber');
      if (column === undefined) continue;
      column.values.forEach((value, record) => {
        if (typeof value !== 'string') return;
        if (!/^Y?20\d{2}\d{9}$/i.test(value)) faults.push(faultAt(table, record, column));
      });
    }
    return faults;
  },
};
