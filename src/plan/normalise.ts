/**
 * Name of an indicator, unit or clause with everything removed that staff vary at will: width, blanks, punctuation,
 * a unit in brackets at the end (「年专利申请总量（件）」) and leading numbering.
 */
export function normaliseName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\u200c\u200d\ufeff]/gu, '')
    .replace(/\((?:件|家|个|%|万元|亿元|元|次|起|件\/万人|件每万人|单位:?[^)]*)\)$/u, '')
    .replace(/^(?:[一二三四五六七八九十]+|\d{1,2})[、.．)](?=\D)/u, '')
    .replace(/[、,，.．。:：;；·"“”'‘’《》「」()（）*＊\-—_/]/gu, '');
}

/** Number of single-character edits between two short texts; gives up (returns `limit + 1`) once it exceeds `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  const left = Array.from(a);
  const right = Array.from(b);
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let previous = right.map((_, index) => index + 1);
  for (const [i, character] of left.entries()) {
    const current: number[] = [];
    let diagonal = i;
    let before = i + 1;
    for (const [j, other] of right.entries()) {
      const above = previous[j] ?? limit + 1;
      const cost = Math.min(above + 1, before + 1, diagonal + (character === other ? 0 : 1));
      diagonal = above;
      before = cost;
      current.push(cost);
    }
    previous = current;
  }
  return Math.min(previous[right.length - 1] ?? left.length, limit + 1);
}
