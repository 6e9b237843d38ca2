import { readFile } from 'node:fs/promises';
import { check, download, enter, openSaved, openView, said, shownSheet, townWorkbook } from './clerk';
import { eachOnItsOwnPage, inBrowser } from './in-browser';

const sheet = '汇总·质押融资';

inBrowser('summary sheets and marks', () => {
  const visit = eachOnItsOwnPage(async (bench) => {
    const opened = await bench.visit('', undefined, { workbook: await townWorkbook() });
    await check(opened);
    return opened;
  });

  test('one sheet, written again: staff’s own cells are told before they are overwritten, others stay', async () => {
    const { page, pane } = visit();
    await openView(visit(), 'summaries');
    const write = pane.getByTestId('write-summaries');
    await pane.getByRole('checkbox', { name: '全选' }).click();
    expect(await write.isDisabled()).toBe(true);
    await pane.getByRole('checkbox', { name: '质押融资', exact: true }).click();
    await write.click();
    await said(visit(), '已生成 1 张');
    await pane.getByRole('button', { name: `打开 ${sheet}` }).click();
    await page.waitForFunction(
      (name) => document.querySelector('.grid [role=tab][aria-selected=true]')?.textContent === name,
      sheet,
    );
    expect(await shownSheet(page)).toBe(sheet);
    const first = await download(page);

    await enter(page, sheet, 'A1', '我们的标题');
    await enter(page, sheet, 'Z3', '旁边的备忘');
    await write.click();
    const dialog = pane.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain(
      `${sheet} A1：原值 我们的标题 → 改为 ${String(first.value(sheet, 'A1'))}`,
    );
    expect(await dialog.innerText()).not.toContain('Z3');
    await dialog.getByRole('button').first().click();
    await dialog.waitFor({ state: 'detached' });
    expect((await download(page)).value(sheet, 'A1')).toBe('我们的标题');

    await write.click();
    await dialog.getByRole('button').last().click();
    await said(visit(), '已生成 1 张');
    const again = await download(page);
    expect(again.value(sheet, 'A1')).toBe(first.value(sheet, 'A1'));
    expect(again.value(sheet, 'Z3')).toBe('旁边的备忘');
  });

  test('all sheets are written, each once; clearing the marks leaves the ledgers as they were', async () => {
    const { page, pane } = visit();
    const before = openSaved(await readFile('test/fixtures/town-2018h1.xlsx'));
    await openView(visit(), 'summaries');
    for (const round of [1, 2]) {
      await pane.getByTestId('write-summaries').click();
      await said(visit(), '已生成 11 张');
      if (round === 1) await pane.getByRole('button', { name: '关闭', exact: true }).click();
    }
    await openView(visit(), 'check');
    const marked = await download(page);
    expect(marked.sheetNames.filter((name) => name.startsWith('汇总·'))).toHaveLength(11);
    for (const ledger of before.sheetNames) {
      expect(marked.conditionalFormats(ledger)).toBeGreaterThan(before.conditionalFormats(ledger));
    }
    await pane.getByRole('button', { name: '清除标记' }).click();
    await said(visit(), '已清除全部标记');
    const cleared = await download(page);
    for (const ledger of before.sheetNames) {
      expect([ledger, cleared.conditionalFormats(ledger)]).toEqual([ledger, before.conditionalFormats(ledger)]);
    }
  });
});
