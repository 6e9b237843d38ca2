import type { KindDefinition } from './definition';

/** 指标填报表: staff's own figures, reconciled against what the ledgers give. */
export const reported: KindDefinition = {
  kind: 'reported',
  title: '指标填报表',
  titleWords: /填报|完成情况|指标/u,
  alsoOneOf: [],
  fewestColumns: 2,
  fields: [
    {
      id: 'indicator',
      type: 'text',
      header: '指标',
      synonyms: ['指标名称', '考核指标', '目标指标', '主要指标', '工作指标', '指标项', '指标内容', '统计指标'],
      required: true,
    },
    {
      id: 'actual',
      type: 'decimal',
      header: '完成值',
      synonyms: [
        '完成情况',
        '实际完成',
        '完成数',
        '累计完成',
        '实际完成值',
        '实际值',
        '完成量',
        '实际完成数',
        '累计完成值',
        '累计完成数',
        '本年累计',
        '本年完成',
        '实际完成情况',
        '当前值',
        '目前完成',
        '本期完成',
        '已完成',
        '完成数量',
      ],
      required: true,
    },
    {
      id: 'target',
      type: 'decimal',
      header: '目标值',
      synonyms: ['目标', '年度目标', '目标数', '任务数', '指标值', '年度目标值', '计划数', '目标任务', '任务目标'],
    },
    { id: 'year', type: 'year', header: '年度', synonyms: ['年份', '统计年度', '年', '报告年度'] },
    {
      id: 'unit',
      type: 'town',
      header: '填报单位',
      synonyms: ['报送单位', '上报单位', '镇街', '所属镇街', '街镇', '镇（街）', '镇街（园区）'],
      orOffice: true,
    },
  ],
};
