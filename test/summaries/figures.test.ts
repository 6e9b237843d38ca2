import type { UnitResult } from '../../src/assessment/assessment';
import { describeApplications } from '../../src/summaries/applications';
import { describeBrandsAndPilots } from '../../src/summaries/brands-and-pilots';
import { describeGaps } from '../../src/summaries/gaps';
import { defaultSummaryOptions } from '../../src/summaries/options';
import { describePledges } from '../../src/summaries/pledges';
import { describeScores } from '../../src/summaries/scores';
import { describeTargets } from '../../src/summaries/targets';
import { describeTasks } from '../../src/summaries/tasks';
import { describeUnits } from '../../src/summaries/units';
import { describeYears } from '../../src/summaries/years';
import { result, richAssessment } from '../support/assessment';
import { rowOf, textsOf } from '../support/sheet-cells';

const rich = richAssessment();
const options = { ...defaultSummaryOptions, reviewer: '张三', preparer: '李四', reportDate: 43381 };

function unit(name: string, more: Partial<UnitResult> = {}): UnitResult {
  return {
    unit: name,
    values: {},
    targets: {},
    rates: {},
    ranks: {},
    counts: {
      applications: 0,
      inventions: 0,
      utilityModels: 0,
      designs: 0,
      enterpriseApplications: 0,
      lastYear: null,
      enterprisesWithPatents: 0,
      validInventions: 0,
      pledgeAmount: 0,
    },
    score: null,
    scoreRank: null,
    ...more,
  };
}

describe('汇总·目标完成情况', () => {
  const sheet = describeTargets(rich, options);

  test.each([
    ['patent-applications', ['件', 10000, 7139, 0.7139, 7500, 2861, '基本达到']],
    ['pilot-enterprises', ['家', 300, 300, 1, '—', 1, '未达标']],
    ['geographical-indications', ['个', 1, '—', '—', '—', '—', '无法评估']],
    ['famous-brand-products', ['件', 50, 46, '—', '—', '—', '不再考核']],
    ['protection-station', ['—', '获批', '申报', '—', '—', '—', '达到序时进度']],
    ['enforcement-cases', ['起', '—', 0, '—', '—', '—', '监测']],
  ])('%s stands with %j', (id, cells) => {
    expect(rowOf(sheet, id).slice(3, 10)).toEqual(cells);
  });

  test.each([
    ['patent-applications', '共7,155条，计入7,139条，未计入16条（申请号校验位不对6条、同一专利重复10条）'],
    ['inventions-per-10k', '参数：2018年常住人口（万人）118.9（基础参数!B5）'],
    ['geographical-indications', '缺少国家地理标志保护产品记录，填报位置：「商标品牌」表的「类别」一列'],
    ['famous-brand-products', '不再考核：2018年12月25日起停止认定'],
    ['certified-enterprises', '采用填报值，台账未给出该指标'],
    ['invention-grants', '上年同期300件，同比增长14%'],
  ])('%s says where its value comes from: %s', (id, text) => {
    expect(rowOf(sheet, id)[11]).toContain(text);
  });

  test('a suggested responsible unit is marked as such', () => {
    expect(rowOf(sheet, 'certified-enterprises')[10]).toMatch(/（建议）$/u);
  });

  test('the 序时 line of the chart runs over neighbours: rows with a 序时 value stand first', () => {
    const expectedColumn = sheet.rows
      .filter(({ key }) => key?.startsWith('chart:') === true)
      .map(({ cells }) => cells[7] !== null);
    expect(expectedColumn.lastIndexOf(true)).toBe(expectedColumn.filter(Boolean).length - 1);
    expect(expectedColumn).toContain(true);
  });

  test('the form is signed, dated and says for whom and up to when it speaks', () => {
    expect(textsOf(sheet, 'foot')).toEqual(['审核人：张三', '填表人：李四', '制表日期：2018年10月8日']);
    expect(textsOf(sheet, 'subtitle').slice(0, 2)).toEqual(['填报单位：武清区知识产权局', '统计截止：2018年9月30日']);
  });

  test('what staff changed of the plan stands in the notes', () => {
    const difference = {
      indicatorId: 'a',
      name: '年专利申请总量',
      field: '目标值',
      issued: '10000件',
      edited: '12000件',
    };
    const edited = richAssessment({
      planSheet: { plan: rich.plan, edits: [], differences: [difference], problems: [] },
    });
    expect(textsOf(describeTargets(edited, options), 'note').join()).toContain(
      '与印发的方案不一致：「年专利申请总量」目标值由10000件改为12000件',
    );
  });
});

