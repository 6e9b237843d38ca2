import { toA1 } from '../model/address';
import type { MeasureContext } from '../indicators/context';
import { stageOfRow, taskRows } from '../indicators/task-rows';
import type { TaskRow } from '../indicators/task-rows';
import { overdueDays, taskStatus } from '../progress/task';
import type { TaskInput } from '../progress/task';
import type { TaskResult } from './assessment';

/** Every task of the tasks ledgers with its state at the data date. */
export function taskResults(context: MeasureContext): readonly TaskResult[] {
  return taskRows(context).map((row) => taskResult(context, row));
}

function taskResult(context: MeasureContext, row: TaskRow): TaskResult {
  const { table, record, name, id, lead, stage, status, completion, plannedStart, dueDate, doneDate } = row;
  const input: TaskInput = {
    words: [status, stage],
    completion,
    plannedStart,
    dueDate,
    doneDate: doneDate !== null && doneDate <= context.asOf ? doneDate : null,
    asOf: context.asOf,
  };
  const state = reachedItsStage(context, row) ? 'met' : taskStatus(input);
  const column = table.columns.get('task')?.column ?? table.sheet.left;
  return {
    name,
    id,
    status: state,
    lead,
    stage: stage || status || null,
    completion,
    dueDate,
    doneDate,
    overdueDays: overdueDays(input, state),
    place: { sheet: table.sheet.name, cell: toA1(table.rows[record] ?? 0, column) },
  };
}

/** A task that belongs to a milestone is done once the milestone's stage is reached, whatever its 完成率 says. */
function reachedItsStage(context: MeasureContext, row: TaskRow): boolean {
  const indicator = context.plan.indicators.find(({ id, nature }) => id === row.id && nature === 'milestone');
  if (indicator?.metStage == null) return false;
  const stage = stageOfRow(row, indicator);
  return stage !== null && indicator.stages.indexOf(stage) >= indicator.stages.indexOf(indicator.metStage);
}
