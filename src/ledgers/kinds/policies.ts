import type { KindDefinition } from './definition';
import { policyCategories } from './vocabularies';

/** 政策文件台账: the district's policies on intellectual property. */
export const policies: KindDefinition = {
  kind: 'policies',
  title: '政策文件台账',
  titleWords: /政策|文件|办法/u,
  alsoOneOf: ['documentNumber', 'category', 'issuedDate', 'effectiveDate'],
  fewestColumns: 2,
  fields: [
    {
      id: 'title',
      type: 'text',
      header: '文件名称',
      synonyms: ['政策名称', '文件标题', '政策文件名称', '政策文件', '名称', '办法名称'],
      required: true,
    },
    {
      id: 'documentNumber',
      type: 'text',
      header: '文号',
      synonyms: ['发文字号', '文件号', '文件编号', '发文号', '文件文号', '发文文号'],
    },
    {
      id: 'category',
      type: 'enum',
      header: '类别',
      synonyms: ['政策类别', '政策类型', '类型', '类别（创造/运用/保护/管理）', '文件类别', '所属类别'],
      vocabulary: policyCategories,
      several: true,
    },
    {
      id: 'issuedDate',
      type: 'date',
      header: '印发日期',
      synonyms: ['印发时间', '发布日期', '发布时间', '发文日期', '出台时间', '发文时间', '出台日期', '成文日期'],
    },
    {
      id: 'effectiveDate',
      type: 'date',
      header: '施行日期',
      synonyms: ['实施日期', '生效日期', '施行时间', '实施时间', '执行日期', '生效时间', '执行时间'],
    },
  ],
};
