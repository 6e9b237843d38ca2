import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { parseA1 } from '../../src/model/address';
import { readXlsx } from '../../src/stand-in/xlsx/read-xlsx';
import type { PaneView } from '../../src/taskpane/add-in';
import type { Visit } from './browser';

/** What a clerk does on the page, for the tests of whole flows. */

/** One town's workbook: small, with findings of many kinds. */
export function townWorkbook(): Promise<Uint8Array> {
  return readFile('test/fixtures/town-2018h1.xlsx');
}

/** 一键核验, until it is over and its verdict stands. */
export async function check(visit: Visit): Promise<void> {
  await visit.pane.getByTestId('run-check').click();
  await checkOver(visit);
}

export async function checkOver({ pane }: Visit): Promise<void> {
  await pane.getByTestId('verdict').waitFor();
  await pane.locator('[data-testid=run-check]:not([disabled]):not([aria-disabled=true])').waitFor();
}

export async function openView({ pane }: Visit, view: PaneView): Promise<void> {
  await pane.getByTestId(`view-${view}`).click();
}

export async function openFindings({ pane }: Visit): Promise<void> {
  await pane.getByTestId('tab-findings').click();
  await pane.getByRole('searchbox', { name: '搜索问题、单元格或数值' }).waitFor();
}

/** The link of a finding in the list, by its place: `申请情况 F32`. */
export function findingAt({ pane }: Visit, place: string): Locator {
  return pane.getByRole('region', { name: '问题列表' }).getByRole('button', { name: `转到 ${place}`, exact: true });
}

/** The message bar's text once it says something that holds `words`. */
export async function said({ pane }: Visit, words: string): Promise<string> {
  const message = pane.getByTestId('message').filter({ hasText: words });
  await message.waitFor();
  return message.innerText();
}

/** Shows a sheet by its tab below the grid. */
export async function showSheet(page: Page, sheet: string): Promise<void> {
  await page.locator('.grid').getByRole('tab', { name: sheet, exact: true }).click();
}

/** The sheet that the grid shows. */
export function shownSheet(page: Page): Promise<string> {
  return page.locator('.grid [role=tab][aria-selected=true]').innerText();
}

/** The address in the name box beside the formula bar. */
export function nameBox(page: Page): Locator {
  return page.locator('.grid input').first();
}

/** Selects a cell of the sheet that is shown. */
export async function select(page: Page, cell: string): Promise<void> {
  await nameBox(page).click();
  await nameBox(page).fill(cell);
  await page.keyboard.press('Enter');
  // The grid takes the keyboard again once the selection is drawn.
  await page.waitForTimeout(300);
}

/** Types a value into a cell, as staff do. */
export async function enter(page: Page, sheet: string, cell: string, text: string): Promise<void> {
  await showSheet(page, sheet);
  await select(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

export interface SavedFile {
  readonly sheetNames: readonly string[];
  /** What a cell holds; `undefined` for an empty one. */
  value(sheet: string, cell: string): unknown;
  /** How many conditional formats a sheet has. */
  conditionalFormats(sheet: string): number;
}

/** A workbook file, to look into. */
export function openSaved(bytes: Uint8Array): SavedFile {
  const { data, extras } = readXlsx(bytes);
  const sheets = data.sheetOrder.flatMap((id) => {
    const sheet = data.sheets[id];
    return sheet === undefined ? [] : [{ ...sheet, id }];
  });
  const named = (name: string) => sheets.find((sheet) => sheet.name === name);
  return {
    sheetNames: sheets.map(({ name }) => name ?? ''),
    value(sheet, cell) {
      const at = parseA1(cell);
      return at === null ? undefined : named(sheet)?.cellData?.[at.top]?.[at.left]?.v;
    },
    conditionalFormats: (sheet) => extras.sheets.get(named(sheet)?.id ?? '')?.conditionalFormats.length ?? 0,
  };
}

/** 下载结果: the bytes of the workbook as it is now. */
export async function downloadBytes(page: Page): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载结果' }).click(),
  ]);
  return new Uint8Array(await readFile(await file.path()));
}

/** 下载结果, opened. */
export async function download(page: Page): Promise<SavedFile> {
  return openSaved(await downloadBytes(page));
}

/** Reads until what was read is good, for as long as a slow machine takes; what was read last. */
export async function eventually<T>(page: Page, read: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  let value = await read();
  for (let tries = 0; tries < 100 && !good(value); tries += 1) {
    await page.waitForTimeout(1000);
    value = await read();
  }
  return value;
}
