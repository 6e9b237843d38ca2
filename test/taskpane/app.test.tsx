/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Assessment } from '../../src/assessment/assessment';
import type { CheckOutcome } from '../../src/taskpane/add-in';
import { App } from '../../src/taskpane/app';
import { fetchViews } from '../../src/taskpane/views/on-demand';
import { finding, plan, richAssessment } from '../support/assessment';
import { fakeAddIn, type FakeAddIn } from '../support/fake-add-in';

// Machines that do much else at the same time are slow with Fluent's first render.
jest.setTimeout(30_000);

beforeAll(async () => {
  // The views' scripts are there, as they are a moment after the pane stands.
  await fetchViews();
  // jsdom lays nothing out: the list of findings is given a height to draw in, and media queries that never match.
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, value: 320 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 320 });
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
    ResizeObserver: class {
      observe(): void {
        // Sizes never change here.
      }
      unobserve(): void {
        // Nothing was observed.
      }
      disconnect(): void {
        // Nothing was observed.
      }
    },
  });
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

function done(overrides: Partial<Assessment> = {}): CheckOutcome {
  return {
    kind: 'done',
    assessment: richAssessment({ findings: [wrong, fixable], ...overrides }),
    marked: 2,
    notes: [],
  };
}

function open(addIn: FakeAddIn, language: 'zh-CN' | 'en-US' = 'zh-CN') {
  render(<App addIn={addIn} hostLanguage={language} bodyBackground={null} issuedPlan={plan} />);
  return userEvent.setup();
}

async function checked(addIn: FakeAddIn, outcome: CheckOutcome = done()) {
  addIn.check.mockResolvedValue(outcome);
  const user = open(addIn);
  await user.click(screen.getByTestId('run-check'));
  return user;
}

describe('states of the check view', () => {
  test('first run explains the three steps and offers a template', () => {
    open(fakeAddIn());
    expect(screen.getByText('三步完成季度核验')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '插入台账模板' })).toBeInTheDocument();
  });

  test('a workbook without a ledger is told so, with the sheets that were read and that nothing changed', async () => {
    await checked(fakeAddIn(), { kind: 'no-ledger', sheets: ['封面', '说明'] });
    expect(await screen.findByText(/封面、说明/)).toHaveTextContent('工作簿没有改动');
  });

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
    await user.click(screen.getByTestId('tab-findings'));
    expect(screen.getByText('没有发现错误，也没有需要核对的地方。')).toBeInTheDocument();
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
    await user.click(screen.getByTestId('run-check'));
    expect(screen.getByText('正在读取工作簿…')).toBeInTheDocument();
    expect(screen.getByTestId('run-check')).toBeDisabled();
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(signal?.aborted).toBe(true);
    expect(await screen.findAllByText(/已停止核验/)).not.toHaveLength(0);
  });

  test('the date that staff choose goes with the check', async () => {
    const addIn = fakeAddIn();
    const user = open(addIn);
    const date = screen.getByLabelText('统计截止日期');
    await user.type(date, '2018-06-30');
    await user.click(screen.getByTestId('run-check'));
    expect(addIn.check.mock.calls[0]?.[0]).toEqual({ asOf: '2018-06-30', mark: true });
  });
});

describe('findings', () => {
  test('a click on a place goes to its cell', async () => {
    const addIn = fakeAddIn();
    const user = await checked(addIn);
    await user.click(screen.getByTestId('tab-findings'));
    await user.click(screen.getByRole('button', { name: '转到 专利申请 B7' }));
    expect(addIn.jump).toHaveBeenCalledWith('专利申请', 'B7');
  });

  test('a cell that is gone is told, the list stays', async () => {
    const addIn = fakeAddIn();
    addIn.jump.mockResolvedValue({ ok: false, message: '工作表「专利申请」已不在工作簿里。' });
    const user = await checked(addIn);
    await user.click(screen.getByTestId('tab-findings'));
    await user.click(screen.getByRole('button', { name: '转到 专利申请 B7' }));
    expect(screen.getByTestId('message')).toHaveTextContent('已不在工作簿里');
    expect(screen.getByText('校验位应为 3。')).toBeInTheDocument();
  });

  test('levels, sheet and search narrow the list', async () => {
    const user = await checked(fakeAddIn());
    await user.click(screen.getByTestId('tab-findings'));
    await user.click(screen.getByRole('button', { name: '错误 1' }));
    expect(screen.queryByText('校验位应为 3。')).not.toBeInTheDocument();
    expect(screen.getByText('申请号存成了数字。')).toBeInTheDocument();
    await user.type(screen.getByRole('searchbox'), '没有这样的词');
    await waitFor(() => expect(screen.getByText('没有符合条件的问题。')).toBeInTheDocument());
  });

  test('nothing is fixed before the preview is confirmed', async () => {
    const addIn = fakeAddIn();
    const user = await checked(addIn);
    await user.click(screen.getByTestId('tab-findings'));
    await user.click(screen.getByRole('button', { name: '批量修正可靠项（1）' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText('201822018133.8')).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: '取消' }));
    expect(addIn.applyFixes).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '批量修正可靠项（1）' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '确认修正' }));
    expect(addIn.applyFixes).toHaveBeenCalledWith([fixable]);
  });

  test('an exception needs a reason', async () => {
    const addIn = fakeAddIn();
    const user = await checked(addIn);
    await user.click(screen.getByTestId('tab-findings'));
    const [first] = screen.getAllByRole('button', { name: '情况属实…' });
    if (first === undefined) throw new Error('no exception button');
    await user.click(first);
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '确定' }));
    expect(within(dialog).getByText(/请写明核实情况/)).toBeInTheDocument();
    await user.type(within(dialog).getByRole('textbox'), '已与受理通知书核对');
    await user.click(within(dialog).getByRole('button', { name: '确定' }));
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
    await user.click(screen.getByTestId('tab-findings'));
    await user.click(await screen.findByRole('button', { name: '修正记录（1）' }));
    await user.click(screen.getByRole('button', { name: '撤销 专利申请 B5' }));
    expect(addIn.undoFix).toHaveBeenCalledWith('1');
  });

  test('the selected cell shows its findings', async () => {
    const addIn = fakeAddIn();
    let select: (sheet: string, cell: string) => void = () => undefined;
    addIn.watchSelection.mockImplementation((listener) => {
      select = listener;
      return Promise.resolve(() => undefined);
    });
    const user = await checked(addIn);
    await user.click(screen.getByTestId('tab-findings'));
    act(() => select('专利申请', 'B7'));
    expect(await screen.findByTestId('selected-findings')).toHaveTextContent('校验位应为 3。');
  });
});

