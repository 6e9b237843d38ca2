import type { Light, Status } from '../assessment/assessment';
import type { Bilingual } from '../model/language';

/** Status words of the plan; they always stand beside the light, colour is never the only sign. */
export const statusTexts: Readonly<Record<Status, Bilingual>> = {
  met: { 'zh-CN': '已完成', 'en-US': 'Met' },
  'on-track': { 'zh-CN': '达到序时进度', 'en-US': 'On track' },
  near: { 'zh-CN': '基本达到', 'en-US': 'Nearly' },
  behind: { 'zh-CN': '滞后', 'en-US': 'Behind' },
  short: { 'zh-CN': '未达标', 'en-US': 'Short' },
  missed: { 'zh-CN': '未完成', 'en-US': 'Missed' },
  'not-started': { 'zh-CN': '未启动', 'en-US': 'Not started' },
  unknown: { 'zh-CN': '无法评估', 'en-US': 'Unknown' },
  monitor: { 'zh-CN': '监测', 'en-US': 'Monitored' },
  dropped: { 'zh-CN': '不再考核', 'en-US': 'Dropped' },
};

export const lightTexts: Readonly<Record<Light, Bilingual>> = {
  green: { 'zh-CN': '绿灯', 'en-US': 'green' },
  yellow: { 'zh-CN': '黄灯', 'en-US': 'yellow' },
  red: { 'zh-CN': '红灯', 'en-US': 'red' },
  grey: { 'zh-CN': '灰灯', 'en-US': 'grey' },
};
