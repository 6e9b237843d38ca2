import { firstDayOf, lastDayOf } from '../checks/dates';
import type { LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import type { Day } from '../model/calendar';
import { clauseNumbers, isSameClause } from '../plan/clause';
import { normaliseName } from '../plan/normalise';
import type { Indicator, Plan } from '../plan/plan';
import { stageOf } from '../progress/milestone';
import type { MeasureContext } from './context';
import { numberAt, stateAt, wordsAt } from './fields';

/** One row of a tasks ledger with what it belongs to in the plan. */
export interface TaskRow {
  readonly table: LedgerTable;
  readonly record: number;
  readonly name: string;
  /** Plan task or milestone indicator; `null` when neither clause nor words tell. */
  readonly id: string | null;
  readonly lead: string | null;
  readonly stage: string;
  readonly status: string;
  readonly progress: string;
  readonly completion: number | null;
  readonly plannedStart: Day | null;
  readonly dueDate: Day | null;
  readonly doneDate: Day | null;
}

/** Every task of the ledgers, in workbook order. A row without a task name is no task. */
export function taskRows(context: MeasureContext): readonly TaskRow[] {
  return context.once('tasks', () =>
    context.tables('tasks').flatMap((table) =>
      Array.from({ length: table.rows.length }, (_, record) => record)
        .filter((record) => stateAt(table, record, 'task') === cellStates.sound)
        .map((record) => readRow(context.plan, table, record)),
    ),
  );
}

function readRow(plan: Plan, table: LedgerTable, record: number): TaskRow {
  const name = wordsAt(table, record, 'task');
  const stage = wordsAt(table, record, 'stage');
  const status = wordsAt(table, record, 'status');
  const day = (field: string, read: typeof firstDayOf): Day | null => {
    const column = table.columns.get(field);
    return column === undefined ? null : read(column, record);
  };
  return {
    table,
    record,
    name,
    id: planIdOf(plan, name, wordsAt(table, record, 'clause'), [stage, status]),
    lead: wordsAt(table, record, 'lead') || null,
    stage,
    status,
    progress: wordsAt(table, record, 'progress'),
    completion: numberAt(table, record, 'completion'),
    plannedStart: day('plannedStart', firstDayOf),
    dueDate: day('dueDate', lastDayOf),
    doneDate: day('doneDate', lastDayOf),
  };
}

/**
 * What a task of the ledger belongs to: the plan task whose clause it cites, the milestone of its clause when its name or
 * stage fits (二（六） also holds enforcement), else the milestone its name contains, else the plan task with the longest
 * fitting keyword, within the cited section when only a section is cited.
 */
export function planIdOf(plan: Plan, name: string, clause: string, words: readonly string[]): string | null {
  const bare = normaliseName(name);
  const cited = clauseNumbers(clause);
  const exactTask = cited.length === 3 ? plan.tasks.find((task) => isSameClause(task.clause, clause)) : undefined;
  if (exactTask !== undefined) return exactTask.id;
  const milestones = plan.indicators.filter(({ nature }) => nature === 'milestone');
  const ofClause = cited.length === 0 ? [] : milestones.filter((indicator) => isSameClause(indicator.clause, clause));
  const fitting = ofClause.find(
    (indicator) => namesIt(indicator, bare) || words.some((word) => indicator.stages.includes(word)),
  );
  if (fitting !== undefined) return fitting.id;
  const named = milestones.find((indicator) => namesIt(indicator, bare));
  const inSection = plan.tasks.filter((task) => {
    const numbers = clauseNumbers(task.clause);
    return cited.length > 0 && cited.every((number, index) => number === numbers[index]);
  });
  if (inSection.length === 0 && named !== undefined) return named.id;
  return byKeyword(inSection.length > 0 ? inSection : plan.tasks, bare) ?? named?.id ?? null;
}

function namesIt(indicator: Indicator, bareName: string): boolean {
  return [indicator.name, ...indicator.aliases].some((word) => bareName.includes(normaliseName(word)));
}

function byKeyword(tasks: Plan['tasks'], bareName: string): string | null {
  let best: string | null = null;
  let length = 0;
  for (const { id, keywords } of tasks) {
    for (const keyword of keywords) {
      const word = normaliseName(keyword);
      if (word.length > length && bareName.includes(word)) {
        best = id;
        length = word.length;
      }
    }
  }
  return best;
}

/** The rows that tell how far a milestone is: those joined to it, else those whose name contains it. */
export function milestoneRows(context: MeasureContext, indicator: Indicator): readonly TaskRow[] {
  const rows = taskRows(context);
  const joined = rows.filter(({ id }) => id === indicator.id);
  return joined.length > 0 ? joined : rows.filter(({ name }) => namesIt(indicator, normaliseName(name)));
}

/** The stage a row has reached: 进展阶段, else 状态, else 进展情况; `null` when none of the plan's stages is named. */
export function stageOfRow(row: TaskRow, indicator: Indicator): string | null {
  for (const words of [row.stage, row.status, row.progress]) {
    const stage = words === '' ? null : stageOf(words, indicator.stages, indicator.metStage);
    if (stage !== null) return stage;
  }
  return row.completion === 1 ? indicator.metStage : null;
}
