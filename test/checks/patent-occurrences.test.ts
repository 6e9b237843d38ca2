import { findPatentOccurrences } from '../../src/checks/patent-occurrences';
import { cellStates, type PatentRole } from '../../src/ledgers/ledger';
import type { CellValue } from '../../src/model/cell-value';
import { patent } from './grids';
import { column, table } from './tables';

function patents(index: number, numbers: readonly (string | null)[], role: PatentRole = 'both', raw?: CellValue[]) {
  const states = Uint8Array.from(numbers, (number) => (number === null ? cellStates.unusable : cellStates.sound));
  const held = column('applicationNumber', numbers, {
    states,
    ...(raw === undefined ? {} : { rawAt: (record: number) => raw[record] ?? null }),
  });
  return table('patents', [held], { index, role });
}

const [a, b, c, d] = [1, 2, 3, 4].map((serial) => patent(2018, 1, serial)) as [string, string, string, string];

test('a patent’s first place is found over all tables, its later rows are told', () => {
  const [first, second, third] = [patents(0, [a, b]), patents(1, [c, a, c, c]), patents(2, [d, b])];
  const occurrences = findPatentOccurrences([first, second, third]);
  expect(
    occurrences.laterOccurrences.map(({ table: { index }, record, first: at }) => [
      index,
      record,
      at.table.index,
      at.record,
    ]),
  ).toEqual([
    [1, 1, 0, 0],
    [1, 2, 1, 0],
    [1, 3, 1, 0],
    [2, 1, 0, 1],
  ]);
  expect([first, second, third].map((one) => [...occurrences.later(one)])).toEqual([[], [1, 2, 3], [1]]);
  expect(occurrences.placesOf(d)).toEqual([{ table: third, record: 0 }]);
  expect(occurrences.placesOf(c)).toEqual([{ table: second, record: 0 }]);
  expect(occurrences.placesOf(patent(2018, 1, 9))).toEqual([]);
});

test('sheets of two roles may hold one patent, and both places are known', () => {
  const [filed, held] = [patents(0, [a, b], 'applications'), patents(1, [b], 'valid')];
  const occurrences = findPatentOccurrences([filed, held]);
  expect(occurrences.laterOccurrences).toEqual([]);
  expect(occurrences.placesOf(b)).toEqual([
    { table: filed, record: 1 },
    { table: held, record: 0 },
  ]);
});

test.each<[PatentRole[], boolean]>([
  [[], false],
  [['applications'], false],
  [['applications', 'valid'], true],
  [['both'], true],
])('that sheets of roles %j hold a stock is %p', (roles, hasStock) => {
  expect(findPatentOccurrences(roles.map((role, index) => patents(index, [null], role))).hasStock).toBe(hasStock);
});

test('a table without numbers holds no patents', () => {
  const occurrences = findPatentOccurrences([table('patents', []), patents(1, [a])]);
  expect(occurrences.placesOf(a)).toHaveLength(1);
});

test.each<[CellValue, boolean]>([
  ['201810000001X', true],
  ['2018 1 0000001', true],
  ['201810000001', true],
  ['ZL201810000002.X', true],
  ['２０１８１０００００１１.X', true],
  ['201820000002.X', false],
  ['20181000000.X', false],
  ['2018100000011.X', false],
  [201810000001, true],
  ['申请中', false],
  [null, false],
  [true, false],
])('an unreadable number %j may be 201810000001.X mistyped: %p', (raw, mistyped) => {
  const occurrences = findPatentOccurrences([patents(0, [null], 'both', [raw])]);
  expect(occurrences.isMistyped('201810000001.x')).toBe(mistyped);
});

test('too few digits are like no number', () => {
  const occurrences = findPatentOccurrences([patents(0, [null, null], 'both', ['8510000', '85100001'])]);
  expect(occurrences.isMistyped('8510000')).toBe(false);
  expect(occurrences.isMistyped('85100002')).toBe(true);
  expect(occurrences.isMistyped('85100022')).toBe(false);
});
