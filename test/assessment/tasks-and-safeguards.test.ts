import { planIdOf } from '../../src/indicators/task-rows';
import { clauseNumbers } from '../../src/plan/clause';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import type { SheetGrid } from '../../src/model/grid';
import { day } from '../progress/day';
import { grid } from '../support/grid';
import type { Cell } from '../support/grid';
import { ledger } from '../support/patents';
import { assessed, resultOf } from './assessed';

test.each([
  ['三（四）2', [3, 4, 2]],
  ['三(四)2', [3, 4, 2]],
  ['三（四）②', [3, 4, 2]],
  ['三、（四）二是', [3, 4, 2]],
  ['第三部分（四）第2项', [3, 4, 2]],
  ['3.4.2', [3, 4, 2]],
  ['三（四）2、3', [3, 4, 2]],
  ['三（十二）1', [3, 12, 1]],
  ['二（六）', [2, 6]],
  ['二', [2]],
  ['', []],
  ['区长办公会', []],
])('the clause %s is %j', (text, numbers) => {
  expect(clauseNumbers(text)).toEqual(numbers);
});

describe('what a task of the ledger belongs to', () => {
  test.each([
    ['by its clause', '银企对接活动', '三（四）2', '', 't4-2'],
    ['by its clause whatever the name', '年度重点工作', '3.1.2', '', 't1-2'],
    ['a milestone by clause and name', '筹建知识产权保护服务工作站', '二（六）', '申报', 'protection-station'],
    ['a milestone by clause and stage', '工作站建设', '二（六）', '申报', 'protection-station'],
    ['another task of a milestone’s clause', '开展执法专项行动', '二（六）', '进行中', 't6-1'],
    ['the city itself', '争创国家知识产权示范城市', '二', '申报', 'demonstration-city'],
    ['a milestone by name', '打造知识产权特色小镇', '', '', 'ip-towns'],
    ['by the longest word', '专利信息工作站企业培训', '', '', 't5-1'],
    ['by words within the section cited', '知识产权服务机构对接企业', '三（五）', '', 't5-2'],
    ['by words', '知识产权宣传周', '', '', 't6-3'],
    ['to nothing', '召开年度总结会', '', '', null],
  ])('%s', (_, name, clause, stage, id) => {
    expect(planIdOf(wuqingPlan, name, clause, [stage])).toBe(id);
  });
});

const headers = [
  '任务名称',
  '方案条款',
  '牵头单位',
  '计划启动',
  '完成时限',
  '进展阶段',
  '状态',
  '完成率',
  '完成日期',
  '佐证材料',
];

function tasks(...rows: readonly Partial<Record<string, Cell>>[]): SheetGrid {
  return ledger(
    '重点任务台账',
    headers,
    rows.map((row) => headers.map((header) => row[header] ?? null)),
  );
}

