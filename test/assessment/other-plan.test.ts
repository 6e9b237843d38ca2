import { assess, assessSteps } from '../../src/assessment/assess';
import type { AssessmentProgress } from '../../src/assessment/assess';
import { loadPlan } from '../../src/plan/load-plan';
import type { Plan } from '../../src/plan/plan';
import { day } from '../progress/day';
import { grid, workbook } from '../support/grid';
import { ledger, patentNumber, pledgeNumber } from '../support/patents';
import { assessed, resultOf } from './assessed';
import { settings } from './settings';

const indicator = (id: string, name: string, measure: string, more: object): object => ({
  id,
  name,
  aliases: [],
  englishName: id,
  clause: '一',
  quote: name,
  operator: '>=',
  target: null,
  targetParameter: null,
  unit: '件',
  period: 'yearly',
  measure,
  expectative: false,
  nature: 'count',
  stages: [],
  metStage: null,
  responsible: '',
  responsibleConfirmed: false,
  weight: 0,
  dropped: null,
  note: null,
  ...more,
});

/** An invented district with its own targets, units, stages and period: nothing of it is in the code. */
const data = {
  id: 'linhai-2021',
  title: '临海区知识产权强区建设方案',
  district: '甲市临海区',
  issuedOn: '2020-12-01',
  start: '2021-01-01',
  end: '2022-06-30',
  indicators: [
    indicator('filings', '专利申请件数', 'applications', { target: '4', weight: 100 }),
    indicator('designs-free-share', '发明申请比重', 'application-share:invention', {
      target: '0.5',
      operator: '>',
      unit: '%',
      nature: 'share',
    }),
    indicator('district-pilots', '区级试点企业', 'pilots:区级:试点', { target: '2', unit: '家', period: 'end' }),
    indicator('loans', '质押贷款', 'pledges', { target: '100.5', unit: '万元', nature: 'amount' }),
    indicator('museum', '建成知识产权展馆', 'milestone', {
      operator: null,
      unit: null,
      period: 'milestone',
      nature: 'milestone',
      stages: ['选址', '施工', '开馆'],
      metStage: '开馆',
    }),
  ],
  tasks: [{ id: 'lh-1', clause: '二（一）1', name: '开展巡讲', quote: '开展巡讲', keywords: ['巡讲'] }],
  safeguards: [{ id: 's2-growth', clause: '三', name: '经费增长', quote: '经费增长' }],
  units: [
    { code: '1', name: '东港镇', kind: 'town', aliases: ['东港'] },
    { code: '2', name: '西滩街道', kind: 'street', aliases: ['西滩'] },
  ],
  actors: [],
};

function otherPlan(): Plan {
  const loading = loadPlan(data);
  if (!loading.ok) throw new Error(loading.problems.map(({ path, message }) => path + message).join());
  return loading.plan;
}

const asOf = '2021年6月30日';
const sheets = [
  ledger(
    '专利申请台账',
    ['申请号', '专利名称', '申请人', '申请人类型', '所属镇街'],
    [
      [patentNumber(2021, 1, 1), '甲', '甲有限公司', '企业', '东港'],
      [patentNumber(2021, 2, 2), '乙', '乙有限公司', '企业', '西滩街道'],
    ],
    asOf,
  ),
  ledger(
    '试点企业台账',
    ['企业名称', '级别', '类型', '认定日期'],
    [
      ['甲有限公司', '区级', '试点', day('2021-01-05')],
      ['乙有限公司', '市级', '试点', day('2021-01-05')],
    ],
    asOf,
  ),
  ledger(
    '质押融资台账',
    ['质押登记号', '出质人', '质权人', '实际放款额（万元）', '登记日期', '放款日期'],
    [[pledgeNumber(1), '甲有限公司', '临海银行', 100.5, day('2021-02-01'), day('2021-02-03')]],
    asOf,
  ),
  ledger(
    '重点任务台账',
    ['任务名称', '方案条款', '牵头单位', '进展阶段', '完成率'],
    [
      ['建成知识产权展馆', '一', '区局', '施工', 0.4],
      ['进校园巡讲', '', '区局', '进行中', 0.5],
    ],
    asOf,
  ),
  grid([['专项资金'], ['年度', '年初预算（万元）', '实际支出（万元）'], [2020, 10, 9], [2021, 12, 5]], {
    name: '专项资金',
  }),
  grid(
    [
      ['目标分解表'],
      ['单位', '指标', '年度', '目标值'],
      ['东港镇', '专利申请件数', 2021, 2],
      ['西滩街道', '专利申请件数', 2021, 2],
    ],
    { name: '目标分解' },
  ),
];

