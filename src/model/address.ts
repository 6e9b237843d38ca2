/** Cell addresses. Inside the product rows and columns are 0-based; the texts that staff and Excel see are A1. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both ends included, 0-based. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const lettersCache: string[] = [];

/** Column letters of a 0-based column: 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  const cached = lettersCache[column];
  if (cached !== undefined) return cached;
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  lettersCache[column] = letters;
  return letters;
}

/** 0-based column of column letters (A → 0); -1 when the text is not column letters. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** A1 text of a 0-based cell: (16, 1) → B17. */
export function toA1(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** A1 text of a range; one cell gives one address. */
export function rangeToA1(range: CellRange): string {
  const first = toA1(range.top, range.left);
  return range.top === range.bottom && range.left === range.right
    ? first
    : `${first}:${toA1(range.bottom, range.right)}`;
}

/**
 * Reads an A1 cell or range, absolute marks and a sheet prefix allowed: `'表 1'!$B$3:C9`.
 * @returns `null` when the text is no rectangular address.
 */
export function parseA1(address: string): CellRange | null {
  const bare = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const match = /^([A-Za-z]{1,3})([1-9]\d{0,6})(?::([A-Za-z]{1,3})([1-9]\d{0,6}))?$/.exec(bare);
  if (match === null) return null;
  const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = match;
  const columns = [columnIndex(c1), columnIndex(c2)];
  const rows = [Number(r1) - 1, Number(r2) - 1];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}
