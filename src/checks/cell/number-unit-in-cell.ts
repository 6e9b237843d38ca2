import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** A number followed by its unit (件, 万元 …) in the cell. */
export const numberUnitInCell: Check = {
  code: 'number.unit-in-cell',
  severity: 'warning',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '数字带单位',
    'en-US': 'Number with a unit',
  },
  what: {
    'zh-CN': '数字后面写了单位，整格变成了文本。',
    'en-US': 'A unit follows the number, which makes the cell text.',
  },
  why: {
    'zh-CN': 'Excel 求和时会跳过它。本工具已换算成本栏的单位读取。',
    'en-US': 'Excel leaves it out of sums. It was converted to the unit of the column.',
  },
  example: {
    'zh-CN': '「150万元」「30件」「1.2亿元」。',
    'en-US': '“150万元”, “30件”, “1.2亿元”.',
  },
  remedy: {
    'zh-CN': '点「修复」只留数字；单位写在表头。',
    'en-US': 'Apply the fix to keep only the number; write the unit in the header.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」带了单位，Excel 求和时会漏掉；已按 {read} 读取。请点「修复」只留数字，单位写在表头。',
    'en-US':
      '{header} “{value}” has a unit and Excel leaves it out of sums; it was read as {read}. Apply the fix to keep only the number.',
  },
  fixKind: 'safe',
  run: fromReadings('number.unit-in-cell'),
};
