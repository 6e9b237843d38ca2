/* eslint-disable office-addins/load-object-before-read -- the rule does not see loads in loops nor results of methods */
import { startExcel, stopExcel, syncCode } from '../support/stand-in';

afterEach(stopExcel);

async function onSheet(body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>): Promise<void> {
  const { Excel } = await startExcel();
  await Excel.run((context) => body(context.workbook.worksheets.getItem('Sheet1'), context));
}

// https://learn.microsoft.com/javascript/api/excel/excel.rangeformat
describe('formats', () => {
  test('fonts, fills, alignment and sizes are set and read back', async () => {
    await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange('B2:C3');
      format.fill.color = '#ffcc00';
      format.font.name = '方正小标宋简体';
      format.font.size = 16;
      format.font.bold = true;
      format.font.italic = true;
      format.font.color = '#112233';
      format.font.underline = 'Single';
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.indentLevel = 2;
      format.rowHeight = 30;
      format.columnWidth = 90;
      await context.sync();
      format.load(
        'horizontalAlignment,verticalAlignment,wrapText,indentLevel,rowHeight,columnWidth,fill/color,font/name,font/size,font/bold,font/italic,font/color,font/underline',
      );
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        horizontalAlignment: 'Center',
        verticalAlignment: 'Top',
        wrapText: true,
        indentLevel: 2,
        rowHeight: 30,
        columnWidth: 90,
        fill: { color: '#FFCC00' },
        font: { name: '方正小标宋简体', size: 16, bold: true, italic: true, color: '#112233', underline: 'Single' },
      });
    });
  });

  test('a range that is not uniform answers null, a fill can be taken away', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1:A2').format.fill.color = 'yellow';
      sheet.getRange('A2').format.fill.clear();
      const both = sheet.getRange('A1:A2').format;
      both.load('font/bold');
      const second = sheet.getRange('A2').format;
      second.load('fill/color');
      await context.sync();
      expect(both.font.bold).toBeNull();
      expect(second.fill.color).toBe('#FFFFFF');
    });
  });

  test('borders: edges and insides are drawn apart', async () => {
    await onSheet(async (sheet, context) => {
      const { borders } = sheet.getRange('A1:B2').format;
      borders.getItem('EdgeTop').style = 'Continuous';
      borders.getItem('InsideVertical').style = 'Dash';
      borders.getItem('InsideVertical').color = '#FF0000';
      borders.getItem('EdgeBottom').weight = 'Thick';
      await context.sync();
      const top = sheet.getRange('B1').format.borders.getItem('EdgeTop');
      const inside = sheet.getRange('A1').format.borders.getItem('EdgeRight');
      const outside = sheet.getRange('A1').format.borders.getItem('EdgeLeft');
      const bottom = sheet.getRange('A2').format.borders.getItem('EdgeBottom');
      for (const border of [top, inside, outside, bottom]) border.load('style,color,weight');
      await context.sync();
      expect([top.style, inside.style, inside.color, outside.style, bottom.style, bottom.weight]).toEqual([
        'Continuous',
        'Dash',
        '#FF0000',
        'None',
        'Continuous',
        'Thick',
      ]);
    });
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
  test('a look of a whole column holds for cells to come, values and number formats cannot be set to one', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B:B').format.font.name = '楷体_GB2312';
      await context.sync();
      const cell = sheet.getRange('B9');
      cell.values = [['x']];
      cell.load('format/font/name');
      await context.sync();
      expect(cell.format.font.name).toBe('楷体_GB2312');
      Object.assign(sheet.getRange('B:B'), { numberFormat: '@' });
      expect(await syncCode(context)).toBe('InvalidArgument');
      Object.assign(sheet.getRange('2:3'), { values: 'x' });
      expect(await syncCode(context)).toBe('InvalidArgument');
    });
  });

  test.each([
    ['0.00', 3.14159, '3.14'],
    ['0%', 0.3, '30%'],
    ['yyyy-mm-dd', 43131, '2018-01-31'],
    ['yyyy"年"m"月"d"日"', 43131, '2018年1月31日'],
    ['#,##0.00', -1234.5, '-1,234.50'],
    ['General', 0.1 + 0.2, '0.3'],
    ['@', '文', '文'],
  ])('with %s %p shows as %s', async (pattern, value, text) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [[value]];
      range.numberFormat = [[pattern]];
      range.load('text,numberFormat');
      await context.sync();
      expect(range.text).toEqual([[text]]);
      expect(range.numberFormat).toEqual([[pattern]]);
    });
  });

  test('rows and columns fit their texts', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [['一二三四五六七八九十'.repeat(5)]];
      range.format.columnWidth = 60;
      range.format.wrapText = true;
      range.format.autofitRows();
      range.load('format/rowHeight');
      await context.sync();
      expect(range.format.rowHeight).toBeGreaterThan(80);
      range.format.autofitColumns();
      range.load('format/columnWidth');
      await context.sync();
      expect(range.format.columnWidth).toBeGreaterThan(400);
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.rangeareas
test('areas are formatted, told and read together', async () => {
  await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges('A1,C3:D4, F:F');
    areas.format.fill.color = 'red';
    areas.load('address,areaCount');
    areas.areas.load('items/address,items/rowIndex');
    const one = sheet.getRange('D4').format.fill;
    const other = sheet.getRange('B2').format.fill;
    one.load('color');
    other.load('color');
    await context.sync();
    expect(areas.address).toBe('Sheet1!A1,Sheet1!C3:D4,Sheet1!F:F');
    expect(areas.areaCount).toBe(3);
    expect(areas.areas.items.map((area) => area.rowIndex)).toEqual([0, 2, 0]);
    expect([one.color, other.color]).toEqual(['#FF0000', '#FFFFFF']);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection
describe('conditional formats', () => {
  test('a custom rule is added over areas, found again and read back', async () => {
    await onSheet(async (sheet, context) => {
      const format = sheet.getRanges('A1:A3,C1').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=AND(TRUE,"mark"<>"")';
      format.custom.format.fill.color = '#FFC7CE';
      format.custom.format.font.color = '#9C0006';
      format.custom.format.font.bold = true;
      format.stopIfTrue = true;
      await context.sync();
      const found = sheet.getRange().conditionalFormats;
      found.load('items/id,items/type,items/priority,items/stopIfTrue');
      await context.sync();
      const [item] = found.items;
      if (item === undefined) throw new Error('no format');
      const ranges = item.getRanges();
      ranges.load('address');
      const single = item.getRangeOrNullObject();
      item.load('custom/rule/formula,custom/format/fill/color,custom/format/font/color,custom/format/font/bold');
      await context.sync();
      expect([item.type, item.priority, item.stopIfTrue]).toEqual(['Custom', 0, true]);
      expect(ranges.address).toBe('Sheet1!A1:A3,Sheet1!C1');
      expect(single.isNullObject).toBe(true);
      expect(item.custom.toJSON()).toMatchObject({
        rule: { formula: '=AND(TRUE,"mark"<>"")' },
        format: { fill: { color: '#FFC7CE' }, font: { color: '#9C0006', bold: true } },
      });
    });
  });

  test('a new rule has the first priority, priorities can be changed', async () => {
    await onSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('A1:A9');
      for (const formula of ['=1', '=2', '=3']) conditionalFormats.add('Custom').custom.rule.formula = formula;
      const order = async (): Promise<string[]> => {
        conditionalFormats.load('items/id,items/custom/rule/formula');
        await context.sync();
        return conditionalFormats.items.map((item) => item.custom.rule.formula);
      };
      expect(await order()).toEqual(['=3', '=2', '=1']);
      const last = conditionalFormats.items[2];
      if (last !== undefined) last.priority = 0;
      await context.sync();
      expect(await order()).toEqual(['=1', '=3', '=2']);
    });
  });

  test('clearing a range leaves the rule on its other cells, deleting takes it away', async () => {
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      sheet.getRange('A4:A5').conditionalFormats.clearAll();
      const all = sheet.getRange().conditionalFormats;
      const rest = all.getItemAt(0);
      const ranges = rest.getRanges();
      ranges.load('address');
      const cleared = sheet.getRange('A4').conditionalFormats.getCount();
      await context.sync();
      expect(ranges.address).toBe('Sheet1!A1:A3,Sheet1!A6:A9');
      expect(cleared.value).toBe(0);
      rest.delete();
      const count = all.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test('a missing rule is ItemNotFound, other kinds are not there', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').conditionalFormats.getItem('none').load('type');
      expect(await syncCode(context)).toBe('ItemNotFound');
      sheet.getRange('A1').conditionalFormats.add('DataBar');
      expect(await syncCode(context)).toBe('ApiNotFound');
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.datavalidation
describe('data validation', () => {
  test.each<[Excel.DataValidationRule, string]>([
    [{ list: { inCellDropDown: true, source: '是,否' } }, 'List'],
    [{ list: { inCellDropDown: true, source: '=Sheet1!$A$1:$A$3' } }, 'List'],
    [{ wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } }, 'WholeNumber'],
    [{ decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, 'Decimal'],
    [{ textLength: { formula1: 20, operator: 'LessThanOrEqualTo' } }, 'TextLength'],
    [{ custom: { formula: '=LEN(A1)=18' } }, 'Custom'],
  ])('rule %j is read back as %s', async (rule, type) => {
    await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('B2:B9');
      dataValidation.ignoreBlanks = false;
      dataValidation.rule = rule;
      dataValidation.prompt = { showPrompt: true, title: '说明', message: '请填写' };
      dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '有误', message: '不对' };
      await context.sync();
      const read = sheet.getRange('B3').dataValidation;
      read.load('type,rule,prompt,errorAlert,ignoreBlanks');
      await context.sync();
      expect(read.type).toBe(type);
      expect(read.rule).toMatchObject(rule);
      expect(read.prompt).toEqual({ showPrompt: true, title: '说明', message: '请填写' });
      expect(read.errorAlert).toEqual({ showAlert: true, style: 'Warning', title: '有误', message: '不对' });
      expect(read.ignoreBlanks).toBe(false);
    });
  });

  test('dates become serial numbers, part of a range can be cleared, nonsense is refused', async () => {
    await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1:A9');
      dataValidation.rule = { date: { formula1: '2018-01-31', formula2: '2018-02-01', operator: 'Between' } };
      sheet.getRange('A5').dataValidation.clear();
      const whole = sheet.getRange('A1:A9').dataValidation;
      const part = sheet.getRange('A6:A9').dataValidation;
      whole.load('type');
      part.load('type,rule');
      await context.sync();
      expect(whole.type).toBe('Inconsistent');
      expect(part.rule).toMatchObject({ date: { formula1: 43131, formula2: 43132, operator: 'Between' } });
      dataValidation.rule = { list: { inCellDropDown: true, source: '' } };
      expect(await syncCode(context)).toBe('InvalidArgument');
    });
  });
});
