import { readFileSync } from 'node:fs';
import { findIndicator, nearestIndicator } from '../../src/plan/find-indicator';
import { findUnit } from '../../src/plan/find-unit';
import { loadPlan } from '../../src/plan/load-plan';
import data from '../../src/plan/wuqing/plan.json';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';

/** Line breaks and blanks of the issued text are layout, not words. */
const planText = readFileSync('test/fixtures/wuqing-plan.zh.txt', 'utf8').replace(/\s/gu, '');

test.each([...wuqingPlan.indicators, ...wuqingPlan.tasks, ...wuqingPlan.safeguards])(
  '$id quotes the plan word for word: $quote',
  ({ quote }) => {
    let from = 0;
    for (const part of quote.split('…')) {
      const at = planText.indexOf(part, from);
      expect({ part, found: at >= 0 }).toEqual({ part, found: true });
      from = at + part.length;
    }
  },
);

test('every indicator, monitored count, task and safeguard of the plan is there, in the plan’s order', () => {
  expect(wuqingPlan.indicators.filter(({ nature }) => nature !== 'monitor').map(({ id }) => id)).toEqual([
    'demonstration-city',
    'patent-applications',
    'invention-share',
    'enterprise-share',
    'enterprises-with-patents',
    'inventions-per-10k',
    'invention-growth',
    'well-known-trademarks',
    'famous-trademarks',
    'famous-brand-products',
    'geographical-indications',
    'pilot-enterprises',
    'advantage-enterprises',
    'municipal-pilot-parks',
    'national-parks',
    'certified-enterprises',
    'pledge-financing',
    'protection-station',
    'service-zone',
    'ip-towns',
  ]);
  expect(wuqingPlan.indicators.filter(({ nature }) => nature === 'monitor').map(({ id }) => id)).toEqual([
    'invention-grants',
    'standard-events',
    'enforcement-cases',
    'aid-cases',
    'service-agencies',
  ]);
  expect(wuqingPlan.tasks).toHaveLength(15);
  expect(wuqingPlan.safeguards.map(({ id }) => id)).toEqual([
    's1',
    's2-budget',
    's2-growth',
    's3-assessment',
    's3-inspection',
  ]);
  expect(wuqingPlan.units).toHaveLength(37);
});

test.each([
  ['patent-applications', '>=', '10000', 'yearly'],
  ['invention-share', '>=', '0.3', 'yearly'],
  ['enterprise-share', '>=', '0.9', 'yearly'],
  ['enterprises-with-patents', '>=', '1500', 'end'],
  ['inventions-per-10k', '>=', '10', 'end'],
  ['invention-growth', '>', null, 'yearly'],
  ['well-known-trademarks', '>=', '15', 'end'],
  ['famous-trademarks', '>=', '120', 'end'],
  ['famous-brand-products', '>=', '50', 'end'],
  ['geographical-indications', '>=', '1', 'end'],
  ['pilot-enterprises', '>', '300', 'end'],
  ['advantage-enterprises', '>=', '10', 'end'],
  ['municipal-pilot-parks', '>=', '3', 'end'],
  ['national-parks', '>=', '3', 'end'],
  ['certified-enterprises', '>=', '5', 'end'],
  ['pledge-financing', '>=', '10000', 'yearly'],
])('%s is judged by %s %s, %s', (id, operator, target, period) => {
  expect(findIndicator(wuqingPlan, id)).toMatchObject({ operator, target, period });
});

