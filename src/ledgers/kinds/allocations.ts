import type { KindDefinition } from './definition';

/**
 * 目标分解表: targets of towns and parks. Long: one row a unit and indicator. Wide: one row a unit, one column an indicator
 * (the columns get the fields `target:<indicator id>`, with `@<year>` behind when the header names a year).
 */
export const allocations: KindDefinition = {
  kind: 'allocations',
  title: '目标分解表',
  titleWords: /分解|目标(?!.*完成情况)|任务指标|指标任务|任务分配/u,
  alsoOneOf: [],
  fewestColumns: 3,
  fields: [
    {
      id: 'unit',
      type: 'town',
      header: '单位',
      synonyms: [
        '镇街',
        '街镇',
        '责任单位',
        '承担单位',
        '所属镇街',
        '镇（街）',
        '镇街（园区）',
        '镇街园区',
        '镇街/园区',
        '镇街名称',
        '单位名称',
        '乡镇',
        '街道（镇）',
        '分解单位',
        '任务单位',
        '乡镇街道',
        '园区',
      ],
      required: true,
    },
    {
      id: 'indicator',
      type: 'text',
      header: '指标',
      synonyms: ['指标名称', '考核指标', '目标指标', '任务指标', '分解指标'],
      required: true,
    },
    { id: 'year', type: 'year', header: '年度', synonyms: ['年份', '目标年度', '年'] },
    {
      id: 'target',
      type: 'decimal',
      header: '目标值',
      synonyms: [
        '目标',
        '任务数',
        '目标数',
        '任务目标',
        '年度目标',
        '分解目标',
        '指标值',
        '年度目标值',
        '目标任务',
        '任务值',
        '计划数',
        '任务量',
      ],
      required: true,
    },
  ],
};
