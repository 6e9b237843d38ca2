import type { Check } from '../check';
import { fromReadings } from '../from-readings';

/** A former or shortened name that is read as the standard name. */
export const townAlias: Check = {
  code: 'town.alias',
  severity: 'info',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '镇街旧称或简称',
    'en-US': 'Former or short name of a town',
  },
  what: {
    'zh-CN': '填的是镇街的旧称或简称。',
    'en-US': 'A former or short name of a town is used.',
  },
  why: {
    'zh-CN': '已按标准名称归并统计。',
    'en-US': 'It was counted under the standard name.',
  },
  example: {
    'zh-CN': '「高村乡」读作「高村镇」，「杨村街」读作「杨村街道」。',
    'en-US': '“高村乡” is read as “高村镇”.',
  },
  remedy: {
    'zh-CN': '可点「修复」改成标准名称；不改也照常统计。',
    'en-US': 'Apply the fix for the standard name; it counts either way.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」是旧称或简称，已读作「{read}」。可点「修复」改成标准名称。',
    'en-US': '{header} “{value}” is a former or short name, read as “{read}”. Apply the fix for the standard name.',
  },
  fixKind: 'safe',
  run: fromReadings('town.alias'),
};
