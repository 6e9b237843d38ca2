import type { Day } from '../model/calendar';
import { saysDone, saysNotStarted } from '../checks/status-words';
import { compare, divide, exact } from './exact';

export interface TaskInput {
  /** Words of 状态 and of 进展阶段, either may be blank. */
  readonly words: readonly string[];
  /** 完成率 as a fraction. */
  readonly completion: number | null;
  readonly plannedStart: Day | null;
  readonly dueDate: Day | null;
  readonly doneDate: Day | null;
  readonly asOf: Day;
}

export type TaskStatus = 'met' | 'on-track' | 'behind' | 'not-started' | 'missed';

const lateWords = /滞后|延期|缓慢|停滞|逾期|受阻/u;

/**
 * 已完成 / 达到序时 / 滞后 / 未启动 / 逾期 from 状态, 完成率, 完成时限 and the data date. A task without 计划启动 has no
 * straight line to be held against: it is on track until it is due, unless its own status says that it lags.
 */
export function taskStatus(input: TaskInput): TaskStatus {
  const { words, completion, plannedStart, dueDate, doneDate, asOf } = input;
  const done = words.some(saysDone) || (completion !== null && completion >= 1) || doneDate !== null;
  if (done) return 'met';
  if (dueDate !== null && asOf > dueDate) return 'missed';
  const begun = completion !== null && completion > 0;
  if (words.some(saysNotStarted) || (completion === 0 && words.every((word) => word === ''))) return 'not-started';
  if (words.some((word) => lateWords.test(word))) return 'behind';
  if (!begun || plannedStart === null || dueDate === null || asOf <= plannedStart || dueDate <= plannedStart) {
    return 'on-track';
  }
  const expected = divide(exact(asOf - plannedStart), exact(dueDate - plannedStart));
  return compare(exact(completion), expected) >= 0 ? 'on-track' : 'behind';
}

/** Whole days past 完成时限 at the data date (or at 完成日期 when it was done late); 0 when in time. */
export function overdueDays({ dueDate, doneDate, asOf }: TaskInput, status: TaskStatus): number {
  if (dueDate === null) return 0;
  if (status === 'met') return doneDate === null ? 0 : Math.max(doneDate - dueDate, 0);
  return Math.max(asOf - dueDate, 0);
}
