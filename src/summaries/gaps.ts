import type { Assessment } from '../assessment/assessment';
import { exact } from '../progress/exact';
import { itemsNeeded } from '../progress/shortfall';
import { centred, formula, missing, number, text } from './cells';
import { formLine, responsible, signOff, statusTone, subject, unitsOf } from './form';
import { displayText, formats, gapFormat, missingMark, targetFormat, valueFormat, valueInWords } from './formats';
import { gapFormula, gapShown, itemsFormula, ratio, ratioFormula } from './formulas';
import type { SummaryOptions } from './options';
import type { SheetCell, SheetDescription } from './sheet-description';
import { districtShortfalls, unitShortfalls, type Shortfall } from './shortfalls';
import { TableBuilder, type TableColumn } from './table';
import { headers, statusWord, summaryPrefix, totalLabel } from './texts';

type Column =
  | 'sequence'
  | 'urgency'
  | 'clause'
  | 'indicator'
  | 'unit'
  | 'target'
  | 'actual'
  | 'gap'
  | 'part'
  | 'whole'
  | 'needed'
  | 'months'
  | 'perMonth'
  | 'status'
  | 'responsible'
  | 'advice'
  | 'remarks';

const columns: readonly TableColumn<Column>[] = [
  { id: 'sequence', header: headers.sequence, width: 6 },
  { id: 'urgency', header: '紧急程度', width: 9 },
  { id: 'clause', header: headers.clause, width: 10 },
  { id: 'indicator', header: headers.indicator, width: 27 },
  { id: 'unit', header: headers.unit, width: 8.5 },
  { id: 'target', header: headers.target, width: 11 },
  { id: 'actual', header: headers.actual, width: 11 },
  { id: 'gap', header: headers.gap, width: 14 },
  { id: 'part', header: '已有数量', group: '占比类测算', width: 10 },
  { id: 'whole', header: '总量', group: '占比类测算', width: 10 },
  { id: 'needed', header: '还需数量', width: 11 },
  { id: 'months', header: '剩余月数', width: 9 },
  { id: 'perMonth', header: '每月需完成', width: 11 },
  { id: 'status', header: headers.status, width: 12 },
  { id: 'responsible', header: headers.responsible, width: 20 },
  { id: 'advice', header: '测算说明', width: 40 },
  { id: 'remarks', header: headers.remarks, width: 14 },
];

export const gapsSheet = { id: 'gaps', name: `${summaryPrefix}缺口清单` } as const;

/** 汇总·缺口清单: what is short, by how much, what it takes (items, 万元, a month), who answers for it, most urgent first. */
export function describeGaps(assessment: Assessment, options: SummaryOptions): SheetDescription {
  const district = districtShortfalls(assessment);
  const units = unitShortfalls(assessment);
  const table = new TableBuilder(columns).begin(
    `${subject(assessment)}国家知识产权示范城市培育目标缺口清单`,
    formLine(assessment, unitsOf(assessment.indicators)),
  );
  const firstRow = table.nextRow;
  let sequence = 0;
  const add = (label: string, shortfalls: readonly Shortfall[]): void => {
    if (shortfalls.length === 0) return;
    table.section(label);
    for (const shortfall of shortfalls) {
      sequence++;
      const key = shortfall.unit === null ? shortfall.indicator.id : `${shortfall.unit}|${shortfall.indicator.id}`;
      table.data(key, rowCells(table, shortfall, sequence));
    }
  };
  add(`${subject(assessment)}指标缺口`, district);
  add('各镇街（园区）缺口（对照分解目标）', units);
  if (sequence === 0) table.section('没有缺口：能够评估的指标均已完成或达到序时进度。');
  else {
    const range = table.fixedRange('urgency', firstRow, table.nextRow - 1);
    const counted = (words: readonly string[], label: string, among: readonly Shortfall[]): SheetCell =>
      formula(
        `=${words.map((word) => `COUNTIF(${range},"${word}")`).join('+')}`,
        among.filter(({ urgency }) => words.includes(urgency)).length,
        `"${label}"0"项"`,
        { align: 'left' },
      );
    const all = [...district, ...units];
    table.total('total', {
      sequence: centred(totalLabel),
      indicator: counted(['已逾期', '紧急', '较紧', '关注'], '共', all),
      status: counted(['已逾期', '紧急'], '紧急', all),
    });
  }
  return table.finish(notes, signOff(options)).build({ ...gapsSheet, tabColor: '#C00000', remarks: 'remarks' });
}

