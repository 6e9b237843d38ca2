import type { Bilingual } from '../model/language';
import { isCellEditMode } from './errors';
import type { ExcelHost } from './host';
import { problemTexts } from './texts';

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Told what staff should do while Excel takes no requests, and `null` once it does again. */
  readonly onWaiting?: (message: Bilingual | null) => void;
}

const waitBetweenTries = 500;
/** Ten minutes: whoever left a cell open and went away gets the message instead of a pane that waits for ever. */
const triesAtMost = 1200;

/**
 * Runs a batch, and runs it again from its start for as long as staff are typing in a cell: Excel then refuses with
 * InvalidOperationInCellEditMode (OfficeDev/office-js#6705). A batch must therefore be safe to repeat.
 * @throws whatever else the batch throws; AbortError when cancelled while waiting.
 */
export async function runInExcel<T>(
  host: ExcelHost,
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: RunOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    options.signal?.throwIfAborted();
    try {
      const result = await host.run(batch);
      if (attempt > 1) options.onWaiting?.(null);
      return result;
    } catch (error) {
      if (!isCellEditMode(error) || attempt >= triesAtMost) throw error;
      options.onWaiting?.(problemTexts.InvalidOperationInCellEditMode);
      await host.pause(waitBetweenTries);
    }
  }
}
