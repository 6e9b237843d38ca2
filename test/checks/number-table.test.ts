import fc from 'fast-check';
import { NumberTable } from '../../src/checks/number-table';
import { patent } from './grids';

const years = fc.integer({ min: 2003, max: 2024 });
const types = fc.constantFrom(1, 2, 3, 8, 9);
const serials = fc.integer({ min: 0, max: 9_999_999 });

test('numbers are told apart, and equal ones found, exactly as a map does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(years, types, serials), { maxLength: 200 }), (parts) => {
      const table = new NumberTable(parts.length * 2);
      const map = new Map<string, number>();
      [...parts, ...parts.slice(0, 20)].forEach(([year, type, serial], position) => {
        const number = patent(year, type, serial);
        expect(table.enter(number, position)).toBe(map.get(number) ?? -1);
        if (!map.has(number)) map.set(number, position);
      });
      for (const [number, position] of map) expect(table.find(number)).toBe(position);
      expect(table.find(patent(2025, 1, 1))).toBe(-1);
    }),
  );
});

test.each([
  ['97101765.4', '02100001.8'],
  ['85100001', '85100002'],
  ['97101765.4', '199710100765.X'],
])('old numbers %s and %s are two numbers', (a, b) => {
  const table = new NumberTable(2);
  expect(table.enter(a, 0)).toBe(-1);
  expect(table.enter(b, 1)).toBe(-1);
  expect(table.enter(a, 2)).toBe(0);
});

test('a table holds as many numbers as it was made for, and tells equal serials of other years and types apart', () => {
  const numbers = [1, 2, 3, 8, 9].flatMap((type) =>
    Array.from({ length: 22 }, (_, year) => patent(2003 + year, type as 1 | 2 | 3 | 8 | 9, 77)),
  );
  const table = new NumberTable(numbers.length);
  expect(numbers.map((number, position) => table.enter(number, position))).toEqual(numbers.map(() => -1));
  expect(numbers.map((number) => table.find(number))).toEqual(numbers.map((_, position) => position));
});

test('serials that follow each other are told apart', () => {
  const numbers = Array.from({ length: 1000 }, (_, serial) => patent(2018, 1, serial));
  const table = new NumberTable(numbers.length);
  numbers.forEach((number, position) => table.enter(number, position));
  expect(numbers.map((number) => table.find(number))).toEqual(numbers.map((_, position) => position));
  expect(table.find(patent(2018, 1, 1000))).toBe(-1);
});
