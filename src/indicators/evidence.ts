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

/** One verdict a record, by table. */
export type Verdicts = ReadonlyMap<LedgerTable, readonly Verdict[]>;

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
    let countedHere = 0;
    for (let i = 0; i < seen; i += 1) {
      const verdict = all[chosen === null ? i : (chosen[i] ?? -1)];
      if (verdict === 'counted') countedHere += 1;
      else if (verdict === 'outside' || verdict === undefined) outside += 1;
      else {
        let group = excluded.get(verdict.reason);
        if (group === undefined) {
          group = { rows: 0, places: [] };
          excluded.set(verdict.reason, group);
        }
        group.rows += 1;
        group.places.push(verdict.place);
      }
    }
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
