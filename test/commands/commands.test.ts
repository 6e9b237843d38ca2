import { commandHandlers, type CommandContext } from '../../src/commands/command-handlers';
import { createPaneCommands } from '../../src/commands/pane-commands';
import { commandFunctionNames } from '../../src/commands/ribbon';
import type { PaneCommand } from '../../src/taskpane/add-in';
import { isMarkFormula } from '../../src/excel/mark-format';
import { startExcel, stopExcel } from '../support/stand-in';
import { openFixture, workspaceOf, type OpenWorkbook } from '../actions/workspaces';

afterEach(stopExcel);

interface Ribbon {
  readonly run: (name: string) => Promise<void>;
  readonly told: readonly PaneCommand[];
  readonly shown: () => number;
}

/** The ribbon over a workbook, with the pane closed: what it tells is gathered. */
function ribbonOf({ workspace }: OpenWorkbook): Ribbon {
  const told: PaneCommand[] = [];
  let shown = 0;
  const context: CommandContext = {
    workspace,
    pane: { tell: (command) => told.push(command), listen: () => () => undefined },
    language: () => 'zh-CN',
    showPane: () => {
      shown += 1;
      return Promise.resolve();
    },
  };
  const handlers = commandHandlers(context);
  return {
    run: (name) => handlers.get(name)?.() ?? Promise.reject(new Error(name)),
    told,
    shown: () => shown,
  };
}

function marks({ excel }: OpenWorkbook): number {
  return [...excel.engine.saveRequest().extras.sheets.values()].flatMap(({ conditionalFormats }) =>
    conditionalFormats.filter(({ formula }) => isMarkFormula(formula)),
  ).length;
}

function sheets({ excel }: OpenWorkbook): string[] {
  return excel.engine.sheets().map(({ name }) => name);
}

test('every function that the ribbon names is there', async () => {
  const handlers = commandHandlers({
    workspace: workspaceOf(await startExcel()).workspace,
    pane: createPaneCommands(),
    language: () => 'zh-CN',
    showPane: () => Promise.resolve(),
  });
  expect([...handlers.keys()].sort()).toEqual([...commandFunctionNames()].sort());
});

test('with the pane closed 一键核验 marks, writes its sheets and opens the pane with the result; clearing clears', async () => {
  const open = await openFixture('town-2018h1.xlsx');
  const ribbon = ribbonOf(open);
  await ribbon.run('runCheck');
  expect(ribbon.shown()).toBe(1);
  expect(ribbon.told).toMatchObject([{ kind: 'checked', outcome: { kind: 'done', notes: [] } }]);
  expect(marks(open)).toBeGreaterThan(0);
  expect(sheets(open)).toEqual(expect.arrayContaining(['汇总·目标完成情况', '汇总·问题清单']));
  await ribbon.run('clearMarks');
  expect(ribbon.told.at(-1)).toEqual({ kind: 'unmarked', skipped: [] });
  expect(marks(open)).toBe(0);
});

test('one summary sheet is written and shown', async () => {
  const open = await openFixture('town-2018h1.xlsx');
  const ribbon = ribbonOf(open);
  await ribbon.run('writeSummaryUnits');
  expect(ribbon.told).toMatchObject([{ kind: 'message', intent: 'success', text: '已生成：汇总·镇街完成情况。' }]);
  expect(open.excel.engine.activeSheet().name).toBe('汇总·镇街完成情况');
  expect(ribbon.shown()).toBe(0);
});

test('a template is inserted', async () => {
  const open = workspaceOf(await startExcel());
  await ribbonOf(open).run('insertTemplatePledges');
  expect(sheets(open)).toContain('专利质押融资台账');
});

test('a workbook without a ledger is told in the pane', async () => {
  const open = workspaceOf(await startExcel());
  const ribbon = ribbonOf(open);
  await ribbon.run('runCheck');
  expect(ribbon.told).toMatchObject([{ kind: 'checked', outcome: { kind: 'no-ledger' } }]);
  expect(sheets(open)).toEqual(['Sheet1']);
});

test('what Excel refuses is said in the pane, which is opened for it', async () => {
  const open = await openFixture('town-2018h1.xlsx');
  const ribbon = ribbonOf(open);
  open.excel.standIn.faults.order({ kind: 'request', code: 'AccessDenied', nth: 1 });
  await ribbon.run('runCheck');
  expect(ribbon.told).toMatchObject([{ kind: 'message', intent: 'error' }]);
  expect(ribbon.shown()).toBe(1);
});

test('这一格为什么被标记 names the selected cell, 插入函数 opens its panel', async () => {
  const open = workspaceOf(await startExcel());
  const ribbon = ribbonOf(open);
  await ribbon.run('explainCell');
  await ribbon.run('openFunctionsPanel');
  expect(ribbon.told).toEqual([
    { kind: 'explain', sheet: 'Sheet1', cell: 'A1' },
    { kind: 'open', view: 'functions' },
  ]);
  expect(ribbon.shown()).toBe(2);
});

test('what was told while the pane was closed reaches it when it opens, once', () => {
  const commands = createPaneCommands();
  const first: PaneCommand = { kind: 'open', view: 'plan' };
  commands.tell(first);
  const heard: PaneCommand[] = [];
  const stop = commands.listen((command) => heard.push(command));
  commands.tell({ kind: 'open', view: 'check' });
  stop();
  commands.tell({ kind: 'open', view: 'settings' });
  expect(heard.map((command) => (command.kind === 'open' ? command.view : ''))).toEqual(['plan', 'check']);
});
