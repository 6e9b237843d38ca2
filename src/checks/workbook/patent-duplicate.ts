import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import type { LaterOccurrence } from '../patent-occurrences';
import { faultAt, placeText } from '../places';
import { textAt } from '../values';

/** The same application twice in sheets of the same role: at each occurrence after the first, naming the first and, where they differ, the towns. */
export const patentDuplicate: Check = {
  code: 'patent.duplicate',
  severity: 'error',
  scope: 'workbook',
  phase: 'ledgers',
  title: {
    'zh-CN': '同一专利重复',
    'en-US': 'Same patent twice',
  },
  what: {
    'zh-CN': '同一个申请号在同类表里出现了两次以上。',
    'en-US': 'One application number stands twice in sheets of the same role.',
  },
  why: {
    'zh-CN': '一件专利只能算一次，后面的不计入。两个镇街都报的，全区只算一次。',
    'en-US':
      'A patent counts once: the later ones are left out. Reported by two towns, it still counts once for the district.',
  },
  example: {
    'zh-CN': '第 7154 行与第 1055 行是同一个申请号。',
    'en-US': 'Row 7154 repeats the number of row 1055.',
  },
  remedy: {
    'zh-CN': '删去重复的一行；两个镇街都报的，请两家商定归属。',
    'en-US': 'Delete the repeated row; where two towns report it, let them settle whose it is.',
  },
  message: {
    'zh-CN': '「{header}」{number} 与 {first} 重复{towns}，这一条不再计入。请删去重复的一行。',
    'en-US': '{header} {number} repeats {first}{townsEn}: it is not counted again. Delete the repeated row.',
  },
  fixKind: null,
  run: (context) => {
    return indexOf(context).patents.laterOccurrences.map(faultOf);
  },
};

function faultOf(occurrence: LaterOccurrence): Fault {
  const { table, record, column, first } = occurrence;
  const firstColumn = first.table.columns.get('applicationNumber') ?? column;
  const towns = [townOf(first), townOf(occurrence)];
  const differ = towns[0] !== '' && towns[1] !== '' && towns[0] !== towns[1];
  return faultAt(table, record, column, {
    parameters: {
      number: textAt(column, record),
      first: placeText(first.table, first.record, firstColumn),
      towns: differ ? `（${towns.join('、')}都报了，全区只算一次）` : '',
      townsEn: differ ? ` (reported by ${towns.join(' and ')}; the district counts it once)` : '',
    },
  });
}

function townOf({ table, record }: Pick<LaterOccurrence, 'table' | 'record'>): string {
  return textAt(table.columns.get('town'), record) || (table.sheetTown ?? '');
}
