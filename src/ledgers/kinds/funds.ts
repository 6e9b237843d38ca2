import type { KindDefinition } from './definition';

/** 专项资金台账: the special fund's budget and spending by year. */
export const funds: KindDefinition = {
  kind: 'funds',
  title: '专项资金台账',
  titleWords: /资金|经费|预算/u,
  alsoOneOf: [],
  fewestColumns: 2,
  fields: [
    { id: 'year', type: 'year', header: '年度', synonyms: ['年份', '预算年度', '资金年度', '年'], required: true },
    {
      id: 'budget',
      type: 'amount',
      header: '年初预算',
      synonyms: [
        '预算金额',
        '预算数',
        '预算',
        '预算额',
        '年初预算数',
        '年初预算金额',
        '年度预算',
        '预算安排',
        '年初安排',
        '预算总额',
      ],
      required: true,
    },
    {
      id: 'spent',
      type: 'amount',
      header: '实际支出',
      synonyms: [
        '支出',
        '执行数',
        '支出金额',
        '实际支出数',
        '实际支出金额',
        '支出数',
        '预算执行数',
        '执行金额',
        '实际执行',
        '实际执行数',
      ],
    },
  ],
};
