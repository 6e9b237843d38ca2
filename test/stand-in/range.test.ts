/* eslint-disable office-addins/load-object-before-read -- the rule does not see loads in loops nor results of methods */
import { startExcel, stopExcel, syncCode } from '../support/stand-in';

afterEach(stopExcel);

type Body = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>;

/** Runs a batch on the empty sheet of a new workbook. */
async function onSheet(body: Body): Promise<void> {
  const { Excel } = await startExcel();
  await Excel.run((context) => body(context.workbook.worksheets.getItem('Sheet1'), context));
}

// https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getrange-member(1)
describe('address forms', () => {
  test.each([
    ['B2', 'Sheet1!B2', 1],
    ['$B$2:C4', 'Sheet1!B2:C4', 6],
    ['c4:b2', 'Sheet1!B2:C4', 6],
    ['Sheet1!A1', 'Sheet1!A1', 1],
    ["'sheet1'!$A$1:$A$2", 'Sheet1!A1:A2', 2],
    ['A:C', 'Sheet1!A:C', 3 * 1_048_576],
    ['2:5', 'Sheet1!2:5', 4 * 16_384],
  ])('%s is %s', async (address, full, count) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange(address);
      range.load('address,cellCount');
      await context.sync();
      expect(range.address).toBe(full);
      expect(range.cellCount).toBe(count);
    });
  });

  test('a name with other signs than letters, digits, _ and . is quoted, an apostrophe doubled', async () => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const names = ['表1', '2018专利', '汇总·目标', "a'b", 'A1', 'x_y.z'];
      const ranges = names.map((name) => context.workbook.worksheets.add(name).getRange('A1'));
      for (const range of ranges) range.load('address');
      await context.sync();
      const addresses = ranges.map((range) => range.address);
      expect(addresses).toEqual(['表1!A1', "'2018专利'!A1", "'汇总·目标'!A1", "'a''b'!A1", "'A1'!A1", 'x_y.z!A1']);
      const again = context.workbook.worksheets.getItem('2018专利').getRange("'2018专利'!B2");
      again.load('address');
      await context.sync();
      expect(again.address).toBe("'2018专利'!B2");
    });
  });

  test.each(['A0', 'ZZZZ1', 'A1048577', 'XFE1', '没有!A1', '', 'A1:'])(
    '%s is refused unless empty',
    async (address) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange(address).load('address');
        expect(await syncCode(context)).toBe(address === '' ? 'done' : 'InvalidArgument');
      });
    },
  );

  test('ranges are reached from ranges', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:D5');
      const reached = {
        cell: range.getCell(1, 1),
        outside: range.getCell(9, 9),
        row: range.getRow(2),
        column: range.getColumn(0),
        lastRow: range.getLastRow(),
        resized: range.getResizedRange(1, -1),
        offset: range.getOffsetRange(-1, 2),
        entireRow: range.getEntireRow(),
        entireColumn: range.getEntireColumn(),
        crossed: range.getIntersectionOrNullObject('D4:F9'),
        apart: range.getIntersectionOrNullObject('F1'),
        bounding: range.getBoundingRect('F9'),
        byIndexes: sheet.getRangeByIndexes(4, 0, 2, 3),
      };
      for (const other of Object.values(reached)) other.load('address');
      await context.sync();
      const { apart, ...others } = reached;
      expect(apart.isNullObject).toBe(true);
      expect(Object.fromEntries(Object.entries(others).map(([name, other]) => [name, other.address]))).toEqual({
        cell: 'Sheet1!C3',
        outside: 'Sheet1!K11',
        row: 'Sheet1!B4:D4',
        column: 'Sheet1!B2:B5',
        lastRow: 'Sheet1!B5:D5',
        resized: 'Sheet1!B2:C6',
        offset: 'Sheet1!D1:F4',
        entireRow: 'Sheet1!2:5',
        entireColumn: 'Sheet1!B:D',
        crossed: 'Sheet1!D4:D5',
        bounding: 'Sheet1!B2:F9',
        byIndexes: 'Sheet1!A5:C6',
      });
    });
  });

  test('a range that would leave the sheet is refused', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
      expect(await syncCode(context)).toBe('InvalidArgument');
    });
  });
});

// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
describe('values', () => {
  test.each<[unknown, unknown, string]>([
    [1.5, 1.5, 'Double'],
    [true, true, 'Boolean'],
    ['', '', 'Empty'],
    ['文字', '文字', 'String'],
    ['12', 12, 'Double'],
    ['1,234', 1234, 'Double'],
    ['12.5%', 0.125, 'Double'],
    ['2018-01-31', 43131, 'Double'],
    ['2018/1/31', 43131, 'Double'],
    ['2018年1月31日', 43131, 'Double'],
    ['2018.1.31', '2018.1.31', 'String'],
    ['TRUE', true, 'Boolean'],
    ['#N/A', '#N/A', 'Error'],
    ["'12", '12', 'String'],
    ["'=1+1", '=1+1', 'String'],
    ['=1+1', 2, 'Double'],
    ['+1+1', 2, 'Double'],
    ['=1/0', '#DIV/0!', 'Error'],
    ['201810123456.7', 201810123456.7, 'Double'],
    ['CN201810123456.7', 'CN201810123456.7', 'String'],
    ['-', '-', 'String'],
    ['电话：12', '电话：12', 'String'],
  ])('%p entered is %p (%s)', async (entered, value, type) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2');
      range.values = [[entered]];
      range.load('values,valueTypes');
      await context.sync();
      expect(range.values).toEqual([[value]]);
      expect(range.valueTypes).toEqual([[type]]);
    });
  });

  test('in a text cell everything stays text, formulas too', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.numberFormat = [['@', '@', '@']];
      range.values = [['0012', '2018-01-01', '=1+1']];
      range.load('values,text,formulas');
      await context.sync();
      expect(range.values).toEqual([['0012', '2018-01-01', '=1+1']]);
      expect(range.text).toEqual(range.values);
    });
  });

  test('a single value goes to every cell', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      Object.assign(range, { values: 'x', numberFormat: '@' });
      range.load('values,numberFormat');
      await context.sync();
      expect(range.values).toEqual([
        ['x', 'x'],
        ['x', 'x'],
      ]);
      expect(range.numberFormat).toEqual([
        ['@', '@'],
        ['@', '@'],
      ]);
    });
  });

  test.each([
    ['too few rows', [[1, 2]]],
    [
      'too many columns',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['ragged', [[1, 2], [3]]],
    ['one cell for many', [[1]]],
    ['flat', [1, 2]],
  ])('an array of another shape is refused: %s', async (_name, values) => {
    await onSheet(async (sheet, context) => {
      Object.assign(sheet.getRange('A1:B2'), { values });
      expect(await syncCode(context)).toBe('InvalidArgument');
    });
  });

  test('null leaves a cell as it is, "" empties it', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[null, '', 4]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[1, '', 4]]);
    });
  });

  test('whole columns answer null for two-dimensional properties', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      const range = sheet.getRange('A:A');
      range.load('values');
      await context.sync();
      expect(range.values).toBeNull();
    });
  });

  test('formulas are computed from values and follow them', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
      await context.sync();
      sheet.getRange('A1').values = [[10]];
      const sum = sheet.getRange('A3');
      sum.load('values,formulas');
      await context.sync();
      expect(sum.values).toEqual([[12]]);
      expect(sum.formulas).toEqual([['=SUM(A1:A2)']]);
      sum.values = [[5]];
      sum.load('values,formulas');
      await context.sync();
      expect(sum.formulas).toEqual([[5]]);
    });
  });

  test('an array formula shows its other cells', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('C1').formulas = [['=A1:A3*2']];
      await context.sync();
      const range = sheet.getRange('C1:C3');
      range.load('values');
      const used = sheet.getUsedRange(true);
      used.load('address');
      await context.sync();
      expect(range.values).toEqual([[2], [4], [6]]);
      expect(used.address).toBe('Sheet1!A1:C3');
    });
  });

  test('a large array goes in as it comes back', async () => {
    await onSheet(async (sheet, context) => {
      const rows = Array.from({ length: 700 }, (_, row) => [row, `行${row}`, row % 2 === 0, row / 7]);
      const range = sheet.getRangeByIndexes(3, 2, 700, 4);
      range.values = rows;
      await context.sync();
      range.load('values,address');
      await context.sync();
      expect(range.values).toEqual(rows);
      expect(range.address).toBe('Sheet1!C4:F703');
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getusedrangeornullobject-member(1)
describe('used range', () => {
  test('an empty sheet has none, and its used range by force is A1', async () => {
    await onSheet(async (sheet, context) => {
      const none = sheet.getUsedRangeOrNullObject();
      const forced = sheet.getUsedRange();
      forced.load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(forced.address).toBe('Sheet1!A1');
    });
  });

  test('formats count unless only values are asked for', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2:C3').values = [
        [1, ''],
        ['', 2],
      ];
      sheet.getRange('E9').format.fill.color = '#FF0000';
      const all = sheet.getUsedRange();
      const values = sheet.getUsedRange(true);
      const within = sheet.getRange('A1:B9').getUsedRangeOrNullObject(true);
      const nothing = sheet.getRange('H1:H9').getUsedRangeOrNullObject(true);
      for (const range of [all, values, within]) range.load('address');
      await context.sync();
      expect([all.address, values.address, within.address]).toEqual(['Sheet1!B2:E9', 'Sheet1!B2:C3', 'Sheet1!B2']);
      expect(nothing.isNullObject).toBe(true);
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-clear-member(1)
test.each([
  ['Contents', [''], '#FF0000'],
  ['Formats', [7], '#FFFFFF'],
  ['All', [''], '#FFFFFF'],
] as const)('clear %s', async (what, values, color) => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.values = [[7]];
    range.format.fill.color = 'red';
    await context.sync();
    range.clear(what);
    range.load('values,format/fill/color');
    await context.sync();
    expect(range.values).toEqual([values]);
    expect(range.format.fill.color).toBe(color);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-merge-member(1)
describe('merging', () => {
  test('keeps the first value, writes only to it, and can be asked for', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:C3');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge();
      range.values = [
        [5, 6],
        [7, 8],
      ];
      const merged = sheet.getRange('A1:Z9').getMergedAreasOrNullObject();
      merged.load('address,areaCount');
      merged.areas.load('items/address');
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [5, ''],
        ['', ''],
      ]);
      expect(merged.address).toBe('Sheet1!B2:C3');
      expect(merged.areas.items.map((area) => area.address)).toEqual(['Sheet1!B2:C3']);
      range.unmerge();
      const none = sheet.getRange('A1:Z9').getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test('across merges each row', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C2').merge(true);
      const merged = sheet.getRange('A1:C9').getMergedAreasOrNullObject();
      merged.load('address');
      await context.sync();
      expect(merged.address).toBe('Sheet1!A1:C1,Sheet1!A2:C2');
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-insert-member(1)
describe('inserting and deleting', () => {
  test('whole rows and columns move values, formulas, merges and conditional formats', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], ['=A1+A2']];
      sheet.getRange('B3:C3').merge();
      const format = sheet.getRange('A3:A4').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      await context.sync();
      const formula = sheet.getRange('A4');
      formula.load('formulas,values');
      const merged = sheet.getRange('A1:Z9').getMergedAreasOrNullObject();
      merged.load('address');
      const covered = sheet.getRange().conditionalFormats.getItemAt(0).getRange();
      covered.load('address');
      await context.sync();
      expect(formula.formulas).toEqual([['=A1+A3']]);
      expect(merged.address).toBe('Sheet1!B4:C4');
      expect(covered.address).toBe('Sheet1!A4:A5');
      sheet.getRange('A:A').delete('Left');
      await context.sync();
      const used = sheet.getUsedRangeOrNullObject(true);
      const after = sheet.getRange('A1:Z9').getMergedAreasOrNullObject();
      after.load('address');
      await context.sync();
      expect(used.isNullObject).toBe(true);
      expect(after.address).toBe('Sheet1!A4:B4');
    });
  });

  test('cells are pushed down and pulled up', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B3');
      range.values = [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ];
      sheet.getRange('A2').insert('Down');
      const pushed = sheet.getRange('A1:B4');
      pushed.load('values');
      await context.sync();
      expect(pushed.values).toEqual([
        [1, 'a'],
        ['', 'b'],
        [2, 'c'],
        [3, ''],
      ]);
      sheet.getRange('A1:A2').delete('Up');
      const pulled = sheet.getRange('A1:B3');
      pulled.load('values');
      await context.sync();
      expect(pulled.values).toEqual([
        [2, 'a'],
        [3, 'b'],
        ['', 'c'],
      ]);
    });
  });
});

test('rows and columns are hidden and shown', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('2:3').rowHidden = true;
    sheet.getRange('B:B').columnHidden = true;
    const rows = sheet.getRange('A2:A3');
    const some = sheet.getRange('A1:A3');
    rows.load('rowHidden,columnHidden,hidden');
    some.load('rowHidden,hidden');
    const column = sheet.getRange('B5');
    column.load('columnHidden');
    await context.sync();
    expect([rows.rowHidden, rows.columnHidden, rows.hidden]).toEqual([true, false, true]);
    expect([some.rowHidden, some.hidden]).toEqual([null, null]);
    expect(column.columnHidden).toBe(true);
    sheet.getRange('2:3').rowHidden = false;
    rows.load('rowHidden');
    await context.sync();
    expect(rows.rowHidden).toBe(false);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.rangehyperlink
test('a link to a place in the workbook sets text and look and is read back', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.hyperlink = { documentReference: 'Sheet1!C9', textToDisplay: '去看', screenTip: '提示' };
    range.load('hyperlink,values,format/font/color,format/font/underline');
    await context.sync();
    expect(range.hyperlink).toMatchObject({ documentReference: 'Sheet1!C9', screenTip: '提示', textToDisplay: '去看' });
    expect(range.values).toEqual([['去看']]);
    expect([range.format.font.color, range.format.font.underline]).toEqual(['#0563C1', 'Single']);
  });
});
