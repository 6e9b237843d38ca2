/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import { FluentProvider } from '@fluentui/react-components';
import userEvent from '@testing-library/user-event';
import { useLayoutEffect } from 'react';
import type { Assessment } from '../../src/assessment/assessment';
import type { ReportResult } from '../../src/gather/examine-report';
import type { Ledgers } from '../../src/ledgers/ledger';
import type { CheckOutcome } from '../../src/taskpane/add-in';
import { App } from '../../src/taskpane/app';
import { PaneDialog } from '../../src/taskpane/parts/pane-dialog';
import { fetchViews } from '../../src/taskpane/views/on-demand';
import { finding, plan, richAssessment } from '../support/assessment';
import { defaultPaneSettings, fakeAddIn, type FakeAddIn } from '../support/fake-add-in';
import { layOutPane, Unstyled, violations } from '../support/pane-dom';

// How long a render takes is the machine's affair: one that does much else at the same time is ten times slower.
configure({ asyncUtilTimeout: 60_000 });

beforeAll(async () => {
  // The views' scripts are there, as they are a moment after the pane stands.
  await fetchViews();
  layOutPane();
});

const fixable = finding('id.stored-as-number', 'warning', 'B5', {
  sheet: '专利申请',
  value: '2018220181338',
  message: '申请号存成了数字。',
  fix: { kind: 'safe', value: '201822018133.8', numberFormat: '@' },
});
const wrong = finding('patent-number.check-digit', 'error', 'B7', {
  sheet: '专利申请',
  value: '201710601862.4',
  message: '校验位应为 3。',
});

const changedByHand = { sheet: '汇总·目标完成情况', cell: 'F6', theirs: '8000', ours: '7139' };

function done(overrides: Partial<Assessment> = {}): CheckOutcome {
  return {
    kind: 'done',
    assessment: richAssessment({ findings: [wrong, fixable], ...overrides }),
    marked: 2,
    notes: [],
  };
}

function open(addIn: FakeAddIn, language: 'zh-CN' | 'en-US' = 'zh-CN') {
  render(
    <Unstyled>
      <App addIn={addIn} hostLanguage={language} bodyBackground={null} issuedPlan={plan} />
    </Unstyled>,
  );
  return userEvent.setup();
}

/** Ledgers of which only the recognition of one sheet is told. */
function ledgersOfOneSheet(): Ledgers {
  return {
    tables: [],
    readings: [],
    sheets: [
      {
        sheet: '某表',
        kind: 'patents',
        role: 'applications',
        headerRows: [2, 2],
        records: 2,
        columns: new Map([['applicationNumber', 1]]),
        corrected: false,
        usedRange: null,
      },
    ],
    statisticsDate: null,
    reportingUnits: [],
  };
}

async function checked(addIn: FakeAddIn, outcome: CheckOutcome = done()) {
  addIn.check.mockResolvedValue(outcome);
  const user = open(addIn);
  await user.click(await screen.findByTestId('run-check'));
  return user;
}

