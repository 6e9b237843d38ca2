import type { Day } from '../model/calendar';
import type { Finding } from '../model/finding';
import type { Evidence, MissingData } from '../indicators/evidence';
import type { Ledgers, RecognitionCorrection } from '../ledgers/ledger';
import type { Indicator, Operator, Plan } from '../plan/plan';
import type { PlanSheetReading } from '../plan/plan-sheet';
import type { Light, Status } from '../progress/status';

export type { Light, Status } from '../progress/status';

/** Where a value comes from: ledger rows, staff's own figure, a parameter, or nothing. */
export type Source = 'computed' | 'reported' | 'none';

export type { Evidence, MissingData } from '../indicators/evidence';

/** One indicator for one year (stock and milestones: the year judged). Keys as in the report of `check`. */
export interface IndicatorResult {
  readonly id: string;
  readonly indicator: Indicator;
  readonly year: number;
  readonly actual: number | string | null;
  readonly target: number | null;
  readonly operator: Operator | null;
  readonly unit: string | null;
  readonly rate: number | null;
  readonly gap: number | null;
  readonly expected: number | null;
  readonly status: Status;
  readonly light: Light;
  readonly source: Source;
  readonly counted: number;
  readonly excluded: readonly { readonly reason: string; readonly rows: number }[];
  /** The same period of the year before, where the ledgers tell it. */
  readonly previous: number | null;
  readonly neededPerMonth: number | null;
  readonly forecast: number | null;
  /** For shares: items still needed at today's denominator, and new items that reach the share as both grow. */
  readonly itemsNeeded: number | null;
  readonly newItemsNeeded: number | null;
  /** Numerator and denominator of shares, per-capita and growth. */
  readonly ratio: { readonly numerator: number; readonly denominator: number } | null;
  readonly evidence: Evidence;
  readonly missing: readonly MissingData[];
}

export interface TaskResult {
  readonly name: string;
  /** Plan task or milestone indicator that it belongs to; `null` when none could be told. */
  readonly id: string | null;
  readonly status: 'met' | 'on-track' | 'behind' | 'not-started' | 'missed';
  readonly lead: string | null;
  readonly stage: string | null;
  readonly completion: number | null;
  readonly dueDate: Day | null;
  readonly doneDate: Day | null;
  readonly overdueDays: number;
  readonly place: { readonly sheet: string; readonly cell: string };
}

/** A plan task with what the ledgers show for it besides its own rows. */
export interface PlanTaskSupport {
  readonly id: string;
  /** Chinese: 政策文件已覆盖创造、运用、保护 3 类（共 4 类）. */
  readonly facts: readonly string[];
}

export interface SafeguardResult {
  readonly id: string;
  readonly status: Status;
  /** Chinese: what it rests on or what is missing. */
  readonly reason: string;
}

export interface UnitResult {
  readonly unit: string;
  /** Indicator id → value (fractions for shares). Absent: the ledgers do not tell. */
  readonly values: Readonly<Record<string, number>>;
  readonly targets: Readonly<Record<string, number>>;
  readonly rates: Readonly<Record<string, number>>;
  readonly ranks: Readonly<Record<string, number>>;
  /** Numerators and denominators for formulas on the sheets: applications by type, … */
  readonly counts: UnitCounts;
  readonly score: number | null;
  readonly scoreRank: number | null;
}

export interface UnitCounts {
  readonly applications: number;
  readonly inventions: number;
  readonly utilityModels: number;
  readonly designs: number;
  readonly enterpriseApplications: number;
  readonly lastYear: {
    readonly applications: number;
    readonly inventions: number;
    readonly utilityModels: number;
    readonly designs: number;
  } | null;
  readonly enterprisesWithPatents: number;
  readonly validInventions: number;
  readonly pledgeAmount: number;
}

/** Rows of the pledge summary: by month of the year judged and by bank. */
export interface PledgeBreakdown {
  readonly months: readonly { readonly month: number; readonly registrations: number; readonly amount: number }[];
  readonly banks: readonly { readonly bank: string; readonly registrations: number; readonly amount: number }[];
}

export interface TitleBreakdown {
  readonly indicatorId: string;
  readonly inForce: number;
  readonly everRecognised: number;
  readonly expiringWithin90Days: number;
}

/** Everything one click works out. Pure data: it is what the pane shows, the sheets hold and `check` reports. */
export interface Assessment {
  readonly plan: Plan;
  /** True when staff's plan sheet or settings differ from the plan as issued. */
  readonly planEdited: boolean;
  /** What staff's 「方案目标」 sheet changes of the plan as issued, and what of it was refused. `null`: no such sheet. */
  readonly planSheet?: PlanSheetReading | null;
  readonly asOf: Day;
  readonly asOfSource: 'workbook' | 'setting' | 'today';
  readonly year: number;
  /** "district" or a unit's name. */
  readonly scope: string;
  readonly reportingUnit: string | null;
  readonly ledgers: Ledgers;
  readonly findings: readonly Finding[];
  /** Findings that staff granted an exception, with the reason; not in `findings`' error count. */
  readonly exceptions: readonly { readonly finding: Finding; readonly reason: string; readonly grantedOn: string }[];
  /** Year judged; one entry an indicator, plan order. */
  readonly indicators: readonly IndicatorResult[];
  /** Every plan year, for 汇总·年度进度: yearly indicators by year. */
  readonly years: readonly { readonly year: number; readonly indicators: readonly IndicatorResult[] }[];
  readonly tasks: readonly TaskResult[];
  /** Supporting counts by plan task; only tasks that some ledger says something about. */
  readonly taskSupport?: readonly PlanTaskSupport[];
  readonly safeguards: readonly SafeguardResult[];
  readonly units: readonly UnitResult[];
  readonly pledges: PledgeBreakdown;
  readonly titles: readonly TitleBreakdown[];
}

/** What a check of a workbook depends on besides the workbook. */
export interface AssessmentSettings {
  /** The plan as issued; an edited plan sheet in the workbook is laid over it. */
  readonly plan: Plan;
  /** Staff's data date, used when the workbook says none (or `asOfForced`). */
  readonly asOf: Day | null;
  readonly asOfForced: boolean;
  /** Today, for when nobody says a date: the middle has no clock. */
  readonly today: Day;
  readonly corrections: readonly RecognitionCorrection[];
  readonly disabledChecks: ReadonlySet<string>;
  readonly allowedCodes: ReadonlySet<string>;
  readonly exceptions: readonly FindingException[];
  /** Unit targets kept in the pane: unit → indicator → year → target. */
  readonly unitTargets: readonly {
    readonly unit: string;
    readonly indicator: string;
    readonly year: number | null;
    readonly target: number;
  }[];
  readonly weights: Readonly<Record<string, number>>;
  readonly unitName: string | null;
  /** How many inspections a year s3-inspection asks for; the plan gives no frequency. Absent: one a quarter. */
  readonly inspectionsPerYear?: number;
}

/** An exception (已核实例外) that staff granted: this value at this place is right although the rule objects. */
export interface FindingException {
  readonly code: string;
  readonly sheet: string | null;
  readonly value: string | null;
  /** Key of the record so that it survives sorting: canonical identifier or name; falls back to the cell. */
  readonly key: string;
  readonly reason: string;
  readonly grantedOn: string;
}
