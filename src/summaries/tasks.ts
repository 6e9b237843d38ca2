import type { Assessment, SafeguardResult, Status, TaskResult } from '../assessment/assessment';
import type { Indicator, PlanTask } from '../plan/plan';
import { centred, date, formula, missing, number, text } from './cells';
import { formLine, signOff, statusTone, subject } from './form';
import { formats, missingMark } from './formats';
import type { SummaryOptions } from './options';
import type { CellLook, SheetCell, SheetDescription } from './sheet-description';
import { TableBuilder, type TableColumn } from './table';
import { headers, safeguardWord, summaryPrefix, taskNotReported, taskStatusWord, totalLabel } from './texts';

type Column =
  | 'sequence'
  | 'clause'
  | 'planned'
  | 'task'
  | 'lead'
  | 'stage'
  | 'completion'
  | 'due'
  | 'done'
  | 'status'
  | 'overdue'
  | 'remarks';

const columns: readonly TableColumn<Column>[] = [
  { id: 'sequence', header: headers.sequence, width: 6 },
  { id: 'clause', header: headers.clause, width: 12 },
  { id: 'planned', header: '方案任务', width: 26 },
  { id: 'task', header: '台账任务', width: 34 },
  { id: 'lead', header: '牵头单位', width: 18 },
  { id: 'stage', header: '进展阶段', width: 14 },
  { id: 'completion', header: headers.rate, width: 10 },
  { id: 'due', header: '完成时限', width: 13 },
  { id: 'done', header: '完成日期', width: 13 },
  { id: 'status', header: headers.status, width: 12 },
  { id: 'overdue', header: '逾期天数', width: 10 },
  { id: 'remarks', header: headers.remarks, width: 18 },
];

export const tasksSheet = { id: 'tasks', name: `${summaryPrefix}重点任务` } as const;

/** 汇总·重点任务: the tasks of the plan's section 三 with what the ledger says of them; the safeguards of section 四 below. */
export function describeTasks(assessment: Assessment, options: SummaryOptions): SheetDescription {
  const { plan, tasks } = assessment;
  const table = new TableBuilder(columns).begin(
    `${subject(assessment)}国家知识产权示范城市培育重点任务进展情况表`,
    formLine(assessment, '项、天'),
  );
  const writer = new TaskRows(table);
  const firstRow = table.nextRow;
  for (const planned of plan.tasks)
    writer.addPlanned(
      planned,
      tasks.filter(({ id }) => id === planned.id),
    );
  const plannedIds = new Set(plan.tasks.map(({ id }) => id));
  const milestones = plan.indicators.filter(({ id }) => tasks.some((task) => task.id === id));
  if (milestones.length > 0) table.section('里程碑事项');
  for (const indicator of milestones)
    writer.addPlanned(
      indicator,
      tasks.filter(({ id }) => id === indicator.id),
    );
  const known = new Set([...plannedIds, ...milestones.map(({ id }) => id)]);
  const others = tasks.filter(({ id }) => id === null || !known.has(id));
  if (others.length > 0) table.section('其他任务（未对应方案条款，请在台账「方案条款」一栏注明）');
  for (const task of others) writer.add({ id: 'other', clause: missingMark, name: missingMark }, task);
  if (table.nextRow === firstRow) table.section('方案和台账都没有重点任务。');
  else table.total('total', totalCells(table, tasks, plan.tasks, firstRow));
  addSupport(table, assessment);
  addSafeguards(table, assessment);
  return table
    .finish(
      [
        '状态由台账的状态、完成率、完成时限与统计截止日判定；逾期天数为完成时限至统计截止日（已完成的至完成日期）的天数，未逾期为0。',
        `「${taskNotReported}」指方案列有而台账没有记录的任务，请在「重点任务」台账补填。`,
      ],
      signOff(options),
    )
    .build({ ...tasksSheet, tabColor: '#C55A11', remarks: 'remarks' });
}

type Planned = Pick<PlanTask | Indicator, 'id' | 'clause' | 'name'>;

/** Adds rows one after another and keeps their numbers and keys. */
class TaskRows {
  private sequence = 0;
  private readonly keys = new Map<string, number>();

  constructor(private readonly table: TableBuilder<Column>) {}

  addPlanned(planned: Planned, tasks: readonly TaskResult[]): void {
    if (tasks.length === 0) this.add(planned, null);
    for (const task of tasks) this.add(planned, task);
  }

  add(planned: Planned, task: TaskResult | null): void {
    this.sequence++;
    this.table.data(this.keyOf(planned.id, task), {
      sequence: number(this.sequence, '0', { align: 'center' }),
      clause: centred(planned.clause),
      planned: text(planned.name),
      ...(task === null ? unreported : taskCells(task)),
    });
  }

  private keyOf(id: string, task: TaskResult | null): string {
    const key = task === null ? id : `${id}|${task.name}`;
    const times = (this.keys.get(key) ?? 0) + 1;
    this.keys.set(key, times);
    return times === 1 ? key : `${key}|${String(times)}`;
  }
}

