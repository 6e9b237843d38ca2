import fc from 'fast-check';
import type { ConditionalFormat } from '../../../src/stand-in/xlsx/package-model';
import { settingsNamespace } from '../../../src/stand-in/xlsx/settings-xml';
import { cellType, yes } from '../../../src/stand-in/xlsx/univer-values';
import { changedParts, Editing, handMade, must, partsOf, plainExtras } from './support';

const sheetPart = 'xl/worksheets/sheet1.xml';

/** A file with one sheet 表; `xml` is what its `<worksheet>` holds. */
function editing(xml: string, more: Parameters<typeof handMade>[1] = {}): Editing {
  return new Editing(handMade([{ name: '表', xml }], more));
}

/** Content of the sheet's root after saving. */
function savedSheet(open: Editing, namespaces: readonly string[] = []): string {
  return must(/<worksheet[^>]*>(.*)<\/worksheet>/s.exec(must(partsOf(open.save(namespaces))[sheetPart]))?.[1]);
}

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

describe('changed cells', () => {
  test('a new result of a formula keeps the formula as it was written', () => {
    const open = editing(
      row(
        '<c r="A1"><f t="shared" ref="A1:B1" si="0">_xlfn.IFS(C1,1)</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c>',
      ),
    );
    open.edit('表', 0, 0, { v: 5 });
    open.edit('表', 0, 1, { v: '文', t: cellType.text });
    expect(savedSheet(open)).toContain(
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">_xlfn.IFS(C1,1)</f><v>5</v></c><c r="B1" t="str"><f t="shared" si="0"/><v>文</v></c>',
    );
  });

  test('cells that shared a formula get their own when the first of them changes', () => {
    const open = editing(
      row(
        '<c r="A1"><f t="shared" ref="A1:C1" si="0">A5+1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>3</v></c>',
      ),
    );
    open.edit('表', 0, 0, { v: 9, f: null });
    expect(savedSheet(open)).toContain(
      '<c r="A1"><v>9</v></c><c r="B1"><f>B5+1</f><v>2</v></c><c r="C1"><f>C5+1</f><v>3</v></c>',
    );
  });

  test('#NAME? of a function that only Excel knows does not replace its result', () => {
    const open = editing(row('<c r="A1"><f>MYADDIN.RATE(B1)</f><v>12</v></c>'));
    open.edit('表', 0, 0, { v: '#NAME?', t: cellType.text });
    expect(savedSheet(open)).toContain('<c r="A1"><f>MYADDIN.RATE(B1)</f><v>12</v></c>');
  });

  test('functions of add-ins get the name that Excel saves, those in the file keep their own', () => {
    const source = '<c r="A1"><f>[2]!_xldudf_CONTOSO_RANK_TIES(B1)</f><v>1</v></c>';
    const open = editing(row(`${source}<c r="B1"><f>CONTOSO.OLD(1)</f><v>1</v></c>`));
    open.edit('表', 0, 0, { v: 5 });
    open.edit('表', 0, 2, { f: '=Contoso.RANK.TIES(A1,"CONTOSO.ADD(")+OTHER.ADD(1)+CONTOSO.X', v: 3 });
    expect(savedSheet(open, ['CONTOSO'])).toContain(
      `${source.replace('<v>1', '<v>5')}<c r="B1"><f>CONTOSO.OLD(1)</f><v>1</v></c>` +
        '<c r="C1"><f>_xldudf_Contoso_RANK_TIES(A1,"CONTOSO.ADD(")+OTHER.ADD(1)+CONTOSO.X</f><v>3</v></c>',
    );
  });

  test('another format alone leaves rich text and the rest of the cell', () => {
    const open = editing(row('<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></is></c>'));
    open.edit('表', 0, 0, { s: { bl: yes } });
    expect(savedSheet(open)).toContain(
      '<c r="A1" t="inlineStr" s="1"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></is></c>',
    );
  });

  test('a format keeps what the grid does not know: theme colours, protection, named style', () => {
    const styles =
      '<fonts><font><sz val="11"/><name val="宋体"/></font><font><sz val="11"/><color theme="4"/><name val="宋体"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><cellXfs count="2"><xf/><xf numFmtId="14" fontId="1" xfId="3" applyProtection="1"><protection locked="0"/></xf></cellXfs>';
    const open = editing(row('<c r="A1" s="1"><v>1</v></c>'), { styles });
    open.edit('表', 0, 0, { s: { ...open.data.styles['xf1'], bg: { rgb: '#FFFF00' } } });
    expect(savedSheet(open)).toContain('<c r="A1" s="2"><v>1</v></c>');
    expect(partsOf(open.save())['xl/styles.xml']).toContain(
      '<xf numFmtId="14" fontId="1" fillId="2" borderId="0" xfId="3" applyNumberFormat="1" applyFont="1" applyFill="1" applyProtection="1"><protection locked="0"/></xf></cellXfs>',
    );
  });

  test('the same format twice is added once', () => {
    const open = editing(row('<c r="A1"><v>1</v></c><c r="B1"><v>1</v></c>'));
    for (const column of [0, 1]) open.edit('表', 0, column, { s: { n: { pattern: '0.000' } } });
    const parts = partsOf(open.save());
    expect(parts[sheetPart]).toContain('<c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>1</v></c>');
    expect(parts['xl/styles.xml']).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts>',
    );
  });

  test('cells and rows that were not there come in their place', () => {
    const open = editing(
      '<dimension ref="B3:D6"/><sheetData><row r="3" spans="2:3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row><row r="6" ht="20"/></sheetData>',
    );
    for (const [r, c] of [
      [0, 0],
      [2, 0],
      [2, 2],
      [2, 25],
      [5, 1],
      [8, 27],
    ] as const)
      open.edit('表', r, c, { v: r * 100 + c, t: cellType.number });
    expect(savedSheet(open)).toBe(
      '<dimension ref="A1:AB9"/><sheetData><row r="1"><c r="A1"><v>0</v></c></row><row r="3" spans="1:26"><c r="A3"><v>200</v></c><c r="B3"><v>1</v></c><c r="C3"><v>202</v></c><c r="D3"><v>2</v></c><c r="Z3"><v>225</v></c></row><row r="6" ht="20"><c r="B6"><v>501</v></c></row><row r="9"><c r="AB9"><v>827</v></c></row></sheetData>',
    );
  });

  test('a cell that was emptied keeps its format, one in a styled column takes that of the column', () => {
    const styles = '<cellXfs><xf/><xf numFmtId="49"/></cellXfs>';
    const open = editing(
      `<cols><col min="2" max="2" width="9" style="1"/></cols>${row('<c r="A1" s="1"><v>1</v></c>')}`,
      { styles },
    );
    const cells = must(open.sheet('表').cellData?.[0]);
    cells[0] = { s: 'xf1' };
    open.change('表').cells.add(0);
    open.edit('表', 0, 1, { v: '新', t: cellType.text });
    expect(savedSheet(open)).toContain(
      '<row r="1"><c r="A1" s="1"/><c r="B1" s="1" t="inlineStr"><is><t>新</t></is></c></row>',
    );
  });

  test('a number in place of apostrophe text drops the apostrophe', () => {
    const styles = '<cellXfs count="2"><xf/><xf quotePrefix="1"/></cellXfs>';
    const open = editing(
      row('<c r="A1" s="1" t="inlineStr"><is><t>1</t></is></c><c r="B1" s="1" t="inlineStr"><is><t>2</t></is></c>'),
      { styles },
    );
    open.edit('表', 0, 0, { v: 7, t: cellType.number });
    open.edit('表', 0, 1, { v: '3', t: cellType.forcedText });
    expect(savedSheet(open)).toContain('<c r="A1"><v>7</v></c><c r="B1" s="1" t="inlineStr"><is><t>3</t></is></c>');
  });

  test('days go back to the origin of a 1904 workbook', () => {
    const more = { workbookPr: '<workbookPr date1904="1"/>', styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>' };
    const open = editing(row('<c r="A1" s="1"><v>41911</v></c>'), more);
    open.edit('表', 0, 0, { v: 43374 });
    expect(savedSheet(open)).toContain('<c r="A1" s="1"><v>41912</v></c>');
  });

  test('a file with prefixed elements gets prefixed cells', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const open = new Editing(
      handMade([{ name: '表', xml: '<x:sheetData/>', root: `<x:worksheet xmlns:x="${main}">…</x:worksheet>` }]),
    );
    open.edit('表', 0, 0, { v: 'a<b', t: cellType.text });
    expect(partsOf(open.save())[sheetPart]).toContain(
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a&lt;b</x:t></x:is></x:c></x:row></x:sheetData>',
    );
    expect(new Editing(open.save()).cell('表', 0, 0)?.v).toBe('a<b');
  });

  test('a formula filled down by the grid gets its own text in each cell', () => {
    const open = editing('<sheetData/>');
    open.edit('表', 0, 0, { f: '=B1*2', si: 'x', v: 2, t: cellType.number });
    open.edit('表', 1, 0, { si: 'x', v: 4, t: cellType.number });
    expect(savedSheet(open)).toContain('<c r="A2"><f>B2*2</f><v>4</v></c>');
  });

  test('the calculation chain goes with a changed formula, and stays with a changed value', () => {
    const chain = {
      rels: '<Relationship Id="rId95" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
      parts: { 'xl/calcChain.xml': '<calcChain/>' },
    };
    const formula = editing(row('<c r="A1"><f>1+1</f><v>2</v></c>'), chain);
    formula.edit('表', 0, 0, { f: '=1+2', v: 3 });
    expect(changedParts(formula.source, formula.save())).toContain('-xl/calcChain.xml');
    const value = editing(row('<c r="A1"><v>2</v></c>'), chain);
    value.edit('表', 0, 0, { v: 3 });
    expect(changedParts(value.source, value.save())).toEqual(
      expect.arrayContaining([`~${sheetPart}`, '~xl/workbook.xml']),
    );
    expect(changedParts(value.source, value.save())).not.toContain('-xl/calcChain.xml');
  });

  test('any text survives writing and reading', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 20 }), (texts) => {
        const open = editing('<sheetData/>');
        texts.forEach((text, index) => open.edit('表', index, 1, { v: text, t: cellType.forcedText }));
        const again = new Editing(open.save());
        expect(texts.map((_, index) => again.cell('表', index, 1)?.v)).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  test('any finite number survives writing and reading', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const open = editing('<sheetData/>');
        open.edit('表', 0, 0, { v: value, t: cellType.number });
        expect(new Editing(open.save()).cell('表', 0, 0)?.v).toBe(value === 0 ? 0 : value);
      }),
      { numRuns: 60 },
    );
  });
});

