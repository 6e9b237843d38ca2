import type { Assessment, UnitCounts, UnitResult } from '../assessment/assessment';
import type { Indicator, Plan } from '../plan/plan';
import { centred, formula, missing, number, text } from './cells';
import { formLine, signOff, subject } from './form';
import { displayText, formats, missingMark } from './formats';
import {
  rankFormula,
  ranks,
  ratio,
  ratioFormula,
  roundedRatio,
  roundedRatioFormula,
  sumFormula,
  sumShown,
} from './formulas';
import { indicatorByMeasure, numericActual } from './measures';
import type { SummaryOptions } from './options';
import type { SheetCell, SheetDescription } from './sheet-description';
import { TableBuilder, type TableColumn } from './table';
import { headers, summaryPrefix, totalLabel } from './texts';

/** What units are compared by. Shares are worked out on the sheet from the counts that stand there. */
interface Measure {
  readonly id: string;
  readonly group: string;
  readonly format: string;
  /** The plan's measure that may have a target for each unit; `null`: a count without one. */
  readonly measure: string | null;
  readonly count: (counts: UnitCounts) => number;
  /** The measure that `count` is a share of. */
  readonly shareOf: string | null;
  /** Header of the count's own column when the measure is a share whose count stands nowhere else. */
  readonly countHeader: string | null;
  /** The measure whose column holds the share's count, when it stands elsewhere. */
  readonly countFrom: string | null;
}

const plain = { shareOf: null, countHeader: null, countFrom: null } as const;

const measures: readonly Measure[] = [
  {
    id: 'applications',
    group: '申请总量（件）',
    format: formats.integer,
    measure: 'applications',
    count: (counts) => counts.applications,
    ...plain,
  },
  {
    id: 'inventions',
    group: '发明（件）',
    format: formats.integer,
    measure: null,
    count: (counts) => counts.inventions,
    ...plain,
  },
  {
    id: 'inventionShare',
    group: '发明占比',
    format: formats.percent,
    measure: 'application-share:invention',
    count: (counts) => counts.inventions,
    shareOf: 'applications',
    countHeader: null,
    countFrom: 'inventions',
  },
  {
    id: 'enterpriseShare',
    group: '企业占比',
    format: formats.percent,
    measure: 'application-share:enterprise',
    count: (counts) => counts.enterpriseApplications,
    shareOf: 'applications',
    countHeader: '企业件数',
    countFrom: null,
  },
  {
    id: 'enterprises',
    group: '有效专利企业（家）',
    format: formats.integer,
    measure: 'enterprises-with-patents',
    count: (counts) => counts.enterprisesWithPatents,
    ...plain,
  },
  {
    id: 'validInventions',
    group: '有效发明（件）',
    format: formats.integer,
    measure: null,
    count: (counts) => counts.validInventions,
    ...plain,
  },
  {
    id: 'pledges',
    group: '质押融资（万元）',
    format: formats.decimal,
    measure: 'pledges',
    count: (counts) => counts.pledgeAmount,
    ...plain,
  },
];

export const unitsSheet = { id: 'units', name: `${summaryPrefix}镇街完成情况` } as const;

/** 汇总·镇街完成情况: each town, street and park by value, target, completion and rank, and their total. */
export function describeUnits(assessment: Assessment, options: SummaryOptions): SheetDescription {
  const { units, plan } = assessment;
  const table = new TableBuilder(columns()).begin(
    `${subject(assessment)}镇街（园区）目标完成情况表（${String(assessment.year)}年）`,
    formLine(assessment, '件、家、万元'),
  );
  const firstRow = table.nextRow;
  const lastRow = firstRow + units.length - 1;
  const figures = measures.map((measure) => figuresOf(measure, units, plan));
  units.forEach((unit, index) => {
    const cells: Partial<Record<string, SheetCell>> = {
      sequence: number(index + 1, '0', { align: 'center' }),
      unit: text(unit.unit),
    };
    for (const figure of figures) Object.assign(cells, unitCells(table, figure, index, firstRow, lastRow));
    table.data(unit.unit, cells);
  });
  if (units.length === 0) table.section('台账没有「所属镇街」一栏，或没有可以分到镇街、园区的记录。');
  else table.total('total', totalCells(table, figures, firstRow, lastRow));
  table.finish(notes(assessment), signOff(options));
  addChart(table, figures[0], firstRow, lastRow);
  return table.build({ ...unitsSheet, tabColor: '#548235', remarks: 'remarks' });
}

