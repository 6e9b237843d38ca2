/* eslint-disable office-addins/load-object-before-read -- the rule does not see loads in loops nor results of methods */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../src/stand-in/xlsx/read-xlsx';
import { writeXlsx } from '../../src/stand-in/xlsx/write-xlsx';
import { startExcel, stopExcel } from '../support/stand-in';

afterEach(stopExcel);

const bytes = new Uint8Array(readFileSync(join(__dirname, '../fixtures/town-2018h1.xlsx')));

test('a file is opened, marked, saved, opened again and cleared, and its own sheets are as they were', async () => {
  const opened = readXlsx(bytes);
  const first = await startExcel(opened, { source: bytes });
  const name = opened.data.sheets[opened.data.sheetOrder[0] ?? '']?.name ?? '';
  const formula = '=AND(TRUE,"mark"<>"")';
  await first.Excel.run(async (context) => {
    const format = context.workbook.worksheets.getItem(name).getRanges('B2,C4:C9').conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = '#FFC7CE';
    context.workbook.customXmlParts.add('<state xmlns="urn:test">存</state>');
    context.workbook.worksheets.add('汇总').getRange('A1:A2').values = [[1], ['=A1*2']];
    await context.sync();
  });
  await first.engine.settled();
  const saved = writeXlsx(first.engine.saveRequest());

  const second = await startExcel(readXlsx(saved), { source: saved });
  await second.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/custom/rule/formula');
    const part = context.workbook.customXmlParts.getByNamespace('urn:test').getOnlyItemOrNullObject();
    const xml = part.getXml();
    const sums = context.workbook.worksheets.getItem('汇总').getUsedRange(true);
    sums.load('values,formulas');
    await context.sync();
    expect(formats.items.map((item) => item.custom.rule.formula)).toEqual([formula]);
    expect(xml.value).toContain('存');
    expect(sums.values).toEqual([[1], [2]]);
    expect(sums.formulas).toEqual([[1], ['=A1*2']]);
    formats.items[0]?.delete();
    part.delete();
    context.workbook.worksheets.getItem('汇总').delete();
    await context.sync();
  });
  const cleared = readXlsx(writeXlsx(second.engine.saveRequest()));
  expect(cleared.data.sheets).toEqual(readXlsx(bytes).data.sheets);
  expect(cleared.extras).toEqual(readXlsx(bytes).extras);
});