describe('汇总·镇街完成情况', () => {
  const counts = unit('').counts;
  const target = { 'patent-applications': 100 };
  const assessment = richAssessment({
    units: [
      unit('甲镇', {
        values: { 'patent-applications': 50 },
        targets: target,
        counts: { ...counts, applications: 50, inventions: 20 },
      }),
      unit('乙镇', {
        values: { 'patent-applications': 80 },
        targets: target,
        counts: { ...counts, applications: 80, inventions: 8 },
      }),
      unit('丙镇', { values: { 'patent-applications': 50 }, targets: target, counts: { ...counts, applications: 50 } }),
      unit('丁镇', { values: { 'patent-applications': 90 }, counts: { ...counts, applications: 90, inventions: 9 } }),
      unit('戊镇', { values: { 'patent-applications': 10, 'invention-share': 0.4 }, targets: target }),
    ],
  });
  const sheet = describeUnits(assessment, options);

  test.each([
    ['甲镇', [50, 100, 0.5, 2, 20, 0.4]],
    ['乙镇', [80, 100, 0.8, 1, 8, 0.1]],
    ['丙镇', [50, 100, 0.5, 2, 0, 0]],
    ['丁镇', [90, '—', '—', '—', 9, 0.1]],
  ])('%s: ties share a rank, a unit without a target has none, shares come from counts', (name, cells) => {
    expect(rowOf(sheet, name).slice(2, 8)).toEqual(cells);
  });

  test('staff’s own figures stand where no ledger counts: no zero counts are made of them', () => {
    expect(rowOf(sheet, '戊镇').slice(2, 8)).toEqual([10, 100, 0.1, 4, '—', 0.4]);
  });

  test('合计 sums counts, works its share out of the sums and compares only units with a target', () => {
    expect(rowOf(sheet, 'total').slice(2, 6)).toEqual([280, 400, 190 / 400, '—']);
  });

  test('a difference from the district’s figure is explained', () => {
    expect(textsOf(sheet, 'note').join()).toContain('专利申请7,139件，各单位合计270件');
  });
});

describe('汇总·质押融资', () => {
  const sheet = describePledges(rich, options);

  test.each([
    ['month:2', [0, 0, 2, 500]],
    ['month:9', [5, 1000, 14, 4050.55]],
    ['month:10', ['—', '—', '—', '—']],
  ])('%s: a month without a loan is 0, a month to come is missing', (key, cells) => {
    expect(rowOf(sheet, key).slice(2, 6)).toEqual(cells);
  });

  test('what is due by a month is the year’s target spread over twelve', () => {
    expect(rowOf(sheet, 'month:9')[6]).toBe(7500);
  });

  test('banks stand by amount and keep a name that looks like a formula', () => {
    const banks = sheet.rows.flatMap(({ key }) => (key?.startsWith('bank:') === true ? [key] : []));
    expect(banks[0]).toContain('@中国银行');
  });
});

test('汇总·考核得分 gives the scores and ranks that the assessment gives, best first', () => {
  const sheet = describeScores(rich, options);
  const column = rowOf(sheet, 'weights').length - 3;
  for (const { unit: name, score, scoreRank } of rich.units) {
    const row = rowOf(sheet, name);
    if (score === null) expect(row.slice(column, column + 2)).toEqual(['—', '—']);
    else {
      expect(row[column]).toBeCloseTo(score, 6);
      expect(row[column + 1]).toBe(scoreRank);
    }
  }
});

test('汇总·缺口清单 lists the most urgent first, items needed for a share, and nothing that is met', () => {
  const sheet = describeGaps(rich, options);
  const urgency = sheet.rows.flatMap(({ key, style }) =>
    style === 'data' && key !== null && !key.includes('|') ? [rowOf(sheet, key)[1]] : [],
  );
  const order = ['已逾期', '紧急', '较紧', '关注'];
  expect(urgency.map((word) => order.indexOf(String(word)))).toEqual(
    [...urgency].map((word) => order.indexOf(String(word))).sort((a, b) => a - b),
  );
  expect(rowOf(sheet, 'invention-share').slice(8, 11)).toEqual([2009, 7139, 133]);
  expect(rowOf(sheet, 'pilot-enterprises')[10]).toBe(1);
  expect(() => rowOf(sheet, 'enterprise-share')).toThrow('no row');
});

test('汇总·缺口清单 of a district that is short of nothing says so', () => {
  const sheet = describeGaps(
    richAssessment({ indicators: [result('enterprise-share', 0.95, 'met')], units: [] }),
    options,
  );
  expect(textsOf(sheet, 'section')).toEqual(['没有缺口：能够评估的指标均已完成或达到序时进度。']);
});

test('汇总·年度进度 compares a running year with the same period, not with the whole year before', () => {
  const sheet = describeYears(rich, options);
  const row = rowOf(sheet, 'patent-applications');
  expect(row.slice(9, 14)).toEqual([10000, 7139, 0.7139, 6500, 7139 / 6500 - 1]);
  expect(row.slice(14, 19)).toEqual([10000, '—', '—', '—', '—']);
});

test('汇总·专利申请 has no growth where last year is not known or was 0', () => {
  const sheet = describeApplications(rich, options);
  expect(rowOf(sheet, '大良镇').slice(7, 15)).toEqual(Array.from({ length: 8 }, () => '—'));
  expect(rowOf(sheet, '黄庄街道')[12]).toBe('—');
});

test('汇总·品牌与试点 counts what runs out within 90 days and what is left then', () => {
  const sheet = describeBrandsAndPilots(rich, options);
  expect(rowOf(sheet, 'famous-trademarks').slice(4, 11)).toEqual([106, 131, 120, 106 / 120, 14, 9, 97]);
  expect(rowOf(sheet, 'total')[9]).toBe(13);
});

test('汇总·重点任务 lists plan tasks without a ledger row as 未填报, links tasks to their row, and adds the safeguards', () => {
  const support = [{ id: 't2-1', facts: ['科技型企业无申请3家', '无发明申请7家'] }];
  const sheet = describeTasks(richAssessment({ taskSupport: support }), options);
  expect(rowOf(sheet, 't2-1')[9]).toBe('未填报');
  const linked = sheet.rows.find(({ key }) => key?.startsWith('t1-1|') === true)?.cells[3];
  expect(linked?.link).toEqual({ sheet: '重点任务', cell: 'B4' });
  expect(rowOf(sheet, 'safeguard:s1')[9]).toBe('未落实');
  expect(rowOf(sheet, 'support:t2-1')[3]).toBe('科技型企业无申请3家；无发明申请7家');
});
