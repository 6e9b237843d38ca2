import type { Assessment } from '../assessment/assessment';
import {
  bulletinTitle,
  chineseNumeral,
  nextSteps,
  opening,
  overview,
  problems,
  quantified,
  taskProgress,
} from './bulletin-sections';
import { text } from './cells';
import { subject } from './form';
import { chineseDate } from './formats';
import type { SummaryOptions } from './options';
import type { RowStyle, SheetDescription, SheetRow } from './sheet-description';
import { summaryPrefix } from './texts';
import { heightOfLines, lineCount, rowLooks } from './typography';

export const bulletinSheet = { id: 'bulletin', name: `${summaryPrefix}督查通报` } as const;

/** About 26 characters of 三号 a line: a page of A4 at its full size. */
const pageWidth = 80;
const linesInRow = 17;
const charactersInRow = 400;
const indent = '　　';
const defaultAddressees = '各镇人民政府、街道办事处，各委、办、局，各有关单位';

/**
 * 汇总·督查通报: the text of a 通报 as a 区政府办 issues it, one paragraph a row in one column, so that it can be copied into
 * a document: title, 主送, 导语, 一、总体情况 … 五、下一步要求, 落款. Sections without content fall away.
 */
export function describeBulletin(assessment: Assessment, options: SummaryOptions): SheetDescription {
  const rows: SheetRow[] = [];
  const add = (style: RowStyle, content: string, align: 'left' | 'center' | 'right' = 'left'): void => {
    const { size } = rowLooks[style];
    for (const part of partsThatFit(content, size)) {
      const height = heightOfLines(lineCount(part, pageWidth, size), size) + 4;
      rows.push({ key: null, style, height, cells: [text(part, { align })] });
    }
  };
  add('title', bulletinTitle(assessment), 'center');
  add('body', '');
  add('body', `${options.addressees ?? (assessment.scope === 'district' ? defaultAddressees : '各有关单位')}：`);
  add('body', indent + opening(assessment));
  const sections = [
    overview(assessment),
    quantified(assessment),
    taskProgress(assessment),
    problems(assessment),
    nextSteps(assessment),
  ].filter(({ paragraphs }) => paragraphs.length > 0);
  sections.forEach(({ heading, paragraphs }, index) => {
    add('heading', `${indent}${chineseNumeral(index + 1)}、${heading}`);
    for (const paragraph of paragraphs) add('body', indent + paragraph);
  });
  add('body', '');
  add('body', `${issuer(assessment, options)}${indent}`, 'right');
  add('body', `${options.reportDate === null ? '年　月　日' : chineseDate(options.reportDate)}${indent}`, 'right');
  return {
    ...bulletinSheet,
    columnWidths: [pageWidth],
    rows,
    merges: [],
    headerRows: [0, 0],
    remarksColumn: null,
    print: { orientation: 'portrait', paper: 'A4', footer: '第 &P 页 共 &N 页', repeatHeader: false },
    charts: [],
    validations: [],
    tabColor: '#7F7F7F',
  };
}

/** A row is at most 409 pt high: a paragraph that is longer goes on in the next row. */
function partsThatFit(content: string, size: number): readonly string[] {
  const parts: string[] = [];
  let rest = content;
  while (lineCount(rest, pageWidth, size) > linesInRow) {
    const head = rest.slice(0, charactersInRow);
    const cut = Math.max(...['；', '。', '，', '、'].map((mark) => head.lastIndexOf(mark))) + 1 || charactersInRow;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  parts.push(rest);
  return parts;
}

function issuer(assessment: Assessment, options: SummaryOptions): string {
  if (options.issuer !== null) return options.issuer;
  if (assessment.scope !== 'district') return assessment.reportingUnit ?? assessment.scope;
  return `${subject(assessment)}人民政府办公室`;
}
