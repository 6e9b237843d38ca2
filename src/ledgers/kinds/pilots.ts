import type { KindDefinition } from './definition';
import { town, uscc } from './shared-fields';
import { pilotLevels, pilotTypes } from './vocabularies';

/** 试点示范企业台账: pilot, model and advantage enterprises of the three levels. */
export const pilots: KindDefinition = {
  kind: 'pilots',
  title: '试点示范企业台账',
  titleWords: /(?:试点|示范|优势)(?!.*园区)(?!城市)/u,
  alsoOneOf: [],
  fewestColumns: 3,
  fields: [
    {
      id: 'name',
      type: 'name',
      header: '企业名称',
      synonyms: [
        '单位名称',
        '公司名称',
        '试点示范企业名称',
        '试点企业名称',
        '示范企业名称',
        '企业全称',
        '试点企业',
        '示范企业',
      ],
      required: true,
    },
    uscc,
    {
      id: 'level',
      type: 'enum',
      header: '级别',
      synonyms: ['层级', '认定级别', '试点级别', '等级', '认定层级', '称号级别'],
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
    {
      id: 'validUntil',
      type: 'date',
      header: '有效期至',
      synonyms: ['有效期', '到期日', '有效期限', '有效期截止', '有效期止', '到期日期', '到期时间', '有效期截止日期'],
      until: true,
    },
    {
      id: 'status',
      type: 'text',
      header: '状态',
      synonyms: ['验收情况', '验收状态', '当前状态', '有效状态', '培育状态', '是否验收'],
    },
    town,
  ],
};
