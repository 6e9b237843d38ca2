/**
 * Work in steps: a generator that gives control back now and then, so that a page can answer in between.
 * @returns what the work comes to, done in one go
 */
export function inOneGo<Result>(steps: Generator<unknown, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** How many records are walked between two steps: a few milliseconds' work. */
export const recordsPerStep = 8192;
