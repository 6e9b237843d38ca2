import type {
  ICellData,
  ICommandService,
  IDisposable,
  IExecutionOptions,
  IStyleData,
  IWorkbookData,
  Univer,
  Workbook,
} from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import type { CellRange } from '../../model/address';
import type { OpenedXlsx, SaveRequest, SheetExtras, WorkbookExtras } from '../xlsx/package-model';
import { parseSqref, quoteSheetName, SHEET_COLUMNS, SHEET_ROWS, shiftRange, toSqref, type Shift } from './area';
import { Calculation, STYLE_TRIGGER } from './calculation';
import { ChangeLog } from './change-log';
import { SheetEngine, valueOf, type CellWrites, type PlainValue } from './sheet';
import type { UniverLibrary } from './univer-library';

/** What happens in a workbook, whoever caused it: Office.js, a formula result or somebody at the grid. */
export type EngineEvent =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly range: CellRange;
      readonly byApi: boolean;
      /** For one single cell: what it held before. */
      readonly before: PlainValue | null;
    }
  | { readonly kind: 'formats'; readonly sheetId: string; readonly range: CellRange; readonly byApi: boolean }
  | { readonly kind: 'shifted'; readonly sheetId: string; readonly shift: Shift; readonly byApi: boolean }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated'; readonly sheetId: string }
  | { readonly kind: 'sheetRenamed'; readonly sheetId: string; readonly before: string }
  | { readonly kind: 'selection'; readonly sheetId: string; readonly ranges: readonly CellRange[] }
  /** Another workbook is to be opened in a window of its own; `null` for an empty one. */
  | { readonly kind: 'workbookOpened'; readonly bytes: Uint8Array | null }
  | { readonly kind: 'extras'; readonly sheetId: string | null; readonly what: ExtrasPart };

/** The parts of a workbook that live beside Univer's snapshot. */
export type ExtrasPart =
  | 'conditionalFormats'
  | 'dataValidations'
  | 'notes'
  | 'hyperlinks'
  | 'pageLayout'
  | 'charts'
  | 'autoFilter'
  | 'protection'
  | 'visibility'
  | 'names'
  | 'customXmlParts'
  | 'settings';

/** Cells that an array formula fills beside its own. */
export interface Spill {
  readonly range: CellRange;
  valueAt(row: number, column: number): PlainValue | undefined;
}

export interface EngineOptions {
  readonly library: UniverLibrary;
  /** With its plugins registered; the engine creates and disposes the workbook in it. */
  readonly univer: Univer;
  /** A file that was read, or `null` for a new workbook with one empty sheet. */
  readonly opened: OpenedXlsx | null;
  /** The file's bytes, handed back when saving. */
  readonly source?: Uint8Array | null;
  /** File name shown as `workbook.name`. */
  readonly name?: string;
  /** Namespaces of the add-ins' custom functions: files name their functions differently. */
  readonly customFunctionNamespaces?: readonly string[];
}

let workbookCount = 0;

export function emptySheetExtras(): SheetExtras {
  return {
    visibility: 'visible',
    protected: false,
    conditionalFormats: [],
    dataValidations: [],
    notes: [],
    pageLayout: null,
    charts: [],
    autoFilter: null,
    tabColor: '',
  };
}

function emptyWorkbook({ LocaleType }: UniverLibrary): OpenedXlsx {
  const id = 'sheet-1';
  return {
    data: {
      id: '',
      name: '',
      appVersion: '',
      locale: LocaleType.ZH_CN,
      styles: {},
      sheetOrder: [id],
      sheets: { [id]: { id, name: 'Sheet1', rowCount: 1000, columnCount: 26 } },
    },
    extras: { sheets: new Map(), customXmlParts: [], settings: new Map(), definedNames: [] },
    notShown: [],
  };
}

/** A workbook on Univer, with what Univer's snapshot has no place for beside it. */
export class WorkbookEngine {
  readonly library: UniverLibrary;
  readonly workbook: Workbook;
  readonly extras: WorkbookExtras;
  readonly calculation: Calculation;
  readonly changes = new ChangeLog();
  readonly name: string;
  /** Whether an Office.js request is being executed: tells its changes from those made at the grid. */
  apiActive = false;
  private readonly univer: Univer;
  private readonly source: Uint8Array | null;
  private readonly customFunctionNamespaces: readonly string[];
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  private readonly subscriptions: IDisposable[] = [];
  private readonly sheetEngines = new Map<string, SheetEngine>();
  private readonly gathered = new Map<string, { range: CellRange; readonly writes: CellWrites }>();
  private singleCellBefore: PlainValue | null = null;
  private nameBefore = '';

