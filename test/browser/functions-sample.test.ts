import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { parseA1 } from '../../src/model/address';
import { readXlsx } from '../../src/stand-in/xlsx/read-xlsx';
import { downloadBytes, eventually, select } from './clerk';
import { eachOnItsOwnPage, inBrowser } from './in-browser';

const sample = 'functions-2018.xlsx';

inBrowser('the sample with custom functions', () => {
  const visit = eachOnItsOwnPage(async (bench) =>
    bench.visit('', undefined, { workbook: await readFile(`assets/samples/${sample}`) }),
  );

  test('every formula of the file has a result, those of staff and ours; the one misnamed indicator has an error', async () => {
    const values = await saved(visit().page);
    expect(values('三季度报表', ['E14', 'G14', 'I14', 'H16', 'D20', 'F20', 'H20', 'C24', 'C29', 'F29'])).toEqual([
      171,
      rounded(56 / 171),
      rounded(171 / 133 - 1),
      228,
      10_000,
      2861,
      '基本达到',
      rounded(1233 / 118.9),
      4,
      133,
    ]);
    expect(values('三季度报表', ['D28', 'E28', 'F28', 'G28', 'H28', 'I28'])).toEqual(Array(6).fill('#VALUE!'));
    expect(values('专利清单', ['G4', 'H4', 'J4', 'J6', 'C17', 'C18', 'C19', 'C20', 'C21', 'C22'])).toEqual([
      1,
      '发明',
      '有效',
      '无效',
      12,
      7,
      3,
      '相符',
      6,
      1,
    ]);
    expect(values('评比', ['D4', 'G7'])).toEqual([3, 86.8]);
    expect(values('方案指标', ['A3'])).toEqual(['条款']);
    expect(values.withoutResult).toEqual([]);
  });

  test('results follow a change, of staff’s formulas and ours', async () => {
    const { page } = visit();
    await select(page, 'B13');
    await page.keyboard.type('19');
    await page.keyboard.press('Enter');
    const values = await saved(page);
    expect(values('三季度报表', ['E13', 'E14', 'I13', 'H16'])).toEqual([36, 180, rounded(36 / 21 - 1), 240]);
  });

  test('an indicator by a wrong name: the cell says which one was meant, and goes right when it is put right', async () => {
    const { page } = visit();
    await saved(page);
    await select(page, 'D28');
    const message = page.locator('.function-message');
    await message.waitFor();
    expect(await message.innerText()).toContain('年度专利质押融资额');
    await select(page, 'A28');
    await page.keyboard.type('年度专利质押融资额');
    await page.keyboard.press('Enter');
    const values = await saved(page);
    expect(values('三季度报表', ['D28', 'E28', 'H28'])).toEqual([10_000, 0.865, '达到序时进度']);
  });
});

interface Saved {
  (sheet: string, cells: readonly string[]): unknown[];
  readonly withoutResult: readonly string[];
  /** Everything that the file holds. */
  readonly all: string;
}

/** What the downloaded file holds once every function has answered and nothing changes any more. */
async function saved(page: Page): Promise<Saved> {
  let before = '';
  return eventually(
    page,
    async () => {
      await page.waitForTimeout(1000);
      return open(await downloadBytes(page));
    },
    ({ withoutResult, all }) => {
      const settled = withoutResult.length === 0 && all === before;
      before = all;
      return settled;
    },
  );
}

function open(bytes: Uint8Array): Saved {
  const { data } = readXlsx(bytes);
  const sheets = Object.values(data.sheets);
  const withoutResult: string[] = [];
  for (const sheet of sheets) {
    for (const cells of Object.values(sheet.cellData ?? {})) {
      for (const { f, v } of Object.values(cells as Record<string, { f?: string; v?: unknown }>)) {
        if (f === undefined) continue;
        if (v === '#NAME?' || v === '#BUSY!') withoutResult.push(f);
      }
    }
  }
  const values = (name: string, cells: readonly string[]): unknown[] =>
    cells.map((cell) => {
      const at = parseA1(cell);
      const sheet = sheets.find((candidate) => candidate.name === name);
      const value = at === null ? undefined : sheet?.cellData?.[at.top]?.[at.left]?.v;
      return typeof value === 'number' ? rounded(value) : value;
    });
  return Object.assign(values, { withoutResult, all: JSON.stringify(sheets) });
}

/** Both sides of a comparison: differences of the last binary digit say nothing. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
