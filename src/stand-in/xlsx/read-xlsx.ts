import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import { formatId } from './cell-reader';
import { readCustomXml } from './custom-xml';
import { requireZip } from './file-kind';
import { whatIsNotShown, type NotShown } from './not-shown';
import { OpcPackage, readingPart } from './opc-package';
import type { DefinedName, OpenedXlsx, SheetExtras } from './package-model';
import { readSettings, settingsNamespace } from './settings-xml';
import { readNotes } from './notes-xml';
import { readSheetCharts } from './sheet-charts';
import { readSheet } from './sheet-reader';
import { chinese, no, yes } from './univer-values';
import { openWorkbook, sheetContext, stringsOf, type FileSheet, type OpenedPackage } from './workbook-reader';
import { XlsxError } from './xlsx-error';
import { ZipArchive } from './zip-archive';

/** Names that Excel keeps for itself and that follow from page layout and auto filter. */
const ownNames: ReadonlySet<string> = new Set(['_xlnm.Print_Titles', '_xlnm.Print_Area', '_xlnm._FilterDatabase']);

/**
 * Reads an .xlsx (or .xlsm) file into a Univer snapshot and what a snapshot has no place for.
 * Dates are serial numbers of the 1900 system with their number format; formulas carry their last results.
 * @throws XlsxError with a reason and one sentence for staff
 */
export function readXlsx(bytes: Uint8Array): OpenedXlsx {
  requireZip(bytes);
  const opened = openWorkbook(OpcPackage.open(ZipArchive.read(bytes)));
  const strings = stringsOf(opened);
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const extras = new Map<string, SheetExtras>();
  const sheetOrder: string[] = [];
  const notShown = new Set<NotShown>();
  for (const sheet of opened.sheets) {
    if (!sheet.isWorksheet) continue;
    const part = sheet.relationship.target;
    const xml = opened.file.text(part);
    if (xml === null) throw new XlsxError('missing-sheet-part', sheet.name);
    const reading = readingPart(part, () => readSheet(xml, sheetContext(opened, sheet, strings), true));
    const charts = readSheetCharts(opened.file, part, sheet.id);
    if (charts.hasOthers) notShown.add('chart');
    if ((reading.cells?.arrayRanges.length ?? 0) > 0) notShown.add('arrayFormula');
    if (xml.includes('sparklineGroup ')) notShown.add('sparkline');
    sheetOrder.push(sheet.id);
    sheets[sheet.id] = {
      ...reading.worksheet,
      id: sheet.id,
      name: sheet.name,
      hidden: sheet.visibility === 'visible' ? no : yes,
    };
    extras.set(sheet.id, {
      visibility: sheet.visibility,
      protected: reading.isProtected,
      conditionalFormats: reading.rules.map((placed) => placed.rule),
      dataValidations: reading.dataValidations,
      notes: readNotes(opened.file, part),
      pageLayout: reading.pageLayout,
      charts: [...charts.charts],
      autoFilter: reading.autoFilter,
      tabColor: reading.tabColor,
      hyperlinks: reading.hyperlinks,
    });
  }
  if (sheetOrder.length === 0) throw new XlsxError('no-workbook-part');
  const customXml = readCustomXml(opened.file, opened.workbook).map((stored) => stored.part);
  return {
    data: snapshot(opened, sheets, sheetOrder),
    extras: {
      sheets: extras,
      customXmlParts: customXml.filter((part) => part.namespaceUri !== settingsNamespace),
      settings: readSettings(customXml),
      definedNames: definedNames(opened),
    },
    notShown: whatIsNotShown(opened, notShown),
  };
}

function snapshot(
  opened: OpenedPackage,
  sheets: Record<string, Partial<IWorksheetData>>,
  sheetOrder: string[],
): IWorkbookData {
  const styles = Object.fromEntries(opened.styles.formats.map((format, index) => [formatId(index), format.style]));
  return {
    id: 'workbook',
    name: '',
    appVersion: '0.25.1',
    locale: chinese,
    styles,
    sheetOrder,
    sheets,
    defaultStyle: opened.styles.formats[0]?.style ?? null,
  };
}

function definedNames(opened: OpenedPackage): DefinedName[] {
  const sheetOf = (index: number): FileSheet | undefined => opened.sheets[index];
  return opened.names.flatMap(({ name, formula, sheetIndex, visible }) => {
    if (ownNames.has(name)) return [];
    const sheetId = sheetIndex === null ? null : sheetOf(sheetIndex)?.id;
    return sheetId === undefined ? [] : [{ name, formula, sheetId, visible }];
  });
}
