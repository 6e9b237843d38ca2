import { findIndicator } from '../../src/plan/find-indicator';
import { readPlanSheet } from '../../src/plan/plan-sheet';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { grid } from '../support/grid';
import type { Cell } from '../support/grid';

const headers = [
  '序号',
  '条款',
  '指标',
  '单位',
  '比较',
  '目标值',
  '权重',
  '责任单位',
  '是否考核',
  '理由',
  '2018年第二季度',
  '2018年第三季度',
  '原文',
];

function line(indicator: Cell, change: Partial<Record<string, Cell>> = {}): Cell[] {
  return headers.map((header) => (header === '指标' ? indicator : (change[header] ?? null)));
}

function read(...rows: readonly Cell[][]) {
  return readPlanSheet(wuqingPlan, grid([['方案目标'], headers, ...rows], { name: '方案目标' }));
}

test('a sheet that says what the plan says differs in nothing', () => {
  const rows = wuqingPlan.indicators.map((indicator, index) =>
    line(indicator.name, {
      序号: index + 1,
      条款: indicator.clause,
      比较: indicator.operator === '>' ? '＞' : indicator.operator === '>=' ? '≥' : '—',
      目标值: indicator.target === null || indicator.nature === 'milestone' ? '—' : Number(indicator.target),
      权重: indicator.weight,
      责任单位: indicator.responsible === '' ? null : `${indicator.responsible}（建议）`,
      是否考核: '是',
    }),
  );
  const reading = read(...rows);
  expect(reading.problems).toEqual([]);
  expect(reading.differences).toEqual([]);
  expect(reading.plan).toBe(wuqingPlan);
});

describe('what staff change is used and listed', () => {
  test.each([
    ['a target', 'patent-applications', { 目标值: 12000 }, { target: '12000' }, '10000件', '12000件'],
    ['a target with its unit', 'patent-applications', { 目标值: '1.2万件' }, { target: '12000' }, '10000件', '12000件'],
    ['a share as a cell of 35 %', 'invention-share', { 目标值: 0.35 }, { target: '0.35' }, '30%', '35%'],
    ['a share as text', 'invention-share', { 目标值: '35%' }, { target: '0.35' }, '30%', '35%'],
    ['a share as 35', 'invention-share', { 目标值: 35 }, { target: '0.35' }, '30%', '35%'],
    ['an amount in 亿元', 'pledge-financing', { 目标值: '1.5亿元' }, { target: '15000' }, '10000万元', '15000万元'],
    ['an amount in 万元', 'pledge-financing', { 目标值: '15000万元' }, { target: '15000' }, '10000万元', '15000万元'],
    ['an operator', 'pilot-enterprises', { 目标值: 300, 比较: '≥' }, { operator: '>=' }, '＞', '≥'],
    ['an operator in words', 'patent-applications', { 目标值: 10000, 比较: '超过' }, { operator: '>' }, '≥', '＞'],
    [
      'a responsible unit',
      'pledge-financing',
      { 目标值: 10000, 责任单位: '区金融办' },
      { responsible: '区金融办', responsibleConfirmed: true },
      '未定',
      '区金融办',
    ],
    [
      'a suggested unit that staff confirm',
      'patent-applications',
      { 目标值: 10000, 责任单位: '各镇街' },
      { responsible: '各镇街', responsibleConfirmed: true },
      '各镇街（建议）',
      '各镇街',
    ],
    [
      'what is no longer assessed',
      'famous-brand-products',
      { 目标值: 50, 是否考核: '否', 理由: '已停止认定' },
      { dropped: { reason: '已停止认定' } },
      '考核',
      '不再考核（已停止认定）',
    ],
    [
      'a national rate typed as a target',
      'invention-growth',
      { 目标值: '20%' },
      { target: '0.2', targetParameter: null },
      '未定',
      '20%',
    ],
  ] as const)('%s', (_, id, change, wanted, issued, edited) => {
    const name = findIndicator(wuqingPlan, id)?.name ?? '';
    const { plan, differences, problems } = read(line(name, change));
    expect(problems).toEqual([]);
    expect(findIndicator(plan, id)).toMatchObject(wanted);
    expect(differences).toEqual([expect.objectContaining({ indicatorId: id, name, issued, edited })]);
  });

  test('quarter goals', () => {
    const { plan, differences } = read(
      line('年专利申请总量', { 目标值: 10000, '2018年第二季度': 4000, '2018年第三季度': '7000件' }),
    );
    expect(findIndicator(plan, 'patent-applications')?.milestones).toEqual([
      { year: 2018, quarter: 2, target: '4000' },
      { year: 2018, quarter: 3, target: '7000' },
    ]);
    expect(differences[0]?.edited).toBe('2018年第2季度 4000件、2018年第3季度 7000件');
  });

  test('weights, when all of them total 100', () => {
    const { plan, problems } = read(
      line('年专利申请总量', { 目标值: 10000, 权重: 8 }),
      line('发明专利占比', { 目标值: 0.3, 权重: 2 }),
    );
    expect(problems).toEqual([]);
    expect(findIndicator(plan, 'patent-applications')?.weight).toBe(8);
    expect(findIndicator(plan, 'invention-share')?.weight).toBe(2);
  });
});

