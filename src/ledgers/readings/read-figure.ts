import type { CellValue } from '../../model/cell-value';
import { withoutInvisible } from '../../identifiers/plain-text';
import { findIndicator } from '../../plan/find-indicator';
import type { Indicator, Plan } from '../../plan/plan';
import { amountUnits } from '../amount-units';
import type { CellReader, ColumnOutput } from './cell-output';
import { shiftDecimal } from './decimal';
import { isPercentFormat } from './number-format';
import { readNumberText } from './number-text';
import { countMeasure, moneyMeasure, numberReader, putNoNumber, putNumberText } from './read-number';
import { tidyText } from './text-faults';

/** What the row around a figure says about it. */
export interface FigureRow {
  readonly indicator: Indicator | null;
  /** Text of the 计量单位 column, empty without one. */
  readonly unit: string;
}

/** Finds the indicators that cells name, each text once. */
export function indicatorFinder(plan: Plan): (value: CellValue) => Indicator | null {
  const known = new Map<string, Indicator | null>();
  return (value) => {
    if (typeof value !== 'string') return null;
    let found = known.get(value);
    if (found === undefined) {
      found = findIndicator(plan, value);
      known.set(value, found);
    }
    return found;
  };
}

/** 「≥30%」, 「300家以上」, 「超过300家」 in a target cell: the number is the target, the words are the rule. */
function withoutRule(text: string): string {
  return withoutInvisible(text.normalize('NFKC'))
    .replace(/^(?:>=|<=|≥|≧|>|不少于|不低于|达到|超过|高于|大于|力争|至少|保持)+/u, '')
    .replace(/(?:及?以上|及其以上)$/u, '');
}

function readShare(value: string | number, unit: string, record: number, output: ColumnOutput): void {
  if (typeof value === 'number') {
    const hundred = !isPercentFormat(output.format(record)) && Math.abs(value) > 1;
    output.sound(record, hundred ? shiftDecimal(value, -2) : value);
    return;
  }
  const text = readNumberText(value);
  if (text === null || text.magnitude !== 0 || !['', '%', '百分点', '个百分点'].includes(text.unit)) {
    putNoNumber(record, output);
    return;
  }
  const hundred = text.unit !== '' || Math.abs(text.value) > 1;
  const fraction = hundred ? shiftDecimal(text.value, -2) : text.value;
  if (text.unit === '' || text.chinese)
    putNumberText(text, fraction, unit === '%' ? text.value : fraction, record, output);
  else output.sound(record, fraction);
}

/**
 * Figures of several indicators in one column (指标填报表, 目标分解表): shares as fractions, amounts in 万元, counts as they
 * are. Of a milestone, or an indicator that the plan does not have, a text is kept.
 * @param isTarget targets may carry their rule in words (≥, 以上).
 */
export function figureReader(
  rowOf: (record: number) => FigureRow,
  isTarget: boolean,
  headerUnit: string | null,
): CellReader {
  const count = numberReader(countMeasure);
  const amounts = new Map<string, CellReader>();
  return (raw, record, output) => {
    const { indicator, unit } = rowOf(record);
    const value = typeof raw === 'string' && isTarget ? withoutRule(raw) : typeof raw === 'boolean' ? String(raw) : raw;
    // 「≥10000」 is a rule, so it is a text by right: nothing to put right there.
    if (isTarget && typeof raw === 'string' && value !== withoutInvisible(raw.normalize('NFKC'))) output.silent = true;
    const nature = indicator?.nature ?? null;
    if (nature === null || nature === 'milestone' || nature === 'monitor') {
      const number = typeof value === 'number' ? value : (readNumberText(value)?.value ?? null);
      output.sound(record, number ?? tidyText(String(value)));
    } else if (nature === 'share' || nature === 'growth') {
      readShare(value, unit, record, output);
    } else if (nature === 'amount') {
      const money = Object.hasOwn(amountUnits, unit) ? unit : (headerUnit ?? '万元');
      let reader = amounts.get(money);
      if (reader === undefined) {
        reader = numberReader(moneyMeasure(money));
        amounts.set(money, reader);
      }
      reader(value, record, output);
    } else {
      count(typeof value === 'string' ? value.replace(/(?:件|项)?\/万人$/u, '') : value, record, output);
    }
  };
}