describe('conditional formats', () => {
  const rule = (priority: number, formula: string): string =>
    `<cfRule type="expression" priority="${priority}"><formula>${formula}</formula></cfRule>`;
  const before = `<sheetData/><conditionalFormatting sqref="A1:A9">${rule(2, 'A1=2')}${rule(5, 'A1=5')}</conditionalFormatting><conditionalFormatting sqref="C1"><cfRule type="dataBar" priority="9"><dataBar/></cfRule></conditionalFormatting><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>`;
  const mark = (id: string, areas: string): ConditionalFormat => ({
    id,
    areas,
    kind: 'custom',
    ruleType: 'expression',
    formula: 'TRUE',
    stopIfTrue: false,
    format: { fillColor: '#FF0000', fontColor: null, bold: null, italic: null },
    sourceXml: null,
  });

  test.each([
    ['in front', 0],
    ['in the middle', 1],
    ['behind', 3],
  ])('put %s and taken away again, the sheet is the same as before', (_, index) => {
    const open = editing(before);
    open.extras('表').conditionalFormats.splice(index, 0, mark('m1', 'B1'), mark('m2', 'B1'), mark('m3', 'D1'));
    open.change('表').conditionalFormats = true;
    const marked = new Editing(open.save());
    const order = marked.extras('表').conditionalFormats.map(({ formula, ruleType }) => formula ?? ruleType);
    const expected = ['A1=2', 'A1=5', 'dataBar'];
    expected.splice(index, 0, 'TRUE', 'TRUE', 'TRUE');
    expect(order).toEqual(expected);
    marked.extras('表').conditionalFormats = marked
      .extras('表')
      .conditionalFormats.filter(({ formula }) => formula !== 'TRUE');
    marked.change('表').conditionalFormats = true;
    expect(partsOf(marked.save())[sheetPart]).toBe(partsOf(open.source)[sheetPart]);
  });

  test('a rule of the file that was deleted goes, its neighbour stays', () => {
    const open = editing(before);
    open.extras('表').conditionalFormats.splice(0, 1);
    open.change('表').conditionalFormats = true;
    expect(savedSheet(open)).toContain(
      `<conditionalFormatting sqref="A1:A9">${rule(4, 'A1=5')}</conditionalFormatting>`,
    );
  });

  test('a rule of the file that moved or looks different is written so', () => {
    const open = editing(before);
    const [first, second] = open.extras('表').conditionalFormats;
    must(first).areas = 'A2:A10';
    must(second).stopIfTrue = true;
    must(second).format.bold = true;
    open.change('表').conditionalFormats = true;
    const again = new Editing(open.save()).extras('表').conditionalFormats;
    expect(again.map(({ areas, formula, stopIfTrue }) => [areas, formula, stopIfTrue])).toEqual([
      ['A2:A10', 'A1=2', false],
      ['A1:A9', 'A1=5', true],
      ['C1', null, false],
    ]);
    expect(again[1]?.format.bold).toBe(true);
  });

  test('the other half of a deleted data bar goes with it', () => {
    const id = '{AAAAAAAA-0000-0000-0000-000000000001}';
    const open = editing(
      `<sheetData/><conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"><dataBar/><extLst><ext><x14:id>${id}</x14:id></ext></extLst></cfRule></conditionalFormatting><extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="${id}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
    );
    open.extras('表').conditionalFormats = [];
    open.change('表').conditionalFormats = true;
    expect(savedSheet(open)).toBe(
      '<sheetData/><extLst><ext><x14:conditionalFormattings></x14:conditionalFormattings></ext></extLst>',
    );
  });
});

describe('layout and what lies beside the cells', () => {
  test('one column, one row, merges, freeze and colour of the tab', () => {
    const open = editing(
      '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="5" width="10" customWidth="1" outlineLevel="1"/></cols><sheetData><row r="1" ht="20" customHeight="1" x="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    );
    const sheet = open.sheet('表');
    must(sheet.columnData)[1] = { w: 160 };
    must(sheet.rowData)[0] = { h: 40 };
    must(sheet.rowData)[4] = { hd: yes };
    must(sheet.mergeData).push({ startRow: 2, endRow: 3, startColumn: 0, endColumn: 0 });
    sheet.freeze = { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 };
    open.extras('表').tabColor = '#00FF00';
    open.change('表').layout = true;
    expect(savedSheet(open)).toBe(
      '<sheetPr><tabColor rgb="FF00FF00"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="10" customWidth="1" outlineLevel="1"/><col min="2" max="2" width="20" customWidth="1"/><col min="3" max="5" width="10" customWidth="1" outlineLevel="1"/></cols><sheetData><row r="1" ht="30" customHeight="1" x="1"><c r="A1"><v>1</v></c></row><row r="5" hidden="1"></row></sheetData><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A3:A4"/></mergeCells>',
    );
  });

  test('page layout keeps the printer, the scale and the outer sections of the header', () => {
    const open = editing(
      '<sheetData/><pageSetup scale="80" orientation="portrait" r:id="rId7"/><headerFooter differentFirst="1"><oddHeader>&amp;L左&amp;C中&amp;R右</oddHeader><firstHeader>首</firstHeader></headerFooter>',
      {
        workbook:
          '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$A:$B,表!$1:$1</definedName></definedNames>',
      },
    );
    const layout = must(open.extras('表').pageLayout);
    Object.assign(layout, {
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      headerCenter: '新&&',
      printTitleRows: '$1:$3',
      printArea: 'A1:C9',
    });
    open.change('表').pageLayout = true;
    const parts = partsOf(open.save());
    expect(parts[sheetPart]).toContain(
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/><pageSetup scale="80" orientation="landscape" r:id="rId7" paperSize="1" fitToWidth="1" fitToHeight="0"/><headerFooter differentFirst="1"><oddHeader>&amp;L左&amp;C新&amp;&amp;&amp;R右</oddHeader><firstHeader>首</firstHeader></headerFooter>',
    );
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'表'!$A:$B,'表'!$1:$3</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'表'!$A$1:$C$9</definedName>`,
    );
  });

  test('a validation that is the same keeps its XML beside a new one', () => {
    const old =
      '<dataValidation type="list" imeMode="on" showDropDown="1" sqref="A1"><formula1>"是,否"</formula1></dataValidation>';
    const open = editing(`<sheetData/><dataValidations count="1" xWindow="9">${old}</dataValidations>`);
    const rules = open.extras('表').dataValidations;
    rules.push({
      ...must(rules[0]),
      areas: 'B1:B2',
      type: 'textLength',
      operator: 'equal',
      formula1: '18',
      showError: true,
    });
    open.change('表').dataValidations = true;
    expect(savedSheet(open)).toBe(
      `<sheetData/><dataValidations count="2" xWindow="9">${old}<dataValidation type="textLength" operator="equal" showErrorMessage="1" sqref="B1:B2"><formula1>18</formula1></dataValidation></dataValidations>`,
    );
  });

  test('a chart, a note and a link added and taken away leave the sheet as it was', () => {
    const open = editing(
      '<sheetData><row r="1"><c r="A1"><v>3</v></c></row></sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><extLst/>',
    );
    const chart = {
      id: 'c',
      name: '图',
      type: 'BarClustered',
      title: null,
      series: [{ name: '数', values: '表!$A$1', categories: null, type: null, color: null }],
      topLeft: 'C3',
      bottomRight: 'H12',
    };
    open.extras('表').charts.push(chart);
    open.extras('表').hyperlinks = [{ areas: 'A1', location: null, address: 'https://example.com/', tooltip: null }];
    open.change('表').charts = true;
    const added = open.save();
    expect(changedParts(open.source, added)).toEqual(
      expect.arrayContaining([
        '+xl/charts/chart1.xml',
        '+xl/drawings/drawing1.xml',
        '+xl/worksheets/_rels/sheet1.xml.rels',
      ]),
    );
    expect(partsOf(added)['xl/charts/chart1.xml']).toContain('<c:pt idx="0"><c:v>3</c:v></c:pt>');
    const again = new Editing(added);
    expect(again.extras('表').charts).toEqual([
      { ...chart, id: 'sheet1-chart2', series: [{ ...must(chart.series[0]), color: '#4472C4' }] },
    ]);
    again.extras('表').charts = [];
    again.extras('表').hyperlinks = [];
    again.change('表').charts = true;
    const removed = again.save();
    expect(partsOf(removed)[sheetPart]).toBe(partsOf(open.source)[sheetPart]);
    expect(Object.keys(partsOf(removed)).filter((name) => /chart|drawing/.test(name))).toEqual([]);
  });

  test('a changed title rewrites the chart alone', () => {
    const open = editing('<sheetData/>');
    const series = [{ name: '数', values: '表!$A$1', categories: null, type: null, color: '#112233' }];
    open
      .extras('表')
      .charts.push({ id: 'c', name: '图', type: 'Line', title: '一', series, topLeft: 'A1', bottomRight: 'B2' });
    open.change('表').charts = true;
    const again = new Editing(open.save());
    must(again.extras('表').charts[0]).title = '二 & 三';
    again.change('表').charts = true;
    expect(changedParts(again.source, again.save())).toEqual(['~xl/charts/chart1.xml']);
    expect(new Editing(again.save()).extras('表').charts[0]?.title).toBe('二 & 三');
  });

  test('a note beside the ones of the file', () => {
    const open = editing('<sheetData/>');
    open.extras('表').notes = [{ cell: 'A1', author: '甲', text: '一' }];
    open.change('表');
    const again = new Editing(open.save());
    again.extras('表').notes = [...again.extras('表').notes, { cell: 'C5', author: '乙', text: ' 二\n' }];
    again.change('表');
    const third = new Editing(again.save());
    expect(third.extras('表').notes).toEqual([
      { cell: 'A1', author: '甲', text: '一' },
      { cell: 'C5', author: '乙', text: ' 二\n' },
    ]);
    third.extras('表').notes = third.extras('表').notes.slice(1);
    third.change('表');
    const vml = partsOf(third.save())['xl/drawings/vmlDrawing1.vml'] ?? '';
    expect(vml.match(/<x:Row>\d+/g)).toEqual(['<x:Row>4']);
    expect(new Editing(third.save()).extras('表').notes).toHaveLength(1);
  });
});

