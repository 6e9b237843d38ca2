import { notShownTexts } from './texts';
import type { OpenedPackage } from './workbook-reader';

/** Key of a text of `notShownTexts`. */
export type NotShown = keyof typeof notShownTexts;

/** Kinds of parts, by the last step of their relationship's type, that a grid cannot show. */
const byRelationship: Readonly<Record<string, NotShown>> = {
  pivotTable: 'pivotTable',
  slicer: 'slicer',
  slicerCache: 'slicer',
  timeline: 'slicer',
  timelineCache: 'slicer',
  vbaProject: 'macro',
  threadedComment: 'threadedComment',
  ctrlProp: 'control',
  control: 'control',
  oleObject: 'control',
  package: 'control',
  externalLink: 'externalLink',
  table: 'table',
  chartsheet: 'chartSheet',
  dialogsheet: 'chartSheet',
  image: 'picture',
  diagramData: 'picture',
};

/**
 * Chinese names of what the file holds and the grid cannot show; all of it stays in the file.
 * @param inSheets what was found in the sheets themselves while they were read
 */
export function whatIsNotShown(opened: OpenedPackage, inSheets: ReadonlySet<NotShown>): string[] {
  const found = new Set<NotShown>(inSheets);
  const { file } = opened;
  const visited = new Set<string>();
  const visit = (part: string): void => {
    if (visited.has(part)) return;
    visited.add(part);
    for (const relationship of file.relationships(part)) {
      const kind = byRelationship[relationship.kind];
      if (kind !== undefined) found.add(kind);
      if (relationship.kind === 'chartEx') found.add('chart');
      if (relationship.kind === 'drawing' && holdsShapes(file.text(relationship.target))) found.add('picture');
      if (!relationship.external && relationship.kind !== 'hyperlink') visit(relationship.target);
    }
  };
  visit(opened.workbook);
  const order = Object.keys(notShownTexts) as NotShown[];
  return order.filter((name) => found.has(name)).map((name) => notShownTexts[name]['zh-CN']);
}

function holdsShapes(drawing: string | null): boolean {
  return drawing !== null && /<(?:\w+:)?(?:pic|sp|grpSp|cxnSp)[\s>]/.test(drawing);
}
