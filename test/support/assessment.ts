import type {
  Assessment,
  Evidence,
  IndicatorResult,
  Light,
  Status,
  TaskResult,
  UnitResult,
} from '../../src/assessment/assessment';
import type { Ledgers } from '../../src/ledgers/ledger';
import { dayOf } from '../../src/model/calendar';
import type { Finding, Severity } from '../../src/model/finding';
import type { Indicator, IndicatorUnit, Operator, Plan } from '../../src/plan/plan';

/** An assessment made by hand, with everything that a sheet can meet: many units, long names, missing, zero, hostile texts. */

export function day(year: number, month: number, dayOfMonth: number): number {
  const serial = dayOf(year, month, dayOfMonth);
  if (serial === null) throw new Error(`no such day ${year}-${month}-${dayOfMonth}`);
  return serial;
}

type Nature = Indicator['nature'];

const measures: Readonly<Record<string, string>> = {
  'patent-applications': 'applications',
  'invention-share': 'application-share:invention',
  'enterprise-share': 'application-share:enterprise',
  'enterprises-with-patents': 'enterprises-with-patents',
  'inventions-per-10k': 'valid-inventions-per-10k',
  'invention-growth': 'valid-invention-growth',
  'well-known-trademarks': 'brands:中国驰名商标',
  'famous-trademarks': 'brands:天津市著名商标',
  'famous-brand-products': 'brands:天津市名牌产品',
  'geographical-indications': 'brands:国家地理标志保护产品',
  'pilot-enterprises': 'pilots:市级,区级:试点,示范',
  'advantage-enterprises': 'pilots:国家级:优势,示范',
  'certified-enterprises': 'certifications',
  'pledge-financing': 'pledges',
  'protection-station': 'milestone',
  'demonstration-city': 'milestone',
  'invention-grants': 'invention-grants',
  'enforcement-cases': 'cases:enforcement',
};

export function indicator(id: string, name: string, nature: Nature, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    name,
    aliases: [],
    englishName: id,
    clause: '二（一）',
    quote: `方案原文：${name}`,
    operator: nature === 'monitor' ? null : '>=',
    target: null,
    targetParameter: null,
    unit: '件',
    period: 'yearly',
    measure: measures[id] ?? id,
    expectative: true,
    nature,
    stages: [],
    metStage: null,
    responsible: '区知识产权局',
    responsibleConfirmed: true,
    weight: 0,
    dropped: null,
    note: null,
    ...more,
  };
}

function numbered(
  id: string,
  name: string,
  nature: Nature,
  unit: IndicatorUnit,
  operator: Operator,
  target: string,
  more: Partial<Indicator> = {},
): Indicator {
  return indicator(id, name, nature, { unit, operator, target, ...more });
}

const end = { period: 'end' } as const;

export const indicators: readonly Indicator[] = [
  numbered('patent-applications', '年专利申请总量', 'count', '件', '>=', '10000', { weight: 20 }),
  numbered('invention-share', '发明专利申请占比', 'share', '%', '>=', '0.3', { weight: 20 }),
  numbered('enterprise-share', '企业专利申请占比', 'share', '%', '>=', '0.9', { weight: 15 }),
  numbered('enterprises-with-patents', '拥有有效专利企业数', 'count', '家', '>=', '1500', { ...end, weight: 15 }),
  numbered('inventions-per-10k', '每万人有效发明专利拥有量', 'perCapita', '件/万人', '>=', '10', end),
  indicator('invention-growth', '有效发明专利拥有量增长率', 'growth', {
    unit: '%',
    operator: '>',
    targetParameter: 'nationalGrowth',
  }),
  numbered('well-known-trademarks', '中国驰名商标', 'count', '件', '>=', '15', { ...end, clause: '二（二）' }),
  numbered('famous-trademarks', '天津市著名商标', 'count', '件', '>=', '120', { ...end, clause: '二（二）' }),
  numbered('famous-brand-products', '天津市名牌产品', 'count', '件', '>=', '50', {
    ...end,
    clause: '二（二）',
    dropped: { reason: '2018年12月25日起停止认定' },
  }),
  numbered('geographical-indications', '国家地理标志保护产品', 'count', '个', '>=', '1', {
    ...end,
    clause: '二（二）',
  }),
  numbered('pilot-enterprises', '市、区两级试点、示范企业', 'count', '家', '>', '300', { ...end, clause: '二（三）' }),
  numbered('advantage-enterprises', '国家级知识产权优势企业', 'count', '家', '>=', '10', {
    ...end,
    clause: '二（三）',
  }),
  numbered('certified-enterprises', '贯标达标企业', 'count', '家', '>=', '5', {
    ...end,
    clause: '二（四）',
    responsible: '区市场监督管理局、区知识产权局、武清开发区管理委员会',
    responsibleConfirmed: false,
  }),
  numbered('pledge-financing', '年度专利质押融资额', 'amount', '万元', '>=', '10000', {
    clause: '二（五）',
    weight: 30,
  }),
  indicator('protection-station', '筹建知识产权保护服务工作站', 'milestone', {
    clause: '二（六）',
    unit: null,
    period: 'milestone',
    stages: ['未启动', '论证', '申报', '获批', '挂牌运行'],
    metStage: '获批',
    responsible: '',
  }),
  indicator('demonstration-city', '进入国家知识产权示范城市行列', 'milestone', {
    clause: '二',
    unit: null,
    period: 'milestone',
    stages: ['未启动', '申报', '评审', '批复'],
    metStage: '批复',
  }),
  indicator('invention-grants', '发明专利授权量', 'monitor'),
  indicator('enforcement-cases', '行政执法立案', 'monitor', { unit: '起', clause: '二（六）' }),
];

