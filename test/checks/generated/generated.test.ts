import fc from 'fast-check';
import { findingsOf } from '../test-check';
import { generateWorkbook } from './workbooks';

const layouts = 500;

test(`in ${layouts} workbooks of random layout every planted fault is found and nothing else is cried wrong`, () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      const { sheets, truth } = generateWorkbook(seed);
      const found = findingsOf({ sheets })
        .filter((finding) => finding.severity !== 'info')
        .map(({ code, sheet, cell }) => `${code}@${sheet ?? ''}!${cell ?? ''}`);
      expect(found.sort()).toEqual([...truth].sort());
    }),
    { numRuns: layouts },
  );
});

test('the generated workbooks hold faults of many kinds', () => {
  const codes = new Set(
    Array.from({ length: 200 }, (_, seed) => generateWorkbook(seed).truth).flatMap((truth) =>
      truth.map((place) => place.slice(0, place.indexOf('@'))),
    ),
  );
  expect(codes.size).toBeGreaterThanOrEqual(40);
});
