import type { PageLayout } from './package-model';
import { inchesToPoints, pointsToInches } from './measures';
import { attributes, escapeText, isTrue } from './xml-text';
import {
  childOf,
  childrenOf,
  numberAttribute,
  parseXml,
  partNamed,
  putPart,
  TextEdits,
  textOf,
  withAttributes,
  withPrefix,
  xmlOf,
  type XmlElement,
  type XmlParts,
} from './xml-tree';
import type { PrintNames } from './print-names';
import { worksheetOrder } from './worksheet-order';

function treeOf(sheet: XmlParts, name: string): XmlElement | null {
  const part = partNamed(sheet, name);
  return part === null ? null : parseXml(part.xml);
}

/** Reads the page layout; `null` when the sheet says nothing of printing. */
export function readPageLayout(sheet: XmlParts, names: PrintNames): PageLayout | null {
  const setup = treeOf(sheet, 'pageSetup');
  const options = treeOf(sheet, 'printOptions');
  const margins = treeOf(sheet, 'pageMargins');
  const headerFooter = treeOf(sheet, 'headerFooter');
  const fits = isTrue(childOf(treeOf(sheet, 'sheetPr'), 'pageSetUpPr')?.attributes.get('fitToPage'));
  const rowBreaks = readRowBreaks(treeOf(sheet, 'rowBreaks'));
  const hasParts = [setup, options, margins, headerFooter].some((part) => part !== null);
  const isSilent = !hasParts && !fits && rowBreaks.length === 0;
  if (isSilent && names.area === null && names.titleRows === null) return null;
  const inches = (name: string, fallback: number): number => inchesToPoints(numberAttribute(margins, name) ?? fallback);
  return {
    orientation: setup?.attributes.get('orientation') === 'landscape' ? 'landscape' : 'portrait',
    paperSize: numberAttribute(setup, 'paperSize') ?? 1,
    fitToWidth: fits ? (numberAttribute(setup, 'fitToWidth') ?? 1) : null,
    fitToHeight: fits ? (numberAttribute(setup, 'fitToHeight') ?? 1) : null,
    centerHorizontally: isTrue(options?.attributes.get('horizontalCentered')),
    printTitleRows: names.titleRows,
    printArea: names.area,
    headerCenter: sectionOf(headerFooter, 'oddHeader'),
    footerCenter: sectionOf(headerFooter, 'oddFooter'),
    margins:
      margins === null
        ? null
        : {
            top: inches('top', 1),
            bottom: inches('bottom', 1),
            left: inches('left', 0.75),
            right: inches('right', 0.75),
            header: inches('header', 0.5),
            footer: inches('footer', 0.5),
          },
    ...(rowBreaks.length === 0 ? {} : { rowBreaks }),
  };
}

/**
 * Rows that begin a page because somebody wanted it. `id` counts the rows above the break (ECMA-376 part 1, 18.3.1.3), so
 * it is the 0-based row below it; a break without `man` is one that Excel made itself.
 */
function readRowBreaks(rowBreaks: XmlElement | null): number[] {
  return childrenOf(rowBreaks, 'brk')
    .filter(isManual)
    .flatMap((element) => numberAttribute(element, 'id') ?? [])
    .toSorted((a, b) => a - b);
}

function isManual(element: XmlElement): boolean {
  return isTrue(element.attributes.get('man'));
}

/** `&L…&C…&R…` cut into its sections; text before any mark belongs to the centre. */
function sections(text: string): { left: string; center: string; right: string } {
  const found = { left: '', center: '', right: '' };
  let current: 'left' | 'center' | 'right' = 'center';
  // `&&` is a literal ampersand, `&"font"` a face that may hold any letter: neither starts a section.
  for (const piece of text.match(/&"[^"]*"|&&|&[LCR]|[\s\S]/g) ?? []) {
    if (piece === '&L') current = 'left';
    else if (piece === '&C') current = 'center';
    else if (piece === '&R') current = 'right';
    else found[current] += piece;
  }
  return found;
}

function sectionOf(headerFooter: XmlElement | null, name: string): string | null {
  const element = childOf(headerFooter, name);
  if (element === null) return null;
  const { center } = sections(textOf(element));
  return center === '' ? null : center;
}

