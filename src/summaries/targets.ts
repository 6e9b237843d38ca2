import type { Assessment, IndicatorResult, Status } from '../assessment/assessment';
import { closedMonths } from '../progress/months';
import { centred, formula, missing, number, text } from './cells';
import { evidenceText } from './evidence';
import { formLine, isJudged, judgedSpan, responsible, signOff, statusTone, subject, unitsOf } from './form';
import { formats, gapFormat, missingMark, targetFormat, valueFormat } from './formats';
import { gapFormula, gapShown, ratio, ratioFormula } from './formulas';
import type { SummaryOptions } from './options';
import type { SheetCell, SheetDescription } from './sheet-description';
import { TableBuilder, type TableColumn } from './table';
import { headers, statusWord, summaryPrefix, totalLabel } from './texts';

type Column =
  | 'sequence'
  | 'clause'
  | 'indicator'
  | 'unit'
  | 'target'
  | 'actual'
  | 'rate'
  | 'expected'
  | 'gap'
  | 'status'
  | 'responsible'
  | 'source'
  | 'remarks';

const columns: readonly TableColumn<Column>[] = [
  { id: 'sequence', header: headers.sequence, width: 6 },
  { id: 'clause', header: headers.clause, width: 10 },
  { id: 'indicator', header: headers.indicator, width: 26 },
  { id: 'unit', header: headers.unit, width: 9 },
  { id: 'target', header: headers.target, width: 12 },
  { id: 'actual', header: headers.actual, width: 12 },
  { id: 'rate', header: headers.rate, width: 11 },
  { id: 'expected', header: headers.expected, width: 17 },
  { id: 'gap', header: headers.gap, width: 16 },
  { id: 'status', header: headers.status, width: 14 },
  { id: 'responsible', header: headers.responsible, width: 17 },
  { id: 'source', header: headers.source, width: 46 },
  { id: 'remarks', header: headers.remarks, width: 16 },
];

export const targetsSheet = { id: 'targets', name: `${summaryPrefix}目标完成情况` } as const;

const tabColor = '#1F4E79';

/** 汇总·目标完成情况: every indicator against its target, milestones and monitored counts below, a chart of completion. */
export function describeTargets(assessment: Assessment, options: SummaryOptions): SheetDescription {
  const table = new TableBuilder(columns).begin(
    `${subject(assessment)}国家知识产权示范城市培育目标完成情况表（${String(assessment.year)}年）`,
    formLine(assessment, unitsOf(assessment.indicators)),
  );
  const firstRow = table.nextRow;
  const quantified: { readonly result: IndicatorResult; readonly row: number }[] = [];
  let sequence = 0;
  for (const group of groups(assessment.indicators)) {
    if (group.results.length === 0) continue;
    if (group.label !== null) table.section(group.label);
    for (const result of group.results) {
      sequence++;
      if (group.label === null) quantified.push({ result, row: table.nextRow });
      table.data(result.id, rowCells(table, assessment, result, sequence));
    }
  }
  const lastRow = table.nextRow - 1;
  table.total('total', totalCells(table.fixedRange('status', firstRow, lastRow), assessment.indicators));
  addChart(table, quantified);
  return table.finish(notes(assessment), signOff(options)).build({ ...targetsSheet, tabColor, remarks: 'remarks' });
}

/** Targets with a number first, then 里程碑事项 (milestones: stages instead of numbers), then what is only monitored. */
function groups(
  results: readonly IndicatorResult[],
): readonly { readonly label: string | null; readonly results: readonly IndicatorResult[] }[] {
  const natureOf = (result: IndicatorResult): string => result.indicator.nature;
  return [
    { label: null, results: results.filter((r) => natureOf(r) !== 'milestone' && natureOf(r) !== 'monitor') },
    { label: '里程碑事项', results: results.filter((r) => natureOf(r) === 'milestone') },
    { label: '监测指标（方案未定目标值）', results: results.filter((r) => natureOf(r) === 'monitor') },
  ];
}

