import type { CellValue } from '../model/cell-value';
import type { Day } from '../model/calendar';
import type { Finding, Fix, MessageParameters, Severity } from '../model/finding';
import type { Bilingual } from '../model/language';
import type { Ledgers, LedgerTable } from '../ledgers/ledger';
import type { Plan } from '../plan/plan';

/** What the indicators gave, for the checks that compare staff's figures with it. Amounts 万元, shares fractions. */
export interface ComputedValue {
  readonly actual: number | null;
  readonly target: number | null;
  readonly nature: 'count' | 'amount' | 'share' | 'perCapita' | 'growth' | 'milestone' | 'monitor';
  /** Parameters of a year that the indicator needs and 参数 lacks. */
  readonly missingParameters: readonly { readonly name: string; readonly year: number }[];
}

export interface ComputedResults {
  readonly year: number;
  readonly scope: string;
  /** What the ledgers (never staff's own figures) give; `null` when they do not tell. `unit` null: the whole scope. */
  readonly value: (indicatorId: string, year: number, unit: string | null) => ComputedValue | null;
}

/** What a check may look at. */
export interface CheckContext {
  readonly ledgers: Ledgers;
  readonly plan: Plan;
  /** Data date: 统计截止 or staff's choice. */
  readonly asOf: Day;
  /** USCCs that staff confirmed although a check digit fails (numbers known to break the rule). */
  readonly allowedCodes: ReadonlySet<string>;
  /** Present only for checks of phase `results`. */
  readonly results: ComputedResults | null;
}

/** Where and what a check found; severity, code and the words come from the check itself. */
export interface Fault {
  readonly table: LedgerTable | null;
  /** Record index in the table; `null` for header, total rows, whole sheet. */
  readonly record: number | null;
  readonly field: string | null;
  /** Sheet cell, 0-based; `null` for a whole sheet or the workbook. */
  readonly row: number | null;
  readonly column: number | null;
  readonly raw?: CellValue;
  readonly parameters?: MessageParameters;
  readonly fix?: Fix;
}

/**
 * One check: one fault that staff can make, in one file. `what`, `why` and `example` are the rule page in the docs and
 * in the pane's 规则说明; `message` is what a finding says, its {placeholders} are filled from the fault's parameters.
 */
export interface Check {
  readonly code: string;
  readonly severity: Severity;
  /** How far it looks. */
  readonly scope: 'cell' | 'record' | 'table' | 'workbook';
  /** `ledgers`: runs before the indicators, which leave out what it found; `results`: runs after them and compares. */
  readonly phase: 'ledgers' | 'results';
  readonly title: Bilingual;
  readonly what: Bilingual;
  readonly why: Bilingual;
  readonly example: Bilingual;
  readonly remedy: Bilingual;
  readonly message: Bilingual;
  readonly fixKind: 'safe' | 'proposed' | 'map' | null;
  readonly run: (context: CheckContext) => Iterable<Fault>;
}

export type { Finding };
