import type { Day } from '../model/calendar';
import { isSoundUscc } from '../identifiers/uscc';
import type { LedgerColumn, LedgerKind, LedgerTable, Reading } from '../ledgers/ledger';
import type { CheckContext } from './check';
import { findIdentityConflicts, findIdentityConflictsSteps, type IdentityConflicts } from './identity-conflicts';
import { findPatentOccurrences, findPatentOccurrencesSteps, type PatentOccurrences } from './patent-occurrences';
import { findNumberYearConflicts } from './number-year';
import { eventFieldsOf } from './event-fields';

const none: readonly Reading[] = [];
const noRecords: ReadonlySet<number> = new Set();

/**
 * What several checks need to know of the workbook, each part worked out once and only when asked for, column by column:
 * a hundred thousand rows are walked a handful of times, not once a check.
 */
export class CheckIndex {
  readonly context: CheckContext;
  #readings: ReadonlyMap<string, readonly Reading[]> | null = null;
  #tables: ReadonlyMap<LedgerKind, readonly LedgerTable[]> | null = null;
  #patents: PatentOccurrences | null = null;
  #identity: IdentityConflicts | null = null;
  readonly #future = new Map<string, ReadonlySet<number>>();
  readonly #yearConflicts = new Map<number, ReadonlyMap<number, 'earlier' | 'later'>>();

  constructor(context: CheckContext) {
    this.context = context;
  }

  /** Works out what takes long, in steps; what is asked for without it is worked out in one go. */
  *prepare(): Generator<void, void> {
    this.#patents ??= yield* findPatentOccurrencesSteps(this.tables('patents'));
    this.#identity ??= yield* findIdentityConflictsSteps(this);
  }

  /** Readings with a code, in the order in which the cells were read. */
  readings(code: string): readonly Reading[] {
    this.#readings ??= groupBy(this.context.ledgers.readings, (reading) => reading.code);
    return this.#readings.get(code) ?? none;
  }

  /** Tables of a kind, in workbook order. */
  tables(kind: LedgerKind): readonly LedgerTable[] {
    this.#tables ??= groupBy(this.context.ledgers.tables, (table) => table.kind);
    return this.#tables.get(kind) ?? [];
  }

  /** Whether a code as read identifies somebody: both its checks hold, or staff confirmed it all the same. */
  isSoundCode(code: string): boolean {
    return isSoundUscc(code) || this.context.allowedCodes.has(code);
  }

  /** Records whose past event in `field` lies after the data date. Empty for fields that are no past events. */
  futureEvents(table: LedgerTable, field: string): ReadonlySet<number> {
    const column = table.columns.get(field);
    if (column === undefined || !eventFieldsOf(table.kind).includes(field)) return noRecords;
    const key = `${String(table.index)}/${field}`;
    let records = this.#future.get(key);
    if (records === undefined) {
      records = recordsAfter(column, this.context.asOf);
      this.#future.set(key, records);
    }
    return records;
  }

  /** Which patents stand where, and which of them are later occurrences of one that was there before. */
  get patents(): PatentOccurrences {
    this.#patents ??= findPatentOccurrences(this.tables('patents'));
    return this.#patents;
  }

  /** Names and credit codes that contradict each other. */
  get identity(): IdentityConflicts {
    this.#identity ??= findIdentityConflicts(this);
    return this.#identity;
  }

  /** Patents whose number's year is earlier or later than the year of 申请日; later occurrences are left out. */
  numberYearConflicts(table: LedgerTable): ReadonlyMap<number, 'earlier' | 'later'> {
    let conflicts = this.#yearConflicts.get(table.index);
    if (conflicts === undefined) {
      conflicts = findNumberYearConflicts(
        table,
        this.patents.later(table),
        this.futureEvents(table, 'applicationDate'),
      );
      this.#yearConflicts.set(table.index, conflicts);
    }
    return conflicts;
  }
}

const indexes = new WeakMap<CheckContext, CheckIndex>();

/** The index of a context: one for all checks of a run. */
export function indexOf(context: CheckContext): CheckIndex {
  let index = indexes.get(context);
  if (index === undefined) {
    index = new CheckIndex(context);
    indexes.set(context, index);
  }
  return index;
}

function recordsAfter({ values }: LedgerColumn, asOf: Day): ReadonlySet<number> {
  const records = new Set<number>();
  for (let record = 0; record < values.length; record++) {
    const first = values[record];
    if (typeof first === 'number' && first > asOf) records.add(record);
  }
  return records;
}

function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
