import { check, enter, findingAt, openFindings, openView, said, townWorkbook } from './clerk';
import { eachOnItsOwnPage, inBrowser } from './in-browser';

inBrowser('edits after a check', () => {
  const visit = eachOnItsOwnPage(async (bench) => {
    const opened = await bench.visit('', undefined, { workbook: await townWorkbook() });
    await check(opened);
    await openFindings(opened);
    return opened;
  });

  test('a wrong value becomes a finding with its mark and count at once, a right one takes them away', async () => {
    const { page, pane } = visit();
    const place = '申请情况 F33';
    const tab = pane.getByTestId('tab-findings');
    const verdict = pane.getByTestId('verdict');
    await enter(page, '申请情况', 'F33', '201822018221.1');
    await findingAt(visit(), place).waitFor();
    await tab.getByText('问题（18）').waitFor();
    await verdict.getByText('已在表中标出 18 个单元格').waitFor();
    await enter(page, '申请情况', 'F33', '201822018221.8');
    await findingAt(visit(), place).waitFor({ state: 'detached' });
    await tab.getByText('问题（17）').waitFor();
    await verdict.getByText('已在表中标出 17 个单元格').waitFor();
  });

  test('switched off in the settings, edits wait for the next check', async () => {
    const { page, pane } = visit();
    await openView(visit(), 'settings');
    await pane.getByRole('switch', { name: '改动台账后自动复核' }).click();
    await pane.getByRole('button', { name: '保存', exact: true }).click();
    await said(visit(), '设置已保存');
    await openView(visit(), 'check');
    await enter(page, '申请情况', 'F33', '201822018221.1');
    await page.waitForTimeout(2500);
    expect(await pane.getByTestId('tab-findings').innerText()).toBe('问题（17）');
    await check(visit());
    expect(await pane.getByTestId('tab-findings').innerText()).toBe('问题（18）');
  });
});
