import { quotedSheetName, renameSheets } from './formula-text';
import type { OpcPackage } from './opc-package';
import type { OpenedPackage } from './workbook-reader';
import type { ListedSheet } from './workbook-writer';
import { decodeXml, escapeAttribute, escapeText } from './xml-text';

/**
 * Old name → new name of the sheets that were renamed. Names that were handed on from sheet to sheet are left out: a
 * formula that holds such a name may mean the old sheet or, where the engine has been, the new one.
 */
export function renamedSheets(opened: OpenedPackage, sheets: readonly ListedSheet[]): Map<string, string> {
  const oldNames = new Set(opened.sheets.map((sheet) => sheet.name));
  const renames = new Map<string, string>();
  for (const { source, name } of sheets) {
    if (source !== null && source.name !== name && !oldNames.has(name)) renames.set(source.name, name);
  }
  const nowNames = new Set(sheets.map((sheet) => sheet.name));
  for (const name of renames.keys()) if (nowNames.has(name)) renames.delete(name);
  return renames;
}

/** Elements that hold a formula: cells, rules, charts, extensions. */
const formulaElement = /(<(?:\w+:)?(?:f|formula|formula1|formula2|sqref)(?:\s[^>]*)?>)([^<]*)(?=<\/)/g;
const linkLocation = /(\slocation=")([^"]*)(?=")/g;
const pivotSource = /(<(?:\w+:)?worksheetSource\b[^>]*\ssheet=")([^"]*)(?=")/g;

/**
 * Gives formulas that nobody touched the new names of their sheets: in cells, rules, links, charts and the sources of
 * pivot tables. Parts that hold none of the old names keep their bytes.
 */
export function applyRenames(file: OpcPackage, renames: ReadonlyMap<string, string>): void {
  if (renames.size === 0) return;
  for (const part of file.partNames()) {
    if (!/^xl\/(?:worksheets|charts|pivotcache|chartsheets|tables)\/[^/]+\.xml$/.test(part)) continue;
    const before = file.text(part);
    if (before === null || ![...renames.keys()].some((name) => mentions(before, name))) continue;
    const inFormula = (_: string, open: string, text: string): string =>
      open + escapeText(renameSheets(decodeXml(text), renames));
    const after = before
      .replace(formulaElement, (all: string, open: string, text: string) =>
        text.includes('!') ? inFormula(all, open, text) : all,
      )
      .replace(
        linkLocation,
        (_: string, open: string, text: string) => open + escapeAttribute(renameSheets(decodeXml(text), renames)),
      )
      .replace(pivotSource, (_: string, open: string, text: string) => {
        const name = decodeXml(text);
        return open + escapeAttribute(renames.get(name) ?? name);
      });
    file.setText(part, after);
  }
}

function mentions(xml: string, name: string): boolean {
  const forms = [name, quotedSheetName(name).slice(1, -1)];
  return forms.some(
    (form) => xml.includes(escapeText(form)) || xml.includes(form) || xml.includes(escapeAttribute(form)),
  );
}
