import type { KindDefinition } from './definition';
import { conversionKinds } from './vocabularies';

/** 转化导航台账: matching of research and industry, of banks and enterprises, and patent navigation. */
export const conversions: KindDefinition = {
  kind: 'conversions',
  title: '转化导航台账',
  titleWords: /转化|导航|对接|产学研/u,
  alsoOneOf: [],
  fewestColumns: 3,
  fields: [
    {
      id: 'title',
      type: 'text',
      header: '项目名称',
      synonyms: [
        '活动名称',
        '名称',
        '项目',
        '项目/活动名称',
        '项目（活动）名称',
        '转化项目',
        '转化项目名称',
        '对接项目',
        '导航项目名称',
      ],
      required: true,
    },
    {
      id: 'kind',
      type: 'enum',
      header: '类别',
      synonyms: ['类型', '项目类别', '项目类型', '活动类别', '活动类型'],
      required: true,
      vocabulary: conversionKinds,
    },
    {
      id: 'date',
      type: 'date',
      header: '日期',
      synonyms: [
        '时间',
        '活动日期',
        '活动时间',
        '实施日期',
        '举办日期',
        '举办时间',
        '签约日期',
        '签约时间',
        '对接日期',
        '对接时间',
        '开展时间',
      ],
    },
    {
      id: 'amount',
      type: 'amount',
      header: '金额',
      synonyms: ['合同金额', '交易金额', '项目金额', '成交金额', '转化金额', '签约金额', '意向金额', '涉及金额'],
    },
    {
      id: 'status',
      type: 'text',
      header: '状态',
      synonyms: ['进展', '进展情况', '当前状态', '项目状态', '完成情况', '实施状态'],
    },
  ],
};
