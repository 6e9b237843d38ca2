import { readFile } from 'node:fs/promises';
import AxeSource from 'axe-core';
import type { Page } from 'playwright-core';
import { parseSqref } from '../../src/stand-in/engine/area';
import { readXlsx } from '../../src/stand-in/xlsx/read-xlsx';
import { Bench, type Visit } from './browser';
import { check, download as saveAndOpen, downloadBytes, eventually, select, showSheet, townWorkbook } from './clerk';
import { inBrowser } from './in-browser';

inBrowser('the page in a browser', () => {
  let bench: Bench;
  let visit: Visit;

  beforeAll(async () => {
    bench = await Bench.open();
    visit = await bench.visit();
  });
  afterAll(async () => {
    await visit.context.close();
    await bench.close();
  });
  afterEach(() => expect(visit.faults).toEqual([]));

  test('opens the sample with its sheets and the ribbon of the manifest', async () => {
    const { page } = visit;
    await expectText(page, '2018专利申请');
    expect(await page.getByTestId('workbook-name').innerText()).toBe('district-2018q3.xlsx');
    const buttons = await page.locator('.ribbon-button').allInnerTexts();
    expect(buttons.map((text) => text.trim())).toEqual([
      '一键核验',
      '清除标记',
      '生成汇总',
      '插入台账模板',
      '插入函数',
      '打开面板',
    ]);
  });

  test('the page has no accessibility fault that axe finds', async () => {
    const { page } = visit;
    await page.evaluate(AxeSource.source);
    expect(await axeFaults(page)).toEqual([]);
  });

  test.each([
    ['notes.xlsx', 'not a workbook', '不是 Excel 工作簿'],
    ['empty.xlsx', '', '空的'],
  ])('%s is refused with the reason, and the open workbook stays', async (name, text, reason) => {
    const { page } = visit;
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
    const message = page.getByRole('alert').filter({ hasText: name });
    await message.waitFor();
    expect(await message.innerText()).toContain(reason);
    expect(await page.getByTestId('workbook-name').innerText()).toBe('district-2018q3.xlsx');
    await expectText(page, '2018专利申请');
  });

  test('一键核验 in the pane: verdict, findings, marks, summary sheets; cleared, the formats are as before', async () => {
    const { page, pane } = visit;
    const before = readXlsx(await readFile('assets/samples/district-2018q3.xlsx'));
    await check(visit);
    expect(await pane.getByTestId('verdict').innerText()).toContain('2018-09-30');
    await expectText(page, '汇总·目标完成情况');
    await expectText(page, '汇总·问题清单');
    await pane.getByTestId('tab-findings').click();
    const finding = pane.getByTestId('finding-link').first();
    const [, cell = ''] = /\s([A-Z]+\d+)$/.exec((await finding.innerText()).trim()) ?? [];
    await finding.click();
    await page.waitForFunction(
      (address) => [...document.querySelectorAll('input')].some((input) => input.value === address),
      cell,
    );
    await pane.getByTestId('selected-findings').waitFor();

    const saved = readXlsx(await downloadBytes(page));
    const names = saved.data.sheetOrder.map((id) => saved.data.sheets[id]?.name);
    expect(names).toEqual(expect.arrayContaining(['汇总·目标完成情况', '汇总·问题清单']));
    const marked = [...saved.extras.sheets.values()].flatMap((sheet) =>
      sheet.conditionalFormats.flatMap((format) => parseSqref(format.areas)),
    );
    expect(marked.length).toBeGreaterThan(20);

    await page.locator('[data-control=ClearMarks]').click();
    await pane.getByTestId('message').waitFor();
    const after = readXlsx(await downloadBytes(page));
    for (const [id, sheet] of before.extras.sheets) {
      expect([id, after.extras.sheets.get(id)?.conditionalFormats.length]).toEqual([
        id,
        sheet.conditionalFormats.length,
      ]);
    }
  });

  test('a file of one’s own is opened by the button, and by dropping it', async () => {
    const { page } = visit;
    await page.locator('input[type=file]').setInputFiles('assets/samples/town-2018h1.xlsx');
    await page.waitForFunction(
      () => document.querySelector('[data-testid=workbook-name]')?.textContent === 'town-2018h1.xlsx',
    );
    const base64 = (await readFile('assets/samples/reported-2019.xlsx')).toString('base64');
    await page.evaluate((data) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'reported-2019.xlsx'));
      for (const type of ['dragover', 'drop']) {
        document
          .querySelector('.grid')
          ?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
      }
    }, base64);
    await page.waitForFunction(
      () => document.querySelector('[data-testid=workbook-name]')?.textContent === 'reported-2019.xlsx',
    );
  });
});

