import { typeOfCanonical, yearOfCanonical } from '../identifiers/application-number';
import type { LedgerTable } from '../ledgers/ledger';
import { inOneGo, recordsPerStep } from '../model/steps';
import type { MeasureContext } from './context';
import { isEnterpriseName } from './enterprise-identity';
import { firstWordOf } from './fields';
import { patentNumberAt } from './patent-number';

/**
 * What every patent indicator asks of a record again and again, worked out once a table, column by column: a ledger of a
 * hundred thousand rows is walked many times.
 */
export interface PatentFacts {
  readonly numbers: readonly (string | null)[];
  /** Statistical year: the year in the number; 0 without a number. */
  readonly years: Int16Array;
  /** By the number: 1 发明, 2 实用新型, 3 外观设计; 0 without a number. */
  readonly kinds: Uint8Array;
  /** Equal numbers have equal ids over all sheets; -1 without a number. */
  readonly ids: Int32Array;
  /** 1 where the first applicant is an enterprise. */
  readonly enterprises: Uint8Array;
}

/** The facts of a patents table. */
export function patentFacts(context: MeasureContext, table: LedgerTable): PatentFacts {
  return context.once(keyOf(table), () => inOneGo(factsSteps(context, table)));
}

/** Works out the facts of all patents tables in steps; what is asked for without it is worked out in one go. */
export function* preparePatentFacts(context: MeasureContext): Generator<void, void> {
  for (const table of context.tables('patents')) {
    const facts = yield* factsSteps(context, table);
    context.once(keyOf(table), () => facts);
  }
}

function keyOf(table: LedgerTable): string {
  return `patent facts/${table.index}`;
}

function* factsSteps(context: MeasureContext, table: LedgerTable): Generator<void, PatentFacts> {
  const oneTableEach = context.applicationTables.length <= 1 && context.stockTables.length <= 1;
  const known = context.once('patent ids', () => new Map<string, number>());
  const count = table.rows.length;
  const numbers: (string | null)[] = [];
  const years = new Int16Array(count);
  const kinds = new Uint8Array(count);
  const ids = new Int32Array(count).fill(-1);
  for (let record = 0; record < count; record += 1) {
    if (record % recordsPerStep === recordsPerStep - 1) yield;
    const number = patentNumberAt(table, record);
    numbers.push(number);
    if (number === null) continue;
    years[record] = yearOfCanonical(number);
    const type = typeOfCanonical(number);
    kinds[record] = type === 3 ? 3 : type === 2 || type === 9 ? 2 : 1;
    // Within one sheet repeats are found by `patent.duplicate`; only several sheets need their numbers compared.
    if (oneTableEach && context.repeatsAreFound) {
      ids[record] = record;
      continue;
    }
    let id = known.get(number);
    if (id === undefined) {
      id = known.size;
      known.set(number, id);
    }
    ids[record] = id;
  }
  yield;
  return { numbers, years, kinds, ids, enterprises: enterprisesOf(table) };
}

/** Whose class says 企业; whose name does, where the sheet has no classes. */
function enterprisesOf(table: LedgerTable): Uint8Array {
  const found = new Uint8Array(table.rows.length);
  const classes = table.columns.get('applicantType');
  const names = table.columns.get('applicant');
  const byName = new Map<string, boolean>();
  for (let record = 0; record < found.length; record += 1) {
    if (classes !== undefined) {
      found[record] = firstWordOf(classes, record) === '企业' ? 1 : 0;
      continue;
    }
    const name = firstWordOf(names, record);
    let is = byName.get(name);
    if (is === undefined) {
      is = isEnterpriseName(name);
      byName.set(name, is);
    }
    found[record] = is ? 1 : 0;
  }
  return found;
}

/** Remembers which patents were counted, by id. */
export class SeenPatents {
  #bits = new Uint8Array(1024);

  /** @returns whether the id is new. */
  add(id: number): boolean {
    if (id >= this.#bits.length) {
      const larger = new Uint8Array(Math.max(id + 1, this.#bits.length * 2));
      larger.set(this.#bits);
      this.#bits = larger;
    }
    if (this.#bits[id] === 1) return false;
    this.#bits[id] = 1;
    return true;
  }
}
