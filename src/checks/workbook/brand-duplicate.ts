import { findBrandOccurrences } from '../brand-occurrences';
import type { Check } from '../check';
import { faultAt, placeText } from '../places';

/** Same category and number, or same category, name and owner without numbers; at the number, else the name. */
export const brandDuplicate: Check = {
  code: 'brand.duplicate',
  severity: 'error',
  scope: 'workbook',
  phase: 'ledgers',
  title: {
    'zh-CN': '同一商标品牌重复',
    'en-US': 'Same mark twice',
  },
  what: {
    'zh-CN': '同一类别、同一注册号（没有号码的：同名同权利人）的商标品牌出现两次。',
    'en-US': 'A mark of one category and number (without numbers: of one name and owner) stands twice.',
  },
  why: {
    'zh-CN': '延续认定不是新增，一件只算一次，后面的不计入。',
    'en-US': 'A renewal is no new item: it counts once, the later row is left out.',
  },
  example: {
    'zh-CN': '「武乐158」第 162 行和第 173 行证书号相同。',
    'en-US': 'Rows 162 and 173 bear the same certificate number.',
  },
  remedy: {
    'zh-CN': '删去重复的一行；延续认定的，更新原来那一行的有效期。',
    'en-US': 'Delete the repeated row; for a renewal, update the validity of the earlier row.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」与 {first} 重复，一件只算一次，这一条不再计入。请删去；延续认定的请更新原来那一行的有效期。',
    'en-US':
      '{header} “{value}” repeats {first}: it counts once. Delete this row; for a renewal, update the validity of the earlier one.',
  },
  fixKind: null,
  run: (context) => {
    return findBrandOccurrences(context).duplicates.map(({ table, record, column, first }) =>
      faultAt(table, record, column, {
        parameters: { first: placeText(first.table, first.record, first.column) },
      }),
    );
  },
};
