import type { Assessment, UnitResult } from '../assessment/assessment';
import type { Indicator } from '../plan/plan';
import { exact } from '../progress/exact';
import { scoreOf } from '../progress/score';
import { centred, formula, number, text } from './cells';
import { formLine, signOff, subject } from './form';
import { formats, missingMark } from './formats';
import { rankFormula, ranks } from './formulas';
import type { SummaryOptions } from './options';
import type { SheetCell, SheetDescription } from './sheet-description';
import { TableBuilder, type TableColumn } from './table';
import { headers, summaryPrefix } from './texts';

type Column = 'sequence' | 'unit' | 'score' | 'rank' | 'remarks' | `${'rate' | 'points'}:${string}`;

export const scoresSheet = { id: 'scores', name: `${summaryPrefix}考核得分` } as const;

const scoreFormat = '0.00';
const chartRows = 16;

/** 汇总·考核得分: each unit's completion of the weighted indicators, Σ weight × min(completion, 1), and its rank. */
export function describeScores(assessment: Assessment, options: SummaryOptions): SheetDescription {
  const weighted = weightedIndicators(assessment);
  const table = new TableBuilder(columns(weighted)).begin(
    `${subject(assessment)}镇街（园区）知识产权工作考核得分表（${String(assessment.year)}年）`,
    formLine(assessment, '分'),
  );
  const units = byScore(assessment.units, weighted);
  let chartRange: readonly [number, number] | null = null;
  if (weighted.length === 0 || units.length === 0) {
    table.section('没有分解到镇街、园区的考核目标，无法计算得分；请填写「目标分解表」。');
  } else {
    const weightRow = table.nextRow;
    addWeights(table, weighted);
    const firstRow = table.nextRow;
    const lastRow = firstRow + units.length - 1;
    const places = ranks(units.map(({ score }) => score));
    units.forEach(({ unit, score }, index) => {
      table.data(unit.unit, {
        sequence: number(index + 1, '0', { align: 'center' }),
        unit: text(unit.unit),
        ...pointCells(table, unit, weighted, weightRow),
        score: formula(scoreFormula(table, weighted), score, scoreFormat),
        rank: formula(
          rankFormula(table.ref('score'), table.fixedRange('score', firstRow, lastRow)),
          places[index] ?? null,
          '0',
          { align: 'center' },
        ),
      });
    });
    const average = mean(units.map(({ score }) => score));
    table.total('total', {
      sequence: centred('平均'),
      score: formula(
        `=IF(COUNT(${table.range('score', firstRow, lastRow)})=0,"${missingMark}",ROUND(AVERAGE(${table.range('score', firstRow, lastRow)}),8))`,
        average,
        scoreFormat,
      ),
    });
    if (average !== null) chartRange = [firstRow, lastRow];
  }
  table.finish(notes(assessment), signOff(options));
  if (chartRange !== null) addChart(table, ...chartRange);
  return table.build({ ...scoresSheet, tabColor: '#548235', remarks: 'remarks' });
}

/** Indicators that carry a weight and have a target for at least one unit: the others give no unit any points. */
function weightedIndicators({ plan, units }: Assessment): readonly Indicator[] {
  return plan.indicators.filter(
    ({ id, weight, dropped }) => weight > 0 && dropped === null && units.some(({ rates }) => rates[id] !== undefined),
  );
}

function columns(weighted: readonly Indicator[]): readonly TableColumn<Column>[] {
  return [
    { id: 'sequence', header: headers.sequence, width: 7 },
    { id: 'unit', header: headers.town, width: 28 },
    ...weighted.flatMap(({ id, name }): TableColumn<Column>[] => [
      { id: `rate:${id}`, header: headers.rate, group: name, width: 10.5 },
      { id: `points:${id}`, header: '得分', group: name, width: 8.5 },
    ]),
    { id: 'score', header: '总分', width: 10 },
    { id: 'rank', header: headers.rank, width: 8 },
    // With few columns the remarks make the sheet wide enough for its title.
    { id: 'remarks', header: headers.remarks, width: Math.max(16, 60 - 19 * weighted.length) },
  ];
}

