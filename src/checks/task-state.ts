import type { LedgerColumn, LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import { findIndicator } from '../plan/find-indicator';
import { normaliseName } from '../plan/normalise';
import type { Plan } from '../plan/plan';
import { saysDone, saysNotStarted } from './status-words';
import { textAt } from './values';

/** The columns of a tasks ledger that tell how far a task is. */
export interface TaskColumns {
  readonly task: LedgerColumn | undefined;
  readonly clause: LedgerColumn | undefined;
  readonly status: LedgerColumn | undefined;
  readonly stage: LedgerColumn | undefined;
  readonly completion: LedgerColumn | undefined;
  readonly dueDate: LedgerColumn | undefined;
  readonly doneDate: LedgerColumn | undefined;
  readonly evidence: LedgerColumn | undefined;
}

/** What a task's row says of itself. */
export interface TaskState {
  /** 状态, or 进展阶段 where staff write the status there; `null` when both are blank or absent. */
  readonly statusColumn: LedgerColumn | null;
  readonly status: string;
  /** Fraction. */
  readonly completion: number | null;
  /** 已完成, or 100 %. */
  readonly saidDone: boolean;
  /** 完成日期 is filled in. */
  readonly hasDoneDate: boolean;
}

/** Looks the columns up once a table. */
export function taskColumns(table: LedgerTable): TaskColumns {
  const { columns } = table;
  return {
    task: columns.get('task'),
    clause: columns.get('clause'),
    status: columns.get('status'),
    stage: columns.get('stage'),
    completion: columns.get('completion'),
    dueDate: columns.get('dueDate'),
    doneDate: columns.get('doneDate'),
    evidence: columns.get('evidence'),
  };
}

/** Reads one task's status and completion. */
export function taskAt(columns: TaskColumns, record: number): TaskState {
  const statusColumn =
    [columns.status, columns.stage].find((column) => column?.states[record] === cellStates.sound) ?? null;
  const status = textAt(statusColumn ?? undefined, record);
  const completion = columns.completion?.values[record];
  const share =
    typeof completion === 'number' && columns.completion?.states[record] === cellStates.sound ? completion : null;
  return {
    statusColumn,
    status,
    completion: share,
    saidDone: saysDone(status) || (share !== null && share >= 1),
    hasDoneDate: (columns.doneDate?.states[record] ?? cellStates.blank) !== cellStates.blank,
  };
}

/** 已完成 below 100 %, or 未启动 above 0. */
export function hasStatusConflict(task: TaskState): boolean {
  if (task.completion === null) return false;
  return (saysDone(task.status) && task.completion < 1) || (saysNotStarted(task.status) && task.completion > 0);
}

/** Whether the task is a milestone of the plan that stands at the stage that meets it, or beyond: 获批, 挂牌运行. */
export function hasReachedItsStage(plan: Plan, columns: TaskColumns, record: number): boolean {
  const named = findIndicator(plan, textAt(columns.task, record));
  const clause = normaliseName(textAt(columns.clause, record));
  const stages = [textAt(columns.stage, record), textAt(columns.status, record)];
  return plan.indicators.some((indicator) => {
    const met = indicator.metStage === null ? -1 : indicator.stages.indexOf(indicator.metStage);
    if (met < 0) return false;
    if (indicator !== named && (clause === '' || clause !== normaliseName(indicator.clause))) return false;
    return indicator.stages.slice(met).some((stage) => stages.includes(stage));
  });
}
