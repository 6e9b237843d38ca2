import Big from 'big.js';
import type { CellValue } from '../model/cell-value';
import { isCellError } from '../model/cell-value';
import { toA1 } from '../model/address';
import type { SheetGrid } from '../model/grid';
import { weightsTotal100 } from './weights-total';
import { findIndicator, nearestIndicator } from './find-indicator';
import { normaliseName } from './normalise';
import type { Indicator, Operator, Plan, QuarterMilestone } from './plan';
import { planTexts } from './texts';

/** The sheet in which staff see the plan's targets and change them. */
export const planSheetName = '方案目标';

/** Whether a sheet of this name is 「方案目标」; blanks that staff left around the name do not matter. */
export function isPlanSheetName(name: string): boolean {
  return name.trim() === planSheetName;
}

/** One thing that staff changed of the plan as issued. */
export interface PlanDifference {
  readonly indicatorId: string;
  readonly name: string;
  /** Chinese: 目标值, 比较方式, 责任单位, 权重, 季度目标, 是否考核. */
  readonly field: string;
  readonly issued: string;
  readonly edited: string;
}

/** Something on the sheet that makes no sense and was not used. */
export interface PlanSheetProblem {
  /** A1 address; `null` when it is about the whole sheet. */
  readonly cell: string | null;
  readonly message: string;
}

/** A 「方案目标」 sheet as read: the plan to judge by, what differs from the plan as issued, what was refused. */
export interface PlanSheetReading {
  readonly plan: Plan;
  /** What each row says, to be laid over another plan without reading the sheet again. */
  readonly edits: readonly PlanRowEdit[];
  readonly differences: readonly PlanDifference[];
  readonly problems: readonly PlanSheetProblem[];
}

/** What one row says of one indicator; absent: left as issued. */
export interface PlanRowEdit {
  readonly indicatorId: string;
  readonly target?: string;
  readonly operator?: Operator;
  readonly responsible?: string;
  /** False while the unit stands there with 「（建议）」 behind it. */
  readonly responsibleConfirmed?: boolean;
  readonly weight?: number;
  readonly milestones?: readonly QuarterMilestone[];
  readonly dropped?: { readonly reason: string } | null;
}

/** Lays rows over a plan and lists what differs. */
export function planWithEdits(
  plan: Plan,
  edits: readonly PlanRowEdit[],
): Pick<PlanSheetReading, 'plan' | 'differences'> {
  const byId = new Map(edits.map((edit) => [edit.indicatorId, edit]));
  const edited: Plan = {
    ...plan,
    indicators: plan.indicators.map((indicator) => {
      const edit = byId.get(indicator.id);
      return edit === undefined ? indicator : withEdit(indicator, edit);
    }),
  };
  const differences = plan.indicators.flatMap((issued, index) => {
    const now = edited.indicators[index];
    return now === undefined ? [] : differencesOf(issued, now);
  });
  return { plan: differences.length === 0 ? plan : edited, differences };
}

function withEdit(indicator: Indicator, edit: PlanRowEdit): Indicator {
  const { target = indicator.target, responsible = indicator.responsible, dropped = indicator.dropped } = edit;
  return {
    ...indicator,
    target,
    targetParameter: edit.target === undefined ? indicator.targetParameter : null,
    operator: edit.operator ?? indicator.operator,
    responsible,
    responsibleConfirmed: edit.responsibleConfirmed ?? indicator.responsibleConfirmed,
    weight: edit.weight ?? indicator.weight,
    milestones: edit.milestones ?? indicator.milestones ?? [],
    dropped,
  };
}

function differencesOf(issued: Indicator, edited: Indicator): PlanDifference[] {
  const words = planTexts.difference;
  const shown: readonly (readonly [string, (indicator: Indicator) => string])[] = [
    [words.target, (indicator) => shownTarget(indicator, indicator.target)],
    [words.operator, ({ operator }) => (operator === null ? words.none : operator === '>=' ? '≥' : '＞')],
    [
      words.responsible,
      ({ responsible, responsibleConfirmed }) =>
        responsible === '' ? words.none : responsibleConfirmed ? responsible : words.suggested(responsible),
    ],
    [words.weight, ({ weight }) => String(weight)],
    [words.milestones, (indicator) => shownMilestones(indicator)],
    [words.dropped, ({ dropped }) => (dropped === null ? words.assessed : words.notAssessed(dropped.reason))],
  ];
  return shown.flatMap(([field, show]) => {
    const [before, after] = [show(issued), show(edited)];
    return before === after
      ? []
      : [{ indicatorId: issued.id, name: issued.name, field, issued: before, edited: after }];
  });
}

