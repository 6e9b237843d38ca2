import type { OpcPackage } from './opc-package';
import { xmlDeclaration } from './opc-package';
import type { CustomXmlPart } from './package-model';
import type { Namespaces } from './namespaces';
import { attributes } from './xml-text';
import { XmlScanner, XmlSyntaxError } from './xml-scanner';

/** A custom XML part of the file with the names of its parts (ECMA-376 part 1, 15.2.5 and 15.2.6). */
export interface StoredCustomXml {
  readonly part: CustomXmlPart;
  readonly relationship: string;
  readonly name: string;
}

const dataStoreNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Custom XML parts that the workbook relates to. */
export function readCustomXml(file: OpcPackage, workbook: string): StoredCustomXml[] {
  const stored: StoredCustomXml[] = [];
  for (const relationship of file.relationships(workbook)) {
    const xml = relationship.kind === 'customXml' ? file.text(relationship.target) : null;
    if (xml === null) continue;
    const properties = file.related(relationship.target, 'customXmlProps');
    const itemId = properties === null ? null : file.xml(properties)?.attributes.get('ds:itemID');
    // Copied parts can share an id; the name of the part cannot be shared.
    const isTaken = stored.some((before) => before.part.id === itemId);
    const id = itemId == null || isTaken ? relationship.target : itemId;
    const part = { id, namespaceUri: rootNamespace(xml), xml };
    stored.push({ part, relationship: relationship.id, name: relationship.target });
  }
  return stored;
}

/** Namespace of the root element of an XML text; "" when it has none or is no XML: such a part is only kept. */
function rootNamespace(xml: string): string {
  try {
    const scanner = new XmlScanner(xml);
    if (!scanner.next() || !scanner.isOpen) return '';
    const prefix = scanner.prefix.slice(0, -1);
    return scanner.attribute(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ?? '';
  } catch (error) {
    if (error instanceof XmlSyntaxError) return '';
    throw error;
  }
}

/** Brings the custom XML parts of the file to those of the workbook; a part with the same text is not touched. */
export function writeCustomXml(
  file: OpcPackage,
  workbook: string,
  wanted: readonly CustomXmlPart[],
  namespaces: Namespaces,
): void {
  const stored = readCustomXml(file, workbook);
  for (const before of stored) {
    const now = wanted.find((part) => part.id === before.part.id);
    if (now === undefined) file.removeRelationship(workbook, before.relationship);
    else file.setText(before.name, now.xml);
  }
  for (const part of wanted) {
    if (stored.some((before) => before.part.id === part.id)) continue;
    const name = file.freeName('customXml/item', '.xml');
    const properties = file.freeName('customXml/itemProps', '.xml');
    file.setText(name, part.xml);
    const schema = part.namespaceUri === '' ? '' : `<ds:schemaRef${attributes({ 'ds:uri': part.namespaceUri })}/>`;
    file.add(
      properties,
      propertiesType,
      `${xmlDeclaration}<ds:datastoreItem${attributes({ 'ds:itemID': asGuid(part.id) })} xmlns:ds="${dataStoreNamespace}"><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`,
    );
    file.addRelationship(workbook, `${namespaces.relationships}/customXml`, name);
    file.addRelationship(name, `${namespaces.relationships}/customXmlProps`, properties);
  }
}

/** The id when it is a GUID in braces, as Office wants it; else a GUID made from its letters, always the same one. */
function asGuid(id: string): string {
  if (/^\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/i.test(id)) return id;
  const hex = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
    .map((seed) => {
      let hash = seed;
      for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('')
    .toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}}`;
}
