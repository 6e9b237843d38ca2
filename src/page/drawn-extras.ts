import { ICommandService, type IDisposable, type IRange } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/preset-sheets-conditional-formatting';
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from '@univerjs/preset-sheets-data-validation';
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from '@univerjs/preset-sheets-filter';
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/preset-sheets-note';
import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import type { CellRange } from '../model/address';
import { parseSqref } from '../stand-in/engine/area';
import type { ExtrasPart, WorkbookEngine } from '../stand-in/engine/workbook-engine';
import { DrawnCharts } from './drawn-charts';
import type { ConditionalFormat, DataValidation, SheetExtras } from '../stand-in/xlsx/package-model';

/** Size of a note's box in pixels. */
const noteSize = { width: 240, height: 100 };

/** The parts beside the snapshot that a plugin of the grid can draw. */
const drawnParts: ReadonlySet<ExtrasPart> = new Set([
  'conditionalFormats',
  'dataValidations',
  'notes',
  'autoFilter',
  'charts',
]);

/** Mutations that move the cells under a chart. */
const sizeMutations: ReadonlySet<string> = new Set([
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-worksheet-row-height',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.set-row-data',
  'sheet.mutation.set-col-data',
]);

/**
 * Draws what a workbook holds beside Univer's snapshot (conditional formats, validations, notes, filters, charts) with Univer's
 * plugins, and draws it again whenever the stand-in changes it. The workbook's own state stays the truth: the plugins
 * only show it.
 */
export class DrawnExtras {
  private readonly stop: () => void;
  private readonly watchedCommands: IDisposable;
  private readonly stale = new Map<string, Set<ExtrasPart>>();
  private frame: number | null = null;

  private readonly charts: DrawnCharts;

  constructor(
    private readonly univer: Univer,
    api: FUniver,
    private readonly engine: WorkbookEngine,
  ) {
    this.charts = new DrawnCharts(api, engine);
    for (const sheet of engine.sheets()) for (const part of drawnParts) this.draw(sheet.id, part);
    this.watchedCommands = univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted(({ id, params }) => {
        if (!sizeMutations.has(id)) return;
        const { subUnitId = '' } = (params ?? {}) as { readonly subUnitId?: string };
        if ((engine.extras.sheets.get(subUnitId)?.charts.length ?? 0) > 0) this.drawSoon(subUnitId, 'charts');
      });
    this.stop = engine.listen((event) => {
      if (event.kind === 'cells' && (engine.extras.sheets.get(event.sheetId)?.charts.length ?? 0) > 0) {
        this.drawSoon(event.sheetId, 'charts');
      }
      if (event.kind === 'sheetActivated') this.drawSoon(event.sheetId, 'charts');
      if (event.kind === 'extras' && event.sheetId !== null && drawnParts.has(event.what)) {
        this.drawSoon(event.sheetId, event.what);
      } else if (event.kind === 'sheetAdded' || event.kind === 'shifted') {
        for (const part of drawnParts) this.drawSoon(event.sheetId, part);
      }
    });
  }

  dispose(): void {
    this.stop();
    this.watchedCommands.dispose();
    if (this.frame !== null) cancelAnimationFrame(this.frame);
  }

