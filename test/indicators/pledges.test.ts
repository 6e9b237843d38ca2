import { day } from '../progress/day';
import { addsUp, assessed, leftOut, resultOf } from '../assessment/assessed';
import type { Cell } from '../support/grid';
import { ledger, pledgeNumber } from '../support/patents';

const headers = [
  '质押登记号',
  '出质人',
  '质权人',
  '登记金额（万元）',
  '实际放款额（万元）',
  '登记日期',
  '放款日期',
  '所属镇街',
];

function loan(change: Partial<Record<string, Cell>> = {}): Cell[] {
  const cells: Record<string, Cell> = {
    质押登记号: pledgeNumber(1),
    出质人: '天津甲有限公司',
    质权人: '天津银行武清支行',
    '登记金额（万元）': 500,
    '实际放款额（万元）': 400,
    登记日期: day('2018-03-01'),
    放款日期: day('2018-03-05'),
    所属镇街: '高村镇',
    ...change,
  };
  return headers.map((header) => cells[header]);
}

const other = loan({ 质押登记号: pledgeNumber(900), '实际放款额（万元）': 0, 所属镇街: '梅厂镇' });

function pledged(...rows: readonly Cell[][]) {
  return assessed([ledger('专利质押融资台账', headers, [...rows, other])]);
}

describe('what one loan adds', () => {
  test.each([
    ['the money lent, not the money registered', {}, 400, {}],
    ['without money lent the registered amount', { '实际放款额（万元）': null }, 500, {}],
    ['without either nothing', { '实际放款额（万元）': null, '登记金额（万元）': null }, 0, { 'required.blank': 1 }],
    ['an uncertain amount nothing', { '实际放款额（万元）': '约400' }, 0, { 'number.approximate': 1 }],
    ['a negative amount nothing', { '实际放款额（万元）': -400 }, 0, { 'number.negative': 1 }],
    ['an amount typed in 元 nothing', { '实际放款额（万元）': 4000000 }, 0, { 'amount.magnitude': 1 }],
    ['an amount with its own unit', { '实际放款额（万元）': '0.04亿元' }, 400, {}],
    ['the year is the loan’s', { 登记日期: day('2017-12-28'), 放款日期: day('2018-01-03') }, 400, {}],
    ['a loan of the year before', { 登记日期: day('2017-12-20'), 放款日期: day('2017-12-31') }, 0, {}],
    ['without its date the registration’s', { 放款日期: null }, 400, {}],
    ['a month is enough', { 放款日期: '2018年3月' }, 400, {}],
    ['an impossible date', { 放款日期: '2018-02-30' }, 0, { 'date.invalid': 1 }],
    ['a loan to come', { 放款日期: day('2018-10-08') }, 0, { 'date.future': 1 }],
    ['a loan without a number', { 质押登记号: null }, 0, { 'required.blank': 1 }],
    ['a loan without a pledgor', { 出质人: null }, 400, {}],
  ])('%s', (_, change, amount, left) => {
    const result = resultOf(pledged(loan(change)), 'pledge-financing');
    expect(result.actual).toBe(amount);
    expect(leftOut(result)).toEqual(left);
    expect(addsUp(result)).toBe(true);
  });
});

test('what stands in for a blank is told', () => {
  const notes = resultOf(
    pledged(loan({ '实际放款额（万元）': null }), loan({ 质押登记号: pledgeNumber(2), 放款日期: null })),
    'pledge-financing',
  ).evidence.notes.join();
  expect(notes).toContain('1 笔没有实际放款额，按登记金额计');
  expect(notes).toContain('1 笔没有放款日期，按登记日期归入年度');
});

test('one registration counts once, with other amounts the first', () => {
  const result = resultOf(
    pledged(
      loan(),
      loan(),
      loan({ 质押登记号: pledgeNumber(2) }),
      loan({ 质押登记号: pledgeNumber(2), '实际放款额（万元）': 300 }),
    ),
    'pledge-financing',
  );
  expect(result.actual).toBe(800);
  expect(leftOut(result)).toEqual({ 'pledge.duplicate': 1, 'pledge.amount-conflict': 1 });
});

test('money is added in whole 分: a hundred times 0.1 and 0.2 万元 make exactly 30', () => {
  const rows = Array.from({ length: 200 }, (_, i) =>
    loan({ 质押登记号: pledgeNumber(i + 1), '实际放款额（万元）': i % 2 === 0 ? 0.1 : 0.2 }),
  );
  expect(resultOf(pledged(...rows), 'pledge-financing').actual).toBe(30);
});

test('by month and by bank, the largest bank first; units get their own', () => {
  const assessment = pledged(
    loan(),
    loan({ 质押登记号: pledgeNumber(2), 放款日期: day('2018-05-05'), '实际放款额（万元）': 100.5 }),
    loan({ 质押登记号: pledgeNumber(3), 质权人: '建设银行武清支行', '实际放款额（万元）': 900 }),
  );
  expect(assessment.pledges.months).toEqual([
    { month: 3, registrations: 3, amount: 1300 },
    { month: 5, registrations: 1, amount: 100.5 },
  ]);
  expect(assessment.pledges.banks.map(({ bank, amount }) => [bank, amount])).toEqual([
    ['建设银行武清支行', 900],
    ['天津银行武清支行', 500.5],
  ]);
  expect(assessment.units.map(({ unit, values }) => [unit, values['pledge-financing']])).toEqual([
    ['梅厂镇', 0],
    ['高村镇', 1400.5],
  ]);
});
