import { areaFormula, titlesFormula } from './print-names';
import type { DefinedName, SheetChanges, SheetExtras } from './package-model';
import type { FileName, FileSheet, OpenedPackage } from './workbook-reader';
import { workbookOrder } from './worksheet-order';
import { attributes, escapeText } from './xml-text';
import {
  childOf,
  cutXml,
  joinXml,
  numberAttribute,
  parseXml,
  partNamed,
  putPart,
  withAttributes,
  xmlOf,
} from './xml-tree';

/** A sheet as the workbook part will list it. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** `null` for a new sheet. */
  readonly source: FileSheet | null;
  /** Relationship of the workbook to the sheet's part. */
  readonly relationshipId: string;
  readonly extras: SheetExtras | null;
  /** `null` when nothing of the sheet changed. */
  readonly changes: SheetChanges | null;
}

/**
 * The workbook part with its list of sheets, defined names and calculation settings.
 * @param recalculate whether Excel is to compute everything anew when it opens the file
 */
export function writeWorkbookPart(
  opened: OpenedPackage,
  sheets: readonly ListedSheet[],
  names: readonly DefinedName[],
  recalculate: boolean,
): string {
  const parts = cutXml(opened.root.source, '');
  writeSheetList(parts, opened, sheets);
  writeNames(parts, opened, sheets, names);
  writeViews(parts, opened, sheets);
  if (recalculate) {
    const before = partNamed(parts, 'calcPr')?.xml ?? `<${parts.prefix}calcPr/>`;
    putPart(parts, workbookOrder, 'calcPr', withAttributes(before, { fullCalcOnLoad: 1 }));
  }
  return joinXml(parts);
}

type Parts = ReturnType<typeof cutXml>;

function writeSheetList(parts: Parts, opened: OpenedPackage, sheets: readonly ListedSheet[]): void {
  const used = opened.sheets.map((sheet) => numberAttribute(sheet.element, 'sheetId') ?? 0);
  let nextId = Math.max(0, ...used) + 1;
  const written = sheets.map((sheet) => {
    const state = sheet.visibility === 'visible' ? null : sheet.visibility;
    if (sheet.source !== null) {
      const values: Record<string, string | null> = {};
      if (sheet.name !== sheet.source.name) values['name'] = sheet.name;
      if (sheet.visibility !== sheet.source.visibility) values['state'] = state;
      return withAttributes(xmlOf(sheet.source.element), values);
    }
    const values = attributes({
      name: sheet.name,
      sheetId: nextId++,
      state,
      'xmlns:r': opened.namespaces.relationships,
      'r:id': sheet.relationshipId,
    });
    return `<${parts.prefix}sheet${values}/>`;
  });
  const before = opened.sheets.map((sheet) => xmlOf(sheet.element));
  if (written.length === before.length && written.every((xml, index) => xml === before[index])) return;
  putPart(parts, workbookOrder, 'sheets', `<${parts.prefix}sheets>${written.join('')}</${parts.prefix}sheets>`);
}

/** The open sheet stays the open sheet when the order changes; a sheet that is gone or hidden gives way. */
function writeViews(parts: Parts, opened: OpenedPackage, sheets: readonly ListedSheet[]): void {
  const views = partNamed(parts, 'bookViews');
  const view = views === null ? null : childOf(parseXml(views.xml), 'workbookView');
  if (views === null || view === null) return;
  const firstVisible = Math.max(
    0,
    sheets.findIndex((sheet) => sheet.visibility === 'visible'),
  );
  const moved = (name: string): number | null => {
    const index = numberAttribute(view, name) ?? 0;
    const source = opened.sheets[index];
    const now = sheets.findIndex((sheet) => sheet.source === source);
    const next = source === undefined || now < 0 || sheets[now]?.visibility !== 'visible' ? firstVisible : now;
    return next === index ? (numberAttribute(view, name) ?? null) : next;
  };
  const written = withAttributes(xmlOf(view), { activeTab: moved('activeTab'), firstSheet: moved('firstSheet') });
  views.xml = views.xml.slice(0, view.start) + written + views.xml.slice(view.end);
}

interface WantedName {
  readonly name: string;
  readonly formula: string;
  readonly sheetId: string | null;
  readonly visible: boolean;
}

const titlesName = '_xlnm.Print_Titles';
const areaName = '_xlnm.Print_Area';
const filterName = '_xlnm._FilterDatabase';

