import fc from 'fast-check';
import { joinAddresses, quoteSheetName, rectanglesByKey, verticalRuns } from '../../src/excel/addresses';
import { rangeToA1 } from '../../src/model/address';

test('no address text reaches the 8192 characters that Excel refuses', () => {
  const addresses = Array.from({ length: 5000 }, (_, row) => `AA${String(row * 2 + 1)}`);
  const texts = joinAddresses(addresses);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(8192);
  expect(texts.join(',').split(',')).toEqual(addresses);
});

test('quotes in a sheet name are doubled', () => {
  expect(quoteSheetName("武清'18")).toBe("'武清''18'");
});

test('cells below each other become one run, a cell named twice counts once', () => {
  const runs = verticalRuns([
    { row: 4, column: 1 },
    { row: 3, column: 1 },
    { row: 4, column: 1 },
    { row: 6, column: 1 },
    { row: 3, column: 2 },
  ]);
  expect(runs.map(rangeToA1)).toEqual(['B4:B5', 'B7', 'C4']);
});

test('rectangles of one key cover exactly the cells of that key', () => {
  const grid = fc.array(fc.array(fc.constantFrom('a', 'b', null), { minLength: 5, maxLength: 5 }), { maxLength: 12 });
  fc.assert(
    fc.property(grid, (keys) => {
      const covered = keys.map((row) => row.map((): string | null => null));
      for (const [key, areas] of rectanglesByKey(keys.length, 5, (row, column) => keys[row]?.[column] ?? null)) {
        for (const { top, left, bottom, right } of areas) {
          for (let row = top; row <= bottom; row += 1) covered[row]?.fill(key, left, right + 1);
        }
      }
      expect(covered).toEqual(keys);
    }),
  );
});
