import fc from 'fast-check';
import { percentagesOf, percentInWords } from '../../src/summaries/percentages';

test('printed percentages add up to exactly 100, each within one last digit of the exact share', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(10_000), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 2 }),
      (parts, decimals) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const percents = percentagesOf(parts, decimals);
        const scale = 10 ** decimals;
        const units = percents.map((percent) => Math.round(percent * scale));
        expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(total === 0 ? 0 : 100 * scale);
        parts.forEach((part, index) => {
          const exact = total === 0 ? 0 : (part / total) * 100 * scale;
          expect(Math.abs((units[index] ?? NaN) - exact)).toBeLessThanOrEqual(1 + 1e-9);
        });
      },
    ),
  );
});

test.each([
  [
    [1, 1, 1],
    [33.4, 33.3, 33.3],
  ],
  [[5], [100]],
  [
    [0, 0],
    [0, 0],
  ],
  [
    [1, 2],
    [33.3, 66.7],
  ],
])('percentages of %j are %j: the largest remainder goes up', (parts, percents) => {
  expect(percentagesOf(parts)).toEqual(percents);
});

test.each([
  [50, '50%'],
  [33.3, '33.3%'],
  [0, '0%'],
])('%d per cent reads %s', (percent, words) => {
  expect(percentInWords(percent)).toBe(words);
});
