/**
 * Why a custom function gives no value. `value` becomes #VALUE!, `notAvailable` #N/A: only these two show their sentence
 * in the cell's error card (custom functions error handling, Office documentation).
 */
export class FunctionProblem extends Error {
  readonly kind: 'value' | 'notAvailable';

  constructor(kind: 'value' | 'notAvailable', message: string) {
    super(message);
    this.name = 'FunctionProblem';
    this.kind = kind;
  }
}

/** A bad argument: #VALUE! with a sentence that says what to put there. */
export function badArgument(message: string): FunctionProblem {
  return new FunctionProblem('value', message);
}

/** Missing data: #N/A with its reason, never a wrong number. */
export function notAvailable(message: string): FunctionProblem {
  return new FunctionProblem('notAvailable', message);
}
