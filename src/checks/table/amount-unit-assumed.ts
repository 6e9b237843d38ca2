import type { Check } from '../check';
import { faultAtCell } from '../places';
import { shownHeader } from '../shown-value';

/** Neither the header nor the 单位 line names the unit of an amount column; once a column, at its header. */
export const amountUnitAssumed: Check = {
  code: 'amount.unit-assumed',
  severity: 'info',
  scope: 'table',
  phase: 'ledgers',
  title: {
    'zh-CN': '金额单位按万元读取',
    'en-US': 'Unit taken to be 万元',
  },
  what: {
    'zh-CN': '表头和「单位：」一行都没有写金额单位。',
    'en-US': 'Neither the header nor a 单位 line says the unit.',
  },
  why: {
    'zh-CN': '本工具按「万元」读取；如果实际是「元」，会差一万倍。',
    'en-US': 'It was read as 万元 (10,000 yuan); if yuan was meant, it is off by 10,000.',
  },
  example: {
    'zh-CN': '表头只写「放款金额」。',
    'en-US': 'The header just says 放款金额.',
  },
  remedy: {
    'zh-CN': '在表头写明单位，如「放款金额（万元）」。',
    'en-US': 'Write the unit in the header.',
  },
  message: {
    'zh-CN': '「{header}」一栏没有写单位，已按万元读取。请在表头写明单位，如「{header}（万元）」。',
    'en-US': 'Column {header} names no unit and was read as 万元. Write the unit in the header.',
  },
  fixKind: null,
  run: (context) => {
    return context.ledgers.tables.flatMap((table) =>
      [...table.amountUnits].flatMap(([field, { assumed }]) => {
        const column = table.columns.get(field);
        if (!assumed || column === undefined) return [];
        return [
          faultAtCell(table, table.headerRows[1], column.column, { parameters: { header: shownHeader(column) } }),
        ];
      }),
    );
  },
};
