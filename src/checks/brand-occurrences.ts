import type { Day } from '../model/calendar';
import type { LedgerColumn, LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import type { CheckContext } from './check';
import { indexOf } from './check-index';
import { isBefore } from './dates';
import { saysOutOfForce, saysRenewal } from './status-words';
import { textAt } from './values';

interface BrandPlace {
  readonly table: LedgerTable;
  readonly record: number;
  readonly column: LedgerColumn;
}

/** Marks and products that stand in the brands ledgers more than once. */
export interface BrandOccurrences {
  /** Later rows of a mark that is there already: they would count it twice. */
  readonly duplicates: readonly (BrandPlace & { readonly first: BrandPlace })[];
  /** Rows that do not count: duplicates, and earlier recognitions that a later renewal (延续认定) took the place of. */
  readonly notCounted: (table: LedgerTable) => ReadonlySet<number>;
}

const noRecords: ReadonlySet<number> = new Set();

/**
 * Finds equal marks: same category and number, or same category, name and owner where neither has a number. A renewal is
 * not a new item: while the earlier recognition is still in force it repeats it; once that has lapsed, staff keep both
 * rows as history and the renewal is the one in force.
 */
export function findBrandOccurrences(context: CheckContext): BrandOccurrences {
  const firsts = new Map<string, BrandPlace>();
  const duplicates: (BrandPlace & { readonly first: BrandPlace })[] = [];
  const notCounted = new Map<LedgerTable, Set<number>>();
  const leaveOut = ({ table, record }: BrandPlace): void => {
    const records = notCounted.get(table);
    if (records === undefined) notCounted.set(table, new Set([record]));
    else records.add(record);
  };
  for (const table of indexOf(context).tables('brands')) {
    for (let record = 0; record < table.rows.length; record++) {
      const found = keyOf(table, record);
      if (found === null) continue;
      const place: BrandPlace = { table, record, column: found.column };
      const first = firsts.get(found.key);
      if (first === undefined) {
        firsts.set(found.key, place);
      } else if (isRenewalOf(place, first, context.asOf)) {
        leaveOut(first);
        firsts.set(found.key, place);
      } else {
        leaveOut(place);
        duplicates.push({ ...place, first });
      }
    }
  }
  return { duplicates, notCounted: (table) => notCounted.get(table) ?? noRecords };
}

function keyOf(table: LedgerTable, record: number): { readonly key: string; readonly column: LedgerColumn } | null {
  const category = textAt(table.columns.get('category'), record);
  if (category === '') return null;
  const numbers = table.columns.get('registrationNumber');
  const number = textAt(numbers, record);
  if (numbers !== undefined && number !== '') return { key: `${category}\n${number}`, column: numbers };
  if (numbers?.states[record] === cellStates.unusable) return null;
  const names = table.columns.get('name');
  const name = textAt(names, record);
  if (names === undefined || name === '') return null;
  return { key: `${category}\n\n${name}\n${textAt(table.columns.get('owner'), record)}`, column: names };
}

function isRenewalOf(later: BrandPlace, earlier: BrandPlace, asOf: Day): boolean {
  if (!saysRenewal(wordsOf(later)) && !saysRenewal(wordsOf(earlier))) return false;
  const recognised = recognisedOn(later);
  if (recognised === null || recognised === recognisedOn(earlier)) return false;
  const until = earlier.table.columns.get('validUntil');
  const hasExpired = until !== undefined && isBefore(until, earlier.record, asOf);
  return hasExpired || saysOutOfForce(textAt(earlier.table.columns.get('status'), earlier.record));
}

function wordsOf({ table, record }: BrandPlace): string {
  return `${textAt(table.columns.get('route'), record)} ${textAt(table.columns.get('status'), record)}`;
}

function recognisedOn({ table, record }: BrandPlace): Day | null {
  const value = table.columns.get('recognizedDate')?.values[record];
  return typeof value === 'number' ? value : null;
}
