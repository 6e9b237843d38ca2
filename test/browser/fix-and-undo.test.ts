import { check, download, findingAt, nameBox, openFindings, said, shownSheet, townWorkbook } from './clerk';
import { eachOnItsOwnPage, inBrowser } from './in-browser';

inBrowser('findings are mended and put back', () => {
  const visit = eachOnItsOwnPage(async (bench) => {
    const opened = await bench.visit('', undefined, { workbook: await townWorkbook() });
    await check(opened);
    await openFindings(opened);
    return opened;
  });

  test('one finding: to its cell, what will be written, written, undone, as before', async () => {
    const { page, pane } = visit();
    const place = '申请情况 F32';
    await findingAt(visit(), place).click();
    const chosen = pane.getByTestId('selected-findings');
    await chosen.waitFor();
    expect(await shownSheet(page)).toBe('申请情况');
    expect(await nameBox(page).inputValue()).toBe('F32');
    const tab = pane.getByTestId('tab-findings');
    expect(await tab.innerText()).toBe('问题（17）');

    await chosen.getByRole('button', { name: '修复：改为 201822018133.8' }).click();
    const dialog = pane.getByRole('dialog', { name: '将要修复 1 个单元格' });
    expect(await dialog.locator('tbody tr').allInnerTexts()).toEqual(['申请情况 F32\t2018220181338\t201822018133.8']);
    await dialog.getByRole('button', { name: '取消' }).click();
    await findingAt(visit(), place).waitFor();

    await chosen.getByRole('button', { name: '修复：改为 201822018133.8' }).click();
    await dialog.getByRole('button', { name: '确认修复' }).click();
    await said(visit(), '已修复 1 个单元格');
    await findingAt(visit(), place).waitFor({ state: 'detached' });
    expect(await tab.innerText()).toBe('问题（16）');
    expect(await pane.getByTestId('verdict').innerText()).toContain('已在表中标出 16 个单元格');
    expect((await download(page)).value('申请情况', 'F32')).toBe('201822018133.8');

    await pane.getByRole('button', { name: '修复记录（1）' }).click();
    await pane.getByRole('button', { name: `撤销 ${place}` }).click();
    await said(visit(), `已恢复 ${place} 的原值`);
    await findingAt(visit(), place).waitFor();
    expect(await tab.innerText()).toBe('问题（17）');
    expect(await pane.getByTestId('verdict').innerText()).toContain('已在表中标出 17 个单元格');
    expect((await download(page)).value('申请情况', 'F32')).toBe(2_018_220_181_338);
  });

  test('all safe ones: every cell is told first, then written, and undone together', async () => {
    const { page, pane } = visit();
    await pane.getByRole('button', { name: '批量修复可靠项（9）' }).click();
    const dialog = pane.getByRole('dialog', { name: '将要修复 9 个单元格' });
    const rows = await dialog.locator('tbody tr').allInnerTexts();
    expect(rows).toHaveLength(9);
    // A date that looks the same before and after says what changes.
    expect(rows).toContain('申请情况 I41\t2018-01-22\t2018-01-22（真正的日期）');
    await dialog.getByRole('button', { name: '确认修复' }).click();
    await said(visit(), '已修复 9 个单元格');
    const fixed = await download(page);
    expect(fixed.value('申请情况', 'I41')).toBe(43_122);
    expect(fixed.value('申请情况', 'F40')).toBe('201822018463.7');
    expect(await pane.getByRole('button', { name: /批量修复/ }).count()).toBe(0);

    await pane.getByRole('button', { name: '修复记录（9）' }).click();
    await pane.getByRole('button', { name: '全部撤销最近一批（9）' }).click();
    await said(visit(), '已恢复 9 个单元格的原值');
    await pane.getByRole('button', { name: '批量修复可靠项（9）' }).waitFor();
    const undone = await download(page);
    expect(undone.value('申请情况', 'I41')).toBe('2018-01-22');
    expect(undone.value('申请情况', 'F40')).toBe(2_018_220_184_637);
  });
});