describe('states of the check view', () => {
  test('first run explains the three steps and offers a template', async () => {
    open(fakeAddIn());
    expect(await screen.findByText('三步完成季度核验')).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: '插入台账模板' })).toBeInTheDocument();
  });

  test('a workbook without a ledger is told so, with the sheets that were read and that nothing changed', async () => {
    await checked(fakeAddIn(), { kind: 'no-ledger', sheets: ['封面', '说明'] });
    expect(await screen.findByText(/封面、说明/)).toHaveTextContent('工作簿没有改动');
  });

  test('where no ledger was found staff say what a sheet is', async () => {
    const addIn = fakeAddIn();
    const user = await checked(addIn, { kind: 'no-ledger', sheets: ['封面', '登记簿'] });
    await user.selectOptions(await screen.findByLabelText('「登记簿」是哪种台账'), 'patents');
    expect(addIn.correctRecognition).toHaveBeenCalledWith({ sheet: '登记簿', kind: 'patents' });
    await waitFor(() => expect(screen.getByTestId('message')).toHaveTextContent('请点「一键核验」'));
    expect(await violations()).toEqual([]);
  });

  test('marks that are cleared are no longer counted', async () => {
    const addIn = fakeAddIn();
    const user = await checked(addIn);
    await user.click(await screen.findByRole('button', { name: '清除标记' }));
    expect(addIn.clearMarks).toHaveBeenCalled();
    await waitFor(() => expect(screen.getByTestId('verdict')).not.toHaveTextContent('已在表中标出'));
  });

  test('marks that a protected sheet keeps are told, and still counted', async () => {
    const addIn = fakeAddIn();
    addIn.clearMarks.mockResolvedValue({ ok: true, value: ['专利申请', '质押'] });
    const user = await checked(addIn);
    await user.click(await screen.findByRole('button', { name: '清除标记' }));
    await waitFor(() =>
      expect(screen.getByTestId('message')).toHaveTextContent('没有清除：专利申请、质押。请撤销保护后再试。'),
    );
    await waitFor(() => expect(screen.getByTestId('verdict')).toHaveTextContent('已在表中标出'));
  });

  test('safeguards stand below the tasks with what they rest on', async () => {
    const user = await checked(fakeAddIn());
    await user.click(await screen.findByTestId('tab-tasks'));
    expect(await screen.findByRole('heading', { name: '保障措施' })).toBeInTheDocument();
  });

  test('the sample can be opened on the first run', async () => {
    const addIn = fakeAddIn();
    const user = open(addIn);
    await user.click(await screen.findByRole('button', { name: '打开示例工作簿' }));
    expect(addIn.openSample).toHaveBeenCalled();
  });

  test.each(['工作表「专利申请」受保护，没有写入。请先撤销工作表保护。', '请先结束单元格编辑，再点「一键核验」。'])(
    'what stopped the check is said: %s',
    async (message) => {
      await checked(fakeAddIn(), { kind: 'failed', message });
      expect(await screen.findByText(message)).toBeInTheDocument();
      await waitFor(() => expect(screen.getByTestId('run-check')).toBeEnabled());
    },
  );

  test('a failure says its sentence', async () => {
    await checked(fakeAddIn(), { kind: 'failed', message: '请先结束单元格编辑，再点「一键核验」。' });
    expect(await screen.findByText(/请先结束单元格编辑/)).toBeInTheDocument();
  });

  test('the verdict counts targets, errors and warnings', async () => {
    await checked(fakeAddIn());
    const verdict = await screen.findByTestId('verdict');
    expect(verdict).toHaveTextContent('错误 1');
    expect(verdict).toHaveTextContent('提醒 1');
    expect(verdict).toHaveTextContent('已在表中标出 2 个单元格');
  });

  test('nothing wrong is said in so many words', async () => {
    const user = await checked(fakeAddIn(), done({ findings: [] }));
    await user.click(await screen.findByTestId('tab-findings'));
    expect(await screen.findByText('没有发现错误，也没有需要核对的地方。')).toBeInTheDocument();
  });

  test('progress is shown in words and cancelling stops the check', async () => {
    const addIn = fakeAddIn();
    let signal: AbortSignal | undefined;
    addIn.check.mockImplementation((_, onProgress, given) => {
      signal = given;
      onProgress({ text: '正在读取工作簿…', share: 0.4 });
      return new Promise((resolve) => given.addEventListener('abort', () => resolve({ kind: 'cancelled' })));
    });
    const user = open(addIn);
    await user.click(await screen.findByTestId('run-check'));
    expect(await screen.findByText('正在读取工作簿…')).toBeInTheDocument();
    // Not `disabled`: that would take the keyboard's focus away.
    await waitFor(() => expect(screen.getByTestId('run-check')).toHaveAttribute('aria-disabled', 'true'));
    await user.click(await screen.findByRole('button', { name: '取消' }));
    expect(signal?.aborted).toBe(true);
    expect(await screen.findAllByText(/已停止核验/)).not.toHaveLength(0);
  });

  test('the date that staff choose goes with the check', async () => {
    const addIn = fakeAddIn();
    const user = open(addIn);
    const date = await screen.findByLabelText('统计截止日期');
    await user.type(date, '2018-06-30');
    await user.click(await screen.findByTestId('run-check'));
    expect(addIn.check.mock.calls[0]?.[0]).toEqual({ asOf: '2018-06-30', mark: true });
  });

  test.each([
    ['2018年9月30日', '2018-09-30'],
    ['2018-6-30', '2018-06-30'],
    ['20180331', '2018-03-31'],
    ['2018年三季度', '2018-09-30'],
    ['2018.12', '2018-12-31'],
  ])('a data date typed as %s is %s, and shown as that', async (typed, day) => {
    const addIn = fakeAddIn();
    const user = await checked(addIn);
    const date = await screen.findByLabelText('统计截止日期');
    await user.type(date, `${typed}{Enter}`);
    expect(date).toHaveValue(day);
    expect(addIn.rejudge).toHaveBeenCalledWith(day);
  });

  test('what is no date is refused with how to write one, and nothing is judged by it', async () => {
    const addIn = fakeAddIn();
    const user = await checked(addIn);
    await user.type(await screen.findByLabelText('统计截止日期'), '上季度{Enter}');
    expect(await screen.findByText(/「上季度」不是日期/)).toBeInTheDocument();
    expect(addIn.rejudge).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
  });

  test('a quarter’s end is chosen from the list; taken away, the workbook’s own date holds again', async () => {
    const addIn = fakeAddIn();
    const user = await checked(addIn);
    await user.click(await screen.findByRole('button', { name: '选择季度末' }));
    await user.click(await screen.findByRole('menuitem', { name: /2018 年第 2 季度末/ }));
    expect(addIn.rejudge).toHaveBeenLastCalledWith('2018-06-30');
    await user.clear(await screen.findByLabelText('统计截止日期'));
    await user.tab();
    expect(addIn.rejudge).toHaveBeenLastCalledWith('');
  });

  test('what was said of one view is gone in the next', async () => {
    const addIn = fakeAddIn();
    const user = await checked(addIn);
    await user.click(await screen.findByRole('button', { name: '清除标记' }));
    expect(await screen.findByTestId('message')).toBeInTheDocument();
    await user.click(await screen.findByTestId('view-plan'));
    await waitFor(() => expect(screen.queryByTestId('message')).not.toBeInTheDocument());
  });
});

