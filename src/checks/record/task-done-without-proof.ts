import { cellStates } from '../../ledgers/ledger';
import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { faultAt } from '../places';
import { saysDone } from '../status-words';
import { taskAt, taskColumns, hasStatusConflict } from '../task-state';

/** 已完成 or 100 % without 完成日期 and without 佐证, in a sheet that has room for either. */
export const taskDoneWithoutProof: Check = {
  code: 'task.done-without-proof',
  severity: 'warning',
  scope: 'record',
  phase: 'ledgers',
  title: {
    'zh-CN': '完成没有凭据',
    'en-US': 'Done without proof',
  },
  what: {
    'zh-CN': '任务写了已完成（或 100%），却没有完成日期，也没有佐证材料。',
    'en-US': 'A task is said to be done (or 100 %), with neither a completion date nor evidence.',
  },
  why: {
    'zh-CN': '督查考核时拿不出凭据，不能认定完成。',
    'en-US': 'Without either it cannot be shown to be done.',
  },
  example: {
    'zh-CN': '状态「已完成」，完成日期和佐证材料都空白。',
    'en-US': 'Status 已完成, completion date and evidence both blank.',
  },
  remedy: {
    'zh-CN': '补填完成日期或佐证材料（文号、活动总结等）。',
    'en-US': 'Fill in the completion date or the evidence.',
  },
  message: {
    'zh-CN': '「{header}」是「{value}」，但完成日期和佐证材料都空白，不能认定完成。请补填其中一项。',
    'en-US': '{header} says “{value}”, but completion date and evidence are both blank. Fill in one of them.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    for (const table of indexOf(context).tables('tasks')) {
      const columns = taskColumns(table);
      const proofs = [columns.doneDate, columns.evidence].filter((column) => column !== undefined);
      if (proofs.length === 0) continue;
      for (let record = 0; record < table.rows.length; record++) {
        const task = taskAt(columns, record);
        if (!task.saidDone || hasStatusConflict(task)) continue;
        if (proofs.some((column) => column.states[record] !== cellStates.blank)) continue;
        // A stage (申报, 推进中) in the place of a status does not say that the task is done: 100 % does.
        const isStage = task.statusColumn === columns.stage && !saysDone(task.status);
        const place = (isStage ? columns.completion : task.statusColumn) ?? columns.completion;
        if (place !== undefined) faults.push(faultAt(table, record, place));
      }
    }
    return faults;
  },
};
