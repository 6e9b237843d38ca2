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

interface Use {
  rows: number;
  readonly towns: Set<string>;
}

/**
 * Codes that the ledgers keep for two enterprises side by side: each name stands in several rows, each in towns of its own.
 * No row of theirs is a slip (`uscc.two-names` is silent on them too), so such a code joins nobody and the names decide.
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
    const uses = new Map<string, Map<string, Use>>();
    if (several.size > 0) {
      eachUse(context, (code, name, table, record) => {
        if (!several.has(code)) return;
        const byName = uses.get(code) ?? new Map<string, Use>();
        uses.set(code, byName);
        const use = byName.get(name) ?? { rows: 0, towns: new Set<string>() };
        byName.set(name, use);
        use.rows += 1;
        const town = wordsAt(table, record, 'town') || (table.sheetTown ?? '');
        if (town !== '') use.towns.add(town);
      });
    }
    return new Set([...uses].filter(([, byName]) => areApart([...byName.values()])).map(([code]) => code));
  });
}

function areApart(uses: readonly Use[]): boolean {
  const steady = uses.filter(({ rows, towns }) => rows >= 2 && towns.size > 0);
  return steady.some((one, index) =>
    steady.slice(index + 1).some(({ towns }) => ![...towns].some((town) => one.towns.has(town))),
  );
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
