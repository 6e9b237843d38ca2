/** Text of XML: entities, the `_xHHHH_` escapes of ST_Xstring (ECMA-376 part 1, 22.9.2.19), and both ways back. */

const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves entities, CDATA and comments of raw element content or of a raw attribute value. */
export function decodeXml(raw: string): string {
  let text = raw;
  if (text.includes('<')) {
    return text
      .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
      .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
      .map((piece) => (piece.startsWith('<![CDATA[') ? normaliseLines(piece.slice(9, -3)) : decodeXml(piece)))
      .join('');
  }
  text = normaliseLines(text);
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return namedEntities[name] ?? all;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** XML 1.0, 2.11: every line end reaches the reader as a line feed. */
function normaliseLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Resolves `_xHHHH_` escapes in a cell's text. */
export function decodeXString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Characters that XML 1.0 cannot hold: control characters, the carriage return, lone surrogates, U+FFFE, U+FFFF. */
const unwritable =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Escapes what XML cannot hold as `_xHHHH_`, and a text that happens to look like such an escape. */
export function encodeXString(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(unwritable, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Content of an element; characters that XML cannot hold are dropped. */
export function escapeText(text: string): string {
  return text.replace(unwritable, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** An attribute value in double quotes. Tabs and line feeds are written as references, else they would become blanks. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** A cell's text as element content. */
export function escapeCellText(text: string): string {
  return escapeText(encodeXString(text));
}

/** ` name="value"` for each attribute that has a value; `null` ones are left out. */
export function attributes(values: Readonly<Record<string, string | number | boolean | null>>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === null) continue;
    const written = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
    text += ` ${name}="${escapeAttribute(written)}"`;
  }
  return text;
}

/** xsd:boolean: `1`, `true`, `on` are true. */
export function isTrue(value: string | null | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Bytes of a part as text: UTF-8, or UTF-16 by its byte order mark. */
export function decodePart(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Text of a part as UTF-8 bytes; an XML declaration that names another encoding is corrected. */
export function encodePart(text: string): Uint8Array {
  return new TextEncoder().encode(
    text.replace(/^(<\?xml[^>]*encoding=["'])(?!utf-8)[^"']*/i, (_, start: string) => `${start}UTF-8`),
  );
}
