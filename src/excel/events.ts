import type { ExcelHost } from './host';

/** Stops listening. */
export type Unsubscribe = () => Promise<void>;

/** An edit of cells, by staff here or by somebody else who works on the same workbook. */
export interface WorkbookEdit {
  readonly sheetId: string;
  /** A1 of what changed. */
  readonly address: string;
  /** `cells`: contents changed in place; `shape`: rows, columns or cells moved. */
  readonly kind: 'cells' | 'shape';
  /** False when somebody else made it (co-authoring). */
  readonly here: boolean;
}

/** Calls back with the selected cell of whichever sheet; the sheet is told by Excel's id. */
export async function onSelection(
  host: ExcelHost,
  listener: (sheetId: string, address: string) => void,
): Promise<Unsubscribe> {
  return host.run(async (context) => {
    const registration = context.workbook.worksheets.onSelectionChanged.add((event) => {
      listener(event.worksheetId, event.address);
      return Promise.resolve();
    });
    await context.sync();
    return () => remove(registration);
  });
}

/** Calls back after every edit of cells that this add-in did not make itself. */
export async function onEdit(host: ExcelHost, listener: (edit: WorkbookEdit) => void): Promise<Unsubscribe> {
  return host.run(async (context) => {
    const registration = context.workbook.worksheets.onChanged.add((event) => {
      if (event.triggerSource !== 'ThisLocalAddin') {
        listener({
          sheetId: event.worksheetId,
          address: event.address,
          kind: event.changeType === 'RangeEdited' ? 'cells' : 'shape',
          here: event.source === 'Local',
        });
      }
      return Promise.resolve();
    });
    await context.sync();
    return () => remove(registration);
  });
}

/** A handler is removed on the context that it was added on (documented rule of EventHandlerResult). */
async function remove<T>(registration: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  registration.remove();
  await registration.context.sync();
}