describe('sheets and names', () => {
  const formula = (text: string): string =>
    `<sheetData><row r="1"><c r="A1"><f>${text}</f><v>1</v></c></row></sheetData>`;
  const three = (): Editing =>
    new Editing(
      handMade(
        [
          { name: '甲', xml: '<sheetData/>' },
          { name: '乙', xml: formula("甲!A1+'甲'!B1+&quot;甲!A1&quot;") },
          { name: '丙', xml: '<sheetData/>' },
        ],
        {
          workbook:
            '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">甲!$A$1</definedName><definedName name="率" localSheetId="2">丙!$A$1</definedName><definedName name="总">甲!$B$2</definedName></definedNames>',
        },
      ),
    );

  test('a new order keeps the parts, and names follow their sheets', () => {
    const open = three();
    open.data.sheetOrder.reverse();
    const saved = open.save();
    expect(changedParts(open.source, saved)).toEqual(['~xl/workbook.xml']);
    const again = new Editing(saved);
    expect(again.data.sheetOrder).toEqual(['sheet3', 'sheet2', 'sheet1']);
    expect(again.opened.extras.definedNames).toEqual(open.opened.extras.definedNames);
    expect(again.extras('甲').pageLayout?.printArea).toBe('A1');
  });

  test('a deleted sheet takes its part and its names along', () => {
    const open = three();
    open.data.sheetOrder.splice(2, 1);
    open.data.sheets = Object.fromEntries(Object.entries(open.data.sheets).filter(([id]) => id !== 'sheet3'));
    open.opened.extras.definedNames = open.opened.extras.definedNames.filter((name) => name.sheetId !== 'sheet3');
    const saved = open.save();
    expect(changedParts(open.source, saved)).toContain('-xl/worksheets/sheet3.xml');
    expect(partsOf(saved)['[Content_Types].xml']).not.toContain('sheet3.xml');
    expect(new Editing(saved).opened.extras.definedNames.map((name) => name.name)).toEqual(['总']);
  });

  test('a renamed sheet is renamed in formulas and names that nobody touched', () => {
    const open = three();
    open.sheet('甲').name = "新'名 1";
    const saved = open.save();
    const again = new Editing(saved);
    expect(again.cell('乙', 0, 0)?.f).toBe(`='新''名 1'!A1+'新''名 1'!B1+"甲!A1"`);
    expect(again.opened.extras.definedNames.find((name) => name.name === '总')?.formula).toBe(`'新''名 1'!$B$2`);
    expect(again.extras("新'名 1").pageLayout?.printArea).toBe('A1');
  });

  test('a new name, a changed one and a deleted one', () => {
    const open = three();
    const names = open.opened.extras.definedNames;
    open.opened.extras.definedNames = [
      ...names.filter((name) => name.name !== '率').map((name) => ({ ...name, formula: '甲!$C$3' })),
      { name: '新', formula: '=1<2', sheetId: 'sheet2', visible: false },
    ];
    expect(new Editing(open.save()).opened.extras.definedNames).toEqual([
      { name: '总', formula: '甲!$C$3', sheetId: null, visible: true },
      { name: '新', formula: '1<2', sheetId: 'sheet2', visible: false },
    ]);
  });

  test('hidden in the grid, very hidden by the add-in', () => {
    const open = three();
    open.sheet('乙').hidden = yes;
    open.extras('丙').visibility = 'veryHidden';
    const again = new Editing(open.save());
    expect(again.data.sheetOrder.map((id) => again.opened.extras.sheets.get(id)?.visibility)).toEqual([
      'visible',
      'hidden',
      'veryHidden',
    ]);
  });

  test('a sheet whose rows moved is written whole, its rich text included', () => {
    const strings = '<si><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></si>';
    const open = editing(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData><sheetProtection sheet="1" password="CC1A"/>',
      { strings },
    );
    const sheet = open.sheet('表');
    sheet.cellData = { 4: must(sheet.cellData?.[0]) };
    open.change('表').rewritten = true;
    expect(savedSheet(open)).toContain(
      '<sheetData><row r="5"><c r="A5" t="s"><v>0</v></c></row></sheetData><sheetProtection sheet="1" password="CC1A"/>',
    );
  });

  test('custom XML parts: changed, added, deleted', () => {
    const open = three();
    open.opened.extras.customXmlParts = [
      { id: 'a', namespaceUri: 'urn:a', xml: '<a xmlns="urn:a"/>' },
      { id: 'b', namespaceUri: 'urn:b', xml: '<b xmlns="urn:b"/>' },
    ];
    const again = new Editing(open.save());
    const [a] = again.opened.extras.customXmlParts;
    must(a).xml = '<a xmlns="urn:a">新</a>';
    again.opened.extras.customXmlParts = [must(a)];
    const saved = again.save();
    expect(new Editing(saved).opened.extras.customXmlParts).toEqual([{ ...a }]);
    expect(
      Object.keys(partsOf(saved))
        .filter((name) => name.startsWith('customXml/'))
        .sort(),
    ).toEqual(['customXml/_rels/item1.xml.rels', 'customXml/item1.xml', 'customXml/itemProps1.xml']);
  });

  test('custom XML and settings that cannot be read are kept and set aside', () => {
    const open = three();
    open.opened.extras.customXmlParts = [
      { id: 'a', namespaceUri: '', xml: 'no XML at all' },
      { id: 'b', namespaceUri: settingsNamespace, xml: `<settings xmlns="${settingsNamespace}"><setting` },
    ];
    const again = new Editing(open.save());
    expect(again.opened.extras.customXmlParts).toEqual([
      { id: expect.any(String) as string, namespaceUri: '', xml: 'no XML at all' },
    ]);
    expect(again.opened.extras.settings.size).toBe(0);
  });

  test('a sheet of the same name as a deleted one is a new sheet', () => {
    const open = three();
    open.data.sheetOrder[0] = 'fresh';
    open.data.sheets['fresh'] = { id: 'fresh', name: '甲', cellData: { 0: { 0: { v: 1 } } } };
    open.opened.extras.sheets.set('fresh', plainExtras());
    const again = new Editing(open.save());
    expect(again.data.sheetOrder).toEqual(['sheet4', 'sheet2', 'sheet3']);
    expect(again.cell('甲', 0, 0)?.v).toBe(1);
  });
});
