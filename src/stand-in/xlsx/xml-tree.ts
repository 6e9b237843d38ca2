import { XmlScanner, XmlSyntaxError } from './xml-scanner';
import { decodeXml, escapeAttribute } from './xml-text';

/** An element of a small part, with its place in the text so that the part can be patched. */
export interface XmlElement {
  /** Local name. */
  readonly name: string;
  /** Prefix with its colon, or "". */
  readonly prefix: string;
  /** Decoded values by full name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The whole text that the positions belong to. */
  readonly source: string;
  readonly start: number;
  /** After the `>` of the opening tag. */
  readonly openEnd: number;
  /** Before `</`; equal to `end` for `<name/>`. */
  readonly closeStart: number;
  readonly end: number;
}

/**
 * Reads an XML text into a tree.
 * @throws XmlSyntaxError when it is not well-formed.
 */
export function parseXml(text: string): XmlElement {
  const scanner = new XmlScanner(text);
  if (!scanner.next() || !scanner.isOpen) throw new XmlSyntaxError('no root element');
  return readElement(scanner);
}

function readElement(scanner: XmlScanner): XmlElement {
  const children: XmlElement[] = [];
  const { name, prefix, tagStart: start, tagEnd: openEnd, text: source } = scanner;
  const attributes = new Map(scanner.attributeList().map((attribute) => [attribute.name, attribute.value]));
  if (scanner.isSelfClosing) {
    return { name, prefix, attributes, children, source, start, openEnd, closeStart: openEnd, end: openEnd };
  }
  for (;;) {
    if (!scanner.next()) throw new XmlSyntaxError(`unclosed ${name}`);
    if (scanner.isOpen) {
      children.push(readElement(scanner));
      continue;
    }
    if (scanner.name !== name) throw new XmlSyntaxError(`${name} closed by ${scanner.name}`);
    const { tagStart: closeStart, tagEnd: end } = scanner;
    return { name, prefix, attributes, children, source, start, openEnd, closeStart, end };
  }
}

/** The element's own XML, as it stands in the text. */
export function xmlOf(element: XmlElement): string {
  return element.source.slice(element.start, element.end);
}

/** Decoded text of an element, that of its descendants included. */
export function textOf(element: XmlElement): string {
  if (element.children.length === 0) return decodeXml(element.source.slice(element.openEnd, element.closeStart));
  let text = '';
  let at = element.openEnd;
  for (const child of element.children) {
    text += decodeXml(element.source.slice(at, child.start)) + textOf(child);
    at = child.end;
  }
  return text + decodeXml(element.source.slice(at, element.closeStart));
}

export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return element?.children.find((child) => child.name === name) ?? null;
}

export function childrenOf(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element down a path of local names. */
export function descendantOf(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>((parent, name) => childOf(parent, name), element);
}

/** All descendants of that local name, in document order. */
export function allNamed(element: XmlElement | null, name: string): XmlElement[] {
  if (element === null) return [];
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (child.name === name) found.push(child);
    found.push(...allNamed(child, name));
  }
  return found;
}

/** A number attribute, `null` when it is missing or no number. */
export function numberAttribute(element: XmlElement | null, name: string): number | null {
  const raw = element?.attributes.get(name);
  if (raw === undefined || raw.trim() === '') return null;
  const value = Number(raw);
  return Number.isFinite(value) ? value : null;
}

/** The relationship id of an element (`r:id`, whatever the prefix is), `null` when it has none. */
export function relationshipId(element: XmlElement): string | null {
  for (const [name, value] of element.attributes) if (/^[^:]+:id$/.test(name)) return value;
  return null;
}

/** Replacements in one text, given in any order, applied at once. */
export class TextEdits {
  private readonly edits: { start: number; end: number; text: string; order: number }[] = [];

  constructor(private readonly text: string) {}

  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text, order: this.edits.length });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** Adds children at the end of an element; `<name/>` is opened for them. */
  append(element: XmlElement, children: string): void {
    if (children === '') return;
    if (element.closeStart === element.end) {
      const open = this.text.slice(element.start, element.openEnd).replace(/\s*\/>$/, '>');
      this.replace(element.start, element.end, `${open}${children}</${element.prefix}${element.name}>`);
    } else {
      this.insert(element.closeStart, children);
    }
  }

  apply(): string {
    const sorted = this.edits.toSorted((a, b) => a.start - b.start || a.order - b.order);
    const pieces: string[] = [];
    let at = 0;
    for (const edit of sorted) {
      pieces.push(this.text.slice(at, edit.start), edit.text);
      at = edit.end;
    }
    pieces.push(this.text.slice(at));
    return pieces.join('');
  }
}