describe('nonsense is refused with a sentence at its cell, and the plan stays as issued', () => {
  test.each([
    ['an unknown indicator', '专利授权总量大全', { 目标值: 5 }, 'C3', '没有「专利授权总量大全」'],
    ['a target in words', '年专利申请总量', { 目标值: '尽量多' }, 'F3', '读不成数字'],
    ['a blank target', '年专利申请总量', {}, 'F3', '目标值空着'],
    ['a negative target', '年专利申请总量', { 目标值: -1 }, 'F3', '小于 0'],
    ['half a piece', '年专利申请总量', { 目标值: 10000.5 }, 'F3', '不是整数'],
    ['a share above 100 %', '发明专利占比', { 目标值: '130%' }, 'F3', '超过 100%'],
    ['a number for a milestone', '筹建知识产权保护服务工作站', { 目标值: 3 }, 'F3', '没有数字目标'],
    ['an operator nobody knows', '年专利申请总量', { 目标值: 10000, 比较: '差不多' }, 'E3', '看不懂'],
    ['a weight above 100', '年专利申请总量', { 目标值: 10000, 权重: 120 }, 'G3', '0 到 100'],
    ['weights that do not total 100', '年专利申请总量', { 目标值: 10000, 权重: 50 }, null, '145'],
    ['不再考核 without a reason', '年专利申请总量', { 目标值: 10000, 是否考核: '否' }, 'J3', '没有写理由'],
    ['是否考核 in other words', '年专利申请总量', { 目标值: 10000, 是否考核: '再说' }, 'I3', '看不懂'],
    ['a quarter in words', '年专利申请总量', { 目标值: 10000, '2018年第二季度': '一半' }, 'K3', '读不成数字'],
    [
      'a quarter below the one before',
      '年专利申请总量',
      { 目标值: 10000, '2018年第二季度': 0, '2018年第三季度': -5 },
      'L3',
      '小于 0',
    ],
  ] as const)('%s', (_, name, change, cell, sentence) => {
    const { plan, problems } = read(line(name, change));
    expect(problems).toEqual([{ cell, message: expect.stringContaining(sentence) as string }]);
    const indicator = findIndicator(wuqingPlan, name);
    if (indicator === null) return;
    const kept = findIndicator(plan, indicator.id);
    const { target, operator, weight, dropped } = indicator;
    expect(kept).toMatchObject({ target, operator, weight, dropped });
  });

  test('an indicator in two rows: the first is used', () => {
    const { plan, problems } = read(line('年专利申请总量', { 目标值: 11000 }), line('专利申请量', { 目标值: 12000 }));
    expect(findIndicator(plan, 'patent-applications')?.target).toBe('11000');
    expect(problems).toEqual([{ cell: 'C4', message: expect.stringContaining('不止一行') as string }]);
  });

  test('falling quarter goals', () => {
    const { plan, problems } = read(
      line('年专利申请总量', { 目标值: 10000, '2018年第二季度': 5000, '2018年第三季度': 4000 }),
    );
    expect(problems[0]?.message).toContain('逐季不减');
    expect(findIndicator(plan, 'patent-applications')?.milestones).toHaveLength(1);
  });

  test('a sheet without its header is not used at all', () => {
    const { plan, problems } = readPlanSheet(wuqingPlan, grid([['方案目标'], ['甲', '乙']], { name: '方案目标' }));
    expect(plan).toBe(wuqingPlan);
    expect(problems).toEqual([{ cell: null, message: expect.stringContaining('表头') as string }]);
  });

  test('feet and remarks below the table are no indicators', () => {
    expect(
      read(line('年专利申请总量', { 目标值: 10000 }), line('填表人：王某'), line('以上目标以正式文件为准')).problems,
    ).toEqual([]);
  });
});
