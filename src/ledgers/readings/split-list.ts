const chinese = /[\u3400-\u9fff]/u;
/** Two Chinese characters or a closing bracket on either side of a slash: 甲公司/乙公司, not A/S. */
const betweenChinese = /^[\u3400-\u9fff)）]{2}\/[\u3400-\u9fff)）]{2}$/u;

/** Whether the mark at `at` separates two entries; commas and slashes may also be part of a name (Co., Ltd; A/S). */
function separates(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === '、' || mark === '；' || mark === ';' || mark === '\n' || mark === '\r') return true;
  if (mark !== ',' && mark !== '，' && mark !== '/' && mark !== '／') return false;
  const before = text.slice(0, at).trimEnd().slice(-2);
  const after = text
    .slice(at + 1)
    .trimStart()
    .slice(0, 2);
  if (mark === '/' || mark === '／') return betweenChinese.test(`${before}/${after}`);
  return chinese.test(before.slice(-1)) || /[)）]$/u.test(before) ? true : chinese.test(after.slice(0, 1));
}

/**
 * The entries of a cell that names several, by 、 ， ; ； / or a line break, but not inside brackets: 甲公司、乙公司 → two.
 * Blank entries are left out; the entries are as written.
 */
export function splitNames(text: string): string[] {
  if (!/[、；;，,/／\n\r]/u.test(text)) return [text];
  const entries: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const character = text.charAt(i);
    if (character === '(' || character === '（') depth += 1;
    else if (character === ')' || character === '）') depth = Math.max(0, depth - 1);
    if (i === text.length || (depth === 0 && separates(text, i))) {
      const entry = text.slice(start, i);
      if (entry.trim() !== '') entries.push(entry);
      start = i + 1;
    }
  }
  return entries;
}

/** Person names set apart by single spaces (张三 李四): two or more parts of two to four characters. */
export function splitPersons(text: string): string[] {
  const parts = text.trim().split(/[ \u3000]+/u);
  const persons = parts.length > 1 && parts.every((part) => /^[\u3400-\u9fff·]{2,4}$/u.test(part));
  return persons ? parts : [text];
}

/** The entries of a list of numbers or codes: also separated by spaces, where what stands between is complete. */
export function splitNumbers(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[、,;/|\n\r，；]+/u)
    .flatMap((part) => {
      const pieces = part.trim().split(/\s+/u);
      return pieces.length > 1 && pieces.every((piece) => piece.replace(/\D/gu, '').length >= 8) ? pieces : [part];
    })
    .map((part) =>
      part
        .replace(/等?(?:共)?\d{0,3}(?:件|项|个)?(?:专利)?等?$/u, (tail) => (/[等件项个]/u.test(tail) ? '' : tail))
        .trim(),
    )
    .filter((part) => part !== '');
}
