import type { LedgerTable } from '../ledgers/ledger';
import { findUnit } from '../plan/find-unit';
import type { Plan } from '../plan/plan';

/** Which unit of the district each record belongs to: its town, else the town its sheet speaks for. */
export class UnitIndex {
  readonly #plan: Plan;
  readonly #names = new Map<string, string | null>();
  readonly #buckets = new Map<LedgerTable, ReadonlyMap<string, readonly number[]>>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** Standard name of the unit a text names; `null` when it names none. */
  nameOf(text: string): string | null {
    let name = this.#names.get(text);
    if (name === undefined) {
      name = findUnit(this.#plan, text)?.name ?? null;
      this.#names.set(text, name);
    }
    return name;
  }

  /** Whether the table tells towns at all. */
  tells(table: LedgerTable): boolean {
    return table.columns.has('town') || table.sheetTown !== null;
  }

  /** Records of each unit; a record without a sound town belongs to none. */
  bucketsOf(table: LedgerTable): ReadonlyMap<string, readonly number[]> {
    const known = this.#buckets.get(table);
    if (known !== undefined) return known;
    const buckets = new Map<string, number[]>();
    const column = table.columns.get('town');
    const sheetUnit = table.sheetTown === null ? null : this.nameOf(table.sheetTown);
    for (let record = 0; record < table.rows.length; record += 1) {
      const value = column === undefined ? null : (column.values[record] ?? null);
      const unit = column === undefined ? sheetUnit : typeof value === 'string' ? this.nameOf(value) : null;
      if (unit === null) continue;
      const bucket = buckets.get(unit);
      if (bucket === undefined) buckets.set(unit, [record]);
      else bucket.push(record);
    }
    this.#buckets.set(table, buckets);
    return buckets;
  }

  /** The records of a table to look at for a unit; `null`: all of them. */
  recordsOf(table: LedgerTable, unit: string | null): readonly number[] | null {
    return unit === null ? null : (this.bucketsOf(table).get(unit) ?? []);
  }
}
