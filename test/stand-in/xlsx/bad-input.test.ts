import fc from 'fast-check';
import { readXlsx } from '../../../src/stand-in/xlsx/read-xlsx';
import type { XlsxErrorReason } from '../../../src/stand-in/xlsx/texts';
import { XlsxError } from '../../../src/stand-in/xlsx/xlsx-error';
import { fixture, handMade, partsOf, zipOf } from './support';

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): number[] => Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
const sample = fixture('reported-2019.xlsx');
const without = (part: string): Uint8Array =>
  zipOf(Object.fromEntries(Object.entries(partsOf(sample)).filter(([name]) => name !== part)));
const withPart = (part: string, text: string): Uint8Array => zipOf({ ...partsOf(sample), [part]: text });

/** A copy whose directory says that an entry is this large when unpacked. */
function claiming(size: number): Uint8Array {
  const copy = sample.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, size, true);
      break;
    }
  }
  return copy;
}

function flipped(): Uint8Array {
  const copy = sample.slice();
  const name = bytes('xl/worksheets/sheet1.xml');
  const at = copy.findIndex((_, index) => name.every((byte, offset) => copy[index + offset] === byte));
  for (let i = at + name.length + 40; i < at + name.length + 60; i++) copy[i] = 0x55;
  return copy;
}

test.each<[string, Uint8Array, XlsxErrorReason]>([
  ['an empty file', new Uint8Array(0), 'empty'],
  ['a text', bytes('申请号,申请日\n2018…'), 'not-a-workbook'],
  ['bytes without sense', new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9]), 'not-a-workbook'],
  ['a PDF', bytes('%PDF-1.7 …'), 'not-a-workbook'],
  [
    'a web page named .xlsx',
    bytes('\n <html xmlns:o="urn:schemas-microsoft-com:office:office"><table></table>'),
    'web-page',
  ],
  ['an XML spreadsheet of 2003', bytes('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'), 'web-page'],
  ['a file with a password', new Uint8Array([...ole, ...utf16('xxEncryptedPackage')]), 'encrypted'],
  ['an old .xls', new Uint8Array([...ole, ...utf16('Workbook')]), 'old-format'],
  ['a still older .xls', new Uint8Array([0x09, 0x08, 0x10, 0x00, 0x00]).fill(0x00, 1, 2), 'old-format'],
  ['the start of a zip', sample.slice(0, 10), 'truncated'],
  ['half a file', sample.slice(0, sample.length / 2), 'truncated'],
  ['all but the last bytes', sample.slice(0, -30), 'truncated'],
  ['a zip of something else', zipOf({ 'a.txt': 'x' }), 'no-workbook-part'],
  [
    'a Word document',
    zipOf({
      '[Content_Types].xml':
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': '<w/>',
    }),
    'no-workbook-part',
  ],
  ['a file without its workbook part', without('xl/workbook.xml'), 'no-workbook-part'],
  ['a binary workbook', zipOf({ 'xl/workbook.bin': 'x', '[Content_Types].xml': '<Types/>' }), 'binary-workbook'],
  ['a file without a sheet part', without('xl/worksheets/sheet1.xml'), 'missing-sheet-part'],
  ['a sheet that is no XML', withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row'), 'damaged-part'],
  [
    'a sheet that ends early',
    withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"></sheetData>'),
    'damaged-part',
  ],
  ['shared strings that are missing', without('xl/sharedStrings.xml'), 'damaged-part'],
  [
    'a sheet with a document type',
    withPart('xl/worksheets/sheet1.xml', '<!DOCTYPE x [<!ENTITY a "aaa">]><worksheet/>'),
    'damaged-part',
  ],
  ['bytes that changed on the way', flipped(), 'damaged-part'],
  ['an entry that claims a gigabyte', claiming(1_000_000_000), 'too-large'],
  [
    'a number that is none',
    handMade([{ name: '表', xml: '<sheetData><row r="1"><c r="A1"><v>abc</v></c></row></sheetData>' }]),
    'damaged-part',
  ],
])('%s is refused with its reason', (_, file, reason) => {
  let caught: unknown;
  try {
    readXlsx(file);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(XlsxError);
  const error = caught as XlsxError;
  expect(error.reason).toBe(reason);
  expect(error.message).toMatch(/^[^{}]*[\u4e00-\u9fff][^{}]*。$/);
  expect(error.text('en-US')).toMatch(/^[^{}\u4e00-\u9fff]*(?:[“”{}][^{}]*)*\.$/);
});

test('a sheet that is missing is named', () => {
  expect(() => readXlsx(without('xl/worksheets/sheet1.xml'))).toThrow(/工作表“[^”]+”/);
});

test('a damaged file is read or refused, and never breaks the reader', () => {
  const parts = partsOf(sample);
  const names = Object.keys(parts);
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.constantFrom('', '<', '>', '"', '&', '/', '<a>', '</row>', '\u0000', '9999999', '-1', 'x'),
      fc.nat(40),
      (name, place, put, cut) => {
        const text = parts[name] ?? '';
        const at = Math.floor(place * text.length);
        const file = zipOf({ ...parts, [name]: text.slice(0, at) + put + text.slice(at + cut) });
        try {
          expect(readXlsx(file).data.sheetOrder.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(XlsxError);
        }
      },
    ),
    { numRuns: 400 },
  );
});
