import { withoutInvisible } from '../../identifiers/plain-text';

const marks: ReadonlySet<string> = new Set([
  '/',
  '//',
  '\\',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '―',
  '─',
  '无',
  '暂无',
  '没有',
  'N/A',
  'NA',
  'n/a',
  'N/a',
  'na',
  '不适用',
  '空',
]);

const longestMark = 6;

/** First characters that a mark, or a text of blanks only, can have; a Set of codes would be slower for every cell. */
function canBegin(unit: number): boolean {
  if (unit >= 0x4e00 && unit <= 0x9fff) {
    // 无 暂 没 不 空
    return unit === 0x65e0 || unit === 0x6682 || unit === 0x6ca1 || unit === 0x4e0d || unit === 0x7a7a;
  }
  if (unit > 0x20 && unit < 0x7f) {
    // - / N \ n
    return unit === 0x2d || unit === 0x2f || unit === 0x4e || unit === 0x5c || unit === 0x6e;
  }
  return true;
}

/** Whether a text stands for 「nothing here」: blanks, / - — 无 暂无 N/A. Such a cell is missing, not 0 and not a fault. */
export function isMissingMark(text: string): boolean {
  if (!canBegin(text.charCodeAt(0))) return false;
  if (text.length > longestMark) return text.trim() === '';
  const plain = withoutInvisible(text.normalize('NFKC'));
  return plain === '' || marks.has(plain);
}
