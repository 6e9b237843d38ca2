import type { Language } from '../model/language';

/** Name of the query's part that says which workbook the page opens at its start. */
const openParameter = 'open';

/**
 * Opens a workbook in another window of the page, as Excel opens one that an add-in made. The file goes by the browser's
 * own memory (a blob URL), which lasts as long as this page.
 * @param bytes of the .xlsx file; `null`: the page opens as at the first visit
 * @returns whether the browser let the window open
 */
export function openInNewWindow(bytes: Uint8Array | null, language: Language, theme: 'light' | 'dark'): boolean {
  const query = new URLSearchParams({ language, theme });
  if (bytes !== null) query.set(openParameter, URL.createObjectURL(new Blob([bytes.slice()])));
  return window.open(`?${query.toString()}`, '_blank') !== null;
}

/** Address of the workbook that this page was opened with; `null` when it was opened without. Only this page's own count. */
export function givenWorkbook(): string | null {
  const address = new URLSearchParams(window.location.search).get(openParameter);
  return address?.startsWith(`blob:${window.location.origin}/`) === true ? address : null;
}

export async function fetchBytes(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}
