import { toA1 } from '../model/address';
import type { WrittenSheet } from '../state/state';
import type { SheetDescription } from '../summaries/sheet-description';
import { textInput } from './cell-input';
import { hashAt, hashCell, hashText, sameContent } from './cell-hashes';
import type { SheetLayout } from './sheet-layout';

/** One cell that staff changed on a summary sheet and that writing it again would overwrite. */
export interface Overwrite {
  readonly sheet: string;
  readonly cell: string;
  readonly theirs: string;
  readonly ours: string;
}

/** A sheet's used range as it stands: `formulas` of the rectangle that begins at `top`, `left`. */
export interface ExistingCells {
  readonly top: number;
  readonly left: number;
  readonly formulas: readonly (readonly unknown[])[];
}

function contentAt(existing: ExistingCells, row: number, column: number): unknown {
  return existing.formulas[row - existing.top]?.[column - existing.left] ?? '';
}

function shown(content: unknown): string {
  return typeof content === 'string'
    ? content
    : content === null || content === undefined
      ? ''
      : JSON.stringify(content);
}

/** The apostrophe that keeps a text a text is not part of it. */
function withoutPrefix(input: string | number): string | number {
  return typeof input === 'string' && input.startsWith("'") ? input.slice(1) : input;
}

function size(existing: ExistingCells): { rows: number; columns: number } {
  return {
    rows: existing.top + existing.formulas.length,
    columns: existing.left + (existing.formulas[0]?.length ?? 0),
  };
}

/**
 * What staff changed since the sheet was last written: cells whose content is neither what was written nor what would be
 * written now. Remarks of data rows are kept anyway and do not count. Cells beyond what was written are staff's own and
 * stay where they are unless the new sheet needs the place.
 */
export function findOverwrites(
  existing: ExistingCells,
  written: WrittenSheet | null,
  layout: SheetLayout,
  sheet: string,
): Overwrite[] {
  const overwrites: Overwrite[] = [];
  const { rows, columns } = size(existing);
  const remarkRows = new Set(written?.rows.map(({ row }) => row) ?? []);
  for (let row = 0; row < Math.max(rows, written?.rowCount ?? 0); row += 1) {
    for (let column = 0; column < Math.max(columns, written?.columnCount ?? 0); column += 1) {
      if (written !== null && column === written.remarksColumn && remarkRows.has(row)) continue;
      const theirs = contentAt(existing, row, column);
      const ours = withoutPrefix(layout.inputs[row]?.[column] ?? '');
      if (sameContent(theirs, ours)) continue;
      const last = written === null ? null : hashAt(written.hashes, written.columnCount, row, column);
      const inside = row < layout.rowCount && column < layout.columnCount;
      const edited = last === null ? shown(theirs) !== '' && (inside || written === null) : last !== hashCell(theirs);
      if (edited) overwrites.push({ sheet, cell: toA1(row, column), theirs: shown(theirs), ours: shown(ours) });
    }
  }
  return overwrites;
}

/** What names a row to a reader: its first texts, wherever it has moved to. */
function labelOf(texts: readonly string[]): string {
  return hashText(
    texts
      .filter((text) => text !== '')
      .slice(0, 4)
      .join('\n'),
  );
}

function isName(content: unknown): content is string {
  return typeof content === 'string' && content !== '' && !content.startsWith('=');
}

/** Keys, rows and labels of the rows that can carry a remark, as they go into the state. */
export function writtenRows(
  description: SheetDescription,
  contents: readonly (readonly unknown[])[],
): WrittenSheet['rows'] {
  if (description.remarksColumn === null) return [];
  return description.rows.flatMap(({ key }, row) =>
    key === null ? [] : [{ row, key, label: labelOfRow(contents[row] ?? [], description.remarksColumn) }],
  );
}

function labelOfRow(contents: readonly unknown[], remarksColumn: number | null): string {
  return labelOf(contents.filter((_, column) => column !== remarksColumn).filter(isName));
}

/**
 * Staff's remarks by row key. A row is known by its own texts, so that a remark follows its row when staff inserted,
 * deleted or sorted rows; a row whose texts were changed is taken to stand where it stood.
 */
export function collectRemarks(existing: ExistingCells, written: WrittenSheet | null): Map<string, string> {
  const remarks = new Map<string, string>(Object.entries(written?.restingRemarks ?? {}));
  if (written?.remarksColumn === undefined || written.remarksColumn === null) return remarks;
  const { remarksColumn } = written;
  const rowsByLabel = new Map<string, number[]>();
  const { rows, columns } = size(existing);
  for (let row = 0; row < rows; row += 1) {
    const contents = Array.from({ length: Math.min(columns, written.columnCount) }, (_, column) =>
      contentAt(existing, row, column),
    );
    const label = labelOfRow(contents, remarksColumn);
    const same = rowsByLabel.get(label);
    if (same === undefined) rowsByLabel.set(label, [row]);
    else same.push(row);
  }
  const taken = new Set<number>();
  const place = (entry: WrittenSheet['rows'][number], row: number): void => {
    taken.add(row);
    const content = contentAt(existing, row, remarksColumn);
    const unchanged = hashAt(written.hashes, written.columnCount, entry.row, remarksColumn) === hashCell(content);
    if (!unchanged) remarks.set(entry.key, shown(content));
  };
  const lost: WrittenSheet['rows'][number][] = [];
  for (const entry of written.rows) {
    const candidates = (rowsByLabel.get(entry.label) ?? []).filter((row) => !taken.has(row));
    const nearest = candidates.reduce<number | null>(
      (best, row) => (best === null || Math.abs(row - entry.row) < Math.abs(best - entry.row) ? row : best),
      null,
    );
    if (nearest === null) lost.push(entry);
    else place(entry, nearest);
  }
  for (const entry of lost) if (entry.row < rows && !taken.has(entry.row)) place(entry, entry.row);
  return remarks;
}

/** Puts the remarks into the layout. @returns those whose row is not on the sheet at present */
export function placeRemarks(
  layout: SheetLayout,
  description: SheetDescription,
  remarks: ReadonlyMap<string, string>,
): Record<string, string> {
  const resting = new Map(remarks);
  const column = description.remarksColumn;
  if (column !== null) {
    description.rows.forEach(({ key }, row) => {
      const remark = key === null ? undefined : remarks.get(key);
      const inputs = layout.inputs[row];
      const formats = layout.numberFormats[row];
      if (key === null || remark === undefined || inputs === undefined || formats === undefined) return;
      inputs[column] = textInput(remark, '@');
      formats[column] = '@';
      resting.delete(key);
    });
  }
  // A remark that staff emptied is no remark: nothing to keep for later.
  return Object.fromEntries([...resting].filter(([, remark]) => remark !== ''));
}
