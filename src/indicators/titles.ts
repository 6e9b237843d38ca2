import { firstDayOf, lastDayOf } from '../checks/dates';
import { saysOutOfForce } from '../checks/status-words';
import { canonicalName } from '../identifiers/canonical-name';
import type { LedgerKind, LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import type { Day } from '../model/calendar';
import type { MeasureContext } from './context';
import { distinctEnterprises, EnterpriseJoin, soundCode } from './enterprise-identity';
import { VerdictList } from './evidence';
import type { Exclusion, Verdict, Verdicts } from './evidence';
import { exclusionReader } from './exclusion';
import type { Rests } from './exclusion';
import { isRepeat } from './finding-index';
import { firstWordOf, placeOf, stateAt, wordsAt } from './fields';

/** What tells the titles of one indicator from the others of their ledger: level 市级 or 区级, type 试点 or 示范. */
export type TitleFilter = Readonly<Record<string, readonly string[]>>;

interface TitleKind {
  readonly kind: LedgerKind;
  readonly recognized: string;
}

const titleKinds: Readonly<Record<'brands' | 'pilots' | 'parks' | 'certifications', TitleKind>> = {
  brands: { kind: 'brands', recognized: 'recognizedDate' },
  pilots: { kind: 'pilots', recognized: 'recognizedDate' },
  parks: { kind: 'parks', recognized: 'recognizedDate' },
  certifications: { kind: 'certifications', recognized: 'issuedDate' },
};

export type TitleKindName = keyof typeof titleKinds;

/** Titles in force on a day and those ever recognised by it. */
export interface Titles {
  readonly verdicts: Verdicts;
  /** Item of each counted record: a registration number, a park, an enterprise. */
  readonly keys: ReadonlyMap<LedgerTable, readonly (string | null)[]>;
  /** Distinct items ever recognised on or before the day, in force or not. */
  readonly everRecognised: number;
  /** Distinct items in force whose 有效期至 lies within 90 days after the day. */
  readonly expiringSoon: number;
  /** Counted records without a date of recognition. */
  readonly undated: number;
  readonly distinct: (keys: Iterable<string>) => number;
}

/**
 * Marks, titles and certificates in force on a day (plan.md, What counts): recognised on or before it, 有效期至 blank or
 * not before it, and no status that ended it. One item that stands in several rows counts once; a row that repeats an
 * item which is no longer in force (延续认定) stands in for it.
 */
export function titlesInForce(context: MeasureContext, name: TitleKindName, filter: TitleFilter, day: Day): Titles {
  return context.once(`titles/${name}/${JSON.stringify(filter)}/${day}`, () => {
    const { kind, recognized } = titleKinds[name];
    const filterFields = Object.keys(filter);
    const rests: Rests = {
      identity: 'name',
      needed: [...filterFields, recognized, 'validUntil', 'status'],
      events: [],
    };
    const join = new EnterpriseJoin(context);
    const byEnterprise = name === 'pilots' || name === 'certifications';
    const keys = new Map<LedgerTable, (string | null)[]>();
    const verdicts = new Map<LedgerTable, VerdictList>();
    const inForce = new Set<string>();
    const ever = new Set<string>();
    const soon = new Set<string>();
    const repeats: { table: LedgerTable; record: number; key: string }[] = [];
    let undated = 0;
    for (const table of context.tables(kind)) {
      const tableKeys: (string | null)[] = [];
      const all = new VerdictList(table.rows.length);
      keys.set(table, tableKeys);
      verdicts.set(table, all);
      const dates = table.columns.get(recognized);
      const untils = table.columns.get('validUntil');
      const exclusionOf = exclusionReader(context, table, rests);
      for (let record = 0; record < table.rows.length; record += 1) {
        tableKeys.push(null);
        if (!isWanted(table, record, filter)) continue;
        const exclusion = exclusionOf(record);
        const key = byEnterprise
          ? join.add(firstWordOf(table.columns.get('name'), record), soundCode(context, table, record))
          : itemKey(context, name, table, record);
        const known = dates === undefined ? null : firstDayOf(dates, record);
        if (exclusion !== null || key === null || (known !== null && known > day)) {
          all.set(record, exclusion ?? 'outside');
          if (exclusion !== null && isRepeat(exclusion.reason) && name === 'brands' && key !== null) {
            repeats.push({ table, record, key });
          }
          continue;
        }
        ever.add(key);
        const verdict = forceOf(context, table, record, day);
        const again = verdict === 'counted' && !byEnterprise && inForce.has(key);
        all.set(record, again ? 'outside' : verdict);
        if (verdict !== 'counted' || again) continue;
        inForce.add(key);
        tableKeys[record] = key;
        if (known === null) undated += 1;
        const until = untils === undefined ? null : lastDayOf(untils, record);
        if (until !== null && until <= day + 90) soon.add(key);
      }
    }
    for (const { table, record, key } of repeats) {
      const all = verdicts.get(table);
      const tableKeys = keys.get(table);
      if (all === undefined || tableKeys === undefined || inForce.has(key)) continue;
      if (stateAt(table, record, 'name') !== cellStates.sound || forceOf(context, table, record, day) !== 'counted') {
        continue;
      }
      inForce.add(key);
      all.set(record, 'counted');
      tableKeys[record] = key;
    }
    const distinct = byEnterprise
      ? (items: Iterable<string>): number => distinctEnterprises(join, items)
      : (items: Iterable<string>): number => new Set(items).size;
    return { verdicts, keys, everRecognised: distinct(ever), expiringSoon: distinct(soon), undated, distinct };
  });
}

/** Number of distinct items in force, for the whole scope or one unit. */
export function countTitles(context: MeasureContext, titles: Titles, unit: string | null): number {
  const chosen: string[] = [];
  for (const [table, keys] of titles.keys) {
    const records = context.units.recordsOf(table, unit);
    for (const key of records === null ? keys : records.map((record) => keys[record] ?? null)) {
      if (key !== null) chosen.push(key);
    }
  }
  return titles.distinct(chosen);
}

/** Whether a record is of the wanted level, type or category; one that cannot be read may be, and is left out by its fault. */
function isWanted(table: LedgerTable, record: number, filter: TitleFilter): boolean {
  for (const [field, words] of Object.entries(filter)) {
    if (stateAt(table, record, field) !== cellStates.sound) continue;
    if (!words.includes(wordsAt(table, record, field))) return false;
  }
  return true;
}

function forceOf(context: MeasureContext, table: LedgerTable, record: number, day: Day): Verdict {
  const { findings } = context;
  const expired: Exclusion = { reason: 'title.expired', place: placeOf(table, record, 'validUntil') };
  if (findings.of(table.index, record).some(({ code }) => code === 'title.expired')) return expired;
  if (saysOutOfForce(wordsAt(table, record, 'status'))) return 'outside';
  const untils = table.columns.get('validUntil');
  const until = untils === undefined ? null : lastDayOf(untils, record);
  const granted = findings.isGranted('title.expired', table.index, record);
  return until !== null && until < day && !granted ? 'outside' : 'counted';
}

/** What makes a mark or a park the same one: its number, else its name with its owner; a park by its standard name. */
function itemKey(context: MeasureContext, name: TitleKindName, table: LedgerTable, record: number): string | null {
  const words = firstWordOf(table.columns.get('name'), record);
  if (name === 'parks') return words === '' ? null : (context.units.nameOf(words) ?? canonicalName(words));
  const number = wordsAt(table, record, 'registrationNumber');
  if (number !== '') return `number/${number}`;
  const owner = firstWordOf(table.columns.get('owner'), record);
  return words === '' ? null : `name/${canonicalName(words)}/${canonicalName(owner)}`;
}
