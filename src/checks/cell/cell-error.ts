import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** An Excel error value stands in a field of a record. */
export const cellError: Check = {
  code: 'cell.error',
  severity: 'error',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '单元格是错误值',
    'en-US': 'Cell holds an error',
  },
  what: {
    'zh-CN': '单元格显示的是 Excel 错误值，如 #N/A、#REF!。',
    'en-US': 'The cell shows an Excel error such as #N/A or #REF!.',
  },
  why: {
    'zh-CN': '公式出了错，原来的内容读不到，这一项无法使用。',
    'en-US': 'A formula failed: what should stand here cannot be read or used.',
  },
  example: {
    'zh-CN': '「专利名称」显示 #N/A，多半是 VLOOKUP 没有查到。',
    'en-US': 'The title shows #N/A, mostly a VLOOKUP that found nothing.',
  },
  remedy: {
    'zh-CN': '改正公式，或直接填写内容。',
    'en-US': 'Correct the formula or type the content.',
  },
  message: {
    'zh-CN': '「{header}」是错误值 {value}，公式没有算出结果，这一项无法使用。请改正公式或直接填写。',
    'en-US':
      '{header} holds the error {value}: the formula gave no result and the field cannot be used. Correct the formula or type the value.',
  },
  fixKind: null,
  run: fromReadings('cell.error'),
};
