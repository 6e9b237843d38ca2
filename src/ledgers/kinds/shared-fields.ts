import type { FieldDefinition } from './definition';

/** 统一社会信用代码 of the enterprise a record is about. */
export const uscc: FieldDefinition = {
  id: 'uscc',
  type: 'uscc',
  header: '统一社会信用代码',
  synonyms: [
    '信用代码',
    '社会信用代码',
    '统一信用代码',
    '机构代码',
    '组织机构代码',
    '社会统一信用代码',
    '统一代码',
    '统一社会信用代码号',
    '统一社会信用代码证号',
    '统一社会信用代码/组织机构代码',
  ],
  several: true,
  common: true,
};

/** 所属镇街: town, street or park that a record belongs to. */
export const town: FieldDefinition = {
  id: 'town',
  type: 'town',
  header: '所属镇街',
  synonyms: [
    '镇街',
    '街镇',
    '所在镇街',
    '属地',
    '镇（街）',
    '所属园区',
    '所属街镇',
    '所在街镇',
    '所属镇（街）',
    '镇街园区',
    '镇街（园区）',
    '镇街/园区',
    '所属镇街（园区）',
    '所属镇街园区',
    '乡镇',
    '所属乡镇',
    '所在乡镇',
    '乡镇街道',
    '所属街道',
    '街道',
    '街道（镇）',
    '镇街名称',
    '街镇名称',
    '属地镇街',
    '所属属地',
    '所在地',
    '所在园区',
    '所属地',
    '归属镇街',
    '所属辖区',
  ],
  common: true,
};

/** 备注: read by nobody but kept so that staff find their words again. */
export const remarks: FieldDefinition = {
  id: 'remarks',
  type: 'text',
  header: '备注',
  synonyms: ['说明', '备注说明', '附注'],
  common: true,
};
