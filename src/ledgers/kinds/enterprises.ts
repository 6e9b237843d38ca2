import type { KindDefinition } from './definition';
import { town, uscc } from './shared-fields';
import { yesNoWords } from './vocabularies';

/** 企业名录: the district's enterprises, above all the 科技型 (technology) ones. */
export const enterprises: KindDefinition = {
  kind: 'enterprises',
  title: '企业名录',
  titleWords: /企业(?:名录|名单|清单|一览|信息|库|基本情况)|科技型|(?:企业)?名录/u,
  alsoOneOf: ['uscc', 'techEnterprise', 'formerName', 'status'],
  fewestColumns: 2,
  fields: [
    {
      id: 'name',
      type: 'name',
      header: '企业名称',
      synonyms: ['单位名称', '公司名称', '企业全称', '法人名称', '企业'],
      required: true,
    },
    uscc,
    town,
    {
      id: 'techEnterprise',
      type: 'yesNo',
      header: '是否科技型企业',
      synonyms: ['科技型中小企业', '科技型', '是否科技型中小企业', '是否科技型', '科技型企业', '是否为科技型企业'],
      vocabulary: yesNoWords,
    },
    {
      id: 'formerName',
      type: 'name',
      header: '曾用名',
      synonyms: ['原名称', '原企业名称', '更名前名称', '曾用名称'],
      several: true,
    },
    { id: 'status', type: 'text', header: '经营状态', synonyms: ['状态', '登记状态', '企业状态', '存续状态'] },
  ],
};
