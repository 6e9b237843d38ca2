/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { cellMenuCommand, isMenu as isRibbonMenu, ribbonGroups, tabLabel } from '../../src/commands/ribbon';
import { isMenu, readManifest } from '../../src/page/add-in-manifest';

const text = readFileSync('manifest.xml', 'utf8');

describe.each(['zh-CN', 'en-US'] as const)('in %s', (language) => {
  const manifest = readManifest(text, language);

  test('the page draws the tab, groups, buttons and menus of the ribbon data, in its language', () => {
    expect(manifest.tab).toBe(tabLabel[language]);
    const drawn = manifest.groups.map((group) => [
      group.label,
      group.controls.map((control) => [
        control.label,
        isMenu(control) ? control.items.map((item) => item.label) : null,
      ]),
    ]);
    const wanted = ribbonGroups.map((group) => [
      group.label[language],
      group.controls.map((control) => [
        control.label[language],
        isRibbonMenu(control) ? control.items.map((item) => item.label[language]) : null,
      ]),
    ]);
    expect(drawn).toEqual(wanted);
  });

  test('the cell menu explains a marked cell', () => {
    expect(manifest.cellMenu.map((command) => [command.label, command.functionName])).toEqual([
      [cellMenuCommand.label[language], 'explainCell'],
    ]);
  });

  test('functions metadata is the one of the language', () => {
    expect(manifest.functionsMetadata).toBe(language === 'en-US' ? 'functions.en-US.json' : 'functions.json');
    expect(manifest.namespace).toBe('IPCITY');
  });
});

test('addresses are relative to where the manifest lies, whatever base it was built for', () => {
  const moved = readManifest(text.replaceAll('https://localhost:3000', 'https://office.example/ip'), 'zh-CN');
  expect(moved.pane).toBe('taskpane.html');
  expect(moved.groups[0]?.controls[0]?.icon).toBe('assets/icons/check-80.png');
});

test('what a manifest lacks is named', () => {
  expect(() => readManifest('<OfficeApp/>', 'zh-CN')).toThrow('<DefaultSettings>');
});
