import { ColumnOutput } from '../../../src/ledgers/readings/cell-output';
import { ShareColumn } from '../../../src/ledgers/readings/read-share';
import type { Reading } from '../../../src/ledgers/ledger';

type Cell = number | string | boolean | { readonly shown: number };

/** Values of a column of shares, and for each cell at fault what was read and what is proposed. */
function shares(cells: readonly Cell[], percentHeader = false) {
  const readings: Reading[] = [];
  const format = (record: number): string => (typeof cells[record] === 'object' ? '0%' : 'General');
  const output = new ColumnOutput(0, 'completion', readings, cells.length, format);
  const column = new ShareColumn(output, percentHeader);
  cells.forEach((cell, record) => {
    column.read(typeof cell === 'object' ? cell.shown : cell, record, output);
  });
  column.finish();
  return {
    values: [...output.values],
    noticed: readings.map(({ code, record, parameters, fix }) => [code, record, parameters?.['read'], fix?.value]),
  };
}

const mixed = (record: number, read: string, value: number) => ['share.mixed-scale', record, read, value];

test.each<[string, Cell[], (number | null)[], unknown[], boolean?]>([
  ['fractions', [0.3, 1, 0], [0.3, 1, 0], []],
  ['hundredths', [30, 100, 0], [0.3, 1, 0], []],
  ['shown per cent', [{ shown: 0.3 }, { shown: 1.2 }], [0.3, 1.2], []],
  ['texts', ['30%', '120%'], [0.3, 1.2], []],
  ['one of hundred among fractions', [0.3, 0.5, 60], [0.3, 0.5, 0.6], [mixed(2, '60%', 0.6)]],
  ['one fraction among hundreds', [30, 50, 0.6], [0.3, 0.5, 0.6], [mixed(2, '60%', 60)]],
  ['1 among hundreds is 1 %', [30, 50, 1], [0.3, 0.5, 0.01], []],
  ['1 among fractions is 100 %', [0.3, 0.5, 1], [0.3, 0.5, 1], []],
  ['a text among hundreds', [30, 50, '60%'], [0.3, 0.5, 0.6], [mixed(2, '60%', 60)]],
  ['a text among fractions', [0.3, 0.5, '60%'], [0.3, 0.5, 0.6], [mixed(2, '60%', 0.6)]],
  ['a text among shown ones', [{ shown: 0.3 }, { shown: 0.5 }, '60%'], [0.3, 0.5, 0.6], []],
  ['a fraction among shown ones', [{ shown: 0.3 }, { shown: 0.5 }, 0.6], [0.3, 0.5, 0.6], []],
  ['a fraction among texts', ['30%', '50%', 0.6], [0.3, 0.5, 0.6], [mixed(2, '60%', 0.6)]],
  [
    'a fraction among more texts than shown ones',
    ['30%', '50%', { shown: 0.5 }, 0.6],
    [0.3, 0.5, 0.5, 0.6],
    [mixed(3, '60%', 0.6)],
  ],
  ['a fraction among as many shown ones as texts', ['30%', { shown: 0.5 }, 0.6], [0.3, 0.5, 0.6], []],
  ['a shown one among fractions', [0.3, 0.5, { shown: 0.6 }], [0.3, 0.5, 0.6], []],
  ['a shown one among hundreds', [30, 50, { shown: 0.6 }], [0.3, 0.5, 0.6], [mixed(2, '60%', 60)]],
  ['of hundred among shown ones', [{ shown: 0.3 }, { shown: 0.5 }, 60], [0.3, 0.5, 0.6], [mixed(2, '60%', 0.6)]],
  ['slightly more than all', [0.3, 0.5, 1.05, 1.5], [0.3, 0.5, 1.05, 1.5], []],
  ['more than one and a half', [0.3, 0.5, 1.6], [0.3, 0.5, 0.016], [mixed(2, '1.6%', 0.016)]],
  ['slightly more than 1 among hundreds is 1.05 %', [30, 50, 1.05], [0.3, 0.5, 0.0105], []],
  ['as many fractions as hundreds: fractions', [30, 0.5], [0.3, 0.5], [mixed(0, '30%', 0.3)]],
  ['the header decides between as many', [30, 0.5], [0.3, 0.5], [mixed(1, '50%', 50)], true],
  ['as many hundreds as shown ones: those shown', [30, { shown: 0.5 }], [0.3, 0.5], [mixed(0, '30%', 0.3)]],
  ['the header decides there as well', [30, { shown: 0.5 }], [0.3, 0.5], [mixed(1, '50%', 50)], true],
  ['the header does not outvote', [30, 0.5, 0.6], [0.3, 0.5, 0.6], [mixed(0, '30%', 0.3)], true],
  ['zeros tell nothing', [0, 0, 30, '0%'], [0, 0, 0.3, 0], []],
  ['negative ones', [-0.3, -30], [-0.3, -0.3], [mixed(1, '-30%', -0.3)]],
])('%s', (_, cells, values, noticed, ...[percentHeader]) => {
  expect(shares(cells, percentHeader)).toEqual({ values, noticed });
});

test('numbers as text are told as such', () => {
  expect(shares(['0.5', 0.3])).toEqual({ values: [0.5, 0.3], noticed: [['number.text', 0, '0.5', 0.5]] });
  expect(shares(['1', 0.3]).values).toEqual([1, 0.3]);
  expect(shares(['50', 30])).toEqual({ values: [0.5, 0.3], noticed: [['number.text', 0, '50', 50]] });
});

test('Chinese shares are told, others that are no exact number are not read', () => {
  expect(shares(['百分之三十', '50%'])).toEqual({
    values: [0.3, 0.5],
    noticed: [['number.chinese', 0, '0.3', 0.3]],
  });
  expect(shares(['一半', '30万', '30件', true, 0.5])).toEqual({
    values: [null, null, null, null, 0.5],
    noticed: [0, 1, 2, 3].map((record) => ['number.approximate', record, undefined, undefined]),
  });
});
