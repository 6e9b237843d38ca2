import type { Assessment, IndicatorResult } from '../assessment/assessment';
import { dayOf } from '../model/calendar';
import { centred, formula, missing, number, text } from './cells';
import { formLine, signOff, subject, unitsOf } from './form';
import { formats, isFraction, missingMark, targetFormat, valueFormat } from './formats';
import { growth, growthFormula, pointsFormula, ratio, ratioFormula } from './formulas';
import { numericActual } from './measures';
import type { SummaryOptions } from './options';
import type { SheetCell, SheetDescription } from './sheet-description';
import { TableBuilder, type TableColumn } from './table';
import { headers, summaryPrefix, totalLabel } from './texts';

type YearPart = 'target' | 'actual' | 'rate' | 'previous' | 'growth';
type Column = 'sequence' | 'clause' | 'indicator' | 'unit' | 'remarks' | `${YearPart}${number}`;

const yearParts: readonly { readonly part: YearPart; readonly header: string; readonly width: number }[] = [
  { part: 'target', header: headers.target, width: 11 },
  { part: 'actual', header: headers.actual, width: 11 },
  { part: 'rate', header: headers.rate, width: 10 },
  { part: 'previous', header: '上年同期', width: 11 },
  { part: 'growth', header: '同比', width: 11 },
];

export const yearsSheet = { id: 'years', name: `${summaryPrefix}年度进度` } as const;

/** 汇总·年度进度: indicator × plan years, each with target, value, completion and 同比 (against the same period a year before). */
export function describeYears(assessment: Assessment, options: SummaryOptions): SheetDescription {
  const years = assessment.years.map(({ year }) => year);
  const table = new TableBuilder(columnsOf(years)).begin(
    `${subject(assessment)}国家知识产权示范城市培育目标年度进度表`,
    formLine(assessment, unitsOf(assessment.years.flatMap(({ indicators }) => indicators))),
  );
  const firstRow = table.nextRow;
  rowsOf(assessment).forEach(({ result, byYear }, index) => {
    const cells: Partial<Record<Column, SheetCell>> = {
      sequence: number(index + 1, '0', { align: 'center' }),
      clause: centred(result.indicator.clause),
      indicator: text(result.indicator.name),
      unit: centred(result.unit ?? missingMark),
    };
    for (const year of years) Object.assign(cells, yearCells(table, assessment, year, byYear));
    table.data(result.id, cells);
  });
  const lastRow = table.nextRow - 1;
  if (lastRow < firstRow) table.section('没有可以按年度比较的指标。');
  else table.total('total', totals(table, assessment, firstRow, lastRow));
  return table
    .finish(
      [
        '年度指标逐年考核，各年目标不累加；本年为截至统计截止日的累计数，与上年同期比较；已结束的年度与上年全年比较。',
        '占比和增长率的同比为百分点之差；「—」表示没有数据。合计栏为完成率达到100%的指标数，是否达标以「目标完成情况」表的状态为准。',
      ],
      signOff(options),
    )
    .build({ ...yearsSheet, tabColor: '#1F4E79', remarks: 'remarks' });
}

function columnsOf(years: readonly number[]): readonly TableColumn<Column>[] {
  return [
    { id: 'sequence', header: headers.sequence, width: 6 },
    { id: 'clause', header: headers.clause, width: 10 },
    { id: 'indicator', header: headers.indicator, width: 26 },
    { id: 'unit', header: headers.unit, width: 9 },
    ...years.flatMap((year) =>
      yearParts.map(({ part, header, width }): TableColumn<Column> => ({
        id: `${part}${year}`,
        header,
        group: `${String(year)}年`,
        width,
      })),
    ),
    { id: 'remarks', header: headers.remarks, width: 16 },
  ];
}

interface Row {
  /** Any year's result: name, clause and unit are the same. */
  readonly result: IndicatorResult;
  readonly byYear: ReadonlyMap<number, IndicatorResult>;
}

function rowsOf({ years }: Assessment): readonly Row[] {
  const rows = new Map<string, { result: IndicatorResult; byYear: Map<number, IndicatorResult> }>();
  for (const { year, indicators } of years) {
    for (const result of indicators) {
      if (result.indicator.nature === 'milestone') continue;
      const row = rows.get(result.id) ?? { result, byYear: new Map<number, IndicatorResult>() };
      row.byYear.set(year, result);
      rows.set(result.id, row);
    }
  }
  return [...rows.values()];
}

function yearCells(
  table: TableBuilder<Column>,
  assessment: Assessment,
  year: number,
  byYear: ReadonlyMap<number, IndicatorResult>,
): Partial<Record<Column, SheetCell>> {
  const result = byYear.get(year);
  if (result === undefined) {
    return Object.fromEntries(yearParts.map(({ part }) => [`${part}${String(year)}`, missing]));
  }
  const { nature, operator } = { ...result.indicator, operator: result.operator };
  const actual = numericActual(result);
  const previous = previousOf(assessment, result, byYear);
  const fraction = isFraction(nature);
  const now = table.ref(`actual${year}`);
  const before = table.ref(`previous${year}`);
  return {
    [`target${String(year)}`]: number(result.target, targetFormat(nature, operator)),
    [`actual${String(year)}`]: number(actual, valueFormat(nature)),
    [`rate${String(year)}`]:
      result.target === null
        ? missing
        : formula(ratioFormula(now, table.ref(`target${year}`)), ratio(actual, result.target), formats.percent),
    [`previous${String(year)}`]: number(previous, valueFormat(nature)),
    [`growth${String(year)}`]: fraction
      ? formula(
          pointsFormula(now, before),
          actual === null || previous === null ? null : (actual - previous) * 100,
          formats.points,
        )
      : formula(growthFormula(now, before), growth(actual, previous), formats.percent),
  };
}

/** The same period of the year before; for a year that is over, the whole year before where the ledgers give it. */
function previousOf(
  { asOf }: Assessment,
  result: IndicatorResult,
  byYear: ReadonlyMap<number, IndicatorResult>,
): number | null {
  if (result.previous !== null) return result.previous;
  const end = dayOf(result.year, 12, 31);
  return end !== null && asOf >= end ? numericActual(byYear.get(result.year - 1) ?? null) : null;
}

function totals(
  table: TableBuilder<Column>,
  { years }: Assessment,
  firstRow: number,
  lastRow: number,
): Partial<Record<Column, SheetCell>> {
  const cells: Partial<Record<Column, SheetCell>> = {
    sequence: centred(totalLabel),
    indicator: text('完成率达到100%'),
  };
  for (const { year, indicators } of years) {
    const rates = table.fixedRange(`rate${year}`, firstRow, lastRow);
    const full = indicators.filter((result) => (ratio(numericActual(result), result.target) ?? 0) >= 1).length;
    cells[`rate${year}`] = formula(`=COUNTIF(${rates},">=1")`, full, '0"项"');
  }
  return cells;
}
