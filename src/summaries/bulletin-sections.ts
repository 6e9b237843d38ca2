import type { Assessment, IndicatorResult, Status, TaskResult } from '../assessment/assessment';
import { toYearMonthDay } from '../model/calendar';
import { changeInWords } from './evidence';
import { isJudged, responsible, subject } from './form';
import {
  chineseDate,
  displayText,
  formats,
  gapInWords,
  isFraction,
  missingMark,
  percentText,
  valueBesideTarget,
  valueInWords,
} from './formats';
import { gapShown } from './formulas';
import { percentagesOf, percentInWords } from './percentages';
import { districtShortfalls, unitShortfalls, type Shortfall } from './shortfalls';
import { statusWord, taskStatusWord } from './texts';

/** One section of the 通报: its heading without the number, and its paragraphs. A section without paragraphs falls away. */
export interface BulletinSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

const judgedStatuses: readonly Status[] = [
  'met',
  'on-track',
  'near',
  'behind',
  'short',
  'missed',
  'not-started',
  'unknown',
];

interface StatusCount {
  readonly status: Status;
  readonly count: number;
}

function isOnTrack(status: Status): boolean {
  return status === 'met' || status === 'on-track';
}

function sumOfCounts(counted: readonly StatusCount[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

function withPercent(
  counted: readonly StatusCount[],
  whole: number,
): readonly (StatusCount & { readonly percent: number })[] {
  const percents = percentagesOf(
    counted.map(({ count }) => count),
    1,
    whole,
  );
  return counted.map((entry, index) => ({ ...entry, percent: percents[index] ?? 0 }));
}

/** 一、总体情况: how many indicators, how many on track, each status with a percentage; together they make 100 %. */
export function overview({ indicators }: Assessment): BulletinSection {
  const judged = indicators.filter(isJudged);
  const heading = '总体情况';
  if (judged.length === 0) return { heading, paragraphs: ['本期没有可以评估的指标。'] };
  const counted = judgedStatuses.map((status) => ({
    status,
    count: judged.filter((result) => result.status === status).length,
  }));
  const onTrack = counted.filter(({ status, count }) => isOnTrack(status) && count > 0);
  const others = counted.filter(({ status, count }) => !isOnTrack(status) && count > 0);
  const reached = sumOfCounts(onTrack);
  // First the two sides, then the parts of each side: all figures of the sentence then add up.
  const [share = 0, rest = 0] = percentagesOf([reached, sumOfCounts(others)]);
  const present = [...withPercent(onTrack, share), ...withPercent(others, rest)];
  const sentences = [
    reached === 0
      ? `纳入评估的指标共${String(judged.length)}项，目前没有指标达到序时进度`
      : `纳入评估的指标共${String(judged.length)}项，达到序时进度及以上的${String(reached)}项，占${percentInWords(share)}`,
  ];
  if (present.length > 1) {
    const parts = present.map(
      ({ status, count, percent }) => `${statusWord(status)}${String(count)}项，占${percentInWords(percent)}`,
    );
    sentences.push(`其中：${parts.join('；')}`);
  } else {
    const only = present[0];
    if (only !== undefined && reached === 0) sentences.push(`全部为「${statusWord(only.status)}」`);
  }
  const aside = asideText(indicators);
  const paragraph = `${sentences.join('。')}。${aside}`;
  return { heading, paragraphs: [paragraph] };
}

function asideText(indicators: readonly IndicatorResult[]): string {
  const monitored = indicators.filter(({ status }) => status === 'monitor').length;
  const dropped = indicators.filter(({ status }) => status === 'dropped').length;
  const parts = [
    ...(monitored > 0 ? [`监测指标${String(monitored)}项`] : []),
    ...(dropped > 0 ? [`不再考核的指标${String(dropped)}项`] : []),
  ];
  return parts.length === 0 ? '' : `另有${parts.join('、')}，不纳入评估。`;
}

/** More items than that stand one a line. */
const itemsInOneParagraph = 4;

/** 二、量化指标: what the figures are, those on track first. */
export function quantified({ indicators, year }: Assessment): BulletinSection {
  const judged = indicators.filter((result) => isJudged(result) && result.indicator.nature !== 'milestone');
  const among = (statuses: readonly Status[]): readonly IndicatorResult[] =>
    judged.filter(({ status }) => statuses.includes(status));
  const groups = [
    { label: '已完成', results: among(['met']) },
    { label: '达到序时进度', results: among(['on-track']) },
    { label: '基本达到序时进度', results: among(['near']) },
    { label: '滞后或未达标', results: among(['behind', 'short']) },
    { label: '考核期已结束但未完成', results: among(['missed']) },
  ].filter(({ results }) => results.length > 0);
  const paragraphs = groups.flatMap(({ label, results }, index) => {
    const number = groups.length > 1 ? `（${chineseNumeral(index + 1)}）` : '';
    const head = `${number}${label}的指标${String(results.length)}项：`;
    const items = results.map((result) => figureText(result, year));
    if (items.length <= itemsInOneParagraph) return [`${head}${items.join('；')}。`];
    return [head, ...items.map((item, at) => `${String(at + 1)}．${item}${at === items.length - 1 ? '。' : '；'}`)];
  });
  const unjudged = judged.filter(({ status, actual }) => status === 'unknown' && typeof actual === 'number');
  if (unjudged.length > 0) paragraphs.push(`另有${unjudged.map(monitorText).join('；')}，没有目标值，不作评价。`);
  const monitored = indicators.filter((result) => result.status === 'monitor' && typeof result.actual === 'number');
  if (monitored.length > 0) paragraphs.push(`监测指标方面，${monitored.map(monitorText).join('；')}。`);
  return { heading: '量化指标完成情况', paragraphs };
}

/** 年专利申请总量7,139件，完成年度目标10,000件的71.39%，比序时进度少361件 */
function figureText(result: IndicatorResult, year: number): string {
  const { indicator, actual, target, status } = result;
  const { nature } = indicator;
  const unit = result.unit;
  if (typeof actual !== 'number' || target === null) return indicator.name;
  const value = valueBesideTarget(actual, target, nature, unit);
  const goal = valueInWords(target, nature, unit);
  const above = result.operator === '>';
  const name =
    indicator.period === 'yearly' && result.year !== year
      ? `${String(result.year)}年${indicator.name}`
      : indicator.name;
  if (isFraction(nature)) {
    const rule = above ? `高于${goal}` : goal;
    if (status === 'met') return `${name}${value}，${above ? `高于${goal}` : `达到${goal}`}的目标`;
    return `${name}${value}，目标为${rule}，相差${gapText(result)}`;
  }
  const kind = indicator.period === 'yearly' ? '年度目标' : '目标';
  const rate = percentText(target === 0 ? 0 : actual / target);
  if (above) {
    if (status === 'met') return `${name}${value}，超过${goal}的目标`;
    return `${name}${value}，目标为超过${goal}，尚差${gapText(result)}${paceText(result)}`;
  }
  const base = `${name}${value}，完成${kind}${goal}的${rate}`;
  return status === 'met' ? base : `${base}${paceText(result)}`;
}

function paceText({ actual, expected, indicator, unit, status }: IndicatorResult): string {
  if (typeof actual !== 'number' || expected === null || status === 'missed') return '';
  const { nature } = indicator;
  // Half an item is no item: a 序时 value of 5.8 家 is reached with 6.
  const due = nature === 'count' ? Math.ceil(Math.round(expected * 1e6) / 1e6) : expected;
  if (actual >= due) return '，达到序时进度';
  return `，比序时进度少${gapInWords(due - actual, nature, unit)}`;
}

function gapText({ actual, target, operator, indicator, unit }: IndicatorResult): string {
  if (typeof actual !== 'number' || target === null || operator === null) return missingMark;
  const gap = gapShown(target, actual, operator, indicator.nature) ?? 0;
  return gapInWords(isFraction(indicator.nature) ? gap / 100 : gap, indicator.nature, unit);
}

function monitorText({ indicator, actual, previous, unit }: IndicatorResult): string {
  if (typeof actual !== 'number') return indicator.name;
  const text = `${indicator.name}${valueInWords(actual, indicator.nature, unit)}`;
  return previous === null ? text : `${text}，${changeInWords(actual, previous, isFraction(indicator.nature))}`;
}

const taskStatuses: readonly TaskResult['status'][] = ['met', 'on-track', 'behind', 'not-started', 'missed'];

/** 三、重点任务: how many in each state, and where the milestones stand. */
export function taskProgress({ tasks, indicators, safeguards, plan }: Assessment): BulletinSection {
  const paragraphs: string[] = [];
  if (tasks.length > 0) {
    const parts = taskStatuses
      .map((status) => ({ status, count: tasks.filter((task) => task.status === status).length }))
      .filter(({ count }) => count > 0)
      .map(({ status, count }) => `${taskStatusWord(status)}${String(count)}项`);
    paragraphs.push(
      parts.length === 1
        ? `台账登记重点任务${String(tasks.length)}项，均为「${parts[0]?.replace(/\d+项$/, '') ?? ''}」。`
        : `台账登记重点任务${String(tasks.length)}项，其中${parts.join('、')}。`,
    );
  }
  const milestones = indicators.filter((result) => isJudged(result) && result.indicator.nature === 'milestone');
  const told = milestones.filter(({ status }) => status !== 'unknown');
  if (told.length > 0) {
    const items = told.map(({ indicator, actual, status }) =>
      typeof actual === 'string'
        ? `${indicator.name}处于「${actual}」阶段（${statusWord(status)}）`
        : `${indicator.name}${statusWord(status)}`,
    );
    paragraphs.push(`里程碑事项方面，${items.join('；')}。`);
  }
  const names = new Map(plan.safeguards.map(({ id, name }) => [id, name]));
  const kept = safeguards.filter(({ status }) => status === 'met').map(({ id }) => names.get(id) ?? id);
  if (kept.length > 0) paragraphs.push(`保障措施方面，${kept.map((name) => `「${name}」`).join('、')}已落实。`);
  return { heading: '重点任务推进情况', paragraphs };
}

const unitsNamed = 3;
const namesListed = 5;

/** 四、存在问题: each shortfall with who answers for it and how much; tasks overdue; data that is missing or wrong. */
export function problems(assessment: Assessment): BulletinSection {
  const { tasks, indicators, safeguards, plan } = assessment;
  const items: string[] = [];
  const ofUnits = unitShortfalls(assessment);
  for (const shortfall of districtShortfalls(assessment)) items.push(shortfallText(shortfall, ofUnits));
  const listed = new Set(districtShortfalls(assessment).map(({ indicator }) => indicator.id));
  const onlyUnits = ofUnits.filter(({ indicator }) => !listed.has(indicator.id));
  for (const name of new Set(onlyUnits.map(({ indicator }) => indicator.name))) {
    const units = onlyUnits.filter(({ indicator }) => indicator.name === name);
    items.push(`${name}方面，${worstUnits(units)}`);
  }
  for (const task of tasks.filter(({ status }) => status === 'missed' || status === 'behind'))
    items.push(taskText(task));
  const unknown = indicators.filter(({ status }) => status === 'unknown');
  const withoutTarget = unknown.filter(({ actual }) => typeof actual === 'number');
  const withoutData = unknown.filter(({ actual }) => typeof actual !== 'number');
  if (withoutTarget.length > 0) items.push(`${namesText(namesOf(withoutTarget))}因缺少目标值无法评估`);
  if (withoutData.length > 0) items.push(`${namesText(namesOf(withoutData))}因缺少数据无法评估`);
  const names = new Map(plan.safeguards.map((safeguard) => [safeguard.id, safeguard.name]));
  for (const { id, status, reason } of safeguards) {
    if (status !== 'met' && status !== 'unknown') items.push(`「${names.get(id) ?? id}」未落实（${trimEnd(reason)}）`);
  }
  const quality = qualityText(assessment);
  if (quality !== null) items.push(quality);
  const single = items.length === 1;
  return {
    heading: '存在问题',
    paragraphs: items.map((item, index) => (single ? `${item}。` : `${String(index + 1)}．${item}。`)),
  };
}

function shortfallText(shortfall: Shortfall, ofUnits: readonly Shortfall[]): string {
  const { indicator, result } = shortfall;
  const who = indicator.responsible === '' ? '' : `，责任单位：${responsible(indicator)}`;
  const units = ofUnits.filter((other) => other.indicator.id === indicator.id);
  const where = units.length === 0 ? '' : `。其中，${worstUnits(units)}`;
  if (result === null || typeof result.actual !== 'number' || result.target === null) {
    const goal = indicator.metStage === null ? '' : `，尚未达到「${indicator.metStage}」阶段`;
    return `${indicator.name}${statusWord(shortfall.status)}${goal}${who}${where}`;
  }
  const value = valueBesideTarget(result.actual, result.target, indicator.nature, result.unit);
  return `${indicator.name}${value}，距目标尚差${gapText(result)}${itemsText(result)}${who}${where}`;
}

/** What stays as it is while items are counted that are still needed. */
const itemBases: Readonly<Partial<Record<IndicatorResult['indicator']['nature'], string>>> = {
  growth: '上年末拥有量',
  perCapita: '目前人口',
};

function itemsText({ itemsNeeded, indicator }: IndicatorResult): string {
  if (itemsNeeded === null || itemsNeeded <= 0 || indicator.nature === 'count' || indicator.nature === 'amount')
    return '';
  const basis = itemBases[indicator.nature] ?? '目前总量';
  return `（按${basis}测算，还需${displayText(itemsNeeded, formats.integer)}件）`;
}

/** 「甲镇（差240件）、乙镇（差100件）等15个单位未达到分解目标进度」: those furthest behind their own targets. */
function worstUnits(units: readonly Shortfall[]): string {
  const named = units.slice(0, unitsNamed).map((shortfall) => {
    const { unit, indicator, operator, target, actual, measuredIn } = shortfall;
    const gap =
      operator === null || typeof actual !== 'number' ? null : gapShown(target, actual, operator, indicator.nature);
    if (gap === null) return unit ?? '';
    const shown = gapInWords(isFraction(indicator.nature) ? gap / 100 : gap, indicator.nature, measuredIn);
    return `${unit ?? ''}（差${shown}）`;
  });
  const more = units.length > named.length ? `等${String(units.length)}个单位` : '';
  return `${named.join('、')}${more}未达到分解目标进度`;
}

function namesOf(results: readonly { readonly indicator: { readonly name: string } }[]): readonly string[] {
  return results.map(({ indicator }) => indicator.name);
}

/** A few names, and how many there are when some are left out: 甲、乙、丙等8项指标. Names that hold a 、 are set apart by 「」. */
function namesText(names: readonly string[]): string {
  const quoted = names.some((name) => name.includes('、')) ? names.map((name) => `「${name}」`) : names;
  const shown = quoted.slice(0, namesListed).join('、');
  return names.length > namesListed ? `${shown}等${String(names.length)}项指标` : shown;
}

function taskText(task: TaskResult): string {
  const lead = task.lead === null ? '，未明确牵头单位' : `，牵头单位：${task.lead}`;
  if (task.status === 'behind') return `重点任务「${task.name}」进度滞后${lead}`;
  const due = task.dueDate === null ? '' : `应于${chineseDate(task.dueDate)}前完成，`;
  const days = task.overdueDays > 0 ? `已逾期${String(task.overdueDays)}天` : '已逾期';
  return `重点任务「${task.name}」${due}${days}${lead}`;
}

function qualityText({ findings }: Assessment): string | null {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (errors.length === 0 && warnings === 0) return null;
  const counts = [
    ...(errors.length > 0 ? [`错误${displayText(errors.length, formats.integer)}条`] : []),
    ...(warnings > 0 ? [`需核对的提醒${displayText(warnings, formats.integer)}条`] : []),
  ].join('、');
  const sheets = new Set(findings.filter(({ severity }) => severity !== 'info').flatMap(({ sheet }) => sheet ?? []));
  const where = sheets.size > 0 ? `，涉及${String(sheets.size)}张工作表` : '';
  const effect = errors.length > 0 ? '，错误记录改正前不计入完成值' : '';
  return `台账核验发现${counts}${where}${effect}`;
}

/** 五、下一步要求: only what follows from the figures; there is always at least one. */
export function nextSteps(assessment: Assessment): BulletinSection {
  const steps: string[] = [];
  const shortfalls = districtShortfalls(assessment);
  const running = shortfalls.filter(({ status }) => status !== 'missed');
  const over = shortfalls.filter(({ status }) => status === 'missed');
  if (running.length > 0) {
    steps.push(
      `加快补齐短板。针对${namesText(namesOf(running))}，责任单位要逐项分析原因、制定措施，按月推进${paceNeeded(running)}，确保如期完成目标。`,
    );
  }
  if (over.length > 0) {
    steps.push(
      `抓紧补救整改。${namesText(namesOf(over))}考核期已结束仍未完成，责任单位要说明原因，提出补救措施和完成时间，尽快补足差额。`,
    );
  }
  const late = assessment.tasks.filter(({ status }) => status === 'missed' || status === 'behind').length;
  if (late > 0) {
    steps.push(`压实任务责任。对滞后、逾期的${String(late)}项重点任务，牵头单位要明确完成时间和责任人，限期整改到位。`);
  }
  const expiring = assessment.titles.reduce((sum, { expiringWithin90Days }) => sum + expiringWithin90Days, 0);
  if (expiring > 0) {
    steps.push(
      `做好复审续展。对90天内到期的${String(expiring)}项商标品牌、试点示范称号和贯标证书，要提前组织复审、续展，防止存量流失。`,
    );
  }
  if (qualityText(assessment) !== null || assessment.indicators.some(({ status }) => status === 'unknown')) {
    steps.push('提高数据质量。各单位要对照问题清单逐条核实改正，补齐缺少的台账和基础参数，确保数据真实、准确、完整。');
  }
  if (steps.length === 0) {
    steps.push('保持工作力度。各单位要巩固现有成果，对照方案目标持续抓好各项工作，确保全面完成培育任务。');
  }
  return {
    heading: '下一步要求',
    paragraphs: steps.length === 1 ? steps : steps.map((step, index) => `（${chineseNumeral(index + 1)}）${step}`),
  };
}

/** 「其中年度专利质押融资额每月需完成1,983.15万元」 for the most urgent yearly target: a stock of a few titles has no monthly pace. */
function paceNeeded(shortfalls: readonly Shortfall[]): string {
  const paced = shortfalls.find(
    ({ indicator, result }) =>
      indicator.period === 'yearly' && typeof result?.neededPerMonth === 'number' && result.neededPerMonth > 0,
  );
  const needed = paced?.result?.neededPerMonth;
  if (paced === undefined || typeof needed !== 'number') return '';
  const { nature } = paced.indicator;
  const shown = nature === 'count' ? Math.ceil(Math.round(needed * 1e6) / 1e6) : needed;
  return `，其中${paced.indicator.name}今后每月需完成${valueInWords(shown, nature, paced.measuredIn)}`;
}

/** The opening paragraph: what it rests on, and up to when the figures go. */
export function opening(assessment: Assessment): string {
  const { plan, asOf } = assessment;
  const issued = plan.issuedOn.split('-').map(Number);
  const [year, month, day] = issued;
  const date =
    issued.length === 3 && issued.every(Number.isFinite)
      ? `（${String(year)}年${String(month)}月${String(day)}日印发）`
      : '';
  const edited = assessment.planEdited ? '，并按调整后的目标' : '';
  return (
    `根据《${plan.title}》${date}要求${edited}，对${subject(assessment)}国家知识产权示范城市培育目标和重点任务进展情况进行了督查，` +
    `数据截止${chineseDate(asOf)}。现将有关情况通报如下。`
  );
}

/** 关于2018年1—9月国家知识产权示范城市培育工作进展情况的督查通报 */
export function bulletinTitle({ asOf, year, scope }: Assessment): string {
  const { year: now, month } = toYearMonthDay(asOf);
  const period =
    now > year || month === 12
      ? `${String(year)}年`
      : month === 1
        ? `${String(year)}年1月`
        : `${String(year)}年1—${String(month)}月`;
  const whose = scope === 'district' ? '' : scope;
  return `关于${whose}${period}国家知识产权示范城市培育工作进展情况的督查通报`;
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1–99 in Chinese, for numbering: 一, 十, 十二, 二十一. */
export function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens] ?? ''}十`;
  return ten + (digits[value % 10] ?? '');
}

function trimEnd(sentence: string): string {
  return sentence.replace(/[。；;，,\s]+$/u, '');
}