function rowCells(
  table: TableBuilder<Column>,
  assessment: Assessment,
  result: IndicatorResult,
  sequence: number,
): Partial<Record<Column, SheetCell>> {
  const { indicator } = result;
  return {
    sequence: number(sequence, '0', { align: 'center' }),
    clause: centred(indicator.clause),
    indicator: text(indicator.name),
    unit: centred(result.unit ?? missingMark),
    ...figures(table, assessment, result),
    status: centred(statusWord(result.status), statusTone(result.status)),
    responsible: text(responsible(indicator)),
    source: text(evidenceText(result)),
    remarks: null,
  };
}

function figures(
  table: TableBuilder<Column>,
  assessment: Assessment,
  result: IndicatorResult,
): Partial<Record<Column, SheetCell>> {
  const { indicator, actual, target, operator } = result;
  const { nature } = indicator;
  const value = typeof actual === 'string' ? centred(actual) : number(actual, valueFormat(nature));
  if (nature === 'milestone') {
    const goal = indicator.metStage === null ? missing : centred(indicator.metStage);
    return { target: goal, actual: value, rate: missing, expected: missing, gap: missing };
  }
  const judged = target !== null && operator !== null && isJudged(result);
  const cells = { target: number(target, targetFormat(nature, operator)), actual: value };
  if (!judged) return { ...cells, rate: missing, expected: missing, gap: missing };
  const amount = typeof actual === 'number' ? actual : null;
  return {
    ...cells,
    rate: formula(ratioFormula(table.ref('actual'), table.ref('target')), ratio(amount, target), formats.percent),
    expected: number(result.expected, expectedFormat(assessment, result)),
    gap: formula(
      gapFormula(table.ref('target'), table.ref('actual'), operator, nature),
      gapShown(target, amount, operator, nature),
      gapFormat(nature),
    ),
  };
}

/** The 序时 value with the closed months that it stands for: 7,500（9/12月）. */
function expectedFormat({ plan, asOf }: Assessment, { indicator, year }: IndicatorResult): string {
  const span = judgedSpan(plan, indicator, year);
  return `${valueFormat(indicator.nature)}"（${String(closedMonths(span, asOf))}/${String(span.count)}月）"`;
}

const reached: readonly Status[] = ['met', 'on-track'];
const notReached: readonly Status[] = ['near', 'behind', 'short', 'missed', 'not-started'];

function totalCells(statusRange: string, results: readonly IndicatorResult[]): Partial<Record<Column, SheetCell>> {
  const among = (statuses: readonly Status[]): { source: string; count: number } => ({
    source: `SUMPRODUCT(COUNTIF(${statusRange},{${statuses.map((status) => `"${statusWord(status)}"`).join(',')}}))`,
    count: results.filter(({ status }) => statuses.includes(status)).length,
  });
  const done = among(reached);
  const open = among(notReached);
  const unknown = among(['unknown']);
  const all = done.count + open.count + unknown.count;
  const centre = { align: 'center' } as const;
  return {
    sequence: centred(totalLabel),
    indicator: formula(`=${done.source}+${open.source}+${unknown.source}`, all, '"参加评估"0"项"', centre),
    actual: formula(`=${among(['met']).source}`, among(['met']).count, '"已完成"0"项"', centre),
    rate: formula(
      `=IF(${done.source}+${open.source}+${unknown.source}=0,"${missingMark}",${done.source}/(${done.source}+${open.source}+${unknown.source}))`,
      all === 0 ? null : done.count / all,
      formats.percent,
    ),
    expected: formula(`=${done.source}`, done.count, '"达到序时"0"项"', centre),
    gap: formula(`=${open.source}`, open.count, '"未达到"0"项"', centre),
    status: formula(`=${unknown.source}`, unknown.count, '"无法评估"0"项"', centre),
  };
}

