import type { Check } from '../check';
import { indexOf } from '../check-index';
import { faultAt, placeText } from '../places';

/** One name with two different sound codes; at each later, different code, once. */
export const nameTwoCodes: Check = {
  code: 'name.two-codes',
  severity: 'error',
  scope: 'workbook',
  phase: 'ledgers',
  title: {
    'zh-CN': '一个名称两个代码',
    'en-US': 'One name, two codes',
  },
  what: {
    'zh-CN': '同一个企业名称，写了两个不同的统一社会信用代码。',
    'en-US': 'One name bears two different sound credit codes.',
  },
  why: {
    'zh-CN': '一家企业只有一个代码，其中一个必有错。按名称合并为一家统计。',
    'en-US': 'An enterprise has one code: one of them is wrong. It is counted as one by its name.',
  },
  example: {
    'zh-CN': '「天津某某有限公司」两处代码不同，且都通过校验。',
    'en-US': 'One company, two codes that both pass their checks.',
  },
  remedy: {
    'zh-CN': '对照营业执照，改正错的一个。',
    'en-US': 'Compare with the business licence and correct the wrong one.',
  },
  message: {
    'zh-CN': '「{name}」的代码在 {first} 是 {firstCode}，这里是「{value}」，一家企业只有一个代码。请对照营业执照改正。',
    'en-US':
      '“{name}” has code {firstCode} at {first} and “{value}” here. An enterprise has one code: correct it from the business licence.',
  },
  fixKind: null,
  run: (context) => {
    return indexOf(context).identity.codes.map(({ table, record, column, name, first }) =>
      faultAt(table, record, column, {
        parameters: { name, firstCode: first.code, first: placeText(first.table, first.record, first.codeColumn) },
      }),
    );
  },
};
