import { eachOnItsOwnPage, inBrowser } from './in-browser';

inBrowser('the ribbon and windows of the page', () => {
  const visit = eachOnItsOwnPage((bench) => bench.visit());

  test('buttons rest while a check runs, and 清除标记 once there is nothing to clear', async () => {
    const { page, pane } = visit();
    const enabled = (id: string): Promise<boolean> => page.locator(`[data-control=${id}]`).isEnabled();
    await pane.getByTestId('run-check').click();
    await page.locator('[data-control=RunCheck]:disabled').waitFor();
    expect(await Promise.all(['Summaries', 'Templates', 'ClearMarks', 'ShowPane'].map(enabled))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    await pane.getByTestId('verdict').waitFor();
    await page.locator('[data-control=RunCheck]:enabled').waitFor();
    expect(await enabled('ClearMarks')).toBe(true);
    await page.locator('[data-control=ClearMarks]').click();
    await pane.getByTestId('message').waitFor();
    await page.locator('[data-control=ClearMarks]:disabled').waitFor();
    expect(await enabled('RunCheck')).toBe(true);
  });

  test('打开示例工作簿 opens the sample in a window of its own; the open workbook stays', async () => {
    const { page, pane, context } = visit();
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      pane.getByRole('button', { name: '打开示例工作簿' }).click(),
    ]);
    await opened.waitForFunction(
      () => document.querySelector('[data-testid=workbook-name]')?.textContent === '工作簿.xlsx',
      undefined,
    );
    await opened.getByText('2018专利申请', { exact: true }).first().waitFor({ state: 'attached' });
    expect(await page.getByTestId('workbook-name').innerText()).toBe('district-2018q3.xlsx');
  });
});
