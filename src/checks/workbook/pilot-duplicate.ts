import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { faultAt, placeText } from '../places';
import { textAt } from '../values';

/** One enterprise with several titles at 市级 or 区级: it counts once. */
export const pilotDuplicate: Check = {
  code: 'pilot.duplicate',
  severity: 'info',
  scope: 'workbook',
  phase: 'ledgers',
  title: {
    'zh-CN': '一家企业多个试点示范称号',
    'en-US': 'One enterprise, several titles',
  },
  what: {
    'zh-CN': '一家企业有两个以上市级、区级试点示范称号。',
    'en-US': 'One enterprise holds several municipal or district titles.',
  },
  why: {
    'zh-CN': '称号都有效，但统计企业数时一家只算一次。',
    'en-US': 'All of them stand, but the enterprise counts once.',
  },
  example: {
    'zh-CN': '区级试点之后又评上市级示范。',
    'en-US': 'A district pilot that became a municipal model.',
  },
  remedy: {
    'zh-CN': '不用改。',
    'en-US': 'Nothing to do.',
  },
  message: {
    'zh-CN': '「{name}」在 {first} 已有市、区级试点示范称号，统计企业数时只算一家。',
    'en-US': '“{name}” already holds a title at {first}: it counts as one enterprise.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    const index = indexOf(context);
    const firstByName = new Map<string, string>();
    const firstByCode = new Map<string, string>();
    for (const table of index.tables('pilots')) {
      const names = table.columns.get('name');
      if (names === undefined) continue;
      const codes = table.columns.get('uscc');
      for (let record = 0; record < table.rows.length; record++) {
        const name = textAt(names, record);
        const level = textAt(table.columns.get('level'), record);
        const type = textAt(table.columns.get('type'), record);
        if (name === '' || (level !== '市级' && level !== '区级') || (type !== '试点' && type !== '示范')) continue;
        const typed = textAt(codes, record);
        const code = index.isSoundCode(typed) ? typed : '';
        const first = firstByName.get(name) ?? (code === '' ? undefined : firstByCode.get(code));
        const place = first ?? placeText(table, record, names);
        if (!firstByName.has(name)) firstByName.set(name, place);
        if (code !== '' && !firstByCode.has(code)) firstByCode.set(code, place);
        if (first !== undefined) faults.push(faultAt(table, record, names, { parameters: { name, first } }));
      }
    }
    return faults;
  },
};
