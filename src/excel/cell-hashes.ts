/** How the add-in knows again what it wrote: four characters a cell, so that thousands of cells fit into the state. */
const charactersPerCell = 4;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A cell's content in a form that survives saving and reopening: applications respell formulas (spaces, case of function
 * names) and numbers may come back with a last digit of noise.
 */
function canonical(content: unknown): string {
  if (typeof content === 'number') return String(Number(content.toPrecision(12)));
  if (typeof content !== 'string') return content === null || content === undefined ? '' : JSON.stringify(content);
  return content.startsWith('=') ? content.replace(/\s+/g, '').toUpperCase() : content.replace(/\r\n?/g, '\n');
}

/** Whether two contents (`range.formulas`) count as the same. */
export function sameContent(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** 24 bits of FNV-1a over the UTF-16 units, as four characters. One edit in 16 million goes unnoticed. */
export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  const folded = (hash >>> 24) ^ (hash & 0xffffff);
  let code = '';
  for (let shift = 18; shift >= 0; shift -= 6) code += alphabet.charAt((folded >>> shift) & 63);
  return code;
}

/** Hash of one cell's content. */
export function hashCell(content: unknown): string {
  return hashText(canonical(content));
}

/** Hashes of a rectangle, row by row. */
export function hashCells(contents: readonly (readonly unknown[])[]): string {
  return contents.map((row) => row.map(hashCell).join('')).join('');
}

/** The hash of one cell among those of a rectangle; `null` outside it. */
export function hashAt(hashes: string, columnCount: number, row: number, column: number): string | null {
  if (row < 0 || column < 0 || column >= columnCount) return null;
  const start = (row * columnCount + column) * charactersPerCell;
  return start + charactersPerCell <= hashes.length ? hashes.slice(start, start + charactersPerCell) : null;
}