  /** A request may change a part many times: it is drawn once, with the next picture. */
  private drawSoon(sheetId: string, part: ExtrasPart): void {
    const parts = this.stale.get(sheetId) ?? new Set();
    this.stale.set(sheetId, parts.add(part));
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      const stale = [...this.stale];
      this.stale.clear();
      for (const [id, what] of stale) for (const one of what) this.draw(id, one);
    });
  }

  private draw(sheetId: string, part: ExtrasPart): void {
    const extras = this.engine.extras.sheets.get(sheetId);
    if (extras === undefined || this.engine.sheetById(sheetId) === null) return;
    const place = { unitId: this.engine.unitId, subUnitId: sheetId };
    if (part === 'conditionalFormats') this.drawConditionalFormats(place, extras);
    else if (part === 'dataValidations') this.drawValidations(place, extras);
    else if (part === 'notes') this.drawNotes(place, extras);
    else if (part === 'autoFilter') this.drawFilter(place, extras);
    else if (part === 'charts') void this.drawCharts(sheetId, extras);
  }

  /** The grid places an element by the sheet that is in view: a sheet's charts are drawn when it comes into view. */
  private async drawCharts(sheetId: string, extras: SheetExtras): Promise<void> {
    await this.engine.settled();
    if (this.engine.activeSheet().id === sheetId) this.charts.draw(sheetId, extras.charts);
  }

  private drawConditionalFormats(place: Place, extras: SheetExtras): void {
    const model = this.univer.__getInjector().get(ConditionalFormattingRuleModel);
    for (const rule of [...(model.getSubunitRules(place.unitId, place.subUnitId) ?? [])]) {
      this.engine.run(DeleteConditionalRuleMutation.id, { ...place, cfId: rule.cfId });
    }
    // Each rule that is added goes in front: the first in priority is added last.
    for (const format of [...extras.conditionalFormats].reverse()) {
      const rule = conditionalRule(format);
      if (rule !== null) this.engine.run(AddConditionalRuleMutation.id, { ...place, rule });
    }
  }

  private drawValidations(place: Place, extras: SheetExtras): void {
    const model = this.univer.__getInjector().get(DataValidationModel);
    const before = model.getRules(place.unitId, place.subUnitId).map((rule) => rule.uid);
    if (before.length > 0) this.engine.run(RemoveDataValidationMutation.id, { ...place, ruleId: before });
    const rules = extras.dataValidations.map((validation, index) => validationRule(validation, `validation-${index}`));
    if (rules.length > 0) this.engine.run(AddDataValidationMutation.id, { ...place, rule: rules });
  }

  private drawNotes(place: Place, extras: SheetExtras): void {
    const model = this.univer.__getInjector().get(SheetsNoteModel);
    const target = { unitId: place.unitId, sheetId: place.subUnitId, silent: true };
    for (const notes of model.getSheetNotes(place.unitId, place.subUnitId)?.values() ?? []) {
      this.engine.run(RemoveNoteMutation.id, { ...target, noteId: notes.id });
    }
    for (const { cell, text } of extras.notes) {
      const [range] = parseSqref(cell);
      if (range === undefined) continue;
      const at = { row: range.top, col: range.left };
      this.engine.run(UpdateNoteMutation.id, {
        ...target,
        ...at,
        note: { ...at, ...noteSize, id: `note-${cell}`, note: text, show: false },
      });
    }
  }

  private drawFilter(place: Place, extras: SheetExtras): void {
    const [range] = extras.autoFilter === null ? [] : parseSqref(extras.autoFilter.range);
    const service = this.univer.__getInjector().get(SheetsFilterService);
    if (range !== undefined) this.engine.run(SetSheetsFilterRangeMutation.id, { ...place, range: toIRange(range) });
    else if (service.getFilterModel(place.unitId, place.subUnitId) !== null) {
      this.engine.run(RemoveSheetsFilterMutation.id, place);
    }
  }
}

interface Place {
  readonly unitId: string;
  readonly subUnitId: string;
}

function toIRange(range: CellRange): IRange {
  return { startRow: range.top, startColumn: range.left, endRow: range.bottom, endColumn: range.right };
}

/** A formula rule for the grid; `null` for kinds that the grid is not asked to draw. */
function conditionalRule(format: ConditionalFormat): object | null {
  if (format.kind !== 'custom' || format.formula === null) return null;
  const { fillColor, fontColor, bold, italic } = format.format;
  return {
    cfId: format.id,
    ranges: parseSqref(format.areas).map(toIRange),
    stopIfTrue: format.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: `=${format.formula.replace(/^=/, '')}`,
      style: {
        ...(fillColor === null ? {} : { bg: { rgb: fillColor } }),
        ...(fontColor === null ? {} : { cl: { rgb: fontColor } }),
        ...(bold === null ? {} : { bl: bold ? 1 : 0 }),
        ...(italic === null ? {} : { it: italic ? 1 : 0 }),
      },
    },
  };
}

/** Operators and types are the same words in OOXML and in Univer; lists are plain text or begin with `=`. */
function validationRule(validation: DataValidation, uid: string): object {
  return {
    uid,
    type: validation.type,
    ranges: parseSqref(validation.areas).map(toIRange),
    allowBlank: validation.allowBlank,
    ...(validation.operator === null ? {} : { operator: validation.operator }),
    ...(validation.formula1 === null ? {} : { formula1: validationFormula(validation.formula1) }),
    ...(validation.formula2 === null ? {} : { formula2: validationFormula(validation.formula2) }),
    showErrorMessage: validation.showError,
    ...(validation.error === null ? {} : { error: validation.error }),
    errorStyle: errorStyles[validation.errorStyle],
    showInputMessage: validation.showInput,
    ...(validation.prompt === null ? {} : { prompt: validation.prompt }),
  };
}

/** `DataValidationErrorStyle` of Univer. */
const errorStyles = { information: 0, stop: 1, warning: 2 } as const;

function validationFormula(formula: string): string {
  const literal = /^"(.*)"$/s.exec(formula);
  if (literal?.[1] !== undefined) return literal[1].replaceAll('""', '"');
  return /^[\d.-]+$/.test(formula) || formula.startsWith('=') ? formula : `=${formula}`;
}
