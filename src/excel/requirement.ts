import { problemOf, type Problem } from './errors';
import type { ExcelHost } from './host';

/** The floor of the add-in: Excel 2021, 2024, Microsoft 365 and Excel on the web all have it. */
export const requiredSets = [
  { set: 'ExcelApi', version: '1.14' },
  { set: 'SharedRuntime', version: '1.1' },
  { set: 'CustomFunctionsRuntime', version: '1.3' },
] as const;

/** Says which versions of Excel work when this one is too old, else `null`. */
export function checkRequirements(host: Pick<ExcelHost, 'supports'>): Problem | null {
  const missing = requiredSets.find(({ set, version }) => !host.supports(set, version));
  return missing === undefined ? null : problemOf('HostTooOld', `${missing.set} ${missing.version}`);
}
