import { deflateSync, inflateSync } from 'fflate';
import { XlsxError } from './xlsx-error';

/**
 * The zip container of a package. Entries are unpacked when asked for, and an entry that was not replaced is written
 * with its compressed bytes as they were. Layout: PKWARE APPNOTE 6.3.
 */
interface StoredEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** General purpose flags; bit 0 = encrypted, bit 11 = UTF-8 name. */
  readonly flags: number;
  readonly method: number;
  readonly dosTime: number;
  readonly dosDate: number;
  readonly crc: number;
  readonly compressed: Uint8Array;
  readonly size: number;
  readonly externalAttributes: number;
}

/** 1980-01-01, the first day that a zip can hold: new parts carry no clock. */
const firstDosDate = 0x21;
const methodStored = 0;
const methodDeflated = 8;
/** A single part must fit into one JavaScript string; the whole must fit into memory. */
const maxPartSize = 400 * 1024 * 1024;
const maxTotalSize = 1024 * 1024 * 1024;

const utf8 = new TextEncoder();

/** CRC-32 (IEEE 802.3), four bytes a step. */
const crcTables: readonly Uint32Array[] = (() => {
  const tables = Array.from({ length: 4 }, () => new Uint32Array(256));
  const [first = new Uint32Array(256)] = tables;
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    first[n] = c >>> 0;
  }
  for (let t = 1; t < 4; t++) {
    const previous = tables[t - 1] ?? first;
    const table = tables[t] ?? first;
    for (let n = 0; n < 256; n++) {
      const c = previous[n] ?? 0;
      table[n] = ((c >>> 8) ^ (first[c & 0xff] ?? 0)) >>> 0;
    }
  }
  return tables;
})();

function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = crcTables;
  if (t0 === undefined || t1 === undefined || t2 === undefined || t3 === undefined) return 0;
  let crc = 0xffffffff;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    crc ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    crc =
      (t3[crc & 0xff] as number) ^
      (t2[(crc >>> 8) & 0xff] as number) ^
      (t1[(crc >>> 16) & 0xff] as number) ^
      (t0[crc >>> 24] as number);
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ (t0[(crc ^ (bytes[i] as number)) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
}

export class ZipArchive {
  private readonly stored = new Map<string, StoredEntry>();
  /** New content by entry name; `null` for an entry that was removed. */
  private readonly replaced = new Map<string, Uint8Array | null>();

  /**
   * Reads the directory of a zip file.
   * @throws XlsxError `truncated`, `encrypted`, `too-large` or `damaged-part`.
   */
  static read(bytes: Uint8Array): ZipArchive {
    const archive = new ZipArchive();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const directory = findDirectory(view);
    const names = new TextDecoder();
    let offset = directory.offset;
    let total = 0;
    for (let i = 0; i < directory.count; i++) {
      if (offset + 46 > bytes.length || view.getUint32(offset, true) !== 0x02014b50) throw new XlsxError('truncated');
      const flags = view.getUint16(offset + 8, true);
      const nameLength = view.getUint16(offset + 28, true);
      const extraLength = view.getUint16(offset + 30, true);
      const commentLength = view.getUint16(offset + 32, true);
      const nameBytes = bytes.subarray(offset + 46, offset + 46 + nameLength);
      const name = names.decode(nameBytes);
      const sizes = entrySizes(view, offset, offset + 46 + nameLength, extraLength);
      if ((flags & 1) !== 0) throw new XlsxError('encrypted');
      total += sizes.size;
      if (sizes.size > maxPartSize || total > maxTotalSize) throw new XlsxError('too-large');
      const header = sizes.localOffset;
      if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) throw new XlsxError('truncated');
      const data = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
      if (data + sizes.compressedSize > bytes.length) throw new XlsxError('truncated');
      archive.stored.set(name, {
        name,
        nameBytes,
        flags,
        method: view.getUint16(offset + 10, true),
        dosTime: view.getUint16(offset + 12, true),
        dosDate: view.getUint16(offset + 14, true),
        crc: view.getUint32(offset + 16, true),
        compressed: bytes.subarray(data, data + sizes.compressedSize),
        size: sizes.size,
        externalAttributes: view.getUint32(offset + 38, true),
      });
      offset += 46 + nameLength + extraLength + commentLength;
    }
    return archive;
  }

  /** Names of the entries, in the order of the file, new ones last. */
  names(): string[] {
    const names = [...this.stored.keys()].filter((name) => this.replaced.get(name) !== null);
    for (const [name, content] of this.replaced) if (content !== null && !this.stored.has(name)) names.push(name);
    return names;
  }

  /**
   * The content of an entry, `null` when there is none.
   * @throws XlsxError `damaged-part` when it cannot be unpacked or its checksum differs.
   */
  bytes(name: string): Uint8Array | null {
    const replaced = this.replaced.get(name);
    if (replaced !== undefined) return replaced;
    const entry = this.stored.get(name);
    return entry === undefined ? null : unpack(entry);
  }

  set(name: string, content: Uint8Array): void {
    this.replaced.set(name, content);
  }

  remove(name: string): void {
    if (this.stored.has(name)) this.replaced.set(name, null);
    else this.replaced.delete(name);
  }

  /** The zip file. Entries that were not replaced keep their compressed bytes, checksum and date. */
  toBytes(): Uint8Array {
    const entries: StoredEntry[] = [];
    for (const name of this.names()) {
      const content = this.replaced.get(name);
      const before = this.stored.get(name);
      if (content != null) entries.push(pack(name, content));
      else if (before !== undefined) entries.push(before);
    }
    return writeEntries(entries);
  }
}

