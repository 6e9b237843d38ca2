import type { Bilingual } from '../model/language';

export type Operator = '>=' | '>';

/** What a target is measured in. Shares and growth are fractions, amounts 万元. */
export type IndicatorUnit = '件' | '家' | '个' | '%' | '件/万人' | '万元' | '次' | '起' | null;

/** `yearly`: judged for each plan year; `end`: stock on the plan's last day; `milestone`: stages. */
export type IndicatorPeriod = 'yearly' | 'end' | 'milestone';

export interface Indicator {
  readonly id: string;
  /** Standard Chinese name, then other names staff use for it (for 指标 cells and formulas). */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly englishName: string;
  /** Clause as cited: 二（一）. */
  readonly clause: string;
  /** The plan's own words. */
  readonly quote: string;
  readonly operator: Operator | null;
  /** `null`: monitored, or compared with a parameter (national growth rate), or a pure milestone. Decimal text to stay exact: "0.3". */
  readonly target: string | null;
  /** A parameter of the year that is the target (invention-growth: nationalGrowth). */
  readonly targetParameter: string | null;
  readonly unit: IndicatorUnit;
  readonly period: IndicatorPeriod;
  /** How the value is worked out; the implementation is found by this name. */
  readonly measure: string;
  /** 预期性: 力争/争创 in the plan. */
  readonly expectative: boolean;
  /** `count`, `amount`, `share`, `perCapita`, `growth`: decides proration, tolerance and display. */
  readonly nature: 'count' | 'amount' | 'share' | 'perCapita' | 'growth' | 'milestone' | 'monitor';
  readonly stages: readonly string[];
  /** The stage at which a milestone is met. */
  readonly metStage: string | null;
  /** Suggested responsible unit, shown with 「建议」 until staff confirm it; empty when the plan names none. */
  readonly responsible: string;
  readonly responsibleConfirmed: boolean;
  readonly weight: number;
  /** Cumulative values that staff want by the end of a quarter; they stand in for the even proration of that quarter. */
  readonly milestones?: readonly QuarterMilestone[];
  readonly dropped: { readonly reason: string } | null;
  readonly note: Bilingual | null;
}

/** Staff's own goal for the end of a quarter: cumulative since January for yearly indicators, the stock otherwise. */
export interface QuarterMilestone {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  /** Decimal text, in the indicator's unit; shares as fractions. */
  readonly target: string;
}

export interface PlanTask {
  readonly id: string;
  readonly clause: string;
  readonly name: string;
  readonly quote: string;
  /** Words by which a task of the ledger is joined to this one when it cites no clause. */
  readonly keywords: readonly string[];
}

export interface Safeguard {
  readonly id: string;
  readonly clause: string;
  readonly name: string;
  readonly quote: string;
}

export interface DistrictUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: 'street' | 'town' | 'park';
  /** Former and shortened names: 高村乡, 陈嘴镇, 杨村街. */
  readonly aliases: readonly string[];
}

/** A plan as issued or as edited by staff. Any district's plan in this form works without a code change. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly district: string;
  readonly issuedOn: string;
  /** ISO days, both included. */
  readonly start: string;
  readonly end: string;
  readonly indicators: readonly Indicator[];
  readonly tasks: readonly PlanTask[];
  readonly safeguards: readonly Safeguard[];
  readonly units: readonly DistrictUnit[];
  readonly actors: readonly string[];
}
