import { supposeItems, supposeScore, supposeValue } from '../../src/assessment/what-if';
import { grid } from '../support/grid';
import { ledger, patentNumber } from '../support/patents';
import { assessed, resultOf } from './assessed';

const applications = ledger(
  '专利申请台账',
  ['申请号', '专利名称', '申请人', '申请人类型', '所属镇街'],
  [
    ...Array.from({ length: 28 }, (_, i) => [patentNumber(2018, 1, i + 1), '甲', '天津甲有限公司', '企业', '高村镇']),
    ...Array.from({ length: 72 }, (_, i) => [patentNumber(2018, 2, i + 1), '乙', '天津乙有限公司', '企业', '梅厂镇']),
  ],
);
const targets = grid(
  [
    ['目标分解表'],
    ['单位', '指标', '年度', '目标值'],
    ['高村镇', '专利申请量', 2018, 56],
    ['梅厂镇', '专利申请量', 2018, 96],
  ],
  { name: '目标分解' },
);
const assessment = assessed([applications, targets]);

test('the new inventions that a share is said to need do reach it, one less does not', () => {
  const { newItemsNeeded } = resultOf(assessment, 'invention-share');
  expect(newItemsNeeded).toBe(3);
  expect(supposeItems(assessment, 'invention-share', 3)?.status).toBe('met');
  expect(supposeItems(assessment, 'invention-share', 2)?.status).toBe('short');
  expect(supposeItems(assessment, 'patent-applications', 2)).toBeNull();
});

test.each([
  ['patent-applications', 10000, 'met', 0],
  ['patent-applications', 7500, 'on-track', 2500],
  ['pledge-financing', 6000, 'behind', 4000],
])('with %s at %d it would be %s', (id, value, status, gap) => {
  expect(supposeValue(assessment, id, value)).toMatchObject({ actual: value, status, gap });
});

test('needed a month: what is still needed over the months that are left', () => {
  expect(supposeValue(assessment, 'pledge-financing', 7000)?.neededPerMonth).toBe(1000);
});

test('no value can be supposed for a milestone or an unknown indicator', () => {
  expect(supposeValue(assessment, 'ip-towns', 1)).toBeNull();
  expect(supposeValue(assessment, 'nothing', 1)).toBeNull();
});

test('a unit’s score and rank with another value, the others as they are', () => {
  expect(assessment.units.map(({ unit, score, scoreRank }) => [unit, score, scoreRank])).toEqual([
    ['梅厂镇', 75, 1],
    ['高村镇', 50, 2],
  ]);
  expect(supposeScore(assessment, '高村镇', { 'patent-applications': 42 })).toEqual({ score: 75, rank: 1 });
  expect(supposeScore(assessment, '高村镇', { 'patent-applications': 70 })).toEqual({ score: 100, rank: 1 });
  expect(supposeScore(assessment, '高村镇', {})).toEqual({ score: 50, rank: 2 });
  expect(supposeScore(assessment, '大良镇', {})).toBeNull();
});
