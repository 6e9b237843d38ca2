import type { BooleanNumber, Univer } from '@univerjs/core';
import type { BaseFunction, BaseValueObject, ErrorType, IFunctionInfo } from '@univerjs/engine-formula';
import type { WorkbookEngine } from '../engine/workbook-engine';
import type { UniverLibrary } from '../engine/univer-library';
import type { InvocationResult } from './shell-services';

/** A function as its metadata (functions.json) describes it: the part that calling it needs. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: { readonly requiresAddress?: boolean };
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** An entry of a rich-API message: [category, type, target, message, id, remote]. */
export type MessageEntry = readonly [number, number, string, string, number, boolean];

type Scalar = string | number | boolean | null;
/** An error as the custom-functions runtime wants it among the arguments. */
interface ErrorArgument {
  readonly type: 'CustomFunctionError';
  readonly code: string;
}
type CellArgument = Scalar | ErrorArgument;
type Argument = CellArgument | readonly (readonly CellArgument[])[] | readonly Argument[];

interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

type Outcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly code: string; readonly message: string | null };

interface Invocation {
  readonly key: string;
  readonly cells: Map<string, CellPlace>;
}

/** `Constants` of the custom-functions runtime in office.js. */
const messageCategory = 1;
const invokeType = 1000;
const allowErrorsFlag = 4;
/** Numbers that the runtime gives for `CustomFunctions.ErrorCode`; all others are failures of the function: #VALUE!. */
const errorCodes: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 8: '#NULL!' };
/** Excel shows a message with these two only. */
const errorsWithMessage: ReadonlySet<string> = new Set(['#VALUE!', '#N/A']);
const busy = '#BUSY!';
const maximalParameters = 255;
/** Answers kept so that a recalculation finds them; more than any sheet here asks for at once. */
const answersKept = 200_000;

/**
 * Runs the custom functions of the grid's cells where Excel runs them: in the add-in's own page, by the custom-functions
 * runtime of office.js. A cell whose answer is not there yet shows #BUSY!; when the answer comes, only the cells that wait
 * for it are computed again. Functions are taken to be pure: the same arguments give the same answer.
 */
