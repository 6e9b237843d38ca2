import { columnLetters, rangeToA1, type CellPosition, type CellRange } from '../model/address';

/** Excel refuses address texts of 8192 characters and more (documented limit of `Worksheet.getRanges`). */
const longestAddress = 8000;

/** A sheet's name as it stands in a reference: quoted, quotes doubled. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Joins areas into as few comma-separated address texts as Excel takes. */
export function joinAreas(areas: readonly CellRange[]): string[] {
  return joinAddresses(areas.map(rangeToA1));
}

/** Joins addresses into as few comma-separated texts as Excel takes. */
export function joinAddresses(addresses: readonly string[]): string[] {
  const texts: string[] = [];
  let current = '';
  for (const address of addresses) {
    if (current !== '' && current.length + address.length + 1 > longestAddress) {
      texts.push(current);
      current = '';
    }
    current = current === '' ? address : `${current},${address}`;
  }
  if (current !== '') texts.push(current);
  return texts;
}

/** Address of whole columns, 0-based, both included: (0, 2) → A:C. */
export function columnsAddress(first: number, last: number): string {
  return `${columnLetters(first)}:${columnLetters(last)}`;
}

/** Address of whole rows, 0-based, both included: (0, 2) → 1:3. */
export function rowsAddress(first: number, last: number): string {
  return `${String(first + 1)}:${String(last + 1)}`;
}

/** Cells as vertical runs, column by column; a cell named twice counts once. */
export function verticalRuns(cells: readonly CellPosition[]): CellRange[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && row <= last.bottom + 1) last.bottom = Math.max(last.bottom, row);
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

/** Groups a rectangle of keys into rectangles of one key each; `null` keys are left out. */
export function rectanglesByKey(
  rowCount: number,
  columnCount: number,
  keyAt: (row: number, column: number) => string | null,
): Map<string, CellRange[]> {
  const byKey = new Map<string, { top: number; left: number; bottom: number; right: number }[]>();
  let open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  for (let row = 0; row < rowCount; row += 1) {
    const next = new Map<string, { top: number; left: number; bottom: number; right: number }>();
    for (let column = 0; column < columnCount;) {
      const key = keyAt(row, column);
      const left = column;
      do column += 1;
      while (column < columnCount && keyAt(row, column) === key);
      if (key === null) continue;
      const run = `${String(left)}:${String(column - 1)}:${key}`;
      const above = open.get(run);
      if (above === undefined) {
        const area = { top: row, left, bottom: row, right: column - 1 };
        const areas = byKey.get(key);
        if (areas === undefined) byKey.set(key, [area]);
        else areas.push(area);
        next.set(run, area);
      } else {
        above.bottom = row;
        next.set(run, above);
      }
    }
    open = next;
  }
  return byKey;
}