function findDirectory(view: DataView): { offset: number; count: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const locator = at - 20;
    const isZip64 = locator >= 0 && view.getUint32(locator, true) === 0x07064b50;
    if (!isZip64 || (count !== 0xffff && offset !== 0xffffffff)) return { offset, count };
    const record = Number(view.getBigUint64(locator + 8, true));
    if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50) throw new XlsxError('truncated');
    return {
      offset: Number(view.getBigUint64(record + 48, true)),
      count: Number(view.getBigUint64(record + 32, true)),
    };
  }
  throw new XlsxError('truncated');
}

/** Sizes and place of an entry; each is in the zip64 extra field when its 32-bit field is full. */
function entrySizes(
  view: DataView,
  entry: number,
  extra: number,
  extraLength: number,
): { compressedSize: number; size: number; localOffset: number } {
  let compressedSize = view.getUint32(entry + 20, true);
  let size = view.getUint32(entry + 24, true);
  let localOffset = view.getUint32(entry + 42, true);
  for (let at = extra; at + 4 <= extra + extraLength && at + 4 <= view.byteLength;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      const next = (): number => {
        if (field + 8 > view.byteLength) throw new XlsxError('truncated');
        const value = Number(view.getBigUint64(field, true));
        field += 8;
        return value;
      };
      if (size === 0xffffffff) size = next();
      if (compressedSize === 0xffffffff) compressedSize = next();
      if (localOffset === 0xffffffff) localOffset = next();
    }
    at += 4 + length;
  }
  return { compressedSize, size, localOffset };
}

function unpack(entry: StoredEntry): Uint8Array {
  const content = inflate(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new XlsxError('damaged-part', entry.name);
  return content;
}

function inflate(entry: StoredEntry): Uint8Array {
  if (entry.method === methodStored) return entry.compressed;
  if (entry.method !== methodDeflated) throw new XlsxError('damaged-part', entry.name);
  if (entry.size === 0) return new Uint8Array(0);
  try {
    // The buffer of the declared size is the bound: an entry that unpacks to more fails its checksum.
    return inflateSync(entry.compressed, { out: new Uint8Array(entry.size) });
  } catch {
    throw new XlsxError('damaged-part', entry.name);
  }
}

function pack(name: string, content: Uint8Array): StoredEntry {
  const deflated = deflateSync(content, { level: content.length > 4_000_000 ? 3 : 6 });
  const isSmaller = deflated.length < content.length;
  return {
    name,
    nameBytes: utf8.encode(name),
    flags: 0x800,
    method: isSmaller ? methodDeflated : methodStored,
    dosTime: 0,
    dosDate: firstDosDate,
    crc: crc32(content),
    compressed: isSmaller ? deflated : content,
    size: content.length,
    externalAttributes: 0,
  };
}

function writeEntries(entries: readonly StoredEntry[]): Uint8Array {
  let length = 22;
  for (const entry of entries) length += 76 + 2 * entry.nameBytes.length + entry.compressed.length;
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommonHeader(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    bytes.set(entry.compressed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.compressed.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommonHeader(view, at + 6, entry);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 26 bytes that local and central headers share, from "version needed" to "extra field length". */
function writeCommonHeader(view: DataView, at: number, entry: StoredEntry): void {
  view.setUint16(at, 20, true);
  // Bit 3 (sizes follow the data) goes: the sizes are known and stand in the header.
  view.setUint16(at + 2, entry.flags & ~0x8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.dosTime, true);
  view.setUint16(at + 8, entry.dosDate, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
  view.setUint16(at + 24, 0, true);
}
