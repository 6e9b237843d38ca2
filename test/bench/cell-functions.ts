import metadata from '../../src/functions/metadata.json';
import { functionNamespace } from '../../src/functions/namespace';
import { CustomFunctions, type MessageEntry } from '../../src/stand-in/browser/custom-functions';
import type { InvocationResult } from '../../src/stand-in/browser/shell-services';
import { WorkbookEngine } from '../../src/stand-in/engine/workbook-engine';
import { loadUniver } from '../../src/stand-in/node/prebundle';

/** The add-in's custom functions by id, as functions.ts associates them. */
export type AssociatedFunctions = Readonly<Record<string, (...parameters: unknown[]) => unknown>>;

class CellError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Loads functions.ts as the runtime of office.js does: with a global object that takes the functions. */
export async function loadFunctions(): Promise<AssociatedFunctions> {
  let associated: AssociatedFunctions = {};
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (mappings: AssociatedFunctions): void => {
        associated = mappings;
      },
      Error: CellError,
      // Numbers that the runtime sends for these errors.
      ErrorCode: { invalidValue: 7, notAvailable: 1 },
    },
  });
  await import('../../src/functions/functions');
  return associated;
}

interface Call {
  readonly invocationId: number;
  readonly functionName: string;
  readonly parameterValues: readonly unknown[];
}

/**
 * The grid's engine with the bridge to custom functions, both as in the page, without a screen. In the runtime's place the
 * functions are called here, once a batch, with arguments and answers through JSON as on the way to the pane and back.
 */
export class FunctionSheet {
  calls = 0;
  private readonly univer: ReturnType<ReturnType<typeof loadUniver>['createHeadlessUniver']>;
  private readonly engine: WorkbookEngine;
  private readonly bridge: CustomFunctions;

  constructor(functions: AssociatedFunctions) {
    const library = loadUniver();
    const univer = library.createHeadlessUniver();
    this.univer = univer;
    this.engine = new WorkbookEngine({ library, univer, opened: null });
    this.bridge = new CustomFunctions(library, univer, (entries: readonly MessageEntry[]) => {
      const results = entries.map(([, , , message]) => this.call(functions, JSON.parse(message) as Call));
      setImmediate(() => void this.bridge.receive(JSON.parse(JSON.stringify(results)) as InvocationResult[]));
    });
    this.bridge.attach(this.engine);
    this.bridge.register(functionNamespace, metadata.functions);
    this.bridge.start();
  }

  /** Writes rows from A1 on; a text that begins with `=` is a formula. */
  write(rows: readonly (readonly (string | number)[])[], left = 0): void {
    const cellValue: Record<number, Record<number, object>> = {};
    rows.forEach((cells, row) => {
      const line: Record<number, object> = {};
      cells.forEach((cell, column) => {
        const isFormula = typeof cell === 'string' && cell.startsWith('=');
        line[left + column] = isFormula
          ? { f: cell, v: null, t: null }
          : { v: cell, t: typeof cell === 'number' ? 2 : 1 };
      });
      cellValue[row] = line;
    });
    this.engine.run('sheet.mutation.set-range-values', {
      unitId: this.engine.unitId,
      subUnitId: this.engine.activeSheet().id,
      cellValue,
    });
  }

  /** Resolves with the value of a cell when it is there and another than `before`. */
  async shows(row: number, column: number, before: unknown): Promise<unknown> {
    for (;;) {
      const value = this.engine.activeSheet().worksheet.getCellRaw(row, column)?.v;
      if (value !== undefined && value !== null && value !== '#BUSY!' && value !== before) return value;
      // Univer begins a recalculation a little after the write.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  dispose(): void {
    this.engine.dispose();
    this.univer.dispose();
  }

  private call(functions: AssociatedFunctions, call: Call): InvocationResult {
    this.calls += 1;
    const compute = functions[call.functionName];
    if (compute === undefined) throw new Error(`no such function: ${call.functionName}`);
    try {
      const value = compute(...call.parameterValues);
      return { id: call.invocationId, failed: false, value, errorCode: null };
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      return { id: call.invocationId, failed: true, value: error.message, errorCode: error.code };
    }
  }
}