describe('findings', () => {
  test('a click on a place goes to its cell', async () => {
    const addIn = fakeAddIn();
    const user = await checked(addIn);
    await user.click(await screen.findByTestId('tab-findings'));
    await user.click(await screen.findByRole('button', { name: '转到 专利申请 B7' }));
    expect(addIn.jump).toHaveBeenCalledWith('专利申请', 'B7');
  });

  test('a cell that is gone is told, the list stays', async () => {
    const addIn = fakeAddIn();
    addIn.jump.mockResolvedValue({ ok: false, message: '工作表「专利申请」已不在工作簿里。' });
    const user = await checked(addIn);
    await user.click(await screen.findByTestId('tab-findings'));
    await user.click(await screen.findByRole('button', { name: '转到 专利申请 B7' }));
    await waitFor(() => expect(screen.getByTestId('message')).toHaveTextContent('已不在工作簿里'));
    expect(await screen.findByText('校验位应为 3。')).toBeInTheDocument();
  });

  test('levels, sheet and search narrow the list', async () => {
    const user = await checked(fakeAddIn());
    await user.click(await screen.findByTestId('tab-findings'));
    await user.click(await screen.findByRole('button', { name: '错误 1' }));
    await waitFor(() => expect(screen.queryByText('校验位应为 3。')).not.toBeInTheDocument());
    expect(await screen.findByText('申请号存成了数字。')).toBeInTheDocument();
    await user.type(await screen.findByRole('searchbox'), '没有这样的词');
    expect(await screen.findByText('没有符合条件的问题。')).toBeInTheDocument();
  });

  test('nothing is fixed before the preview is confirmed', async () => {
    const addIn = fakeAddIn();
    const user = await checked(addIn);
    await user.click(await screen.findByTestId('tab-findings'));
    await user.click(await screen.findByRole('button', { name: '批量修复可靠项（1）' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('201822018133.8')).toBeInTheDocument();
    await user.click(await within(dialog).findByRole('button', { name: '取消' }));
    expect(addIn.applyFixes).not.toHaveBeenCalled();
    await user.click(await screen.findByRole('button', { name: '批量修复可靠项（1）' }));
    await user.click(await within(await screen.findByRole('dialog')).findByRole('button', { name: '确认修复' }));
    expect(addIn.applyFixes).toHaveBeenCalledWith([fixable]);
  });

  test('after a fix the findings shown are those of the new check', async () => {
    const addIn = fakeAddIn();
    addIn.applyFixes.mockResolvedValue({
      ok: true,
      value: { assessment: richAssessment({ findings: [wrong] }), fixed: 1, skipped: [] },
    });
    const user = await checked(addIn);
    await user.click(await screen.findByTestId('tab-findings'));
    await user.click(await screen.findByRole('button', { name: '批量修复可靠项（1）' }));
    await user.click(await within(await screen.findByRole('dialog')).findByRole('button', { name: '确认修复' }));
    await waitFor(() => expect(screen.queryByText('申请号存成了数字。')).not.toBeInTheDocument());
    expect(await screen.findByText('校验位应为 3。')).toBeInTheDocument();
  });

  test('an exception needs a reason', async () => {
    const addIn = fakeAddIn();
    const user = await checked(addIn);
    await user.click(await screen.findByTestId('tab-findings'));
    const [first] = await screen.findAllByRole('button', { name: '标为已核实例外…' });
    if (first === undefined) throw new Error('no exception button');
    await user.click(first);
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('button', { name: '确定' }));
    expect(await within(dialog).findByText(/请写明核实情况/)).toBeInTheDocument();
    await user.type(await within(dialog).findByRole('textbox'), '已与受理通知书核对');
    await user.click(await within(dialog).findByRole('button', { name: '确定' }));
    expect(addIn.grantException).toHaveBeenCalledWith(wrong, '已与受理通知书核对');
  });

  test('a logged change can be undone', async () => {
    const addIn = fakeAddIn();
    addIn.fixLog.mockResolvedValue({
      ok: true,
      value: [
        {
          id: '1',
          sheet: '专利申请',
          cell: 'B5',
          before: '2018220181338',
          after: '201822018133.8',
          code: 'id.stored-as-number',
          time: '',
          undone: false,
        },
      ],
    });
    const user = await checked(addIn);
    await user.click(await screen.findByTestId('tab-findings'));
    await user.click(await screen.findByRole('button', { name: '修复记录（1）' }));
    await user.click(await screen.findByRole('button', { name: '撤销 专利申请 B5' }));
    expect(addIn.undoFixes).toHaveBeenCalledWith(['1']);
  });

  test('the selected cell shows its findings', async () => {
    const addIn = fakeAddIn();
    let select: (sheet: string, cell: string) => void = () => undefined;
    addIn.watchSelection.mockImplementation((listener) => {
      select = listener;
      return Promise.resolve(() => undefined);
    });
    const user = await checked(addIn);
    await user.click(await screen.findByTestId('tab-findings'));
    act(() => select('专利申请', 'B7'));
    expect(await screen.findByTestId('selected-findings')).toHaveTextContent('校验位应为 3。');
  });
});

describe('targets', () => {
  test('they stand under their clauses, or the worst first', async () => {
    const user = await checked(fakeAddIn());
    const list = await screen.findByTestId('targets');
    expect(await within(list).findByRole('heading', { name: '方案二（一）' })).toBeInTheDocument();
    await user.selectOptions(await screen.findByLabelText('排列方式'), 'gap');
    await waitFor(() => expect(within(screen.getByTestId('targets')).queryByRole('heading')).not.toBeInTheDocument());
  });

  test('a count of the verdict shows the targets behind it', async () => {
    const user = await checked(fakeAddIn());
    await screen.findByTestId('verdict');
    const before = within(screen.getByTestId('targets')).getAllByRole('listitem').length;
    await user.click(await screen.findByRole('button', { name: /有差距$/ }));
    const after = within(screen.getByTestId('targets')).getAllByRole('listitem').length;
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThan(before);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /有差距$/ })).toHaveAttribute('aria-pressed', 'true'),
    );
  });

  test('what if: more inventions are computed, not guessed', async () => {
    const user = await checked(fakeAddIn());
    await screen.findByTestId('targets');
    await user.click(await screen.findByRole('button', { name: /发明专利申请占比/ }));
    const part = await screen.findByTestId('what-if');
    await user.type(await within(part).findByRole('textbox'), '190');
    await waitFor(() => expect(within(part).getByRole('status')).toHaveTextContent('已完成'));
  });
});

