import { endOf, whyInvalidOn } from '../../src/checks/patent-validity';
import { cellStates, type LedgerColumn } from '../../src/ledgers/ledger';
import { parseIsoDate, toIsoDate } from '../../src/model/calendar';
import { patent } from './grids';
import { column, table } from './tables';

const on = (iso: string): number => parseIsoDate(iso) ?? NaN;
const number = (text: string | null, rest: Partial<LedgerColumn> = {}) => column('applicationNumber', [text], rest);
const date = (field: string, iso: string | null) => column(field, [iso === null ? null : on(iso)]);
const status = (words: string) => column('legalStatus', [words]);

const utility = patent(2008, 2, 1);

describe('the day on which a patent ends', () => {
  const end = (columns: readonly LedgerColumn[], trust = true): string | null => {
    const day = endOf(table('patents', columns), 0, trust);
    return day === null ? null : toIsoDate(day);
  };

  test.each([
    ['the term from the filing date', [number(utility), date('applicationDate', '2008-03-05')], '2018-03-05'],
    [
      '终止日期 before the end of the term',
      [number(utility), date('applicationDate', '2008-03-05'), date('endDate', '2015-01-01')],
      '2015-01-01',
    ],
    [
      'the end of the term before 终止日期',
      [number(utility), date('applicationDate', '2008-03-05'), date('endDate', '2019-01-01')],
      '2018-03-05',
    ],
    [
      'the term where 终止日期 is blank',
      [number(utility), date('applicationDate', '2008-03-05'), date('endDate', null)],
      '2018-03-05',
    ],
    ['终止日期 where the number is missing', [date('endDate', '2015-01-01')], '2015-01-01'],
    [
      'the end of the number’s year where the filing date is blank',
      [number(utility), date('applicationDate', null)],
      '2018-12-31',
    ],
    ['the end of the number’s year where the column is missing', [number(utility)], '2018-12-31'],
    ['unknown where nothing is known', [], null],
    [
      'unknown where the number cannot be used',
      [number(utility, { states: Uint8Array.of(cellStates.unusable) }), date('applicationDate', '2008-03-05')],
      null,
    ],
    ['unknown where the number is blank', [number(null), date('applicationDate', '2008-03-05')], null],
  ] as const)('%s', (_, columns, day) => {
    expect(end(columns)).toBe(day);
  });

  test('a filing date that contradicts the number is not trusted', () => {
    const columns = [number(utility), date('applicationDate', '2010-03-05')];
    expect(end(columns, true)).toBe('2020-03-05');
    expect(end(columns, false)).toBe('2018-12-31');
  });

  test('of a month of filing the last day counts', () => {
    const month = column('applicationDate', [on('2008-03-01')], {
      states: Uint8Array.of(cellStates.partial),
      periodEnds: new Map([[0, on('2008-03-31')]]),
    });
    expect(end([number(utility), month])).toBe('2018-03-31');
  });
});

describe('why a patent is not valid on 2018-03-05, judged on 2018-09-30', () => {
  const why = (columns: readonly LedgerColumn[]) =>
    whyInvalidOn(table('patents', [number(patent(2015, 2, 1)), ...columns]), 0, on('2018-03-05'), {
      trustFilingDate: true,
      asOf: on('2018-09-30'),
    });

  test.each<[string, readonly LedgerColumn[], ReturnType<typeof why>]>([
    ['nothing is known against it', [], null],
    ['granted the day before', [date('grantDate', '2018-03-04')], null],
    ['granted on the day', [date('grantDate', '2018-03-05')], null],
    ['granted the day after', [date('grantDate', '2018-03-06')], { reason: 'not-granted', date: on('2018-03-06') }],
    [
      'a grant date that lies before the filing tells nothing',
      [date('grantDate', '2018-03-06'), date('applicationDate', '2018-04-01')],
      null,
    ],
    ['ended on the day', [date('endDate', '2018-03-05')], { reason: 'ended', date: on('2018-03-05') }],
    ['ended the day after', [date('endDate', '2018-03-06')], null],
    ['an application by its status', [status('实审')], { reason: 'pending', status: '实审' }],
    ['a blank grant date and 实审', [date('grantDate', null), status('实审')], { reason: 'pending', status: '实审' }],
    ['granted whatever the status says', [date('grantDate', '2016-03-05'), status('实审')], null],
    ['neither granted nor an application by its status', [date('grantDate', null), status('有效')], null],
    ['lapsed, nobody says since when', [status('失效')], { reason: 'status', status: '失效' }],
    ['lapsed later', [status('终止'), date('endDate', '2018-06-05')], null],
    ['lapsed, 终止日期 blank', [status('终止'), date('endDate', null)], { reason: 'status', status: '终止' }],
    ['in force', [status('有效')], null],
  ])('%s', (_, columns, reason) => {
    expect(why(columns)).toEqual(reason);
  });

  test.each([
    ['2008-09-29', null],
    ['2008-09-30', null],
    ['2008-10-01', { reason: 'status', status: '失效' }],
  ])('失效 is explained by a term that ran out by the data date: filed on %s', (filed, reason) => {
    const columns = [number(utility), date('applicationDate', filed), status('失效')];
    const facts = { trustFilingDate: true, asOf: on('2018-09-30') };
    expect(whyInvalidOn(table('patents', columns), 0, on('2018-03-05'), facts)).toEqual(reason);
  });

  test('失效 of a patent whose end is unknown is told', () => {
    const facts = { trustFilingDate: true, asOf: on('2018-09-30') };
    expect(whyInvalidOn(table('patents', [status('失效')]), 0, on('2018-03-05'), facts)).toEqual({
      reason: 'status',
      status: '失效',
    });
  });
});