const unitNames = [
  ...['杨村街道', '下朱庄街道', '东蒲洼街道', '黄庄街道', '徐官屯街道', '运河西街道', '梅厂镇', '大碱厂镇', '崔黄口镇'],
  ...[
    '大良镇',
    '下伍旗镇',
    '南蔡村镇',
    '大孟庄镇',
    '泗村店镇',
    '河西务镇',
    '城关镇',
    '东马圈镇',
    '黄花店镇',
    '石各庄镇',
  ],
  ...[
    '王庆坨镇',
    '汊沽港镇',
    '河北屯镇',
    '上马台镇',
    '大王古庄镇',
    '陈咀镇',
    '豆张庄镇',
    '曹子里镇',
    '大黄堡镇',
    '高村镇',
  ],
  ...[
    '白古屯镇',
    '武清经济技术开发区（含京津电子商务产业园、京津科技谷）',
    '天津国际生物医药联合研究院武清产业化基地',
    '京滨工业园',
  ],
];

export const plan: Plan = {
  id: 'wuqing-2017',
  title: '天津市武清区国家知识产权示范城市培育工作方案',
  district: '天津市武清区',
  issuedOn: '2017-03-22',
  start: '2017-01-01',
  end: '2019-12-31',
  indicators,
  tasks: [
    { id: 't1-1', clause: '三（一）1', name: '调整优化资助政策', quote: '对现有资助政策进行调整、优化', keywords: [] },
    { id: 't2-1', clause: '三（二）1', name: '科技型企业专利消零', quote: '继续推动科技型企业专利消零', keywords: [] },
    { id: 't4-2', clause: '三（四）2', name: '搭建银企合作平台', quote: '积极搭建银企合作平台', keywords: [] },
  ],
  safeguards: [
    { id: 's1', clause: '四（一）', name: '工作机制保障', quote: '明确责任' },
    { id: 's2-growth', clause: '四（二）', name: '专项资金逐年增长', quote: '适当逐年增长' },
    { id: 's3-inspection', clause: '四（三）', name: '定期督查', quote: '加强定期督查' },
  ],
  units: unitNames.map((name, index) => ({
    code: String(120114001 + index),
    name,
    kind: name.endsWith('街道') ? 'street' : name.endsWith('镇') ? 'town' : 'park',
    aliases: [],
  })),
  actors: ['各镇街', '各委办局', '武清开发区'],
};

export const noEvidence: Evidence = {
  sheets: [],
  records: 0,
  counted: 0,
  outside: 0,
  excluded: [],
  parameters: [],
  notes: [],
};

const lights: Readonly<Record<Status, Light>> = {
  met: 'green',
  'on-track': 'green',
  near: 'yellow',
  behind: 'red',
  short: 'red',
  missed: 'red',
  'not-started': 'grey',
  unknown: 'grey',
  monitor: 'grey',
  dropped: 'grey',
};

function gapOf(target: number | null, actual: number | string | null, operator: Operator | null): number | null {
  if (target === null || typeof actual !== 'number') return null;
  return operator === '>' && Number.isInteger(target) ? Math.max(0, target + 1 - actual) : Math.max(0, target - actual);
}