describe('keyboard and screen reader', () => {
  test('arrows, Home and End move through the views', async () => {
    const user = open(fakeAddIn());
    screen.getByTestId('view-check').focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(screen.getByTestId('view-summaries')).toHaveFocus());
    await waitFor(() => expect(screen.getByTestId('view-summaries')).toHaveAttribute('aria-selected', 'true'));
    await user.keyboard('{End}');
    await waitFor(() => expect(screen.getByTestId('view-settings')).toHaveFocus());
    await user.keyboard('{ArrowRight}{Home}');
    await waitFor(() => expect(screen.getByTestId('view-check')).toHaveFocus());
  });

  test('the verdict is said when it comes', async () => {
    await checked(fakeAddIn());
    await screen.findByTestId('verdict');
    const [spoken] = await screen.findAllByRole('status');
    expect(spoken).toHaveTextContent(/截至 2018-09-30/);
  });

  test('after a dialog the pane can be reached again', async () => {
    const user = await checked(fakeAddIn());
    await user.click(await screen.findByTestId('tab-findings'));
    const [first] = await screen.findAllByRole('button', { name: '标为已核实例外…' });
    if (first === undefined) throw new Error('no exception button');
    await user.click(first);
    await user.click(await within(await screen.findByRole('dialog')).findByRole('button', { name: '取消' }));
    expect(await screen.findByRole('button', { name: '批量修复可靠项（1）' })).toBeInTheDocument();
  });

  test('a dialog has the focus in the same commit that shows it: left in the background, the clean-up after the last dialog hides it', () => {
    let focused: boolean | null = null;
    function Observed() {
      useLayoutEffect(() => {
        focused = screen.getByRole('dialog', { hidden: true }).contains(document.activeElement);
      }, []);
      return (
        <PaneDialog title="题" cancel="否" confirm="是" onCancel={jest.fn()} onConfirm={jest.fn()}>
          问
        </PaneDialog>
      );
    }
    render(
      <FluentProvider>
        <Observed />
      </FluentProvider>,
    );
    expect(focused).toBe(true);
  });

  test.each(['check', 'summaries', 'plan', 'functions', 'settings'])(
    'axe finds nothing in the view %s',
    async (view) => {
      const user = await checked(fakeAddIn());
      await screen.findByTestId('verdict');
      await user.click(await screen.findByTestId(`view-${view}`));
      await waitFor(() => expect(screen.queryByText('正在处理…')).not.toBeInTheDocument());
      expect(await violations()).toEqual([]);
    },
  );

  test('axe finds nothing in findings, tasks, reports, and before the first check', async () => {
    open(fakeAddIn());
    expect(await violations()).toEqual([]);
    cleanup();
    const user = await checked(fakeAddIn());
    for (const tab of ['tab-findings', 'tab-tasks', 'view-summaries', 'summaries-reports']) {
      await user.click(await screen.findByTestId(tab));
      expect(await violations()).toEqual([]);
    }
  });
});

