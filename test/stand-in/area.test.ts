import fc from 'fast-check';
import {
  areaText,
  contains,
  intersection,
  parseArea,
  parseAreas,
  quoteSheetName,
  SHEET_COLUMNS,
  SHEET_ROWS,
  shiftRange,
  subtract,
} from '../../src/stand-in/engine/area';

const ranges = fc
  .tuple(fc.nat(40), fc.nat(40), fc.nat(10), fc.nat(10))
  .map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }));

test('an address that was written is read back, whatever the sheet is called', () => {
  fc.assert(
    fc.property(ranges, fc.string({ minLength: 1, maxLength: 31 }), (range, name) => {
      const read = parseArea(`${quoteSheetName(name)}!${areaText(range)}`);
      expect(read).toEqual({ sheetName: name, range });
    }),
  );
});

test('commas in sheet names do not cut addresses', () => {
  expect(parseAreas("'a,b'!A1,C2:D3")).toEqual([
    { sheetName: 'a,b', range: { top: 0, left: 0, bottom: 0, right: 0 } },
    { sheetName: null, range: { top: 1, left: 2, bottom: 2, right: 3 } },
  ]);
  expect(parseAreas('A1,nonsense')).toBeNull();
});

test('cutting a hole leaves exactly the cells outside of it, each once', () => {
  fc.assert(
    fc.property(ranges, ranges, (range, hole) => {
      const rest = subtract(range, hole);
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) {
          const cell = { top: row, left: column, bottom: row, right: column };
          const times = rest.filter((part) => contains(part, cell)).length;
          expect(times).toBe(intersection(cell, hole) === null ? 1 : 0);
        }
      }
    }),
  );
});

test('what was put in and taken out again leaves a range where it was', () => {
  fc.assert(
    fc.property(ranges, fc.nat(60), fc.integer({ min: 1, max: 9 }), (range, at, count) => {
      for (const axis of ['rows', 'columns'] as const) {
        const there = shiftRange(range, { axis, at, count });
        expect(there === null ? null : shiftRange(there, { axis, at, count: -count })).toEqual(range);
      }
    }),
  );
});

test('a range is gone when all of it was taken out, whole columns never are by rows', () => {
  expect(shiftRange({ top: 2, left: 0, bottom: 3, right: 0 }, { axis: 'rows', at: 1, count: -5 })).toBeNull();
  expect(shiftRange({ top: 2, left: 0, bottom: 9, right: 0 }, { axis: 'rows', at: 1, count: -5 })).toEqual({
    top: 1,
    left: 0,
    bottom: 4,
    right: 0,
  });
  const column = { top: 0, left: 3, bottom: SHEET_ROWS - 1, right: 3 };
  expect(shiftRange(column, { axis: 'rows', at: 1, count: 5 })).toEqual(column);
  const row = { top: 3, left: 0, bottom: 3, right: SHEET_COLUMNS - 1 };
  expect(shiftRange(row, { axis: 'columns', at: 1, count: -5 })).toEqual(row);
});