function columns(): readonly TableColumn<string>[] {
  return [
    { id: 'sequence', header: headers.sequence, width: 5.5 },
    { id: 'unit', header: headers.town, width: 18 },
    ...measures.flatMap(({ id, group, countHeader, measure }): TableColumn<string>[] => [
      ...(countHeader === null ? [] : [{ id: `${id}.count`, header: countHeader, group, width: 8 }]),
      { id: `${id}.value`, header: headers.actual, group, width: measure === null ? 14 : 8.5 },
      ...(measure === null
        ? []
        : [
            { id: `${id}.target`, header: headers.target, group, width: 8.5 },
            { id: `${id}.rate`, header: headers.rate, group, width: 9 },
            { id: `${id}.rank`, header: headers.rank, group, width: 5.5 },
          ]),
    ]),
    { id: 'remarks', header: headers.remarks, width: 12 },
  ];
}

interface Figures {
  readonly measure: Measure;
  readonly indicator: Indicator | null;
  /** One entry a unit. `count` of shares is the numerator, else the value. */
  readonly counts: readonly (number | null)[];
  readonly values: readonly (number | null)[];
  readonly targets: readonly (number | null)[];
  readonly rates: readonly (number | null)[];
  readonly ranks: readonly (number | null)[];
}

function figuresOf(measure: Measure, units: readonly UnitResult[], plan: Plan): Figures {
  const indicator = measure.measure === null ? null : indicatorByMeasure(plan, measure.measure);
  const counts = units.map((unit) => (isCounted(measure, unit, plan) ? measure.count(unit.counts) : null));
  const values = units.map((unit, index) => {
    if (indicator === null) return counts[index] ?? null;
    if (measure.shareOf === null) return unit.values[indicator.id] ?? null;
    return ratio(counts[index], unit.counts.applications) ?? unit.values[indicator.id] ?? null;
  });
  const targets = units.map((unit) => (indicator === null ? null : (unit.targets[indicator.id] ?? null)));
  const rates = values.map((value, index) => roundedRatio(value, targets[index]));
  return { measure, indicator, counts, values, targets, rates, ranks: ranks(rates) };
}

/**
 * Whether a count rests on ledger rows. Counts stand at 0 also where no ledger tells them, or where staff's own figure
 * is the unit's value; the indicator that comes from the same ledger says which it is.
 */
function isCounted(measure: Measure, unit: UnitResult, plan: Plan): boolean {
  const basis = countBases[measure.id];
  if (basis === undefined) return true;
  const indicator = indicatorByMeasure(plan, basis.measure);
  return indicator === null || unit.values[indicator.id] === basis.count(unit.counts);
}

const byApplications = {
  measure: 'applications',
  count: (counts: UnitCounts): number => counts.applications,
};

/** Counts that come from the same ledger as an indicator's value. */
const countBases: Readonly<
  Record<string, { readonly measure: string; readonly count: (counts: UnitCounts) => number }>
> = {
  applications: byApplications,
  inventions: byApplications,
  inventionShare: byApplications,
  enterpriseShare: byApplications,
  validInventions: { measure: 'enterprises-with-patents', count: (counts) => counts.enterprisesWithPatents },
};

function unitCells(
  table: TableBuilder<string>,
  { measure, counts, values, targets, rates, ranks: places }: Figures,
  index: number,
  firstRow: number,
  lastRow: number,
): Partial<Record<string, SheetCell>> {
  const { id, format } = measure;
  const cells: Partial<Record<string, SheetCell>> = {};
  if (measure.countHeader !== null) cells[`${id}.count`] = number(counts[index], formats.integer);
  cells[`${id}.value`] =
    measure.shareOf === null || (counts[index] === null && values[index] !== null)
      ? number(values[index], format)
      : formula(
          ratioFormula(table.ref(countColumn(measure)), table.ref(`${measure.shareOf}.value`)),
          values[index] ?? null,
          format,
        );
  if (measure.measure === null) return cells;
  cells[`${id}.target`] = number(targets[index], format);
  cells[`${id}.rate`] = formula(
    roundedRatioFormula(table.ref(`${id}.value`), table.ref(`${id}.target`)),
    rates[index] ?? null,
    formats.percent,
  );
  cells[`${id}.rank`] = formula(
    rankFormula(table.ref(`${id}.rate`), table.fixedRange(`${id}.rate`, firstRow, lastRow)),
    places[index] ?? null,
    '0',
    { align: 'center' },
  );
  return cells;
}

function countColumn({ id, countFrom }: Measure): string {
  return countFrom === null ? `${id}.count` : `${countFrom}.value`;
}

