import { inColumnUnit, unitOf } from '../../src/checks/amounts';
import { firstDayOf, isBefore, lastDayOf } from '../../src/checks/dates';
import { endBeforeStart, isOutOfOrder } from '../../src/checks/date-order';
import { isBlankCell, textAt } from '../../src/checks/values';
import { fillIn } from '../../src/checks/message';
import { cellStates } from '../../src/ledgers/ledger';
import { column, table } from './tables';

test.each([
  ['天津甲有限公司', '天津甲有限公司'],
  [['甲', '乙'], '甲、乙'],
  [2018, '2018'],
  [true, 'true'],
  [null, ''],
] as const)('the text of a field that holds %j is %p', (value, text) => {
  expect(textAt(column('field', [value]), 0)).toBe(text);
});

test('a missing column has no text', () => {
  expect(textAt(undefined, 0)).toBe('');
  expect(textAt(column('field', ['甲']), 1)).toBe('');
});

test.each([
  [null, true],
  ['', true],
  [' \u3000', true],
  ['甲', false],
  [0, false],
  [false, false],
])('that a cell of %j is blank is %p', (value, blank) => {
  expect(isBlankCell(value)).toBe(blank);
});

test('a placeholder without a parameter becomes an empty text', () => {
  expect(fillIn('「{header}」{none}填的{value}', { header: '年度', value: 2018 })).toBe('「年度」填的2018');
});

test.each([
  ['亿元', 10_000, 1],
  ['百万元', 250, 2.5],
  ['元', 0.3, 3000],
  ['万元', 0.1 + 0.2, 0.1 + 0.2],
  [undefined, 12, 12],
  ['美元', 12, 12],
])('in a column of %s an amount of %d 万元 is typed as %d', (unit, amount, typed) => {
  const amounts = column('registeredAmount', [amount]);
  const units = unit === undefined ? [] : [['registeredAmount', { unit, assumed: false }] as const];
  const pledges = table('pledges', [amounts], { amountUnits: new Map(units) });
  expect(unitOf(pledges, amounts)).toBe(unit ?? '万元');
  expect(inColumnUnit(pledges, amounts, amount)).toBe(typed);
});

const partial = (first: number, last: number | null, state: number = cellStates.partial) =>
  column('date', [first], {
    states: Uint8Array.of(state),
    ...(last === null ? {} : { periodEnds: new Map([[0, last]]) }),
  });

test('a month counts from its first day to its last, a day is both', () => {
  expect([firstDayOf(partial(43101, 43131), 0), lastDayOf(partial(43101, 43131), 0)]).toEqual([43101, 43131]);
  expect([firstDayOf(column('date', [43101]), 0), lastDayOf(column('date', [43101]), 0)]).toEqual([43101, 43101]);
  expect(lastDayOf(partial(43101, null), 0)).toBe(43101);
  expect(lastDayOf(partial(43101, 43131, cellStates.sound), 0)).toBe(43101);
});

test.each([[null], ['2018'], [true]])('%j is no day', (value) => {
  expect(firstDayOf(column('date', [value]), 0)).toBeNull();
  expect(lastDayOf(column('date', [value]), 0)).toBeNull();
  expect(isBefore(column('date', [value]), 0, 99_999)).toBe(false);
});

test('a month lies before a day when its last day does', () => {
  expect(isBefore(partial(43101, 43131), 0, 43131)).toBe(false);
  expect(isBefore(partial(43101, 43131), 0, 43132)).toBe(true);
});

test.each([
  [43164, 43163, true],
  [43164, 43164, false],
  [43164, null, false],
  [null, 43163, false],
])('a start on %p and an end on %p are out of order: %p', (start, end, wrong) => {
  expect(isOutOfOrder(column('start', [start]), column('end', [end]), 0)).toBe(wrong);
});

test('an end is compared with the start that belongs to it and with no other date', () => {
  const early = column('closedDate', [43100]);
  const cases = table('cases', [column('filedDate', [43164]), early]);
  expect(endBeforeStart(cases, 0, 'closedDate')).toBe(true);
  expect(endBeforeStart(cases, 0, 'filedDate')).toBe(false);
  expect(endBeforeStart(cases, 0, 'dueDate')).toBe(false);
  expect(endBeforeStart(table('cases', [early]), 0, 'closedDate')).toBe(false);
  expect(endBeforeStart(table('parks', [early]), 0, 'closedDate')).toBe(false);
  expect(endBeforeStart(table('cases', [column('filedDate', [43164]), early, column('date', [1])]), 0, 'date')).toBe(
    false,
  );
});
