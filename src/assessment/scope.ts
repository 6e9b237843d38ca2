import type { LedgerKind, Ledgers } from '../ledgers/ledger';
import { UnitIndex } from '../indicators/unit-index';
import type { Plan } from '../plan/plan';

/** Scope of a workbook that speaks for the whole district. */
export const districtScope = 'district';

/** Kinds of ledgers whose records belong to a town. */
const townKinds: ReadonlySet<LedgerKind> = new Set([
  'patents',
  'enterprises',
  'brands',
  'pilots',
  'certifications',
  'pledges',
]);

/**
 * Whom a workbook speaks for: the district, unless its 填报单位 or the town of every record is one unit. Where rows with a
 * town are mostly other units', 填报单位 only says who gathered them. Staff's own setting counts when neither the workbook's
 * 填报单位 nor its towns tell.
 */
export function scopeOf(plan: Plan, ledgers: Ledgers, unitName: string | null): string {
  const index = new UnitIndex(plan);
  const towns = new Map<string, number>();
  let withTown = 0;
  let records = 0;
  for (const table of ledgers.tables) {
    if (!townKinds.has(table.kind)) continue;
    records += table.rows.length;
    for (const [unit, own] of index.bucketsOf(table)) {
      towns.set(unit, (towns.get(unit) ?? 0) + own.length);
      withTown += own.length;
    }
  }
  const named = new Set(ledgers.reportingUnits.map((text) => index.nameOf(text)));
  const [reporter] = named;
  if (named.size === 1 && reporter !== undefined && reporter !== null) {
    return (towns.get(reporter) ?? 0) * 2 >= withTown ? reporter : districtScope;
  }
  const [onlyTown] = towns.keys();
  if (onlyTown !== undefined) return towns.size === 1 && withTown === records ? onlyTown : districtScope;
  const own = named.size === 0 && unitName !== null ? index.nameOf(unitName) : null;
  return own ?? districtScope;
}
