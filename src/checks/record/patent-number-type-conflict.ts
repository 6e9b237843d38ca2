import { cellStates } from '../../ledgers/ledger';
import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { faultAt } from '../places';
import { patentKindOf, typeOfCanonical } from '../../identifiers/application-number';

/** 专利类型 disagrees with the type digit of the application number. */
export const patentNumberTypeConflict: Check = {
  code: 'patent-number.type-conflict',
  severity: 'error',
  scope: 'record',
  phase: 'ledgers',
  title: {
    'zh-CN': '专利类型与申请号不一致',
    'en-US': 'Patent type disagrees with the number',
  },
  what: {
    'zh-CN': '申请号的种类位和所填的专利类型对不上。',
    'en-US': 'The type digit of the number and the typed patent type disagree.',
  },
  why: {
    'zh-CN': '申请号第 5 位（旧号第 3 位）说明种类：1、8 发明，2、9 实用新型，3 外观设计。统计以申请号为准。',
    'en-US':
      'The digit after the year tells the type: 1, 8 invention, 2, 9 utility model, 3 design. The number is what counts.',
  },
  example: {
    'zh-CN': '201822… 是实用新型，类型却填「外观设计」。',
    'en-US': '201822… is a utility model, typed as 外观设计.',
  },
  remedy: {
    'zh-CN': '核对后采用申请号所说的类型；申请号抄错的，改申请号。',
    'en-US': 'Take the type that the number says, or correct the number.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」与申请号 {number} 不一致：按申请号应是「{type}」，统计以申请号为准。请核对后改正。',
    'en-US':
      '{header} “{value}” disagrees with number {number}, which says {type}; the number counts. Compare and correct.',
  },
  fixKind: 'proposed',
  run: (context) => {
    const faults: Fault[] = [];
    const index = indexOf(context);
    for (const table of index.tables('patents')) {
      const numbers = table.columns.get('applicationNumber');
      const types = table.columns.get('patentType');
      if (numbers === undefined || types === undefined) continue;
      const later = index.patents.later(table);
      const { values: numberValues } = numbers;
      const { states: typeStates, values: typeValues } = types;
      for (let record = 0; record < typeStates.length; record++) {
        if (typeStates[record] !== cellStates.sound) continue;
        const number = numberValues[record];
        if (typeof number !== 'string') continue;
        const type = patentKindOf(typeOfCanonical(number));
        if (type === typeValues[record] || later.has(record)) continue;
        faults.push(
          faultAt(table, record, types, { parameters: { number, type }, fix: { kind: 'proposed', value: type } }),
        );
      }
    }
    return faults;
  },
};
