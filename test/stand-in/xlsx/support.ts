import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { OpenedXlsx, SheetChanges, SheetExtras } from '../../../src/stand-in/xlsx/package-model';
import { readXlsx } from '../../../src/stand-in/xlsx/read-xlsx';
import { writeXlsx } from '../../../src/stand-in/xlsx/write-xlsx';

/** A sample workbook of test/fixtures. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../fixtures', name)));
}

export const fixtures = ['district-2018q3.xlsx', 'town-2018h1.xlsx', 'reported-2019.xlsx'];

/** Parts of a file as texts by name. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** Names of parts that differ between two files: `~` changed, `+` new, `-` gone. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => a[name] !== b[name])
    .map((name) => (b[name] === undefined ? `-${name}` : a[name] === undefined ? `+${name}` : `~${name}`))
    .sort();
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface HandMadeSheet {
  readonly name: string;
  /** Content of `<worksheet>`. */
  readonly xml: string;
  readonly state?: string;
  readonly root?: string;
}

/** A small file written by hand: what other programs write and Excel does not. */
export function handMade(
  sheets: readonly HandMadeSheet[],
  more: {
    styles?: string;
    strings?: string;
    workbook?: string;
    workbookPr?: string;
    parts?: Record<string, string>;
    rels?: string;
  } = {},
): Uint8Array {
  const rel = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"/>`;
  return zipOf({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rel('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}">${more.workbookPr ?? ''}<sheets>${sheets.map((sheet, i) => `<sheet name="${sheet.name}" sheetId="${i + 1}"${sheet.state === undefined ? '' : ` state="${sheet.state}"`} r:id="rId${i + 1}"/>`).join('')}</sheets>${more.workbook ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => rel(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')}${more.styles === undefined ? '' : rel('rId90', 'styles', 'styles.xml')}${more.strings === undefined ? '' : rel('rId91', 'sharedStrings', '/xl/sharedStrings.xml')}${more.rels ?? ''}</Relationships>`,
    ...(more.styles === undefined
      ? {}
      : { 'xl/styles.xml': `<styleSheet xmlns="${main}">${more.styles}</styleSheet>` }),
    ...(more.strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${more.strings}</sst>` }),
    ...Object.fromEntries(
      sheets.map((sheet, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        sheet.root === undefined
          ? `<worksheet xmlns="${main}" xmlns:r="${relationships}">${sheet.xml}</worksheet>`
          : sheet.root.replace('…', sheet.xml),
      ]),
    ),
    ...more.parts,
  });
}

export function noChanges(): SheetChanges {
  return {
    rewritten: false,
    cells: new Set(),
    conditionalFormats: false,
    dataValidations: false,
    pageLayout: false,
    charts: false,
    layout: false,
  };
}

/** Fails the test when a value is missing. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('missing in the test');
  return value;
}

/** A file opened for a test, with the bookkeeping of an engine: what is changed is what is saved. */
export class Editing {
  readonly opened: OpenedXlsx;
  readonly changes = new Map<string, SheetChanges>();

  constructor(readonly source: Uint8Array) {
    this.opened = readXlsx(source);
  }

  get data(): IWorkbookData {
    return this.opened.data;
  }

  idOf(name: string): string {
    return must(this.data.sheetOrder.find((id) => this.data.sheets[id]?.name === name));
  }

  sheet(name: string): Partial<IWorksheetData> {
    return must(this.data.sheets[this.idOf(name)]);
  }

  extras(name: string): SheetExtras {
    return must(this.opened.extras.sheets.get(this.idOf(name)));
  }

  change(name: string): SheetChanges {
    const id = this.idOf(name);
    const changes = this.changes.get(id) ?? noChanges();
    this.changes.set(id, changes);
    return changes;
  }

  cell(name: string, row: number, column: number): ICellData | undefined {
    return this.sheet(name).cellData?.[row]?.[column];
  }

  /** Lays fields over a cell, as an edit in the grid does. */
  edit(name: string, row: number, column: number, fields: ICellData): void {
    const rows = (this.sheet(name).cellData ??= {});
    const cells = (rows[row] ??= {});
    cells[column] = { ...cells[column], ...fields };
    this.change(name).cells.add(row * 16384 + column);
  }

  save(customFunctionNamespaces: readonly string[] = []): Uint8Array {
    const { source, data, changes } = this;
    return writeXlsx({ source, data, extras: this.opened.extras, changes, customFunctionNamespaces });
  }
}

/** Extras of a sheet without anything. */
export function plainExtras(): SheetExtras {
  return {
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
}
