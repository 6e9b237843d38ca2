import type { Indicator } from '../../src/plan/plan';
import { exact, fraction, toNumber } from '../../src/progress/exact';
import type { Exact } from '../../src/progress/exact';
import { judge } from '../../src/progress/judge';
import type { JudgeInput } from '../../src/progress/judge';
import { monthSpan, yearSpan } from '../../src/progress/months';
import { day } from './day';

const plan = monthSpan(day('2017-01-01'), day('2019-12-31'));

interface Case {
  readonly nature?: Indicator['nature'];
  readonly op?: '>=' | '>';
  readonly actual: number | Exact | null;
  readonly target: number | string | null;
  readonly base?: number;
}

function yearly({ nature = 'count', op = '>=', actual, target, base }: Case, asOf: string, year = 2018): JudgeInput {
  return {
    nature,
    period: 'yearly',
    operator: op,
    actual: typeof actual === 'number' ? exact(actual) : actual,
    target: target === null ? null : exact(target),
    base: base === undefined ? null : exact(base),
    span: yearSpan(year),
    asOf: day(asOf),
    dropped: false,
    milestones: [],
  };
}

function stock(values: Case, asOf: string): JudgeInput {
  return { ...yearly(values, asOf), period: 'end', span: plan };
}

describe('a yearly count of at least 10,000', () => {
  test.each([
    // closed months decide what is expected: 9 of 12 on 30 September, 8 the day before
    [7500, '2018-09-30', 'on-track'],
    [7499, '2018-09-30', 'near'],
    [6750, '2018-09-30', 'near'],
    [6749, '2018-09-30', 'behind'],
    [7139, '2018-09-30', 'near'],
    [6667, '2018-09-29', 'on-track'],
    [6666, '2018-09-29', 'near'],
    [6000, '2018-09-29', 'near'],
    [5999, '2018-09-29', 'behind'],
    [10000, '2018-03-31', 'met'],
    [9999, '2018-11-30', 'on-track'],
    [9999, '2018-12-30', 'on-track'],
    [9999, '2018-12-31', 'missed'],
    [10000, '2018-12-31', 'met'],
    [9995, '2019-06-30', 'missed'],
    [0, '2018-01-30', 'on-track'],
    [0, '2018-01-31', 'behind'],
    [1667, '2018-02-28', 'on-track'],
    [1666, '2018-02-28', 'near'],
    [750, '2018-02-27', 'near'],
  ])('%d on %s is %s', (actual, asOf, status) => {
    expect(judge(yearly({ actual, target: 10000 }, asOf)).status).toBe(status);
  });

  test.each([
    ['2020-02-28', 800, 'near'],
    ['2020-02-29', 800, 'behind'],
  ])('in a leap year February closes on the 29th: on %s %d is %s', (asOf, actual, status) => {
    expect(judge(yearly({ actual, target: 10000 }, asOf, 2020)).status).toBe(status);
  });
});

describe('operators at the edge', () => {
  test.each([
    ['>=', 299, 'missed', 1],
    ['>=', 300, 'met', 0],
    ['>=', 301, 'met', 0],
    ['>', 299, 'missed', 2],
    ['>', 300, 'missed', 1],
    ['>', 301, 'met', 0],
  ] as const)('%s 300 with %d is %s, still needed %d', (op, actual, status, gap) => {
    const judgement = judge(stock({ op, actual, target: 300 }, '2019-12-31'));
    expect(judgement.status).toBe(status);
    expect(judgement.gap).toEqual(expect.objectContaining({ numerator: BigInt(gap) }));
  });

  test.each([
    [2999, 9998, 'short'],
    [2999, 9997, 'short'],
    [3000, 10000, 'met'],
    [2997, 9990, 'met'],
    [2999, 9996, 'met'],
  ])('a share of %d in %d is held exactly against 30 %%: %s', (part, total, status) => {
    expect(judge(yearly({ nature: 'share', actual: fraction(part, total), target: '0.3' }, '2018-09-30')).status).toBe(
      status,
    );
  });

  test('growth equal to the national rate does not exceed it', () => {
    const at = (actual: Exact) =>
      judge(yearly({ nature: 'growth', op: '>', actual, target: '0.181' }, '2018-09-30')).status;
    expect(at(fraction(181, 1000))).toBe('short');
    expect(at(fraction(1811, 10000))).toBe('met');
  });
});

