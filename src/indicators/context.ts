import type { LedgerKind, LedgerTable, Ledgers } from '../ledgers/ledger';
import type { Day } from '../model/calendar';
import type { Plan } from '../plan/plan';
import type { FindingIndex } from './finding-index';
import { Parameters } from './parameters';
import { UnitIndex } from './unit-index';

/** What the indicators of one assessment are worked out from; what several of them need is worked out once. */
export class MeasureContext {
  readonly ledgers: Ledgers;
  readonly plan: Plan;
  /** Data date. */
  readonly asOf: Day;
  /** "district" or a unit's name. */
  readonly scope: string;
  readonly findings: FindingIndex;
  /** Whether later occurrences of a patent are among the findings: their check is on and nothing of it was excepted. */
  readonly repeatsAreFound: boolean;
  readonly parameters: Parameters;
  readonly units: UnitIndex;
  readonly #memo = new Map<string, unknown>();

  constructor(input: {
    readonly ledgers: Ledgers;
    readonly plan: Plan;
    readonly asOf: Day;
    readonly scope: string;
    readonly findings: FindingIndex;
    readonly repeatsAreFound: boolean;
  }) {
    this.ledgers = input.ledgers;
    this.plan = input.plan;
    this.asOf = input.asOf;
    this.scope = input.scope;
    this.findings = input.findings;
    this.repeatsAreFound = input.repeatsAreFound;
    this.parameters = new Parameters(input.ledgers);
    this.units = new UnitIndex(input.plan);
  }

  /** Tables of a kind that have all the fields the kind cannot do without, in workbook order. */
  tables(kind: LedgerKind): readonly LedgerTable[] {
    return this.once(`tables/${kind}`, () =>
      this.ledgers.tables.filter((table) => table.kind === kind && table.missingFields.length === 0),
    );
  }

  /** Patents sheets that hold applications filed (role applications or both). */
  get applicationTables(): readonly LedgerTable[] {
    return this.tables('patents').filter(({ role }) => role !== 'valid');
  }

  /** Patents sheets that hold the stock (role valid or both). */
  get stockTables(): readonly LedgerTable[] {
    return this.tables('patents').filter(({ role }) => role !== 'applications');
  }

  /** Works something out once; the key names it among everything that is kept. */
  once<Result>(key: string, make: () => Result): Result {
    if (this.#memo.has(key)) return this.#memo.get(key) as Result;
    const result = make();
    this.#memo.set(key, result);
    return result;
  }
}
