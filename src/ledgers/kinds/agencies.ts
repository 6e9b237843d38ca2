import type { KindDefinition } from './definition';
import { uscc } from './shared-fields';
import { yesNoWords } from './vocabularies';

/** 服务机构台账: intellectual-property service agencies. */
export const agencies: KindDefinition = {
  kind: 'agencies',
  title: '服务机构台账',
  titleWords: /服务机构|代理机构|服务业|中介机构/u,
  alsoOneOf: [],
  fewestColumns: 2,
  fields: [
    {
      id: 'name',
      type: 'name',
      header: '机构名称',
      synonyms: ['服务机构名称', '单位名称', '服务机构', '代理机构名称', '企业名称'],
      required: true,
    },
    uscc,
    {
      id: 'services',
      type: 'enumList',
      header: '业务范围',
      synonyms: [
        '业务类型',
        '服务内容',
        '服务范围',
        '服务类型',
        '业务内容',
        '主营业务',
        '服务项目',
        '业务类别',
        '服务类别',
      ],
      required: true,
    },
    {
      id: 'settledDate',
      type: 'date',
      header: '入驻日期',
      synonyms: ['入驻时间', '落户日期', '落户时间', '进驻日期', '进驻时间', '成立日期', '入驻日'],
    },
    {
      id: 'inZone',
      type: 'yesNo',
      header: '是否入驻试验区',
      synonyms: ['是否入驻', '入驻试验区', '是否在试验区', '是否入驻集聚区', '是否入驻集聚发展试验区'],
      vocabulary: yesNoWords,
    },
    { id: 'status', type: 'text', header: '状态', synonyms: ['经营状态', '机构状态', '当前状态', '运营状态'] },
  ],
};
