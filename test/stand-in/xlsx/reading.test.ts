import { readXlsx } from '../../../src/stand-in/xlsx/read-xlsx';
import { cellType, no, yes } from '../../../src/stand-in/xlsx/univer-values';
import type { ICellData } from '@univerjs/core';
import { handMade, must, type HandMadeSheet } from './support';

/** Cells of the only sheet of a hand-made file, by address row,column. */
function cellsOf(
  sheetData: string,
  more: Parameters<typeof handMade>[1] = {},
): (row: number, column: number) => ICellData | undefined {
  const { data } = readXlsx(handMade([{ name: '表', xml: `<sheetData>${sheetData}</sheetData>` }], more));
  const cells = data.sheets[must(data.sheetOrder[0])]?.cellData;
  return (row, column) => cells?.[row]?.[column];
}

const strings =
  '<si><t>普通</t></si><si><r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve"> 细 </t></r><rPh sb="0" eb="1"><t>cu</t></rPh></si><si><t>换行_x000D_\n与_x005F_x000D_字面</t></si><si><t/></si><si><t>#N/A</t></si><si><t><![CDATA[a<b&c]]></t></si>';

describe('cells', () => {
  test.each<[string, string, Partial<ICellData>]>([
    ['a number', '<c r="A1"><v>1.5E3</v></c>', { v: 1500, t: cellType.number }],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', { v: '普通', t: cellType.text }],
    ['rich text as its text, readings left out', '<c r="A1" t="s"><v>1</v></c>', { v: '粗 细 ', t: cellType.text }],
    ['escapes of control characters', '<c r="A1" t="s"><v>2</v></c>', { v: '换行\r\n与_x000D_字面', t: cellType.text }],
    ['a text that looks like an error', '<c r="A1" t="s"><v>4</v></c>', { v: '#N/A', t: cellType.forcedText }],
    ['CDATA', '<c r="A1" t="s"><v>5</v></c>', { v: 'a<b&c', t: cellType.text }],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>行内</t></is></c>', { v: '行内', t: cellType.text }],
    [
      'an inline rich text',
      '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>',
      { v: '甲乙', t: cellType.text },
    ],
    ['a number kept as text', '<c r="A1" t="inlineStr"><is><t>00123</t></is></c>', { v: '00123', t: cellType.text }],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { v: 1, t: cellType.boolean }],
    ['an error value', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { v: '#DIV/0!', t: cellType.text }],
    ['a date of type d', '<c r="A1" t="d"><v>2018-09-30T12:00:00</v></c>', { v: 43373.5, t: cellType.number }],
    [
      'a formula with a text',
      '<c r="A1" t="str"><f>"a"&amp;1</f><v>a1</v></c>',
      { v: 'a1', f: '="a"&1', t: cellType.text },
    ],
    ['a formula without a result', '<c r="A1"><f>1+1</f></c>', { f: '=1+1' }],
    [
      'a new function without its prefix',
      '<c r="A1"><f>_xlfn._xlws.FILTER(A2:A3,_xlfn.IFS(1,"_xlfn.")="")</f><v>1</v></c>',
      { f: '=FILTER(A2:A3,IFS(1,"_xlfn.")="")' },
    ],
    [
      'a function of an add-in under the name that Excel saves',
      '<c r="A1"><f>SUM([2]!_xldudf_CONTOSO_RANK_TIES(B1,_xlfn.DAYS(2,1)),\'C:\\甲 乙\\X.XLAM\'!_xldudf_CONTOSO_ADD("_xldudf_A_B"))</f><v>1</v></c>',
      { f: '=SUM(CONTOSO.RANK_TIES(B1,DAYS(2,1)),CONTOSO.ADD("_xldudf_A_B"))' },
    ],
    [
      'an array formula of one cell',
      '<c r="A1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>4</v></c>',
      { v: 4, f: '=SUM(B1:B2*2)' },
    ],
  ])('%s', (_, xml, expected) => {
    expect(cellsOf(`<row r="1">${xml}</row>`, { strings })(0, 0)).toMatchObject(expected);
  });

  test('formulas of other files and of tables show their last value alone', () => {
    const cell = cellsOf(
      '<row r="1"><c r="A1"><f>[1]表!A1</f><v>7</v></c><c r="B1"><f>SUM(表1[金额])</f><v>8</v></c></row>',
    );
    expect(cell(0, 0)).toEqual({ v: 7, t: cellType.number });
    expect(cell(0, 1)).toEqual({ v: 8, t: cellType.number });
  });

  test('an array formula over several cells shows its values', () => {
    const cell = cellsOf(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    );
    expect([cell(0, 0), cell(1, 0)]).toEqual([
      { v: 1, t: cellType.number },
      { v: 2, t: cellType.number },
    ]);
  });

  test('a shared formula is moved to each of its cells', () => {
    const cell = cellsOf(
      `<row r="2"><c r="B2"><f t="shared" ref="B2:C4" si="0">A2+$A$1+A$1+$A2+SUM('A1 表'!A2:B3,B:B,3:3)&amp;"A2"+LOG10(A2)</f><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="4"><c r="B4"><f t="shared" si="0"/><v>3</v></c></row>`,
    );
    expect(cell(1, 2)?.f).toBe(`=B2+$A$1+B$1+$A2+SUM('A1 表'!B2:C3,C:C,3:3)&"A2"+LOG10(B2)`);
    expect(cell(3, 1)?.f).toBe(`=A4+$A$1+A$1+$A4+SUM('A1 表'!A4:B5,B:B,5:5)&"A2"+LOG10(A4)`);
  });

  test('rows and cells without addresses follow the ones before', () => {
    const cell = cellsOf(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="D5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect([cell(0, 0)?.v, cell(0, 1)?.v, cell(4, 3)?.v, cell(4, 4)?.v, cell(5, 0)?.v]).toEqual([1, 2, 3, 4, 5]);
  });

  test('text entered with an apostrophe stays forced text', () => {
    const styles =
      '<fonts><font><sz val="11"/><name val="宋体"/></font></fonts><cellXfs><xf/><xf quotePrefix="1"/></cellXfs>';
    expect(
      cellsOf('<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>0012</t></is></c></row>', { styles })(0, 0),
    ).toMatchObject({
      v: '0012',
      t: cellType.forcedText,
    });
  });

  test('days of a 1904 workbook are counted from 1900, other numbers are not touched', () => {
    const more = {
      workbookPr: '<workbookPr date1904="1"/>',
      styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
    };
    const cell = cellsOf('<row r="1"><c r="A1" s="1"><v>41911</v></c><c r="B1"><v>41911</v></c></row>', more);
    expect([cell(0, 0)?.v, cell(0, 1)?.v]).toEqual([43373, 41911]);
  });
});