/** 合计 sums what can be summed; shares are worked out of the sums; the total has no rank. */
function totalCells(
  table: TableBuilder<string>,
  figures: readonly Figures[],
  firstRow: number,
  lastRow: number,
): Partial<Record<string, SheetCell>> {
  const cells: Partial<Record<string, SheetCell>> = { sequence: centred(totalLabel) };
  const applications = sumShown(figures.find(({ measure }) => measure.id === 'applications')?.values ?? []);
  for (const { measure, counts, values, targets } of figures) {
    const { id, format } = measure;
    const sum = sumShown(counts);
    if (measure.countHeader !== null) {
      cells[`${id}.count`] = formula(sumFormula(table.range(`${id}.count`, firstRow, lastRow)), sum, formats.integer);
    }
    if (measure.shareOf !== null) {
      cells[`${id}.value`] = formula(
        ratioFormula(table.ref(countColumn(measure)), table.ref(`${measure.shareOf}.value`)),
        ratio(sum, applications),
        format,
      );
      Object.assign(cells, {
        [`${id}.target`]: missing,
        [`${id}.rate`]: missing,
        [`${id}.rank`]: centred(missingMark),
      });
      continue;
    }
    const value = sumShown(values);
    cells[`${id}.value`] = formula(sumFormula(table.range(`${id}.value`, firstRow, lastRow)), value, format);
    if (measure.measure === null) continue;
    const target = sumShown(targets);
    cells[`${id}.target`] = formula(sumFormula(table.range(`${id}.target`, firstRow, lastRow)), target, format);
    // Only units with a target take part in the completion: the others have nothing to be compared with.
    const comparable = sumShown(values.filter((_, index) => typeof targets[index] === 'number'));
    cells[`${id}.rate`] = formula(
      totalRateFormula(table, id, firstRow, lastRow),
      ratio(comparable, target),
      formats.percent,
    );
    cells[`${id}.rank`] = centred(missingMark);
  }
  return cells;
}

function totalRateFormula(table: TableBuilder<string>, id: string, firstRow: number, lastRow: number): string {
  const values = table.range(`${id}.value`, firstRow, lastRow);
  const targets = table.range(`${id}.target`, firstRow, lastRow);
  const both = `COUNT(${targets})*COUNT(${values})`;
  return `=IF(${both}=0,"${missingMark}",IF(SUM(${targets})=0,"${missingMark}",SUMIF(${targets},">=0",${values})/SUM(${targets})))`;
}

const chartRows = 16;

function addChart(table: TableBuilder<string>, figures: Figures | undefined, firstRow: number, lastRow: number): void {
  if (figures === undefined || figures.values.every((value) => value === null)) return;
  // Without targets of their own, units can only be compared by what they have.
  const byRate = figures.rates.some((rate) => rate !== null);
  const what = byRate ? '完成率' : '';
  const categories = table.range('unit', firstRow, lastRow);
  table.breakPage().section(`申请总量${what}`);
  const top = table.nextRow;
  table.space(chartRows, 21);
  table.chart({
    name: '镇街完成率',
    type: 'ColumnClustered',
    title: `各镇街（园区）专利申请总量${what}`,
    series: [
      {
        name: byRate ? headers.rate : headers.actual,
        values: table.range(`${figures.measure.id}.${byRate ? 'rate' : 'value'}`, firstRow, lastRow),
        categories,
        color: '#70AD47',
      },
    ],
    topLeft: table.ref('sequence', top),
    bottomRight: table.ref('remarks', top + chartRows - 1),
    valueAxis: { format: byRate ? formats.wholePercent : formats.integer, fromZero: true },
  });
}

function notes(assessment: Assessment): readonly string[] {
  const lines = [
    '完成率＝完成值÷分解目标；按完成率排名，完成率相同的名次并列；没有分解目标的单位和合计不参加排名，合计的完成率只计有分解目标的单位。',
    '合计的占比由各单位件数相加后计算，不是各单位占比的平均数。',
  ];
  const indicator = indicatorByMeasure(assessment.plan, 'applications');
  const whole = numericActual(assessment.indicators.find(({ id }) => id === indicator?.id) ?? null);
  const sum = assessment.units.reduce((total, { counts }) => total + counts.applications, 0);
  if (assessment.units.length > 0 && whole !== null && whole !== sum) {
    lines.push(
      `${subject(assessment)}专利申请${displayText(whole, formats.integer)}件，各单位合计${displayText(sum, formats.integer)}件，` +
        '差额为没有填写或无法识别所属镇街的记录，以及跨镇街重复、全区只计一次的记录。',
    );
  }
  return lines;
}
