import type { CellValue } from '../model/cell-value';
import type { LedgerColumn, LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import { inOneGo, recordsPerStep } from '../model/steps';
import { NumberTable } from './number-table';

/** Where a patent stands. */
export interface PatentPlace {
  readonly table: LedgerTable;
  readonly record: number;
}

/** A patent that an earlier row of a sheet of the same role already holds. */
export interface LaterOccurrence extends PatentPlace {
  readonly column: LedgerColumn;
  readonly first: PatentPlace;
}

/** Which patents stand where. */
export interface PatentOccurrences {
  readonly laterOccurrences: readonly LaterOccurrence[];
  /** Records of a table that repeat an earlier one of the same role. */
  readonly later: (table: LedgerTable) => ReadonlySet<number>;
  /** First place of a canonical number in sheets of each role. */
  readonly placesOf: (number: string) => readonly PatentPlace[];
  /**
   * Whether an unreadable number of a patents sheet is this one but for a digit or its check digit: then that cell is what
   * is wrong, and it is reported there.
   */
  readonly isMistyped: (number: string) => boolean;
  /** Whether any patents sheet has role `valid` or `both`. */
  readonly hasStock: boolean;
}

const noRecords: ReadonlySet<number> = new Set();

/** Walks the number columns of all patents tables once; sheets of different roles may hold the same patent. */
export function findPatentOccurrences(tables: readonly LedgerTable[]): PatentOccurrences {
  return inOneGo(findPatentOccurrencesSteps(tables));
}

/** Like {@link findPatentOccurrences}, in steps. */
export function* findPatentOccurrencesSteps(tables: readonly LedgerTable[]): Generator<void, PatentOccurrences> {
  const starts: number[] = [];
  let total = 0;
  for (const table of tables) {
    starts.push(total);
    total += table.rows.length;
  }
  const placeOf = (position: number): PatentPlace | null => {
    for (let at = tables.length - 1; at >= 0; at--) {
      const table = tables[at];
      const start = starts[at] ?? 0;
      if (table !== undefined && start <= position) return { table, record: position - start };
    }
    return null;
  };

  const firstByRole = new Map<string, NumberTable>();
  const laterByTable = new Map<number, Set<number>>();
  const laterOccurrences: LaterOccurrence[] = [];
  const unreadable: string[] = [];
  for (const [at, table] of tables.entries()) {
    const column = table.columns.get('applicationNumber');
    if (column === undefined) continue;
    const role = table.role ?? 'both';
    let first = firstByRole.get(role);
    if (first === undefined) {
      first = new NumberTable(total);
      firstByRole.set(role, first);
    }
    const start = starts[at] ?? 0;
    const { states, values } = column;
    for (let record = 0; record < states.length; record++) {
      if (record % recordsPerStep === recordsPerStep - 1) yield;
      if (states[record] !== cellStates.sound) {
        const digits = digitsOf(column.rawAt(record));
        if (digits !== '') unreadable.push(digits);
        continue;
      }
      const number = values[record];
      if (typeof number !== 'string') continue;
      const known = first.enter(number, start + record);
      if (known < 0) continue;
      const place = placeOf(known);
      if (place === null) continue;
      laterOccurrences.push({ table, record, column, first: place });
      const later = laterByTable.get(table.index);
      if (later === undefined) laterByTable.set(table.index, new Set([record]));
      else later.add(record);
    }
  }

  return {
    laterOccurrences,
    later: (table) => laterByTable.get(table.index) ?? noRecords,
    placesOf: (number) => {
      const places: PatentPlace[] = [];
      for (const first of firstByRole.values()) {
        const position = first.find(number);
        const place = position < 0 ? null : placeOf(position);
        if (place !== null) places.push(place);
      }
      return places;
    },
    isMistyped: (number) => {
      const digits = digitsOf(number);
      return unreadable.some((other) => isOneOff(digits, other));
    },
    hasStock: tables.some((table) => table.role !== 'applications'),
  };
}

/** Digits and check digit of a number, however it was typed; empty when there are too few to compare. */
function digitsOf(raw: CellValue): string {
  if (typeof raw !== 'string' && typeof raw !== 'number') return '';
  const digits = String(raw)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9X]/g, '');
  return digits.length >= 8 ? digits : '';
}

/** Equal but for one digit, or but for a missing check digit. */
function isOneOff(digits: string, other: string): boolean {
  if (digits.slice(0, -1) === other) return true;
  if (digits.length !== other.length) return false;
  let differences = 0;
  for (let at = 0; at < digits.length; at++) if (digits[at] !== other[at]) differences += 1;
  return differences <= 1;
}
