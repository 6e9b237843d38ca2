import { openWorkbook } from '../excel/open-workbook';
import { attempt, type Outcome } from './workspace';

/** Opens the sample workbook beside the one that is open, to try the tool on. @param fetchSample gives the file's bytes */
export async function openSample(fetchSample: () => Promise<Uint8Array>): Promise<Outcome<null>> {
  return attempt('', async () => {
    await openWorkbook(await fetchSample());
    return null;
  });
}
