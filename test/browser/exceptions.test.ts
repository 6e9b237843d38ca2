import { check, download, findingAt, openFindings, openView, said, townWorkbook } from './clerk';
import { eachOnItsOwnPage, inBrowser } from './in-browser';

inBrowser('exceptions', () => {
  const visit = eachOnItsOwnPage(async (bench) => {
    const opened = await bench.visit('', undefined, { workbook: await townWorkbook() });
    await check(opened);
    await openFindings(opened);
    return opened;
  });

  test('granted with a reason it is no finding, also at the next check; revoked it is one again', async () => {
    const { page, pane } = visit();
    const place = '申请情况 F34';
    const reason = '已与受理通知书核对';
    await findingAt(visit(), place).click();
    await pane.getByTestId('selected-findings').getByRole('button', { name: '标为已核实例外…' }).click();
    const dialog = pane.getByRole('dialog', { name: '登记为已核实例外' });
    await dialog.getByRole('button', { name: '确定' }).click();
    await dialog.getByText('请写明核实情况').waitFor();
    await dialog.getByRole('textbox').fill(reason);
    await dialog.getByRole('button', { name: '确定' }).click();
    await said(visit(), '已登记为例外');
    await findingAt(visit(), place).waitFor({ state: 'detached' });
    expect(await pane.getByTestId('tab-findings').innerText()).toBe('问题（16）');
    expect(await pane.getByTestId('verdict').innerText()).toContain('已在表中标出 16 个单元格');

    await check(visit());
    expect(await pane.getByTestId('tab-findings').innerText()).toBe('问题（16）');
    const saved = await download(page);
    const issues = Array.from({ length: 60 }, (_, row) =>
      'ABCDEFGH'.split('').map((column) => saved.value('汇总·问题清单', `${column}${row + 1}`)),
    );
    expect(JSON.stringify(issues)).toContain(reason);

    await openView(visit(), 'settings');
    await pane.getByRole('button', { name: '已核实例外（1）' }).click();
    await pane.getByText(`${place} 201822018266.6：${reason}`).waitFor();
    await pane.getByRole('button', { name: `取消例外 ${place}` }).click();
    await said(visit(), '已取消例外');
    await openView(visit(), 'check');
    expect(await pane.getByTestId('tab-findings').innerText()).toBe('问题（17）');
    await openFindings(visit());
    await findingAt(visit(), place).waitFor();
  });

  test('a rule that is switched off with a reason is silent at once, and its marks are gone', async () => {
    const { pane } = visit();
    await openView(visit(), 'settings');
    await pane.getByRole('button', { name: '规则说明' }).click();
    const rule = pane.getByRole('checkbox', { name: /^日期是文本/ });
    await rule.click();
    await pane.getByRole('textbox', { name: '停用理由' }).fill('本镇日期按文本报送');
    await pane.getByRole('button', { name: '保存规则设置' }).click();
    await said(visit(), '设置已保存');
    await openView(visit(), 'check');
    expect(await pane.getByTestId('tab-findings').innerText()).toBe('问题（11）');
    expect(await pane.getByTestId('verdict').innerText()).toContain('已在表中标出 11 个单元格');
  });
});
