import { childrenOf, parseXml, TextEdits, type XmlElement } from './xml-tree';
import { attributes, decodePart, encodePart } from './xml-text';
import { XmlSyntaxError } from './xml-scanner';
import { XlsxError } from './xlsx-error';
import { ZipArchive } from './zip-archive';

/** A relationship of a part (ECMA-376 part 2, 9.3). */
export interface Relationship {
  readonly id: string;
  /** Last step of the type's URI, e.g. `worksheet`: the same for transitional and strict files. */
  readonly kind: string;
  readonly type: string;
  /** Name of the part, without a leading slash; the address as written for an external target. */
  readonly target: string;
  readonly external: boolean;
}

const contentTypesName = '[Content_Types].xml';
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';

/** Name of the part that holds a part's relationships: xl/workbook.xml → xl/_rels/workbook.xml.rels; "" is the package. */
function relationshipsName(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** The part that a relative target means, seen from a part. */
function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The shortest way from a part to another, as relationships are usually written. */
function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/**
 * The parts of an Open Packaging file, their relationships and content types. Parts that are not set stay as they are
 * in the file, byte for byte.
 */
export class OpcPackage {
  /** Name in the zip by part name in lower case: part names are compared without case (ECMA-376 part 2, 6.2.2). */
  private readonly names = new Map<string, string>();
  private readonly texts = new Map<string, string>();
  private readonly relationshipCache = new Map<string, Relationship[]>();
  private reachableBefore: Set<string> | null = null;

  private constructor(private readonly archive: ZipArchive) {
    for (const name of archive.names())
      this.names.set(name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase(), name);
  }

  static open(archive: ZipArchive): OpcPackage {
    return new OpcPackage(archive);
  }

  /** A package with nothing but content types and an empty set of relationships. */
  static create(): OpcPackage {
    const created = new OpcPackage(new ZipArchive());
    created.setText(
      contentTypesName,
      `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${relationshipsType}"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    );
    return created;
  }

  has(part: string): boolean {
    return this.names.has(part.toLowerCase());
  }

  partNames(): string[] {
    return [...this.names.keys()];
  }

  /** Text of a part; `null` when the package has none. @throws XlsxError `damaged-part`. */
  text(part: string): string | null {
    const key = part.toLowerCase();
    const cached = this.texts.get(key);
    if (cached !== undefined) return cached;
    const name = this.names.get(key);
    const bytes = name === undefined ? null : this.archive.bytes(name);
    if (bytes === null) return null;
    const text = decodePart(bytes);
    // Sheets are read once and are large; the small parts are read again and again.
    if (text.length < 2_000_000) this.texts.set(key, text);
    return text;
  }

  /** A part as a tree, `null` when there is none. @throws XlsxError `damaged-part`. */
  xml(part: string): XmlElement | null {
    const text = this.text(part);
    return text === null ? null : readingPart(part, () => parseXml(text));
  }

  /** Sets the text of a part; a text that is the same as before leaves the part's bytes alone. */
  setText(part: string, text: string): void {
    if (this.text(part) === text) return;
    this.setBytes(part, encodePart(text));
    this.texts.set(part.toLowerCase(), text);
  }

  private setBytes(part: string, bytes: Uint8Array): void {
    const key = part.toLowerCase();
    const name = this.names.get(key) ?? part;
    this.names.set(key, name);
    this.archive.set(name, bytes);
    this.texts.delete(key);
    this.relationshipCache.delete(key);
  }

  /** Adds a part with its content type. */
  add(part: string, contentType: string, text: string): void {
    this.setText(part, text);
    this.setContentType(part, contentType);
  }

  /** The first free name of a numbered family: `xl/worksheets/sheet`, `.xml` → xl/worksheets/sheet12.xml. */
  freeName(stem: string, extension: string): string {
    for (let n = 1; ; n++) {
      const name = `${stem}${n}${extension}`;
      if (!this.has(name)) return name;
    }
  }

  contentType(part: string): string | null {
    const types = this.xml(contentTypesName);
    const wanted = `/${part}`.toLowerCase();
    const override = childrenOf(types, 'Override').find(
      (element) => element.attributes.get('PartName')?.toLowerCase() === wanted,
    );
    if (override !== undefined) return override.attributes.get('ContentType') ?? null;
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    const byExtension = childrenOf(types, 'Default').find(
      (element) => element.attributes.get('Extension')?.toLowerCase() === extension,
    );
    return byExtension?.attributes.get('ContentType') ?? null;
  }

  private setContentType(part: string, contentType: string): void {
    if (this.contentType(part) === contentType) return;
    this.editContentTypes((types, edits) => {
      edits.append(
        types,
        `<${types.prefix}Override${attributes({ PartName: `/${part}`, ContentType: contentType })}/>`,
      );
    });
  }

  private editContentTypes(edit: (types: XmlElement, edits: TextEdits) => void): void {
    const types = this.xml(contentTypesName);
    if (types === null) throw new XlsxError('damaged-part', contentTypesName);
    const edits = new TextEdits(types.source);
    edit(types, edits);
    this.setText(contentTypesName, edits.apply());
  }

  /** Relationships of a part; "" asks for those of the package. */
  relationships(part: string): readonly Relationship[] {
    const key = relationshipsName(part).toLowerCase();
    const cached = this.relationshipCache.get(key);
    if (cached !== undefined) return cached;
    const list = childrenOf(this.xml(relationshipsName(part)), 'Relationship').map((element): Relationship => {
      const type = element.attributes.get('Type') ?? '';
      const external = element.attributes.get('TargetMode') === 'External';
      const target = element.attributes.get('Target') ?? '';
      return {
        id: element.attributes.get('Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        type,
        target: external ? target : resolveTarget(part, decodeTarget(target)),
        external,
      };
    });
    this.relationshipCache.set(key, list);
    return list;
  }

  /** The part that a relationship of that kind points to, `null` when there is none. */
  related(part: string, kind: string): string | null {
    return this.relationships(part).find((relationship) => relationship.kind === kind)?.target ?? null;
  }

  relationship(part: string, id: string | null): Relationship | null {
    return this.relationships(part).find((relationship) => relationship.id === id) ?? null;
  }

  /** Adds a relationship. @returns its id */
  addRelationship(part: string, type: string, target: string, external = false): string {
    const name = relationshipsName(part);
    const used = new Set(this.relationships(part).map((relationship) => relationship.id));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const written = external ? target : part === '' ? target : relativeTarget(part, target);
    const entry = attributes({ Id: id, Type: type, Target: written, TargetMode: external ? 'External' : null });
    const root = this.xml(name);
    if (root === null) {
      this.setText(
        name,
        `${xmlDeclaration}<Relationships xmlns="${relationshipsNamespace}"><Relationship${entry}/></Relationships>`,
      );
    } else {
      const edits = new TextEdits(root.source);
      edits.append(root, `<${root.prefix}Relationship${entry}/>`);
      this.setText(name, edits.apply());
    }
    return id;
  }

  /** Removes a relationship; parts that nothing points to any more go when the package is written. */
  removeRelationship(part: string, id: string): void {
    this.reachableBefore ??= this.reachable();
    const name = relationshipsName(part);
    const root = this.xml(name);
    const element = childrenOf(root, 'Relationship').find((child) => child.attributes.get('Id') === id);
    if (root === null || element === undefined) return;
    const edits = new TextEdits(root.source);
    edits.replace(element.start, element.end, '');
    this.setText(name, edits.apply());
  }

  /** The package as a file. */
  toBytes(): Uint8Array {
    if (this.reachableBefore !== null) {
      const now = this.reachable();
      this.removeParts([...this.reachableBefore].filter((part) => !now.has(part)));
    }
    return this.archive.toBytes();
  }

  /** Names in lower case of the parts that can be reached from the package's own relationships. */
  private reachable(): Set<string> {
    const found = new Set<string>();
    const visit = (part: string): void => {
      for (const relationship of this.relationships(part)) {
        const key = relationship.target.toLowerCase();
        if (relationship.external || found.has(key) || !this.has(key)) continue;
        found.add(key);
        visit(relationship.target);
      }
    };
    visit('');
    return found;
  }

  private removeParts(parts: readonly string[]): void {
    if (parts.length === 0) return;
    for (const part of parts) {
      for (const name of [part, relationshipsName(part).toLowerCase()]) {
        const stored = this.names.get(name);
        if (stored === undefined) continue;
        this.archive.remove(stored);
        this.names.delete(name);
        this.texts.delete(name);
      }
    }
    const gone = new Set(parts.map((part) => `/${part}`));
    this.editContentTypes((types, edits) => {
      for (const override of childrenOf(types, 'Override')) {
        if (gone.has(override.attributes.get('PartName')?.toLowerCase() ?? ''))
          edits.replace(override.start, override.end, '');
      }
    });
  }
}

/** Targets are URIs: `%20` and Chinese names in percent form. */
function decodeTarget(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

/** Runs a reader of a part; XML that is not well-formed becomes an `XlsxError` that names the part. */
export function readingPart<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof XmlSyntaxError) throw new XlsxError('damaged-part', part);
    throw error;
  }
}
