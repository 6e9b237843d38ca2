import { shiftDecimal } from './decimal';
import type { CellReader, ColumnOutput } from './cell-output';
import { isPercentFormat } from './number-format';
import { readNumberText } from './number-text';
import { putNoNumber, putNumberText } from './read-number';

/** How a share is written: `percent` shows % (0.3 as 30%), `percentText` is the text 30%, `fraction` 0.3, `hundred` 30. */
type Scale = 'percent' | 'percentText' | 'fraction' | 'hundred';

interface Noted {
  readonly record: number;
  readonly scale: Scale;
  readonly value: number;
  readonly silent: boolean;
}

/**
 * Shares and rates: the value is a fraction. The scale of bare numbers is told by the column's majority; the minority is
 * noted. Call `finish` after the last cell.
 */
export class ShareColumn {
  private readonly cells: Noted[] = [];

  constructor(
    private readonly output: ColumnOutput,
    /** Whether the header says （%）. */
    private readonly percentHeader: boolean,
  ) {}

  readonly read: CellReader = (value, record, output) => {
    if (typeof value === 'number') {
      const scale = isPercentFormat(output.format(record)) ? 'percent' : Math.abs(value) <= 1 ? 'fraction' : 'hundred';
      this.add(record, scale, value);
      return;
    }
    const text = typeof value === 'string' ? readNumberText(value) : null;
    if (text === null || text.magnitude !== 0 || !['', '%'].includes(text.unit)) {
      putNoNumber(record, output);
      return;
    }
    if (text.unit === '%') {
      const fraction = shiftDecimal(text.value, -2);
      if (text.chinese) putNumberText(text, fraction, fraction, record, output);
      this.add(record, 'percentText', fraction);
      return;
    }
    const scale = Math.abs(text.value) <= 1 ? 'fraction' : 'hundred';
    putNumberText(text, text.value, text.value, record, output);
    this.add(record, scale, text.value);
  };

  private add(record: number, scale: Scale, value: number): void {
    this.cells.push({ record, scale, value, silent: this.output.silent });
  }

  /** Settles the column's scale, puts every value and notes the cells in another scale. */
  finish(): void {
    const majority = this.majority();
    for (const { record, scale, value, silent } of this.cells) {
      const fraction = fractionOf(scale, value, majority);
      this.output.sound(record, fraction);
      if (silent || value === 0 || !differs(scale, value, majority)) continue;
      const fixed = majority === 'hundred' ? shiftDecimal(fraction, 2) : fraction;
      const read = `${String(shiftDecimal(fraction, 2))}%`;
      this.output.note(record, 'share.mixed-scale', { read }, { kind: 'proposed', value: fixed });
    }
  }

  private majority(): Scale {
    const counts: Record<Scale, number> = { percent: 0, percentText: 0, fraction: 0, hundred: 0 };
    for (const { scale, value } of this.cells) if (value !== 0) counts[scale] += 1;
    const shown = counts.percent + counts.percentText;
    const most = Math.max(shown, counts.fraction, counts.hundred);
    if (counts.hundred === most && (this.percentHeader || (shown < most && counts.fraction < most))) return 'hundred';
    if (shown === most) return counts.percent >= counts.percentText ? 'percent' : 'percentText';
    return counts.fraction === most ? 'fraction' : 'hundred';
  }
}

function fractionOf(scale: Scale, value: number, majority: Scale): number {
  if (scale === 'percent' || scale === 'percentText') return value;
  if (scale === 'hundred') return isSlightlyOver(value, majority) ? value : shiftDecimal(value, -2);
  return value === 1 && majority === 'hundred' ? 0.01 : value;
}

/** 1.05 among fractions is 105 %, not 1.05 %. */
function isSlightlyOver(value: number, majority: Scale): boolean {
  return majority !== 'hundred' && value > 1 && value <= 1.5;
}

function differs(scale: Scale, value: number, majority: Scale): boolean {
  const shows = (one: Scale): boolean => one === 'percent' || one === 'percentText';
  if (majority === 'hundred') return scale !== 'hundred' && !(scale === 'fraction' && value === 1);
  if (scale === 'hundred') return !isSlightlyOver(value, majority);
  // A fraction among cells that show % is the same number in another format; beside the text 30% it is another scale.
  if (scale === 'fraction') return majority === 'percentText';
  return scale === 'percentText' && !shows(majority);
}
