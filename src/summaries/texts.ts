import type { Status, TaskResult } from '../assessment/assessment';
import type { Severity } from '../model/finding';
import type { Bilingual } from '../model/language';

/**
 * Words that several summary sheets share. The sheets are official Chinese forms and stay Chinese whatever language
 * Office shows; what the pane says about them (titles, purposes) is bilingual in `catalogue.ts`.
 */

/** Every product sheet's name begins with it (汇总 = summary), so that recognition leaves them alone. */
export const summaryPrefix = '汇总·';

/** Status words of the plan. */
export const statusWords: Readonly<Record<Status, string>> = {
  met: '已完成',
  'on-track': '达到序时进度',
  near: '基本达到',
  behind: '滞后',
  short: '未达标',
  missed: '未完成',
  'not-started': '未启动',
  unknown: '无法评估',
  monitor: '监测',
  dropped: '不再考核',
};

/** State words of tasks (重点任务). */
export const taskStatusWords: Readonly<Record<TaskResult['status'], string>> = {
  met: '已完成',
  'on-track': '达到序时',
  behind: '滞后',
  'not-started': '未启动',
  missed: '逾期',
};

/** State of a plan task that no ledger row speaks of. */
export const taskNotReported = '未填报';

/** Safeguards (保障措施) hold or do not hold. */
export const safeguardWords: Readonly<Partial<Record<Status, string>>> = {
  met: '已落实',
  missed: '未落实',
  short: '未落实',
};

export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  error: { 'zh-CN': '错误', 'en-US': 'Error' },
  warning: { 'zh-CN': '提醒', 'en-US': 'Warning' },
  info: { 'zh-CN': '说明', 'en-US': 'Note' },
};

/** Headers that mean the same on every sheet. */
export const headers = {
  sequence: '序号',
  clause: '条款',
  indicator: '指标',
  unit: '单位',
  target: '目标值',
  actual: '完成值',
  rate: '完成率',
  expected: '序时进度',
  gap: '缺口',
  status: '状态',
  responsible: '责任单位',
  source: '数据来源',
  rank: '排名',
  town: '镇街（园区）',
  remarks: '备注',
} as const;

export const totalLabel = '合计';