describe('milestones', () => {
  const station = (row: Partial<Record<string, Cell>>) =>
    resultOf(
      assessed([
        tasks({
          任务名称: '筹建知识产权保护服务工作站',
          方案条款: '二（六）',
          牵头单位: '区知识产权局',
          完成时限: day('2019-06-30'),
          ...row,
        }),
      ]),
      'protection-station',
    );

  test.each([
    ['论证', { 进展阶段: '论证' }, '论证', 'on-track', 'green'],
    ['获批', { 进展阶段: '获批' }, '获批', 'met', 'green'],
    ['beyond', { 进展阶段: '挂牌运行' }, '挂牌运行', 'met', 'green'],
    ['未启动', { 进展阶段: '未启动' }, '未启动', 'not-started', 'grey'],
    ['未启动 past its start', { 进展阶段: '未启动', 计划启动: day('2018-01-01') }, '未启动', 'not-started', 'red'],
    ['past its due date', { 进展阶段: '申报', 完成时限: day('2018-09-29') }, '申报', 'missed', 'red'],
    ['on its due date', { 进展阶段: '申报', 完成时限: day('2018-09-30') }, '申报', 'on-track', 'green'],
    ['words of its own', { 进展阶段: '已申报，待获批' }, '申报', 'on-track', 'green'],
    ['done', { 进展阶段: '已完成' }, '获批', 'met', 'green'],
    ['the stage among 状态', { 状态: '申报' }, '申报', 'on-track', 'green'],
    ['begun, no stage', { 进展阶段: '进行中' }, '进行中', 'on-track', 'green'],
    ['no due date: the plan’s last day', { 进展阶段: '申报', 完成时限: null }, '申报', 'on-track', 'green'],
  ])('%s', (_, row, actual, status, light) => {
    expect(station(row)).toMatchObject({ actual, status, light, target: null, source: 'computed' });
  });

  test('without a task it cannot be judged, and says where to put it', () => {
    const result = resultOf(assessed([tasks({ 任务名称: '知识产权宣传周', 牵头单位: '甲' })]), 'service-zone');
    expect(result).toMatchObject({ actual: null, status: 'unknown' });
    expect(result.missing[0]?.where).toContain('二（七）');
  });

  test('the furthest of several rows counts', () => {
    const rows = ['论证', '申报', '论证'].map((stage) => ({
      任务名称: '筹建知识产权保护服务工作站',
      方案条款: '二（六）',
      牵头单位: '甲',
      进展阶段: stage,
    }));
    expect(resultOf(assessed([tasks(...rows)]), 'protection-station').actual).toBe('申报');
  });

  test('谋划打造 is met at an approved 方案', () => {
    const town = (stage: string) =>
      resultOf(
        assessed([tasks({ 任务名称: '打造知识产权特色小镇', 方案条款: '二（八）', 牵头单位: '甲', 进展阶段: stage })]),
        'ip-towns',
      );
    expect(town('谋划')).toMatchObject({ actual: '谋划', status: 'on-track' });
    expect(town('方案')).toMatchObject({ actual: '方案', status: 'met' });
  });
});

test('tasks: joined, judged, overdue days counted', () => {
  const { tasks: results } = assessed([
    tasks(
      {
        任务名称: '专利导航产业规划',
        方案条款: '三（四）3',
        牵头单位: '甲',
        完成时限: day('2018-08-31'),
        状态: '进行中',
      },
      {
        任务名称: '银企对接活动',
        方案条款: '三（四）2',
        牵头单位: '甲',
        计划启动: day('2018-01-01'),
        完成时限: day('2018-12-31'),
        完成率: 0.5,
      },
      {
        任务名称: '筹建知识产权保护服务工作站',
        方案条款: '二（六）',
        牵头单位: '甲',
        进展阶段: '获批',
        完成率: 0.6,
        完成时限: day('2018-06-30'),
      },
    ),
  ]);
  expect(results.map(({ id, status, overdueDays }) => [id, status, overdueDays])).toEqual([
    ['t4-3', 'missed', 30],
    ['t4-2', 'behind', 0],
    ['protection-station', 'met', 0],
  ]);
  expect(results[0]?.place).toEqual({ sheet: '重点任务台账', cell: 'A4' });
});

function safeguard(id: string, sheets: readonly SheetGrid[], asOf = '2018-09-30') {
  const assessment = assessed(sheets, { asOf: day(asOf), asOfForced: true });
  return assessment.safeguards.find((result) => result.id === id);
}

function funds(...rows: readonly (readonly Cell[])[]): SheetGrid {
  return grid([['专项资金台账'], ['年度', '年初预算（万元）', '实际支出（万元）'], ...rows], { name: '专项资金' });
}

