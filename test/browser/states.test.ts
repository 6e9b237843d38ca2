import ExcelJS from 'exceljs';
import { applicationCheckDigit } from '../../src/identifiers/application-number';
import { Bench, type Visit } from './browser';
import { check, enter, findingAt, openFindings, said, select, showSheet, townWorkbook } from './clerk';
import { inBrowser } from './in-browser';

async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A ledger of a few sound applications. */
function soundWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('专利申请台账');
  sheet.addRow(['2018年专利申请台账']);
  sheet.addRow(['填报单位：武清区知识产权局', null, '统计截止：2018年9月30日']);
  sheet.addRow(['序号', '申请号', '专利名称', '专利类型', '申请日', '申请人', '申请人类型']);
  ['201810123457', '201810234568', '201820345679'].forEach((body, index) => {
    const type = body[4] === '1' ? '发明' : '实用新型';
    const number = `${body}.${applicationCheckDigit(body) ?? ''}`;
    const day = new Date(Date.UTC(2018, 2 + index, 8));
    sheet.addRow([index + 1, number, `一种节能装置${index + 1}`, type, day, '天津甲辰自行车有限公司', '企业']);
    sheet.getCell(4 + index, 5).numFmt = 'yyyy-mm-dd';
  });
  return bytesOf(workbook);
}

async function protectedTown(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await townWorkbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  await workbook.getWorksheet('申请情况')?.protect('secret', {});
  return bytesOf(workbook);
}

inBrowser('states of the workbook', () => {
  let bench: Bench;
  let visit: Visit;

  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());
  afterEach(async () => {
    await visit.context.close();
    expect(visit.faults).toEqual([]);
  });

  const open = async (workbook: Promise<Uint8Array>): Promise<void> => {
    visit = await bench.visit('', undefined, { workbook: await workbook });
  };

  /** Chooses from the menu of a sheet's tab. */
  const tabMenu = async (sheet: string, item: string): Promise<void> => {
    const { page } = visit;
    await page.locator('.grid').getByRole('tab', { name: sheet, exact: true }).click({ button: 'right' });
    await page.getByText(item, { exact: true }).first().click();
  };

  test('nothing wrong: said in so many words', async () => {
    await open(soundWorkbook());
    await check(visit);
    expect(await visit.pane.getByTestId('verdict').innerText()).toContain('错误 0 · 提醒 0');
    await visit.pane.getByTestId('tab-findings').click();
    await visit.pane.getByText('没有发现错误，也没有需要核对的地方。').waitFor();
  });

  test('an empty workbook: no ledger, nothing written, ways on', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Sheet1');
    await open(bytesOf(workbook));
    const { page, pane } = visit;
    await pane.getByTestId('run-check').click();
    await pane.getByText('没有找到台账').first().waitFor();
    expect(await page.locator('.grid').getByRole('tab').allInnerTexts()).toEqual(['Sheet1']);
    await pane.getByRole('button', { name: '插入台账模板' }).click();
    await pane.getByRole('menuitem', { name: /专利/ }).first().click();
    await said(visit, '已插入空白台账');
    expect(await page.locator('.grid').getByRole('tab').count()).toBe(2);
  });

  test('between check and click: a renamed sheet is found, a deleted column and a deleted sheet are told', async () => {
    await open(townWorkbook());
    const { page, pane } = visit;
    await check(visit);
    await openFindings(visit);
    await tabMenu('质押', '重命名');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('质押台账');
    await page.keyboard.press('Enter');
    await page.locator('.grid').getByRole('tab', { name: '质押台账', exact: true }).waitFor();
    await showSheet(page, '申请情况');
    await pane.getByRole('searchbox').fill('G9');
    await pane
      .getByRole('region', { name: '问题列表' })
      .getByRole('button', { name: /^转到 质押.* G9$/ })
      .click();
    await page.waitForFunction(
      () => document.querySelector('.grid [role=tab][aria-selected=true]')?.textContent === '质押台账',
    );

    await pane.getByRole('searchbox').fill('');
    await showSheet(page, '申请情况');
    await select(page, 'A1');
    // The head of column F, 申请号: without it the sheet cannot be counted.
    await page.locator('canvas[id^=univer-sheet-main-canvas]').click({ button: 'right', position: { x: 730, y: 10 } });
    await page.getByText('删除选中列', { exact: true }).click();
    await pane.getByRole('region', { name: '问题列表' }).getByText('缺少必需的栏目').first().waitFor();

    await tabMenu('拥有有效专利情况', '删除');
    await page.getByRole('button', { name: '确定' }).click();
    await page
      .locator('.grid')
      .getByRole('tab', { name: '拥有有效专利情况', exact: true })
      .waitFor({ state: 'detached' });
    const link = findingAt(visit, '拥有有效专利情况 J9');
    await link.click();
    await said(visit, '「拥有有效专利情况」');
  });

  test('a protected sheet: its findings are listed, it is not marked, a fix says why it did not happen', async () => {
    await open(protectedTown());
    const { pane } = visit;
    await check(visit);
    expect(await said(visit, '没有标记')).toContain('申请情况');
    await openFindings(visit);
    await findingAt(visit, '申请情况 F32').click();
    await pane.getByTestId('selected-findings').getByRole('button', { name: /^修复/ }).click();
    await pane.getByRole('dialog').getByRole('button', { name: '确认修复' }).click();
    expect(await said(visit, '未改')).toContain('受保护');
  });

  test('a cell that is being edited: the check waits, says so, and goes on when the edit ends', async () => {
    await open(townWorkbook());
    const { page, pane } = visit;
    await showSheet(page, '申请情况');
    await select(page, 'F33');
    await page.keyboard.type('2018');
    await page.locator('[data-control=RunCheck]').dispatchEvent('click');
    await pane.getByTestId('run-check').evaluate((button) => {
      if (button instanceof HTMLElement) button.click();
    });
    await pane
      .getByText(/结束单元格编辑/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await pane.getByTestId('verdict').waitFor();
  });

  test('a cell that changed after the check: its fix leaves it alone and says so', async () => {
    await open(townWorkbook());
    const { page, pane } = visit;
    await pane.getByTestId('view-settings').click();
    await pane.getByRole('switch', { name: '改动台账后自动复核' }).click();
    await pane.getByRole('button', { name: '保存', exact: true }).click();
    await said(visit, '设置已保存');
    await pane.getByTestId('view-check').click();
    await check(visit);
    await openFindings(visit);
    await enter(page, '申请情况', 'F32', '201822018133.8');
    await findingAt(visit, '申请情况 F32').click();
    await pane.getByTestId('selected-findings').getByRole('button', { name: /^修复/ }).click();
    await pane.getByRole('dialog').getByRole('button', { name: '确认修复' }).click();
    expect(await said(visit, '未改')).toContain('变过');
  });
});
