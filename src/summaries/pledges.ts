import type { Assessment } from '../assessment/assessment';
import { toYearMonthDay } from '../model/calendar';
import { centred, formula, missing, number, text } from './cells';
import { evidenceText } from './evidence';
import { formLine, signOff, subject } from './form';
import { formats, missingMark } from './formats';
import { ratio, ratioFormula, sumFormula, sumShown } from './formulas';
import { numericActual, resultByMeasure } from './measures';
import type { SummaryOptions } from './options';
import type { SheetDescription } from './sheet-description';
import { TableBuilder, type TableColumn } from './table';
import { headers, summaryPrefix, totalLabel } from './texts';

type Column =
  | 'sequence'
  | 'label'
  | 'registrations'
  | 'amount'
  | 'registrationsSoFar'
  | 'amountSoFar'
  | 'expected'
  | 'ahead'
  | 'rate'
  | 'remarks';

const columns: readonly TableColumn<Column>[] = [
  { id: 'sequence', header: headers.sequence, width: 7 },
  { id: 'label', header: '月份', width: 36 },
  { id: 'registrations', header: '登记笔数', width: 11 },
  { id: 'amount', header: '融资金额', width: 14 },
  { id: 'registrationsSoFar', header: '累计笔数', width: 11 },
  { id: 'amountSoFar', header: '累计金额', width: 14 },
  { id: 'expected', header: '序时目标', width: 14 },
  { id: 'ahead', header: '超（欠）序时', width: 14 },
  { id: 'rate', header: '完成年度目标', width: 14 },
  { id: 'remarks', header: headers.remarks, width: 18 },
];

export const pledgesSheet = { id: 'pledges', name: `${summaryPrefix}质押融资` } as const;

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const chartRows = 16;

/** 汇总·质押融资: pledge loans of the year by month (with what is due by then) and by bank. */
export function describePledges(assessment: Assessment, options: SummaryOptions): SheetDescription {
  const table = new TableBuilder(columns).begin(
    `${subject(assessment)}专利质押融资情况表（${String(assessment.year)}年）`,
    formLine(assessment, '笔、万元'),
  );
  const firstMonth = addMonths(table, assessment);
  addBanks(table, assessment);
  const result = resultByMeasure(assessment, 'pledges');
  table.finish(
    [
      '按实际放款日期和实际放款额统计，没有放款额的按登记金额；同一质押登记号只计一次；序时目标＝年度目标×月份÷12。',
      ...(result === null ? [] : [`数据来源：${evidenceText(result)}`]),
    ],
    signOff(options),
  );
  addChart(table, firstMonth);
  return table.build({ ...pledgesSheet, tabColor: '#7030A0', remarks: 'remarks' });
}

/** Twelve months and their total; months that have not begun are missing, months without a loan are 0. */
function addMonths(table: TableBuilder<Column>, assessment: Assessment): number {
  const result = resultByMeasure(assessment, 'pledges');
  const target = result?.target ?? null;
  const known =
    assessment.pledges.months.length > 0 || (numericActual(result) !== null && result?.source === 'computed');
  const today = toYearMonthDay(assessment.asOf);
  const begun = !known || today.year < assessment.year ? 0 : today.year > assessment.year ? 12 : today.month;
  const byMonth = new Map(assessment.pledges.months.map((entry) => [entry.month, entry]));
  const targetRow = table.nextRow;
  table.data('target', { label: text('年度目标'), expected: number(target, formats.decimal), rate: missing });
  const firstRow = table.nextRow;
  const lastRow = firstRow + 11;
  const amounts: number[] = [];
  const registrations: number[] = [];
  for (const month of months) {
    const entry = byMonth.get(month) ?? { registrations: 0, amount: 0 };
    const running = month <= begun;
    if (running) {
      amounts.push(entry.amount);
      registrations.push(entry.registrations);
    }
    const amountSoFar = running ? sumShown(amounts) : null;
    const expected = target === null ? null : (target * month) / 12;
    table.data(`month:${String(month)}`, {
      sequence: number(month, '0', { align: 'center' }),
      label: number(month, '0"月"', { align: 'left' }),
      registrations: number(running ? entry.registrations : null, formats.integer),
      amount: number(running ? entry.amount : null, formats.decimal),
      registrationsSoFar: formula(
        runningSum(table, 'registrations', firstRow),
        running ? sumShown(registrations) : null,
        formats.integer,
      ),
      amountSoFar: formula(runningSum(table, 'amount', firstRow), amountSoFar, formats.decimal),
      expected: formula(
        `=IF(ISNUMBER(${table.ref('expected', targetRow)}),${table.ref('expected', targetRow)}*${table.ref('label')}/12,"${missingMark}")`,
        expected,
        formats.decimal,
      ),
      ahead: formula(
        `=IF(AND(ISNUMBER(${table.ref('amountSoFar')}),ISNUMBER(${table.ref('expected')})),ROUND(${table.ref('amountSoFar')}-${table.ref('expected')},4),"${missingMark}")`,
        amountSoFar === null || expected === null ? null : Math.round((amountSoFar - expected) * 1e4) / 1e4,
        formats.decimal,
      ),
      rate: formula(
        ratioFormula(table.ref('amountSoFar'), table.ref('expected', targetRow)),
        ratio(amountSoFar, target),
        formats.percent,
      ),
    });
  }
  const total = sumShown(amounts);
  table.total('total', {
    sequence: centred(totalLabel),
    registrations: formula(
      sumFormula(table.range('registrations', firstRow, lastRow)),
      sumShown(registrations),
      formats.integer,
    ),
    amount: formula(sumFormula(table.range('amount', firstRow, lastRow)), total, formats.decimal),
    rate: formula(
      ratioFormula(table.ref('amount'), table.ref('expected', targetRow)),
      ratio(total, target),
      formats.percent,
    ),
  });
  return firstRow;
}

