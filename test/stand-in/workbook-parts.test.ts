/* eslint-disable office-addins/load-object-before-read -- the rule does not see loads in loops nor results of methods */
import { startExcel, stopExcel, syncCode } from '../support/stand-in';

afterEach(stopExcel);

async function inWorkbook(body: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  const { Excel } = await startExcel();
  await Excel.run(body);
}

// https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection
describe('custom XML parts', () => {
  test('are found by namespace, read, replaced and deleted', async () => {
    await inWorkbook(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add('<?xml version="1.0"?><a:state xmlns:a="urn:one" xmlns="urn:other"><a:b/></a:state>');
      customXmlParts.add('<state xmlns="urn:two"/>');
      await context.sync();
      const scoped = customXmlParts.getByNamespace('urn:one');
      const part = scoped.getOnlyItemOrNullObject();
      part.load('id,namespaceUri');
      const xml = part.getXml();
      const count = scoped.getCount();
      const none = customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject();
      await context.sync();
      expect([part.namespaceUri, count.value, none.isNullObject]).toEqual(['urn:one', 1, true]);
      expect(xml.value).toContain('<a:b/>');
      part.setXml('<state xmlns="urn:one">新</state>');
      const again = customXmlParts.getItemOrNullObject(part.id).getXml();
      await context.sync();
      expect(again.value).toBe('<state xmlns="urn:one">新</state>');
      part.delete();
      const left = customXmlParts.getCount();
      await context.sync();
      expect(left.value).toBe(1);
    });
  });

  test('two parts of a namespace are no only item, and text that is no XML is refused', async () => {
    await inWorkbook(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add('<a xmlns="urn:x"/>');
      customXmlParts.add('<b xmlns="urn:x"/>');
      const only = customXmlParts.getByNamespace('urn:x').getOnlyItemOrNullObject();
      const both = customXmlParts.getByNamespace('urn:x');
      both.load('items/id');
      await context.sync();
      expect(only.isNullObject).toBe(true);
      expect(both.items).toHaveLength(2);
      customXmlParts.add('no xml');
      expect(await syncCode(context)).toBe('InvalidArgument');
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.settingcollection
test('settings are added, overwritten, found in any case and deleted', async () => {
  await inWorkbook(async (context) => {
    const { settings } = context.workbook;
    settings.add('Unit', { name: '某街道', ok: true });
    settings.add('unit', '某镇');
    const setting = settings.getItemOrNullObject('UNIT');
    setting.load('key,value');
    settings.load('items/key');
    await context.sync();
    expect([setting.key, setting.value, settings.items.length]).toEqual(['Unit', '某镇', 1]);
    setting.delete();
    const gone = settings.getItemOrNullObject('Unit');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-getselectedrange-member(1)
describe('selection', () => {
  test('starts at A1 and follows select', async () => {
    await inWorkbook(async (context) => {
      const first = context.workbook.getActiveCell();
      first.load('address');
      const sheet = context.workbook.worksheets.add('二');
      sheet.getRange('C3:D9').select();
      const cell = context.workbook.getActiveCell();
      const selected = context.workbook.getSelectedRange();
      cell.load('address');
      selected.load('address');
      await context.sync();
      expect([first.address, cell.address, selected.address]).toEqual(['Sheet1!A1', '二!C3', '二!C3:D9']);
    });
  });

  test('several areas are no one range', async () => {
    const { Excel, engine } = await startExcel();
    engine.select(engine.activeSheet(), [
      { top: 0, left: 0, bottom: 0, right: 0 },
      { top: 2, left: 2, bottom: 4, right: 2 },
    ]);
    await Excel.run(async (context) => {
      const all = context.workbook.getSelectedRanges();
      all.load('address');
      await context.sync();
      expect(all.address).toBe('Sheet1!A1,Sheet1!C3:C5');
      context.workbook.getSelectedRange().load('address');
      expect(await syncCode(context)).toBe('InvalidSelection');
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.application
test('calculation can be asked for', async () => {
  await inWorkbook(async (context) => {
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.calculationMode = 'Manual';
    application.load('calculationMode');
    application.calculate('Full');
    await context.sync();
    expect(application.calculationMode).toBe('Manual');
  });
});
