import { findingKey } from '../checks/finding-key';
import type { Ledgers } from '../ledgers/ledger';
import type { Finding } from '../model/finding';
import type { Assessment, FindingException } from './assessment';

/** Findings that stand, and those that staff granted an exception for. */
export interface Sifted {
  readonly active: readonly Finding[];
  readonly granted: Assessment['exceptions'];
}

/**
 * Takes out what staff verified (已核实例外). An exception holds for the same rule at the same record with the same value:
 * once the value changes, the finding is back.
 */
export function siftExceptions(
  findings: readonly Finding[],
  exceptions: readonly FindingException[],
  ledgers: Ledgers,
): Sifted {
  if (exceptions.length === 0) return { active: findings, granted: [] };
  const byCode = new Map<string, FindingException[]>();
  for (const exception of exceptions) {
    const list = byCode.get(exception.code);
    if (list === undefined) byCode.set(exception.code, [exception]);
    else list.push(exception);
  }
  const active: Finding[] = [];
  const granted: Assessment['exceptions'][number][] = [];
  for (const finding of findings) {
    const candidates = byCode.get(finding.code);
    const key = candidates === undefined ? '' : findingKey(finding, ledgers);
    const exception = candidates?.find(
      (candidate) =>
        candidate.key === key &&
        candidate.value === finding.value &&
        (candidate.sheet === null || candidate.sheet === finding.sheet),
    );
    if (exception === undefined) active.push(finding);
    else granted.push({ finding, reason: exception.reason, grantedOn: exception.grantedOn });
  }
  return { active, granted };
}