/** The opening tag in `xml` (which begins with it) with attributes set, or removed where the value is `null`. */
export function withAttributes(xml: string, values: Readonly<Record<string, string | number | null>>): string {
  const scanner = new XmlScanner(xml);
  if (!scanner.next()) return xml;
  const present = scanner.attributeList();
  const edits = new TextEdits(xml);
  const last = present.at(-1);
  const insertAt = last === undefined ? scanner.tagEnd - (scanner.isSelfClosing ? 2 : 1) : last.end;
  for (const [name, value] of Object.entries(values)) {
    const before = present.find((attribute) => attribute.name === name);
    if (before === undefined) {
      if (value !== null) edits.insert(insertAt, ` ${name}="${escapeAttribute(String(value))}"`);
    } else if (value === null) {
      // The blank before the attribute goes with it.
      edits.replace(before.start - 1, before.end, '');
    } else if (before.value !== String(value)) {
      edits.replace(before.start, before.end, `${name}="${escapeAttribute(String(value))}"`);
    }
  }
  return edits.apply();
}

/** Gives every element of generated XML the prefix of the part it goes into (`x:`). */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** A root element cut into its children, each with the text before it: what is not touched stays as it is. */
export interface XmlParts {
  head: string;
  readonly rootXml: string;
  readonly prefix: string;
  readonly children: XmlPart[];
  tail: string;
}

export interface XmlPart {
  readonly name: string;
  readonly gap: string;
  xml: string;
}

/** Cuts a part into the children of its root. `opaque` names a child whose content is not looked into. */
export function cutXml(text: string, opaque: string): XmlParts {
  const scanner = new XmlScanner(text);
  if (!scanner.next() || !scanner.isOpen) throw new XmlSyntaxError('no root element');
  const rootName = scanner.name;
  const prefix = scanner.prefix;
  const rootXml = text.slice(scanner.tagStart, scanner.tagEnd);
  if (scanner.isSelfClosing) {
    const open = `${text.slice(0, scanner.tagEnd).replace(/\s*\/>$/, '')}>`;
    return { head: open, rootXml, prefix, children: [], tail: `</${prefix}${rootName}>${text.slice(scanner.tagEnd)}` };
  }
  const head = text.slice(0, scanner.tagEnd);
  const children: XmlPart[] = [];
  let at = scanner.tagEnd;
  for (;;) {
    if (!scanner.next()) throw new XmlSyntaxError(`unclosed ${rootName}`);
    if (scanner.isClose()) break;
    const { name, tagStart } = scanner;
    if (name === opaque) scanner.skipToClose();
    else scanner.skipElement();
    children.push({ name, gap: text.slice(at, tagStart), xml: text.slice(tagStart, scanner.tagEnd) });
    at = scanner.tagEnd;
  }
  if (scanner.name !== rootName) throw new XmlSyntaxError(`${rootName} closed by ${scanner.name}`);
  return { head, rootXml, prefix, children, tail: text.slice(at) };
}

export function joinXml(parts: XmlParts): string {
  return parts.head + parts.children.map((child) => child.gap + child.xml).join('') + parts.tail;
}

export function partNamed(parts: XmlParts, name: string): XmlPart | null {
  return parts.children.find((child) => child.name === name) ?? null;
}

/**
 * Puts an element in place of the one of the same name, or where the schema's order wants it; `null` removes it.
 * @param xml as it will stand in the part, prefix included
 */
export function putPart(parts: XmlParts, order: readonly string[], name: string, xml: string | null): void {
  const index = parts.children.findIndex((child) => child.name === name);
  if (xml === null) {
    if (index >= 0) parts.children.splice(index, 1);
    return;
  }
  const before = parts.children[index];
  if (before !== undefined) before.xml = xml;
  else insertPart(parts, order, name, xml);
}

/** Inserts an element after the last one that the schema puts before it or beside it. */
export function insertPart(parts: XmlParts, order: readonly string[], name: string, xml: string): void {
  const rank = order.indexOf(name);
  const last = parts.children.findLastIndex((child) => {
    const childRank = order.indexOf(child.name);
    return childRank >= 0 && childRank <= rank;
  });
  parts.children.splice(last + 1, 0, { name, gap: '', xml });
}
