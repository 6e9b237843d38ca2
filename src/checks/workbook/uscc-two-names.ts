import type { Check } from '../check';
import { indexOf } from '../check-index';
import { faultAt, placeText } from '../places';

/** One sound code with two different names that are not a known 曾用名 (former name); at each later, different name, once. */
export const usccTwoNames: Check = {
  code: 'uscc.two-names',
  severity: 'warning',
  scope: 'workbook',
  phase: 'ledgers',
  title: {
    'zh-CN': '一个代码两个名称',
    'en-US': 'One code, two names',
  },
  what: {
    'zh-CN': '同一个统一社会信用代码，写了两个不同的企业名称。',
    'en-US': 'One credit code bears two different names.',
  },
  why: {
    'zh-CN': '可能企业改过名，也可能代码抄串了行。按代码合并为一家统计。',
    'en-US': 'The enterprise may have changed its name, or the code slipped a row. It is counted as one.',
  },
  example: {
    'zh-CN': '代码相同，一处写「天津甲有限公司」，一处写「天津乙有限公司」。',
    'en-US': 'One code with two companies.',
  },
  remedy: {
    'zh-CN': '改过名的，在企业名录的「曾用名」里登记；抄错的，改正。',
    'en-US': 'If renamed, note 曾用名 in the enterprise list; else correct it.',
  },
  message: {
    'zh-CN':
      '代码 {code} 在 {first} 是「{firstName}」，这里是「{value}」。改过名的请在企业名录登记「曾用名」，抄错的请改正。',
    'en-US':
      'Code {code} is “{firstName}” at {first} and “{value}” here. Note 曾用名 if it was renamed, else correct it.',
  },
  fixKind: null,
  run: (context) => {
    return indexOf(context).identity.names.map(({ table, record, column, code, first }) =>
      faultAt(table, record, column, {
        parameters: { code, firstName: first.name, first: placeText(first.table, first.record, first.column) },
      }),
    );
  },
};
