import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { ICellData, IStyleData, IWorkbookData } from '@univerjs/core';
import type { SheetExtras, WorkbookExtras } from '../../../src/stand-in/xlsx/package-model';
import { readXlsx } from '../../../src/stand-in/xlsx/read-xlsx';
import {
  borderStyle,
  cellType,
  chinese,
  horizontalByName,
  no,
  rightAlign,
  verticalByName,
  wrap,
  yes,
} from '../../../src/stand-in/xlsx/univer-values';
import { writeXlsx } from '../../../src/stand-in/xlsx/write-xlsx';
import { fixture, must, partsOf, plainExtras } from './support';

const sheetName = "汇总·'目标' & 完成";
const quoted = "'汇总·''目标'' & 完成'";

const line = { s: must(borderStyle('thin')), cl: { rgb: '#404040' } } as const;
const border = { t: line, r: line, b: line, l: line };
const center = must(horizontalByName.get('center'));
const middle = must(verticalByName.get('center'));
const title: IStyleData = { ff: '方正小标宋简体', fs: 18, ht: center, vt: middle };
const head: IStyleData = {
  ff: '黑体',
  fs: 11,
  bl: yes,
  ht: center,
  vt: middle,
  tb: wrap,
  bd: border,
  bg: { rgb: '#D9E1F2' },
};
const body: IStyleData = { ff: '仿宋_GB2312', fs: 11, bd: border, vt: middle, tb: wrap };
const percent: IStyleData = { ...body, n: { pattern: '0.0%' }, ht: rightAlign };
const date: IStyleData = { ...body, n: { pattern: 'yyyy"年"m"月"d"日"' } };

type Cells = IWorkbookData['sheets'][string]['cellData'];

function cellAt(cells: Cells, row: number, column: number): ICellData | undefined {
  return must(cells)[row]?.[column];
}

const text = (value: string, style: IStyleData = body): ICellData => ({ v: value, t: cellType.text, s: style });
const number = (value: number, style: IStyleData = body): ICellData => ({ v: value, t: cellType.number, s: style });

