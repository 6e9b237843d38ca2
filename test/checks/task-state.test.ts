import { hasReachedItsStage, hasStatusConflict, taskAt, taskColumns } from '../../src/checks/task-state';
import type { Plan } from '../../src/plan/plan';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { cellStates, type LedgerColumn } from '../../src/ledgers/ledger';
import { column, table } from './tables';

const task = (...columns: LedgerColumn[]) => taskAt(taskColumns(table('tasks', columns)), 0);

test('the status is 状态, else 进展阶段, whichever is filled in', () => {
  const [status, stage] = [column('status', ['进行中']), column('stage', ['申报'])];
  expect(task(status, stage)).toMatchObject({ statusColumn: status, status: '进行中' });
  expect(task(column('status', [null]), stage)).toMatchObject({ statusColumn: stage, status: '申报' });
  expect(task(stage)).toMatchObject({ statusColumn: stage, status: '申报' });
  expect(task(column('status', [null]))).toMatchObject({ statusColumn: null, status: '' });
});

test.each<[string | null, number | null, boolean]>([
  ['已完成', null, true],
  ['进行中', 1, true],
  ['进行中', 0.99, false],
  ['进行中', null, false],
  [null, 1, true],
  [null, null, false],
])('status %p with completion %p is done: %p', (status, completion, done) => {
  expect(task(column('status', [status]), column('completion', [completion])).saidDone).toBe(done);
});

test('a completion that cannot be used is none', () => {
  const completion = column('completion', [1], { states: Uint8Array.of(cellStates.unusable) });
  expect(task(completion)).toMatchObject({ completion: null, saidDone: false });
  expect(task(column('completion', ['大部分']))).toMatchObject({ completion: null });
  expect(task(column('completion', [0.5]))).toMatchObject({ completion: 0.5 });
});

test('a date of completion is there when its cell is filled in, readable or not', () => {
  expect(task(column('doneDate', [43164])).hasDoneDate).toBe(true);
  expect(task(column('doneDate', [null], { states: Uint8Array.of(cellStates.unusable) })).hasDoneDate).toBe(true);
  expect(task(column('doneDate', [null])).hasDoneDate).toBe(false);
  expect(task().hasDoneDate).toBe(false);
});

test.each<[string, number | null, boolean]>([
  ['已完成', 0.99, true],
  ['已完成', 1, false],
  ['已完成', null, false],
  ['未启动', 0.01, true],
  ['未启动', 0, false],
  ['未启动', null, false],
  ['进行中', 0.5, false],
])('status %p contradicts completion %p: %p', (status, completion, conflict) => {
  expect(hasStatusConflict(task(column('status', [status]), column('completion', [completion])))).toBe(conflict);
});

const station = '筹建知识产权保护服务工作站';

describe('a milestone has reached its stage', () => {
  const reached = (plan: Plan, fields: Readonly<Record<string, string>>) => {
    const columns = Object.entries(fields).map(([field, value]) => column(field, [value]));
    return hasReachedItsStage(plan, taskColumns(table('tasks', columns)), 0);
  };

  test.each([
    [{ task: station, stage: '获批' }, true],
    [{ task: station, stage: '挂牌运行' }, true],
    [{ task: station, stage: '申报' }, false],
    [{ task: station, stage: '未启动' }, false],
    [{ task: station, status: '获批' }, true],
    [{ task: station }, false],
    [{ task: '建站', clause: '二（六）', stage: '获批' }, true],
    [{ task: '建站', clause: '二(六)', stage: '挂牌运行' }, true],
    [{ task: '建站', clause: '二（六）', stage: '申报' }, false],
    [{ task: '建站', clause: '二（五）', stage: '获批' }, false],
    [{ task: '建站', clause: '', stage: '获批' }, false],
    [{ task: '建站', stage: '获批' }, false],
    [{ task: station, clause: '二（五）', stage: '获批' }, true],
    [{ task: '年专利申请总量', clause: '二（一）', stage: '获批' }, false],
  ])('%j: %p', (fields, met) => {
    expect(reached(wuqingPlan, fields)).toBe(met);
  });

  test('also where the first stage meets it', () => {
    const indicators = wuqingPlan.indicators.map((indicator) =>
      indicator.name === station ? { ...indicator, stages: ['获批', '挂牌运行'], metStage: '获批' } : indicator,
    );
    expect(reached({ ...wuqingPlan, indicators }, { task: station, stage: '获批' })).toBe(true);
  });
});