inBrowser('a small workbook on the page', () => {
  let bench: Bench;
  let visit: Visit;

  beforeAll(async () => {
    bench = await Bench.open();
    visit = await bench.visit('', undefined, { workbook: await townWorkbook() });
  });
  afterAll(async () => {
    await visit.context.close();
    await bench.close();
  });
  afterEach(() => expect(visit.faults).toEqual([]));

  test('the ribbon works with the pane closed, and shows it with the result; its menu writes the sheet that it names', async () => {
    const { page, pane } = visit;
    await page.getByRole('button', { name: '关闭面板' }).click();
    expect(await page.locator('iframe').isVisible()).toBe(false);
    await page.locator('[data-control=RunCheck]').click();
    await pane.getByTestId('verdict').waitFor();
    expect(await page.locator('iframe').isVisible()).toBe(true);
    await page.locator('[data-control=Summaries]:enabled').click();
    await page.getByRole('menuitem', { name: '质押融资' }).click();
    await expectText(page, '汇总·质押融资');
    // The tab is there before the sheet is complete.
    await page.locator('[data-control=RunCheck]:enabled').waitFor();
  });

  test('a custom function in a cell is computed by the add-in, and its message is shown', async () => {
    const { page } = visit;
    await showSheet(page, '质押');
    await select(page, 'M2');
    await page.keyboard.type('=IPCITY.TARGET("年专利申请总量",2018)');
    await page.keyboard.press('Enter');
    await page.keyboard.type('=IPCITY.TARGET("没有的指标")');
    await page.keyboard.press('Enter');
    const saved = await eventually(
      page,
      () => saveAndOpen(page),
      (file) => file.value('质押', 'M2') === 10_000 && file.value('质押', 'M3') === '#VALUE!',
    );
    await select(page, 'M3');
    const message = page.locator('.function-message');
    await message.waitFor();
    expect(await message.innerText()).toContain('没有的指标');
    expect([saved.value('质押', 'M2'), saved.value('质押', 'M3')]).toEqual([10_000, '#VALUE!']);
  });
});

inBrowser('in English, dark and narrow', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  test('language and theme reach the add-in by way of Office', async () => {
    const { page, pane, context, faults } = await bench.visit('?language=en-US&theme=dark', {
      width: 900,
      height: 700,
    });
    expect(await page.locator('[data-control=RunCheck]').innerText()).toBe('Check workbook');
    expect(await pane.getByTestId('run-check').innerText()).not.toMatch(/[\u4e00-\u9fff]/);
    const background = await pane
      .locator('.fui-FluentProvider')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    const [red = 255] = /\d+/.exec(background)?.map(Number) ?? [];
    expect(red).toBeLessThan(100);
    await context.close();
    expect(faults).toEqual([]);
  });
});

/** Waits for a text anywhere on the page: names of sheets are on the bar below the grid. */
async function expectText(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: true }).first().waitFor({ state: 'attached' });
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** Faults of our own elements; Univer's grid is not ours to mend. */
async function axeFaults(page: Page): Promise<readonly string[]> {
  const result = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run(context: object): Promise<unknown> } };
    return axe.run({ exclude: [['.grid'], ['iframe']] });
  });
  return (result as AxeResult).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
