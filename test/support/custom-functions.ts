/** What functions.ts associated, by id, with errors as a cell shows them: `#VALUE! sentence`. */
export type AssociatedFunctions = Readonly<Record<string, (...parameters: unknown[]) => unknown>>;

class CellFunctionError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Loads the custom functions as their runtime does: a global CustomFunctions object that takes the association. */
export function loadCustomFunctions(): AssociatedFunctions {
  let associated: AssociatedFunctions = {};
  const runtime = {
    associate: (mappings: AssociatedFunctions): void => {
      associated = mappings;
    },
    Error: CellFunctionError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  };
  Object.assign(globalThis, { CustomFunctions: runtime });
  jest.isolateModules(() => {
    jest.requireActual('../../src/functions/functions');
  });
  return associated;
}

/** What a cell shows: the value, its spilled table, or the error with its sentence. */
export function evaluate(functions: AssociatedFunctions, id: string, parameters: readonly unknown[]): unknown {
  const compute = functions[id];
  if (compute === undefined) throw new Error(`no such function: ${id}`);
  try {
    return compute(...parameters);
  } catch (error) {
    if (error instanceof CellFunctionError) return `${error.code} ${error.message}`;
    throw error;
  }
}
