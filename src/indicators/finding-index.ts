import type { Reading } from '../ledgers/ledger';
import type { Finding } from '../model/finding';

/** Findings that bar the whole record wherever they stand: a later occurrence of something already counted. */
const repeatCodes: ReadonlySet<string> = new Set([
  'patent.duplicate',
  'brand.duplicate',
  'certificate.duplicate',
  'pledge.duplicate',
  'pledge.amount-conflict',
]);

/** Warnings that nevertheless leave the record without a sound identity. */
const weakIdentityCodes: ReadonlySet<string> = new Set(['patent-number.check-missing']);

const none: readonly Finding[] = [];
const noRecords: ReadonlyMap<number, readonly Finding[]> = new Map();

/** Findings by record, without those that staff granted an exception for. */
export class FindingIndex {
  readonly #byTable = new Map<number, Map<number, Finding[]>>();
  readonly #granted = new Set<string>();
  readonly #readings: readonly Reading[];
  #readingCodes: Map<string, string> | null = null;

  constructor(active: readonly Finding[], granted: readonly Finding[] = [], readings: readonly Reading[] = []) {
    this.#readings = readings;
    for (const finding of active) {
      if (finding.record === null) continue;
      const { table, record } = finding.record;
      let records = this.#byTable.get(table);
      if (records === undefined) {
        records = new Map();
        this.#byTable.set(table, records);
      }
      const list = records.get(record);
      if (list === undefined) records.set(record, [finding]);
      else list.push(finding);
    }
    for (const { code, record } of granted) {
      if (record !== null) this.#granted.add(`${code}/${record.table}/${record.record}`);
    }
  }

  /** Findings about a record. */
  of(table: number, record: number): readonly Finding[] {
    return this.#byTable.get(table)?.get(record) ?? none;
  }

  /** Records of a table that any finding is about. */
  recordsOf(table: number): ReadonlyMap<number, readonly Finding[]> {
    return this.#byTable.get(table) ?? noRecords;
  }

  /** Whether staff granted an exception for this finding at this record. */
  isGranted(code: string, table: number, record: number): boolean {
    return this.#granted.size > 0 && this.#granted.has(`${code}/${table}/${record}`);
  }

  /**
   * The finding that keeps a record out of an indicator: an error at its identity or at a field the indicator needs, a
   * future event among `events`, or that it repeats an earlier record. `null`: nothing does.
   */
  barring(
    table: number,
    record: number,
    identity: string,
    needed: readonly string[],
    events: readonly string[] = [],
  ): Finding | null {
    const findings = this.#byTable.get(table)?.get(record);
    if (findings === undefined) return null;
    for (const finding of findings) {
      const field = finding.record?.field ?? null;
      if (repeatCodes.has(finding.code) || (field === identity && weakIdentityCodes.has(finding.code))) return finding;
      if (finding.severity !== 'error' || field === null) continue;
      if (field === identity || needed.includes(field)) return finding;
      if (finding.code === 'date.future' && events.includes(field)) return finding;
    }
    return null;
  }

  /** Why a cell could not be read, where no finding says it because its check is switched off. */
  readingCode(table: number, record: number, field: string): string | null {
    this.#readingCodes ??= new Map(
      this.#readings.map((reading) => [`${reading.table}/${reading.record}/${reading.field}`, reading.code]),
    );
    return this.#readingCodes.get(`${table}/${record}/${field}`) ?? null;
  }
}

/** Whether the code says that a record repeats an earlier one. */
export function isRepeat(code: string): boolean {
  return repeatCodes.has(code);
}