describe('reports of towns', () => {
  const ledger = {
    sheet: '专利申请',
    kind: 'patents',
    role: 'applications',
    errors: 0,
    warnings: 0,
    faults: [],
    fields: ['applicationNumber', 'town'],
    records: [{ row: 3, values: ['201710601862.3', '高村镇'] }],
  } as const;
  const results: readonly ReportResult[] = [
    { ok: true, file: '甲.xlsx', unit: '高村镇', ledgers: [ledger] },
    {
      ok: true,
      file: '乙.xlsx',
      unit: '陈咀镇',
      ledgers: [
        {
          ...ledger,
          errors: 1,
          faults: [{ code: 'patent-number.check-digit', severity: 'error', count: 1, cell: 'B7', message: '' }],
        },
      ],
    },
    { ok: false, file: '丙.xlsx', reason: { 'zh-CN': '文件已损坏。', 'en-US': 'damaged' } },
  ];

  async function examined(addIn: FakeAddIn) {
    addIn.examineReports.mockImplementation((_, onResult) => {
      results.forEach((result, index) => onResult(result, index + 1));
      return Promise.resolve({ ok: true, value: results });
    });
    const user = open(addIn);
    await user.click(await screen.findByTestId('view-summaries'));
    await user.click(await screen.findByTestId('summaries-reports'));
    await user.upload(
      await screen.findByTestId('report-files'),
      results.map(({ file }) => new File(['x'], file)),
    );
    await screen.findByText('可汇总 1 个，有错误 1 个，读不了 1 个');
    return user;
  }

  test('each file says what became of it, and what two towns both reported is shown', async () => {
    await examined(fakeAddIn());
    expect(await screen.findByText('文件已损坏。')).toBeInTheDocument();
    expect(await screen.findByText('申请号校验位不对 1 处，例如 B7')).toBeInTheDocument();
    const shared = await screen.findByTestId('shared-patents');
    expect(shared).toHaveTextContent('甲.xlsx「专利申请」第 3 行，高村镇');
    expect(shared).toHaveTextContent('乙.xlsx「专利申请」第 3 行');
    expect(await violations()).toEqual([]);
  });

  test('only sound ledgers are gathered unless staff want the others too', async () => {
    const addIn = fakeAddIn();
    addIn.writeReports.mockResolvedValue({ ok: true, value: ['汇集·专利申请台账'] });
    const user = await examined(addIn);
    await user.click(await screen.findByRole('button', { name: '汇总 1 张台账（1 条）' }));
    expect(addIn.writeReports.mock.calls[0]?.slice(0, 2)).toEqual([results, false]);
    await user.click(await screen.findByRole('checkbox', { name: /有错误的台账也汇总/ }));
    await user.click(await screen.findByRole('button', { name: '汇总 2 张台账（2 条）' }));
    expect(addIn.writeReports.mock.calls[1]?.[1]).toBe(true);
    await user.click(await screen.findByRole('button', { name: '打开 汇集·专利申请台账' }));
    expect(addIn.openSheet).toHaveBeenCalledWith('汇集·专利申请台账');
  });

  test('cancelling stops, and says that nothing was changed', async () => {
    const addIn = fakeAddIn();
    addIn.examineReports.mockImplementation((files, _, signal) => {
      expect(files).toHaveLength(1);
      return new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve({ ok: false, message: '已取消。' })),
      );
    });
    const user = open(addIn);
    await user.click(await screen.findByTestId('view-summaries'));
    await user.click(await screen.findByTestId('summaries-reports'));
    await user.upload(await screen.findByTestId('report-files'), [new File(['x'], '甲.xlsx')]);
    await user.click(await screen.findByRole('button', { name: '取消' }));
    expect(await screen.findByTestId('message')).toHaveTextContent('工作簿没有改动');
  });
});

