/** A rectangle of cells of one sheet, to be read in one go. */
export interface Piece {
  /** Index into the sheets that are read. */
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

function cellCount(piece: Piece): number {
  return piece.rowCount * piece.columnCount;
}

/**
 * Cuts areas into chunks of at most so many cells: large sheets are cut by rows, several small ones share a chunk. Order
 * is kept. A single row that is longer than a chunk stays whole.
 */
export function planChunks(areas: readonly Piece[], cellsPerChunk: number): Piece[][] {
  const chunks: Piece[][] = [];
  let chunk: Piece[] = [];
  let room = cellsPerChunk;
  for (const area of areas) {
    for (let done = 0; done < area.rowCount;) {
      let rows = Math.floor(room / area.columnCount);
      if (rows <= 0) {
        if (chunk.length > 0) {
          chunks.push(chunk);
          chunk = [];
          room = cellsPerChunk;
          continue;
        }
        rows = 1;
      }
      const piece = { ...area, top: area.top + done, rowCount: Math.min(rows, area.rowCount - done) };
      chunk.push(piece);
      room -= cellCount(piece);
      done += piece.rowCount;
    }
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

/** Halves a chunk by cells, keeping order; `null` when it is a single row or cell that cannot be cut by rows. */
export function halve(chunk: readonly Piece[]): [Piece[], Piece[]] | null {
  const total = chunk.reduce((sum, piece) => sum + cellCount(piece), 0);
  const first: Piece[] = [];
  const second: Piece[] = [];
  let taken = 0;
  for (const piece of chunk) {
    const rows = Math.min(piece.rowCount, Math.max(0, Math.round((total / 2 - taken) / piece.columnCount)));
    if (rows > 0) first.push({ ...piece, rowCount: rows });
    if (rows < piece.rowCount) second.push({ ...piece, top: piece.top + rows, rowCount: piece.rowCount - rows });
    taken += cellCount(piece);
  }
  if (first.length > 0 && second.length > 0) return [first, second];
  return chunk.length > 1 ? [chunk.slice(0, 1), chunk.slice(1)] : null;
}
