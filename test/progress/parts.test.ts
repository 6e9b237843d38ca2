import fc from 'fast-check';
import { ceiling, compare, exact, floor, fraction, toNumber } from '../../src/progress/exact';
import { closedMonths, monthSpan, monthsLeft, yearSpan } from '../../src/progress/months';
import { milestoneStatus, stageOf } from '../../src/progress/milestone';
import { weightsTotal100 } from '../../src/plan/weights-total';
import { ranksOf, scoreOf } from '../../src/progress/score';
import { itemsNeeded, newItemsNeeded } from '../../src/progress/shortfall';
import { lightOf } from '../../src/progress/status';
import { overdueDays, taskStatus } from '../../src/progress/task';
import type { TaskInput } from '../../src/progress/task';
import { day } from './day';

test.each([
  ['2016-12-31', 0],
  ['2017-01-30', 0],
  ['2017-01-31', 1],
  ['2017-02-27', 1],
  ['2017-02-28', 2],
  ['2018-09-29', 20],
  ['2018-09-30', 21],
  ['2019-12-30', 35],
  ['2019-12-31', 36],
  ['2020-06-30', 36],
])('on %s %d months of the plan are closed', (asOf, closed) => {
  const span = monthSpan(day('2017-01-01'), day('2019-12-31'));
  expect(closedMonths(span, day(asOf))).toBe(closed);
  expect(monthsLeft(span, day(asOf))).toBe(36 - closed);
});

test('a plan that ends within a month closes that month on its own last day', () => {
  const span = monthSpan(day('2018-03-10'), day('2018-08-15'));
  expect(closedMonths(span, day('2018-08-14'))).toBe(5);
  expect(closedMonths(span, day('2018-08-15'))).toBe(6);
});

test('February of a leap year closes on the 29th', () => {
  expect(closedMonths(yearSpan(2020), day('2020-02-28'))).toBe(1);
  expect(closedMonths(yearSpan(2020), day('2020-02-29'))).toBe(2);
});

test('decimals are what the cell shows, not the binary number beside it', () => {
  expect(compare(exact(0.1 + 0.2), exact('0.3'))).not.toBe(0);
  expect(compare(exact(0.3), fraction(3, 10))).toBe(0);
  expect(compare(exact('1e-7'), fraction(1, 10_000_000))).toBe(0);
  expect(() => exact('三十')).toThrow(RangeError);
  expect([floor(fraction(-7, 2)), ceiling(fraction(-7, 2)), floor(fraction(7, 2)), ceiling(fraction(7, 2))]).toEqual([
    -4n,
    -3n,
    3n,
    4n,
  ]);
});

test('a fraction of large numbers still gives the nearest number', () => {
  expect(toNumber({ numerator: 10n ** 40n, denominator: 3n * 10n ** 40n })).toBeCloseTo(1 / 3, 15);
});

describe('items that a 30 % share still needs', () => {
  test.each([
    [2009, 7139, 133, 190],
    [2999, 9998, 1, 1],
    [3000, 10000, 0, 0],
    [0, 10, 3, 5],
    [0, 0, 0, 0],
  ])('%d of %d: %d more at this total, %d new ones', (part, total, items, fresh) => {
    expect(itemsNeeded(exact(part), exact(total), '>=', exact('0.3'))).toBe(items);
    expect(newItemsNeeded(exact(part), exact(total), '>=', exact('0.3'))).toBe(fresh);
  });

  test('the number is enough and one less is not, for any share and operator', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20000 }),
        fc.integer({ min: 0, max: 20000 }),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('>=' as const, '>' as const),
        (part, other, percent, operator) => {
          const total = part + other;
          const reaches = (p: number, n: number): boolean =>
            operator === '>=' ? p * 100 >= percent * n : p * 100 > percent * n;
          const target = fraction(percent, 100);
          const items = itemsNeeded(exact(part), exact(total), operator, target);
          const fresh = newItemsNeeded(exact(part), exact(total), operator, target) ?? -1;
          expect(reaches(part + items, total)).toBe(true);
          expect(items === 0 || !reaches(part + items - 1, total)).toBe(true);
          expect(reaches(part + fresh, total + fresh)).toBe(true);
          expect(fresh === 0 || !reaches(part + fresh - 1, total + fresh - 1)).toBe(true);
        },
      ),
    );
  });

  test('a share of 100 % cannot be reached by new items once one is missing', () => {
    expect(newItemsNeeded(exact(9), exact(10), '>=', exact(1))).toBeNull();
    expect(newItemsNeeded(exact(10), exact(10), '>=', exact(1))).toBe(0);
  });
});

