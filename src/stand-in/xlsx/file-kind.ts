import { XlsxError } from './xlsx-error';

/**
 * Refuses what is no zip package, with the reason: staff send .xls files renamed to .xlsx, exports that are web pages,
 * files with a password, and downloads cut short.
 */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxError('empty');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    if (bytes.length < 22) throw new XlsxError('truncated');
    return;
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    // [MS-OFFCRYPTO] 2.3.4.4: a file with a password is a compound file that holds this stream.
    throw new XlsxError(holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-format');
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  if (/^(?:\ufeff)?<(?:\?xml|!doctype|html|table|!--|meta)/.test(start)) throw new XlsxError('web-page');
  // BIFF2–BIFF4 workbooks have no container: a BOF record stands at the start.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00) {
    throw new XlsxError('old-format');
  }
  throw new XlsxError('not-a-workbook');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
