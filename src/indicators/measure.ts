import type { Day } from '../model/calendar';
import type { MeasureCall } from '../plan/measures';
import type { Indicator } from '../plan/plan';
import type { Exact } from '../progress/exact';
import type { MeasureContext } from './context';
import { noEvidence } from './evidence';
import type { Evidence, MissingData } from './evidence';

/** Which value of an indicator is asked for. */
export interface MeasureRequest {
  readonly indicator: Indicator;
  readonly call: MeasureCall;
  readonly year: number;
  /** Events after this day are not of the period: the data date, a year's end, or the same day of the year before. */
  readonly cutoff: Day;
  /**
   * True for the year judged at the data date: a ledger without a record of it then says 0. Of any other year such a
   * ledger says nothing.
   */
  readonly judged: boolean;
  /** One unit's rows; `null`: the whole scope. */
  readonly unit: string | null;
}

/** A parameter of 基础参数 that an indicator needs and that is missing. */
export interface MissingParameter {
  readonly name: string;
  readonly year: number;
}

/** A value with what it rests on, or what is missing. */
export interface Measured {
  /** `null`: the ledgers do not tell. */
  readonly value: Exact | null;
  /** Numerator and denominator of shares, per-capita values and growth. */
  readonly ratio: { readonly numerator: Exact; readonly denominator: Exact } | null;
  readonly evidence: Evidence;
  readonly missing: readonly MissingData[];
  readonly missingParameters: readonly MissingParameter[];
  /** Only for milestones that the tasks ledger knows. */
  readonly milestone: {
    /** `null`: begun, stage unclear. */
    readonly stage: string | null;
    readonly words: string;
    readonly plannedStart: Day | null;
    readonly dueDate: Day | null;
  } | null;
}

/** Works one indicator out. One measure, one file under `measures/`. */
export type Measure = (context: MeasureContext, request: MeasureRequest) => Measured;

const empty: Measured = {
  value: null,
  ratio: null,
  evidence: noEvidence,
  missing: [],
  missingParameters: [],
  milestone: null,
};

/** A value that the ledgers give. */
export function measured(value: Exact, evidence: Evidence, ratio: Measured['ratio'] = null): Measured {
  return { ...empty, value, evidence, ratio };
}

/** No value, and what is missing for one. */
export function notMeasured(
  missing: readonly MissingData[] = [],
  evidence: Evidence = noEvidence,
  missingParameters: readonly MissingParameter[] = [],
): Measured {
  return { ...empty, missing, evidence, missingParameters };
}

/** A milestone's place. */
export function milestoneMeasured(milestone: NonNullable<Measured['milestone']>, evidence: Evidence): Measured {
  return { ...empty, milestone, evidence };
}