describe('a share is not prorated', () => {
  test.each([
    ['2018-01-01', 'short'],
    ['2018-12-30', 'short'],
    ['2018-12-31', 'missed'],
  ])('29 %% on %s is %s', (asOf, status) => {
    const judgement = judge(yearly({ nature: 'share', actual: exact('0.29'), target: '0.3' }, asOf));
    expect(judgement).toMatchObject({ status, expected: null, neededPerMonth: null });
  });
});

describe('a stock', () => {
  test.each([
    ['without a base has no 序时 verdict', undefined, 1000, '2018-09-30', 'short', null],
    ['without a base is missed at the plan’s end', undefined, 1499, '2019-12-31', 'missed', null],
    ['is not over the day before the plan’s end', undefined, 1499, '2019-12-30', 'short', null],
    ['with a base grows from it: on the line', 600, 1125, '2018-09-30', 'on-track', 1125],
    ['with a base: one below the line', 600, 1124, '2018-09-30', 'near', 1125],
    ['with a base: nine tenths of the line', 600, 1013, '2018-09-30', 'near', 1125],
    ['with a base: below nine tenths', 600, 1012, '2018-09-30', 'behind', 1125],
    ['met early stays met', 600, 1500, '2017-01-31', 'met', 625],
    ['before the first month closes the base is expected', 600, 600, '2017-01-30', 'on-track', 600],
  ])('%s', (_, base, actual, asOf, status, expected) => {
    const judgement = judge(stock({ actual, target: 1500, ...(base === undefined ? {} : { base }) }, asOf));
    expect(judgement.status).toBe(status);
    expect(judgement.expected === null ? null : toNumber(judgement.expected)).toBe(expected);
  });
});

test.each([
  ['no value', { actual: null, target: 10000 }, 'unknown'],
  ['no target', { actual: 61, target: null }, 'unknown'],
])('%s cannot be judged and has no rate, gap or needed pace', (_, values, status) => {
  const judgement = judge(yearly(values, '2018-09-30'));
  expect(judgement).toMatchObject({ status, rate: null, gap: null, neededPerMonth: null });
});

test('what staff no longer assess is grey whatever the value', () => {
  expect(judge({ ...yearly({ actual: 1, target: 10000 }, '2018-12-31'), dropped: true }).status).toBe('dropped');
});

test('a monitored count never gets a verdict', () => {
  expect(judge(yearly({ nature: 'monitor', actual: 5, target: null }, '2018-12-31')).status).toBe('monitor');
});

test('completion is not capped, pace and forecast follow from the months', () => {
  const judgement = judge(yearly({ nature: 'amount', actual: 7500, target: 10000 }, '2018-06-30'));
  expect(toNumber(judgement.rate ?? exact(0))).toBe(0.75);
  expect(toNumber(judgement.gap ?? exact(0))).toBe(2500);
  expect(toNumber(judgement.neededPerMonth ?? exact(0))).toBeCloseTo(2500 / 6, 12);
  expect(toNumber(judgement.forecast ?? exact(0))).toBe(15000);
  const over = judge(yearly({ actual: 12000, target: 10000 }, '2018-12-31'));
  expect(toNumber(over.rate ?? exact(0))).toBe(1.2);
  expect(over).toMatchObject({ neededPerMonth: null, forecast: null });
});

test('a quarter’s own goal replaces the straight line up to it and from it on', () => {
  const milestones = [{ year: 2018, quarter: 2 as const, target: '3000' }];
  const expectedAt = (asOf: string): number | null => {
    const { expected } = judge({ ...yearly({ actual: 0, target: 10000 }, asOf), milestones });
    return expected === null ? null : toNumber(expected);
  };
  expect(expectedAt('2018-03-31')).toBe(1500);
  expect(expectedAt('2018-06-30')).toBe(3000);
  expect(expectedAt('2018-09-30')).toBe(6500);
  expect(expectedAt('2018-12-31')).toBe(10000);
});

test('a quarter’s own goal gives a stock without a base, and a share, a verdict once the quarter is closed', () => {
  const goal = (target: string) => [{ year: 2018, quarter: 2 as const, target }];
  const stockAt = (asOf: string) =>
    judge({ ...stock({ actual: 1000, target: 1500 }, asOf), milestones: goal('1000') }).status;
  expect(stockAt('2018-05-31')).toBe('short');
  expect(stockAt('2018-06-30')).toBe('on-track');
  const share = yearly({ nature: 'share', actual: exact('0.28'), target: '0.3' }, '2018-09-30');
  expect(judge({ ...share, milestones: goal('0.28') }).status).toBe('on-track');
  expect(judge({ ...share, milestones: goal('0.29') }).status).toBe('near');
});