/** A sheet with every feature that summaries use. */
function describedSheet(id: string): { data: IWorkbookData['sheets'][string]; extras: SheetExtras } {
  const cellData: Record<number, Record<number, ICellData>> = { 0: { 0: text('目标完成情况', title) } };
  cellData[2] = Object.fromEntries(
    ['序号', '指标', '目标', '实际', '完成率', '说明'].map((name, i) => [i, text(name, head)]),
  );
  for (let i = 0; i < 8; i++) {
    const row = i + 4;
    cellData[row - 1] = {
      0: number(i + 1),
      1: text(i % 3 === 0 ? `指标${i}（名字比较长的一项指标，需要换行才能显示完整的名称）` : `指标${i}`),
      2: number(100 + i * 10),
      3: number(90 + i * 13),
      4: { f: `=D${row}/C${row}`, v: (90 + i * 13) / (100 + i * 10), t: cellType.number, s: percent },
      5: text(i % 2 === 0 ? '=HYPERLINK("x","y")' : '  前后有空格  '),
    };
  }
  cellData[12] = {
    1: { f: '=IF(D4>0,"有","无")', v: '有', t: cellType.text },
    2: { f: '=1/0', v: '#DIV/0!', t: cellType.text },
    3: { f: '=D4>0', v: 1, t: cellType.boolean },
    4: { v: '00123', t: cellType.forcedText },
    5: { f: '=TEXTJOIN("、",TRUE,B5:B6)', v: '指标1、指标2', t: cellType.text },
  };
  cellData[13] = { 1: number(43373, date), 2: text('2018'), 3: { v: 0, t: cellType.boolean }, 4: text('#N/A') };
  const series = (name: string, column: string, color: string, type: string | null, secondaryAxis = false) => ({
    name,
    values: `${quoted}!$${column}$4:$${column}$11`,
    categories: `${quoted}!$B$4:$B$11`,
    type,
    color,
    ...(secondaryAxis ? { secondaryAxis } : {}),
  });
  return {
    data: {
      id,
      name: sheetName,
      cellData,
      mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 5 }],
      columnData: {
        0: { w: 56 },
        1: { w: 240 },
        2: { w: 96 },
        3: { w: 96 },
        4: { w: 96 },
        5: { w: 160 },
        6: { hd: yes },
      },
      rowData: { 0: { h: 48, ia: no }, 20: { hd: yes } },
      freeze: { xSplit: 1, ySplit: 3, startRow: 3, startColumn: 1 },
      showGridlines: no,
      defaultRowHeight: 24,
      defaultColumnWidth: 88,
    },
    extras: {
      ...plainExtras(),
      tabColor: '#C00000',
      autoFilter: { range: 'A3:F11', active: false },
      conditionalFormats: [
        {
          id: 'below',
          areas: 'E4:E11',
          kind: 'custom',
          ruleType: 'expression',
          formula: '$E4<1',
          stopIfTrue: true,
          format: { fillColor: '#FFC7CE', fontColor: '#9C0006', bold: null, italic: true },
          sourceXml: null,
        },
      ],
      dataValidations: [
        {
          areas: 'F4:F11',
          type: 'list',
          operator: null,
          formula1: '"是,否"',
          formula2: null,
          allowBlank: true,
          showInput: true,
          promptTitle: '填写',
          prompt: '请选“是”或“否”',
          showError: true,
          errorStyle: 'warning',
          errorTitle: '填错了',
          error: '只能填是或否',
        },
      ],
      notes: [{ cell: 'B4', author: '核验', text: '第一行\n第二行 <&>' }],
      pageLayout: {
        orientation: 'landscape',
        paperSize: 9,
        fitToWidth: 1,
        fitToHeight: 0,
        centerHorizontally: true,
        printTitleRows: '$1:$3',
        printArea: 'A1:F30',
        headerCenter: '内部资料 A&&B',
        footerCenter: '第 &P 页，共 &N 页',
        margins: { top: 54, bottom: 54, left: 36, right: 36, header: 20, footer: 20 },
        rowBreaks: [14, 30],
      },
      hyperlinks: [
        { areas: 'B4', location: `${quoted}!A1`, address: null, tooltip: '回到顶部' },
        { areas: 'B5', location: null, address: 'https://example.com/a?b=1&c=2', tooltip: null },
      ],
      charts: [
        {
          id: 'chart',
          name: '完成情况图',
          type: 'ColumnClustered',
          title: '目标与实际',
          series: [
            series('目标', 'C', '#5B9BD5', null),
            series('实际', 'D', '#ED7D31', null),
            series('完成率', 'E', '#70AD47', 'LineMarkers', true),
          ],
          topLeft: 'A16',
          bottomRight: 'F30',
        },
        {
          id: 'axis',
          name: '完成率图',
          type: 'BarClustered',
          title: null,
          series: [series('完成率', 'E', '#70AD47', null)],
          topLeft: 'A32',
          bottomRight: 'F40',
          legend: 'Top',
          valueAxis: { minimum: 0, maximum: 1.5, title: '完成率 <%>', numberFormat: '0"%" ' },
        },
        {
          id: 'bare',
          name: '无图例',
          type: 'Line',
          title: '走势',
          series: [series('目标', 'C', '#5B9BD5', null), series('实际', 'D', '#ED7D31', null)],
          topLeft: 'A42',
          bottomRight: 'F50',
          legend: null,
        },
      ],
    },
  };
}

function emptyWorkbook(): { data: IWorkbookData; extras: WorkbookExtras } {
  return {
    data: { id: 'w', name: '', appVersion: '', locale: chinese, styles: {}, sheetOrder: [], sheets: {} },
    extras: { sheets: new Map(), customXmlParts: [], settings: new Map(), definedNames: [] },
  };
}

