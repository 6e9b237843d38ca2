import { findCheck, catalogue } from '../checks/catalogue';
import { runChecks } from '../checks/run-checks';
import { kindDefinition } from '../ledgers/kinds/all-kinds';
import type { LedgerKind, LedgerTable, RecognitionCorrection } from '../ledgers/ledger';
import { readLedgers } from '../ledgers/read-ledgers';
import { columnLetters, parseA1, toA1 } from '../model/address';
import type { Finding } from '../model/finding';
import type { SheetGrid } from '../model/grid';
import type { Assessment, AssessmentSettings } from './assessment';
import { siftExceptions } from './exceptions';

/** More rows at once are a paste or a fill: the whole workbook is checked anew for them. */
const mostRows = 500;

/** Their columns are indicators, and one cell of them changes what all others are compared with. */
const comparedWithAll: ReadonlySet<LedgerKind> = new Set<LedgerKind>(['parameters', 'reported', 'allocations']);

/** Checks that look beyond one record: what they found stays until the whole workbook is checked again. */
const wideChecks: readonly string[] = catalogue
  .filter(({ scope, phase }) => scope === 'table' || scope === 'workbook' || phase === 'results')
  .map(({ code }) => code);

/**
 * The findings after an edit of some rows, at the cost of those rows alone: their cells are read and checked anew by every
 * check that looks at a cell or a record. Values, statuses and findings across records stay as they were until the next
 * full assessment, which must follow.
 * @param grid the sheet as it is after the edit
 * @param rows 0-based sheet rows that changed
 * @returns `null` when the edit may change how the sheet is read (header, merged cells, records that come or go): only a
 * full assessment tells then
 */
export function recheckRows(
  assessment: Assessment,
  grid: SheetGrid,
  rows: ReadonlySet<number>,
  settings: Pick<AssessmentSettings, 'allowedCodes' | 'disabledChecks' | 'exceptions'>,
): Assessment | null {
  const [table, ...others] = assessment.ledgers.tables.filter(({ sheet }) => sheet.name === grid.name);
  // Of several ledgers below one another, each has its own header above its rows.
  if (table === undefined || others.length > 0 || rows.size > mostRows || comparedWithAll.has(table.kind)) return null;
  const lastHeaderRow = table.headerRows[1];
  if ([...rows].some((row) => row <= lastHeaderRow || row >= grid.top + grid.rowCount)) return null;
  if (grid.merges.some((merge) => [...rows].some((row) => merge.top <= row && row <= merge.bottom))) return null;
  const sorted = [...rows].sort((a, b) => a - b);
  const excerpt = excerptOf(grid, lastHeaderRow, sorted);
  const read = readLedgers({ sheets: [excerpt] }, { plan: assessment.plan, corrections: [layoutOf(table)] });
  const [readTable] = read.tables;
  if (readTable === undefined) return null;
  const head = lastHeaderRow - grid.top + 1;
  const sheetRow = (row: number): number => sorted[row - grid.top - head] ?? -1;
  const known = sorted.filter((row) => recordAt(table, row) !== null);
  const found = readTable.rows.map(sheetRow);
  if (known.length !== found.length || found.some((row) => recordAt(table, row) === null)) return null;

  const findings = runChecks(
    {
      ledgers: read,
      plan: assessment.plan,
      asOf: assessment.asOf,
      allowedCodes: settings.allowedCodes,
      results: null,
    },
    { disabled: new Set([...settings.disabledChecks, ...wideChecks]) },
  );
  const { active, granted } = siftExceptions(findings, settings.exceptions, read);
  const placed = (finding: Finding): Finding[] => {
    const at = finding.cell === null ? null : parseA1(finding.cell);
    if (at === null || at.top <= lastHeaderRow) return [];
    const row = sheetRow(at.top);
    const record = recordAt(table, row);
    return [
      {
        ...finding,
        cell: toA1(row, at.left),
        record: record === null ? null : { table: table.index, record, field: finding.record?.field ?? null },
      },
    ];
  };
  const isAnew = ({ sheet, cell, code }: Finding): boolean => {
    const at = cell === null || sheet !== grid.name ? null : parseA1(cell);
    const scope = findCheck(code)?.scope;
    return at !== null && rows.has(at.top) && (scope === 'cell' || scope === 'record');
  };
  return {
    ...assessment,
    findings: merged(
      assessment.findings.filter((finding) => !isAnew(finding)),
      active.flatMap(placed),
      grid.name,
    ),
    exceptions: [
      ...assessment.exceptions.filter(({ finding }) => !isAnew(finding)),
      ...granted.flatMap((exception) => placed(exception.finding).map((finding) => ({ ...exception, finding }))),
    ],
  };
}

/** The record in a sheet row, found by halving: rows ascend. `null` when there is none. */
function recordAt({ rows }: LedgerTable, row: number): number | null {
  let from = 0;
  let to = rows.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle] ?? 0) < row) from = middle + 1;
    else to = middle;
  }
  return rows[from] === row ? from : null;
}

/** The rows up to the header and the changed ones below it, as if the sheet held no others. */
function excerptOf(grid: SheetGrid, lastHeaderRow: number, rows: readonly number[]): SheetGrid {
  const head = Array.from({ length: lastHeaderRow - grid.top + 1 }, (_, offset) => offset);
  const offsets = [...head, ...rows.map((row) => row - grid.top)];
  return {
    ...grid,
    rowCount: offsets.length,
    values: offsets.map((offset) => grid.values[offset] ?? []),
    numberFormats: offsets.map((offset) => grid.numberFormats[offset] ?? []),
    merges: grid.merges.filter(({ bottom }) => bottom <= lastHeaderRow),
  };
}

/** The way the whole sheet was read, so that a few of its rows are read the same. */
function layoutOf({ sheet, kind, role, headerRows, columns }: LedgerTable): RecognitionCorrection {
  return {
    sheet: sheet.name,
    kind,
    ...(role === null ? {} : { role }),
    headerRows: [headerRows[0] + 1, headerRows[1] + 1],
    columns: Object.fromEntries(
      kindDefinition(kind).fields.map(({ id }) => {
        const column = columns.get(id);
        return [id, column === undefined ? null : columnLetters(column.column)];
      }),
    ),
  };
}

/** Findings of a sheet in its order again, where the first of them stood. */
function merged(kept: readonly Finding[], fresh: readonly Finding[], sheet: string): readonly Finding[] {
  if (fresh.length === 0) return kept;
  const own = kept.filter((finding) => finding.sheet === sheet);
  const at = kept.findIndex((finding) => finding.sheet === sheet);
  const others = kept.filter((finding) => finding.sheet !== sheet);
  const block = [...own, ...fresh].sort(bySheetOrder);
  const before = at < 0 ? others.filter(({ sheet: other }) => other !== null).length : at;
  return [...others.slice(0, before), ...block, ...others.slice(before)];
}

function bySheetOrder(a: Finding, b: Finding): number {
  const [first, second] = [positionOf(a), positionOf(b)];
  return first.row - second.row || first.column - second.column || (a.code < b.code ? -1 : a.code === b.code ? 0 : 1);
}

function positionOf({ cell }: Finding): { readonly row: number; readonly column: number } {
  const at = cell === null ? null : parseA1(cell);
  return at === null ? { row: -1, column: -1 } : { row: at.top, column: at.left };
}
