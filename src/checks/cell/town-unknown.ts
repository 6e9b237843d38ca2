import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** A town that is no unit of the district after aliases. */
export const townUnknown: Check = {
  code: 'town.unknown',
  severity: 'error',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '不是本区的镇街',
    'en-US': 'Not a unit of the district',
  },
  what: {
    'zh-CN': '所属镇街不在本区名单里。',
    'en-US': 'The town is not on the list of the district.',
  },
  why: {
    'zh-CN': '分不到任何一个镇街，镇街统计会漏掉这一条，全区统计照常。',
    'en-US': 'It belongs to no unit: the breakdown misses it, the district still counts it.',
  },
  example: {
    'zh-CN': '「某某镇」。',
    'en-US': '“某某镇” is not on the list.',
  },
  remedy: {
    'zh-CN': '改成标准名称；如有建议值，确认后采用。',
    'en-US': 'Use the standard name, or confirm the proposed one.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」不是本区的镇街或园区，镇街统计会漏掉这一条。请改成标准名称。{hint}',
    'en-US':
      '{header} “{value}” is no town, street or park of the district: the breakdown misses the record. Use the standard name.{hintEn}',
  },
  fixKind: 'proposed',
  run: fromReadings('town.unknown'),
};