describe('plan and weights', () => {
  test('what differs from the plan as issued is listed', async () => {
    const [first, second] = plan.indicators;
    if (first === undefined || second === undefined) throw new Error('no indicators');
    const edited = {
      ...plan,
      indicators: plan.indicators.map((indicator) =>
        indicator.id === 'patent-applications' ? { ...indicator, target: '9000' } : indicator,
      ),
    };
    const user = await checked(fakeAddIn(), done({ plan: edited, planEdited: true }));
    expect(await screen.findByTestId('verdict')).toHaveTextContent('目标与印发的方案有不同');
    await user.click(await screen.findByTestId('view-plan'));
    expect(await screen.findByTestId('plan-differences')).toHaveTextContent(/目标值由「10000件」改为「9000件」/);
    expect(screen.getAllByText('已与原方案不同')).toHaveLength(1);
  });

  test('weights that do not total 100 are told and cannot be saved', async () => {
    const addIn = fakeAddIn();
    addIn.loadSettings.mockResolvedValue({
      ok: true,
      value: { ...defaultPaneSettings, weights: { 'patent-applications': 60, 'invention-share': 40 } },
    });
    const user = await checked(addIn);
    await user.click(await screen.findByTestId('view-plan'));
    const weights = await screen.findByTestId('weights');
    await waitFor(() => expect(within(weights).getByTestId('weights-total')).toHaveTextContent('合计 100'));
    const field = within(weights).getByRole('textbox', { name: '年专利申请总量的权重' });
    await user.clear(field);
    await user.type(field, '50');
    await waitFor(() => expect(within(weights).getByTestId('weights-total')).toHaveTextContent('合计 90，应为 100'));
    await waitFor(() => expect(within(weights).getByRole('button', { name: '保存' })).toBeDisabled());
    await user.clear(field);
    await user.type(field, '60');
    await user.click(await within(weights).findByRole('button', { name: '保存' }));
    expect(addIn.saveSettings.mock.calls[0]?.[0].weights).toMatchObject({ 'patent-applications': 60 });
  });

  test('units show value, target, completion and rank of the indicator chosen', async () => {
    const user = await checked(fakeAddIn());
    await user.click(await screen.findByTestId('view-plan'));
    const table = within(await screen.findByTestId('unit-table'));
    expect(table.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual([
      '单位',
      expect.stringContaining('完成') as string,
      '目标',
      '完成率',
      '名次',
    ]);
    expect(table.getAllByRole('rowheader').length).toBeGreaterThan(1);
  });
});

describe('settings', () => {
  test('a rule is switched off only with a reason', async () => {
    const addIn = fakeAddIn();
    const user = open(addIn);
    await user.click(await screen.findByTestId('view-settings'));
    await user.click(await screen.findByRole('button', { name: '规则说明' }));
    const [rule] = await screen.findAllByRole('checkbox');
    if (rule === undefined) throw new Error('no rule');
    await user.click(rule);
    await user.click(await screen.findByRole('button', { name: '保存规则设置' }));
    expect(addIn.saveSettings).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.getByTestId('message')).toHaveTextContent('停用规则要写明理由'));
    await user.type(await screen.findByRole('textbox', { name: /停用理由/ }), '本区不使用');
    await user.click(await screen.findByRole('button', { name: '保存规则设置' }));
    expect(addIn.saveSettings.mock.calls[0]?.[0].disabledChecks).toMatchObject([{ reason: '本区不使用' }]);
  });

  test('a correction shows how the first rows are read before it is saved', async () => {
    const addIn = fakeAddIn();
    addIn.previewRecognition.mockResolvedValue({
      ok: true,
      value: {
        kind: 'patents',
        role: 'applications',
        headerRows: [3, 3],
        records: 2,
        columns: [
          { letters: 'A', header: '序号' },
          { letters: 'B', header: '号码' },
        ],
        fields: [
          { id: 'applicationNumber', header: '申请号', required: true, letters: 'B', samples: ['201710601862.3'] },
        ],
      },
    });
    const user = await checked(addIn, done({ ledgers: ledgersOfOneSheet() }));
    await user.click(await screen.findByTestId('view-settings'));
    await user.click(await screen.findByRole('button', { name: '台账识别' }));
    await user.click(await screen.findByRole('button', { name: '修改「某表」的识别' }));
    expect(await screen.findByTestId('preview')).toHaveTextContent('201710601862.3');
    await user.selectOptions(await screen.findByLabelText('「申请号」取自哪一列'), 'A');
    const [save] = within(screen.getByTestId('preview').parentElement ?? document.body).getAllByRole('button', {
      name: '保存',
    });
    if (save === undefined) throw new Error('no button');
    await user.click(save);
    expect(addIn.correctRecognition.mock.calls[0]?.[0]).toMatchObject({
      sheet: '某表',
      columns: { applicationNumber: 'A' },
    });
  });

  test('an exception is listed with its reason and can be taken back', async () => {
    const addIn = fakeAddIn();
    const user = await checked(
      addIn,
      done({ exceptions: [{ finding: wrong, reason: '已与通知书核对', grantedOn: '2018-10-08' }] }),
    );
    await user.click(await screen.findByTestId('view-settings'));
    await user.click(await screen.findByRole('button', { name: '已核实例外（1）' }));
    expect(await screen.findByText(/已与通知书核对/)).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: '取消例外 专利申请 B7' }));
    expect(addIn.revokeException).toHaveBeenCalledWith(wrong);
  });
});

