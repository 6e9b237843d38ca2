import { parseIsoDate } from '../model/calendar';
import type { Indicator, Plan } from '../plan/plan';
import { planSheetName } from '../plan/plan-sheet';
import { centred, formula, missing, number, text } from './cells';
import { responsible, signOff } from './form';
import { chineseDate, isFraction, missingMark, valueFormat } from './formats';
import type { SummaryOptions } from './options';
import type { SheetCell, SheetDescription } from './sheet-description';
import { TableBuilder, type TableColumn } from './table';
import { headers, totalLabel } from './texts';

type Quarter = 1 | 2 | 3 | 4;
type Column =
  | 'sequence'
  | 'clause'
  | 'indicator'
  | 'unit'
  | 'operator'
  | 'target'
  | 'weight'
  | 'responsible'
  | 'assessed'
  | 'reason'
  | 'quote'
  | `quarter:${number}:${Quarter}`;

export interface PlanSheetOptions extends SummaryOptions {
  /** The year judged: its quarters have columns for staff's own milestones. */
  readonly year: number;
  /** 填报单位; `null` takes the plan's district. */
  readonly reportingUnit: string | null;
}

const quarters: readonly Quarter[] = [1, 2, 3, 4];

/**
 * 「方案目标」: the plan's indicators as a sheet that staff edit: target, comparison, weight, responsible unit, a quarter's
 * milestone, or 不再考核 with a reason. The next check reads it back (`readPlanSheet`), which knows rows by 指标 and
 * columns by their headers.
 */
export function describePlanSheet(plan: Plan, options: PlanSheetOptions): SheetDescription {
  const years = milestoneYears(plan, options.year);
  const issued = parseIsoDate(plan.issuedOn);
  const table = new TableBuilder(columns(years)).begin(`${plan.district}国家知识产权示范城市培育方案目标`, {
    reportingUnit: options.reportingUnit ?? plan.district,
    date: `方案印发：${issued === null ? plan.issuedOn : chineseDate(issued)}`,
    units: '见各栏',
  });
  const firstRow = table.nextRow;
  plan.indicators.forEach((indicator, index) => table.data(indicator.id, rowCells(indicator, index + 1, years)));
  const lastRow = table.nextRow - 1;
  if (lastRow >= firstRow) addTotalAndValidations(table, plan, firstRow, lastRow);
  return table.finish(notes, signOff(options)).build({ id: 'plan', name: planSheetName, tabColor: '#1F4E79' });
}

const notes = [
  '可以修改：比较、目标值、权重、责任单位、是否考核、理由和各季度目标；修改后再次核验即按本表考核，并注明与印发方案不一致。指标名称请勿改动，空着的栏按印发方案执行。',
  '比较填「≥」（达到、以上，含本数）或「＞」（超过、高于，不含本数）；占比、增长率填百分数；参加考核的权重合计应为100。',
  '不再考核的，在「是否考核」填「否」并写明理由；季度目标填到该季度末应完成的累计数，空着的按月份平均折算。责任单位后注「（建议）」的，确认后请去掉「（建议）」。',
];

/** Years whose quarters have columns: the one judged, and those for which staff have set milestones already. */
function milestoneYears(plan: Plan, year: number): readonly number[] {
  const years = new Set([year]);
  for (const { milestones } of plan.indicators) for (const milestone of milestones ?? []) years.add(milestone.year);
  return [...years].sort((a, b) => a - b);
}

function columns(years: readonly number[]): readonly TableColumn<Column>[] {
  return [
    { id: 'sequence', header: headers.sequence, width: 6 },
    { id: 'clause', header: headers.clause, width: 10 },
    { id: 'indicator', header: headers.indicator, width: 28 },
    { id: 'unit', header: headers.unit, width: 9 },
    { id: 'operator', header: '比较', width: 7 },
    { id: 'target', header: headers.target, width: 14 },
    { id: 'weight', header: '权重', width: 8 },
    { id: 'responsible', header: headers.responsible, width: 20 },
    { id: 'assessed', header: '是否考核', width: 10 },
    { id: 'reason', header: '理由', width: 22 },
    ...years.flatMap((year) =>
      quarters.map((quarter): TableColumn<Column> => ({
        id: `quarter:${year}:${quarter}`,
        header: `${String(year)}年第${String(quarter)}季度`,
        width: 11,
      })),
    ),
    { id: 'quote', header: '原文', width: 48 },
  ];
}

function rowCells(
  indicator: Indicator,
  sequence: number,
  years: readonly number[],
): Partial<Record<Column, SheetCell>> {
  const { nature, operator, milestones = [] } = indicator;
  const format = valueFormat(nature);
  const cells: Partial<Record<Column, SheetCell>> = {
    sequence: number(sequence, '0', { align: 'center' }),
    clause: centred(indicator.clause),
    indicator: text(indicator.name),
    unit: centred(indicator.unit ?? missingMark),
    operator: centred(operator === null ? missingMark : operator === '>' ? '＞' : '≥'),
    target: targetCell(indicator),
    weight: number(indicator.weight, '0.##'),
    responsible: indicator.responsible === '' ? null : text(responsible(indicator)),
    assessed: centred(indicator.dropped === null ? '是' : '否'),
    reason: indicator.dropped === null ? null : text(indicator.dropped.reason),
    quote: text(indicator.quote),
  };
  for (const year of years) {
    for (const quarter of quarters) {
      const goal = milestones.find((milestone) => milestone.year === year && milestone.quarter === quarter);
      if (goal !== undefined) cells[`quarter:${year}:${quarter}`] = number(Number(goal.target), format);
    }
  }
  return cells;
}

function targetCell({ nature, target, targetParameter, metStage }: Indicator): SheetCell {
  if (target !== null) return number(Number(target), isFraction(nature) ? '0.00%' : valueFormat(nature));
  if (targetParameter !== null) return text('见基础参数', { align: 'right' });
  return metStage === null ? missing : text(`达到「${metStage}」`, { align: 'right' });
}

function addTotalAndValidations(table: TableBuilder<Column>, plan: Plan, firstRow: number, lastRow: number): void {
  const weights = table.range('weight', firstRow, lastRow);
  table.total('total', {
    sequence: centred(totalLabel),
    weight: formula(
      `=ROUND(SUM(${weights}),6)`,
      Math.round(plan.indicators.reduce((sum, { weight }) => sum + weight, 0) * 1e6) / 1e6,
      '0.##',
    ),
  });
  table
    .validation({
      range: table.range('operator', firstRow, lastRow),
      rule: { kind: 'list', values: ['≥', '＞', missingMark] },
      prompt: '「≥」含本数，「＞」不含本数',
    })
    .validation({
      range: table.range('assessed', firstRow, lastRow),
      rule: { kind: 'list', values: ['是', '否'] },
      prompt: '填「否」的请写明理由',
    })
    .validation({ range: weights, rule: { kind: 'number', minimum: 0 }, prompt: '全部权重合计应为100' });
}
