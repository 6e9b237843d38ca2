import type { SheetCell, SheetDescription } from '../../src/summaries/sheet-description';

/** What a cell shows before formats: its text, its number, or what its formula is expected to give. */
export function shown(cell: SheetCell | undefined): string | number | null {
  if (cell === null || cell === undefined) return null;
  return cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.value : cell.expected;
}

/** The cells of a data or total row by its key; fails when there is no such row. */
export function rowOf(sheet: SheetDescription, key: string): readonly (string | number | null)[] {
  const row = sheet.rows.find((candidate) => candidate.key === key);
  if (row === undefined) throw new Error(`no row ${key}`);
  return row.cells.map(shown);
}

/** All texts of rows of one style. */
export function textsOf(sheet: SheetDescription, style: string): readonly string[] {
  return sheet.rows
    .filter((row) => row.style === style)
    .flatMap(({ cells }) => cells.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : [])));
}
