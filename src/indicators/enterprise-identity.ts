import { canonicalName } from '../identifiers/canonical-name';
import type { LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import type { MeasureContext } from './context';
import { firstWordOf } from './fields';
import { sharedCodes } from './shared-codes';

/** The sound credit code of a record's enterprise; `null` when it is blank, at fault, or two enterprises'. */
export function soundCode(context: MeasureContext, table: LedgerTable, record: number): string | null {
  const column = table.columns.get('uscc');
  if (column?.states[record] !== cellStates.sound) return null;
  const doubted = context.findings
    .of(table.index, record)
    .some(
      ({ code, severity, record: at }) => at?.field === 'uscc' && (severity === 'error' || code === 'uscc.check-digit'),
    );
  const code = doubted ? '' : firstWordOf(column, record);
  return code === '' || sharedCodes(context).has(code) ? null : code;
}

/**
 * Joins enterprises: two records are one enterprise when they share a sound code or a normalised name, also by way of a
 * third record. A mistyped code does not make two enterprises, and a renamed one with its old code stays one.
 */
export class EnterpriseJoin {
  readonly #parent = new Map<string, string>();
  readonly #nameKeys = new Map<string, string>();

  /** The 企业名录 tells which names and former names belong to which code. */
  constructor(context: MeasureContext) {
    for (const table of context.tables('enterprises')) {
      const names = table.columns.get('name');
      const former = table.columns.get('formerName');
      for (let record = 0; record < table.rows.length; record += 1) {
        const name = firstWordOf(names, record);
        this.add(name, soundCode(context, table, record));
        const old = former?.values[record] ?? null;
        for (const oldName of typeof old === 'string' ? [old] : Array.isArray(old) ? (old as readonly string[]) : []) {
          if (name !== '') this.#union(this.#nameKey(name), this.#nameKey(oldName));
        }
      }
    }
  }

  /** Takes a record's name and code in. @returns a key to ask {@link idOf} with; `null` when there is neither. */
  add(name: string, code: string | null): string | null {
    const byName = name === '' ? null : this.#nameKey(name);
    const byCode = code === null ? null : `code/${code}`;
    if (byName !== null && byCode !== null) this.#union(byName, byCode);
    return byCode ?? byName;
  }

  /** The enterprise that a key belongs to, once every record was added. */
  idOf(key: string): string {
    let root = key;
    for (let next = this.#parent.get(root); next !== undefined; next = this.#parent.get(root)) root = next;
    for (let at = key; at !== root;) {
      const next = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  #nameKey(name: string): string {
    let key = this.#nameKeys.get(name);
    if (key === undefined) {
      key = `name/${canonicalName(name)}`;
      this.#nameKeys.set(name, key);
    }
    return key;
  }

  #union(a: string, b: string): void {
    const [left, right] = [this.idOf(a), this.idOf(b)];
    if (left !== right) this.#parent.set(left, right);
  }
}

/** How many enterprises a set of keys of one join stands for. */
export function distinctEnterprises(join: EnterpriseJoin, keys: Iterable<string>): number {
  const ids = new Set<string>();
  for (const key of keys) ids.add(join.idOf(key));
  return ids.size;
}

const enterpriseEnding = /(?:公司|厂|集团|合作社|企业)$/u;

/** In a sheet without a column of classes, a name that ends in 公司, 厂, 集团, 合作社 or 企业; a bracket at the end aside. */
export function isEnterpriseName(name: string): boolean {
  return enterpriseEnding.test(canonicalName(name).replace(/\([^()]*\)$/u, ''));
}
