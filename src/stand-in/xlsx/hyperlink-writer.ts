import type { Namespaces } from './namespaces';
import type { OpcPackage } from './opc-package';
import type { CellHyperlink } from './package-model';
import { worksheetOrder } from './worksheet-order';
import { attributes } from './xml-text';
import { childrenOf, parseXml, partNamed, putPart, relationshipId, withPrefix, xmlOf, type XmlParts } from './xml-tree';

/** Writes the links of a sheet where they differ from the file's; a link that is the same keeps its XML. */
export function writeHyperlinks(
  sheet: XmlParts,
  wanted: readonly CellHyperlink[],
  before: readonly CellHyperlink[],
  file: OpcPackage,
  part: string,
  namespaces: Namespaces,
): void {
  const keys = before.map(keyOf);
  if (wanted.length === before.length && wanted.every((link, index) => keyOf(link) === keys[index])) return;
  const old = partNamed(sheet, 'hyperlinks');
  const elements = old === null ? [] : childrenOf(parseXml(old.xml), 'hyperlink');
  const written = wanted.map((link) => {
    const same = elements[keys.indexOf(keyOf(link))];
    if (same !== undefined) return xmlOf(same);
    const id =
      link.address === null
        ? null
        : file.addRelationship(part, `${namespaces.relationships}/hyperlink`, link.address, true);
    return withPrefix(
      `<hyperlink${attributes({
        ref: link.areas,
        'xmlns:r': id === null ? null : namespaces.relationships,
        'r:id': id,
        location: link.location,
        tooltip: link.tooltip,
      })}/>`,
      sheet.prefix,
    );
  });
  elements.forEach((element, index) => {
    const id = relationshipId(element);
    const isKept = wanted.some((link) => keyOf(link) === keys[index]);
    if (id !== null && !isKept) file.removeRelationship(part, id);
  });
  const name = `${sheet.prefix}hyperlinks`;
  putPart(sheet, worksheetOrder, 'hyperlinks', written.length === 0 ? null : `<${name}>${written.join('')}</${name}>`);
}

function keyOf(link: CellHyperlink): string {
  return JSON.stringify([link.areas, link.location, link.address, link.tooltip]);
}