describe('summaries', () => {
  test('manual changes are listed before they are overwritten', async () => {
    const addIn = fakeAddIn();
    addIn.previewSummaries.mockResolvedValue({ ok: true, value: [changedByHand] });
    const user = await checked(addIn);
    await user.click(await screen.findByTestId('view-summaries'));
    await user.click(await screen.findByTestId('write-summaries'));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('8000');
    await user.click(await within(dialog).findByRole('button', { name: '保留改动，不重写' }));
    expect(addIn.writeSummaries).not.toHaveBeenCalled();
    await user.click(await screen.findByTestId('write-summaries'));
    await user.click(await within(await screen.findByRole('dialog')).findByRole('button', { name: '覆盖并重写' }));
    expect(addIn.writeSummaries.mock.calls[0]?.[1]).toBe(true);
  });

  test('nothing can be written before a check', async () => {
    const user = open(fakeAddIn());
    await user.click(await screen.findByTestId('view-summaries'));
    expect(await screen.findByTestId('write-summaries')).toBeDisabled();
  });
});

describe('other views', () => {
  test('the plan shows each indicator with its sentence', async () => {
    const user = open(fakeAddIn());
    await user.click(await screen.findByTestId('view-plan'));
    for (const indicator of plan.indicators.slice(0, 3)) {
      expect((await screen.findAllByText(indicator.name)).length).toBeGreaterThan(0);
    }
  });

  test('dropping an indicator asks for the reason and sends it', async () => {
    const addIn = fakeAddIn();
    const user = open(addIn);
    await user.click(await screen.findByTestId('view-plan'));
    const [edit] = await screen.findAllByRole('button', { name: /^修改/ });
    if (edit === undefined) throw new Error('no edit button');
    await user.click(edit);
    await user.click(await screen.findByRole('button', { name: '不再考核' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(await within(dialog).findByRole('textbox'), '认定工作已停止');
    await user.click(await within(dialog).findByRole('button', { name: '确定' }));
    expect(addIn.editPlan).toHaveBeenCalledWith([
      { kind: 'drop', indicator: plan.indicators[0]?.id, reason: '认定工作已停止' },
    ]);
  });

  test('a function is found by a Chinese word and inserted', async () => {
    const addIn = fakeAddIn();
    const user = open(addIn);
    await user.click(await screen.findByTestId('view-functions'));
    await user.type(await screen.findByRole('searchbox'), '每万人');
    await user.click(await screen.findByRole('button', { name: '插入 IPCITY.PER10K' }));
    expect(addIn.insertFormula).toHaveBeenCalledWith('=IPCITY.PER10K(1189,118.9)');
  });

  test('settings are saved as they were changed', async () => {
    const addIn = fakeAddIn();
    const user = open(addIn);
    await user.click(await screen.findByTestId('view-settings'));
    const name = await screen.findByLabelText('填报单位名称（用于汇总表和通报）');
    await user.clear(name);
    await user.type(name, '高村镇人民政府');
    await user.click(await screen.findByRole('button', { name: '保存' }));
    expect(addIn.saveSettings.mock.calls[0]?.[0].unitName).toBe('高村镇人民政府');
  });

  test('English follows Office’s display language', async () => {
    open(fakeAddIn(), 'en-US');
    expect(await screen.findByRole('button', { name: 'Check workbook' })).toBeInTheDocument();
  });

  test('what the ribbon did shows in the pane', async () => {
    const addIn = fakeAddIn();
    open(addIn);
    act(() => addIn.command({ kind: 'checked', outcome: done() }));
    expect(await screen.findByTestId('verdict')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByTestId('verdict')).toHaveTextContent('已在表中标出 2 个单元格'));
    act(() => addIn.command({ kind: 'unmarked', skipped: [] }));
    await waitFor(() => expect(screen.getByTestId('verdict')).not.toHaveTextContent('已在表中标出'));
    await waitFor(() => expect(screen.getByTestId('message')).toHaveTextContent('已清除全部标记'));
    act(() => addIn.command({ kind: 'message', intent: 'success', text: '已清除全部标记。' }));
    await waitFor(() => expect(screen.getByTestId('message')).toHaveTextContent('已清除全部标记。'));
  });
});

test('the plan is opened as a sheet, and a sheet that is there is said to be left alone', async () => {
  const addIn = fakeAddIn();
  addIn.writePlanSheet.mockResolvedValueOnce({ ok: true, value: false });
  const user = open(addIn);
  await user.click(await screen.findByTestId('view-plan'));
  await user.click(await screen.findByRole('button', { name: '在表格里修改' }));
  expect(addIn.writePlanSheet).toHaveBeenCalledTimes(1);
  expect(await screen.findByTestId('message')).toHaveTextContent('没有动');
});

describe('the plan of the workbook', () => {
  const edited = {
    ...plan,
    indicators: plan.indicators.map((indicator, index) => (index === 0 ? { ...indicator, target: '9000' } : indicator)),
  };

  test('before the first check the changes kept in the workbook are listed, and go together after a question', async () => {
    const addIn = fakeAddIn();
    addIn.loadPlan.mockResolvedValueOnce({ ok: true, value: { plan: edited, onSheet: false } });
    const user = open(addIn);
    await user.click(await screen.findByTestId('view-plan'));
    expect(await screen.findByTestId('plan-differences')).toHaveTextContent('9000');
    await user.click(await screen.findByRole('button', { name: '全部恢复原方案' }));
    expect(addIn.resetPlan).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('撤销'));
    await user.click(await screen.findByRole('button', { name: '全部恢复原方案' }));
    expect(addIn.resetPlan).toHaveBeenCalledTimes(1);
    expect(await screen.findByTestId('message')).toHaveTextContent('已恢复');
    expect(screen.queryByTestId('plan-differences')).toBeNull();
  });

  test('while 「方案目标」 rules, nothing is offered for change in the pane, and it says where', async () => {
    const addIn = fakeAddIn();
    addIn.loadPlan.mockResolvedValue({ ok: true, value: { plan: edited, onSheet: true } });
    const user = open(addIn);
    await user.click(await screen.findByTestId('view-plan'));
    expect(await screen.findByText(/目标以表上为准/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^修改 / })).toBeNull();
    await user.click(await screen.findByRole('button', { name: '全部恢复原方案' }));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('表上的改动会丢失'));
  });
});
