import type { KindDefinition } from './definition';

/** 督查考核台账: inspections, what they found, and yearly results by unit. */
export const inspections: KindDefinition = {
  kind: 'inspections',
  title: '督查考核台账',
  titleWords: /督查|督导|考核(?!指标)|检查/u,
  alsoOneOf: [],
  fewestColumns: 3,
  fields: [
    {
      id: 'date',
      type: 'date',
      header: '督查日期',
      synonyms: ['督查时间', '检查日期', '检查时间', '考核日期', '考核时间', '督导日期', '督导时间', '日期', '时间'],
      required: true,
    },
    {
      id: 'unit',
      type: 'text',
      header: '被督查单位',
      synonyms: [
        '单位',
        '被检查单位',
        '被考核单位',
        '受检单位',
        '督查对象',
        '督查单位',
        '考核单位',
        '单位名称',
        '被督导单位',
        '考核对象',
        '检查单位',
      ],
      required: true,
    },
    {
      id: 'issue',
      type: 'text',
      header: '发现问题',
      synonyms: ['存在问题', '问题', '主要问题', '督查发现问题', '发现的问题', '存在的问题'],
    },
    {
      id: 'dueDate',
      type: 'date',
      header: '整改期限',
      synonyms: ['整改时限', '限期整改日期', '要求整改日期', '整改截止日期', '整改截止时间', '限改日期'],
      until: true,
    },
    {
      id: 'doneDate',
      type: 'date',
      header: '整改完成日期',
      synonyms: ['整改完成时间', '完成整改日期', '完成整改时间', '整改日期', '整改时间', '实际整改日期', '整改完成日'],
      pastEvent: true,
    },
    {
      id: 'result',
      type: 'text',
      header: '考核结果',
      synonyms: ['督查结果', '检查结果', '考核等次', '考核等级', '结果', '考核评价', '考核得分'],
    },
  ],
};