describe('summaries', () => {
  test('manual changes are listed before they are overwritten', async () => {
    const addIn = fakeAddIn();
    addIn.previewSummaries.mockResolvedValue({
      ok: true,
      value: [{ sheet: '汇总·目标完成情况', cell: 'F6', theirs: '8000', ours: '7139' }],
    });
    const user = await checked(addIn);
    await user.click(screen.getByTestId('view-summaries'));
    await user.click(await screen.findByTestId('write-summaries'));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('8000');
    await user.click(within(dialog).getByRole('button', { name: '保留改动，不重写' }));
    expect(addIn.writeSummaries).not.toHaveBeenCalled();
    await user.click(screen.getByTestId('write-summaries'));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '覆盖并重写' }));
    expect(addIn.writeSummaries.mock.calls[0]?.[1]).toBe(true);
  });

  test('nothing can be written before a check', async () => {
    const user = open(fakeAddIn());
    await user.click(screen.getByTestId('view-summaries'));
    expect(await screen.findByTestId('write-summaries')).toBeDisabled();
  });
});

describe('other views', () => {
  test('the plan shows each indicator with its sentence', async () => {
    const user = open(fakeAddIn());
    await user.click(screen.getByTestId('view-plan'));
    for (const indicator of plan.indicators.slice(0, 3)) {
      expect((await screen.findAllByText(indicator.name)).length).toBeGreaterThan(0);
    }
  });

  test('dropping an indicator asks for the reason and sends it', async () => {
    const addIn = fakeAddIn();
    const user = open(addIn);
    await user.click(screen.getByTestId('view-plan'));
    const [edit] = await screen.findAllByRole('button', { name: /^修改/ });
    if (edit === undefined) throw new Error('no edit button');
    await user.click(edit);
    await user.click(screen.getByRole('button', { name: '不再考核' }));
    const dialog = screen.getByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), '认定工作已停止');
    await user.click(within(dialog).getByRole('button', { name: '确定' }));
    expect(addIn.editPlan).toHaveBeenCalledWith([
      { kind: 'drop', indicator: plan.indicators[0]?.id, reason: '认定工作已停止' },
    ]);
  });

  test('a function is found by a Chinese word and inserted', async () => {
    const addIn = fakeAddIn();
    const user = open(addIn);
    await user.click(screen.getByTestId('view-functions'));
    await user.type(await screen.findByRole('searchbox'), '每万人');
    await user.click(screen.getByRole('button', { name: '插入 IPCITY.PER10K' }));
    expect(addIn.insertFormula).toHaveBeenCalledWith('=IPCITY.PER10K(1189,118.9)');
  });

  test('settings are saved as they were changed', async () => {
    const addIn = fakeAddIn();
    const user = open(addIn);
    await user.click(screen.getByTestId('view-settings'));
    const name = await screen.findByLabelText('填报单位名称（用于汇总表和通报）');
    await user.clear(name);
    await user.type(name, '高村镇人民政府');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(addIn.saveSettings.mock.calls[0]?.[0].unitName).toBe('高村镇人民政府');
  });

  test('English follows Office’s display language', () => {
    open(fakeAddIn(), 'en-US');
    expect(screen.getByRole('button', { name: 'Check workbook' })).toBeInTheDocument();
  });

  test('what the ribbon did shows in the pane', async () => {
    const addIn = fakeAddIn();
    open(addIn);
    act(() => addIn.command({ kind: 'checked', outcome: done() }));
    expect(await screen.findByTestId('verdict')).toBeInTheDocument();
    act(() => addIn.command({ kind: 'message', intent: 'success', text: '已清除全部标记。' }));
    expect(screen.getByTestId('message')).toHaveTextContent('已清除全部标记。');
  });
});
