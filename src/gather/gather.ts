import { kindDefinition } from '../ledgers/kinds/all-kinds';
import type { FieldDefinition } from '../ledgers/kinds/definition';
import type { FieldType, LedgerKind, PatentRole } from '../ledgers/ledger';
import { centred, text } from '../summaries/cells';
import { formats } from '../summaries/formats';
import type { SheetCell, SheetDescription, SheetRow } from '../summaries/sheet-description';
import { templateTitles } from '../templates/texts';
import type { GatheredLedger, GatheredValue, ReportResult } from './examine-report';
import { gatheredWords } from './texts';

/** A place in one of the reports; the row is 1-based. */
export interface ReportPlace {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly town: string | null;
}

/** A patent that stands in more than one report: it counts once for the district. */
export interface SharedPatent {
  readonly number: string;
  readonly places: readonly ReportPlace[];
}

export interface GatherOptions {
  /** Whether ledgers with errors are gathered too; the check of this workbook marks them then. */
  readonly withErrors: boolean;
}

interface LedgerOfFile {
  readonly file: string;
  readonly ledger: GatheredLedger;
}

/** The ledgers that are put together: those without errors, or all. */
export function ledgersToGather(results: readonly ReportResult[], { withErrors }: GatherOptions): LedgerOfFile[] {
  return results.flatMap((result) =>
    result.ok
      ? result.ledgers
          .filter(({ errors, records }) => records.length > 0 && (withErrors || errors === 0))
          .map((ledger) => ({ file: result.file, ledger }))
      : [],
  );
}

/**
 * The gathered ledgers as sheets: one a kind (patents one a role: applications, stock), the standard headers, and of every
 * record the file and row it comes from. Ledgers stand in the order of the files.
 */
export function gatheredSheets(results: readonly ReportResult[], options: GatherOptions): SheetDescription[] {
  const groups = new Map<string, LedgerOfFile[]>();
  for (const entry of ledgersToGather(results, options)) {
    const key = titleOf(entry.ledger.kind, entry.ledger.role);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups].map(([title, entries]) => describe(title, entries));
}

function titleOf(kind: LedgerKind, role: PatentRole | null): string {
  if (role === 'applications') return gatheredWords.applications;
  if (role === 'valid') return gatheredWords.valid;
  return templateTitles[kind]['zh-CN'];
}

const numberFormats: Partial<Readonly<Record<FieldType, string>>> = {
  date: formats.date,
  yearOrDate: formats.date,
  year: '0',
  count: '0',
  amount: 'General',
  decimal: 'General',
  share: formats.percent,
};

const widths: Partial<Readonly<Record<FieldType, number>>> = {
  text: 26,
  name: 30,
  patentNumber: 18,
  patentNumberList: 30,
  uscc: 22,
  identifier: 18,
  date: 13,
  yearOrDate: 13,
  town: 14,
};

function describe(title: string, entries: readonly LedgerOfFile[]): SheetDescription {
  const [first] = entries;
  if (first === undefined) throw new RangeError('a gathered sheet needs a ledger');
  const present = new Set(entries.flatMap(({ ledger }) => ledger.fields));
  const fields = kindDefinition(first.ledger.kind).fields.filter(({ id }) => present.has(id));
  const headers = [...fields.map(headerOf), gatheredWords.sourceFile, gatheredWords.sourceRow];
  const name = gatheredWords.sheetPrefix + title;
  const rows: SheetRow[] = [
    {
      key: null,
      style: 'title',
      height: 36,
      cells: [text(title, { align: 'center', wrap: false }), ...headers.slice(1).map(() => null)],
    },
    { key: null, style: 'header', height: 30, cells: headers.map((header) => centred(header)) },
  ];
  for (const { file, ledger } of entries) {
    const columns = fields.map(({ id }) => ledger.fields.indexOf(id));
    for (const record of ledger.records) {
      rows.push({
        key: null,
        style: 'data',
        height: 18,
        cells: [
          ...fields.map((field, index) => cellOf(field, record.values[columns[index] ?? -1] ?? null)),
          text(`${file}·${ledger.sheet}`, { wrap: false }),
          { kind: 'number', value: record.row, format: '0', align: 'center' },
        ],
      });
    }
  }
  return {
    id: `gathered:${title}`,
    name,
    columnWidths: [...fields.map(({ type }) => widths[type] ?? 14), 34, 9],
    rows,
    merges: headers.length > 1 ? [{ top: 0, left: 0, bottom: 0, right: headers.length - 1 }] : [],
    headerRows: [0, 1],
    remarksColumn: null,
    print: { orientation: 'landscape', paper: 'A4', footer: gatheredWords.footer, repeatHeader: true },
    charts: [],
    validations: [],
    tabColor: '#5B9BD5',
  };
}

/** Amounts name their unit, so that nothing has to be assumed when the gathered sheet is checked. */
function headerOf({ header, type }: FieldDefinition): string {
  return type === 'amount' && !header.includes(gatheredWords.amountUnit)
    ? `${header}（${gatheredWords.amountUnit}）`
    : header;
}

function cellOf({ type }: FieldDefinition, value: GatheredValue): SheetCell {
  if (value === null) return null;
  if (typeof value === 'string') return text(value, { wrap: false });
  const format = numberFormats[type] ?? 'General';
  // 认定年度 may be a year or a day; serial days begin far above any year.
  return { kind: 'number', value, format: type === 'yearOrDate' && value < 10_000 ? '0' : format };
}

/** Patents that stand in more than one of the gathered reports, in sheets of the same role, by their number. */
export function sharedPatents(results: readonly ReportResult[], options: GatherOptions): SharedPatent[] {
  const places = new Map<string, { number: string; files: Set<string>; places: ReportPlace[] }>();
  for (const { file, ledger } of ledgersToGather(results, options)) {
    if (ledger.kind !== 'patents') continue;
    const numberAt = ledger.fields.indexOf('applicationNumber');
    const townAt = ledger.fields.indexOf('town');
    for (const record of ledger.records) {
      const number = record.values[numberAt];
      if (typeof number !== 'string') continue;
      const town = record.values[townAt];
      const place = { file, sheet: ledger.sheet, row: record.row, town: typeof town === 'string' ? town : null };
      const key = `${ledger.role ?? 'both'} ${number}`;
      const known = places.get(key);
      if (known === undefined) places.set(key, { number, files: new Set([file]), places: [place] });
      else {
        known.files.add(file);
        known.places.push(place);
      }
    }
  }
  return [...places.values()].flatMap(({ number, files, places: found }) =>
    files.size > 1 ? [{ number, places: found }] : [],
  );
}
