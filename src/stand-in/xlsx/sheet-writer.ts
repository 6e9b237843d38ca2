import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import { CellWriter } from './cell-writer';
import { writeConditionalFormats } from './conditional-format-writer';
import { writeDataValidations } from './data-validation-xml';
import { writeHyperlinks } from './hyperlink-writer';
import { columnPixels } from './measures';
import { estimatedHeights } from './row-heights';
import { writeNotes } from './notes-xml';
import { readingPart, xmlDeclaration } from './opc-package';
import type { SheetChanges, SheetExtras } from './package-model';
import { writePageLayout } from './page-layout-xml';
import { patchedSheetData, wholeSheetData, type WrittenSheetData } from './sheet-data-writer';
import {
  changedRows,
  writeColumns,
  writeDefaultSizes,
  writeDimension,
  writeMerges,
  writeTabColor,
  writeView,
} from './sheet-layout-writer';
import { writeSheetCharts } from './sheet-charts';
import { readColumns, readSheet, type SheetReading } from './sheet-reader';
import type { SharedStrings } from './shared-strings';
import type { StyleWriter } from './style-writer';
import { sheetContext, type FileSheet, type OpenedPackage } from './workbook-reader';
import { worksheetOrder } from './worksheet-order';
import { cutXml, joinXml, parseXml, partNamed, putPart } from './xml-tree';
import { XlsxError } from './xlsx-error';

/** What writing a sheet needs. */
export interface SheetWriterContext {
  readonly opened: OpenedPackage;
  readonly snapshot: IWorkbookData;
  readonly styles: StyleWriter;
  /** Read when a sheet's cells are looked at. */
  readonly strings: () => SharedStrings;
  /** Namespaces of the add-ins' functions. */
  readonly namespaces: readonly string[];
}

const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * Patches a sheet of the file. What did not change keeps its XML, letter for letter.
 * @returns whether formulas changed
 */
export function patchSheet(
  context: SheetWriterContext,
  sheet: FileSheet,
  now: Partial<IWorksheetData>,
  extras: SheetExtras,
  changes: SheetChanges,
): boolean {
  const { file } = context.opened;
  const part = sheet.relationship.target;
  const xml = file.text(part);
  if (xml === null) throw new XlsxError('missing-sheet-part', sheet.name);
  const withCells = changes.rewritten || changes.layout || changes.cells.size > 0;
  const reading = readingPart(part, () =>
    readSheet(xml, sheetContext(context.opened, sheet, context.strings()), withCells),
  );
  const formulasChanged = writeParts(context, part, sheet.id, reading, now, extras, changes);
  file.setText(part, joinXml(reading.parts));
  return formulasChanged;
}

/** Writes a sheet that the file does not have. @returns the name of its part and whether it has formulas */
export function addSheet(
  context: SheetWriterContext,
  now: Partial<IWorksheetData>,
  extras: SheetExtras,
): { part: string; formulasChanged: boolean } {
  const { file, namespaces } = context.opened;
  const part = file.freeName('xl/worksheets/sheet', '.xml');
  const skeleton = `${xmlDeclaration}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/></worksheet>`;
  file.add(part, worksheetType, skeleton);
  const parts = cutXml(skeleton, 'sheetData');
  const reading: SheetReading = {
    parts,
    cells: null,
    worksheet: {},
    rules: [],
    dataValidations: [],
    pageLayout: null,
    autoFilter: null,
    hyperlinks: [],
    tabColor: '',
    isProtected: false,
  };
  writeDefaultSizes(parts, now, context.opened.styles.digit);
  const formulasChanged = writeParts(context, part, now.id ?? part, reading, now, extras, null);
  file.setText(part, joinXml(parts));
  return { part, formulasChanged };
}

