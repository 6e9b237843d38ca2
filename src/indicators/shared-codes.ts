import type { LedgerKind, LedgerTable } from '../ledgers/ledger';
import type { MeasureContext } from './context';
import { firstWordOf, wordsAt } from './fields';

/** The column of names that the credit code beside it belongs to. */
const nameFields: Partial<Record<LedgerKind, string>> = {
  patents: 'applicant',
  enterprises: 'name',
  brands: 'owner',
  pilots: 'name',
  certifications: 'name',
  pledges: 'pledgor',
};

/**
 * Codes that stand with two enterprises: each name only in towns of its own. Such a code slipped into the wrong row or was
 * given out twice; it joins nobody and the names decide. Two names of one town with one code are one enterprise renamed.
 */
export function sharedCodes(context: MeasureContext): ReadonlySet<string> {
  return context.once('shared codes', () => {
    const names = new Map<string, string>();
    const several = new Set<string>();
    eachUse(context, (code, name) => {
      const known = names.get(code);
      if (known === undefined) names.set(code, name);
      else if (known !== name) several.add(code);
    });
    const towns = new Map<string, Map<string, Set<string>>>();
    if (several.size > 0) {
      eachUse(context, (code, name, table, record) => {
        if (!several.has(code)) return;
        const byName = towns.get(code) ?? new Map<string, Set<string>>();
        towns.set(code, byName);
        const own = byName.get(name) ?? new Set<string>();
        byName.set(name, own);
        const town = wordsAt(table, record, 'town') || (table.sheetTown ?? '');
        if (town !== '') own.add(town);
      });
    }
    return new Set([...towns].filter(([, byName]) => areApart([...byName.values()])).map(([code]) => code));
  });
}

function areApart(towns: readonly ReadonlySet<string>[]): boolean {
  const known = towns.filter(({ size }) => size > 0);
  return known.some((one, index) => known.slice(index + 1).some((other) => ![...other].some((town) => one.has(town))));
}

function eachUse(
  context: MeasureContext,
  visit: (code: string, name: string, table: LedgerTable, record: number) => void,
): void {
  for (const table of context.ledgers.tables) {
    const field = nameFields[table.kind];
    const names = field === undefined ? undefined : table.columns.get(field);
    const codes = table.columns.get('uscc');
    if (names === undefined || codes === undefined) continue;
    for (let record = 0; record < table.rows.length; record += 1) {
      const code = firstWordOf(codes, record);
      const name = firstWordOf(names, record);
      if (code !== '' && name !== '') visit(code, name, table, record);
    }
  }
}
