/* eslint-disable office-addins/load-object-before-read, office-addins/call-sync-before-read -- the rule does not see loads in loops nor results of methods */
import { startExcel, stopExcel, syncCode } from '../support/stand-in';

afterEach(stopExcel);

async function inWorkbook(body: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  const { Excel } = await startExcel();
  await Excel.run(body);
}

async function names(context: Excel.RequestContext): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return worksheets.items.map((sheet) => sheet.name);
}

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection
describe('the collection', () => {
  test('sheets are added at the end, found by name in any case and by id', async () => {
    await inWorkbook(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('Ledger');
      added.load('id,position,visibility');
      await context.sync();
      const byName = worksheets.getItem('lEDGER');
      const byId = worksheets.getItem(added.id);
      byName.load('id');
      byId.load('name');
      const count = worksheets.getCount();
      const first = worksheets.getFirst();
      const last = worksheets.getLast();
      first.load('name');
      last.load('name');
      await context.sync();
      expect([added.position, added.visibility, byName.id, byId.name]).toEqual([1, 'Visible', added.id, 'Ledger']);
      expect([count.value, first.name, last.name]).toEqual([2, 'Sheet1', 'Ledger']);
    });
  });

  test('without a name Excel finds one', async () => {
    await inWorkbook(async (context) => {
      context.workbook.worksheets.add();
      context.workbook.worksheets.add();
      expect(await names(context)).toEqual(['Sheet1', 'Sheet2', 'Sheet3']);
    });
  });

  test.each([
    ['sheet1', 'ItemAlreadyExists'],
    ['', 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ["'a", 'InvalidArgument'],
    ['一'.repeat(32), 'InvalidArgument'],
    ['一'.repeat(31), 'done'],
  ])('a sheet called %p: %s', async (name, code) => {
    await inWorkbook(async (context) => {
      context.workbook.worksheets.add(name);
      expect(await syncCode(context)).toBe(code);
    });
  });

  test('only visible sheets are counted when asked', async () => {
    await inWorkbook(async (context) => {
      const hidden = context.workbook.worksheets.add('二');
      hidden.visibility = 'Hidden';
      const all = context.workbook.worksheets.getCount();
      const visible = context.workbook.worksheets.getCount(true);
      await context.sync();
      expect([all.value, visible.value]).toEqual([2, 1]);
      hidden.visibility = 'Visible';
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load('name');
      await context.sync();
      expect(active.name).toBe('Sheet1');
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheet
describe('a sheet', () => {
  test('is renamed, moved, coloured; a name that clashes is refused', async () => {
    await inWorkbook(async (context) => {
      const sheet = context.workbook.worksheets.add('二');
      sheet.name = '三';
      sheet.position = 0;
      sheet.tabColor = '#c00000';
      sheet.showGridlines = false;
      sheet.load('tabColor,showGridlines');
      expect(await names(context)).toEqual(['三', 'Sheet1']);
      expect([sheet.tabColor, sheet.showGridlines]).toEqual(['#C00000', false]);
      sheet.name = 'SHEET1';
      expect(await syncCode(context)).toBe('ItemAlreadyExists');
    });
  });

  test('the last visible one cannot be deleted or hidden', async () => {
    await inWorkbook(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.delete();
      expect(await syncCode(context)).toBe('InvalidOperation');
      const other = context.workbook.worksheets.add('二');
      other.visibility = 'VeryHidden';
      await context.sync();
      sheet.visibility = 'Hidden';
      expect(await syncCode(context)).toBe('InvalidOperation');
      other.delete();
      expect(await syncCode(context)).toBe('InvalidOperation');
      other.visibility = 'Visible';
      sheet.delete();
      expect(await names(context)).toEqual(['二']);
    });
  });

  test('is activated, and a deleted active sheet leaves another one active', async () => {
    await inWorkbook(async (context) => {
      const sheet = context.workbook.worksheets.add('二');
      await context.sync();
      const before = context.workbook.worksheets.getActiveWorksheet();
      before.load('name');
      sheet.activate();
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load('name');
      await context.sync();
      expect([before.name, active.name]).toEqual(['Sheet1', '二']);
      sheet.delete();
      const next = context.workbook.worksheets.getActiveWorksheet();
      next.load('name');
      await context.sync();
      expect(next.name).toBe('Sheet1');
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
test('a protected sheet can be read and refuses every kind of write with AccessDenied', async () => {
  await inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1:B2');
    range.values = [
      [1, 2],
      [3, 4],
    ];
    sheet.protection.protect();
    sheet.protection.load('protected');
    range.load('values');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(range.values).toEqual([
      [1, 2],
      [3, 4],
    ]);
    const writes: (() => unknown)[] = [
      () => (sheet.getRange('A1').values = [[9]]),
      () => (sheet.getRange('A1').numberFormat = [['@']]),
      () => (sheet.getRange('A1').format.fill.color = 'red'),
      () => (sheet.getRange('A1').format.rowHeight = 20),
      () => sheet.getRange('A1').clear(),
      () => sheet.getRange('A1:B1').merge(),
      () => sheet.getRange('1:1').insert('Down'),
      () => sheet.getRange('1:1').delete('Up'),
      () => sheet.getRange('A1').conditionalFormats.add('Custom'),
      () => sheet.getRange('A1').dataValidation.clear(),
      () => sheet.charts.add('Line', sheet.getRange('A1:B2')),
    ];
    for (const write of writes) {
      write();
      expect(await syncCode(context)).toBe('AccessDenied');
    }
    sheet.protection.unprotect();
    sheet.getRange('A1').values = [[9]];
    expect(await syncCode(context)).toBe('done');
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes
test('panes are frozen and their place is told', async () => {
  await inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const none = sheet.freezePanes.getLocationOrNullObject();
    sheet.freezePanes.freezeRows(3);
    const rows = sheet.freezePanes.getLocationOrNullObject();
    rows.load('address');
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B4'));
    const both = sheet.freezePanes.getLocationOrNullObject();
    both.load('address');
    sheet.freezePanes.unfreeze();
    const after = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect([none.isNullObject, rows.address, both.address, after.isNullObject]).toEqual([
      true,
      'Sheet1!1:3',
      'Sheet1!A1:B4',
      true,
    ]);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.pagelayout
test('page layout is set and read back; rows to repeat must be whole rows', async () => {
  await inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const page = sheet.pageLayout;
    page.orientation = 'Landscape';
    page.paperSize = 'A4';
    page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    page.centerHorizontally = true;
    page.topMargin = 40;
    page.setPrintMargins('Centimeters', { left: 2.54 });
    page.setPrintTitleRows('$2:$3');
    page.setPrintArea('A1:F20');
    page.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
    page.load('orientation,paperSize,zoom,centerHorizontally,topMargin,leftMargin');
    const titles = page.getPrintTitleRowsOrNullObject();
    const area = page.getPrintAreaOrNullObject();
    titles.load('address');
    area.load('address');
    page.headersFooters.defaultForAllPages.load('centerFooter,centerHeader');
    await context.sync();
    expect(page.toJSON()).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      centerHorizontally: true,
      topMargin: 40,
      leftMargin: 72,
    });
    expect([titles.address, area.address]).toEqual(['Sheet1!2:3', 'Sheet1!A1:F20']);
    expect(page.headersFooters.defaultForAllPages.centerFooter).toBe('第 &P 页，共 &N 页');
    page.setPrintTitleRows('A1:B2');
    expect(await syncCode(context)).toBe('InvalidArgument');
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.pagebreakcollection
test('page breaks between rows are added in order, follow inserted rows, and go one by one and together', async () => {
  const { Excel, standIn } = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A30').values = Array.from({ length: 30 }, (_, row) => [row]);
    const breaks = sheet.horizontalPageBreaks;
    breaks.removePageBreaks();
    await context.sync();
    expect(standIn.engine.activeSheet().extras.pageLayout).toBeNull();
    breaks.add('21:21');
    breaks.add('C11:D12');
    breaks.add('21:21');
    sheet.getRange('5:6').insert('Down');
    const after = breaks.getItem(0).getCellAfterBreak();
    after.load('address');
    breaks.load('items/rowIndex');
    const count = breaks.getCount();
    await context.sync();
    expect([count.value, after.address]).toEqual([2, 'Sheet1!A13']);
    expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([12, 22]);
    breaks.items[0]?.delete();
    breaks.load('items/rowIndex');
    await context.sync();
    expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([22]);
    breaks.removePageBreaks();
    const none = breaks.getCount();
    await context.sync();
    expect(none.value).toBe(0);
    breaks.add('A1');
    expect(await syncCode(context)).toBe('InvalidArgument');
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.autofilter
test('an auto filter is set, told and removed', async () => {
  await inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['a', 'b'],
      [1, 2],
      [3, 4],
    ];
    sheet.autoFilter.load('enabled,isDataFiltered');
    await context.sync();
    expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([false, false]);
    sheet.autoFilter.apply(sheet.getRange('A:B'));
    const range = sheet.autoFilter.getRangeOrNullObject();
    range.load('address');
    sheet.autoFilter.load('enabled');
    await context.sync();
    expect([sheet.autoFilter.enabled, range.address]).toEqual([true, 'Sheet1!A1:B3']);
    sheet.autoFilter.remove();
    const none = sheet.autoFilter.getRangeOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection
test('names are added, used in addresses and formulas, clash, and go', async () => {
  await inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const { names: workbookNames } = context.workbook;
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    workbookNames.add('数据', sheet.getRange('A1:A3'));
    sheet.getRange('C1').formulas = [['=SUM(数据)']];
    const sum = sheet.getRange('C1');
    sum.load('values');
    const range = sheet.getRange('数据');
    range.load('address');
    workbookNames.load('items/name,items/formula,items/scope');
    await context.sync();
    expect(range.address).toBe('Sheet1!A1:A3');
    expect(workbookNames.items.map((name) => [name.name, String(name.formula), name.scope])).toEqual([
      ['数据', '=Sheet1!$A$1:$A$3', 'Workbook'],
    ]);
    expect(sum.values).toEqual([[6]]);
    workbookNames.add('数据', '=1');
    expect(await syncCode(context)).toBe('ItemAlreadyExists');
    workbookNames.getItem('数据').delete();
    const gone = workbookNames.getItemOrNullObject('数据');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});
