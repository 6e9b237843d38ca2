import type { OpenedXlsx } from '../../src/stand-in/xlsx/package-model';
import { startNodeExcel, type NodeExcel, type StartOptions } from '../../src/stand-in/node/start';

const started: NodeExcel[] = [];

/**
 * Microsoft's office.js, unmodified, on the Excel stand-in: `const { Excel, standIn } = await startExcel();` and then
 * `Excel.run(…)` as in an add-in. Call {@link stopExcel} in `afterEach` or `afterAll`.
 * @param opened a workbook that was read from a file; an empty one with `Sheet1` by default
 */
export function startExcel(
  opened: OpenedXlsx | null = null,
  options: Omit<StartOptions, 'opened'> = {},
): Promise<NodeExcel> {
  const excel = startNodeExcel({ ...options, opened });
  started.push(excel);
  return Promise.resolve(excel);
}

/** Closes everything that {@link startExcel} started. */
export function stopExcel(): void {
  for (const excel of started.splice(0)) excel.dispose();
}

/** Syncs. @returns `done`, or the code of the error that the request ended with */
export async function syncCode(context: Excel.RequestContext): Promise<string> {
  return context.sync().then(
    () => 'done',
    (error: unknown) => String((error as { readonly code: unknown }).code),
  );
}