export class CustomFunctions {
  private readonly answers = new Map<string, Outcome>();
  private readonly pendingByKey = new Map<string, number>();
  private readonly pending = new Map<number, Invocation>();
  /** Cells with a message to their error. */
  private readonly messages = new Map<string, string>();
  private queue: MessageEntry[] = [];
  private engine: WorkbookEngine | null = null;
  private lastId = 0;
  private runtimeReady = false;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly library: UniverLibrary,
    private readonly univer: Univer,
    private readonly send: (entries: readonly MessageEntry[]) => void,
  ) {}

  /** Offers the functions under `namespace.name` in cells. Univer wants a workbook to be there already. */
  register(namespace: string, functions: readonly FunctionMetadata[]): void {
    const service = this.univer.__getInjector().get(this.library.IFunctionService);
    for (const metadata of functions) {
      const name = `${namespace}.${metadata.name}`;
      const names = new Set([name, nameFromFile(name)]);
      service.registerExecutors(...[...names].map((one) => this.cellFunction(one, metadata)));
    }
    service.registerDescriptions(...functions.map((metadata) => this.description(namespace, metadata)));
  }

  /** Goes on with another workbook: what was asked for the last one is forgotten. */
  attach(engine: WorkbookEngine): void {
    this.engine = engine;
    this.answers.clear();
    this.pendingByKey.clear();
    this.pending.clear();
    this.messages.clear();
    this.queue = [];
    this.runtimeReady = false;
    this.release();
  }

  /** The runtime of the add-in's page listens from now on: what was asked meanwhile is sent. */
  start(): void {
    this.runtimeReady = true;
    this.flush();
  }

  /** Takes the runtime's answers and has the cells that wait for them computed again. */
  async receive(results: readonly InvocationResult[]): Promise<void> {
    const { engine } = this;
    if (this.answers.size > answersKept) this.answers.clear();
    const cells: CellPlace[] = [];
    for (const result of results) {
      const invocation = this.pending.get(result.id);
      if (invocation === undefined) continue;
      this.pending.delete(result.id);
      this.pendingByKey.delete(invocation.key);
      this.answers.set(invocation.key, outcomeOf(result));
      cells.push(...invocation.cells.values());
    }
    if (engine === null || cells.length === 0) return;
    // A recalculation that begins while another runs would end that one.
    await engine.settled();
    if (this.engine !== engine) return;
    engine.run(this.library.SetFormulaCalculationStartMutation.id, {
      forceCalculation: false,
      dirtyRanges: runsOf(cells).map(({ sheetId, column, first, last }) => ({
        unitId: engine.unitId,
        sheetId,
        range: { startRow: first, endRow: last, startColumn: column, endColumn: column },
      })),
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      options: null,
    });
    if (this.pending.size === 0) this.release();
  }

  /** Resolves when no cell waits for an answer. */
  async settled(): Promise<void> {
    while (this.pending.size > 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    await this.engine?.settled();
  }

  /** What a function said with the error in this cell. */
  messageAt(sheetId: string, row: number, column: number): string | null {
    return this.messages.get(`${sheetId}!${row},${column}`) ?? null;
  }

  private release(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private cellFunction(name: string, metadata: FunctionMetadata): BaseFunction {
    const { library } = this;
    const compute = (place: CellPlace, given: readonly BaseValueObject[]): BaseValueObject =>
      this.compute(metadata, place, given);
    class CellFunction extends library.BaseFunction {
      override minParams = metadata.parameters.filter((one) => one.optional !== true && one.repeating !== true).length;
      override maxParams = metadata.parameters.some((one) => one.repeating === true)
        ? maximalParameters
        : metadata.parameters.length;

      override calculate(...given: BaseValueObject[]): BaseValueObject {
        return compute({ sheetId: this.subUnitId ?? '', row: this.row, column: this.column }, given);
      }
    }
    return new CellFunction(name);
  }

  private description(namespace: string, metadata: FunctionMetadata): IFunctionInfo {
    return {
      functionName: `${namespace}.${metadata.name}`,
      functionType: this.library.FunctionType.User,
      description: metadata.description ?? '',
      abstract: metadata.description ?? '',
      functionParameter: metadata.parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? '',
        example: '',
        require: this.yesNo(parameter.optional !== true),
        repeat: this.yesNo(parameter.repeating === true),
      })),
    };
  }

  private yesNo(yes: boolean): BooleanNumber {
    return yes ? this.library.BooleanNumber.TRUE : this.library.BooleanNumber.FALSE;
  }

  private compute(metadata: FunctionMetadata, place: CellPlace, given: readonly BaseValueObject[]): BaseValueObject {
    const allowErrors = metadata.allowErrorForDataTypeAny === true;
    const read: (Scalar | ErrorArgument | readonly (readonly CellArgument[])[])[] = [];
    for (const [index, value] of given.entries()) {
      const argument = this.read(value, parameterAt(metadata, index));
      if (!allowErrors && hasError(argument)) {
        // Excel does not call the function: the error of a cell stays, one among a range gives #VALUE!.
        return this.error(Array.isArray(argument) ? '#VALUE!' : (argument as ErrorArgument).code);
      }
      read.push(argument);
    }
    this.messages.delete(`${place.sheetId}!${place.row},${place.column}`);
    const size = spillSize(metadata, read);
    if (size === null) return this.answer(metadata, place, callArguments(metadata, read));
    // A range where one value is asked for: Excel calls the function once per cell, and the results spill.
    const rows: BaseValueObject[][] = [];
    for (let row = 0; row < size.rows; row++) {
      const line: BaseValueObject[] = [];
      for (let column = 0; column < size.columns; column++) {
        const at = read.map((argument, index) => elementFor(metadata, index, argument, row, column));
        line.push(this.answer(metadata, place, callArguments(metadata, at)));
      }
      rows.push(line);
    }
    return this.array(rows);
  }

  /** The function's answer to these arguments, or #BUSY! while it is asked for. */
  private answer(metadata: FunctionMetadata, place: CellPlace, parameterValues: readonly Argument[]): BaseValueObject {
    const address = metadata.options?.requiresAddress === true ? this.address(place) : null;
    const key = JSON.stringify([metadata.id, parameterValues, address]);
    const known = this.answers.get(key);
    const cell = `${place.sheetId}!${place.row},${place.column}`;
    if (known !== undefined) return this.toValue(known, cell);
    const asked = this.pendingByKey.get(key);
    const invocation = asked === undefined ? undefined : this.pending.get(asked);
    if (invocation !== undefined) invocation.cells.set(cell, place);
    else this.invoke(metadata, key, parameterValues, address, new Map([[cell, place]]));
    return this.error(busy);
  }

  private invoke(
    metadata: FunctionMetadata,
    key: string,
    parameterValues: readonly Argument[],
    address: string | null,
    cells: Map<string, CellPlace>,
  ): void {
    const id = ++this.lastId;
    this.pending.set(id, { key, cells });
    this.pendingByKey.set(key, id);
    const message = {
      invocationId: id,
      functionName: metadata.id,
      parameterValues,
      address,
      flags: metadata.allowErrorForDataTypeAny === true ? allowErrorsFlag : 0,
      parameterAddresses: null,
    };
    if (this.queue.length === 0) setTimeout(() => this.flush(), 0);
    this.queue.push([messageCategory, invokeType, '', JSON.stringify(message), id, false]);
  }

  private flush(): void {
    if (!this.runtimeReady || this.queue.length === 0) return;
    const entries = this.queue;
    this.queue = [];
    this.send(entries);
  }

  private address(place: CellPlace): string {
    const sheet = this.engine?.sheetById(place.sheetId)?.name ?? '';
    return `${sheet}!R${place.row + 1}C${place.column + 1}`;
  }

  /** An argument as Excel for Windows hands it over: a blank cell is 0 where a number is asked for, else empty. */
  private read(value: BaseValueObject, parameter: ParameterMetadata | undefined): CellArgument | CellArgument[][] {
    if (!value.isArray()) return this.readCell(value, parameter);
    const { ArrayValueObject } = this.library;
    if (!(value instanceof ArrayValueObject)) return null;
    const rows: CellArgument[][] = [];
    for (let row = 0; row < value.getRowCount(); row++) {
      const line: CellArgument[] = [];
      for (let column = 0; column < value.getColumnCount(); column++) {
        const cell = value.get(row, column);
        line.push(cell ? this.readCell(cell, parameter) : blankFor(parameter));
      }
      rows.push(line);
    }
    const [[first] = []] = rows;
    const single = rows.length === 1 && rows[0]?.length === 1 && !isMatrix(parameter);
    return single ? (first ?? null) : rows;
  }

  private readCell(value: BaseValueObject, parameter: ParameterMetadata | undefined): CellArgument {
    if (value.isError()) return { type: 'CustomFunctionError', code: String(value.getValue()) };
    if (value.isNull()) return blankFor(parameter);
    const plain = value.getValue();
    return typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean' ? plain : null;
  }

  private toValue(outcome: Outcome, cell: string): BaseValueObject {
    if (outcome.kind === 'error') {
      if (outcome.message !== null && errorsWithMessage.has(outcome.code)) this.messages.set(cell, outcome.message);
      return this.error(outcome.code);
    }
    const { value } = outcome;
    if (!Array.isArray(value)) return this.toCell(value, cell);
    return this.array(
      value.map((row: unknown) =>
        Array.isArray(row) ? row.map((one: unknown) => this.toCell(one, cell)) : [this.toCell(row, cell)],
      ),
    );
  }

  private toCell(value: unknown, cell: string): BaseValueObject {
    const { BooleanValueObject, NumberValueObject, StringValueObject } = this.library;
    if (typeof value === 'number') return NumberValueObject.create(value);
    if (typeof value === 'boolean') return BooleanValueObject.create(value);
    if (typeof value === 'string') return StringValueObject.create(value);
    // Excel shows a returned null as 0.
    if (value === null || value === undefined) return NumberValueObject.create(0);
    const { code, message } = value as { readonly code?: unknown; readonly message?: unknown };
    if (typeof code !== 'string') return this.error('#VALUE!');
    if (typeof message === 'string' && errorsWithMessage.has(code)) this.messages.set(cell, message);
    return this.error(code);
  }

  private array(rows: BaseValueObject[][]): BaseValueObject {
    return new this.library.ArrayValueObject({
      calculateValueList: rows,
      rowCount: rows.length,
      columnCount: rows[0]?.length ?? 0,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }

  private error(code: string): BaseValueObject {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- Univer's list lacks #BUSY!; it shows any text
    return this.library.ErrorValueObject.create(code as ErrorType);
  }
}

interface Run {
  readonly sheetId: string;
  readonly column: number;
  readonly first: number;
  last: number;
}

/** Cells one below the other as one run: Univer looks through all formulas for each range that it is given. */
function runsOf(cells: readonly CellPlace[]): readonly Run[] {
  const sorted = cells.toSorted((a, b) =>
    a.sheetId === b.sheetId ? a.column - b.column || a.row - b.row : a.sheetId < b.sheetId ? -1 : 1,
  );
  const runs: Run[] = [];
  for (const { sheetId, row, column } of sorted) {
    const run = runs.at(-1);
    if (run?.sheetId === sheetId && run.column === column && row <= run.last + 1) run.last = row;
    else runs.push({ sheetId, column, first: row, last: row });
  }
  return runs;
}

/** How a function is called in a formula that was read from a file: all dots but the first became underscores there. */
function nameFromFile(name: string): string {
  return name.replaceAll('.', '_').replace('_', '.');
}

function outcomeOf(result: InvocationResult): Outcome {
  if (!result.failed) return { kind: 'value', value: result.value };
  const code = errorCodes[result.errorCode ?? 0] ?? '#VALUE!';
  const message = typeof result.value === 'string' && result.value !== '' ? result.value : null;
  return { kind: 'error', code, message };
}

/** The parameter that the argument at `index` is for: the last one repeats when it may. */
function parameterAt(metadata: FunctionMetadata, index: number): ParameterMetadata | undefined {
  const last = metadata.parameters.at(-1);
  return metadata.parameters[index] ?? (last?.repeating === true ? last : undefined);
}

function isMatrix(parameter: ParameterMetadata | undefined): boolean {
  return parameter?.dimensionality === 'matrix';
}

function blankFor(parameter: ParameterMetadata | undefined): CellArgument {
  return parameter?.type === 'number' ? 0 : '';
}

function isErrorArgument(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'code' in value;
}

function hasError(argument: CellArgument | readonly (readonly CellArgument[])[]): boolean {
  return Array.isArray(argument)
    ? argument.some((row: readonly CellArgument[]) => row.some(isErrorArgument))
    : isErrorArgument(argument);
}

type ReadArgument = CellArgument | readonly (readonly CellArgument[])[];

/** Rows and columns that a call spreads over because a range was given for a single value; `null` when none was. */
function spillSize(
  metadata: FunctionMetadata,
  read: readonly ReadArgument[],
): { readonly rows: number; readonly columns: number } | null {
  const sizes = read.flatMap((argument, index) => {
    if (!Array.isArray(argument) || isMatrix(parameterAt(metadata, index))) return [];
    const rows: readonly (readonly CellArgument[])[] = argument;
    return [{ rows: rows.length, columns: rows[0]?.length ?? 0 }];
  });
  if (sizes.length === 0) return null;
  return {
    rows: Math.max(...sizes.map(({ rows }) => rows)),
    columns: Math.max(...sizes.map(({ columns }) => columns)),
  };
}

/** The argument for one cell of a spread call: ranges give their cell there, one row or column goes along with all. */
function elementFor(
  metadata: FunctionMetadata,
  index: number,
  argument: ReadArgument,
  row: number,
  column: number,
): ReadArgument {
  if (!Array.isArray(argument) || isMatrix(parameterAt(metadata, index))) return argument;
  const rows: readonly (readonly CellArgument[])[] = argument;
  const line = rows.length === 1 ? rows[0] : rows[row];
  const element = line?.length === 1 ? line[0] : line?.[column];
  return element === undefined ? { type: 'CustomFunctionError', code: '#N/A' } : element;
}

/** All parameters in order: what was left out is null, a repeating parameter is one list. */
function callArguments(metadata: FunctionMetadata, read: readonly ReadArgument[]): readonly Argument[] {
  return metadata.parameters.map((parameter, index) => {
    if (parameter.repeating === true) return read.slice(index);
    const argument = read[index] ?? null;
    return isMatrix(parameter) && argument !== null && !Array.isArray(argument)
      ? [[argument as CellArgument]]
      : argument;
  });
}
