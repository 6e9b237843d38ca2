import AxeSource from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import type { Language } from '../../src/model/language';
import { translator } from '../../src/taskpane/texts';
import type { Visit } from './browser';
import { checkOver, openView } from './clerk';

/** What is looked at in every view and state of the pane. */
export type Look = (state: string, frame: Frame) => Promise<void>;

/** Makes the pane as narrow as Excel's narrowest, by its separator. */
export async function narrowPane(page: Page): Promise<void> {
  await page.getByRole('separator').first().focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
}

/** The pane's own page. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('The page has no pane.');
  return frame;
}

/** Goes through every view of the pane and its states, as a clerk would, and looks at each. */
export async function walk(visit: Visit, language: Language, look: Look): Promise<void> {
  const { page, pane } = visit;
  const t = translator(language);
  const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
  const see = async (state: string): Promise<void> => {
    // What opens and closes moves; axe would see colours half faded.
    await page.waitForTimeout(250);
    await look(state, paneFrame(page));
  };
  const dialog = async (open: string | RegExp, state: string): Promise<void> => {
    await button(open).first().click();
    await pane.getByRole('dialog').waitFor();
    await see(state);
    await page.keyboard.press('Escape');
    await pane.getByRole('dialog').waitFor({ state: 'detached' });
  };

  await see('first run');
  await button(t('asOfQuarters')).click();
  await see('quarters');
  await page.keyboard.press('Escape');
  await button(t('templateInsert')).click();
  await see('templates');
  await page.keyboard.press('Escape');
  await pane.getByTestId('run-check').click();
  await checkOver(visit);
  await see('targets');
  await pane.getByTestId('targets').getByRole('button').nth(1).click();
  await pane.getByTestId('what-if').waitFor();
  await pane.getByTestId('what-if').scrollIntoViewIfNeeded();
  await see('a target opened');

  await pane.getByTestId('tab-findings').click();
  await pane.getByTestId('finding-link').first().click();
  await pane.getByTestId('selected-findings').waitFor();
  await see('findings');
  await dialog(/批量修复|Fix all/, 'what will be fixed');
  await dialog(t('exception'), 'a reason is asked');
  await pane.getByTestId('tab-tasks').click();
  await see('tasks');

  await openView(visit, 'summaries');
  await pane.getByTestId('write-summaries').waitFor();
  await see('summaries');
  await pane.getByRole('tab', { name: t('summariesReports') }).click();
  await pane
    .getByTestId('report-files')
    .setInputFiles(['test/fixtures/town-2018h1.xlsx', 'test/fixtures/town-2018h1.truth.json']);
  await pane.getByRole('checkbox').waitFor();
  await see('reports of towns');
  await openView(visit, 'plan');
  await pane.getByTestId('weights').waitFor();
  await pane.getByRole('article').nth(1).getByRole('button').first().click();
  await see('plan');
  await openView(visit, 'functions');
  await pane.getByRole('searchbox', { name: t('functionsSearch') }).waitFor();
  await see('functions');

  await openView(visit, 'settings');
  const sections: readonly string[] = [
    t('settingsRecognition'),
    t('settingsParameters'),
    t('exceptionsTitle', { count: 0 }),
    t('rulesTitle'),
    t('settingsMarks'),
    t('settingsAbout'),
  ];
  for (const section of sections) {
    await button(section).click();
    if (section === sections[0])
      await button(/^修改「|^Edit /)
        .nth(1)
        .click();
    await see(`settings: ${section}`);
    await button(section).click();
  }
}

/** Faults that axe finds in the pane, by all its rules. */
export async function axeFaults(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(AxeSource.source);
  const { violations } = (await frame.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run(context: object, options: object): Promise<unknown> } };
    // Focus guards of Fluent's dialogs: they hand the focus on at once, and are hidden from screen readers for that.
    return axe.run({ exclude: [['[data-tabster-dummy]']] }, { resultTypes: ['violations'] });
  })) as {
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  };
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** What sticks out of the pane at its sides or is cut off there. */
export function cutOff(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > width) faults.push('the pane scrolls sideways');
    for (const element of document.querySelectorAll('body *')) {
      const { left, right, width: own, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (own <= 1 || height <= 1 || style.visibility === 'hidden' || element.closest('[aria-hidden=true]')) continue;
      const what = `${element.tagName} ${element.textContent.slice(0, 40)}`;
      if (right > width + 1 || left < -1) faults.push(`sticks out: ${what}`);
      else if (
        style.overflowX !== 'visible' &&
        element.tagName !== 'INPUT' &&
        element.scrollWidth > element.clientWidth + 1
      ) {
        faults.push(`is cut off: ${what}`);
      }
    }
    return faults;
  });
}

/** Every text that the pane shows or tells a screen reader. */
export function shownTexts(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) texts.add((walker.currentNode.textContent ?? '').trim());
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) texts.add(element.getAttribute(name) ?? '');
    }
    texts.delete('');
    return [...texts];
  });
}
