import { runChecks } from '../checks/run-checks';
import { kindDefinition } from '../ledgers/kinds/all-kinds';
import type { FieldDefinition } from '../ledgers/kinds/definition';
import { cellStates, type LedgerColumn, type LedgerKind, type LedgerTable, type PatentRole } from '../ledgers/ledger';
import { readLedgers } from '../ledgers/read-ledgers';
import type { Day } from '../model/calendar';
import { isCellError } from '../model/cell-value';
import type { Finding } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import type { Bilingual } from '../model/language';
import type { Plan } from '../plan/plan';
import { gatheredWords, gatherTexts } from './texts';

/** What a gathered cell holds: texts, numbers (dates as serial days, amounts 万元), nothing. */
export type GatheredValue = string | number | null;

/** One ledger of a report, read and checked; its records in the order of `fields`. Plain data: it comes from a worker. */
export interface GatheredLedger {
  readonly sheet: string;
  readonly kind: LedgerKind;
  readonly role: PatentRole | null;
  readonly errors: number;
  readonly warnings: number;
  /** What is wrong by rule, the most frequent first. */
  readonly faults: readonly ReportFault[];
  readonly fields: readonly string[];
  readonly records: readonly GatheredRecord[];
}

export interface GatheredRecord {
  /** 1-based row in the report's sheet. */
  readonly row: number;
  readonly values: readonly GatheredValue[];
}

export interface ReportFault {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly count: number;
  /** The first one: where, and what it says. */
  readonly cell: string | null;
  readonly message: string;
}

/** What a file of a town came to. */
export type ReportResult =
  | {
      readonly ok: true;
      readonly file: string;
      /** 填报单位 as the report says it. */
      readonly unit: string | null;
      readonly ledgers: readonly GatheredLedger[];
    }
  | { readonly ok: false; readonly file: string; readonly reason: Bilingual };

export interface ExamineOptions {
  readonly plan: Plan;
  /** Data date for reports that name none. */
  readonly asOf: Day;
  readonly allowedCodes: ReadonlySet<string>;
}

/** Kinds that are figures of their office, not records that can be put under one another. */
const notGathered: ReadonlySet<LedgerKind> = new Set<LedgerKind>(['parameters', 'reported', 'allocations']);

/** Reads and checks one report. Pure; a report without a ledger says so. */
export function examineReport(file: string, workbook: WorkbookGrid, options: ExamineOptions): ReportResult {
  const { plan, allowedCodes } = options;
  const ledgers = readLedgers(workbook, { plan });
  const asOf = ledgers.statisticsDate ?? options.asOf;
  const findings = runChecks({ ledgers, plan, asOf, allowedCodes, results: null });
  const tables = ledgers.tables.filter(({ kind }) => !notGathered.has(kind));
  if (tables.length === 0) {
    return { ok: false, file, reason: ledgers.tables.length === 0 ? gatherTexts.noLedger : gatherTexts.noRecords };
  }
  const unit = ledgers.reportingUnits[0] ?? null;
  return { ok: true, file, unit, ledgers: tables.map((table) => gather(table, findings)) };
}

function gather(table: LedgerTable, all: readonly Finding[]): GatheredLedger {
  const findings = all.filter(({ sheet }) => sheet === table.sheet.name);
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const definition = kindDefinition(table.kind);
  const fields = definition.fields.filter(
    ({ id }) => table.columns.has(id) || (id === 'town' && table.sheetTown !== null),
  );
  const readers = fields.map((field) => valueReader(field, table));
  return {
    sheet: table.sheet.name,
    kind: table.kind,
    role: table.role,
    errors: count('error'),
    warnings: count('warning'),
    faults: faultsOf(findings),
    fields: fields.map(({ id }) => id),
    records: table.rows.map((row, record) => ({ row: row + 1, values: readers.map((read) => read(record)) })),
  };
}

function faultsOf(findings: readonly Finding[]): ReportFault[] {
  const faults = new Map<string, ReportFault>();
  for (const { code, severity, cell, message } of findings) {
    if (severity === 'info') continue;
    const before = faults.get(code);
    faults.set(
      code,
      before === undefined ? { code, severity, count: 1, cell, message } : { ...before, count: before.count + 1 },
    );
  }
  const weight = ({ severity, count }: ReportFault): number => (severity === 'error' ? 1e9 : 0) + count;
  return [...faults.values()].sort((a, b) => weight(b) - weight(a));
}

/** Reads a field's gathered value: the sound value in its standard form, else what stands in the cell. */
function valueReader(field: FieldDefinition, table: LedgerTable): (record: number) => GatheredValue {
  const column = table.columns.get(field.id);
  if (column === undefined) return () => table.sheetTown;
  return (record) => {
    const value = column.values[record] ?? null;
    if (column.states[record] === cellStates.blank) return null;
    // A date of which only the month is known keeps its words: 2018年6月 is not the first of June.
    if (column.states[record] !== cellStates.sound || value === null) return asTyped(column, record);
    if (typeof value === 'boolean') return value ? gatheredWords.yes : gatheredWords.no;
    return typeof value === 'string' || typeof value === 'number' ? value : value.join('、');
  };
}

function asTyped({ rawAt }: LedgerColumn, record: number): GatheredValue {
  const value = rawAt(record);
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (isCellError(value)) return value.error;
  return value ? gatheredWords.yes : gatheredWords.no;
}