  constructor(options: EngineOptions) {
    const { library, univer } = options;
    this.library = library;
    this.univer = univer;
    this.source = options.source ?? null;
    this.customFunctionNamespaces = options.customFunctionNamespaces ?? [];
    const opened = options.opened ?? emptyWorkbook(library);
    this.extras = opened.extras;
    this.name = options.name ?? (opened.data.name === '' ? '工作簿1.xlsx' : opened.data.name);
    const data: IWorkbookData = { ...opened.data, id: `workbook-${++workbookCount}`, name: this.name };
    const formulasWithoutResult = prepareFormulas(data);
    this.workbook = univer.createUnit<IWorkbookData, Workbook>(library.UniverInstanceType.UNIVER_SHEET, data);
    const injector = univer.__getInjector();
    this.commands = injector.get(library.ICommandService);
    this.formulas = injector.get(library.FormulaDataModel);
    this.calculation = new Calculation(library, this.commands);
    if (formulasWithoutResult > 0) this.calculation.expect();
    for (const name of this.extras.definedNames) this.tellUniverName(name.name, name.formula, name.sheetId);
    this.subscriptions.push(
      this.commands.beforeCommandExecuted((command) => this.beforeCommand(command.id, command.params)),
      this.commands.onCommandExecuted((command, options2) =>
        this.afterCommand(command.id, command.params, options2?.['fromFormula'] === true),
      ),
    );
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** Runs one of Univer's mutations or operations. @throws Error when Univer refuses it */
  run(id: string, params: object): void {
    this.flush();
    this.execute(id, params);
  }

  /** Runs one of Univer's commands, which may be asynchronous. @throws Error when Univer refuses it */
  async runCommand(id: string, params: object): Promise<void> {
    this.flush();
    if (!(await this.commands.executeCommand(id, params))) throw new Error(`Univer refused ${id}`);
    this.forgetUndo();
  }

  /** As on Excel's desktop, what an add-in does cannot be undone at the grid, nor what was done before it. */
  private forgetUndo(): void {
    if (this.apiActive) this.univer.__getInjector().get(this.library.IUndoRedoService).clearUndoRedo(this.unitId);
  }

  /**
   * Writes cells of a sheet. During an Office.js request writes are gathered and done together: office.js cuts a large
   * array into chunks of 1,500 cells, and Univer looks through the whole sheet at every write.
   */
  writeCells(sheet: SheetEngine, range: CellRange, writes: CellWrites): void {
    const gathered = this.gathered.get(sheet.id);
    if (gathered !== undefined && mergeWrites(gathered.writes, writes)) {
      gathered.range = boundingRange(gathered.range, range);
    } else {
      if (gathered !== undefined) this.flush();
      this.gathered.set(sheet.id, { range, writes });
    }
    if (!this.apiActive) this.flush();
  }

  /** What a gathered write makes of a cell; `undefined` when there is none. */
  gatheredCell(sheetId: string, row: number, column: number): ICellData | null | undefined {
    return this.gathered.get(sheetId)?.writes[row]?.[column];
  }

  /** Does the writes that were gathered. */
  flush(): void {
    if (this.gathered.size === 0) return;
    const gathered = [...this.gathered];
    this.gathered.clear();
    for (const [sheetId, { range, writes }] of gathered) {
      this.sheetById(sheetId)?.makeRoomFor([range]);
      const { styles, others } = apartFromStyles(writes);
      const target = { unitId: this.unitId, subUnitId: sheetId };
      if (others !== null) this.execute(this.library.SetRangeValuesMutation.id, { ...target, cellValue: others });
      // Univer takes a write without a formula as taking the formula away, unless it says that it is about styles.
      if (styles !== null) {
        this.execute(this.library.SetRangeValuesMutation.id, { ...target, cellValue: styles, trigger: STYLE_TRIGGER });
      }
    }
  }

  /**
   * As {@link run}, told to Univer as somebody else's doing: it would go to a sheet that is new or shown again, and Excel
   * stays where it is.
   */
  private runQuietly(id: string, params: object): void {
    this.flush();
    this.execute(id, params, { fromCollab: true });
  }

  private execute(id: string, params: object, options?: IExecutionOptions): void {
    if (!this.commands.syncExecuteCommand(id, params, options)) throw new Error(`Univer refused ${id}`);
  }

  /** Whether a command belongs to a plugin that this Univer has. */
  hasCommand(id: string): boolean {
    return this.commands.hasCommand(id);
  }

  /** Calls `listener` for everything that happens. @returns a function that ends it */
  listen(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: EngineEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Resolves when the formulas that were touched have their results. */
  settled(): Promise<void> {
    this.flush();
    return this.calculation.settled();
  }

  /** The sheets in order. */
  sheets(): SheetEngine[] {
    return this.workbook
      .getSheetOrders()
      .map((id) => this.sheetById(id))
      .filter((sheet) => sheet !== null);
  }

  sheetById(id: string): SheetEngine | null {
    const worksheet = this.workbook.getSheetBySheetId(id);
    if (!worksheet) return null;
    let sheet = this.sheetEngines.get(id);
    if (sheet?.worksheet !== worksheet) {
      sheet = new SheetEngine(this, worksheet);
      this.sheetEngines.set(id, sheet);
    }
    return sheet;
  }

  /** Excel compares sheet names without regard to case. */
  sheetByName(name: string): SheetEngine | null {
    const lower = name.toLowerCase();
    return this.sheets().find((sheet) => sheet.name.toLowerCase() === lower) ?? null;
  }

  activeSheet(): SheetEngine {
    const active = this.sheetById(this.workbook.ensureActiveSheet().getSheetId());
    if (active === null) throw new Error('The workbook has no sheet');
    return active;
  }

  extrasOf(sheetId: string): SheetExtras {
    let extras = this.extras.sheets.get(sheetId);
    if (extras === undefined) {
      extras = emptySheetExtras();
      if (this.workbook.getSheetBySheetId(sheetId)?.getConfig().hidden === this.library.BooleanNumber.TRUE) {
        extras.visibility = 'hidden';
      }
      this.extras.sheets.set(sheetId, extras);
    }
    return extras;
  }

  /** Notes that a part beside the snapshot was changed: it is saved, and whoever draws it is told. */
  extrasChanged(sheetId: string | null, what: ExtrasPart): void {
    if (sheetId !== null) {
      const changes = this.changes.of(sheetId);
      if (what === 'conditionalFormats') changes.conditionalFormats = true;
      else if (what === 'dataValidations') changes.dataValidations = true;
      else if (what === 'pageLayout') changes.pageLayout = true;
      else if (what === 'charts') changes.charts = true;
      else changes.layout = true;
    }
    this.emit({ kind: 'extras', sheetId, what });
  }

  addSheet(name: string, position?: number): SheetEngine {
    let number = this.sheets().length + 1;
    while (this.workbook.getSheetBySheetId(`sheet-${number}`)) number++;
    const id = `sheet-${number}`;
    this.runQuietly(this.library.InsertSheetMutation.id, {
      unitId: this.unitId,
      index: position ?? this.sheets().length,
      sheet: this.library.mergeWorksheetSnapshotWithDefault({ id, name, rowCount: 1000, columnCount: 26 }),
    });
    const sheet = this.sheetById(id);
    if (sheet === null) throw new Error(`Sheet ${name} was not added`);
    return sheet;
  }

  /** Deletes a sheet; formulas that speak of it become #REF!. */
  deleteSheet(sheet: SheetEngine): void {
    this.run(this.library.RemoveSheetCommand.id, { unitId: this.unitId, subUnitId: sheet.id });
    this.forgetUndo();
  }

  /** Renames a sheet; formulas, names and charts that speak of it follow. */
  renameSheet(sheet: SheetEngine, name: string): void {
    this.run(this.library.SetWorksheetNameCommand.id, { unitId: this.unitId, subUnitId: sheet.id, name });
    this.forgetUndo();
  }

  moveSheet(sheet: SheetEngine, position: number): void {
    this.run(this.library.SetWorksheetOrderMutation.id, {
      unitId: this.unitId,
      subUnitId: sheet.id,
      fromOrder: sheet.position,
      toOrder: position,
    });
  }

  activate(sheet: SheetEngine): void {
    if (this.activeSheet().id === sheet.id) return;
    this.run(this.library.SetWorksheetActiveOperation.id, { unitId: this.unitId, subUnitId: sheet.id });
  }

  setHidden(sheet: SheetEngine, hidden: boolean): void {
    const { BooleanNumber } = this.library;
    this.runQuietly(this.library.SetWorksheetHideMutation.id, {
      unitId: this.unitId,
      subUnitId: sheet.id,
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  /** @param color `#RRGGBB`, or "" for none */
  setTabColor(sheet: SheetEngine, color: string): void {
    sheet.extras.tabColor = color;
    this.run(this.library.SetTabColorMutation.id, { unitId: this.unitId, subUnitId: sheet.id, color });
  }

  /** What is selected on the active sheet, and the active cell in it: A1 when nothing was selected yet. */
  selection(): { sheet: SheetEngine; ranges: readonly CellRange[]; active: CellRange } {
    const sheet = this.activeSheet();
    const service = this.univer.__getInjector().get(this.library.SheetsSelectionsService);
    const selections = service.getWorkbookSelections(this.unitId).getSelectionsOfWorksheet(sheet.id);
    const first = { top: 0, left: 0, bottom: 0, right: 0 };
    if (selections.length === 0) return { sheet, ranges: [first], active: first };
    const ranges = selections.map((selection) => wholeLines(sheet, toCellRange(selection.range)));
    const primary = selections.at(-1)?.primary;
    const start = ranges.at(-1) ?? first;
    const row = primary?.actualRow ?? start.top;
    const column = primary?.actualColumn ?? start.left;
    return { sheet, ranges, active: { top: row, left: column, bottom: row, right: column } };
  }

  /** Selects ranges of a sheet; the first cell of the last one becomes the active cell. */
  select(sheet: SheetEngine, ranges: readonly CellRange[]): void {
    sheet.makeRoomFor(ranges);
    this.run(this.library.SetSelectionsOperation.id, {
      unitId: this.unitId,
      subUnitId: sheet.id,
      selections: ranges.map((range, index) => {
        const shown = {
          startRow: range.top,
          startColumn: range.left,
          endRow: Math.min(range.bottom, sheet.worksheet.getRowCount() - 1),
          endColumn: Math.min(range.right, sheet.worksheet.getColumnCount() - 1),
        };
        return {
          range: { ...shown, rangeType: this.library.RANGE_TYPE.NORMAL },
          primary:
            index < ranges.length - 1
              ? null
              : {
                  ...shown,
                  endRow: range.top,
                  endColumn: range.left,
                  actualRow: range.top,
                  actualColumn: range.left,
                  isMerged: false,
                  isMergedMainCell: false,
                },
          style: null,
        };
      }),
    });
  }

  /** Computes every formula anew. */
  recalculate(): void {
    this.run(this.library.SetTriggerFormulaCalculationStartMutation.id, {
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      forceCalculation: true,
      clearDependencyTreeCache: {},
    });
  }

  /** Tells Univer's formulas of a defined name. */
  tellUniverName(name: string, formula: string, sheetId: string | null): void {
    this.run(this.library.SetDefinedNameMutation.id, {
      unitId: this.unitId,
      id: `${sheetId ?? ''}!${name}`,
      name,
      formulaOrRefString: formula.replace(/^=/, ''),
      localSheetId: sheetId ?? 'AllDefaultWorkbook',
    });
  }

  /** Takes a defined name from Univer's formulas. */
  forgetUniverName(name: string, formula: string, sheetId: string | null): void {
    this.run(this.library.RemoveDefinedNameMutation.id, {
      unitId: this.unitId,
      id: `${sheetId ?? ''}!${name}`,
      name,
      formulaOrRefString: formula,
    });
  }

  /** Formula of a cell that shares another cell's formula. */
  sharedFormula(sheetId: string, row: number, column: number): string | null {
    return this.formulas.getFormulaStringByCell(row, column, sheetId, this.unitId) ?? null;
  }

  /** The areas that array formulas fill on a sheet. */
  spills(sheetId: string): readonly Spill[] {
    const ranges = this.formulas.getArrayFormulaRange()[this.unitId]?.[sheetId] as
      Record<number, Record<number, UniverArea>> | undefined;
    if (ranges === undefined) return [];
    const cells = this.formulas.getArrayFormulaCellData()[this.unitId]?.[sheetId] as
      Record<number, Record<number, ICellData | null> | undefined> | undefined;
    const spills: Spill[] = [];
    for (const line of Object.values(ranges)) {
      for (const range of Object.values(line)) {
        spills.push({
          range: toCellRange(range),
          valueAt: (row, column) => {
            const cell = cells?.[row]?.[column];
            return cell ? valueOf(this.library, cell) : undefined;
          },
        });
      }
    }
    return spills;
  }

  /** A value as its cell shows it. */
  formatText(value: PlainValue, pattern: string): string {
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (value === '') return '';
    try {
      return this.library.numfmt.format(pattern, value, { locale: 'zh-CN' });
    } catch {
      // A pattern that the library cannot read: Excel would never show it either, the plain value serves.
      return String(value);
    }
  }

  /** What is needed to write the workbook as a file. */
  saveRequest(): SaveRequest {
    this.flush();
    const { source, extras, customFunctionNamespaces } = this;
    return { source, data: this.workbook.save(), extras, changes: this.changes.all(), customFunctionNamespaces };
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.calculation.dispose();
    this.listeners.clear();
    this.univer.__getInjector().get(this.library.IUniverInstanceService).disposeUnit(this.unitId);
  }

  private beforeCommand(id: string, params: object | undefined): void {
    if (id === this.library.SetWorksheetNameMutation.id) {
      const { subUnitId: renamed } = params as { subUnitId: string };
      this.nameBefore = this.workbook.getSheetBySheetId(renamed)?.getName() ?? '';
      return;
    }
    if (id !== this.library.SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = params as { subUnitId: string; cellValue?: CellWrites };
    this.singleCellBefore = null;
    const place = singleCell(cellValue);
    if (place === null) return;
    const cell = this.sheetById(subUnitId)?.rows()[place.row]?.[place.column];
    this.singleCellBefore = valueOf(this.library, cell);
  }

  private afterCommand(id: string, params: object | undefined, fromFormula: boolean): void {
    const { library } = this;
    const target = params as { readonly unitId?: string; readonly subUnitId?: string } | undefined;
    if (target?.unitId !== this.unitId) return;
    const sheetId = target.subUnitId ?? '';
    switch (id) {
      case library.SetRangeValuesMutation.id:
        this.cellsWritten(sheetId, (params as { cellValue?: CellWrites }).cellValue, fromFormula);
        return;
      case library.InsertSheetMutation.id: {
        const added = (params as { sheet: { id: string } }).sheet.id;
        this.extrasOf(added);
        this.changes.of(added).rewritten = true;
        this.emit({ kind: 'sheetAdded', sheetId: added });
        return;
      }
      case library.RemoveSheetMutation.id:
        this.extras.sheets.delete(sheetId);
        this.extras.definedNames = this.extras.definedNames.filter((name) => name.sheetId !== sheetId);
        this.changes.forget(sheetId);
        this.sheetEngines.delete(sheetId);
        this.emit({ kind: 'sheetDeleted', sheetId });
        return;
      case library.SetWorksheetNameMutation.id:
        this.changes.of(sheetId).layout = true;
        this.renamed(sheetId);
        return;
      case library.SetWorksheetOrderMutation.id:
        this.changes.of(sheetId).layout = true;
        return;
      case library.SetWorksheetActiveOperation.id:
        this.emit({ kind: 'sheetActivated', sheetId });
        return;
      case library.SetSelectionsOperation.id: {
        const { selections } = params as { selections: readonly { range: UniverArea }[] };
        this.emit({ kind: 'selection', sheetId, ranges: selections.map((selection) => toCellRange(selection.range)) });
        return;
      }
      case 'sheet.mutation.insert-row':
      case 'sheet.mutation.remove-rows':
      case 'sheet.mutation.insert-col':
      case 'sheet.mutation.remove-col':
        this.shifted(sheetId, shiftOf(id, (params as { range: UniverArea }).range));
        return;
      default:
        if (layoutMutations.has(id) && sheetId !== '') this.changes.of(sheetId).layout = true;
    }
  }

  /** What lies beside Univer's snapshot and speaks of a sheet by name follows its new name. */
  private renamed(sheetId: string): void {
    const before = this.nameBefore;
    const after = this.workbook.getSheetBySheetId(sheetId)?.getName() ?? before;
    const follow = (reference: string): string => renameInFormula(reference, before, after);
    this.extras.definedNames = this.extras.definedNames.map((name) => ({ ...name, formula: follow(name.formula) }));
    for (const sheet of this.extras.sheets.values()) {
      for (const chart of sheet.charts) {
        for (const series of chart.series) {
          series.values = follow(series.values);
          series.categories = series.categories === null ? null : follow(series.categories);
        }
      }
      for (const format of sheet.conditionalFormats) {
        format.formula = format.formula === null ? null : follow(format.formula);
      }
    }
    this.emit({ kind: 'sheetRenamed', sheetId, before });
  }

  private cellsWritten(sheetId: string, cellValue: CellWrites | undefined, fromFormula: boolean): void {
    if (cellValue === undefined) return;
    const { cells } = this.changes.of(sheetId);
    let range: { top: number; left: number; bottom: number; right: number } | null = null;
    let values = false;
    for (const rowKey in cellValue) {
      const row = Number(rowKey);
      const line = cellValue[row];
      for (const columnKey in line) {
        const column = Number(columnKey);
        const cell = line[column];
        cells.add(row * 16_384 + column);
        // A formula without a value is one whose references moved: nobody entered it.
        if (cell === null || cell === undefined || cell.v !== undefined || cell.p) values = true;
        if (range === null) range = { top: row, left: column, bottom: row, right: column };
        else {
          if (row < range.top) range.top = row;
          if (row > range.bottom) range.bottom = row;
          if (column < range.left) range.left = column;
          if (column > range.right) range.right = column;
        }
      }
    }
    if (range === null || fromFormula) return;
    this.emit(
      values
        ? { kind: 'cells', sheetId, range, byApi: this.apiActive, before: this.singleCellBefore }
        : { kind: 'formats', sheetId, range, byApi: this.apiActive },
    );
  }

  private shifted(sheetId: string, shift: Shift): void {
    const changes = this.changes.of(sheetId);
    changes.rewritten = true;
    changes.cells.clear();
    const extras = this.extrasOf(sheetId);
    const move = (areas: string): string =>
      toSqref(
        parseSqref(areas)
          .map((range) => shiftRange(range, shift))
          .filter((range) => range !== null),
      );
    for (const format of extras.conditionalFormats) format.areas = move(format.areas);
    extras.conditionalFormats = extras.conditionalFormats.filter((format) => format.areas !== '');
    extras.dataValidations = extras.dataValidations
      .map((validation) => ({ ...validation, areas: move(validation.areas) }))
      .filter((validation) => validation.areas !== '');
    extras.notes = extras.notes.map((note) => ({ ...note, cell: move(note.cell) })).filter((note) => note.cell !== '');
    if (extras.autoFilter !== null) {
      const range = move(extras.autoFilter.range);
      extras.autoFilter = range === '' ? null : { ...extras.autoFilter, range };
    }
    const { pageLayout } = extras;
    if (pageLayout?.rowBreaks !== undefined && shift.axis === 'rows') {
      pageLayout.rowBreaks = pageLayout.rowBreaks.flatMap(
        (row) => shiftRange({ top: row, bottom: row, left: 0, right: SHEET_COLUMNS - 1 }, shift)?.top ?? [],
      );
      changes.pageLayout = true;
    }
    for (const chart of extras.charts) {
      chart.topLeft = move(chart.topLeft) || chart.topLeft;
      chart.bottomRight = move(chart.bottomRight) || chart.bottomRight;
    }
    this.emit({ kind: 'shifted', sheetId, shift, byApi: this.apiActive });
  }
}

/** A formula in which a sheet has a new name; texts in quotation marks stay. */
function renameInFormula(formula: string, before: string, after: string): string {
  const written = [quoteSheetName(before), `'${before.replaceAll("'", "''")}'`];
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      return part.replace(/'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!/gu, (reference) => {
        return written.includes(reference.slice(0, -1)) ? `${quoteSheetName(after)}!` : reference;
      });
    })
    .join('');
}

interface UniverArea {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

function toCellRange(range: UniverArea): CellRange {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}

/** A selection that covers all of Univer's rows or columns stands for whole columns or rows. */
function wholeLines(sheet: SheetEngine, range: CellRange): CellRange {
  const { worksheet } = sheet;
  const bottom = range.top === 0 && range.bottom >= worksheet.getRowCount() - 1 ? SHEET_ROWS - 1 : range.bottom;
  const right = range.left === 0 && range.right >= worksheet.getColumnCount() - 1 ? SHEET_COLUMNS - 1 : range.right;
  return { ...range, bottom, right };
}

/** Mutations whose effect is saved with the sheet's layout. */
const layoutMutations = new Set([
  'sheet.mutation.add-worksheet-merge',
  'sheet.mutation.remove-worksheet-merge',
  'sheet.mutation.set-col-data',
  'sheet.mutation.set-col-hidden',
  'sheet.mutation.set-col-visible',
  'sheet.mutation.set-frozen',
  'sheet.mutation.set-row-data',
  'sheet.mutation.set-row-hidden',
  'sheet.mutation.set-row-visible',
  'sheet.mutation.set-tab-color',
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-worksheet-hidden',
  'sheet.mutation.set-worksheet-row-height',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.toggle-gridlines',
]);

function shiftOf(id: string, range: UniverArea): Shift {
  const axis = id.includes('row') ? 'rows' : 'columns';
  const first = axis === 'rows' ? range.startRow : range.startColumn;
  const last = axis === 'rows' ? range.endRow : range.endColumn;
  const count = last - first + 1;
  return { axis, at: first, count: id.includes('insert') ? count : -count };
}

function boundingRange(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What of a cell a write may name and still be gathered with an earlier write of the cell. */
function mergedCell(first: ICellData, second: ICellData): ICellData {
  if (first.s === undefined || second.s === undefined) return { ...first, ...second };
  const [a, b] = [first.s as IStyleData, second.s as IStyleData];
  const style = { ...a, ...b };
  if (a.bd && b.bd) style.bd = { ...a.bd, ...b.bd };
  return { ...first, ...second, s: style };
}

/** Tells writes that only change styles from all others; `null` when there are none. */
function apartFromStyles(writes: CellWrites): { styles: CellWrites | null; others: CellWrites | null } {
  const styles: CellWrites = {};
  const others: CellWrites = {};
  for (const rowKey in writes) {
    const row = Number(rowKey);
    const line = writes[row];
    for (const columnKey in line) {
      const column = Number(columnKey);
      const cell = line[column];
      if (cell === undefined) continue;
      const into = isStyleOnly(cell) ? styles : others;
      (into[row] ??= {})[column] = cell;
    }
  }
  const none = (cells: CellWrites): boolean => Object.keys(cells).length === 0;
  return { styles: none(styles) ? null : styles, others: none(others) ? null : others };
}

function isStyleOnly(cell: CellWrites[number][number]): boolean {
  if (cell === null) return false;
  for (const key in cell) if (key !== 's') return false;
  return true;
}

/** Adds later writes to earlier ones. @returns false, and changes nothing, when a cell is emptied altogether by one */
function mergeWrites(into: CellWrites, later: CellWrites): boolean {
  for (const rowKey in later) {
    const line = into[Number(rowKey)];
    if (line === undefined) continue;
    const added = later[Number(rowKey)];
    for (const columnKey in added) {
      const column = Number(columnKey);
      const [old, next] = [line[column], added[column]];
      if (old === undefined) continue;
      if (old === null || next === null || old.s === null || next?.s === null) return false;
    }
  }
  for (const rowKey in later) {
    const row = Number(rowKey);
    const added = later[row];
    const line = into[row];
    if (added === undefined) continue;
    if (line === undefined) {
      into[row] = added;
      continue;
    }
    for (const columnKey in added) {
      const column = Number(columnKey);
      const next = added[column];
      const old = line[column];
      if (next === undefined) continue;
      line[column] = old && next ? mergedCell(old, next) : next;
    }
  }
  return true;
}

function singleCell(cellValue: CellWrites | undefined): { row: number; column: number } | null {
  if (cellValue === undefined) return null;
  let found: { row: number; column: number } | null = null;
  for (const rowKey in cellValue) {
    for (const columnKey in cellValue[Number(rowKey)]) {
      if (found !== null) return null;
      found = { row: Number(rowKey), column: Number(columnKey) };
    }
  }
  return found;
}

/**
 * Takes off the prefix that newer functions carry in files (`_xlfn.XLOOKUP`) and that neither Excel's users nor Univer
 * know. @returns how many formulas have no result yet
 */
function prepareFormulas(data: IWorkbookData): number {
  let withoutResult = 0;
  for (const sheet of Object.values(data.sheets)) {
    const rows = sheet.cellData as Record<string, Record<string, ICellData>> | undefined;
    for (const row of Object.values(rows ?? {})) {
      for (const cell of Object.values(row)) {
        if (!cell.f && !cell.si) continue;
        if (cell.v === undefined || cell.v === null) withoutResult++;
        if (cell.f?.includes('_xl') === true) cell.f = cell.f.replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xludf\./g, '');
      }
    }
  }
  return withoutResult;
}