function shownTarget({ nature, unit }: Indicator, target: string | null): string {
  if (target === null) return planTexts.difference.none;
  return nature === 'share' || nature === 'growth'
    ? `${new Big(target).times(100).toFixed()}%`
    : `${target}${unit ?? ''}`;
}

function shownMilestones(indicator: Indicator): string {
  const { milestones = [] } = indicator;
  if (milestones.length === 0) return planTexts.difference.none;
  return milestones
    .map(({ year, quarter, target }) => `${year}年第${quarter}季度 ${shownTarget(indicator, target)}`)
    .join('、');
}

const columnWords: Readonly<Record<string, readonly string[]>> = {
  indicator: ['指标', '指标名称', '考核指标'],
  operator: ['比较', '比较方式', '考核方式'],
  target: ['目标值', '目标', '方案目标'],
  weight: ['权重', '分值'],
  responsible: ['责任单位', '牵头单位'],
  assessed: ['是否考核', '考核'],
  reason: ['理由', '不再考核理由', '不考核理由', '调整理由'],
};

interface Columns {
  readonly header: number;
  readonly of: ReadonlyMap<string, number>;
  readonly quarters: readonly {
    readonly column: number;
    readonly text: string;
    readonly year: number;
    readonly quarter: 1 | 2 | 3 | 4;
  }[];
}

/**
 * Reads staff's 「方案目标」 sheet. A row is known by its 指标; what a cell leaves blank stays as issued; what makes no sense
 * is refused with a sentence and stays as issued.
 */
export function readPlanSheet(plan: Plan, grid: SheetGrid): PlanSheetReading {
  const columns = findColumns(grid);
  if (columns === null) {
    return { plan, edits: [], differences: [], problems: [{ cell: null, message: planTexts.sheet.noHeader }] };
  }
  const reader = new RowReader(plan, grid, columns);
  for (let i = columns.header + 1; i < grid.values.length; i += 1) reader.read(i);
  reader.settleWeights();
  const edits = [...reader.edits.values()];
  return { ...planWithEdits(plan, edits), edits, problems: reader.problems };
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value).trim();
}

function findColumns(grid: SheetGrid): Columns | null {
  for (let i = 0; i < Math.min(grid.values.length, 15); i += 1) {
    const of = new Map<string, number>();
    const quarters: Columns['quarters'][number][] = [];
    for (const [column, value] of (grid.values[i] ?? []).entries()) {
      const words = normaliseName(textOf(value));
      for (const [field, known] of Object.entries(columnWords)) {
        if (known.includes(words) && !of.has(field)) of.set(field, column);
      }
      const match = /^(\d{4})年?(?:第?([一二三四1-4])季度?.*|Q([1-4]))$/iu.exec(words);
      const quarter = quarterOf(match?.[2] ?? match?.[3] ?? '');
      if (match !== null && quarter !== null) {
        quarters.push({ column, text: textOf(value), year: Number(match[1]), quarter });
      }
    }
    if (of.has('indicator') && of.has('target')) return { header: i, of, quarters };
  }
  return null;
}

function quarterOf(text: string): 1 | 2 | 3 | 4 | null {
  const index = '一二三四'.indexOf(text);
  const number = text === '' ? 0 : index >= 0 ? index + 1 : Number(text);
  return number === 1 || number === 2 || number === 3 || number === 4 ? number : null;
}

/** A typed number as exact decimal text: 10000, 1,0000, 1万, 30%; `null` when it is none. */
function decimalOf(value: CellValue): Big | null {
  if (typeof value === 'number') return Number.isFinite(value) ? new Big(value) : null;
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFKC').replace(/[\s,]/gu, '');
  const match = /^(-?\d+(?:\.\d+)?)(%|万|亿)?(?:件|家|个|元|万元|次|起)?$/u.exec(text);
  if (match === null) return null;
  const number = new Big(match[1] ?? '0');
  if (match[2] === '%') return number.div(100);
  if (match[2] === '亿') return number.times(10_000);
  return match[2] === '万' && !text.endsWith('万元') ? number.times(10_000) : number;
}

