import type { Status, TaskResult } from '../assessment/assessment';
import type { Severity } from '../model/finding';
import type { Bilingual } from '../model/language';
import { statusTexts, taskStatusTexts } from '../progress/status';

/**
 * Words that several summary sheets share. The sheets are official Chinese forms and stay Chinese whatever language
 * Office shows; what the pane says about them (titles, purposes) is bilingual in `catalogue.ts`.
 */

/** Every product sheet's name begins with it (汇总 = summary), so that recognition leaves them alone. */
export const summaryPrefix = '汇总·';

/** Status of an indicator, milestone or safeguard as it stands on a sheet. */
export function statusWord(status: Status): string {
  return statusTexts[status]['zh-CN'];
}

/** State of a task (重点任务), which says 逾期 where an indicator says 未完成. */
export function taskStatusWord(status: TaskResult['status']): string {
  return taskStatusTexts[status]['zh-CN'];
}

/** State of a plan task that no ledger row speaks of. */
export const taskNotReported = '未填报';

/** Safeguards (保障措施) are kept or not; what cannot be told says so. */
export function safeguardWord(status: Status): string {
  if (status === 'met') return '已落实';
  return status === 'missed' || status === 'short' || status === 'behind' ? '未落实' : statusWord(status);
}

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