const unreported: Partial<Record<Column, SheetCell>> = {
  task: text(missingMark),
  lead: text(missingMark),
  stage: centred(missingMark),
  completion: missing,
  due: date(null),
  done: date(null),
  status: centred(taskNotReported, { tone: 'muted' }),
  overdue: missing,
};

function taskCells(task: TaskResult): Partial<Record<Column, SheetCell>> {
  return {
    task: text(task.name, { link: task.place }),
    lead: text(task.lead ?? missingMark),
    stage: centred(task.stage ?? missingMark),
    completion: number(task.completion, formats.percent),
    due: date(task.dueDate),
    done: date(task.doneDate),
    status: centred(taskStatusWord(task.status), taskTone(task.status)),
    overdue: number(task.overdueDays, formats.integer, task.overdueDays > 0 ? { tone: 'warn' } : {}),
  };
}

function taskTone(status: TaskResult['status']): CellLook {
  const tones: Readonly<Record<TaskResult['status'], CellLook>> = {
    met: { tone: 'good' },
    'on-track': { tone: 'good' },
    behind: { tone: 'bad' },
    missed: { tone: 'bad' },
    'not-started': { tone: 'muted' },
  };
  return tones[status];
}

const taskStatuses: readonly TaskResult['status'][] = ['met', 'on-track', 'behind', 'not-started', 'missed'];

function totalCells(
  table: TableBuilder<Column>,
  tasks: readonly TaskResult[],
  planned: readonly PlanTask[],
  firstRow: number,
): Partial<Record<Column, SheetCell>> {
  const range = table.fixedRange('status', firstRow, table.nextRow - 1);
  const counted = (word: string, count: number, look: CellLook): SheetCell =>
    formula(`=COUNTIF(${range},"${word}")`, count, `"${word}"0"项"`, look);
  const of = (status: TaskResult['status']): SheetCell =>
    counted(taskStatusWord(status), tasks.filter((task) => task.status === status).length, { align: 'center' });
  const open = planned.filter(({ id }) => tasks.every((task) => task.id !== id)).length;
  const words = [...taskStatuses.map(taskStatusWord), taskNotReported];
  return {
    sequence: centred(totalLabel),
    planned: formula(
      `=${words.map((word) => `COUNTIF(${range},"${word}")`).join('+')}`,
      tasks.length + open,
      '"共"0"项"',
      { align: 'left' },
    ),
    task: counted(taskNotReported, open, { align: 'left' }),
    lead: of('met'),
    stage: of('on-track'),
    due: of('behind'),
    done: of('not-started'),
    status: of('missed'),
  };
}

const supportSpans = { task: 'overdue' } as const;

/** What the other ledgers show for a task of the plan, besides the rows of the task ledger. */
function addSupport(table: TableBuilder<Column>, { plan, taskSupport = [] }: Assessment): void {
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const shown = taskSupport.filter(({ facts }) => facts.length > 0);
  if (shown.length === 0) return;
  table.section('支撑数据（由其他台账统计）');
  table.subHeader(
    {
      sequence: headers.sequence,
      clause: headers.clause,
      planned: '方案任务',
      task: '支撑数据',
      remarks: headers.remarks,
    },
    supportSpans,
  );
  shown.forEach(({ id, facts }, index) => {
    const task = byId.get(id);
    table.data(
      `support:${id}`,
      {
        sequence: number(index + 1, '0', { align: 'center' }),
        clause: centred(task?.clause ?? missingMark),
        planned: text(task?.name ?? id),
        task: text(facts.join('；')),
      },
      supportSpans,
    );
  });
}

const safeguardSpans = { task: 'done' } as const;

function addSafeguards(table: TableBuilder<Column>, { plan, safeguards }: Assessment): void {
  if (safeguards.length === 0) return;
  table.section('保障措施');
  table.subHeader(
    {
      sequence: headers.sequence,
      clause: headers.clause,
      planned: '保障措施',
      task: '依据或缺少的资料',
      status: headers.status,
      remarks: headers.remarks,
    },
    safeguardSpans,
  );
  const byId = new Map(plan.safeguards.map((safeguard) => [safeguard.id, safeguard]));
  safeguards.forEach((result, index) => {
    const safeguard = byId.get(result.id);
    table.data(
      `safeguard:${result.id}`,
      {
        sequence: number(index + 1, '0', { align: 'center' }),
        clause: centred(safeguard?.clause ?? missingMark),
        planned: text(safeguard?.name ?? result.id),
        task: text(result.reason),
        status: centred(safeguardWord(result.status), safeguardTone(result)),
      },
      safeguardSpans,
    );
  });
}

function safeguardTone({ status }: SafeguardResult): CellLook {
  const negative: readonly Status[] = ['missed', 'short', 'behind'];
  return negative.includes(status) ? { tone: 'bad' } : statusTone(status);
}