class RowReader {
  readonly edits = new Map<string, PlanRowEdit>();
  readonly problems: PlanSheetProblem[] = [];
  readonly #weights = new Map<string, number>();

  constructor(
    readonly plan: Plan,
    readonly grid: SheetGrid,
    readonly columns: Columns,
  ) {}

  read(row: number): void {
    const name = textOf(this.#value(row, 'indicator'));
    if (name === '' || /^(?:合计|注[:：]|说明|填表|审核|制表)/u.test(name)) return;
    const indicator = findIndicator(this.plan, name);
    if (indicator === null) {
      // A foot or a remark below the table stands alone in its row.
      if (textOf(this.#value(row, 'target')) === '') return;
      const nearest = nearestIndicator(this.plan, name)?.name ?? null;
      this.#refuse(row, 'indicator', planTexts.sheet.unknownIndicator(name, nearest));
      return;
    }
    if (this.edits.has(indicator.id)) {
      this.#refuse(row, 'indicator', planTexts.sheet.repeated(name));
      return;
    }
    const typed = textOf(this.#value(row, 'responsible'));
    const responsible = typed.replace(/[（(]建议[）)]$/u, '');
    const target = this.#target(row, indicator);
    const operator = this.#operator(row, indicator);
    const dropped = this.#dropped(row, indicator);
    const milestones = this.#milestones(row, indicator);
    this.#readWeight(row, indicator);
    this.edits.set(indicator.id, {
      indicatorId: indicator.id,
      ...(target === null ? {} : { target }),
      ...(operator === null ? {} : { operator }),
      ...(responsible === '' ? {} : { responsible, responsibleConfirmed: responsible === typed }),
      ...(dropped === undefined ? {} : { dropped }),
      ...(milestones === null ? {} : { milestones }),
    });
  }

  /** Weights are used together or not at all: those of the sheet with the plan's own for the rest must total 100. */
  settleWeights(): void {
    const changed = this.plan.indicators.some(({ id, weight }) => (this.#weights.get(id) ?? weight) !== weight);
    if (!changed) return;
    const all = this.plan.indicators.map(({ id, weight }) => this.#weights.get(id) ?? weight);
    if (!weightsTotal100(all)) {
      const total = all.reduce((sum, weight) => sum.plus(weight), new Big(0)).toFixed();
      this.problems.push({ cell: null, message: planTexts.sheet.weightTotal(total) });
      return;
    }
    for (const [id, weight] of this.#weights) {
      const edit = this.edits.get(id);
      if (edit !== undefined) this.edits.set(id, { ...edit, weight });
    }
  }

  #value(row: number, field: string): CellValue {
    const column = this.columns.of.get(field);
    return column === undefined ? null : (this.grid.values[row]?.[column] ?? null);
  }

  #refuse(row: number, field: string | number, message: string): void {
    const column = typeof field === 'number' ? field : (this.columns.of.get(field) ?? 0);
    this.problems.push({ cell: toA1(this.grid.top + row, this.grid.left + column), message });
  }

  #target(row: number, indicator: Indicator): string | null {
    const { name, nature, target, targetParameter } = indicator;
    const value = this.#value(row, 'target');
    const text = textOf(value);
    const typed = decimalOf(value);
    if (nature === 'milestone' || nature === 'monitor') {
      if (typed !== null && (target === null || !typed.eq(target))) {
        this.#refuse(row, 'target', planTexts.sheet.noTarget(name));
      }
      return null;
    }
    if (typed === null) {
      if (targetParameter !== null) return null;
      const message = /^[-—–/]*$/u.test(text) ? planTexts.sheet.targetBlank(name) : planTexts.sheet.target(text, name);
      if (textOf(this.#value(row, 'assessed')) === '' || this.#saysAssessed(row) !== false) {
        this.#refuse(row, 'target', message);
      }
      return null;
    }
    return this.#soundFigure(typed, text, indicator, row, 'target');
  }

  /** A figure of the indicator's nature as exact text; refused with a sentence when it cannot be one. */
  #soundFigure(
    typed: Big,
    text: string,
    { name, nature }: Indicator,
    row: number,
    field: string | number,
  ): string | null {
    const isShare = nature === 'share' || nature === 'growth';
    const figure = isShare && typed.gt(1) && !text.includes('%') ? typed.div(100) : typed;
    if (figure.lt(0)) {
      this.#refuse(row, field, planTexts.sheet.negative(name));
      return null;
    }
    if (nature === 'share' && figure.gt(1)) {
      this.#refuse(row, field, planTexts.sheet.share(text, name));
      return null;
    }
    if (nature === 'count' && !figure.mod(1).eq(0)) {
      this.#refuse(row, field, planTexts.sheet.whole(text, name));
      return null;
    }
    return figure.toFixed();
  }

  #operator(row: number, { name, operator }: Indicator): Operator | null {
    const text = textOf(this.#value(row, 'operator')).normalize('NFKC').replace(/\s/gu, '');
    if (text === '' || operator === null || /^[-—–/]+$/u.test(text)) return null;
    if (/^(?:>=|≥|=>|达到|以上|不低于|不少于|大于等于|保持)$/u.test(text)) return '>=';
    if (/^(?:>|超过|高于|大于|多于)$/u.test(text)) return '>';
    this.#refuse(row, 'operator', planTexts.sheet.operator(text, name));
    return null;
  }

  #saysAssessed(row: number): boolean | null {
    const value = this.#value(row, 'assessed');
    if (typeof value === 'boolean') return value;
    const text = textOf(value);
    if (/^(?:|是|考核|√|✓|Y|YES)$/iu.test(text)) return true;
    return /^(?:否|不考核|不再考核|×|N|NO)$/iu.test(text) ? false : null;
  }

  /** `undefined`: as issued. */
  #dropped(row: number, { name, dropped }: Indicator): { readonly reason: string } | null | undefined {
    if (!this.columns.of.has('assessed')) return undefined;
    const assessed = this.#saysAssessed(row);
    if (assessed === null) {
      this.#refuse(row, 'assessed', planTexts.sheet.assessed(textOf(this.#value(row, 'assessed')), name));
      return undefined;
    }
    if (assessed) return textOf(this.#value(row, 'assessed')) === '' ? undefined : null;
    const reason = textOf(this.#value(row, 'reason')) || (dropped?.reason ?? '');
    if (reason !== '') return { reason };
    this.#refuse(row, 'reason', planTexts.sheet.reason(name));
    return undefined;
  }

  #milestones(row: number, indicator: Indicator): readonly QuarterMilestone[] | null {
    const { quarters } = this.columns;
    if (quarters.length === 0 || indicator.nature === 'milestone' || indicator.nature === 'monitor') return null;
    const found: QuarterMilestone[] = [];
    let before: { readonly year: number; readonly target: Big } | null = null;
    for (const { column, text, year, quarter } of quarters) {
      const value = this.grid.values[row]?.[column] ?? null;
      const words = textOf(value);
      if (/^[-—–/]*$/u.test(words)) continue;
      const typed = decimalOf(value);
      if (typed === null) {
        this.#refuse(row, column, planTexts.sheet.milestone(words, text, indicator.name));
        continue;
      }
      const target = this.#soundFigure(typed, words, indicator, row, column);
      if (target === null) continue;
      const sameRun: boolean = before !== null && (indicator.period !== 'yearly' || before.year === year);
      if (before !== null && sameRun && before.target.gt(target)) {
        this.#refuse(row, column, planTexts.sheet.milestoneOrder(text, indicator.name));
        continue;
      }
      before = { year, target: new Big(target) };
      found.push({ year, quarter, target });
    }
    return found;
  }

  #readWeight(row: number, { id, name }: Indicator): void {
    const value = this.#value(row, 'weight');
    const text = textOf(value);
    if (/^[-—–/]*$/u.test(text)) return;
    const typed = decimalOf(value);
    if (typed === null || typed.lt(0) || typed.gt(100)) {
      this.#refuse(row, 'weight', planTexts.sheet.weight(text, name));
      return;
    }
    this.#weights.set(id, typed.toNumber());
  }
}