/** Writes what differs from the file; attributes that the layout does not know (printer, scale, copies) stay. */
export function writePageLayout(sheet: XmlParts, layout: PageLayout, before: PageLayout | null): void {
  const differs = (...keys: readonly (keyof PageLayout)[]): boolean =>
    before === null || keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(layout[key]));
  const fits = layout.fitToWidth !== null || layout.fitToHeight !== null;
  const fitted = before !== null && (before.fitToWidth !== null || before.fitToHeight !== null);
  if (fits !== fitted) writeFitToPage(sheet, fits);
  if (differs('centerHorizontally')) {
    const value = layout.centerHorizontally ? 1 : null;
    if (value !== null || partNamed(sheet, 'printOptions') !== null)
      setOn(sheet, 'printOptions', { horizontalCentered: value });
  }
  if (layout.margins !== null && differs('margins')) {
    const { left, right, top, bottom, header, footer } = layout.margins;
    setOn(sheet, 'pageMargins', {
      left: pointsToInches(left),
      right: pointsToInches(right),
      top: pointsToInches(top),
      bottom: pointsToInches(bottom),
      header: pointsToInches(header),
      footer: pointsToInches(footer),
    });
  }
  if (differs('orientation', 'paperSize', 'fitToWidth', 'fitToHeight')) {
    setOn(sheet, 'pageSetup', {
      paperSize: layout.paperSize,
      fitToWidth: fits ? (layout.fitToWidth ?? 0) : null,
      fitToHeight: fits ? (layout.fitToHeight ?? 0) : null,
      orientation: layout.orientation,
    });
  }
  if (differs('headerCenter', 'footerCenter')) writeHeaderFooter(sheet, layout);
  if (differs('rowBreaks')) writeRowBreaks(sheet, layout.rowBreaks ?? []);
}

const lastColumn = 16383;

function writeRowBreaks(sheet: XmlParts, rows: readonly number[]): void {
  const automatic = childrenOf(treeOf(sheet, 'rowBreaks'), 'brk').filter((element) => !isManual(element));
  const count = rows.length + automatic.length;
  if (count === 0) {
    putPart(sheet, worksheetOrder, 'rowBreaks', null);
    return;
  }
  const breaks = [
    ...automatic.map((element) => ({ id: numberAttribute(element, 'id') ?? 0, xml: xmlOf(element) })),
    ...rows.map((id) => ({ id, xml: withPrefix(`<brk id="${id}" max="${lastColumn}" man="1"/>`, sheet.prefix) })),
  ].toSorted((a, b) => a.id - b.id);
  const name = `${sheet.prefix}rowBreaks`;
  const open = `<${name} count="${count}" manualBreakCount="${rows.length}">`;
  putPart(sheet, worksheetOrder, 'rowBreaks', `${open}${breaks.map(({ xml }) => xml).join('')}</${name}>`);
}

function setOn(sheet: XmlParts, name: string, values: Readonly<Record<string, string | number | null>>): void {
  const before = partNamed(sheet, name)?.xml ?? `<${sheet.prefix}${name}/>`;
  putPart(sheet, worksheetOrder, name, withAttributes(before, values));
}

function writeFitToPage(sheet: XmlParts, fits: boolean): void {
  const xml = partNamed(sheet, 'sheetPr')?.xml ?? `<${sheet.prefix}sheetPr/>`;
  const root = parseXml(xml);
  const element = childOf(root, 'pageSetUpPr');
  const edits = new TextEdits(xml);
  if (element === null) edits.append(root, withPrefix(`<pageSetUpPr fitToPage="${fits ? 1 : 0}"/>`, sheet.prefix));
  else
    edits.replace(
      element.start,
      element.end,
      withAttributes(xml.slice(element.start, element.end), { fitToPage: fits ? 1 : null }),
    );
  putPart(sheet, worksheetOrder, 'sheetPr', edits.apply());
}

function writeHeaderFooter(sheet: XmlParts, layout: PageLayout): void {
  const before = treeOf(sheet, 'headerFooter');
  const compose = (name: string, center: string | null): string => {
    const element = childOf(before, name);
    const { left, right } = sections(element === null ? '' : textOf(element));
    const text = [
      left === '' ? '' : `&L${left}`,
      center === null || center === '' ? '' : `&C${center}`,
      right === '' ? '' : `&R${right}`,
    ].join('');
    return text === '' ? '' : `<${name}>${escapeText(text)}</${name}>`;
  };
  const odd = compose('oddHeader', layout.headerCenter) + compose('oddFooter', layout.footerCenter);
  const others = (before?.children ?? [])
    .filter((child) => child.name !== 'oddHeader' && child.name !== 'oddFooter')
    .map((child) => child.source.slice(child.start, child.end))
    .join('');
  if (odd === '' && others === '') {
    putPart(sheet, worksheetOrder, 'headerFooter', null);
    return;
  }
  const name = `${sheet.prefix}headerFooter`;
  const own = before === null ? '' : attributes(Object.fromEntries(before.attributes));
  putPart(sheet, worksheetOrder, 'headerFooter', `<${name}${own}>${withPrefix(odd, sheet.prefix)}${others}</${name}>`);
}