test('default weights total 100, so that a score is out of 100 before staff set their own', () => {
  expect(wuqingPlan.indicators.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
});

test('only actors that the plan names are suggested as responsible, and none counts as confirmed', () => {
  for (const { responsible, responsibleConfirmed } of wuqingPlan.indicators) {
    expect(['', ...wuqingPlan.actors]).toContain(responsible);
    expect(responsibleConfirmed).toBe(false);
  }
});

test.each([
  ['发明专利占比', 'invention-share'],
  ['专利申请量', 'patent-applications'],
  ['年专利申请总量（件）', 'patent-applications'],
  ['驰名商标', 'well-known-trademarks'],
  ['质押融资额（万元）', 'pledge-financing'],
  ['市、区两级试点、示范企业', 'pilot-enterprises'],
  ['市区两级试点示范企业', 'pilot-enterprises'],
  [' 每万人有效发明专利 拥有量', 'inventions-per-10k'],
  ['1、天津市著名商标', 'famous-trademarks'],
  ['PATENT-APPLICATIONS', 'patent-applications'],
])('staff’s name %s means %s', (name, id) => {
  expect(findIndicator(wuqingPlan, name)?.id).toBe(id);
});

test('an unknown indicator is not guessed, its nearest name is offered', () => {
  expect(findIndicator(wuqingPlan, '发明专利申请占')).toBeNull();
  expect(nearestIndicator(wuqingPlan, '发明专利申请占')?.id).toBe('invention-share');
  expect(nearestIndicator(wuqingPlan, '粮食产量与播种面积')).toBeNull();
});

test.each([
  ['高村乡', '高村镇'],
  ['高村镇人民政府（盖章）', '高村镇'],
  ['天津市武清区高村镇', '高村镇'],
  ['武清区杨村街道办事处', '杨村街道'],
  ['杨村街', '杨村街道'],
  ['陈嘴镇', '陈咀镇'],
  ['叉沽港镇', '汊沽港镇'],
  ['武清开发区', '武清经济技术开发区'],
  ['京滨工业园', '天津京滨工业园'],
  ['梅 厂 镇', '梅厂镇'],
])('%s is %s', (text, unit) => {
  expect(findUnit(wuqingPlan, text)?.name).toBe(unit);
});

test.each(['武清区知识产权局', '区科委', '武清区', '', '天津市', '高材镇'])('%s is no unit of the district', (text) => {
  expect(findUnit(wuqingPlan, text)).toBeNull();
});

describe('a plan file with a fault is refused with the place and a sentence', () => {
  const [first] = data.indicators;
  const changed = (change: object): unknown => ({
    ...data,
    indicators: data.indicators.map((indicator) =>
      indicator.id === 'invention-share' ? { ...indicator, ...change } : indicator,
    ),
  });
  test.each([
    ['no object', null, ''],
    ['no end', { ...data, end: undefined }, 'end'],
    ['a day that is none', { ...data, start: '2017-02-30' }, 'start'],
    ['end before start', { ...data, end: '2016-12-31' }, 'end'],
    ['two equal ids', { ...data, indicators: [...data.indicators, first] }, 'indicators.25.id'],
    ['an unknown operator', changed({ operator: '<' }), 'indicators.2.operator'],
    ['an operator left out', changed({ operator: null }), 'indicators.2.operator'],
    ['a target in words', changed({ target: '三成' }), 'indicators.2.target'],
    ['a share above 1', changed({ target: '30' }), 'indicators.2.target'],
    ['no target at all', changed({ target: null, operator: null }), 'indicators.2.target'],
    ['an unknown measure', changed({ measure: 'guess' }), 'indicators.2.measure'],
    ['a measure without its argument', changed({ measure: 'application-share' }), 'indicators.2.measure'],
    ['an alias that is another one’s name', changed({ aliases: ['企业占比'] }), 'indicators.3'],
    ['a misspelt key', changed({ traget: '0.3' }), 'indicators.2.traget'],
    ['a milestone without stages', changed({ nature: 'milestone', metStage: '获批' }), 'indicators.2.metStage'],
  ])('%s', (_, plan, path) => {
    const loading = loadPlan(plan);
    const problems = loading.ok ? [] : loading.problems;
    expect(problems.map((problem) => problem.path)).toContain(path);
    for (const { message } of problems) expect(message).toMatch(/\p{Script=Han}/u);
  });
});
