import { checkOver, enter, findingAt, nameBox, said, townWorkbook } from './clerk';
import { eachOnItsOwnPage, inBrowser } from './in-browser';

/** The pane's focused element: what a screen reader would call it, and whether it can be seen to have the focus. */
interface Focused {
  readonly name: string;
  readonly visible: boolean;
}

inBrowser('without a mouse', () => {
  const visit = eachOnItsOwnPage(async (bench) => bench.visit('', undefined, { workbook: await townWorkbook() }));

  function focused(): Promise<Focused> {
    return visit()
      .pane.locator(':root')
      .evaluate((root) => {
        const element = root.ownerDocument.activeElement;
        const name = element?.getAttribute('aria-label') ?? (element?.id || element?.textContent) ?? '';
        return {
          name: element === root.ownerDocument.body ? 'nothing' : name,
          visible: element?.matches(':focus-visible') === true,
        };
      });
  }

  /** Presses Tab until the named thing has the focus; gives what was passed on the way, it included. */
  async function tabTo(name: string, most = 25): Promise<readonly string[]> {
    const passed: string[] = [];
    for (let step = 0; step < most; step += 1) {
      await visit().page.keyboard.press('Tab');
      const now = await focused();
      expect(now).toEqual({ name: now.name, visible: true });
      passed.push(now.name);
      if (now.name === name) return passed;
    }
    throw new Error(`Tab does not come to ${name}, but to ${passed.join(', ')}`);
  }

  test('from the button to a mended finding and back, the focus always where the clerk left it', async () => {
    const { page, pane } = visit();
    await pane.getByTestId('view-check').focus();
    expect(await tabTo('run-check')).toEqual([expect.stringContaining('control'), '选择季度末', 'run-check']);
    await page.keyboard.press('Enter');
    await checkOver(visit());
    expect((await focused()).name).toBe('run-check');

    expect(await tabTo('tab-targets')).toEqual(['0达到', '0有差距', '20无法评估', '清除标记', 'tab-targets']);
    await page.keyboard.press('ArrowRight');
    expect((await focused()).name).toBe('tab-findings');
    await findingAt(visit(), '申请情况 H59').waitFor();
    const passed = await tabTo('转到 申请情况 H59');
    expect(passed.slice(0, 8)).toEqual([
      '批量修复可靠项（9）',
      '错误 6',
      '提醒 11',
      '说明 0',
      '搜索问题、单元格或数值',
      '按工作表筛选',
      '按规则筛选',
      '问题列表',
    ]);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.grid input')?.value === 'H59');
    expect(await nameBox(page).inputValue()).toBe('H59');

    // The grid has shown the cell; the next Tab goes on from the finding.
    expect(await tabTo('建议改为 发明', 2)).toContain('建议改为 发明');
    await page.keyboard.press('Enter');
    await pane.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await pane.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await focused()).name).toBe('建议改为 发明');
    await page.keyboard.press('Enter');
    await pane.getByRole('dialog').waitFor();
    await tabTo('确认修复');
    await page.keyboard.press('Enter');
    await said(visit(), '已修复 1 个单元格');
    await findingAt(visit(), '申请情况 H59').waitFor({ state: 'detached' });
    // The button that was pressed is gone with its finding: the keyboard is still among the findings.
    expect((await focused()).name).not.toBe('nothing');

    await pane.getByRole('button', { name: '修复记录（1）' }).focus();
    await page.keyboard.press('Enter');
    await tabTo('撤销 申请情况 H59');
    await page.keyboard.press('Enter');
    await said(visit(), '已恢复 申请情况 H59 的原值');
    await findingAt(visit(), '申请情况 H59').waitFor();
    expect((await focused()).name).toBe('申请情况 H59 已撤销');
  });

  test('a live check never takes the keyboard from the grid', async () => {
    const { page, pane } = visit();
    await pane.getByTestId('run-check').click();
    await checkOver(visit());
    await pane.getByTestId('tab-findings').click();
    // A finding had the focus in the pane and goes while staff type in the grid.
    await findingAt(visit(), '申请情况 F34').click();
    await enter(page, '申请情况', 'F34', '201822018266.5');
    await findingAt(visit(), '申请情况 F34').waitFor({ state: 'detached' });
    await page.keyboard.type('201822018221.1');
    await page.keyboard.press('Enter');
    await findingAt(visit(), '申请情况 F35').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  });
});
