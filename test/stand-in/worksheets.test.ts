import { startExcel, stopExcel } from '../support/stand-in';

afterEach(stopExcel);

test('values written to a new sheet are read back as Excel reads what was typed', async () => {
  const { Excel } = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('表 1');
    sheet.getRange('A1:B2').values = [
      [1, '2018-01-01'],
      ['=A1+1', "'0012"],
    ];
    await context.sync();
    const used = sheet.getUsedRange(true);
    used.load('values,formulas,text,address');
    context.workbook.worksheets.load('items/name');
    await context.sync();
    expect(used.values).toEqual([
      [1, 43101],
      [2, '0012'],
    ]);
    expect(used.formulas).toEqual([
      [1, 43101],
      ['=A1+1', '0012'],
    ]);
    expect(used.text).toEqual([
      ['1', '2018/1/1'],
      ['2', '0012'],
    ]);
    expect(used.address).toBe("'表 1'!A1:B2");
    expect(context.workbook.worksheets.items.map((item) => item.name)).toEqual(['Sheet1', '表 1']);
  });
});
