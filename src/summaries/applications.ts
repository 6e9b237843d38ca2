import type { Assessment, UnitResult } from '../assessment/assessment';
import { toYearMonthDay } from '../model/calendar';
import { centred, formula, number, text } from './cells';
import { formLine, signOff, subject } from './form';
import { formats } from './formats';
import { growth, growthFormula, ratio, ratioFormula, sumFormula, sumShown } from './formulas';
import { indicatorByMeasure } from './measures';
import type { SummaryOptions } from './options';
import type { SheetCell, SheetDescription } from './sheet-description';
import { TableBuilder, type TableColumn } from './table';
import { headers, summaryPrefix, totalLabel } from './texts';

const kinds = ['inventions', 'utilityModels', 'designs'] as const;
type Kind = (typeof kinds)[number];
type Part = Kind | 'all';
type Column = 'sequence' | 'unit' | 'share' | 'remarks' | `${'now' | 'before' | 'growth'}.${Part}`;

const partHeaders: Readonly<Record<Part, string>> = {
  inventions: '发明',
  utilityModels: '实用新型',
  designs: '外观设计',
  all: totalLabel,
};
const parts: readonly Part[] = [...kinds, 'all'];

export const applicationsSheet = { id: 'applications', name: `${summaryPrefix}专利申请` } as const;

/** 汇总·专利申请: each unit's applications by type, the same period of the year before, and 同比; the layout of a city's monthly 通报. */
export function describeApplications(assessment: Assessment, options: SummaryOptions): SheetDescription {
  const { year, asOf } = assessment;
  const { month } = toYearMonthDay(asOf);
  const table = new TableBuilder(columns(year)).begin(
    `${subject(assessment)}${String(year)}年1—${String(month)}月专利申请情况统计表`,
    formLine(assessment, '件'),
  );
  const known = unitsWithApplications(assessment);
  const firstRow = table.nextRow;
  const lastRow = firstRow + known.length - 1;
  known.forEach((unit, index) => {
    table.data(unit.unit, {
      sequence: number(index + 1, '0', { align: 'center' }),
      unit: text(unit.unit),
      ...unitCells(table, unit),
    });
  });
  if (known.length === 0) table.section('没有可以分到镇街、园区的专利申请记录。');
  else table.total('total', totalCells(table, known, firstRow, lastRow));
  return table
    .finish(
      [
        '申请量按申请号所含年度统计，同一申请号只计一次；专利类型以申请号为准；截至统计截止日。',
        '上年同期为台账中上一年度同一时段的申请量；台账没有上一年度数据时为「—」。',
      ],
      signOff(options),
    )
    .build({ ...applicationsSheet, tabColor: '#2E75B6', remarks: 'remarks' });
}

function columns(year: number): readonly TableColumn<Column>[] {
  const group = (part: 'now' | 'before' | 'growth', label: string): TableColumn<Column>[] =>
    parts.map((kind) => ({ id: `${part}.${kind}`, header: partHeaders[kind], group: label, width: 10 }));
  return [
    { id: 'sequence', header: headers.sequence, width: 6 },
    { id: 'unit', header: headers.town, width: 24 },
    ...group('now', `${String(year)}年累计`),
    { id: 'share', header: '发明占比', width: 10 },
    ...group('before', '上年同期'),
    ...group('growth', '同比增长'),
    { id: 'remarks', header: headers.remarks, width: 16 },
  ];
}

/** Units whose applications the ledgers tell. */
function unitsWithApplications({ units, plan }: Assessment): readonly UnitResult[] {
  const indicator = indicatorByMeasure(plan, 'applications');
  return indicator === null ? units : units.filter(({ values }) => values[indicator.id] !== undefined);
}

function unitCells(table: TableBuilder<Column>, { counts }: UnitResult): Partial<Record<Column, SheetCell>> {
  const cells: Partial<Record<Column, SheetCell>> = {};
  const { lastYear } = counts;
  for (const kind of kinds) {
    cells[`now.${kind}`] = number(counts[kind], formats.integer);
    cells[`before.${kind}`] = number(lastYear?.[kind], formats.integer);
  }
  const now = sumOfKinds(counts);
  const before = lastYear === null ? null : sumOfKinds(lastYear);
  cells['now.all'] = sumAcross(table, 'now', now);
  cells['before.all'] = sumAcross(table, 'before', before);
  cells.share = shareCell(table, counts.inventions, now);
  for (const part of parts) {
    cells[`growth.${part}`] = growthCell(
      table,
      part,
      part === 'all' ? now : counts[part],
      part === 'all' ? before : (lastYear?.[part] ?? null),
    );
  }
  return cells;
}

function totalCells(
  table: TableBuilder<Column>,
  units: readonly UnitResult[],
  firstRow: number,
  lastRow: number,
): Partial<Record<Column, SheetCell>> {
  const cells: Partial<Record<Column, SheetCell>> = { sequence: centred(totalLabel) };
  const now = (part: Part): number | null =>
    sumShown(units.map(({ counts }) => (part === 'all' ? sumOfKinds(counts) : counts[part])));
  const before = (part: Part): number | null =>
    sumShown(
      units.map(({ counts: { lastYear } }) => lastYear && (part === 'all' ? sumOfKinds(lastYear) : lastYear[part])),
    );
  for (const part of parts) {
    cells[`now.${part}`] = formula(
      sumFormula(table.range(`now.${part}`, firstRow, lastRow)),
      now(part),
      formats.integer,
    );
    cells[`before.${part}`] = formula(
      sumFormula(table.range(`before.${part}`, firstRow, lastRow)),
      before(part),
      formats.integer,
    );
    // A growth of sums is only fair when every unit has both years.
    const complete = units.every(({ counts }) => counts.lastYear !== null);
    cells[`growth.${part}`] = complete ? growthCell(table, part, now(part), before(part)) : centred('—');
  }
  cells.share = shareCell(table, now('inventions'), now('all'));
  return cells;
}

function sumOfKinds(counts: Readonly<Record<Kind, number>>): number {
  return counts.inventions + counts.utilityModels + counts.designs;
}

function sumAcross(table: TableBuilder<Column>, period: 'now' | 'before', expected: number | null): SheetCell {
  const range = `${table.ref(`${period}.inventions`)}:${table.ref(`${period}.designs`)}`;
  return formula(sumFormula(range), expected, formats.integer);
}

function shareCell(table: TableBuilder<Column>, inventions: number | null, all: number | null): SheetCell {
  return formula(
    ratioFormula(table.ref('now.inventions'), table.ref('now.all')),
    ratio(inventions, all),
    formats.percent,
  );
}

function growthCell(table: TableBuilder<Column>, part: Part, now: number | null, before: number | null): SheetCell {
  return formula(
    growthFormula(table.ref(`now.${part}`), table.ref(`before.${part}`)),
    growth(now, before),
    formats.percent,
  );
}
