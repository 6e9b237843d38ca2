import { readLedgers } from '../../src/ledgers/read-ledgers';
import type { Ledgers, LedgerTable, RecognitionCorrection } from '../../src/ledgers/ledger';
import { columnLetters, toA1 } from '../../src/model/address';
import type { SheetGrid } from '../../src/model/grid';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { workbook } from './grid';

/** Reads sheets with the plan of 武清区. */
export function read(...sheets: readonly SheetGrid[]): Ledgers {
  return readLedgers(workbook(...sheets), { plan: wuqingPlan });
}

/** Reads one sheet with corrections. */
export function readCorrected(sheet: SheetGrid, correction: Omit<RecognitionCorrection, 'sheet'>): Ledgers {
  return readLedgers(workbook(sheet), { plan: wuqingPlan, corrections: [{ sheet: sheet.name, ...correction }] });
}

/** The only table of what was read; fails when there is none. */
export function onlyTable(ledgers: Ledgers): LedgerTable {
  const [table] = ledgers.tables;
  if (table === undefined || ledgers.tables.length !== 1) throw new Error(`${String(ledgers.tables.length)} tables`);
  return table;
}

/** How the first sheet was recognised, in the words of the report: header rows 1-based, columns as letters. */
export function recognised(ledgers: Ledgers): {
  kind: string | null;
  headerRows: number[] | null;
  records: number;
  columns: Record<string, string>;
} {
  const [sheet] = ledgers.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return {
    kind: sheet.kind,
    headerRows: sheet.headerRows?.map((row) => row + 1) ?? null,
    records: sheet.records,
    columns: Object.fromEntries([...sheet.columns].map(([field, column]) => [field, columnLetters(column)])),
  };
}

/** Every reading as `code cell`, e.g. `date.text E5`. */
export function noticed(ledgers: Ledgers): string[] {
  return ledgers.readings.map(({ code, table: index, record, field }) => {
    const table = ledgers.tables[index];
    return `${code} ${toA1(table?.rows[record] ?? -1, table?.columns.get(field)?.column ?? -1)}`;
  });
}

/** Values of one field over the records. */
export function valuesOf(table: LedgerTable, field: string): readonly unknown[] {
  return table.columns.get(field)?.values ?? [];
}
