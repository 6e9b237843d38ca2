import { toIsoDate } from '../../model/calendar';
import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { endBeforeStart } from '../date-order';
import { isBefore } from '../dates';
import { faultAt } from '../places';
import { hasReachedItsStage, taskAt, taskColumns } from '../task-state';
import { textAt } from '../values';

/** Past 完成时限 at the data date and not done. */
export const taskOverdue: Check = {
  code: 'task.overdue',
  severity: 'warning',
  scope: 'record',
  phase: 'ledgers',
  title: {
    'zh-CN': '任务逾期',
    'en-US': 'Task is overdue',
  },
  what: {
    'zh-CN': '完成时限已过，任务还没有完成。',
    'en-US': 'The due date has passed and the task is not done.',
  },
  why: {
    'zh-CN': '逾期任务会列入缺口清单和督查通报。',
    'en-US': 'Overdue tasks are listed among the shortfalls and in the report.',
  },
  example: {
    'zh-CN': '截止 2018-09-30，时限 2018-08-31，进度 70%。',
    'en-US': 'As of 2018-09-30, due 2018-08-31, at 70 %.',
  },
  remedy: {
    'zh-CN': '已完成的，更新状态并填完成日期；未完成的，说明原因和新时限。',
    'en-US': 'If done, update the status and the completion date; else give the reason and a new date.',
  },
  message: {
    'zh-CN':
      '任务「{task}」的「{header}」是 {value}，到 {asOf} 已逾期且未完成。已完成的请更新状态和完成日期，未完成的请说明原因。',
    'en-US':
      'Task “{task}” was due by {value} and is not done by {asOf}. Update status and completion date if done; else give the reason.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    const asOf = toIsoDate(context.asOf);
    for (const table of indexOf(context).tables('tasks')) {
      const columns = taskColumns(table);
      const due = columns.dueDate;
      if (due === undefined) continue;
      for (let record = 0; record < table.rows.length; record++) {
        if (!isBefore(due, record, context.asOf) || endBeforeStart(table, record, 'dueDate')) continue;
        const task = taskAt(columns, record);
        if (task.saidDone || task.hasDoneDate || hasReachedItsStage(context.plan, columns, record)) continue;
        faults.push(faultAt(table, record, due, { parameters: { task: textAt(columns.task, record), asOf } }));
      }
    }
    return faults;
  },
};