/** Completion, 序时 and target as shares of the target, so that indicators of different units stand on one scale. */
function addChart(
  table: TableBuilder<Column>,
  quantified: readonly { readonly result: IndicatorResult; readonly row: number }[],
): void {
  const shown = quantified
    .map(({ result, row }) => ({
      result,
      row,
      rate: ratio(typeof result.actual === 'number' ? result.actual : null, result.target),
      expectedRate: ratio(result.expected, result.target),
    }))
    .filter(({ result, rate }) => rate !== null && isJudged(result))
    // Those with a 序时 value first: a line can only be drawn between neighbours.
    .sort((a, b) => Number(a.expectedRate === null) - Number(b.expectedRate === null));
  if (shown.length === 0) return;
  table.breakPage().section('完成率对照（占目标值的比例，图表数据）');
  table.subHeader({ indicator: '指标', target: '目标', rate: '完成率', expected: '序时进度' });
  const first = table.nextRow;
  for (const { result, row, rate, expectedRate } of shown) {
    table.data(`chart:${result.id}`, {
      indicator: text(result.indicator.name),
      target: number(1, formats.percent),
      rate: formula(`=${table.ref('rate', row)}`, rate, formats.percent),
      expected:
        expectedRate === null
          ? null
          : formula(ratioFormula(table.ref('expected', row), table.ref('target', row)), expectedRate, formats.percent),
    });
  }
  const last = table.nextRow - 1;
  if (shown.length < minimumChartRows) table.space(minimumChartRows - shown.length, 21);
  const categories = table.range('indicator', first, last);
  table.chart({
    name: '目标完成率',
    type: 'ColumnClustered',
    title: '主要指标完成率与序时进度对照',
    series: [
      { name: '完成率', values: table.range('rate', first, last), categories, color: '#2E75B6' },
      { name: '序时进度', values: table.range('expected', first, last), categories, type: 'Line', color: '#C55A11' },
      { name: '目标', values: table.range('target', first, last), categories, type: 'Line', color: '#7F7F7F' },
    ],
    topLeft: table.ref('gap', first - 1),
    bottomRight: table.ref('remarks', Math.max(last, first + minimumChartRows - 1)),
    // A growth that turned to a decline has a completion below zero.
    valueAxis: { format: formats.wholePercent, fromZero: shown.every(({ rate }) => rate === null || rate >= 0) },
  });
}

const minimumChartRows = 12;

function notes(assessment: Assessment): readonly string[] {
  const lines = [
    '完成率＝完成值÷目标值，不封顶；缺口为达到目标还需要的数量，占比、增长率为百分点；「≥」含本数，「＞」不含本数。',
    '序时进度按已结束的月份折算：年度总量＝目标值×已结束月数÷12；存量＝2016年末基数＋（目标值－基数）×已结束月数÷方案总月数；占比、增长率不折算；没有基数的不作序时评价。',
    '是否达标按未舍入的数值判断，显示的小数位仅供阅读；「—」表示没有数据，0表示数量为零。',
  ];
  const expectative = assessment.indicators.filter(({ indicator }) => indicator.expectative);
  if (expectative.length > 0) {
    lines.push(
      `方案以「力争」「争创」提出、属预期性的指标：${expectative.map(({ indicator }) => indicator.name).join('、')}。`,
    );
  }
  if (assessment.planEdited) lines.push(`本表使用的目标与印发的方案不一致${changesText(assessment)}。`);
  return lines;
}

/** What staff changed of the plan as issued: 「年专利申请总量」目标值由10000件改为12000件. */
function changesText({ planSheet }: Assessment): string {
  const differences = planSheet?.differences ?? [];
  if (differences.length === 0) return '，调整内容见窗格「目标」';
  const shown = differences
    .slice(0, changesListed)
    .map(({ name, field, issued, edited }) => `「${name}」${field}由${issued}改为${edited}`)
    .join('；');
  const more = differences.length > changesListed ? `等${String(differences.length)}处，详见「方案目标」表` : '';
  return `：${shown}${more}`;
}

const changesListed = 6;
