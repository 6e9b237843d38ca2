import type { LedgerKind, LedgerTable } from '../ledgers/ledger';

/** What an indicator's value rests on, so that a click can lead to the rows. */
export interface Evidence {
  /** Ledger sheets used with the records each gave. */
  readonly sheets: readonly {
    readonly sheet: string;
    readonly kind: LedgerKind;
    readonly records: number;
    readonly counted: number;
  }[];
  /** records = counted + Σ excluded.rows + outside (other years, other categories, not in force). */
  readonly records: number;
  readonly counted: number;
  readonly outside: number;
  /** Reason: the code of the finding. Places: `sheet!A1` of the cells at fault. */
  readonly excluded: readonly { readonly reason: string; readonly rows: number; readonly places: readonly string[] }[];
  readonly parameters: readonly {
    readonly name: string;
    readonly year: number;
    readonly value: number;
    readonly place: string | null;
  }[];
  /** Chinese notes, e.g. 按登记金额, 历史累计 62 件. */
  readonly notes: readonly string[];
}

export interface MissingData {
  /** What is missing, e.g. 2017年末有效发明专利拥有量. */
  readonly what: string;
  /** Where to put it, e.g. 「基础参数」表的「年末有效发明专利拥有量」一列、2017 年一行. */
  readonly where: string;
}

/** A record that an indicator left out: the finding's code and the cell at fault as `sheet!A1`. */
export interface Exclusion {
  readonly reason: string;
  readonly place: string;
}

/** What an indicator decides about one record: counted, not of its kind or time, or left out for a finding. */
export type Verdict = 'counted' | 'outside' | Exclusion;

const countedMark = 1;
const excludedMark = 2;

/** One verdict a record of one table, outside until said otherwise. */
export class VerdictList {
  /** 0 outside, 1 counted, 2 excluded. */
  readonly #marks: Uint8Array;
  readonly #exclusions = new Map<number, Exclusion>();

  constructor(readonly length: number) {
    this.#marks = new Uint8Array(length);
  }

  /** Says of each record in turn what `decide` decides. */
  static of(length: number, decide: (record: number) => Verdict): VerdictList {
    const list = new VerdictList(length);
    for (let record = 0; record < length; record += 1) list.set(record, decide(record));
    return list;
  }

  set(record: number, verdict: Verdict): void {
    if (verdict === 'counted') this.#marks[record] = countedMark;
    else if (verdict === 'outside') this.#marks[record] = 0;
    else {
      this.#marks[record] = excludedMark;
      this.#exclusions.set(record, verdict);
    }
  }

  isCounted(record: number): boolean {
    return this.#marks[record] === countedMark;
  }

  /** The exclusions among the records (`null`: all), in the order of the rows. */
  excluded(records: readonly number[] | null): readonly Exclusion[] {
    const rows = records ?? [...this.#exclusions.keys()].sort((a, b) => a - b);
    return rows.flatMap((record) => {
      const exclusion = this.#marks[record] === excludedMark ? this.#exclusions.get(record) : undefined;
      return exclusion === undefined ? [] : [exclusion];
    });
  }

  /** The same verdicts, those counted decided anew. */
  narrowed(decide: (record: number) => Verdict): VerdictList {
    const list = new VerdictList(this.length);
    list.#marks.set(this.#marks);
    for (const [record, exclusion] of this.#exclusions) list.#exclusions.set(record, exclusion);
    for (let record = 0; record < this.length; record += 1) {
      if (this.#marks[record] === countedMark) list.set(record, decide(record));
    }
    return list;
  }

  /** How many of the records (`null`: all) are counted. */
  countOf(records: readonly number[] | null): number {
    let count = 0;
    if (records === null) for (const mark of this.#marks) count += mark === countedMark ? 1 : 0;
    else for (const record of records) count += this.#marks[record] === countedMark ? 1 : 0;
    return count;
  }
}

/** One verdict a record, by table. */
export type Verdicts = ReadonlyMap<LedgerTable, VerdictList>;

/** No ledger, nothing counted. */
export const noEvidence: Evidence = {
  sheets: [],
  records: 0,
  counted: 0,
  outside: 0,
  excluded: [],
  parameters: [],
  notes: [],
};

/**
 * Adds verdicts up. Whatever a measure does, records = counted + excluded + outside holds, because every record has
 * exactly one verdict.
 * @param recordsOf the records looked at in a table; `null`: all of them
 */
export function evidenceOf(
  verdicts: Verdicts,
  recordsOf: (table: LedgerTable) => readonly number[] | null,
  notes: readonly string[] = [],
  parameters: Evidence['parameters'] = [],
): Evidence {
  const sheets: Evidence['sheets'][number][] = [];
  const excluded = new Map<string, { rows: number; places: string[] }>();
  let records = 0;
  let counted = 0;
  let outside = 0;
  for (const [table, all] of verdicts) {
    const chosen = recordsOf(table);
    const seen = chosen?.length ?? all.length;
    if (chosen !== null && seen === 0) continue;
    const countedHere = all.countOf(chosen);
    const left = all.excluded(chosen);
    for (const { reason, place } of left) {
      const group = excluded.get(reason) ?? { rows: 0, places: [] };
      excluded.set(reason, group);
      group.rows += 1;
      group.places.push(place);
    }
    outside += seen - countedHere - left.length;
    sheets.push({ sheet: table.sheet.name, kind: table.kind, records: seen, counted: countedHere });
    records += seen;
    counted += countedHere;
  }
  return {
    sheets,
    records,
    counted,
    outside,
    excluded: [...excluded].map(([reason, { rows, places }]) => ({ reason, rows, places })),
    parameters,
    notes,
  };
}
