import type { ExcelHost } from './host';
import { runInExcel, type RunOptions } from './run-in-excel';

/** Names of all worksheets, in order. */
export async function sheetNames(host: ExcelHost, options: RunOptions = {}): Promise<string[]> {
  return runInExcel(
    host,
    async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    },
    options,
  );
}
