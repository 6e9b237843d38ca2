import type { ExcelHost } from '../../src/excel/host';
import type { NodeExcel } from '../../src/stand-in/node/start';

/** The host that the tests of this folder run on: Microsoft's office.js on the stand-in; waiting takes no time. */
export function hostOf(excel: NodeExcel): ExcelHost {
  return {
    run: (batch) => excel.Excel.run(batch),
    supports: (requirementSet, version) => excel.Office.context.requirements.isSetSupported(requirementSet, version),
    pause: () => Promise.resolve(),
  };
}

/** Writes values into a sheet that is added when it is not there. */
export async function fill(
  excel: NodeExcel,
  sheetName: string,
  values: (string | number | boolean)[][],
  numberFormat: string | null = null,
): Promise<void> {
  await excel.Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheetName);
    found.load('name');
    await context.sync();
    const sheet = found.isNullObject ? context.workbook.worksheets.add(sheetName) : found;
    const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1);
    if (numberFormat !== null) range.numberFormat = values.map((row) => row.map(() => numberFormat));
    range.values = values;
    await context.sync();
  });
}

/** Everything that one sheet's used range holds, as A1 → formula. */
export async function contentsOf(excel: NodeExcel, sheetName: string): Promise<Record<string, unknown>> {
  return excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getUsedRangeOrNullObject(true);
    range.load('formulas,rowIndex,columnIndex');
    await context.sync();
    const contents: Record<string, unknown> = {};
    if (range.isNullObject) return contents;
    (range.formulas as unknown[][]).forEach((row, rowOffset) =>
      row.forEach((content, columnOffset) => {
        if (content === '') return;
        const column = String.fromCharCode(65 + range.columnIndex + columnOffset);
        contents[column + String(range.rowIndex + rowOffset + 1)] = content;
      }),
    );
    return contents;
  });
}

/**
 * A host that counts `context.sync()` within the batches. What office.js does at their end (a last sync, which sends
 * nothing when nothing is pending, and letting go of its references) is its own.
 */
export function countingHost(excel: NodeExcel): { readonly host: ExcelHost; readonly syncs: () => number } {
  let syncs = 0;
  const host: ExcelHost = {
    ...hostOf(excel),
    run: (batch) =>
      excel.Excel.run((context) => {
        const sync = context.sync.bind(context);
        let running = true;
        context.sync = ((value?: unknown) => {
          if (running) syncs += 1;
          return sync(value);
        }) as typeof context.sync;
        return batch(context).finally(() => (running = false));
      }),
  };
  return {
    host,
    syncs: () => {
      const counted = syncs;
      syncs = 0;
      return counted;
    },
  };
}
