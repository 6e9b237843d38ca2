import type { Assessment, IndicatorResult, TitleBreakdown } from '../assessment/assessment';
import { centred, formula, missing, number, text } from './cells';
import { evidenceText } from './evidence';
import { formLine, isJudged, responsible, signOff, statusTone, subject, unitsOf } from './form';
import { formats, gapFormat, missingMark, targetFormat } from './formats';
import { gapFormula, gapShown, ratio, ratioFormula, sumFormula, sumShown } from './formulas';
import { numericActual } from './measures';
import type { SummaryOptions } from './options';
import type { SheetCell, SheetDescription } from './sheet-description';
import { TableBuilder, type TableColumn } from './table';
import { headers, statusWord, summaryPrefix, totalLabel } from './texts';

type Column =
  | 'sequence'
  | 'clause'
  | 'indicator'
  | 'unit'
  | 'stock'
  | 'ever'
  | 'target'
  | 'rate'
  | 'gap'
  | 'expiring'
  | 'after'
  | 'status'
  | 'responsible'
  | 'source'
  | 'remarks';

const columns: readonly TableColumn<Column>[] = [
  { id: 'sequence', header: headers.sequence, width: 6 },
  { id: 'clause', header: headers.clause, width: 10 },
  { id: 'indicator', header: '类别', width: 26 },
  { id: 'unit', header: headers.unit, width: 7 },
  { id: 'stock', header: '有效存量', width: 10 },
  { id: 'ever', header: '历史累计', width: 10 },
  { id: 'target', header: headers.target, width: 10 },
  { id: 'rate', header: headers.rate, width: 10 },
  { id: 'gap', header: headers.gap, width: 9 },
  { id: 'expiring', header: '90天内到期', width: 11 },
  { id: 'after', header: '到期后存量', width: 11 },
  { id: 'status', header: headers.status, width: 14 },
  { id: 'responsible', header: headers.responsible, width: 17 },
  { id: 'source', header: headers.source, width: 44 },
  { id: 'remarks', header: headers.remarks, width: 16 },
];

export const brandsSheet = { id: 'brands-and-pilots', name: `${summaryPrefix}品牌与试点` } as const;

const groups: readonly { readonly label: string; readonly measure: string }[] = [
  { label: '商标品牌', measure: 'brands' },
  { label: '试点示范企业', measure: 'pilots' },
  { label: '试点示范园区', measure: 'parks' },
  { label: '贯标认证', measure: 'certifications' },
];

/** 汇总·品牌与试点: titles, marks and certificates in force, their targets, and what runs out within 90 days. */
export function describeBrandsAndPilots(assessment: Assessment, options: SummaryOptions): SheetDescription {
  const breakdowns = new Map(assessment.titles.map((title) => [title.indicatorId, title]));
  const shown = assessment.indicators.filter(({ indicator }) => measureName(indicator.measure) !== null);
  const table = new TableBuilder(columns).begin(
    `${subject(assessment)}商标品牌与试点示范情况表`,
    formLine(assessment, unitsOf(shown)),
  );
  const firstRow = table.nextRow;
  let sequence = 0;
  for (const { label, measure } of groups) {
    const results = shown.filter(({ indicator }) => measureName(indicator.measure) === measure);
    if (results.length === 0) continue;
    table.section(label);
    for (const result of results) {
      sequence++;
      table.data(result.id, rowCells(table, result, breakdowns.get(result.id) ?? null, sequence));
    }
  }
  if (sequence === 0) table.section('方案没有商标品牌、试点示范、贯标方面的指标。');
  else {
    const expiring = shown.map(({ id }) => breakdowns.get(id)?.expiringWithin90Days ?? null);
    table.total('total', {
      sequence: centred(totalLabel),
      indicator: text(`共${String(sequence)}类`),
      expiring: formula(
        sumFormula(table.range('expiring', firstRow, table.nextRow - 1)),
        sumShown(expiring),
        formats.integer,
      ),
    });
  }
  return table
    .finish(
      [
        '有效存量为已认定、在有效期内且未被取消、撤销、注销的数量；历史累计含已到期的；同一企业有多个市级、区级称号的只计一家。',
        '「90天内到期」自统计截止日起算，请提前组织复审、续展；「到期后存量」为到期且未续的情况下的数量。各类别单位不同，存量不相加。',
      ],
      signOff(options),
    )
    .build({ ...brandsSheet, tabColor: '#BF8F00', remarks: 'remarks' });
}

/** `pilots:市级,区级:试点,示范` → pilots, when it is one of the groups shown here. */
function measureName(measure: string): string | null {
  const name = measure.split(':')[0] ?? '';
  return groups.some((group) => group.measure === name) ? name : null;
}

function rowCells(
  table: TableBuilder<Column>,
  result: IndicatorResult,
  breakdown: TitleBreakdown | null,
  sequence: number,
): Partial<Record<Column, SheetCell>> {
  const { indicator, target, operator } = result;
  // Staff's own figure has no register behind it, so nothing can be said of what runs out.
  const stock = numericActual(result);
  const judged = target !== null && operator !== null && isJudged(result);
  const expiring = breakdown?.expiringWithin90Days ?? null;
  return {
    sequence: number(sequence, '0', { align: 'center' }),
    clause: centred(indicator.clause),
    indicator: text(indicator.name),
    unit: centred(result.unit ?? missingMark),
    stock: number(stock, formats.integer),
    ever: number(breakdown?.everRecognised, formats.integer),
    target: number(target, targetFormat(indicator.nature, operator)),
    rate: judged
      ? formula(ratioFormula(table.ref('stock'), table.ref('target')), ratio(stock, target), formats.percent)
      : missing,
    gap: judged
      ? formula(
          gapFormula(table.ref('target'), table.ref('stock'), operator, indicator.nature),
          gapShown(target, stock, operator, indicator.nature),
          gapFormat(indicator.nature),
        )
      : missing,
    expiring: number(expiring, formats.integer, expiring !== null && expiring > 0 ? { tone: 'warn' } : {}),
    after: formula(
      `=IF(AND(ISNUMBER(${table.ref('stock')}),ISNUMBER(${table.ref('expiring')})),${table.ref('stock')}-${table.ref('expiring')},"${missingMark}")`,
      stock === null || expiring === null ? null : stock - expiring,
      formats.integer,
    ),
    status: centred(statusWord(result.status), statusTone(result.status)),
    responsible: text(responsible(indicator)),
    source: text(evidenceText(result)),
  };
}
