import type { KindDefinition } from './definition';
import { pilotLevels, pilotTypes } from './vocabularies';

/** 试点示范园区台账: pilot and model parks. */
export const parks: KindDefinition = {
  kind: 'parks',
  title: '试点示范园区台账',
  titleWords: /园区/u,
  alsoOneOf: [],
  fewestColumns: 3,
  fields: [
    {
      id: 'name',
      type: 'name',
      header: '园区名称',
      synonyms: ['试点示范园区名称', '试点园区名称', '园区', '试点园区', '示范园区', '示范园区名称'],
      required: true,
    },
    {
      id: 'level',
      type: 'enum',
      header: '级别',
      synonyms: ['层级', '认定级别', '试点级别', '等级', '认定层级', '园区级别'],
      required: true,
      vocabulary: pilotLevels,
    },
    {
      id: 'type',
      type: 'enum',
      header: '类型',
      synonyms: [
        '类别',
        '试点/示范',
        '称号',
        '试点示范类型',
        '试点示范类别',
        '认定类型',
        '认定类别',
        '试点或示范',
        '荣誉称号',
        '认定称号',
        '试点示范',
      ],
      required: true,
      vocabulary: pilotTypes,
    },
    {
      id: 'recognizedDate',
      type: 'yearOrDate',
      header: '认定日期',
      synonyms: ['认定时间', '认定年度', '认定年份', '批准日期', '批准时间', '获评时间', '认定日'],
      pastEvent: true,
    },
    { id: 'status', type: 'text', header: '状态', synonyms: ['验收情况', '验收状态', '当前状态', '有效状态'] },
  ],
};
