import { findingKey } from '../../src/checks/finding-key';
import type { LedgerTable } from '../../src/ledgers/ledger';
import type { Finding } from '../../src/model/finding';
import { column, table } from './tables';

const finding: Finding = {
  code: 'date.text',
  severity: 'warning',
  sheet: '台账',
  cell: 'B7',
  value: null,
  message: '',
  parameters: {},
  fix: null,
  record: null,
};

function keyIn(one: LedgerTable, field: string | null): string {
  const ledgers = { tables: [one], readings: [], sheets: [], statisticsDate: null, reportingUnits: [] };
  return findingKey({ ...finding, record: { table: 0, record: 0, field } }, ledgers);
}

const none = { tables: [], readings: [], sheets: [], statisticsDate: null, reportingUnits: [] };

test('a finding that is about no record is known by its cell', () => {
  expect(findingKey(finding, none)).toBe('B7');
  expect(findingKey({ ...finding, cell: null }, none)).toBe('');
  expect(findingKey({ ...finding, record: { table: 3, record: 0, field: 'name' } }, none)).toBe('B7');
});

test('the number is preferred to the name, whatever the order of the columns', () => {
  const brands = table('brands', [column('name', ['津牌']), column('registrationNumber', ['1001'])]);
  expect(keyIn(brands, 'category')).toBe('1001#category');
  expect(keyIn(brands, null)).toBe('1001');
});

test('a number that cannot be read is taken as it is typed, a blank one gives way to the name', () => {
  const unreadable = column('registrationNumber', [null], { rawAt: () => ' 申请中 ' });
  expect(keyIn(table('brands', [column('name', ['津牌']), unreadable]), 'name')).toBe('申请中#name');
  const blank = column('registrationNumber', [null], { rawAt: () => '  ' });
  expect(keyIn(table('brands', [column('name', ['津牌']), blank]), 'name')).toBe('津牌#name');
  const flag = column('registrationNumber', [true]);
  expect(keyIn(table('brands', [column('name', ['津牌']), flag]), 'name')).toBe('津牌#name');
});

test('a year is a key too; a record without any is known by its cell', () => {
  expect(keyIn(table('funds', [column('year', [2018])]), 'budget')).toBe('2018#budget');
  expect(keyIn(table('funds', [column('budget', [100])]), 'budget')).toBe('B7');
});