function runningSum(table: TableBuilder<Column>, column: 'registrations' | 'amount', firstRow: number): string {
  const cell = table.ref(column);
  return `=IF(ISNUMBER(${cell}),SUM(${table.ref(column, firstRow)}:${cell}),"${missingMark}")`;
}

function addBanks(table: TableBuilder<Column>, { pledges: { banks } }: Assessment): void {
  if (banks.length === 0) return;
  table.section('按质权人（银行）统计');
  table.subHeader({
    sequence: headers.sequence,
    label: '质权人（银行）',
    registrations: '登记笔数',
    amount: '融资金额',
    rate: '占全部金额',
    remarks: headers.remarks,
  });
  const firstRow = table.nextRow;
  const lastRow = firstRow + banks.length - 1;
  const total = sumShown(banks.map(({ amount }) => amount));
  const sorted = [...banks].sort((a, b) => b.amount - a.amount);
  sorted.forEach(({ bank, registrations, amount }, index) => {
    table.data(`bank:${bank}`, {
      sequence: number(index + 1, '0', { align: 'center' }),
      label: text(bank === '' ? '（未填写）' : bank),
      registrations: number(registrations, formats.integer),
      amount: number(amount, formats.decimal),
      rate: formula(
        ratioFormula(table.ref('amount'), table.ref('amount', lastRow + 1)),
        ratio(amount, total),
        formats.percent,
      ),
    });
  });
  table.total('bank-total', {
    sequence: centred(totalLabel),
    registrations: formula(
      sumFormula(table.range('registrations', firstRow, lastRow)),
      sumShown(banks.map(({ registrations }) => registrations)),
      formats.integer,
    ),
    amount: formula(sumFormula(table.range('amount', firstRow, lastRow)), total, formats.decimal),
    rate: formula(sumFormula(table.range('rate', firstRow, lastRow)), ratio(total, total), formats.percent),
  });
}

function addChart(table: TableBuilder<Column>, firstRow: number): void {
  const lastRow = firstRow + 11;
  const categories = table.range('label', firstRow, lastRow);
  table.breakPage().section('各月融资金额与累计进度');
  const top = table.nextRow;
  table.space(chartRows, 21);
  table.chart({
    name: '质押融资月度',
    type: 'ColumnClustered',
    title: '专利质押融资各月金额与累计进度（万元）',
    series: [
      { name: '当月金额', values: table.range('amount', firstRow, lastRow), categories, color: '#7030A0' },
      {
        name: '累计金额',
        values: table.range('amountSoFar', firstRow, lastRow),
        categories,
        type: 'Line',
        color: '#2E75B6',
      },
      {
        name: '序时目标',
        values: table.range('expected', firstRow, lastRow),
        categories,
        type: 'Line',
        color: '#C55A11',
      },
    ],
    topLeft: table.ref('sequence', top),
    bottomRight: table.ref('remarks', top + chartRows - 1),
    valueAxis: { format: formats.integer, fromZero: true },
  });
}
