import { quotedSheetName, splitSheetReference } from './formula-text';

/** Print titles and print area live in defined names of the workbook, the rest of the page layout in the sheet. */
export interface PrintNames {
  /** `$1:$3` */
  readonly titleRows: string | null;
  /** `A1:F20`, several areas with commas. */
  readonly area: string | null;
}

/** Cuts a reference list at its commas; commas in quoted sheet names do not count. */
function pieces(formula: string): string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

/** Reads the two formulas; "" stands for a name that is not there. */
export function readPrintNames(titles: string, area: string): PrintNames {
  const rows = pieces(titles)
    .map((piece) => splitSheetReference(piece.trim()).address)
    .find((address) => /^\$?\d+:\$?\d+$/.test(address));
  const areas = pieces(area).map((piece) => splitSheetReference(piece.trim()).address.replaceAll('$', ''));
  return { titleRows: rows ?? null, area: areas.length === 0 ? null : areas.join(',') };
}

/** Formula of `_xlnm.Print_Titles`; columns to repeat stay as they were. `null` when nothing repeats. */
export function titlesFormula(sheetName: string, rows: string | null, before: string): string | null {
  const sheet = quotedSheetName(sheetName);
  const columns = pieces(before)
    .map((piece) => splitSheetReference(piece.trim()).address)
    .filter((address) => /^\$?[A-Za-z]+:\$?[A-Za-z]+$/.test(address));
  const addresses =
    rows === null ? columns : [...columns, rows.replaceAll('$', '').replace(/\d+/g, (row) => `$${row}`)];
  return addresses.length === 0 ? null : addresses.map((address) => `${sheet}!${address}`).join(',');
}

/** Formula of `_xlnm.Print_Area` or `_xlnm._FilterDatabase`: absolute areas on the sheet. */
export function areaFormula(sheetName: string, area: string): string {
  const sheet = quotedSheetName(sheetName);
  return pieces(area)
    .map((piece) => splitSheetReference(piece.trim()).address.replaceAll('$', ''))
    .map((address) => `${sheet}!${address.replace(/([A-Za-z]+)(\d+)/g, '$$$1$$$2')}`)
    .join(',');
}