describe('safeguards', () => {
  test.each([
    [
      'grows each year',
      [
        [2016, 1800],
        [2017, 2000],
        [2018, 2200],
      ],
      '2018-09-30',
      'met',
    ],
    [
      'stays equal',
      [
        [2016, 1800],
        [2017, 2000],
        [2018, 2000],
      ],
      '2018-09-30',
      'short',
    ],
    [
      'stays equal and the plan is over',
      [
        [2016, 1],
        [2017, 2],
        [2018, 3],
        [2019, 3],
      ],
      '2019-12-31',
      'missed',
    ],
    [
      'falls in a year past',
      [
        [2016, 1800],
        [2017, 1700],
        [2018, 2200],
      ],
      '2018-09-30',
      'short',
    ],
    [
      'has no base year',
      [
        [2017, 2000],
        [2018, 2200],
      ],
      '2018-09-30',
      'unknown',
    ],
    [
      'lacks the year judged',
      [
        [2016, 1800],
        [2017, 2000],
      ],
      '2018-09-30',
      'unknown',
    ],
    [
      'spending falls but the budget grows',
      [
        [2016, 1800, 1800],
        [2017, 2000, 1500],
        [2018, 2200, 1],
      ],
      '2018-09-30',
      'met',
    ],
    [
      'next year is not asked for yet',
      [
        [2016, 1],
        [2017, 2],
        [2018, 3],
        [2019, 1],
      ],
      '2018-09-30',
      'met',
    ],
  ])('s2-growth: the budget %s', (_, rows, asOf, status) => {
    expect(safeguard('s2-growth', [funds(...rows)], asOf)?.status).toBe(status);
  });

  test.each([
    [
      'each year',
      [
        [2017, 2000],
        [2018, 2200],
      ],
      'met',
    ],
    [
      '0 in one year',
      [
        [2017, 2000],
        [2018, 0],
      ],
      'short',
    ],
    ['one year missing', [[2017, 2000]], 'unknown'],
  ])('s2-budget: %s', (_, rows, status) => {
    expect(safeguard('s2-budget', [funds(...rows)])?.status).toBe(status);
  });

  test('without ledgers nothing can be judged, and each says which ledger is missing', () => {
    const { safeguards } = assessed([funds([2030, 5])]);
    for (const { status, reason } of safeguards) {
      expect(status).toBe('unknown');
      expect(reason).toContain('请');
    }
  });

  test.each([
    ['every task led by one', ['甲', '乙'], 'met'],
    ['a task without a lead', ['甲', null], 'short'],
    ['a task with two leads', ['甲', '甲、乙'], 'short'],
  ])('s1: %s', (_, leads, status) => {
    const sheet = tasks(...leads.map((lead, index) => ({ 任务名称: `任务${index}`, 牵头单位: lead, 状态: '进行中' })));
    expect(safeguard('s1', [sheet])?.status).toBe(status);
  });

  const inspections = (...rows: readonly (readonly Cell[])[]): SheetGrid =>
    grid([['督查考核台账'], ['督查日期', '被督查单位', '发现问题', '整改期限', '整改完成日期', '考核结果'], ...rows], {
      name: '督查考核',
    });
  const quarterDays = ['02-10', '05-10', '08-10', '11-10'];
  const eachQuarter = (year: number, quarters: number): Cell[][] =>
    quarterDays.slice(0, quarters).map((date) => [day(`${year}-${date}`), '高村镇']);

  test.each([
    ['once a quarter', [...eachQuarter(2017, 4), ...eachQuarter(2018, 3)], 4, 'met'],
    ['a quarter skipped', [...eachQuarter(2017, 4), ...eachQuarter(2018, 2)], 4, 'short'],
    ['half-yearly is enough by the setting', [...eachQuarter(2017, 2), ...eachQuarter(2018, 1)], 2, 'met'],
  ])('s3-inspection: %s', (_, rows, perYear, status) => {
    const { safeguards } = assessed([inspections(...rows)], {
      asOf: day('2018-09-30'),
      asOfForced: true,
      inspectionsPerYear: perYear,
    });
    expect(safeguards.find(({ id }) => id === 's3-inspection')?.status).toBe(status);
  });

  test('s3-inspection tells how many faults were put right in time', () => {
    const rows = [
      ...eachQuarter(2017, 4),
      [day('2018-01-10'), '高村镇', '问题', day('2018-02-10'), day('2018-02-09')],
      [day('2018-04-10'), '高村镇', '问题', day('2018-05-10'), day('2018-06-01')],
      [day('2018-07-10'), '高村镇', '问题', day('2018-12-10'), null],
    ];
    expect(safeguard('s3-inspection', [inspections(...rows)])?.reason).toContain(
      '到期整改 2 项，按期完成 1 项，按期率 50.00%',
    );
  });

  test('s3-assessment: a result for every town and street in each year that is over', () => {
    const towns = wuqingPlan.units.filter(({ kind }) => kind !== 'park').map(({ name }) => name);
    const rows = (names: readonly string[]) => names.map((name) => [day('2017-12-20'), name, null, null, null, '优秀']);
    expect(safeguard('s3-assessment', [inspections(...rows(towns))])?.status).toBe('met');
    expect(safeguard('s3-assessment', [inspections(...rows(towns.slice(1)))])).toMatchObject({
      status: 'short',
      reason: expect.stringContaining(towns[0] ?? '') as string,
    });
  });
});

