import { hashAt, hashCell, hashCells, sameContent } from '../../src/excel/cell-hashes';

test('hashes are found again by row and column, and not outside', () => {
  const hashes = hashCells([
    ['标题', ''],
    [1, '=A1'],
  ]);
  expect(hashAt(hashes, 2, 1, 0)).toBe(hashCell(1));
  expect(hashAt(hashes, 2, 1, 1)).toBe(hashCell('=A1'));
  expect(hashAt(hashes, 2, 2, 0)).toBeNull();
  expect(hashAt(hashes, 2, 0, 2)).toBeNull();
});

test.each([
  ['spacing and case of a formula', '=SUM(A1:A2)', '=sum( A1:A2 )'],
  ['the last digit of a number', 0.1 + 0.2, 0.3],
  ['null and empty', null, ''],
  ['line ends', 'a\r\nb', 'a\nb'],
])('%s do not count as an edit', (_what, a, b) => {
  expect(sameContent(a, b)).toBe(true);
});

test.each([
  ['a digit', 12, 13],
  ['a text and a number', '12a', 12],
  ['case of a text', 'abc', 'ABC'],
])('%s counts as an edit', (_what, a, b) => {
  expect(sameContent(a, b)).toBe(false);
});
