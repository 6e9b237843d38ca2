import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { CellValue } from '../../src/model/cell-value';
import { readWorkbookFile } from '../../src/gather/read-workbook-file';
import { WorkbookFileError } from '../../src/gather/workbook-file-error';
import { valueAt } from '../../src/model/grid';
import { readXlsx } from '../support/xlsx-grid';

const fixture = (name: string): string => `test/fixtures/${name}.xlsx`;
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(fixture(name)));

/** A small workbook of one sheet in the package form, as programs other than Excel write it. */
function packaged(sheet: string, parts: Record<string, string> = {}): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files = {
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<x:workbook xmlns:x="${main}" xmlns:r="${relations}"><x:sheets><x:sheet name="表 &amp; 1" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${main}">${sheet}</x:worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

describe('reading a report', () => {
  test.each(['town-2018h1', 'reported-2019'])('%s reads cell for cell as another reader gives it', async (name) => {
    const ours = readWorkbookFile(bytesOf(name));
    const theirs = await readXlsx(fixture(name));
    expect(ours.sheets.map(({ name: sheet }) => sheet)).toEqual(theirs.sheets.map(({ name: sheet }) => sheet));
    for (const [index, grid] of theirs.sheets.entries()) {
      const own = ours.sheets[index];
      if (own === undefined) throw new Error('a sheet is missing');
      const differences: [number, number, CellValue, CellValue][] = [];
      for (let row = 0; row < grid.rowCount; row += 1) {
        for (let column = 0; column < grid.columnCount; column += 1) {
          const [mine, other] = [valueAt(own, row, column), valueAt(grid, row, column)];
          if (mine !== other && JSON.stringify(mine) !== JSON.stringify(other))
            differences.push([row, column, mine, other]);
        }
      }
      expect(differences).toEqual([]);
      expect(own.merges).toEqual(expect.arrayContaining([...grid.merges]));
    }
  });

  test('prefixed elements, cells without addresses, inline texts and entities are read', () => {
    const grid = readWorkbookFile(
      packaged(
        '<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>A&lt;</x:t></x:r><x:r><x:t>B</x:t></x:r></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row></x:sheetData>',
      ),
    ).sheets[0];
    expect(grid?.name).toBe('表 & 1');
    expect(grid?.values).toEqual([
      ['A<B', 2],
      [true, { error: '#N/A' }],
    ]);
  });

  test.each<[string, Uint8Array, string]>([
    ['a text', strToU8('申请号,申请日'), 'notXlsx'],
    ['nothing', new Uint8Array(), 'notXlsx'],
    ['an .xls or a locked file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'oldOrLocked'],
    ['half a file', bytesOf('town-2018h1').slice(0, 9000), 'incomplete'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'notXlsx'],
    ['a sheet that is no XML', packaged('<x:sheetData><x:row>'), 'damaged'],
    [
      'a sheet whose part is missing',
      zipSync(
        Object.fromEntries(
          Object.entries(unzipSync(bytesOf('town-2018h1'))).filter(([name]) => !name.includes('worksheets/sheet1')),
        ),
      ),
      'damaged',
    ],
    [
      'a stray cell in the last corner',
      packaged(
        '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="1048576"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row></x:sheetData>',
      ),
      'tooLarge',
    ],
  ])('%s is refused with a sentence', (_, bytes, reason) => {
    let caught: unknown;
    try {
      readWorkbookFile(bytes);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(WorkbookFileError);
    if (!(caught instanceof WorkbookFileError)) return;
    expect(caught.reason).toBe(reason);
    expect(caught.sentence['zh-CN']).toMatch(/。$/);
    expect(caught.sentence['zh-CN']).not.toContain('{');
  });

  test('days of the 1904 system become days of the 1900 system', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const book = packaged(
      '<x:sheetData><x:row><x:c s="1"><x:v>41910</x:v></x:c><x:c s="0"><x:v>41910</x:v></x:c></x:row></x:sheetData>',
      {
        'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${type}"><workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${type}/styles" Target="styles.xml"/></Relationships>`,
        'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      },
    );
    expect(readWorkbookFile(book).sheets[0]?.values).toEqual([[43372, 41910]]);
  });
});
