import type { Assessment } from '../../assessment/assessment';

/** Cells that errors and warnings stand in: those that are marked. */
export function cellsAtFault({ findings }: Pick<Assessment, 'findings'>): number {
  const cells = new Set<string>();
  for (const { sheet, cell, severity } of findings) {
    if (sheet !== null && cell !== null && severity !== 'info') cells.add(`${sheet}!${cell}`);
  }
  return cells.size;
}

/**
 * How many cells are marked after the findings changed. Marks follow the findings, except on sheets that could not be
 * marked; 0 stays 0, for marks that were cleared stay off.
 */
export function markedAfter(
  marked: number,
  before: Pick<Assessment, 'findings'>,
  now: Pick<Assessment, 'findings'>,
): number {
  return marked === 0 ? 0 : Math.max(0, marked + cellsAtFault(now) - cellsAtFault(before));
}
