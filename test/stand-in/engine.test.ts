import type { IWorkbookData } from '@univerjs/core';
import { loadUniver } from '../../src/stand-in/node/prebundle';
import { WorkbookEngine } from '../../src/stand-in/engine/workbook-engine';
import type { OpenedXlsx } from '../../src/stand-in/xlsx/package-model';

const library = loadUniver();
const univers: { dispose(): void }[] = [];

afterEach(() => {
  for (const univer of univers.splice(0)) univer.dispose();
});

function open(opened: OpenedXlsx | null, source: Uint8Array | null = null): WorkbookEngine {
  const univer = library.createHeadlessUniver();
  univers.push(univer);
  return new WorkbookEngine({ library, univer, opened, source });
}

/** A workbook as a file reader hands it over. */
function file(cellData: object, more: Partial<OpenedXlsx['extras']> = {}): OpenedXlsx {
  const data: IWorkbookData = {
    id: 'file',
    name: '台账.xlsx',
    appVersion: '',
    locale: library.LocaleType.ZH_CN,
    styles: { xf1: { n: { pattern: '0.00' } } },
    sheetOrder: ['sheet1', 'sheet2'],
    sheets: {
      sheet1: { id: 'sheet1', name: '台账', rowCount: 50, columnCount: 20, cellData: cellData as never },
      sheet2: { id: 'sheet2', name: '别的', rowCount: 50, columnCount: 20 },
    },
  };
  return {
    data,
    extras: { sheets: new Map(), customXmlParts: [], settings: new Map(), definedNames: [], ...more },
    notShown: [],
  };
}

const first = { top: 0, left: 0, bottom: 0, right: 2 };

test('results of formulas that the file brings are kept until something they use changes', async () => {
  const engine = open(file({ 0: { 0: { v: 1, t: 2 }, 1: { v: 99, t: 2, f: '=A1+1' }, 2: { v: 7, t: 2, f: '=5+5' } } }));
  const sheet = engine.sheets()[0];
  await engine.settled();
  expect(sheet?.readValues(first)).toEqual([[1, 99, 7]]);
  sheet?.enter({ ...first, right: 0 }, () => 10);
  await engine.settled();
  expect(sheet?.readValues(first)).toEqual([[10, 11, 7]]);
});

test('prefixes that files put before newer functions are taken off', async () => {
  const engine = open(file({ 0: { 0: { f: '=_xlfn.CONCAT("a",_xlfn._xlws.SORT(B1))', v: 'a', t: 1 } } }));
  expect(engine.sheets()[0]?.readFormulas({ ...first, right: 0 })).toEqual([['=CONCAT("a",SORT(B1))']]);
  await engine.settled();
});

test('what was not touched is not listed as changed, what was is, cell by cell', async () => {
  const engine = open(file({ 0: { 0: { v: 1, t: 2 } } }), new Uint8Array([1, 2, 3]));
  await engine.settled();
  expect([...engine.saveRequest().changes.keys()]).toEqual([]);
  const [ledger] = engine.sheets();
  ledger?.enter({ top: 2, left: 1, bottom: 2, right: 1 }, () => 'x');
  ledger?.merge({ top: 5, left: 0, bottom: 6, right: 1 });
  const added = engine.addSheet('汇总');
  const { changes, data, source } = engine.saveRequest();
  expect(source).toEqual(new Uint8Array([1, 2, 3]));
  expect(data.sheetOrder).toEqual(['sheet1', 'sheet2', added.id]);
  expect([...changes.keys()]).toEqual(['sheet1', added.id]);
  expect(changes.get('sheet1')).toMatchObject({ rewritten: false, layout: true, conditionalFormats: false });
  expect([...(changes.get('sheet1')?.cells ?? [])]).toEqual([2 * 16_384 + 1]);
  expect(changes.get(added.id)?.rewritten).toBe(true);
});

test('a renamed sheet is followed by formulas, names and charts, not by texts', async () => {
  const opened = file({ 0: { 0: { v: 1, t: 2 } } });
  opened.extras.definedNames = [{ name: '数', formula: '台账!$A$1&"台账!"', sheetId: null, visible: true }];
  const engine = open(opened);
  const [ledger, other] = engine.sheets();
  other?.enter({ ...first, right: 0 }, () => '=台账!A1*2');
  await engine.settled();
  if (ledger !== undefined) engine.renameSheet(ledger, '2018 台账');
  await engine.settled();
  expect(other?.readFormulas({ ...first, right: 0 })).toEqual([["='2018 台账'!A1*2"]]);
  expect(other?.readValues({ ...first, right: 0 })).toEqual([[2]]);
  expect(engine.extras.definedNames[0]?.formula).toBe(`'2018 台账'!$A$1&"台账!"`);
});

test('a deleted sheet leaves no extras, and formulas that used it are in error', async () => {
  const engine = open(file({ 0: { 0: { v: 1, t: 2 } } }));
  const [ledger, other] = engine.sheets();
  other?.enter({ ...first, right: 0 }, () => '=台账!A1*2');
  await engine.settled();
  engine.extrasOf('sheet1').protected = true;
  if (ledger !== undefined) engine.deleteSheet(ledger);
  await engine.settled();
  expect(engine.extras.sheets.has('sheet1')).toBe(false);
  expect(other?.readValues({ ...first, right: 0 })).toEqual([['#REF!']]);
});

test('notes, validations, filters and charts move with inserted rows', async () => {
  const engine = open(file({ 0: { 0: { v: 1, t: 2 } } }));
  const [ledger] = engine.sheets();
  if (ledger === undefined) throw new Error('no sheet');
  const { extras } = ledger;
  extras.notes = [{ cell: 'B5', author: '', text: '注' }];
  extras.autoFilter = { range: 'A1:C9', active: false };
  extras.charts = [{ id: 'c', name: 'c', type: 'Line', title: null, series: [], topLeft: 'E5', bottomRight: 'H9' }];
  await ledger.insertCells({ top: 2, left: 0, bottom: 3, right: 16_383 }, 'down');
  expect(extras.notes[0]?.cell).toBe('B7');
  expect(extras.autoFilter.range).toBe('A1:C11');
  expect([extras.charts[0]?.topLeft, extras.charts[0]?.bottomRight]).toEqual(['E7', 'H11']);
  await ledger.deleteCells({ top: 6, left: 0, bottom: 6, right: 16_383 }, 'up');
  expect(extras.notes).toEqual([]);
  expect(engine.saveRequest().changes.get('sheet1')?.rewritten).toBe(true);
});

test('a change of style leaves formulas computing', async () => {
  const engine = open(null);
  const [sheet] = engine.sheets();
  sheet?.enter(first, (_row, column) => [1, '=A1*2', ''][column] ?? null);
  await engine.settled();
  sheet?.patchStyle(first, () => ({ bg: { rgb: '#FF0000' } }));
  sheet?.enter({ ...first, right: 0 }, () => 5);
  await engine.settled();
  expect(sheet?.readValues(first)).toEqual([[5, 10, '']]);
});