function writeNames(
  parts: Parts,
  opened: OpenedPackage,
  sheets: readonly ListedSheet[],
  names: readonly DefinedName[],
): void {
  const indexOf = new Map(sheets.map((sheet, index) => [sheet.id, index]));
  const sheetIdOf = (name: FileName): string | null =>
    name.sheetIndex === null ? null : (opened.sheets[name.sheetIndex]?.id ?? null);
  const wanted = [...names, ...sheets.flatMap((sheet) => ownNames(sheet, opened))].filter(
    (name) => name.sheetId === null || indexOf.has(name.sheetId),
  );
  const keyOf = (name: string, sheetId: string | null): string => `${sheetId ?? ''}|${name.toLowerCase()}`;
  const pending = new Map(wanted.map((name) => [keyOf(name.name, name.sheetId), name]));
  const written: string[] = [];
  for (const before of opened.names) {
    const sheetId = sheetIdOf(before);
    // A name of a sheet that is no worksheet is none of the snapshot's.
    const isForeign = before.sheetIndex !== null && opened.sheets[before.sheetIndex]?.isWorksheet !== true;
    const key = keyOf(before.name, sheetId);
    const now = pending.get(key);
    if (now === undefined && !(isForeign && sheetId !== null && indexOf.has(sheetId))) continue;
    pending.delete(key);
    const index = sheetId === null ? null : (indexOf.get(sheetId) ?? null);
    const xml = withAttributes(xmlOf(before.element), { localSheetId: index });
    if (now === undefined || now.formula === before.formula) written.push(xml);
    else written.push(nameXml({ ...now, visible: before.visible }, index, parts.prefix));
  }
  for (const name of pending.values()) {
    written.push(nameXml(name, name.sheetId === null ? null : (indexOf.get(name.sheetId) ?? null), parts.prefix));
  }
  const before = opened.names.map((name) => xmlOf(name.element));
  if (written.length === before.length && written.every((xml, index) => xml === before[index])) return;
  const element = `${parts.prefix}definedNames`;
  putPart(
    parts,
    workbookOrder,
    'definedNames',
    written.length === 0 ? null : `<${element}>${written.join('')}</${element}>`,
  );
}

function nameXml(name: WantedName, localSheetId: number | null, prefix: string): string {
  const values = attributes({ name: name.name, localSheetId, hidden: name.visible ? null : 1 });
  return `<${prefix}definedName${values}>${escapeText(name.formula.replace(/^=/, ''))}</${prefix}definedName>`;
}

/** The names that Excel keeps for a sheet: print titles, print area, range of the auto filter. */
function ownNames(sheet: ListedSheet, opened: OpenedPackage): WantedName[] {
  const index = sheet.source === null ? -1 : opened.sheets.indexOf(sheet.source);
  const before = (name: string): string | null =>
    opened.names.find((entry) => entry.sheetIndex === index && entry.name === name)?.formula ?? null;
  const isRenamed = sheet.source !== null && sheet.source.name !== sheet.name;
  const layout = sheet.extras?.pageLayout ?? null;
  const keepsLayout = sheet.source !== null && !isRenamed && (sheet.changes === null || !sheet.changes.pageLayout);
  const filter = sheet.extras?.autoFilter ?? null;
  const titles = keepsLayout
    ? before(titlesName)
    : titlesFormula(sheet.name, layout?.printTitleRows ?? null, before(titlesName) ?? '');
  const area = keepsLayout
    ? before(areaName)
    : layout?.printArea == null
      ? null
      : areaFormula(sheet.name, layout.printArea);
  // Excel leaves the name of a filter's range behind; it is only brought up to date where the filter is.
  const filterBefore = before(filterName);
  const filterNow = filter === null ? null : areaFormula(sheet.name, filter.range);
  const keepsFilter = sheet.source !== null && !isRenamed && sheet.changes === null;
  const found: WantedName[] = [];
  const add = (name: string, formula: string | null, old: string | null, visible: boolean): void => {
    if (formula === null) return;
    // The same range in other words (quotes that are not needed) is no change.
    const same = old !== null && plain(old) === plain(formula);
    found.push({ name, formula: same ? old : formula, sheetId: sheet.id, visible });
  };
  add(titlesName, titles, before(titlesName), true);
  add(areaName, area, before(areaName), true);
  add(filterName, keepsFilter || filterNow === null ? filterBefore : filterNow, filterBefore, false);
  return found;
}

function plain(formula: string): string {
  return formula.replace(/'/g, '');
}