describe('sheets', () => {
  const read = (sheets: HandMadeSheet[], more = {}): ReturnType<typeof readXlsx> => readXlsx(handMade(sheets, more));

  test('names with quotes, ampersands and Chinese, order, hidden and very hidden', () => {
    const { data, extras } = read([
      { name: '一&amp;二', xml: '<sheetData/>' },
      { name: "三'四", xml: '<sheetData/>', state: 'hidden' },
      { name: '五&quot;六', xml: '<sheetData/>', state: 'veryHidden' },
    ]);
    expect(data.sheetOrder.map((id) => data.sheets[id]?.name)).toEqual(['一&二', "三'四", '五"六']);
    expect(data.sheetOrder.map((id) => data.sheets[id]?.hidden)).toEqual([no, yes, yes]);
    expect(data.sheetOrder.map((id) => extras.sheets.get(id)?.visibility)).toEqual(['visible', 'hidden', 'veryHidden']);
  });

  test('elements with a prefix', () => {
    const root =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">…</x:worksheet>';
    const xml =
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>前缀</x:t></x:is></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells>';
    const { data } = read([{ name: '表', xml, root }]);
    const sheet = must(data.sheets['sheet1']);
    expect(sheet.cellData?.[0]).toMatchObject({ 0: { v: '前缀' }, 1: { v: 2, f: '=1+1' } });
    expect(sheet.mergeData).toEqual([{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 0 }]);
  });

  test('the strict namespace', () => {
    const root = '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">…</worksheet>';
    const { data } = read([
      { name: '表', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', root },
    ]);
    expect(data.sheets['sheet1']?.cellData?.[0]?.[0]?.v).toBe(1);
  });

  test('frozen panes, a split is none', () => {
    const pane = (attributes: string): HandMadeSheet => ({
      name: '表',
      xml: `<sheetViews><sheetView workbookViewId="0" topLeftCell="A3" showGridLines="0"><pane ${attributes}/></sheetView></sheetViews><sheetData/>`,
    });
    expect(read([pane('xSplit="1" ySplit="2" topLeftCell="B9" state="frozen"')]).data.sheets['sheet1']).toMatchObject({
      freeze: { xSplit: 1, ySplit: 2, startRow: 4, startColumn: 1 },
      showGridlines: no,
    });
    expect(read([pane('xSplit="1200" ySplit="900"')]).data.sheets['sheet1']?.freeze).toMatchObject({
      xSplit: 0,
      ySplit: 0,
    });
  });

  test('colours of the theme with a tint, of the palette, and fonts', () => {
    const styles =
      '<fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><i val="0"/><u/><strike/><sz val="14"/><color theme="4" tint="0.5"/><name val="黑体"/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills><cellXfs><xf/><xf fontId="1" fillId="2" numFmtId="31"><alignment horizontal="right" vertical="center" wrapText="1" indent="2" textRotation="135"/></xf></cellXfs>';
    const { data } = read([{ name: '表', xml: '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>' }], {
      styles,
    });
    expect(data.sheets['sheet1']?.cellData?.[0]?.[0]).toEqual({ s: 'xf1' });
    expect(data.styles['xf1']).toMatchObject({
      ff: '黑体',
      fs: 14,
      bl: yes,
      it: no,
      ul: { s: yes },
      st: { s: yes },
      cl: { rgb: '#A7C0DE' },
      bg: { rgb: '#FF0000' },
      n: { pattern: 'yyyy"年"m"月"d"日"' },
      ht: 3,
      vt: 2,
      tb: 3,
      tr: { a: 45 },
    });
  });

  test('formats of rows and columns, and cells that differ from them', () => {
    const styles = '<cellXfs><xf/><xf numFmtId="49"/></cellXfs>';
    const xml =
      '<cols><col min="2" max="16384" width="9" style="1"/></cols><sheetData><row r="1"><c r="B1"><v>5</v></c></row><row r="3" s="1" customFormat="1" hidden="1" ht="30" customHeight="1"/></sheetData>';
    const sheet = must(read([{ name: '表', xml }], { styles }).data.sheets['sheet1']);
    expect(sheet.columnData?.[1]?.s).toBe('xf1');
    expect(sheet.cellData?.[0]?.[1]).toEqual({ v: 5, t: cellType.number, s: 'xf0' });
    expect(sheet.rowData?.[2]).toEqual({ h: 40, ia: no, hd: yes, s: 'xf1' });
    expect(sheet.columnCount).toBeLessThan(100);
  });

  test('what lies beside the cells', () => {
    const xml =
      '<sheetPr><tabColor indexed="10"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/><sheetProtection sheet="1"/><autoFilter ref="A1:C9"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter><conditionalFormatting sqref="A1:A9 C1"><cfRule type="dataBar" priority="2"><dataBar/></cfRule><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" operator="greaterThan" allowBlank="1" showErrorMessage="1" sqref="B1:B9"><formula1>0</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" location="表!B2"/></hyperlinks><pageSetup orientation="landscape" paperSize="9" fitToHeight="0"/><headerFooter><oddHeader>&amp;L左&amp;C&amp;"宋体,C"中&amp;&amp;间&amp;R右</oddHeader></headerFooter>';
    const styles =
      '<dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>';
    const workbook =
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$A:$A,表!$1:$2</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$C$9,表!$E$1</definedName><definedName name="税率" hidden="1">0.13</definedName></definedNames>';
    const { extras } = read([{ name: '表', xml }], { styles, workbook });
    expect(extras.definedNames).toEqual([{ name: '税率', formula: '0.13', sheetId: null, visible: false }]);
    const sheet = must(extras.sheets.get('sheet1'));
    expect(sheet).toMatchObject({
      protected: true,
      tabColor: '#FF0000',
      autoFilter: { range: 'A1:C9', active: true },
      hyperlinks: [{ areas: 'A1', location: '表!B2', address: null, tooltip: null }],
      dataValidations: [
        {
          areas: 'B1:B9',
          type: 'whole',
          operator: 'greaterThan',
          formula1: '0',
          allowBlank: true,
          showError: true,
          showInput: false,
        },
      ],
      pageLayout: {
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
        printTitleRows: '$1:$2',
        printArea: 'A1:C9,E1',
        headerCenter: '&"宋体,C"中&&间',
        footerCenter: null,
        margins: null,
      },
    });
    expect(
      sheet.conditionalFormats.map(({ kind, ruleType, formula, stopIfTrue, format }) => ({
        kind,
        ruleType,
        formula,
        stopIfTrue,
        format,
      })),
    ).toEqual([
      {
        kind: 'custom',
        ruleType: 'expression',
        formula: 'A1>1',
        stopIfTrue: true,
        format: { fillColor: '#FFC7CE', fontColor: '#9C0006', bold: true, italic: null },
      },
      {
        kind: 'other',
        ruleType: 'dataBar',
        formula: null,
        stopIfTrue: false,
        format: { fillColor: null, fontColor: null, bold: null, italic: null },
      },
    ]);
  });
});
