import type { Language } from '../model/language';
import { CustomFunctions, type FunctionMetadata } from '../stand-in/browser/custom-functions';
import { officeNumbers, paneParameters } from '../stand-in/browser/messages';
import { PaneConnection } from '../stand-in/browser/pane-connection';
import { answerShellRequest, type Shell } from '../stand-in/browser/shell-services';
import * as library from '../stand-in/engine/univer-library';
import { WorkbookEngine } from '../stand-in/engine/workbook-engine';
import { StandIn } from '../stand-in/protocol/stand-in';
import { readXlsx } from '../stand-in/xlsx/read-xlsx';
import { writeXlsx } from '../stand-in/xlsx/write-xlsx';
import type { AddInManifest, ManifestCommand } from './add-in-manifest';
import { DrawnExtras } from './drawn-extras';
import { fitRowsToText } from './fit-rows';
import { createGrid, type Grid } from './grid';
import { behaveAsExcel } from './window-behaviour';

/** Requirement sets that the stand-in answers for. */
const requirementSets = { ExcelApi: '1.14', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3', RibbonApi: '1.1' };

/** Office's error code for a method that the host does not have (`ooeUnsupportedEnumeration` and its like in office.js). */
const unknownMethod = 5009;

export interface SessionOptions {
  readonly container: HTMLElement;
  readonly frame: HTMLIFrameElement;
  /** Where the add-in's files lie, with a slash at the end. */
  readonly addInFolder: string;
  readonly manifest: AddInManifest;
  /** The add-in's custom functions, from its metadata. */
  readonly functions: readonly FunctionMetadata[];
  readonly language: Language;
  /** Colours that Office tells the add-in. */
  readonly theme: 'light' | 'dark';
  readonly onPaneVisibility: (visible: boolean) => void;
  /** Ids of the ribbon's controls that cannot be clicked just now. */
  readonly onDisabledControls: (ids: ReadonlySet<string>) => void;
  /** The add-in asks for another workbook in a window of its own; `null` for an empty one. */
  readonly onWorkbookOpened: (bytes: Uint8Array | null) => void;
  /** The add-in has no function under the name that the ribbon's command gives. */
  readonly onCommandMissing: (command: ManifestCommand) => void;
  /** The selected cell holds an error that a custom function explained; `null` for any other cell. */
  readonly onFunctionMessage: (message: string | null) => void;
}

/** What is there while a workbook is open. */
interface OpenWorkbook {
  readonly standIn: StandIn;
  readonly drawn: DrawnExtras;
}

/** One window of the stand-in: the grid with a workbook in it and the add-in that runs on it. */
export class Session {
  private readonly grid: Grid;
  private readonly connection: PaneConnection;
  private readonly running = new Map<string, ManifestCommand>();
  private readonly shell: Shell;
  private readonly functions: CustomFunctions;
  private functionsRegistered = false;
  private workbook: OpenWorkbook | null = null;
  private paneVisible = true;
  private disabledControls: ReadonlySet<string> = new Set();
  private commandCount = 0;

  constructor(private readonly options: SessionOptions) {
    this.grid = createGrid(options.container, options.language);
    this.connection = new PaneConnection(options.frame, (method, parameters) => this.execute(method, parameters));
    this.functions = new CustomFunctions(library, this.grid.univer, (entries) =>
      this.connection.raise(officeNumbers.richApiEvent, entries),
    );
    this.shell = {
      paneVisible: () => this.paneVisible,
      showPane: (visible) => {
        this.paneVisible = visible;
        options.onPaneVisibility(visible);
      },
      enableControl: (id, enabled) => {
        const disabled = new Set(this.disabledControls);
        if (enabled) disabled.delete(id);
        else disabled.add(id);
        this.setDisabledControls(disabled);
      },
      functionsReady: () => this.functions.start(),
      functionResults: (results) => void this.functions.receive(results),
    };
    this.grid.addCellMenu(options.manifest.cellMenu, (command) => this.run(command));
    this.grid.onEditMode((editing) => {
      if (this.workbook !== null) this.workbook.standIn.faults.cellEditMode = editing;
    });
  }

  /**
   * Opens a file in place of the open workbook; the add-in starts anew, as Excel starts it for each workbook.
   * @returns what the file holds that the grid cannot show
   * @throws XlsxError when the file cannot be read; the open workbook then stays
   */
  open(name: string, bytes: Uint8Array): readonly string[] {
    const { options } = this;
    const opened = readXlsx(bytes);
    fitRowsToText(opened.data);
    this.close();
    const engine = new WorkbookEngine({
      library,
      univer: this.grid.univer,
      opened,
      source: bytes,
      name,
      customFunctionNamespaces: [options.manifest.namespace],
    });
    this.functions.attach(engine);
    if (!this.functionsRegistered) {
      this.functions.register(options.manifest.namespace, options.functions);
      this.functionsRegistered = true;
    }
    const standIn = new StandIn(engine);
    behaveAsExcel(this.grid.api, engine);
    engine.listen((event) => {
      if (event.kind === 'workbookOpened') options.onWorkbookOpened(event.bytes);
      if (event.kind !== 'selection') return;
      const [range] = event.ranges;
      options.onFunctionMessage(
        range === undefined ? null : this.functions.messageAt(event.sheetId, range.top, range.left),
      );
    });
    standIn.events.listen((entries) => {
      this.connection.raise(
        officeNumbers.richApiEvent,
        entries.map((entry, index) => [entry.category, entry.type, entry.targetId, entry.message, index, false]),
      );
    });
    standIn.events.listenToSelection(() => this.connection.raise(officeNumbers.selectionChanged, []));
    this.workbook = { standIn, drawn: new DrawnExtras(this.grid.univer, this.grid.api, engine) };
    this.loadPane();
    return opened.notShown;
  }

  /** The workbook as it is now, as the bytes of an .xlsx file, once its formulas are computed. */
  async save(): Promise<Uint8Array> {
    if (this.workbook === null) throw new Error('No workbook is open');
    const { engine } = this.workbook.standIn;
    await this.functions.settled();
    await engine.settled();
    return writeXlsx(engine.saveRequest());
  }

  /** Runs a command of ribbon or cell menu: its function in the add-in's shared runtime, or the task pane. */
  run(command: ManifestCommand): void {
    if (this.disabledControls.has(command.id)) return;
    if (command.functionName === null) {
      this.shell.showPane(true);
      return;
    }
    const id = `command-${++this.commandCount}`;
    this.running.set(id, command);
    const eventArguments = JSON.stringify({ source: { id: command.id } });
    this.connection.raise(officeNumbers.commandInvoked, [id, command.functionName, eventArguments]);
  }

  /** The pane was closed at its own button. */
  paneClosed(): void {
    this.shell.showPane(false);
  }

  dispose(): void {
    this.connection.dispose();
    this.close();
    this.grid.univer.dispose();
  }

  private close(): void {
    this.workbook?.drawn.dispose();
    this.workbook?.standIn.engine.dispose();
    this.workbook = null;
  }

  private setDisabledControls(ids: ReadonlySet<string>): void {
    this.disabledControls = ids;
    this.options.onDisabledControls(ids);
  }

  private loadPane(): void {
    this.setDisabledControls(new Set());
    const { frame, addInFolder, manifest, language, theme } = this.options;
    const query = new URLSearchParams({
      [paneParameters.language]: language,
      [paneParameters.theme]: theme,
      [paneParameters.requirementSets]: JSON.stringify(requirementSets),
    });
    frame.src = `${addInFolder}${manifest.pane.replace(/\.html$/, '.hosted.html')}?${query.toString()}`;
  }

  private async execute(method: number, parameters: unknown): Promise<readonly unknown[]> {
    switch (method) {
      case officeNumbers.executeRichApi:
        return [0, 200, null, await this.answer(requestBody(parameters))];
      case officeNumbers.commandCompleted:
        this.commandCompleted(parameters);
        return [0];
      default:
        return [unknownMethod];
    }
  }

  private async answer(body: string): Promise<string> {
    const shellAnswer = answerShellRequest(body, this.shell);
    if (shellAnswer !== null) return shellAnswer;
    if (this.workbook === null) throw new Error('No workbook is open');
    return this.workbook.standIn.processQuery(body);
  }

  private commandCompleted(parameters: unknown): void {
    const [id, status] = Array.isArray(parameters) ? (parameters as readonly unknown[]) : [];
    const command = typeof id === 'string' ? this.running.get(id) : undefined;
    if (command === undefined || typeof id !== 'string') return;
    this.running.delete(id);
    if (status !== 0) this.options.onCommandMissing(command);
  }
}

/** The JSON body of `Execute(93, [[customData, method, path, headers, body, …]])`. */
function requestBody(parameters: unknown): string {
  const [message] = Array.isArray(parameters) ? (parameters as readonly unknown[]) : [];
  const body: unknown = Array.isArray(message) ? (message as readonly unknown[])[4] : undefined;
  if (typeof body !== 'string') throw new Error('A rich-API request without a body');
  return body;
}
