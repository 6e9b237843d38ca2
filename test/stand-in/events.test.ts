import { startExcel, stopExcel } from '../support/stand-in';

afterEach(stopExcel);

/** Lets what was queued for the next turns happen. */
async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs
test('a change is told to the sheet and to the collection, with details for one cell', async () => {
  const { Excel, standIn } = await startExcel();
  const told: Excel.WorksheetChangedEventArgs[] = [];
  const collection: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.onChanged.add((args) => Promise.resolve(void told.push(args)));
    context.workbook.worksheets.onChanged.add((args) => Promise.resolve(void collection.push(args.address)));
    await context.sync();
    sheet.getRange('B2').values = [[5]];
    await context.sync();
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    await context.sync();
  });
  // Somebody types at the grid.
  standIn.engine.sheets()[0]?.enter({ top: 8, left: 0, bottom: 8, right: 0 }, () => 'x');
  await pause();
  expect(told.map((args) => [args.address, args.changeType, args.source, args.triggerSource])).toEqual([
    ['B2', 'RangeEdited', 'Local', 'ThisLocalAddin'],
    ['A1:A3', 'RangeEdited', 'Local', 'ThisLocalAddin'],
    ['A9', 'RangeEdited', 'Local', 'Unknown'],
  ]);
  expect(told[0]?.details).toMatchObject({ valueBefore: '', valueAfter: 5, valueTypeAfter: 'Double' });
  expect(told[1]?.details).toBeUndefined();
  expect(collection).toEqual(['B2', 'A1:A3', 'A9']);
});

test('formats and results of formulas are no changes, inserted rows are', async () => {
  const { Excel } = await startExcel();
  const told: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B1').values = [[1, '=A1*2']];
    const result = sheet.getRange('B1');
    result.load('values');
    await context.sync();
    sheet.onChanged.add((args) => Promise.resolve(void told.push(`${args.changeType} ${args.address}`)));
    sheet.getRange('A1').format.fill.color = 'red';
    sheet.getRange('A1').values = [[2]];
    result.load('values');
    await context.sync();
    sheet.getRange('3:4').insert('Down');
    await context.sync();
  });
  await pause();
  expect(told).toEqual(['RangeEdited A1', 'RowInserted 3:4']);
});

test('nobody is told after the handler was removed', async () => {
  const { Excel } = await startExcel();
  let told = 0;
  const handler = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const added = sheet.onChanged.add(() => {
      told++;
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
    await context.sync();
  });
  await pause();
  expect(told).toBe(0);
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection#excel-excel-worksheetcollection-onadded-member
test('sheets that come, go and are activated, and selections, are told', async () => {
  const { Excel } = await startExcel();
  const told: string[] = [];
  const tell = (what: string) => (): Promise<void> => Promise.resolve(void told.push(what));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(tell('added'));
    worksheets.onDeleted.add(tell('deleted'));
    worksheets.onActivated.add(tell('activated'));
    worksheets.getItem('Sheet1').onSelectionChanged.add((args) => Promise.resolve(void told.push(args.address)));
    context.workbook.onSelectionChanged.add(tell('selection'));
    await context.sync();
    const sheet = worksheets.add('二');
    await context.sync();
    sheet.activate();
    await context.sync();
    worksheets.getItem('Sheet1').getRange('B2:C3').select();
    sheet.delete();
    await context.sync();
    await pause();
  });
  expect(told.sort()).toEqual(['B2:C3', 'activated', 'activated', 'added', 'deleted', 'selection']);
});
