import type { Bilingual } from '../model/language';

/** How a target stands; the rules are in `judge`, in `milestone` and in `task`. */
export type Status =
  'met' | 'on-track' | 'near' | 'behind' | 'short' | 'missed' | 'not-started' | 'unknown' | 'monitor' | 'dropped';

export type Light = 'green' | 'yellow' | 'red' | 'grey';

const lights: Readonly<Record<Status, Light>> = {
  met: 'green',
  'on-track': 'green',
  near: 'yellow',
  behind: 'red',
  short: 'red',
  missed: 'red',
  'not-started': 'grey',
  unknown: 'grey',
  monitor: 'grey',
  dropped: 'grey',
};

/** The light of a status. `late`: a milestone or task that should have been started by now but is not. */
export function lightOf(status: Status, late = false): Light {
  return status === 'not-started' && late ? 'red' : lights[status];
}

/** Status texts of indicators, milestones and safeguards; they always stand beside the light. */
export const statusTexts: Readonly<Record<Status, Bilingual>> = {
  met: { 'zh-CN': '已完成', 'en-US': 'Met' },
  'on-track': { 'zh-CN': '达到序时进度', 'en-US': 'On track' },
  near: { 'zh-CN': '基本达到', 'en-US': 'Nearly on track' },
  behind: { 'zh-CN': '滞后', 'en-US': 'Behind' },
  short: { 'zh-CN': '未达标', 'en-US': 'Short of target' },
  missed: { 'zh-CN': '未完成', 'en-US': 'Missed' },
  'not-started': { 'zh-CN': '未启动', 'en-US': 'Not started' },
  unknown: { 'zh-CN': '无法评估', 'en-US': 'Cannot be judged' },
  monitor: { 'zh-CN': '监测', 'en-US': 'Monitored' },
  dropped: { 'zh-CN': '不再考核', 'en-US': 'No longer assessed' },
};

/** Status texts of the section-三 tasks, which say 逾期 where an indicator says 未完成. */
export const taskStatusTexts: Readonly<
  Record<'met' | 'on-track' | 'behind' | 'not-started' | 'missed' | 'unknown', Bilingual>
> = {
  met: { 'zh-CN': '已完成', 'en-US': 'Done' },
  'on-track': { 'zh-CN': '达到序时', 'en-US': 'On track' },
  behind: { 'zh-CN': '滞后', 'en-US': 'Behind' },
  'not-started': { 'zh-CN': '未启动', 'en-US': 'Not started' },
  missed: { 'zh-CN': '逾期', 'en-US': 'Overdue' },
  unknown: { 'zh-CN': '无法评估', 'en-US': 'Cannot be judged' },
};

/** Whether a status is a shortfall: shown red whatever its light's date. */
export function isShortfall(status: Status): boolean {
  return status === 'behind' || status === 'short' || status === 'missed';
}
