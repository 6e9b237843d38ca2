import type { Finding } from '../model/finding';
import type { LedgerKind, Ledgers } from '../ledgers/ledger';

/**
 * What a finding does to the counts (plan.md, What counts). `record`: its record is not counted at all and is listed as
 * excluded with the code; `field`: its field is unusable, only what needs that field leaves the record out; `none`: the
 * record counts as read.
 */
export type Effect = 'record' | 'field' | 'none';

const repeated: ReadonlySet<string> = new Set([
  'patent.duplicate',
  'brand.duplicate',
  'pledge.duplicate',
  'pledge.amount-conflict',
]);

const numberUnknown: ReadonlySet<string> = new Set([
  'required.blank',
  'cell.error',
  'patent-number.format',
  'patent-number.publication',
  'patent-number.check-missing',
  'patent-number.check-digit',
  'id.destroyed',
]);

/** The field that tells which item a record is, where a record without it is not counted. */
const identityFields: Partial<Record<LedgerKind, string>> = {
  patents: 'applicationNumber',
  pledges: 'registrationNumber',
};

/** The event that makes the record: what has not happened yet is not counted. */
const makingEvents: Partial<Record<LedgerKind, string>> = {
  patents: 'applicationDate',
  brands: 'recognizedDate',
  pilots: 'recognizedDate',
  parks: 'recognizedDate',
  certifications: 'issuedDate',
  pledges: 'disbursedDate',
  cases: 'filedDate',
};

/** The effect of a finding at a record of a ledger of some kind. */
export function effectOf(finding: Finding, kind: LedgerKind): Effect {
  const field = finding.record?.field ?? null;
  if (field === null) return 'none';
  if (repeated.has(finding.code)) return 'record';
  if (finding.code === 'date.future') return field === makingEvents[kind] ? 'record' : 'field';
  if (numberUnknown.has(finding.code) && field === identityFields[kind]) return 'record';
  return finding.severity === 'error' && !isAboutAnother(finding.code) ? 'field' : 'none';
}

/** The type, the name: the number and the name are what counts, the cell at fault changes nothing. */
function isAboutAnother(code: string): boolean {
  return code === 'patent-number.type-conflict' || code === 'reported.target-mismatch' || code === 'reported.mismatch';
}

/** Table → record → code for which it is not counted; the first finding in workbook order decides. */
export function excludedRecords(
  findings: readonly Finding[],
  ledgers: Ledgers,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const excluded = new Map<number, Map<number, string>>();
  for (const finding of findings) {
    const { record } = finding;
    const table = record === null ? undefined : ledgers.tables[record.table];
    if (record === null || table === undefined || effectOf(finding, table.kind) !== 'record') continue;
    let records = excluded.get(record.table);
    if (records === undefined) {
      records = new Map();
      excluded.set(record.table, records);
    }
    if (!records.has(record.record)) records.set(record.record, finding.code);
  }
  return excluded;
}

/** Table → field → record → code for which the field cannot be used. */
export function unusableFields(
  findings: readonly Finding[],
  ledgers: Ledgers,
): ReadonlyMap<number, ReadonlyMap<string, ReadonlyMap<number, string>>> {
  const unusable = new Map<number, Map<string, Map<number, string>>>();
  for (const finding of findings) {
    const { record } = finding;
    const table = record === null ? undefined : ledgers.tables[record.table];
    if (record?.field == null || table === undefined || effectOf(finding, table.kind) !== 'field') continue;
    let fields = unusable.get(record.table);
    if (fields === undefined) {
      fields = new Map();
      unusable.set(record.table, fields);
    }
    const records = fields.get(record.field);
    if (records === undefined) fields.set(record.field, new Map([[record.record, finding.code]]));
    else if (!records.has(record.record)) records.set(record.record, finding.code);
  }
  return unusable;
}
