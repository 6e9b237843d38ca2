import { fieldDefinition, kindDefinition } from '../../ledgers/kinds/all-kinds';
import type { Check } from '../check';
import { faultOfSheet } from '../places';

/** A `!` field of the recognised kind has no column. Once a sheet and field, not once a row. */
export const sheetRequiredColumn: Check = {
  code: 'sheet.required-column',
  severity: 'error',
  scope: 'table',
  phase: 'ledgers',
  title: {
    'zh-CN': '缺少必需的栏目',
    'en-US': 'Required column is missing',
  },
  what: {
    'zh-CN': '认出了台账，却没有找到它必需的一栏。',
    'en-US': 'The ledger was recognised, but a column it cannot do without was not found.',
  },
  why: {
    'zh-CN': '缺了这一栏，整张表都不能统计。',
    'en-US': 'Without it the whole sheet cannot be counted.',
  },
  example: {
    'zh-CN': '专利台账没有「申请号」一栏。',
    'en-US': 'A patent ledger without 申请号.',
  },
  remedy: {
    'zh-CN': '表里其实有这一栏的，在「设置·识别」里指定；没有的，补上。',
    'en-US': 'If the column is there under another name, point to it in the settings; else add it.',
  },
  message: {
    'zh-CN':
      '这张表认作「{kind}」，但没有找到必需的「{field}」一栏，整张表不能统计。表里有这一栏的请在「设置·识别」里指定，没有的请补上。',
    'en-US':
      'The sheet was read as {kind}, but the required column {field} was not found: it cannot be counted. Point to it in the settings or add it.',
  },
  fixKind: 'map',
  run: (context) => {
    return context.ledgers.tables.flatMap((table) =>
      table.missingFields.map((field) =>
        faultOfSheet(table, {
          parameters: {
            kind: kindDefinition(table.kind).title,
            field: fieldDefinition(table.kind, field)?.header ?? field,
          },
        }),
      ),
    );
  },
};