/** Rows in order of score, so that the chart reads from the best to the last; units without a score stand last. */
function byScore(
  units: readonly UnitResult[],
  weighted: readonly Indicator[],
): readonly { readonly unit: UnitResult; readonly score: number | null }[] {
  return units
    .map((unit) => ({ unit, score: shownScore(unit, weighted) }))
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
}

/** A unit without any target has no score; rounded as the sheet rounds it, so that equal scores share a rank. */
function shownScore(unit: UnitResult, weighted: readonly Indicator[]): number | null {
  if (weighted.every(({ id }) => unit.rates[id] === undefined)) return null;
  const score = scoreOf(
    weighted.map(({ id, weight }) => {
      const rate = unit.rates[id];
      return { weight, completion: rate === undefined ? null : exact(rate) };
    }),
  );
  return Math.round(score * 1e8) / 1e8;
}

function addWeights(table: TableBuilder<Column>, weighted: readonly Indicator[]): void {
  const cells: Partial<Record<Column, SheetCell>> = { unit: text('权重') };
  for (const { id, weight } of weighted) cells[`points:${id}`] = number(weight, scoreFormat);
  cells.score = formula(
    `=${weighted.map(({ id }) => table.ref(`points:${id}`)).join('+')}`,
    weighted.reduce((total, { weight }) => total + weight, 0),
    scoreFormat,
  );
  table.data('weights', cells);
}

function pointCells(
  table: TableBuilder<Column>,
  unit: UnitResult,
  weighted: readonly Indicator[],
  weightRow: number,
): Partial<Record<Column, SheetCell>> {
  const cells: Partial<Record<Column, SheetCell>> = {};
  for (const { id, weight } of weighted) {
    const rate = unit.rates[id] ?? null;
    const cell = table.ref(`rate:${id}`);
    cells[`rate:${id}`] = number(rate, formats.percent);
    cells[`points:${id}`] = formula(
      `=IF(ISNUMBER(${cell}),${table.ref(`points:${id}`, weightRow)}*MAX(0,MIN(${cell},1)),"${missingMark}")`,
      rate === null ? null : weight * Math.max(0, Math.min(rate, 1)),
      scoreFormat,
    );
  }
  return cells;
}

function scoreFormula(table: TableBuilder<Column>, weighted: readonly Indicator[]): string {
  const points = weighted.map(({ id }) => table.ref(`points:${id}`)).join(',');
  return `=IF(COUNT(${points})=0,"${missingMark}",ROUND(SUM(${points}),8))`;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0) / known.length;
}

function addChart(table: TableBuilder<Column>, firstRow: number, lastRow: number): void {
  table.breakPage().section('得分排名');
  const top = table.nextRow;
  table.space(chartRows, 21);
  table.chart({
    name: '考核得分排名',
    type: 'ColumnClustered',
    title: '各镇街（园区）考核得分排名',
    series: [
      {
        name: '总分',
        values: table.range('score', firstRow, lastRow),
        categories: table.range('unit', firstRow, lastRow),
        color: '#548235',
      },
    ],
    topLeft: table.ref('sequence', top),
    bottomRight: table.ref('remarks', top + chartRows - 1),
    valueAxis: { format: formats.integer, fromZero: true },
  });
}

function notes({ plan, units }: Assessment): readonly string[] {
  const judged = plan.indicators.filter(({ weight, dropped }) => weight > 0 && dropped === null);
  const total = judged.reduce((sum, { weight }) => sum + weight, 0);
  const undivided = judged.filter(({ id }) => units.every(({ rates }) => rates[id] === undefined));
  const lines = [
    '得分＝Σ权重×完成率，完成率超过100%的按100%计；没有分解目标的指标不得分；得分相同的名次并列，没有任何分解目标的单位不参加排名。',
  ];
  if (undivided.length > 0 && undivided.length < judged.length) {
    const weight = undivided.reduce((sum, entry) => sum + entry.weight, 0);
    lines.push(
      `未分解到镇街、园区的指标${String(undivided.length)}项（权重${trimmed(weight)}，占全部权重${trimmed(total)}）未列入本表，各单位均不得分。`,
    );
  }
  return lines;
}

function trimmed(value: number): string {
  return String(Math.round(value * 100) / 100);
}
