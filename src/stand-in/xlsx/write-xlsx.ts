import type { IWorksheetData } from '@univerjs/core';
import { writeCustomXml } from './custom-xml';
import { requireZip } from './file-kind';
import { transitional } from './namespaces';
import { OpcPackage, xmlDeclaration } from './opc-package';
import type { SaveRequest, SheetExtras } from './package-model';
import { renameSheets } from './formula-text';
import { applyRenames, renamedSheets } from './sheet-renames';
import { settingsPart } from './settings-xml';
import { addSheet, patchSheet, type SheetWriterContext } from './sheet-writer';
import type { SharedStrings } from './shared-strings';
import { blankStyles, StyleWriter } from './style-writer';
import { yes } from './univer-values';
import { openWorkbook, stringsOf, type OpenedPackage } from './workbook-reader';
import { writeWorkbookPart, type ListedSheet } from './workbook-writer';
import { ZipArchive } from './zip-archive';

const workbookPart = 'xl/workbook.xml';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * Writes a workbook as an .xlsx file by patching the file that it was opened from: parts that did not change keep
 * their bytes, changed cells are spliced into their sheet. A workbook without a source is written whole.
 * @throws XlsxError when the source is not a readable workbook
 */
export function writeXlsx(request: SaveRequest): Uint8Array {
  const opened = request.source === null ? blankWorkbook(request) : openSource(request.source);
  const { file, workbook, namespaces } = opened;
  const { stylesPart } = opened;
  const stylesBefore = stylesPart === null ? null : file.text(stylesPart);
  const blank = blankStyles(namespaces.main, null);
  const styles = new StyleWriter(stylesBefore ?? blank, opened.styles);
  let strings: SharedStrings | null = null;
  const context: SheetWriterContext = {
    opened,
    snapshot: request.data,
    styles,
    strings: () => (strings ??= stringsOf(opened)),
    namespaces: request.customFunctionNamespaces ?? [],
  };
  const written = writeSheets(context, request);
  const renames = renamedSheets(opened, written.sheets);
  applyRenames(file, renames);
  const stylesNow = styles.toText();
  if (stylesPart !== null) file.setText(stylesPart, stylesNow);
  else if (stylesNow !== blank) addStyles(opened, stylesNow);
  const calcChain = file.relationships(workbook).find((relationship) => relationship.kind === 'calcChain');
  if (written.formulasChanged && calcChain !== undefined) file.removeRelationship(workbook, calcChain.id);
  for (const sheet of opened.sheets) {
    if (!written.sheets.some((listed) => listed.source === sheet)) {
      file.removeRelationship(workbook, sheet.relationship.id);
    }
  }
  const recalculate = written.formulasChanged || (written.cellsChanged && calcChain !== undefined);
  const names = request.extras.definedNames.map((name) => ({ ...name, formula: renameSheets(name.formula, renames) }));
  file.setText(workbook, writeWorkbookPart(opened, written.sheets, names, recalculate));
  const customXml = [...request.extras.customXmlParts, ...settingsPart(request.extras.settings)];
  writeCustomXml(file, workbook, customXml, namespaces);
  return file.toBytes();
}

function openSource(source: Uint8Array): OpenedPackage {
  requireZip(source);
  return openWorkbook(OpcPackage.open(ZipArchive.read(source)));
}

/** A package with a workbook that has no sheets yet, and the default format of the snapshot. */
function blankWorkbook({ data }: SaveRequest): OpenedPackage {
  const file = OpcPackage.create();
  const { main, relationships } = transitional;
  file.add(
    workbookPart,
    workbookType,
    `${xmlDeclaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  );
  file.addRelationship('', `${relationships}/officeDocument`, workbookPart);
  const standard = typeof data.defaultStyle === 'string' ? data.styles[data.defaultStyle] : data.defaultStyle;
  addStyles(openWorkbook(file), blankStyles(main, standard ?? null));
  return openWorkbook(file);
}

function addStyles({ file, workbook, namespaces }: OpenedPackage, text: string): void {
  const part = file.has('xl/styles.xml') ? file.freeName('xl/styles', '.xml') : 'xl/styles.xml';
  file.add(part, stylesType, text);
  file.addRelationship(workbook, `${namespaces.relationships}/styles`, part);
}

interface WrittenSheets {
  readonly sheets: ListedSheet[];
  readonly formulasChanged: boolean;
  readonly cellsChanged: boolean;
}

function writeSheets(context: SheetWriterContext, request: SaveRequest): WrittenSheets {
  const { opened } = context;
  const listed: ListedSheet[] = [];
  let formulasChanged = false;
  let cellsChanged = false;
  for (const id of request.data.sheetOrder) {
    const now: Partial<IWorksheetData> = request.data.sheets[id] ?? {};
    const source = opened.sheets.find((sheet) => sheet.id === id && sheet.isWorksheet) ?? null;
    const extras = request.extras.sheets.get(id) ?? null;
    const changes = request.changes.get(id) ?? null;
    let relationshipId = source?.relationship.id ?? '';
    if (source === null) {
      const added = addSheet(context, now, extras ?? bareExtras);
      relationshipId = opened.file.addRelationship(
        opened.workbook,
        `${opened.namespaces.relationships}/worksheet`,
        added.part,
      );
      formulasChanged ||= added.formulasChanged;
    } else if (changes !== null && extras !== null) {
      formulasChanged = patchSheet(context, source, now, extras, changes) || formulasChanged;
      cellsChanged ||= changes.rewritten || changes.cells.size > 0;
    }
    const name = now.name ?? source?.name ?? id;
    listed.push({ id, name, visibility: visibilityOf(now, extras, source), source, relationshipId, extras, changes });
  }
  formulasChanged ||= opened.sheets.some(
    (sheet) => sheet.isWorksheet && !listed.some((entry) => entry.source === sheet),
  );
  return { sheets: withOtherSheets(opened, listed), formulasChanged, cellsChanged };
}

const bareExtras: SheetExtras = {
  visibility: 'visible',
  protected: false,
  conditionalFormats: [],
  dataValidations: [],
  notes: [],
  pageLayout: null,
  charts: [],
  autoFilter: null,
  tabColor: '',
};

/** The extras know "very hidden", the snapshot knows what the grid hid or showed since: whichever changed counts. */
function visibilityOf(
  now: Partial<IWorksheetData>,
  extras: SheetExtras | null,
  source: ListedSheet['source'],
): ListedSheet['visibility'] {
  const inGrid = now.hidden === yes ? 'hidden' : 'visible';
  const before = source?.visibility ?? 'visible';
  const inExtras = extras?.visibility ?? before;
  if (inExtras !== before) return inExtras;
  return (before === 'visible') === (inGrid === 'visible') ? before : inGrid;
}

/** Chart sheets and their like are not in the snapshot: they stay behind the sheet that they stood behind. */
function withOtherSheets(opened: OpenedPackage, listed: readonly ListedSheet[]): ListedSheet[] {
  const sheets = [...listed];
  opened.sheets.forEach((sheet, index) => {
    if (sheet.isWorksheet) return;
    const before = opened.sheets[index - 1];
    const at = before === undefined ? -1 : sheets.findIndex((entry) => entry.source === before);
    sheets.splice(before === undefined ? 0 : at < 0 ? sheets.length : at + 1, 0, {
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      source: sheet,
      relationshipId: sheet.relationship.id,
      extras: null,
      changes: null,
    });
  });
  return sheets;
}