test('monitored counts: never judged, with the part that matters in a note', () => {
  const assessment = assessed([
    ledger(
      '培训宣传台账',
      ['活动名称', '日期', '类别', '参加人数'],
      [
        ['企业贯标培训', day('2018-03-01'), '培训', 80],
        ['知识产权管理规范宣讲', day('2018-10-01'), '培训', 80],
        ['贯标宣讲', day('2017-03-01'), '培训', 80],
        ['世界知识产权日', day('2018-04-26'), '宣传', 500],
      ],
    ),
    ledger(
      '执法维权台账',
      ['案号', '类别', '立案日期', '结案日期'],
      [
        ['津武知执1', '假冒专利', day('2018-03-01'), day('2018-05-01')],
        ['津武知执2', '侵权纠纷', day('2018-03-02'), null],
        ['津武知援1', '维权援助', day('2018-03-03'), null],
      ],
    ),
    ledger(
      '服务机构台账',
      ['机构名称', '业务范围', '入驻日期', '是否入驻试验区'],
      [
        ['甲知识产权公司', '代理、法律援助、管理咨询', day('2017-03-01'), '是'],
        ['乙代理所', '代理', day('2018-03-01'), '否'],
        ['丙代理所', '代理', day('2018-12-01'), '否'],
      ],
    ),
  ]);
  expect(resultOf(assessment, 'standard-events')).toMatchObject({ actual: 1, status: 'monitor', target: null });
  expect(resultOf(assessment, 'standard-events').previous).toBe(1);
  expect(resultOf(assessment, 'enforcement-cases')).toMatchObject({ actual: 2, status: 'monitor' });
  expect(resultOf(assessment, 'enforcement-cases').evidence.notes).toEqual(['其中已结案 1 起']);
  expect(resultOf(assessment, 'aid-cases').actual).toBe(1);
  expect(resultOf(assessment, 'service-agencies').actual).toBe(2);
  expect(resultOf(assessment, 'service-agencies').evidence.notes).toEqual(['其中综合性服务机构 1 家']);
  const facts = Object.fromEntries((assessment.taskSupport ?? []).map(({ id, facts: of }) => [id, of]));
  expect(facts['t5-2']).toEqual(['入驻试验区的服务机构 1 家']);
  expect(facts['t6-1']).toEqual(['行政执法立案 2 起、结案 1 起']);
  expect(facts['t6-3']).toEqual(['宣传培训 2 次，580 人次']);
});

test('t1-2: a policy of several classes covers each of them', () => {
  const policies = grid(
    [
      ['文件名称', '文号', '类别'],
      ['专利资助办法', '1号', '创造、运用'],
      ['专利保护办法', '2号', '保护'],
    ],
    { name: '政策文件' },
  );
  const { taskSupport = [] } = assessed([policies]);
  expect(taskSupport.find(({ id }) => id === 't1-2')?.facts).toEqual(['政策已覆盖 3 类（共 4 类），还缺管理']);
});