function withNewSheet(source: Uint8Array | null): Uint8Array {
  const { data, extras } = source === null ? emptyWorkbook() : readXlsx(source);
  const sheet = describedSheet('new-sheet');
  data.sheets['new-sheet'] = sheet.data;
  data.sheetOrder.unshift('new-sheet');
  extras.sheets.set('new-sheet', sheet.extras);
  extras.definedNames.push({ name: '目标值', formula: `${quoted}!$C$4:$C$11`, sheetId: null, visible: true });
  extras.customXmlParts.push({
    id: '{0A1B2C3D-0000-4000-8000-00000000ABCD}',
    namespaceUri: 'urn:test',
    xml: '<s xmlns="urn:test">中文</s>',
  });
  extras.settings.set('语言', { first: ['zh', 1] });
  return writeXlsx({ source, data, extras, changes: new Map() });
}

const sources: [string, Uint8Array | null][] = [
  ['a workbook that was no file', null],
  ['town-2018h1.xlsx', fixture('town-2018h1.xlsx')],
];

describe.each(sources)('a new sheet in %s', (_, source) => {
  const written = withNewSheet(source);
  const read = readXlsx(written);
  const id = must(read.data.sheetOrder[0]);
  const sheet = must(read.data.sheets[id]);
  const extras = must(read.extras.sheets.get(id));
  const wanted = describedSheet('new-sheet');

  test('every value comes back with its type and formula', () => {
    const plain = (cells: typeof wanted.data.cellData): unknown =>
      Object.entries(cells ?? {}).map(([row, rowCells]) =>
        Object.entries(rowCells as Record<string, ICellData>).map(([column, cell]) => [
          row,
          column,
          cell.v,
          cell.f ?? null,
        ]),
      );
    expect(plain(sheet.cellData)).toEqual(plain(wanted.data.cellData));
    expect(sheet.cellData?.[12]?.[4]?.t).toBe(cellType.forcedText);
    expect(sheet.cellData?.[13]?.[2]?.t).toBe(cellType.text);
    expect(sheet.cellData?.[13]?.[3]).toMatchObject({ v: 0, t: cellType.boolean });
  });

  test('fonts, fills, borders, alignment and number formats come back', () => {
    for (const [row, column] of [
      [0, 0],
      [2, 1],
      [3, 4],
      [13, 1],
    ] as const) {
      const id = cellAt(sheet.cellData, row, column)?.s;
      const style = typeof id === 'string' ? read.data.styles[id] : null;
      expect(style).toMatchObject(cellAt(wanted.data.cellData, row, column)?.s as IStyleData);
    }
  });

  test('sizes, merges, freeze, gridlines and hidden rows and columns come back', () => {
    expect(sheet.mergeData).toEqual(wanted.data.mergeData);
    expect(sheet.freeze).toEqual(wanted.data.freeze);
    expect(sheet.showGridlines).toBe(no);
    expect(sheet.columnData?.[1]?.w).toBe(240);
    expect(sheet.columnData?.[6]?.hd).toBe(yes);
    expect(sheet.rowData?.[0]).toMatchObject({ h: 48, ia: no });
    expect(sheet.rowData?.[20]?.hd).toBe(yes);
    expect(sheet.rowData?.[3]?.h).toBeGreaterThan(24);
  });

  test('what lies beside the cells comes back', () => {
    const { conditionalFormats, charts, ...others } = extras;
    const { conditionalFormats: formats, charts: wantedCharts, ...wantedOthers } = wanted.extras;
    expect(others).toEqual(wantedOthers);
    expect(conditionalFormats).toHaveLength(1);
    expect(conditionalFormats[0]).toMatchObject({
      ...formats[0],
      id: expect.any(String) as string,
      sourceXml: expect.any(String) as string,
    });
    expect(charts).toEqual(wantedCharts.map((chart) => ({ ...chart, id: expect.any(String) as string })));
    expect(read.extras.definedNames).toContainEqual({
      name: '目标值',
      formula: `${quoted}!$C$4:$C$11`,
      sheetId: null,
      visible: true,
    });
    expect(read.extras.customXmlParts).toEqual([
      { id: '{0A1B2C3D-0000-4000-8000-00000000ABCD}', namespaceUri: 'urn:test', xml: '<s xmlns="urn:test">中文</s>' },
    ]);
    expect(read.extras.settings).toEqual(new Map([['语言', { first: ['zh', 1] }]]));
    expect(read.notShown).toEqual([]);
  });

  test('the other sheets keep their bytes', () => {
    if (source === null) return;
    const [before, after] = [partsOf(source), partsOf(written)];
    const same = Object.keys(before).filter((name) => /worksheets\/|sharedStrings|theme|docProps/.test(name));
    expect(same.length).toBeGreaterThan(4);
    expect(same.filter((name) => before[name] !== after[name])).toEqual([]);
  });

  test('functions that came after 2007 carry the prefix that Excel asks for', () => {
    const part = Object.entries(partsOf(written)).find(
      ([name, xml]) => name.includes('worksheets/sheet') && xml.includes('TEXTJOIN'),
    );
    expect(part?.[1]).toContain('<f>_xlfn.TEXTJOIN(');
  });

  test('ExcelJS reads the same', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(written.slice().buffer);
    const witness = must(workbook.getWorksheet(sheetName));
    expect(witness.getCell('A1').value).toBe('目标完成情况');
    expect(witness.getCell('A1').font).toMatchObject({ name: '方正小标宋简体', size: 18 });
    expect(witness.getCell('B1').master.address).toBe('A1');
    expect(witness.getCell('E4').value).toMatchObject({ formula: 'D4/C4', result: 0.9 });
    expect(witness.getCell('E4').numFmt).toBe('0.0%');
    expect(witness.getCell('F4').value).toBe('=HYPERLINK("x","y")');
    expect(witness.getCell('F5').value).toBe('  前后有空格  ');
    expect(witness.getCell('C13').value).toMatchObject({ result: { error: '#DIV/0!' } });
    expect(witness.getCell('D13').value).toMatchObject({ result: true });
    expect(witness.getCell('E13').value).toBe('00123');
    expect(witness.getCell('F6').dataValidation).toMatchObject({ type: 'list', formulae: ['"是,否"'] });
    expect(witness.getCell('A3').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFD9E1F2' } });
    expect(witness.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: '1:3',
    });
    expect(witness.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 3, showGridLines: false });
    expect(witness.properties.tabColor).toEqual({ argb: 'FFC00000' });
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;
const withOffice = office || process.env['CI'] === 'true' ? describe : describe.skip;

withOffice('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('opens the new sheet, computes its formulas and saves it again', () => {
    const file = join(folder, 'written.xlsx');
    writeFileSync(file, withNewSheet(fixture('town-2018h1.xlsx')));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, 'again');
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file], {
      stdio: 'ignore',
    });
    const again = readXlsx(new Uint8Array(readFileSync(join(out, 'written.xlsx'))));
    const id = must(again.data.sheetOrder.find((candidate) => again.data.sheets[candidate]?.name === sheetName));
    const cells = must(again.data.sheets[id]?.cellData);
    expect(cells[0]?.[0]?.v).toBe('目标完成情况');
    expect(cells[3]?.[4]).toMatchObject({ v: 0.9, f: '=D4/C4' });
    expect(cells[12]?.[5]?.v).toBe('指标1、指标2');
    expect(cells[12]?.[2]?.v).toBe('#DIV/0!');
    const extras = must(again.extras.sheets.get(id));
    expect(extras.charts[0]?.series.map((series) => series.values)).toHaveLength(3);
    expect(extras.charts[0]).toMatchObject({ type: 'ColumnClustered', title: '目标与实际' });
    expect(extras.conditionalFormats[0]).toMatchObject({ areas: 'E4:E11', format: { fillColor: '#FFC7CE' } });
    expect(extras.notes[0]?.text).toContain('第二行');
    expect(extras.dataValidations[0]).toMatchObject({ type: 'list', formula1: '"是,否"' });
    expect(extras.pageLayout).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitleRows: '$1:$3' });
  });
});
