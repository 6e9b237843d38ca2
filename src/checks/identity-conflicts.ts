import { splitNames } from '../ledgers/readings/split-list';
import { canonicalName } from '../identifiers/canonical-name';
import type { LedgerColumn, LedgerKind, LedgerTable } from '../ledgers/ledger';
import type { CheckIndex } from './check-index';
import { textAt } from './values';
import { inOneGo, recordsPerStep } from '../model/steps';

/** A name and a code side by side in one record. */
interface IdentityPlace {
  readonly table: LedgerTable;
  readonly record: number;
  readonly name: string;
  readonly code: string;
  /** The names. */
  readonly column: LedgerColumn;
  readonly codeColumn: LedgerColumn;
}

/** A place that contradicts an earlier one. */
export interface IdentityConflict extends IdentityPlace {
  readonly first: IdentityPlace;
}

export interface IdentityConflicts {
  /** One code with another name; `column` holds the names. */
  readonly names: readonly IdentityConflict[];
  /** One name with another code; `column` holds the codes. */
  readonly codes: readonly IdentityConflict[];
}

/** The column of names that the 统一社会信用代码 beside it belongs to. */
const nameFields: Partial<Record<LedgerKind, string>> = {
  patents: 'applicant',
  enterprises: 'name',
  brands: 'owner',
  pilots: 'name',
  certifications: 'name',
  pledges: 'pledgor',
  agencies: 'name',
};

/**
 * Compares every name with the sound code beside it over the whole workbook. Left out: codes that fail their check, lists
 * of several applicants (whose code it is cannot be told), rows that repeat an earlier patent. A different code or name is
 * reported where it first appears, once; a code that a name bears beside another one is not reported for its names as well.
 */
export function findIdentityConflicts(index: CheckIndex): IdentityConflicts {
  return inOneGo(findIdentityConflictsSteps(index));
}

/** Like {@link findIdentityConflicts}, in steps. */
export function* findIdentityConflictsSteps(index: CheckIndex): Generator<void, IdentityConflicts> {
  const codeOfName = new Map<string, IdentityPlace>();
  const nameOfCode = new Map<string, IdentityPlace>();
  const reported = new Set<string>();
  const names: IdentityConflict[] = [];
  const codes: IdentityConflict[] = [];
  const formerNames = readFormerNames(index);

  for (const table of index.context.ledgers.tables) {
    const field = nameFields[table.kind];
    const column = field === undefined ? undefined : table.columns.get(field);
    const codeColumn = table.columns.get('uscc');
    if (column === undefined || codeColumn === undefined) continue;
    const later = table.kind === 'patents' ? index.patents.later(table) : null;
    // Taken out of the loop: the columns work their values out when they are asked for.
    const { values: codeValues } = codeColumn;
    const { values: nameValues } = column;
    for (let record = 0; record < codeValues.length; record++) {
      if (record % recordsPerStep === recordsPerStep - 1) yield;
      const name = nameValues[record];
      const code = codeValues[record];
      if (typeof name !== 'string' || typeof code !== 'string') continue;
      const ofCode = nameOfCode.get(code);
      // Name and code stood together when the code was first met, and were compared then.
      if (ofCode?.name === name) continue;
      if (later?.has(record) === true || !index.isSoundCode(code) || namesSeveral(column, record)) continue;
      const ofName = codeOfName.get(name);
      const place: IdentityPlace = { table, record, name, code, column, codeColumn };
      if (ofCode === undefined) nameOfCode.set(code, place);
      if (ofName === undefined) codeOfName.set(name, place);
      if (ofName !== undefined && ofName.code !== code) {
        if (!reported.has(`${name}\n${code}`)) codes.push({ ...place, column: codeColumn, first: ofName });
        reported.add(`${name}\n${code}`);
      } else if (ofCode !== undefined && ofCode.name !== name) {
        if (!reported.has(`${code}\n${name}`) && !isRenamed(formerNames, ofCode.name, name)) {
          names.push({ ...place, first: ofCode });
        }
        reported.add(`${code}\n${name}`);
      }
    }
  }
  const twoCodes = new Set(codes.flatMap(({ name, code, first }) => [`${name}\n${code}`, `${name}\n${first.code}`]));
  const namesAlone = names.filter(
    ({ name, code, first }) => !twoCodes.has(`${name}\n${code}`) && !twoCodes.has(`${first.name}\n${code}`),
  );
  return { names: namesAlone.filter(unlessEstablished(index, namesAlone)), codes };
}

/**
 * A slip is a row or two that differ from the rest. Two names that each stand in several rows with the code, each in towns
 * of its own, are two enterprises that were told apart throughout: no row of theirs is the one at fault.
 */
function unlessEstablished(
  index: CheckIndex,
  conflicts: readonly IdentityConflict[],
): (one: IdentityConflict) => boolean {
  const uses = usesOfCodes(index, new Set(conflicts.map(({ code }) => code)));
  return ({ code, name, first }) => {
    const here = uses.get(`${code}\n${name}`);
    const there = uses.get(`${code}\n${first.name}`);
    if (here === undefined || there === undefined || here.rows < 2 || there.rows < 2) return true;
    return here.towns.size === 0 || there.towns.size === 0 || [...here.towns].some((town) => there.towns.has(town));
  };
}

interface CodeUse {
  rows: number;
  readonly towns: Set<string>;
}

/** How often each name stands with each of the codes, and in which towns. */
function usesOfCodes(index: CheckIndex, codes: ReadonlySet<string>): ReadonlyMap<string, CodeUse> {
  const uses = new Map<string, CodeUse>();
  if (codes.size === 0) return uses;
  for (const table of index.context.ledgers.tables) {
    const field = nameFields[table.kind];
    const names = field === undefined ? undefined : table.columns.get(field);
    const codeValues = table.columns.get('uscc')?.values ?? [];
    const towns = table.columns.get('town');
    for (let record = 0; record < codeValues.length; record++) {
      const code = codeValues[record];
      if (typeof code !== 'string' || !codes.has(code)) continue;
      const key = `${code}\n${textAt(names, record)}`;
      const use = uses.get(key) ?? { rows: 0, towns: new Set() };
      const town = textAt(towns, record) || (table.sheetTown ?? '');
      use.rows += 1;
      if (town !== '') use.towns.add(town);
      uses.set(key, use);
    }
  }
  return uses;
}

function namesSeveral(column: LedgerColumn, record: number): boolean {
  const raw = column.rawAt(record);
  return typeof raw === 'string' && splitNames(raw).length > 1;
}

/** Present name → former names (曾用名), from the enterprise lists. */
function readFormerNames(index: CheckIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const former = new Map<string, Set<string>>();
  for (const table of index.tables('enterprises')) {
    const names = table.columns.get('name');
    const formerNames = table.columns.get('formerName');
    if (names === undefined || formerNames === undefined) continue;
    for (let record = 0; record < table.rows.length; record++) {
      const name = textAt(names, record);
      const raw = formerNames.rawAt(record);
      if (name === '' || typeof raw !== 'string') continue;
      const known = former.get(name) ?? new Set();
      for (const formerName of splitNames(raw)) known.add(canonicalName(formerName));
      former.set(name, known);
    }
  }
  return former;
}

/** Whether two names are one enterprise's, one of them or both its former names. */
function isRenamed(former: ReadonlyMap<string, ReadonlySet<string>>, a: string, b: string): boolean {
  if (former.get(a)?.has(b) === true || former.get(b)?.has(a) === true) return true;
  return [...former.values()].some((names) => names.has(a) && names.has(b));
}
