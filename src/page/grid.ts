import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalFormattingChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import dataValidationChinese from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingEnglish from '@univerjs/preset-sheets-drawing/locales/en-US';
import drawingChinese from '@univerjs/preset-sheets-drawing/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEnglish from '@univerjs/preset-sheets-filter/locales/en-US';
import filterChinese from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import hyperLinkEnglish from '@univerjs/preset-sheets-hyper-link/locales/en-US';
import hyperLinkChinese from '@univerjs/preset-sheets-hyper-link/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEnglish from '@univerjs/preset-sheets-note/locales/en-US';
import noteChinese from '@univerjs/preset-sheets-note/locales/zh-CN';
import { greenTheme } from '@univerjs/themes';
import type { Language } from '../model/language';
import type { ManifestCommand } from './add-in-manifest';
import { DrawnCharts } from './drawn-charts';

/** The grid without a workbook yet. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  /** Puts commands into the menu that a right click on a cell opens. */
  addCellMenu(commands: readonly ManifestCommand[], run: (command: ManifestCommand) => void): void;
  /** Tells when somebody begins and ends to type into a cell: Excel refuses requests meanwhile. */
  onEditMode(listener: (editing: boolean) => void): void;
}

/** Entries of Univer's cell menu for what the stand-in does not keep in the file. */
const hiddenMenuItems = {
  'sheets-hyper-link-ui.menu.add': { hidden: true },
  'sheet.operation.insert-hyper-link': { hidden: true },
  'sheet.operation.add-note-popup': { hidden: true },
  'sheet.contextMenu.permission': { hidden: true },
};

/**
 * Starts Univer in `container` with the plugins that an office workbook needs, without a workbook yet.
 * Each preset brings plugins that others bring too: every plugin is registered once, by its name.
 */
export function createGrid(container: HTMLElement, language: Language): Grid {
  const univer = new Univer({
    theme: greenTheme,
    locale: language === 'en-US' ? LocaleType.EN_US : LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        coreChinese,
        conditionalFormattingChinese,
        dataValidationChinese,
        drawingChinese,
        filterChinese,
        hyperLinkChinese,
        noteChinese,
      ),
      [LocaleType.EN_US]: mergeLocales(
        coreEnglish,
        conditionalFormattingEnglish,
        dataValidationEnglish,
        drawingEnglish,
        filterEnglish,
        hyperLinkEnglish,
        noteEnglish,
      ),
    },
    logLevel: LogLevel.SILENT,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      disableAutoFocus: true,
      menu: hiddenMenuItems,
      formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsDrawingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsHyperLinkPreset(),
    UniverSheetsNotePreset(),
  ];
  const registered = new Set<string>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const plugin = Array.isArray(entry) ? entry[0] : entry;
    if (registered.has(plugin.pluginName)) continue;
    registered.add(plugin.pluginName);
    const options: unknown = Array.isArray(entry) ? entry[1] : undefined;
    univer.registerPlugin(plugin, options);
  }
  const api = FUniver.newAPI(univer);
  DrawnCharts.register(api);
  return {
    univer,
    api,
    addCellMenu(commands, run) {
      for (const command of commands) {
        api
          .createMenu({ id: `add-in.${command.id}`, title: command.label, action: () => run(command) })
          .appendTo(['contextMenu.mainArea', 'contextMenu.others']);
      }
    },
    onEditMode(listener) {
      api.addEvent(api.Event.SheetEditStarted, () => listener(true));
      api.addEvent(api.Event.SheetEditEnded, () => listener(false));
    },
  };
}
