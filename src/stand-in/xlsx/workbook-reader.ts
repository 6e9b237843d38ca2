import { readPrintNames, type PrintNames } from './print-names';
import { readingPart, type OpcPackage, type Relationship } from './opc-package';
import { readColorTable, type ColorTable } from './colors';
import { namespacesOf, type Namespaces } from './namespaces';
import type { SheetContext } from './sheet-reader';
import { readSharedStrings, type SharedStrings } from './shared-strings';
import { readStyles, type StyleTable } from './style-reader';
import { XlsxError } from './xlsx-error';
import { isTrue } from './xml-text';
import { childOf, childrenOf, numberAttribute, relationshipId, textOf, type XmlElement } from './xml-tree';

/** A sheet of the file, whatever its kind. */
export interface FileSheet {
  /** Id in the snapshot: `sheet` and the file's own `sheetId`. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly relationship: Relationship;
  readonly element: XmlElement;
  /** Chart sheets, dialog sheets and macro sheets hold no cells. */
  readonly isWorksheet: boolean;
}

/** A `<definedName>` of the file. */
export interface FileName {
  readonly name: string;
  readonly formula: string;
  /** 0-based place of its sheet in the file, `null` for a workbook name. */
  readonly sheetIndex: number | null;
  readonly visible: boolean;
  readonly element: XmlElement;
}

/** The parts of a file that all its sheets share; reader and writer both begin with it. */
export interface OpenedPackage {
  readonly file: OpcPackage;
  /** Name of the workbook part. */
  readonly workbook: string;
  readonly root: XmlElement;
  readonly namespaces: Namespaces;
  readonly sheets: readonly FileSheet[];
  readonly names: readonly FileName[];
  readonly stylesPart: string | null;
  readonly styles: StyleTable;
  readonly colors: ColorTable;
  readonly dateShift: number;
}

/**
 * Opens the workbook of a package.
 * @throws XlsxError `no-workbook-part`, `binary-workbook`, `missing-sheet-part` or `damaged-part`.
 */
export function openWorkbook(file: OpcPackage): OpenedPackage {
  const workbook = findWorkbook(file);
  const root = file.xml(workbook);
  if (root === null) throw new XlsxError('no-workbook-part');
  const stylesPart = file.related(workbook, 'styles');
  const themePart = file.related(workbook, 'theme');
  const stylesRoot = stylesPart === null ? null : file.xml(stylesPart);
  const colors = readColorTable(themePart === null ? null : file.xml(themePart), stylesRoot);
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet').map((element) => readSheetEntry(file, workbook, element));
  return {
    file,
    workbook,
    root,
    namespaces: namespacesOf(root.source),
    sheets,
    names: childrenOf(childOf(root, 'definedNames'), 'definedName').map((element) => ({
      name: element.attributes.get('name') ?? '',
      formula: textOf(element),
      sheetIndex: numberAttribute(element, 'localSheetId'),
      visible: !isTrue(element.attributes.get('hidden')),
      element,
    })),
    stylesPart: stylesRoot === null ? null : stylesPart,
    styles: readStyles(stylesRoot, colors),
    colors,
    dateShift: isTrue(childOf(root, 'workbookPr')?.attributes.get('date1904')) ? 1462 : 0,
  };
}

function findWorkbook(file: OpcPackage): string {
  const names = file.partNames();
  if (names.some((name) => name.endsWith('workbook.bin'))) throw new XlsxError('binary-workbook');
  if (names.includes('encryptioninfo') || names.includes('encryptedpackage')) throw new XlsxError('encrypted');
  const workbook = file.related('', 'officeDocument');
  if (workbook === null || !file.has(workbook)) throw new XlsxError('no-workbook-part');
  const type = file.contentType(workbook) ?? '';
  // Word and PowerPoint documents have a main part, too.
  if (!/spreadsheetml|ms-excel/i.test(type) && !/workbook/i.test(workbook)) throw new XlsxError('no-workbook-part');
  return workbook;
}

function readSheetEntry(file: OpcPackage, workbook: string, element: XmlElement): FileSheet {
  const name = element.attributes.get('name') ?? '';
  const relationship = file.relationship(workbook, relationshipId(element));
  if (relationship === null || !file.has(relationship.target)) throw new XlsxError('missing-sheet-part', name);
  const state = element.attributes.get('state');
  return {
    id: `sheet${element.attributes.get('sheetId') ?? name}`,
    name,
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    relationship,
    element,
    isWorksheet: relationship.kind === 'worksheet',
  };
}

/** Shared strings of the file. */
export function stringsOf(opened: OpenedPackage): SharedStrings {
  const part = opened.file.related(opened.workbook, 'sharedStrings');
  return readingPart(part ?? 'sharedStrings.xml', () =>
    readSharedStrings(part === null ? null : opened.file.text(part)),
  );
}

/** What reading one sheet of the file needs. */
export function sheetContext(opened: OpenedPackage, sheet: FileSheet, strings: SharedStrings): SheetContext {
  return {
    strings,
    styles: opened.styles,
    colors: opened.colors,
    dateShift: opened.dateShift,
    sheetId: sheet.id,
    printNames: printNamesOf(opened, sheet),
    linkAddress: (id) => opened.file.relationship(sheet.relationship.target, id)?.target ?? null,
  };
}

function printNamesOf(opened: OpenedPackage, sheet: FileSheet): PrintNames {
  const index = opened.sheets.indexOf(sheet);
  const formula = (name: string): string =>
    opened.names.find((entry) => entry.sheetIndex === index && entry.name === name)?.formula ?? '';
  return readPrintNames(formula('_xlnm.Print_Titles'), formula('_xlnm.Print_Area'));
}