describe('milestones', () => {
  const stages = ['未启动', '论证', '申报', '获批', '挂牌运行'];
  test.each([
    ['未启动', '2019-06-30', '2018-09-30', 'not-started'],
    ['论证', '2019-06-30', '2018-09-30', 'on-track'],
    ['申报', '2019-06-30', '2019-06-30', 'on-track'],
    ['申报', '2019-06-30', '2019-07-01', 'missed'],
    ['未启动', '2019-06-30', '2019-07-01', 'missed'],
    ['获批', '2019-06-30', '2019-07-01', 'met'],
    ['挂牌运行', '2019-06-30', '2018-01-01', 'met'],
  ] as const)('%s, due %s, on %s: %s', (stage, due, asOf, status) => {
    expect(milestoneStatus({ stages, metStage: '获批', stage, dueDate: day(due), asOf: day(asOf) })).toBe(status);
  });

  test.each([
    ['申报', '申报'],
    ['已申报，待获批', '申报'],
    ['已获批', '获批'],
    ['拟申报，现已论证', '论证'],
    ['申报（待获批，未获批）', '申报'],
    ['未启动', '未启动'],
    ['尚未启动', '未启动'],
    ['论证中', '论证'],
    ['已完成', '获批'],
    ['进行中', null],
    ['', null],
  ])('the words %s mean stage %s', (words, stage) => {
    expect(stageOf(words, stages, '获批')).toBe(stage);
  });

  test('未启动 is no progress in a plan that begins with another stage', () => {
    const ofTown = ['谋划', '方案', '批复', '建设'];
    const stage = stageOf('未启动', ofTown, '方案');
    expect(stage).toBe('未启动');
    const given = { stages: ofTown, metStage: '方案', stage, dueDate: day('2019-12-31') };
    expect(milestoneStatus({ ...given, asOf: day('2018-09-30') })).toBe('not-started');
    expect(milestoneStatus({ ...given, asOf: day('2020-01-31') })).toBe('missed');
  });
});

describe('tasks', () => {
  const task = (change: Partial<TaskInput>): TaskInput => ({
    words: ['进行中'],
    completion: null,
    plannedStart: null,
    dueDate: day('2018-12-31'),
    doneDate: null,
    asOf: day('2018-09-30'),
    ...change,
  });
  test.each([
    ['已完成', task({ words: ['已完成'] }), 'met'],
    ['100 %', task({ words: [''], completion: 1 }), 'met'],
    ['a 完成日期', task({ words: [''], doneDate: day('2018-06-01') }), 'met'],
    ['未完成 is not done', task({ words: ['未完成'] }), 'on-track'],
    ['已完成80% is not done', task({ words: ['已完成80%'] }), 'on-track'],
    ['past its due date', task({ dueDate: day('2018-09-29') }), 'missed'],
    ['on its due date', task({ dueDate: day('2018-09-30') }), 'on-track'],
    ['未启动', task({ words: ['未启动'] }), 'not-started'],
    ['0 % and no word', task({ words: ['', ''], completion: 0 }), 'not-started'],
    ['no planned start: nothing to hold it against', task({ completion: 0.1 }), 'on-track'],
    ['half done at half time', task({ completion: 0.75, plannedStart: day('2018-01-01') }), 'on-track'],
    ['less than its time', task({ completion: 0.5, plannedStart: day('2018-01-01') }), 'behind'],
    ['its own words say that it lags', task({ words: ['进展缓慢'], completion: 0.9 }), 'behind'],
  ] as const)('%s', (_, input, status) => {
    expect(taskStatus(input)).toBe(status);
  });

  test('overdue days count from the due date, for a task done late up to the day it was done', () => {
    expect(overdueDays(task({ dueDate: day('2018-09-01') }), 'missed')).toBe(29);
    expect(overdueDays(task({ dueDate: day('2018-09-01'), doneDate: day('2018-09-11') }), 'met')).toBe(10);
    expect(overdueDays(task({}), 'on-track')).toBe(0);
  });
});

test('a milestone that should have begun is red although it is only 未启动', () => {
  expect(lightOf('not-started')).toBe('grey');
  expect(lightOf('not-started', true)).toBe('red');
  expect(lightOf('unknown', true)).toBe('grey');
});

describe('score and ranks', () => {
  test('a completion above 1 earns no more than its weight, a missing one nothing', () => {
    expect(
      scoreOf([
        { weight: 40, completion: exact('1.5') },
        { weight: 40, completion: exact('0.5') },
        { weight: 20, completion: null },
      ]),
    ).toBe(60);
  });

  test('weights are added as decimals', () => {
    expect(weightsTotal100([33.3, 33.3, 33.4])).toBe(true);
    expect(weightsTotal100([33.3, 33.3, 33.3])).toBe(false);
  });

  test('ties share a rank and the next one skips', () => {
    const ranks = ranksOf(
      new Map([
        ['a', fraction(1, 3)],
        ['b', fraction(2, 6)],
        ['c', fraction(1, 2)],
        ['d', exact(0)],
      ]),
    );
    expect(Object.fromEntries(ranks)).toEqual({ c: 1, a: 2, b: 2, d: 4 });
  });

  test('ranks do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }), (values) => {
        const entries = values.map((value, index) => [index, exact(value)] as const);
        const forward = ranksOf(new Map(entries));
        const backward = ranksOf(new Map(entries.toReversed()));
        for (const [index] of entries) expect(backward.get(index)).toBe(forward.get(index));
      }),
    );
  });
});
