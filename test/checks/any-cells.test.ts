import fc from 'fast-check';
import { allKinds } from '../../src/ledgers/kinds/all-kinds';
import { sheet } from './grids';
import { findingsOf } from './test-check';

const cell = fc.oneof(
  fc.constantFrom(null, '', '/', '无', '#N/A', '#REF!', 0, -1, 1e21, 43164, 2018, 0.3, true, '合计', '小计', '约500'),
  fc.constantFrom(
    '201710601862.3',
    'ZL201710601862.3、ZL201310699744.2',
    '91110108551385082Q',
    '2018-03-05',
    '2018年3月',
  ),
  fc.string({ maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const results = { year: 2018, scope: 'district', value: () => null };

test.each(allKinds.map(({ kind }) => kind))(
  'whatever stands in the cells of %s, the checks give places and words',
  (kind) => {
    const definition = allKinds.find((one) => one.kind === kind);
    const headers = definition?.fields.map((field) => field.header) ?? [];
    const rows = fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (cells) => {
        const sheets = [sheet(definition?.title ?? '', [['单位：万元'], headers, ...cells])];
        for (const phase of ['ledgers', 'results'] as const) {
          for (const finding of findingsOf({ sheets, results }, phase)) {
            expect(finding.message).not.toMatch(/undefined|NaN|\[object/);
            if (finding.cell !== null) expect(finding.cell).toMatch(/^[A-Z]+\d+$/);
          }
        }
      }),
      { numRuns: 20 },
    );
  },
);
