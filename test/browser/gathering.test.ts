import { readFile } from 'node:fs/promises';
import { download, openView, said, townWorkbook } from './clerk';
import { eachOnItsOwnPage, inBrowser } from './in-browser';

function file(name: string, buffer: Buffer): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: '', buffer };
}

inBrowser('汇总多份上报', () => {
  const visit = eachOnItsOwnPage(async (bench) => {
    const opened = await bench.visit('', undefined, { workbook: await townWorkbook() });
    await openView(opened, 'summaries');
    await opened.pane.getByRole('tab', { name: '汇总多份上报' }).click();
    return opened;
  });

  test('a bad file is told with its reason, the others are gathered with file and row; what two report is told', async () => {
    const { page, pane } = visit();
    const town = await readFile('test/fixtures/town-2018h1.xlsx');
    await pane
      .getByTestId('report-files')
      .setInputFiles([
        file('高村镇.xlsx', town),
        file('坏文件.xlsx', town.subarray(0, 4000)),
        file('旧版.xls.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
        file('填报.xlsx', await readFile('test/fixtures/reported-2019.xlsx')),
        file('高村镇再报.xlsx', town),
      ]);
    await pane.getByText('可汇总 0 个，有错误 2 个，读不了 3 个').waitFor();
    const items = await pane.locator('[id=view-panel] li').allInnerTexts();
    const about = (name: string): string => items.find((text) => text.startsWith(name)) ?? '';
    expect(about('坏文件.xlsx')).toContain('文件不完整');
    expect(about('旧版.xls.xlsx')).toContain('另存为 .xlsx');
    expect(about('填报.xlsx')).toContain('没有可以汇集的台账记录');
    expect(about('高村镇.xlsx')).toContain('申请号校验位不对 1 处，例如 F34');
    await pane.getByText(/不同文件重复上报的专利/).waitFor();
    expect(await pane.getByTestId('shared-patents').locator('li').first().innerText()).toMatch(
      /高村镇\.xlsx「.*高村镇再报\.xlsx「/s,
    );

    await pane.getByRole('checkbox', { name: /有错误的台账也汇总/ }).click();
    await pane.getByRole('button', { name: /^汇总 \d+ 张台账/ }).click();
    await said(visit(), '已汇总到 3 张新工作表');
    const saved = await download(page);
    const gathered = saved.sheetNames.filter((name) => name.startsWith('汇集·'));
    expect(gathered).toHaveLength(3);
    const [first = ''] = gathered;
    const cells = Array.from({ length: 8 }, (_, row) =>
      Array.from({ length: 26 }, (_empty, column) =>
        saved.value(first, `${String.fromCharCode(65 + column)}${row + 1}`),
      ),
    );
    const header = cells.findIndex((row) => row.includes('来源文件'));
    const at = cells[header]?.indexOf('来源文件') ?? -1;
    expect(cells[header]?.[at + 1]).toBe('来源行');
    expect(cells[header + 1]?.slice(at, at + 2)).toEqual(['高村镇.xlsx·申请情况', 6]);
    await pane.getByRole('button', { name: `打开 ${first}` }).click();
    await page.waitForFunction(
      (name) => document.querySelector('.grid [role=tab][aria-selected=true]')?.textContent === name,
      first,
    );
  });

  test('cancelled half way: what was checked is listed, nothing is written', async () => {
    const { page, pane } = visit();
    const district = await readFile('test/fixtures/district-2018q3.xlsx');
    const town = await readFile('test/fixtures/town-2018h1.xlsx');
    await pane
      .getByTestId('report-files')
      .setInputFiles([
        file('一.xlsx', town),
        ...['二', '三', '四', '五'].map((name) => file(`${name}.xlsx`, district)),
      ]);
    await pane.getByText('已核验 1/5 二.xlsx').waitFor();
    await pane.getByRole('button', { name: '取消' }).click();
    await said(visit(), '已停止，工作簿没有改动');
    await pane.getByText('可汇总 0 个，有错误 1 个，读不了 0 个').waitFor();
    expect((await download(page)).sheetNames).toEqual(['申请情况', '拥有有效专利情况', '质押']);
  });
});
