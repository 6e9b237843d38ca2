import { Bench, browserPresent, type Visit } from './browser';

/** A group of tests in a browser; where there is none it is skipped, except in CI. */
export const inBrowser = browserPresent() ? describe : describe.skip;

/**
 * Gives every test of a group a page of its own. What the console said as an error fails the test.
 * @param open opens the page and takes the steps that all tests begin with
 * @returns the visit of the test under way
 */
export function eachOnItsOwnPage(open: (bench: Bench) => Promise<Visit>): () => Visit {
  let bench: Bench;
  let visit: Visit;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    visit = await open(bench);
  });
  afterEach(async () => {
    await visit.context.close();
    expect(visit.faults).toEqual([]);
  });
  return () => visit;
}
