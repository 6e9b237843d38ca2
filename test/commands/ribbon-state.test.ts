import { Activity, type ActivityState } from '../../src/actions/activity';
import { clearMarks } from '../../src/actions/clear-marks';
import { runCheck } from '../../src/actions/run-check';
import { ribbonFollower, ribbonUpdate } from '../../src/commands/ribbon-state';
import { openFixture } from '../actions/workspaces';
import { stopExcel } from '../support/stand-in';

afterEach(stopExcel);

function disabled(update: Office.RibbonUpdaterData): string[] {
  return update.tabs.flatMap(({ groups = [] }) =>
    groups.flatMap(({ controls = [] }) => controls.filter(({ enabled }) => enabled === false).map(({ id }) => id)),
  );
}

test.each<[string, ActivityState, string[]]>([
  ['nothing is known yet', { busy: false, mayBeMarked: true }, []],
  ['no cell is marked', { busy: false, mayBeMarked: false }, ['ClearMarks']],
  ['an action is under way', { busy: true, mayBeMarked: true }, ['RunCheck', 'ClearMarks', 'Summaries', 'Templates']],
])('%s: only what would get in its way rests', (_name, state, ids) => {
  expect(disabled(ribbonUpdate(state))).toEqual(ids);
});

test('work within work counts as one, and its end is told also when it fails', async () => {
  const activity = new Activity();
  const told: boolean[] = [];
  const stop = activity.listen(({ busy }) => told.push(busy));
  await activity.during(() => activity.during(() => Promise.resolve()));
  await expect(activity.during(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(told).toEqual([true, false, true, false]);
  stop();
  await activity.during(() => Promise.resolve());
  expect(told).toHaveLength(4);
});

test('a check rests the buttons until it is over; cleared marks leave 清除标记 with nothing to do', async () => {
  const { workspace } = await openFixture('town-2018h1.xlsx');
  const told: string[][] = [];
  workspace.activity.listen((state) => told.push(disabled(ribbonUpdate(state))));
  const all = ['RunCheck', 'ClearMarks', 'Summaries', 'Templates'];
  await runCheck(workspace, { asOf: null, mark: true, summaries: ['targets'], overwrite: false });
  expect(told).toEqual([all, []]);
  await clearMarks(workspace);
  expect(told.slice(2)).toEqual([all, ['ClearMarks']]);
});

describe('updates go to Office one at a time', () => {
  const busy = { busy: true, mayBeMarked: true };
  const idle = { busy: false, mayBeMarked: true };
  const unmarked = { busy: false, mayBeMarked: false };
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

  interface Sent {
    readonly update: Office.RibbonUpdaterData;
    readonly resolve: () => void;
    readonly reject: (reason: Error) => void;
  }

  function office(): { sent: Sent[]; follow: (state: ActivityState) => void } {
    const sent: Sent[] = [];
    const follow = ribbonFollower(
      (update) => new Promise<void>((resolve, reject) => sent.push({ update, resolve, reject })),
    );
    return { sent, follow };
  }

  test('a state that is shown already is not sent', () => {
    const { sent, follow } = office();
    follow(idle);
    expect(sent).toEqual([]);
  });

  test('of several states that come while one is on its way only the last is sent', async () => {
    const { sent, follow } = office();
    follow(busy);
    follow(idle);
    follow(unmarked);
    expect(sent).toHaveLength(1);
    sent[0]?.resolve();
    await settle();
    expect(sent.map(({ update }) => disabled(update))).toEqual([
      ['RunCheck', 'ClearMarks', 'Summaries', 'Templates'],
      ['ClearMarks'],
    ]);
  });

  test('an update that Office refuses is sent again with the next change, not over and over', async () => {
    const { sent, follow } = office();
    follow(busy);
    sent[0]?.reject(new Error('HostRestartNeeded'));
    await settle();
    expect(sent).toHaveLength(1);
    follow(idle);
    expect(disabled(sent[1]?.update ?? { tabs: [] })).toEqual([]);
    expect(sent).toHaveLength(2);
  });
});
