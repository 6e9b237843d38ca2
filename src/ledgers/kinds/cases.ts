import type { KindDefinition } from './definition';

/** 执法维权台账: cases of enforcement and of aid (维权援助). */
export const cases: KindDefinition = {
  kind: 'cases',
  title: '执法维权台账',
  titleWords: /执法|维权|案件|立案|查处/u,
  alsoOneOf: ['kind', 'filedDate', 'closedDate', 'party', 'result'],
  fewestColumns: 3,
  fields: [
    {
      id: 'caseNumber',
      type: 'identifier',
      header: '案号',
      synonyms: ['编号', '案件编号', '立案号', '案件号', '文书号', '案件文号'],
      required: true,
    },
    {
      id: 'kind',
      type: 'text',
      header: '类别',
      synonyms: ['案由', '案件类型', '案件类别', '类型', '案件性质', '执法类别'],
    },
    {
      id: 'filedDate',
      type: 'date',
      header: '立案日期',
      synonyms: ['受理日期', '立案时间', '受理时间', '立案日', '受理日'],
      pastEvent: true,
    },
    {
      id: 'closedDate',
      type: 'date',
      header: '结案日期',
      synonyms: ['结案时间', '办结日期', '办结时间', '结案日'],
      pastEvent: true,
    },
    {
      id: 'party',
      type: 'text',
      header: '当事人',
      synonyms: ['被请求人', '当事人名称', '涉案单位', '涉案企业', '请求人', '双方当事人', '当事人/企业'],
    },
    {
      id: 'result',
      type: 'text',
      header: '处理结果',
      synonyms: ['结案结果', '结案方式', '处理情况', '办理结果', '结果', '处理意见'],
    },
  ],
};
