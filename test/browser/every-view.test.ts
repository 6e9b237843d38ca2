import { readFile } from 'node:fs/promises';
import { stageTexts } from '../../src/actions/texts';
import { catalogue } from '../../src/checks/catalogue';
import type { Bilingual, Language } from '../../src/model/language';
import { statusTexts } from '../../src/progress/status';
import { readXlsx } from '../../src/stand-in/xlsx/read-xlsx';
import { paneTexts } from '../../src/taskpane/texts';
import { Bench } from './browser';
import { axeFaults, cutOff, narrowPane, shownTexts, walk } from './walk';
import { inBrowser } from './in-browser';

const everyText: readonly Bilingual[] = [
  ...Object.values(paneTexts),
  ...Object.values(stageTexts),
  ...Object.values(statusTexts),
  ...catalogue.flatMap(({ title, what, why, remedy }) => [title, what, why, remedy]),
];

/** Patterns of our own words in a language; data that the pane shows (names, units, plan) has no language to choose. */
function wordsIn(language: Language): readonly RegExp[] {
  const other = language === 'zh-CN' ? 'en-US' : 'zh-CN';
  return everyText
    .filter(
      (text) =>
        text[language] !== text[other] && /[A-Za-z]{3}|[\u4e00-\u9fff]{2}/.test(text[language].replace(/\{\w+\}/g, '')),
    )
    .map((text) => {
      const parts = text[language].split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return new RegExp(`^${parts.join('.+')}$`, 's');
    });
}

inBrowser('every view and state of the pane, 320 px wide', () => {
  let bench: Bench;
  /** What the workbook itself says. */
  const data = new Set<string>();
  beforeAll(async () => {
    const { sheets } = readXlsx(await readFile('assets/samples/district-2018q3.xlsx')).data;
    for (const { name = '', cellData = {} } of Object.values(sheets)) {
      data.add(name);
      for (const row of Object.values(cellData)) {
        for (const { v } of Object.values(row as Record<string, { readonly v?: unknown }>)) data.add(String(v));
      }
    }
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  test.each([
    { name: 'light', query: '', language: 'zh-CN', forcedColors: 'none' },
    { name: 'dark and English', query: '?theme=dark&language=en-US', language: 'en-US', forcedColors: 'none' },
    { name: 'in a contrast theme of Windows', query: '', language: 'zh-CN', forcedColors: 'active' },
  ] as const)(
    '$name: no accessibility fault, nothing cut off, no word of the other language',
    async ({ query, language, forcedColors }) => {
      const visit = await bench.visit(query, { width: 1280, height: 900 }, { forcedColors });
      await narrowPane(visit.page);
      const foreign = wordsIn(language === 'zh-CN' ? 'en-US' : 'zh-CN');
      const faults: string[] = [];
      await walk(visit, language, async (state, frame) => {
        const found = [
          ...(await axeFaults(frame)),
          ...(await cutOff(frame)),
          ...(await shownTexts(frame)).filter((text) => !data.has(text) && foreign.some((words) => words.test(text))),
        ];
        faults.push(...found.map((fault) => `${state}: ${fault}`));
      });
      expect(faults).toEqual([]);
      await visit.context.close();
      expect(visit.faults).toEqual([]);
    },
  );
});