/** Writes each part of a sheet that differs; `changes` is `null` for a new sheet. */
function writeParts(
  context: SheetWriterContext,
  part: string,
  sheetId: string,
  reading: SheetReading,
  now: Partial<IWorksheetData>,
  extras: SheetExtras,
  changes: SheetChanges | null,
): boolean {
  const { opened, styles, snapshot } = context;
  const { parts } = reading;
  const before = changes === null ? null : reading.worksheet;
  const cellWriter = new CellWriter({
    styles,
    snapshot,
    dateShift: opened.dateShift,
    prefix: parts.prefix,
    namespaces: context.namespaces,
    richText: (index) => (context.strings().rich.has(index) ? (context.strings().texts[index] ?? null) : null),
  });
  const written = writeCells(context, reading, now, changes, cellWriter);
  if (written !== null) {
    putPart(parts, worksheetOrder, 'sheetData', written.xml);
    writeDimension(parts, now, changes === null);
  }
  if (changes === null || changes.layout || changes.rewritten) {
    const cols = partNamed(parts, 'cols');
    const runs = cols === null ? [] : readColumns(parseXml(cols.xml), sheetCells(context));
    writeColumns(parts, now, before, runs, cellWriter, opened.styles.digit);
    writeMerges(parts, now.mergeData ?? [], before?.mergeData ?? null);
    writeView(parts, now, before);
  }
  const tabColor = extras.tabColor === reading.tabColor ? (now.tabColor ?? '') : extras.tabColor;
  if (tabColor !== reading.tabColor) writeTabColor(parts, tabColor);
  if (extras.protected !== reading.isProtected) writeProtection(parts, extras.protected);
  writeAutoFilter(parts, extras.autoFilter, reading.autoFilter);
  if (changes === null || changes.conditionalFormats || changes.rewritten) {
    writeConditionalFormats(parts, reading.rules, extras.conditionalFormats, styles);
  }
  if (changes === null || changes.dataValidations || changes.rewritten) {
    writeDataValidations(parts, extras.dataValidations);
  }
  writeHyperlinks(parts, extras.hyperlinks ?? [], reading.hyperlinks, opened.file, part, opened.namespaces);
  if (extras.pageLayout !== null && (changes === null || changes.pageLayout)) {
    writePageLayout(parts, extras.pageLayout, reading.pageLayout);
  }
  if (changes === null || changes.charts || changes.rewritten) {
    writeSheetCharts(opened.file, part, parts, sheetId, extras.charts, snapshot, opened.namespaces);
  }
  writeNotes(opened.file, part, parts, extras.notes, opened.namespaces);
  return written?.formulasChanged ?? false;
}

function sheetCells(context: SheetWriterContext) {
  return { strings: context.strings(), styles: context.opened.styles, dateShift: context.opened.dateShift };
}

function writeCells(
  context: SheetWriterContext,
  reading: SheetReading,
  now: Partial<IWorksheetData>,
  changes: SheetChanges | null,
  writer: CellWriter,
): WrittenSheetData | null {
  const { parts, cells } = reading;
  if (changes === null || changes.rewritten || cells === null) {
    if (changes !== null) return changes.rewritten ? wholeSheetData(now, writer, parts.prefix, new Map()) : null;
    const standard = columnPixels(9, context.opened.styles.digit);
    return wholeSheetData(now, writer, parts.prefix, estimatedHeights(now, context.snapshot, standard));
  }
  const rows = changes.layout ? changedRows(now, reading.worksheet) : new Set<number>();
  if (changes.cells.size === 0 && rows.size === 0) return null;
  const cols = partNamed(parts, 'cols');
  const columns = cols === null ? [] : readColumns(parseXml(cols.xml), sheetCells(context));
  const sheetData = partNamed(parts, 'sheetData');
  if (sheetData === null) return wholeSheetData(now, writer, parts.prefix, new Map());
  const patch = { cells: changes.cells, rows, source: cells, columns };
  const written = patchedSheetData(sheetData.xml, now, patch, writer, parts.prefix);
  return written.xml === sheetData.xml ? null : written;
}

function writeProtection(parts: SheetReading['parts'], isProtected: boolean): void {
  const xml = isProtected ? `<${parts.prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>` : null;
  putPart(parts, worksheetOrder, 'sheetProtection', xml);
}

/** The range of the auto filter; its conditions stay with an unchanged range. */
function writeAutoFilter(
  parts: SheetReading['parts'],
  now: SheetExtras['autoFilter'],
  before: SheetExtras['autoFilter'],
): void {
  if (now?.range === before?.range && now?.active === before?.active) return;
  const old = partNamed(parts, 'autoFilter');
  const keepsConditions = now !== null && old !== null && now.active && now.range === before?.range;
  if (keepsConditions) return;
  putPart(parts, worksheetOrder, 'autoFilter', now === null ? null : `<${parts.prefix}autoFilter ref="${now.range}"/>`);
}
