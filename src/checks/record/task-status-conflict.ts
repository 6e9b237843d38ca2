import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { faultAt } from '../places';
import { shownShare } from '../shown-value';
import { hasStatusConflict, taskAt, taskColumns } from '../task-state';

/** 已完成 with 完成率 below 100 %, or 未启动 with 完成率 above 0. */
export const taskStatusConflict: Check = {
  code: 'task.status-conflict',
  severity: 'error',
  scope: 'record',
  phase: 'ledgers',
  title: {
    'zh-CN': '状态与完成率矛盾',
    'en-US': 'Status contradicts completion',
  },
  what: {
    'zh-CN': '写已完成而完成率不到 100%，或写未启动而完成率大于 0。',
    'en-US': 'Said to be done below 100 %, or not begun above 0 %.',
  },
  why: {
    'zh-CN': '不知道以哪个为准，任务进度无法判断。',
    'en-US': 'It cannot be told which one is right.',
  },
  example: {
    'zh-CN': '状态「已完成」，完成率 60%。',
    'en-US': 'Status 已完成, completion 60 %.',
  },
  remedy: {
    'zh-CN': '核对后改正其中一个。',
    'en-US': 'Compare and correct one of them.',
  },
  message: {
    'zh-CN': '「{header}」写「{value}」，完成率却是 {completion}，互相矛盾，进度无法判断。请核对后改正其中一个。',
    'en-US': '{header} says “{value}”, yet completion is {completion}. Compare and correct one of them.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    for (const table of indexOf(context).tables('tasks')) {
      const columns = taskColumns(table);
      for (let record = 0; record < table.rows.length; record++) {
        const task = taskAt(columns, record);
        if (task.statusColumn === null || task.completion === null || !hasStatusConflict(task)) continue;
        const parameters = { completion: shownShare(task.completion) };
        faults.push(faultAt(table, record, task.statusColumn, { parameters }));
      }
    }
    return faults;
  },
};
