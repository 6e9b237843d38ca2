import { blankRecords } from '../blanks';
import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { faultAt } from '../places';
import { textAt } from '../values';

/** A task without a 牵头单位 (lead unit). */
export const taskNoLead: Check = {
  code: 'task.no-lead',
  severity: 'error',
  scope: 'cell',
  phase: 'ledgers',
  title: {
    'zh-CN': '没有牵头单位',
    'en-US': 'Task without a lead unit',
  },
  what: {
    'zh-CN': '任务没有写牵头单位。',
    'en-US': 'A task names no lead unit.',
  },
  why: {
    'zh-CN': '方案要求明确责任，没有牵头单位的任务无法督办。',
    'en-US': 'The plan asks for clear responsibility: nobody can be held to this task.',
  },
  example: {
    'zh-CN': '「牵头单位」一格空白。',
    'en-US': 'The lead unit is blank.',
  },
  remedy: {
    'zh-CN': '填写一个牵头单位；配合单位填在「配合单位」。',
    'en-US': 'Name one lead unit; others go under 配合单位.',
  },
  message: {
    'zh-CN': '任务「{task}」没有填「{header}」，无法督办。请填写一个牵头单位。',
    'en-US': 'Task “{task}” has no {header}: nobody can be held to it. Name one lead unit.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    for (const table of indexOf(context).tables('tasks')) {
      const column = table.columns.get('lead');
      if (column === undefined) continue;
      const tasks = table.columns.get('task');
      for (const record of blankRecords(column)) {
        faults.push(faultAt(table, record, column, { parameters: { task: textAt(tasks, record) } }));
      }
    }
    return faults;
  },
};
