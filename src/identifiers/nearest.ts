/** Edits between two short texts: insertions, deletions, replacements and swaps of neighbours each count one. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The word that was probably meant: one that contains the text or is contained in it, else the one with the fewest edits,
 * at most a third of its length (but one edit is always allowed in a text of two or more characters).
 * @returns `null` when nothing is near, or when two words are equally near by edits.
 */
export function nearestWord(text: string, words: readonly string[]): string | null {
  if (text.length < 2) return null;
  let best: string | null = null;
  let bestCost = Infinity;
  for (const word of words) {
    const contained = word.length >= 2 && (text.includes(word) || word.includes(text));
    const distance = contained ? 0.5 + Math.abs(word.length - text.length) / 100 : editDistance(text, word);
    if (!contained && distance > Math.max(1, Math.floor(Math.max(word.length, text.length) / 3))) continue;
    if (distance < bestCost) {
      best = word;
      bestCost = distance;
    } else if (distance === bestCost && word !== best) {
      // Two words equally near: neither was clearly meant.
      best = null;
    }
  }
  return best;
}
