import { decodeXml } from './xml-text';

/** Thrown on text that is no well-formed XML; readers of parts turn it into an `XlsxError` that names the part. */
export class XmlSyntaxError extends Error {
  override readonly name = 'XmlSyntaxError';
}

const slash = 47;
const lessThan = 60;
const greaterThan = 62;
const equals = 61;
const colon = 58;

/**
 * Goes through the tags of an XML text and keeps the position of each, so that a part can be patched in place.
 * Sheets have millions of tags: no object is made for a tag, its fields stand in the scanner until the next one.
 */
export class XmlScanner {
  /** `<name …>` or `<name …/>`; otherwise `</name>`. */
  isOpen = false;
  isSelfClosing = false;
  /** Position of `<`. */
  tagStart = 0;
  /** Position after `>`. */
  tagEnd: number;
  /** Position after the tag before this one: the text between the two is the content. */
  textStart = 0;
  private nameStart = 0;
  private localStart = 0;
  private nameEnd = 0;
  private attributeCount = 0;
  /** Four positions an attribute: name start, name end, value start, value end. */
  private readonly attributeSpans: number[] = [];

  constructor(
    readonly text: string,
    position = 0,
  ) {
    this.tagEnd = position;
  }

  /** Local name of the tag, without its prefix. */
  get name(): string {
    return this.text.slice(this.localStart, this.nameEnd);
  }

  /** Prefix with its colon, or "". */
  get prefix(): string {
    return this.text.slice(this.nameStart, this.localStart);
  }

  /** Whether the local name is this single character: the fast way for `c`, `v`, `f`. */
  isNamed(charCode: number): boolean {
    return this.nameEnd - this.localStart === 1 && this.text.charCodeAt(this.localStart) === charCode;
  }

  /** `<name/>`, as a method for the same reason. */
  isEmpty(): boolean {
    return this.isSelfClosing;
  }

  /** `</name>`. A method, so that the compiler does not take the answer of the tag before for granted. */
  isClose(): boolean {
    return !this.isOpen;
  }

  /** Moves to the next tag; comments, CDATA and processing instructions are passed. @returns false at the end. */
  next(): boolean {
    const { text } = this;
    this.textStart = this.tagEnd;
    let at = text.indexOf('<', this.tagEnd);
    for (;;) {
      if (at < 0) return false;
      const after = text.charCodeAt(at + 1);
      if (after === 33 || after === 63) {
        at = text.indexOf('<', this.skipMarkup(at));
        continue;
      }
      break;
    }
    this.tagStart = at;
    this.attributeCount = 0;
    if (text.charCodeAt(at + 1) === slash) {
      this.isOpen = false;
      this.isSelfClosing = false;
      const end = text.indexOf('>', at);
      if (end < 0) throw new XmlSyntaxError('unclosed tag');
      this.readName(at + 2);
      this.tagEnd = end + 1;
      return true;
    }
    this.isOpen = true;
    this.tagEnd = this.readAttributes(this.readName(at + 1));
    return true;
  }

  /** The decoded text between the tag before and this one. */
  textBefore(): string {
    return decodeXml(this.text.slice(this.textStart, this.tagStart));
  }

  /** Decoded value of an attribute by its full name (`r:id` with its prefix), `null` when there is none. */
  attribute(name: string): string | null {
    const spans = this.attributeSpans;
    for (let i = 0; i < this.attributeCount; i += 4) {
      const start = spans[i] ?? 0;
      if ((spans[i + 1] ?? 0) - start === name.length && this.text.startsWith(name, start)) {
        return decodeXml(this.text.slice(spans[i + 2], spans[i + 3]));
      }
    }
    return null;
  }

  /** All attributes of the tag: full name, decoded value and where ` name="value"` stands. */
  attributeList(): { name: string; value: string; start: number; end: number }[] {
    const list = [];
    const spans = this.attributeSpans;
    for (let i = 0; i < this.attributeCount; i += 4) {
      const start = spans[i] ?? 0;
      const end = (spans[i + 3] ?? 0) + 1;
      list.push({
        name: this.text.slice(start, spans[i + 1]),
        value: decodeXml(this.text.slice(spans[i + 2], spans[i + 3])),
        start,
        end,
      });
    }
    return list;
  }

  /** Passes the content of the open tag just read; afterwards the scanner stands on its closing tag. */
  skipElement(): void {
    if (this.isSelfClosing) return;
    let depth = 1;
    while (depth > 0) {
      if (!this.next()) throw new XmlSyntaxError('unclosed element');
      if (this.isClose()) depth--;
      else if (!this.isEmpty()) depth++;
    }
  }

  /** Passes the content of an element that cannot hold itself, by looking for its closing tag alone. */
  skipToClose(): void {
    if (this.isSelfClosing) return;
    const close = `</${this.text.slice(this.nameStart, this.nameEnd)}`;
    const at = this.text.indexOf(close, this.tagEnd);
    const end = at < 0 ? -1 : this.text.indexOf('>', at);
    if (end < 0) throw new XmlSyntaxError('unclosed element');
    this.textStart = this.tagEnd;
    this.tagStart = at;
    this.tagEnd = end + 1;
    this.isOpen = false;
  }

  private skipMarkup(at: number): number {
    const { text } = this;
    const [start, close] = text.startsWith('<!--', at)
      ? [at + 4, '-->']
      : text.startsWith('<![CDATA[', at)
        ? [at + 9, ']]>']
        : text.charCodeAt(at + 1) === 63
          ? [at + 2, '?>']
          : [-1, ''];
    // A document type has no place in a package, and its entities could grow without bound.
    const end = start < 0 ? -1 : text.indexOf(close, start);
    if (end < 0) throw new XmlSyntaxError('unexpected markup');
    return end + close.length;
  }

  private readName(from: number): number {
    const { text } = this;
    this.nameStart = from;
    this.localStart = from;
    let at = from;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code === colon) this.localStart = at + 1;
      else if (!(code > 32) || code === slash || code === greaterThan) break;
      else if (code === lessThan) throw new XmlSyntaxError('unexpected <');
    }
    if (at === from) throw new XmlSyntaxError('tag without a name');
    this.nameEnd = at;
    return at;
  }

  private readAttributes(from: number): number {
    const { text, attributeSpans: spans } = this;
    let at = from;
    for (;;) {
      let code = text.charCodeAt(at);
      while (code <= 32) code = text.charCodeAt(++at);
      if (code === greaterThan) {
        this.isSelfClosing = false;
        return at + 1;
      }
      if (code === slash) {
        if (text.charCodeAt(at + 1) !== greaterThan) throw new XmlSyntaxError('unexpected /');
        this.isSelfClosing = true;
        return at + 2;
      }
      const nameStart = at;
      while (code > 32 && code !== equals && code !== greaterThan && code !== lessThan) code = text.charCodeAt(++at);
      const nameEnd = at;
      while (code <= 32) code = text.charCodeAt(++at);
      if (code !== equals || nameEnd === nameStart) throw new XmlSyntaxError('attribute without a value');
      code = text.charCodeAt(++at);
      while (code <= 32) code = text.charCodeAt(++at);
      if (code !== 34 && code !== 39) throw new XmlSyntaxError('attribute without quotes');
      const valueEnd = text.indexOf(code === 34 ? '"' : "'", at + 1);
      if (valueEnd < 0) throw new XmlSyntaxError('unclosed attribute');
      spans[this.attributeCount++] = nameStart;
      spans[this.attributeCount++] = nameEnd;
      spans[this.attributeCount++] = at + 1;
      spans[this.attributeCount++] = valueEnd;
      at = valueEnd + 1;
    }
  }
}