test('another district’s plan in the same form is assessed without a change of code', () => {
  const assessment = assessed(sheets, { plan: otherPlan() });
  expect(assessment.scope).toBe('district');
  expect(assessment.indicators.map(({ id, actual, target, status }) => [id, actual, target, status])).toEqual([
    ['filings', 2, 4, 'on-track'],
    ['designs-free-share', 0.5, 0.5, 'short'],
    ['district-pilots', 1, 2, 'short'],
    ['loans', 100.5, 100.5, 'met'],
    ['museum', '施工', null, 'on-track'],
  ]);
  expect(resultOf(assessment, 'designs-free-share')).toMatchObject({ gap: 0.0001, itemsNeeded: 1, newItemsNeeded: 1 });
  expect(assessment.tasks.map(({ id }) => id)).toEqual(['museum', 'lh-1']);
  expect(assessment.safeguards).toEqual([expect.objectContaining({ id: 's2-growth', status: 'met' })]);
  expect(assessment.units.map(({ unit, rates, score }) => [unit, rates['filings'], score])).toEqual([
    ['东港镇', 0.5, 50],
    ['西滩街道', 0.5, 50],
  ]);
  expect(assessment.years.map(({ year }) => year)).toEqual([2021, 2022]);
});

test('its end decides when a stock is over, within a month as well', () => {
  const at = (iso: string) =>
    resultOf(assessed(sheets, { plan: otherPlan(), asOf: day(iso), asOfForced: true }), 'district-pilots').status;
  expect(at('2022-06-29')).toBe('short');
  expect(at('2022-06-30')).toBe('missed');
});

test('a year outside the plan has no target, and says so', () => {
  const assessment = assessed(sheets, { plan: otherPlan(), asOf: day('2023-01-31'), asOfForced: true });
  const result = resultOf(assessment, 'filings');
  expect(result).toMatchObject({ year: 2023, target: null, status: 'unknown' });
  expect(result.missing[0]?.what).toContain('方案期为 2021—2022 年');
});

describe('staff’s 「方案目标」 sheet', () => {
  const planSheet = (target: number) =>
    grid(
      [
        ['方案目标'],
        ['指标', '单位', '比较', '目标值', '是否考核', '理由'],
        ['专利申请件数', '件', '≥', target, '是', null],
        ['质押贷款', '万元', '≥', 100.5, '否', '银行停办'],
      ],
      { name: '方案目标' },
    );

  test('is what the next check judges by, and its differences are told', () => {
    const assessment = assessed([...sheets, planSheet(2)], { plan: otherPlan() });
    expect(assessment.planEdited).toBe(true);
    expect(
      assessment.planSheet?.differences.map(({ name, field, issued, edited }) => [name, field, issued, edited]),
    ).toEqual([
      ['专利申请件数', '目标值', '4件', '2件'],
      ['质押贷款', '是否考核', '考核', '不再考核（银行停办）'],
    ]);
    expect(resultOf(assessment, 'filings')).toMatchObject({ target: 2, status: 'met' });
    expect(resultOf(assessment, 'loans')).toMatchObject({ status: 'dropped', light: 'grey' });
    expect(assessment.ledgers.sheets.find(({ sheet }) => sheet === '方案目标')?.kind).toBeNull();
  });

  test('that refuses nonsense leaves the plan as issued', () => {
    const assessment = assessed([...sheets, planSheet(-2)], { plan: otherPlan() });
    expect(resultOf(assessment, 'filings').target).toBe(4);
    expect(assessment.planSheet?.problems).toHaveLength(1);
  });
});

test('an assessment in steps tells how far it is and ends with the same result', () => {
  const book = workbook(...sheets);
  const stages: AssessmentProgress[] = [];
  const steps = assessSteps(book, settings({ plan: otherPlan() }));
  let step = steps.next();
  while (step.done !== true) {
    stages.push(step.value);
    step = steps.next();
  }
  const inOneGo = assess(book, settings({ plan: otherPlan() }));
  expect({ ...step.value, ledgers: null }).toEqual({ ...inOneGo, ledgers: null });
  expect(step.value.ledgers.readings).toEqual(inOneGo.ledgers.readings);
  expect([...new Set(stages.map(({ stage }) => stage))]).toEqual(['reading', 'checking', 'computing', 'judging']);
  expect(stages.every(({ done, total }) => done <= total)).toBe(true);
});

test('a workbook without any ledger gives an assessment of nothing, not an error', () => {
  const assessment = assessed([grid([['说明'], ['本表仅供参考']], { name: '说明' })]);
  expect(assessment.ledgers.tables).toEqual([]);
  expect(assessment.findings).toEqual([]);
  expect(assessment.asOfSource).toBe('today');
  expect(assessment.indicators.every(({ status }) => status === 'unknown' || status === 'monitor')).toBe(true);
  expect(assessment.units).toEqual([]);
});
