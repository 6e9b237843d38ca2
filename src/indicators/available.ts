import { fieldDefinition, kindDefinition } from '../ledgers/kinds/all-kinds';
import type { LedgerKind, LedgerTable } from '../ledgers/ledger';
import type { MeasureContext } from './context';
import type { MissingData } from './evidence';
import { indicatorTexts } from './texts';

/** What is missing when no usable table of a kind is there: the ledger, or the column it cannot do without. */
export function missingTables(
  context: MeasureContext,
  kind: LedgerKind,
  fits: (table: LedgerTable) => boolean = () => true,
): readonly MissingData[] {
  const { title, fields } = kindDefinition(kind);
  const headerOf = (field: string): string => fieldDefinition(kind, field)?.header ?? field;
  const incomplete = context.ledgers.tables.filter(
    (table) => table.kind === kind && table.missingFields.length > 0 && fits(table),
  );
  if (incomplete.length > 0) {
    return incomplete.flatMap((table) =>
      table.missingFields.map((field) => indicatorTexts.missingColumn(table.sheet.name, headerOf(field))),
    );
  }
  const required = fields.find((field) => field.required === true);
  return [indicatorTexts.missingLedger(title, required?.header ?? '', kind !== 'tasks')];
}
