const numerals: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

function numberOf(token: string): number {
  const ten = token.indexOf('十');
  if (/^\d+$/u.test(token)) return Number(token);
  if (ten < 0) return numerals[token] ?? 0;
  return (ten === 0 ? 1 : (numerals[token[0] ?? ''] ?? 0)) * 10 + (numerals[token.slice(ten + 1)] ?? 0);
}

/**
 * The numbers of a cited clause, outermost first: 三（四）2, 三(四)②, 「第三部分（四）第2项」, 三、（四）二是 and 3.4.2 are
 * all [3, 4, 2]; 二（六） is [2, 6]. Only the first clause cited counts. Empty when the text cites none.
 */
export function clauseNumbers(text: string): readonly number[] {
  const first = text.normalize('NFKC').split(/[;；,，和及\n]/u)[0] ?? '';
  const tokens = first
    .replace(/\s/gu, '')
    .match(/[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2}/gu);
  return (tokens ?? []).slice(0, 3).map(numberOf);
}

/** Whether two clauses are the same, however they are written. */
export function isSameClause(a: string, b: string): boolean {
  const [left, right] = [clauseNumbers(a), clauseNumbers(b)];
  return left.length > 0 && left.length === right.length && left.every((number, index) => number === right[index]);
}
