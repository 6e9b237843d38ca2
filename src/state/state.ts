import * as v from 'valibot';
import type { FindingException } from '../assessment/assessment';
import type { LedgerKind, PatentRole, RecognitionCorrection } from '../ledgers/ledger';

/**
 * What travels in the workbook: everything that staff decided about it and what the add-in must remember of its own work.
 * Plain JSON, versioned; every reading goes through {@link stateSchema}.
 */

const ledgerKinds = [
  'patents',
  'enterprises',
  'brands',
  'pilots',
  'parks',
  'certifications',
  'pledges',
  'agencies',
  'tasks',
  'funds',
  'cases',
  'events',
  'parameters',
  'inspections',
  'policies',
  'conversions',
  'allocations',
  'reported',
] as const satisfies readonly LedgerKind[];

const patentRoles = ['applications', 'valid', 'both'] as const satisfies readonly PatentRole[];

const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const rowNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_048_576));
const columnLetter = v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/));

const correctionSchema = v.object({
  sheet: v.string(),
  kind: v.optional(v.nullable(v.picklist(ledgerKinds))),
  role: v.optional(v.picklist(patentRoles)),
  headerRows: v.optional(v.tuple([rowNumber, rowNumber])),
  columns: v.optional(v.record(v.string(), v.nullable(columnLetter))),
});

/** Staff's change of one indicator of the plan; what is absent stays as issued. */
const planEditSchema = v.object({
  indicator: v.string(),
  /** Decimal text to stay exact: "0.3". */
  target: v.optional(v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/))),
  operator: v.optional(v.picklist(['>=', '>'])),
  responsible: v.optional(v.string()),
  weight: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** 不再考核, with the reason. */
  droppedReason: v.optional(v.string()),
});

const exceptionSchema = v.object({
  code: v.string(),
  sheet: v.nullable(v.string()),
  value: v.nullable(v.string()),
  key: v.string(),
  reason: v.string(),
  grantedOn: isoDay,
});

const cellContentSchema = v.nullable(v.union([v.string(), v.number(), v.boolean()]));

const fixLogEntrySchema = v.object({
  id: v.string(),
  sheet: v.string(),
  cell: v.string(),
  before: cellContentSchema,
  beforeFormat: v.string(),
  after: cellContentSchema,
  afterFormat: v.string(),
  code: v.string(),
  /** ISO instant. */
  time: v.string(),
  undone: v.boolean(),
});

const writtenSheetSchema = v.object({
  /** Id of the sheet description. */
  id: v.string(),
  name: v.string(),
  rowCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  columnCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Four characters a cell, row by row: see excel/cell-hashes. */
  hashes: v.string(),
  remarksColumn: v.nullable(v.number()),
  /** Rows that carry a remark column, 0-based, with their stable keys and a hash of what names the row. */
  rows: v.array(v.object({ row: v.number(), key: v.string(), label: v.string() })),
  /** Remarks whose row is not on the sheet at present: they come back with it. */
  restingRemarks: v.record(v.string(), v.string()),
});

const settingsSchema = v.object({
  /** Staff's own data date, ISO. */
  asOf: v.nullable(isoDay),
  /** Whether it goes before the workbook's own 统计截止. */
  asOfForced: v.boolean(),
  unitName: v.nullable(v.string()),
  fonts: v.object({ title: v.string(), header: v.string(), body: v.string() }),
  disabledChecks: v.array(v.object({ code: v.string(), reason: v.string() })),
  allowedCodes: v.array(v.string()),
  unitTargets: v.array(
    v.object({ unit: v.string(), indicator: v.string(), year: v.nullable(v.number()), target: v.number() }),
  ),
  weights: v.record(v.string(), v.number()),
  language: v.picklist(['auto', 'zh-CN', 'en-US']),
  liveCheck: v.boolean(),
});

export const stateSchema = v.object({
  version: v.literal(1),
  settings: settingsSchema,
  planEdits: v.array(planEditSchema),
  corrections: v.array(correctionSchema),
  exceptions: v.array(exceptionSchema),
  fixLog: v.array(fixLogEntrySchema),
  /** Sheets that the last marking touched, `null` when nothing is marked. */
  marks: v.nullable(v.object({ sheets: v.array(v.string()), cells: v.number(), time: v.string() })),
  written: v.array(writtenSheetSchema),
});

export type WorkbookState = v.InferOutput<typeof stateSchema>;
export type WorkbookSettings = WorkbookState['settings'];
export type Fonts = WorkbookSettings['fonts'];
export type StoredPlanEdit = WorkbookState['planEdits'][number];
export type FixLogEntry = WorkbookState['fixLog'][number];
export type WrittenSheet = WorkbookState['written'][number];
/** What a cell can hold by value. */
export type CellContent = FixLogEntry['before'];

/** 方正小标宋 and 仿宋_GB2312 are what official documents use; Excel falls back by itself where they are missing. */
export const defaultFonts: Fonts = { title: '方正小标宋简体', header: '黑体', body: '仿宋_GB2312' };

/** Fonts that staff choose from, the official one first, then what comes with Windows and Office. */
export const fontChoices: Readonly<Record<keyof Fonts, readonly string[]>> = {
  title: ['方正小标宋简体', '华文中宋', '宋体'],
  header: ['黑体', '微软雅黑'],
  body: ['仿宋_GB2312', '仿宋', '宋体'],
};

/** The state of a workbook that the add-in has never seen. */
export const emptyState: WorkbookState = {
  version: 1,
  settings: {
    asOf: null,
    asOfForced: false,
    unitName: null,
    fonts: defaultFonts,
    disabledChecks: [],
    allowedCodes: [],
    unitTargets: [],
    weights: {},
    language: 'auto',
    liveCheck: true,
  },
  planEdits: [],
  corrections: [],
  exceptions: [],
  fixLog: [],
  marks: null,
  written: [],
};

/** The corrections in the form that the recognition takes. */
export function recognitionCorrections(state: WorkbookState): RecognitionCorrection[] {
  return state.corrections.map(({ sheet, kind, role, headerRows, columns }) => ({
    sheet,
    ...(kind === undefined ? {} : { kind }),
    ...(role === undefined ? {} : { role }),
    ...(headerRows === undefined ? {} : { headerRows }),
    ...(columns === undefined ? {} : { columns }),
  }));
}

/** The exceptions in the form that the assessment takes. */
export function findingExceptions(state: WorkbookState): FindingException[] {
  return state.exceptions;
}
