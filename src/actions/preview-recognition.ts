import { ExcelProblem, problemOf } from '../excel/errors';
import { kindDefinition } from '../ledgers/kinds/all-kinds';
import type { LedgerKind, LedgerTable, PatentRole, RecognitionCorrection } from '../ledgers/ledger';
import { readLedgers } from '../ledgers/read-ledgers';
import { columnLetters } from '../model/address';
import { toIsoDate } from '../model/calendar';
import { isCellError } from '../model/cell-value';
import { valueAt, type SheetGrid } from '../model/grid';
import { applyPlanEdits } from '../state/plan-edits';
import { actionTexts } from './texts';
import { attempt, type Outcome, type Workspace } from './workspace';

/** How a sheet would be read with a correction. */
export interface RecognitionPreview {
  readonly kind: LedgerKind | null;
  readonly role: PatentRole | null;
  /** 1-based. */
  readonly headerRows: readonly [number, number] | null;
  readonly records: number;
  readonly columns: readonly { readonly letters: string; readonly header: string }[];
  readonly fields: readonly {
    readonly id: string;
    readonly header: string;
    readonly required: boolean;
    readonly letters: string | null;
    readonly samples: readonly string[];
  }[];
}

/** Rows that are enough to see how a sheet is read; reading them is a matter of a moment. */
const previewRows = 60;
const sampleRecords = 3;

/** Reads the first rows of a sheet with a correction, without keeping it: staff see what it does before they save it. */
export async function previewRecognition(
  workspace: Workspace,
  correction: RecognitionCorrection,
): Promise<Outcome<RecognitionPreview>> {
  return attempt(correction.sheet, () => {
    const { last, plan } = workspace;
    if (last === null) throw new ExcelProblem({ ...problemOf('Unexpected'), message: actionTexts.checkFirst });
    const whole = last.reading.workbook.sheets.find(({ name }) => name === correction.sheet);
    if (whole === undefined) throw new ExcelProblem(problemOf('SheetGone', correction.sheet));
    const sheet = firstRows(whole);
    const read = readLedgers(
      { sheets: [sheet] },
      { plan: applyPlanEdits(plan, last.state.planEdits), corrections: [correction] },
    );
    const [table] = read.tables;
    const headerRows = table?.headerRows ?? null;
    const columns = Array.from({ length: sheet.columnCount }, (_, offset) => {
      const column = sheet.left + offset;
      return { letters: columnLetters(column), header: headerText(sheet, headerRows, column) };
    });
    return Promise.resolve({
      kind: table?.kind ?? null,
      role: table?.role ?? null,
      headerRows: headerRows === null ? null : ([headerRows[0] + 1, headerRows[1] + 1] as const),
      records: table?.rows.length ?? 0,
      columns,
      fields: table === undefined ? [] : fieldsOf(table),
    });
  });
}

function firstRows(sheet: SheetGrid): SheetGrid {
  const rowCount = Math.min(sheet.rowCount, previewRows);
  return {
    ...sheet,
    rowCount,
    values: sheet.values.slice(0, rowCount),
    numberFormats: sheet.numberFormats.slice(0, rowCount),
    merges: sheet.merges.filter(({ bottom }) => bottom < sheet.top + rowCount),
  };
}

function headerText(sheet: SheetGrid, headerRows: readonly [number, number] | null, column: number): string {
  if (headerRows === null) return '';
  const words: string[] = [];
  for (let row = headerRows[0]; row <= headerRows[1]; row += 1) {
    const value = valueAt(sheet, row, column);
    if (typeof value === 'string' || typeof value === 'number') words.push(String(value).replace(/\s+/g, ''));
  }
  return words.join('/');
}

function fieldsOf(table: LedgerTable): RecognitionPreview['fields'] {
  return kindDefinition(table.kind).fields.map(({ id, header, required }) => {
    const column = table.columns.get(id);
    return {
      id,
      header,
      required: required === true,
      letters: column === undefined ? null : columnLetters(column.column),
      samples:
        column === undefined
          ? []
          : Array.from({ length: Math.min(sampleRecords, table.rows.length) }, (_, record) => shown(table, id, record)),
    };
  });
}

/** What a record's field was read as; what could not be read as staff wrote it. */
function shown(table: LedgerTable, field: string, record: number): string {
  const column = table.columns.get(field);
  const value = column?.values[record] ?? null;
  if (value === null) {
    const raw = column?.rawAt(record) ?? null;
    return raw === null ? '' : isCellError(raw) ? raw.error : String(raw);
  }
  const isDate =
    column?.type === 'date' || (column?.type === 'yearOrDate' && typeof value === 'number' && value > 9999);
  if (isDate && typeof value === 'number') return toIsoDate(value);
  return typeof value === 'object' ? value.join('、') : String(value);
}
