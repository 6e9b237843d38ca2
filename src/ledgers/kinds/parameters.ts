import type { KindDefinition } from './definition';

/** 基础参数: figures that no ledger holds, one row a year. A column under an indicator's name gives its base (2016). */
export const parameters: KindDefinition = {
  kind: 'parameters',
  title: '基础参数',
  titleWords: /参数|基础数据/u,
  alsoOneOf: ['population', 'nationalGrowth', 'inventionStock'],
  fewestColumns: 2,
  fields: [
    { id: 'year', type: 'year', header: '年度', synonyms: ['年份', '统计年度', '年'], required: true },
    {
      id: 'population',
      type: 'decimal',
      header: '常住人口（万人）',
      synonyms: ['常住人口', '年末常住人口', '常住人口数', '全区常住人口', '人口', '区常住人口'],
    },
    {
      id: 'nationalGrowth',
      type: 'share',
      header: '全国有效发明专利增长率',
      synonyms: [
        '全国平均增长率',
        '全国增长率',
        '全国有效发明专利拥有量增长率',
        '全国发明专利增长率',
        '全国有效发明增长率',
        '全国平均增速',
        '全国发明专利拥有量增长率',
        '国内有效发明专利增长率',
      ],
    },
    {
      id: 'inventionStock',
      type: 'count',
      header: '年末有效发明专利拥有量',
      synonyms: [
        '有效发明专利拥有量',
        '年末有效发明专利',
        '有效发明专利数',
        '年末有效发明专利数',
        '发明专利拥有量',
        '年末发明专利拥有量',
        '有效发明专利',
        '年末有效发明拥有量',
      ],
    },
  ],
};
