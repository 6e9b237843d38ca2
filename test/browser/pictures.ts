import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { Bench, type Visit } from './browser';
import { check, findingAt, openFindings, openView, said } from './clerk';
import startPage from './start-page';
import stopPage from './stop-page';
import { narrowPane } from './walk';

/** `npm run pictures`: takes the pictures of `docs/pictures` anew, from the page with the sample of the whole district. */

const folder = 'docs/pictures';
const viewport = { width: 1280, height: 800 };

async function wholePage({ page }: Visit, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: `${folder}/${name}.png` });
}

async function paneOnly({ page }: Visit, name: string): Promise<void> {
  await settled(page);
  await page.locator('aside.pane').screenshot({ path: `${folder}/${name}.png` });
}

/** What moves has come to rest. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(600);
}

async function district(bench: Bench): Promise<void> {
  const visit = await bench.visit('', viewport);
  const { page, pane } = visit;
  await paneOnly(visit, 'first-run');
  await check(visit);
  await pane.getByRole('button', { name: /^发明专利申请占比/ }).click();
  await pane.getByTestId('targets').evaluate((list) => list.scrollBy(0, 190));
  await paneOnly(visit, 'target');
  await openFindings(visit);
  await pane.getByRole('combobox', { name: '按工作表筛选' }).selectOption('质押融资');
  await findingAt(visit, '质押融资 H21').click();
  await wholePage(visit, 'page');
  await pane.getByRole('button', { name: /^批量修复/ }).click();
  await paneOnly(visit, 'fix-preview');
  await pane.getByRole('button', { name: '确认修复' }).click();
  await said(visit, '已修复');
  await openView(visit, 'summaries');
  await pane.getByTestId('write-summaries').click();
  await said(visit, '已生成');
  await pane.getByRole('button', { name: '打开 汇总·目标完成情况' }).click();
  await page.waitForTimeout(500);
  await wholePage(visit, 'summary-sheet');
  await openView(visit, 'plan');
  await pane.getByTestId('weights').waitFor();
  await pane.getByRole('article', { name: '年专利申请总量' }).getByRole('button').first().click();
  await paneOnly(visit, 'plan');
  await openView(visit, 'settings');
  await pane.getByRole('button', { name: '台账识别' }).click();
  await pane.getByRole('button', { name: '修改「有效专利台账」的识别' }).click();
  await pane.getByRole('button', { name: '修改「有效专利台账」的识别' }).evaluate((button) => button.scrollIntoView());
  await paneOnly(visit, 'recognition');
  await visit.context.close();
}

async function reports(bench: Bench): Promise<void> {
  const visit = await bench.visit('', viewport);
  const { pane } = visit;
  await openView(visit, 'summaries');
  await pane.getByRole('tab', { name: '汇总多份上报' }).click();
  const town = await readFile('assets/samples/town-2018h1.xlsx');
  await pane.getByTestId('report-files').setInputFiles([
    { name: '高村镇2018年上半年.xlsx', mimeType: '', buffer: town },
    { name: '梅厂镇上报（损坏）.xlsx', mimeType: '', buffer: town.subarray(0, 4000) },
  ]);
  await pane.getByRole('checkbox').click();
  await paneOnly(visit, 'reports');
  await visit.context.close();
}

async function narrowAndDark(bench: Bench): Promise<void> {
  const visit = await bench.visit('?theme=dark', viewport);
  await narrowPane(visit.page);
  await check(visit);
  await paneOnly(visit, 'dark-320px');
  await visit.context.close();
}

await mkdir(folder, { recursive: true });
await startPage();
const bench = await Bench.open();
try {
  await district(bench);
  await reports(bench);
  await narrowAndDark(bench);
} finally {
  await bench.close();
  stopPage();
}
