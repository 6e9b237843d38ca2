import fc from 'fast-check';
import { halve, planChunks, type Piece } from '../../src/excel/read-chunks';

const area = (sheet: number, rowCount: number, columnCount: number): Piece => ({
  sheet,
  top: 2,
  left: 1,
  rowCount,
  columnCount,
});

const cells = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + piece.rowCount * piece.columnCount, 0);

/** Every row that the pieces cover, sheet by sheet, in order. */
const rows = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap(({ sheet, top, rowCount }) =>
    Array.from({ length: rowCount }, (_, row) => `${String(sheet)}:${String(top + row)}`),
  );

const areas = fc.array(
  fc
    .record({ rowCount: fc.integer({ min: 1, max: 50 }), columnCount: fc.integer({ min: 1, max: 30 }) })
    .map(({ rowCount, columnCount }) => area(0, rowCount, columnCount)),
  { maxLength: 8 },
);

describe('planChunks', () => {
  test('small sheets share one request', () => {
    expect(planChunks([area(0, 3, 2), area(1, 4, 2)], 100)).toHaveLength(1);
  });

  test('a large sheet is cut by rows into requests that are no larger than allowed', () => {
    const chunks = planChunks([area(0, 25, 4)], 40);
    expect(chunks.map(cells)).toEqual([40, 40, 20]);
  });

  test('a row that is longer than a request stays whole', () => {
    expect(planChunks([area(0, 2, 50)], 10).map(cells)).toEqual([50, 50]);
  });

  test('no row is left out, read twice or out of order, whatever the sheets', () => {
    fc.assert(
      fc.property(areas, fc.integer({ min: 1, max: 200 }), (list, size) => {
        const named = list.map((piece, sheet) => ({ ...piece, sheet }));
        expect(rows(planChunks(named, size).flat())).toEqual(rows(named));
      }),
    );
  });
});

describe('halve', () => {
  test('a single row cannot be halved', () => {
    expect(halve([area(0, 1, 9)])).toBeNull();
  });

  test('both halves together are the whole, and neither is empty', () => {
    fc.assert(
      fc.property(areas, (list) => {
        const halves = halve(list);
        if (halves === null) {
          expect(rows(list).length).toBeLessThanOrEqual(1);
          return;
        }
        expect(halves[0].length).toBeGreaterThan(0);
        expect(halves[1].length).toBeGreaterThan(0);
        expect(rows(halves.flat())).toEqual(rows(list));
      }),
    );
  });
});