export function result(
  id: string,
  actual: number | string | null,
  status: Status,
  more: Partial<IndicatorResult> = {},
): IndicatorResult {
  const found = indicators.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no indicator ${id} in the fixture`);
  const target = more.target ?? (found.target === null ? null : Number(found.target));
  return {
    id,
    indicator: found,
    year: 2018,
    actual,
    target,
    operator: found.operator,
    unit: found.unit,
    rate: target === null || typeof actual !== 'number' ? null : actual / target,
    gap: gapOf(target, actual, found.operator),
    expected: null,
    status,
    light: lights[status],
    source: actual === null ? 'none' : 'computed',
    counted: 0,
    excluded: [],
    previous: null,
    neededPerMonth: null,
    forecast: null,
    itemsNeeded: null,
    newItemsNeeded: null,
    ratio: null,
    evidence: noEvidence,
    missing: [],
    ...more,
  };
}

const richEvidence: Evidence = {
  sheets: [
    { sheet: '2018专利申请', kind: 'patents', records: 7155, counted: 7139 },
    { sheet: '=HYPERLINK("http://evil","点我")', kind: 'patents', records: 0, counted: 0 },
  ],
  records: 7155,
  counted: 7139,
  outside: 0,
  excluded: [
    { reason: 'patent-number.check-digit', rows: 6, places: ['2018专利申请!B1055'] },
    { reason: 'patent.duplicate', rows: 10, places: [] },
  ],
  parameters: [],
  notes: ['跨镇街重复申报的只计一次。'],
};

export const results: readonly IndicatorResult[] = [
  result('patent-applications', 7139, 'near', {
    expected: 7500,
    evidence: richEvidence,
    counted: 7139,
    previous: 6500,
    neededPerMonth: 953.6666666666666,
    forecast: 9518.666666666666,
  }),
  result('invention-share', 2009 / 7139, 'short', {
    ratio: { numerator: 2009, denominator: 7139 },
    itemsNeeded: 133,
    newItemsNeeded: 190,
    evidence: richEvidence,
    previous: 0.27,
  }),
  result('enterprise-share', 6484 / 7139, 'met', { ratio: { numerator: 6484, denominator: 7139 } }),
  result('enterprises-with-patents', 1567, 'met', { expected: 1208.3333333333333 }),
  result('inventions-per-10k', 1233 / 118.9, 'met', {
    ratio: { numerator: 1233, denominator: 118.9 },
    evidence: {
      ...noEvidence,
      sheets: [{ sheet: '有效专利台账', kind: 'patents', records: 4202, counted: 1233 }],
      records: 4202,
      counted: 1233,
      outside: 2969,
      parameters: [{ name: '常住人口（万人）', year: 2018, value: 118.9, place: '基础参数!B5' }],
    },
  }),
  result('invention-growth', 0.15774647887323945, 'short', {
    target: 0.181,
    ratio: { numerator: 1233, denominator: 1065 },
    itemsNeeded: 25,
  }),
  result('well-known-trademarks', 14, 'short'),
  result('famous-trademarks', 106, 'behind', { expected: 118 }),
  result('famous-brand-products', 46, 'dropped'),
  result('geographical-indications', null, 'unknown', {
    missing: [{ what: '国家地理标志保护产品记录', where: '「商标品牌」表的「类别」一列' }],
  }),
  result('pilot-enterprises', 300, 'short'),
  result('advantage-enterprises', 0, 'behind', { expected: 5.833333333333333 }),
  result('certified-enterprises', 6, 'met', { source: 'reported' }),
  result('pledge-financing', 4050.55, 'behind', {
    expected: 7500,
    neededPerMonth: 1983.15,
    evidence: { ...noEvidence, notes: ['2笔按登记金额'] },
  }),
  result('protection-station', '申报', 'on-track'),
  result('demonstration-city', null, 'not-started'),
  result('invention-grants', 342, 'monitor', { previous: 300 }),
  result('enforcement-cases', 0, 'monitor', { previous: null }),
];

function unitResult(name: string, index: number): UnitResult {
  const applications = index === 7 ? 0 : 180 + ((index * 37) % 120);
  const inventions = index === 7 ? 0 : Math.floor(applications * (0.2 + (index % 5) * 0.05));
  const enterpriseApplications = index === 7 ? 0 : applications - (index % 11) * 3;
  const withTarget = index % 6 !== 5;
  const pledgeAmount = index % 4 === 0 ? 0 : 150.5 * (index % 7);
  const share = applications === 0 ? {} : { 'invention-share': inventions / applications };
  const enterpriseShare = applications === 0 ? {} : { 'enterprise-share': enterpriseApplications / applications };
  const values: Record<string, number> = {
    'patent-applications': applications,
    ...share,
    ...enterpriseShare,
    'enterprises-with-patents': 40 + (index % 9),
    'pledge-financing': pledgeAmount,
  };
  const targets: Record<string, number> = withTarget
    ? { 'patent-applications': 240, 'invention-share': 0.3, 'enterprise-share': 0.9, 'pledge-financing': 400 }
    : {};
  const rates: Record<string, number> = {};
  for (const [id, target] of Object.entries(targets)) {
    const value = values[id];
    if (value !== undefined) rates[id] = value / target;
  }
  return {
    unit: name,
    values,
    targets,
    rates,
    ranks: {},
    counts: {
      applications,
      inventions,
      utilityModels: Math.floor((applications - inventions) * 0.8),
      designs: applications - inventions - Math.floor((applications - inventions) * 0.8),
      enterpriseApplications,
      lastYear:
        index % 10 === 9
          ? null
          : {
              applications: applications - 10 < 0 ? 0 : applications - 10,
              inventions,
              utilityModels: index === 3 ? 0 : 60,
              designs: 20,
            },
      enterprisesWithPatents: 40 + (index % 9),
      validInventions: 12 + index,
      pledgeAmount,
    },
    score: null,
    scoreRank: null,
  };
}

function scored(units: readonly UnitResult[]): readonly UnitResult[] {
  const scores = units.map(({ rates, targets }) =>
    Object.keys(targets).length === 0
      ? null
      : indicators.reduce((sum, { id, weight }) => sum + weight * Math.min(rates[id] ?? 0, 1), 0),
  );
  return units.map((unit, index) => {
    const score = scores[index] ?? null;
    const better = scores.filter((other) => other !== null && score !== null && other > score + 1e-9).length;
    return { ...unit, score, scoreRank: score === null ? null : better + 1 };
  });
}

export function task(
  name: string,
  id: string | null,
  status: TaskResult['status'],
  more: Partial<TaskResult> = {},
): TaskResult {
  return {
    name,
    id,
    status,
    lead: '区知识产权局',
    stage: null,
    completion: null,
    dueDate: null,
    doneDate: null,
    overdueDays: 0,
    place: { sheet: '重点任务', cell: 'B4' },
    ...more,
  };
}

export function finding(code: string, severity: Severity, cell: string | null, more: Partial<Finding> = {}): Finding {
  return {
    code,
    severity,
    sheet: '2018专利申请',
    cell,
    value: '201710601862.4',
    message: `申请号「201710601862.4」校验位应为 3，无法确认是哪一件专利，本条暂不计入。请对照受理通知书改正。`,
    parameters: {},
    fix: null,
    record: null,
    ...more,
  };
}

const ledgers: Ledgers = {
  tables: [],
  readings: [],
  sheets: [
    {
      sheet: '填表说明',
      kind: null,
      role: null,
      headerRows: null,
      records: 0,
      columns: new Map(),
      corrected: false,
      usedRange: null,
    },
    {
      sheet: '2018专利申请',
      kind: 'patents',
      role: 'applications',
      headerRows: [2, 2],
      records: 7155,
      columns: new Map(),
      corrected: false,
      usedRange: null,
    },
  ],
  statisticsDate: day(2018, 9, 30),
  reportingUnits: ['武清区知识产权局'],
};

const findings: readonly Finding[] = [
  ...[1055, 4711, 17].map((row) => finding('patent-number.check-digit', 'error', `B${String(row)}`)),
  finding('text.full-width', 'info', 'F9', { value: '天津（甲）有限公司' }),
  finding('patent.applicant-type-blank', 'warning', 'H20', { value: null }),
  finding('enum.unknown', 'error', 'D2204', {
    value: '=HYPERLINK("http://evil","点我")',
    fix: { kind: 'proposed', value: '实用新型' },
  }),
  finding('date.text', 'warning', 'E6477', {
    value: '2018.3.5',
    fix: { kind: 'safe', value: day(2018, 3, 5), numberFormat: 'yyyy-mm-dd' },
  }),
  finding('enum.unknown', 'error', 'D9', { value: '+1+1' }),
  finding('enum.unknown', 'error', 'D10', { value: '@SUM(A1)' }),
  finding('enum.unknown', 'error', 'D11', { value: '-2+3' }),
  finding('parameter.missing', 'error', null, {
    sheet: null,
    value: null,
    message: '缺少2017年末有效发明专利拥有量，增长率无法评估。请在「基础参数」表补填。',
  }),
  finding('sheet.required-column', 'error', null, { value: null, message: '没有找到「申请号」一列。' }),
];

/** Everything at once: the sheet that survives it survives a district. */
export function richAssessment(overrides: Partial<Assessment> = {}): Assessment {
  const yearly = results.filter(({ indicator: { period } }) => period === 'yearly');
  return {
    plan,
    planEdited: true,
    asOf: day(2018, 9, 30),
    asOfSource: 'workbook',
    year: 2018,
    scope: 'district',
    reportingUnit: '武清区知识产权局',
    ledgers,
    findings,
    exceptions: [
      {
        finding: finding('patent-number.check-digit', 'error', 'B4711'),
        reason: '=受理通知书原文如此',
        grantedOn: '2018-10-08',
      },
    ],
    indicators: results,
    years: [2017, 2018, 2019].map((year) => ({
      year,
      indicators: yearly.map((entry) =>
        year === 2018
          ? entry
          : year === 2017
            ? {
                ...entry,
                year,
                actual: typeof entry.actual === 'number' ? entry.actual * 1.1 : null,
                status: 'missed' as const,
                previous: null,
              }
            : { ...entry, year, actual: null, status: 'unknown' as const, previous: null, expected: null },
      ),
    })),
    tasks: [
      task('制定专利资助办法修订稿', 't1-1', 'met', {
        dueDate: day(2018, 6, 30),
        doneDate: day(2018, 6, 20),
        completion: 1,
        stage: '已完成',
      }),
      task(
        '开展专利资助政策绩效评价并形成向有效专利、发明专利倾斜的分类资助目录（含高校院所、科技型中小企业）',
        't1-1',
        'missed',
        {
          dueDate: day(2018, 8, 31),
          overdueDays: 30,
          completion: 0.6,
          lead: null,
        },
      ),
      task('=cmd|calc 银企对接活动', 't4-2', 'behind', {
        dueDate: day(2018, 12, 31),
        completion: 0,
        lead: '+区金融办',
      }),
      task('保护服务工作站申报', 'protection-station', 'on-track', { stage: '申报', dueDate: day(2019, 12, 31) }),
      task('其他事项', null, 'not-started'),
    ],
    safeguards: [
      { id: 's1', status: 'missed', reason: '1项任务没有牵头单位：「重点任务」D5' },
      { id: 's2-growth', status: 'met', reason: '2016年1800万元、2017年2000万元、2018年2200万元，逐年增长' },
      { id: 's3-inspection', status: 'unknown', reason: '没有找到督查考核台账，请补充' },
    ],
    units: scored(unitNames.map(unitResult)),
    pledges: {
      months: [
        { month: 1, registrations: 2, amount: 500 },
        { month: 2, registrations: 0, amount: 0 },
        { month: 3, registrations: 3, amount: 1200.55 },
        { month: 5, registrations: 4, amount: 1350 },
        { month: 9, registrations: 5, amount: 1000 },
      ],
      banks: [
        { bank: '天津银行武清支行', registrations: 7, amount: 2000 },
        { bank: '@中国银行股份有限公司天津武清支行营业部（含小微企业专营机构）', registrations: 7, amount: 2050.55 },
      ],
    },
    titles: [
      { indicatorId: 'well-known-trademarks', inForce: 14, everRecognised: 16, expiringWithin90Days: 0 },
      { indicatorId: 'famous-trademarks', inForce: 106, everRecognised: 131, expiringWithin90Days: 9 },
      { indicatorId: 'famous-brand-products', inForce: 46, everRecognised: 62, expiringWithin90Days: 3 },
      { indicatorId: 'pilot-enterprises', inForce: 300, everRecognised: 311, expiringWithin90Days: 0 },
      { indicatorId: 'certified-enterprises', inForce: 6, everRecognised: 6, expiringWithin90Days: 1 },
    ],
    ...overrides,
  };
}

/** Nothing at all was found: no ledger, no unit, no finding. */
export function emptyAssessment(): Assessment {
  return richAssessment({
    findings: [],
    exceptions: [],
    indicators: results.map((entry) => result(entry.id, null, 'unknown')),
    years: [],
    tasks: [],
    safeguards: [],
    units: [],
    pledges: { months: [], banks: [] },
    titles: [],
    reportingUnit: null,
    planEdited: false,
  });
}
