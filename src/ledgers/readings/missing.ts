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

/** Whether a text stands for 「nothing here」: blanks, / - — 无 暂无 N/A. Such a cell is missing, not 0 and not a fault. */
export function isMissingMark(text: string): boolean {
  if (text.length > longestMark && text.trim() !== '') return false;
  const plain = withoutInvisible(text.normalize('NFKC'));
  return plain === '' || marks.has(plain);
}
