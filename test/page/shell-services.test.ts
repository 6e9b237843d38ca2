import { answerShellRequest, type InvocationResult, type Shell } from '../../src/stand-in/browser/shell-services';

function request(service: string, method: string, ...args: readonly unknown[]): string {
  return JSON.stringify({
    Actions: [
      { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
      { Id: 3, ActionType: 3, Name: method, ObjectPathId: 1, ArgumentInfo: { Arguments: args } },
    ],
    ObjectPaths: { '1': { Id: 1, ObjectPathType: 2, Name: service } },
  });
}

interface SeenShell extends Shell {
  readonly seen: unknown[];
}

function shell(visible = true): SeenShell {
  const seen: unknown[] = [];
  return {
    seen,
    paneVisible: () => visible,
    showPane: (show) => seen.push(['showPane', show]),
    enableControl: (id, enabled) => seen.push(['enableControl', id, enabled]),
    functionsReady: () => seen.push('functionsReady'),
    functionResults: (results: readonly InvocationResult[]) => seen.push(results),
  };
}

const runtime = 'Microsoft.AppRuntime.AppRuntimeService';
const functions = 'Microsoft.ExcelServices.CustomFunctions';

test.each([
  ['Visible', true],
  ['Background', false],
])('the pane is set %s', (state, show) => {
  const seen = shell();
  const answer = answerShellRequest(request(runtime, 'SetAppRuntimeState', state), seen);
  expect(seen.seen).toEqual([['showPane', show]]);
  expect(JSON.parse(answer ?? '')).toEqual({
    Results: [
      { ActionId: 2, Value: null },
      { ActionId: 3, Value: null },
    ],
  });
});

test.each([
  [true, 'Visible'],
  [false, 'Background'],
])('the state of a pane that shows (%s) is told', (visible, state) => {
  const answer = answerShellRequest(request(runtime, 'GetAppRuntimeState'), shell(visible));
  expect(JSON.parse(answer ?? '')).toMatchObject({ Results: [{}, { Value: state }] });
});

test('results of custom functions are handed on: values, and errors with number and message', () => {
  const seen = shell();
  const results = [
    { id: 1, value: 42 },
    { id: 2, failed: true, value: '没有这个指标', errorCode: 7 },
  ];
  answerShellRequest(request(functions, 'SetInvocationResults', results), seen);
  expect(seen.seen).toEqual([
    [
      { id: 1, failed: false, value: 42, errorCode: null },
      { id: 2, failed: true, value: '没有这个指标', errorCode: 7 },
    ],
  ]);
});

test('a member that the window does not have is refused by name, not passed over', () => {
  const answer = answerShellRequest(request(runtime, 'Explode'), shell());
  expect(JSON.parse(answer ?? '')).toMatchObject({
    Error: { Code: 'ApiNotFound', Location: `${runtime}.Explode` },
  });
});

test('requests to the workbook are left to the workbook', () => {
  const body = JSON.stringify({
    Actions: [{ Id: 1, ActionType: 1, Name: '', ObjectPathId: 1 }],
    ObjectPaths: { '1': { Id: 1, ObjectPathType: 1, Name: '' } },
  });
  expect(answerShellRequest(body, shell())).toBeNull();
});

describe('Office.ribbon.requestUpdate', () => {
  /** As office.js sends it: the ribbon, a button that its method gives, and a property set. */
  function update(property: string, value: unknown): string {
    return JSON.stringify({
      Actions: [
        { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
        { Id: 4, ActionType: 1, Name: '', ObjectPathId: 3 },
        { Id: 5, ActionType: 4, Name: property, ObjectPathId: 3, ArgumentInfo: { Arguments: [value] } },
      ],
      ObjectPaths: {
        '1': { Id: 1, ObjectPathType: 2, Name: 'Microsoft.DynamicRibbon.DynamicRibbon' },
        '3': {
          Id: 3,
          ObjectPathType: 3,
          Name: 'GetButton',
          ParentObjectPathId: 1,
          ArgumentInfo: { Arguments: ['ClearMarks'] },
        },
      },
    });
  }

  test.each([true, false])('a control is enabled: %s', (enabled) => {
    const seen = shell();
    const answer = answerShellRequest(update('Enabled', enabled), seen);
    expect(seen.seen).toEqual([['enableControl', 'ClearMarks', enabled]]);
    expect(JSON.parse(answer ?? '')).not.toHaveProperty('Error');
  });

  test('another property of a button is refused by name', () => {
    const seen = shell();
    expect(JSON.parse(answerShellRequest(update('Label', '新'), seen) ?? '')).toMatchObject({
      Error: { Code: 'ApiNotFound' },
    });
    expect(seen.seen).toEqual([]);
  });
});