const notes = [
  '缺口为达到目标还需要的数量，占比、增长率为百分点；「还需数量」：占比类按目前总量不变时还需增加的件数，其他为缺口本身；每月需完成＝还需数量÷剩余月数。',
  '紧急程度：「已逾期」考核期已结束仍未完成；「紧急」低于序时进度90%，或未达标且只剩3个月以内；「较紧」未达标、考核期内；「关注」低于序时进度但不低于90%。',
];

function rowCells(
  table: TableBuilder<Column>,
  shortfall: Shortfall,
  sequence: number,
): Partial<Record<Column, SheetCell>> {
  const { indicator, unit } = shortfall;
  return {
    sequence: number(sequence, '0', { align: 'center' }),
    urgency: centred(shortfall.urgency),
    clause: centred(indicator.clause),
    indicator: text(indicator.name),
    unit: centred(shortfall.measuredIn ?? missingMark),
    ...figures(table, shortfall),
    status: centred(statusWord(shortfall.status), statusTone(shortfall.status)),
    responsible: text(unit ?? responsible(indicator)),
    advice: text(adviceText(shortfall)),
  };
}

function figures(table: TableBuilder<Column>, shortfall: Shortfall): Partial<Record<Column, SheetCell>> {
  const { indicator, operator, target, monthsLeft } = shortfall;
  const { nature } = indicator;
  const actual = typeof shortfall.actual === 'number' ? shortfall.actual : null;
  const months = number(monthsLeft, '0');
  if (target === null || operator === null || actual === null) {
    const goal = indicator.metStage === null ? missing : centred(indicator.metStage);
    const stage = typeof shortfall.actual === 'string' ? centred(shortfall.actual) : missing;
    return { target: goal, actual: stage, gap: missing, needed: missing, months, perMonth: missing };
  }
  const shown = gapShown(target, actual, operator, nature);
  const counted = countedRatio(shortfall);
  const neededValue =
    counted === null
      ? itemNatures.has(nature)
        ? shown
        : (shortfall.result?.itemsNeeded ?? null)
      : itemsNeeded(exact(counted.numerator), exact(counted.denominator), operator, exact(target));
  const neededFormat = nature === 'amount' ? formats.decimal : formats.integer;
  return {
    target: number(target, targetFormat(nature, operator)),
    actual: number(actual, valueFormat(nature)),
    gap: formula(gapFormula(table.ref('target'), table.ref('actual'), operator, nature), shown, gapFormat(nature)),
    part: counted === null ? null : number(counted.numerator, formats.integer),
    whole:
      counted === null ? null : number(counted.denominator, nature === 'share' ? formats.integer : formats.decimal),
    needed:
      counted !== null
        ? formula(
            itemsFormula(table.ref('target'), table.ref('part'), table.ref('whole'), operator),
            neededValue,
            neededFormat,
          )
        : itemNatures.has(nature)
          ? formula(`=${table.ref('gap')}`, neededValue, neededFormat)
          : number(neededValue, neededFormat),
    months,
    perMonth: formula(
      ratioFormula(table.ref('needed'), table.ref('months')),
      ratio(neededValue, monthsLeft),
      formats.decimal,
    ),
  };
}

/** Natures whose shortfall is itself a number of items or of 万元. */
const itemNatures: ReadonlySet<string> = new Set(['count', 'amount']);

/** The counts of a share or per-capita value: with them the sheet works out the items still needed. */
function countedRatio({ indicator, ratio: counted }: Shortfall): Shortfall['ratio'] {
  return indicator.nature === 'share' || indicator.nature === 'perCapita' ? counted : null;
}

/** What it takes, in words: new items where they also enlarge the total, today's pace, the stage still to be reached. */
function adviceText(shortfall: Shortfall): string {
  const { indicator, result, monthsLeft, target } = shortfall;
  const sentences: string[] = [];
  if (indicator.nature === 'milestone') {
    sentences.push(indicator.metStage === null ? '尚未完成' : `尚未达到「${indicator.metStage}」阶段`);
  }
  if (typeof result?.newItemsNeeded === 'number' && result.newItemsNeeded > 0) {
    sentences.push(`新增部分同时计入总量时，还需新增${displayText(result.newItemsNeeded, formats.integer)}件`);
  }
  if (typeof result?.forecast === 'number' && target !== null && monthsLeft > 0) {
    const short = result.forecast < target ? '，仍将欠缺' : '';
    const forecast = Math.round(result.forecast * 100) / 100;
    const shown = indicator.nature === 'count' ? Math.round(forecast) : forecast;
    sentences.push(`按目前进度，全年预计${valueInWords(shown, indicator.nature, shortfall.measuredIn)}${short}`);
  }
  if (monthsLeft === 0) sentences.push('考核期已结束');
  return sentences.length === 0 ? missingMark : `${sentences.join('；')}。`;
}
