/* eslint-disable office-addins/load-object-before-read, office-addins/no-context-sync-in-loop -- the rule does not see loads in loops nor results of methods */
import { startExcel, stopExcel, syncCode } from '../support/stand-in';

afterEach(stopExcel);

/** The error that a batch ends with. */
async function errorOf(run: Promise<unknown>): Promise<{ code: string; location: string }> {
  try {
    await run;
  } catch (error) {
    const { code, debugInfo } = error as { code: string; debugInfo?: { errorLocation?: string } };
    return { code, location: debugInfo?.errorLocation ?? '' };
  }
  throw new Error('The batch did not fail');
}

// https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#load
test('a property that was not loaded cannot be read', async () => {
  const { Excel } = await startExcel();
  const error = await errorOf(
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      await context.sync();
      return range.values;
    }),
  );
  expect(error.code).toBe('PropertyNotLoaded');
});

// https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties
test('a missing sheet is a null object, and what hangs on it too', async () => {
  const { Excel } = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
    sheet.load('name');
    const range = sheet.getRange('A1');
    range.load('values');
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
    expect(range.isNullObject).toBe(true);
  });
});

test('a missing sheet that is asked for by getItem is an error with its place', async () => {
  const { Excel } = await startExcel();
  const error = await errorOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('没有').load('name');
      await context.sync();
    }),
  );
  expect(error).toEqual({ code: 'ItemNotFound', location: 'WorksheetCollection.getItem' });
});

test('a member that the stand-in does not have is ApiNotFound and named', async () => {
  const { Excel } = await startExcel();
  const missing = [
    ['Worksheet.shapes', (sheet: Excel.Worksheet) => sheet.shapes.load('items/name')],
    ['Worksheet.calculate', (sheet: Excel.Worksheet) => sheet.calculate(true)],
    ['Range.style', (sheet: Excel.Worksheet) => sheet.getRange('A1').load('style')],
    ['RangeFormat.shrinkToFit', (sheet: Excel.Worksheet) => (sheet.getRange('A1').format.shrinkToFit = true)],
  ] as const;
  for (const [location, use] of missing) {
    const error = await errorOf(
      Excel.run(async (context) => {
        use(context.workbook.worksheets.getItem('Sheet1'));
        await context.sync();
      }),
    );
    expect(error).toEqual({ code: 'ApiNotFound', location });
  }
});

test('what stood before the failing action stays done, what stood after it is not tried', async () => {
  const { Excel } = await startExcel();
  await errorOf(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['vorher']];
      sheet.getRange('A2').values = [[1, 2]];
      sheet.getRange('A3').values = [['nachher']];
      await context.sync();
    }),
  );
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A3');
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([['vorher'], [''], ['']]);
  });
});

// https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
test.each([
  ['ExcelApi', '1.14', true],
  ['ExcelApi', '1.9', true],
  ['ExcelApi', '1.15', false],
  ['SharedRuntime', '1.1', true],
  ['CustomFunctionsRuntime', '1.3', true],
  ['CustomFunctionsRuntime', '1.4', false],
  ['RibbonApi', '1.1', false],
])('by default %s %s is supported: %s', async (set, version, supported) => {
  const { Office } = await startExcel();
  expect(Office.context.requirements.isSetSupported(set, version)).toBe(supported);
});

test('another Excel supports other requirement sets', async () => {
  const { Office } = await startExcel(null, { support: { ExcelApi: '1.18' } });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(true);
  expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(false);
});

test('a tracked range is usable in a later sync, and moves with inserted rows', async () => {
  const { Excel } = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('B5');
    range.values = [['here']];
    await context.sync();
    sheet.getRange('2:3').insert('Down');
    await context.sync();
    range.load('address,values');
    await context.sync();
    expect(range.address).toBe('Sheet1!B7');
    expect(range.values).toEqual([['here']]);
  });
});

test('nested and collection loads come back by name', async () => {
  const { Excel } = await startExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('二');
    context.workbook.worksheets.load('items/name,items/protection/protected,items/charts/count');
    context.workbook.load('name');
    const cell = context.workbook.worksheets.getItem('二').getRange('C4');
    cell.load({ address: true, worksheet: { name: true }, format: { fill: { color: true } } });
    await context.sync();
    expect(context.workbook.worksheets.items.map((sheet) => [sheet.name, sheet.protection.protected])).toEqual([
      ['Sheet1', false],
      ['二', false],
    ]);
    expect(context.workbook.name).toBe('工作簿1.xlsx');
    expect([cell.address, cell.worksheet.name, cell.format.fill.color]).toEqual(['二!C4', '二', '#FFFFFF']);
  });
});

describe('misbehaviour on command', () => {
  test('the n-th request fails as a whole', async () => {
    const { Excel, standIn } = await startExcel();
    standIn.faults.order({ kind: 'request', code: 'InactiveWorkbook', nth: 2 });
    const outcomes: string[] = [];
    await Excel.run(async (context) => {
      for (const value of [1, 2, 3]) {
        context.workbook.worksheets.getItem('Sheet1').getRange(`A${value}`).values = [[value]];
        const outcome = await syncCode(context);
        outcomes.push(outcome);
      }
    });
    expect(outcomes).toEqual(['done', 'InactiveWorkbook', 'done']);
    expect(standIn.engine.sheets()[0]?.readValues({ top: 0, left: 0, bottom: 2, right: 0 })).toEqual([[1], [''], [3]]);
  });

  test('an action within a request fails, those before it stay done', async () => {
    const { Excel, standIn } = await startExcel();
    const run = (): Promise<void> =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1').values = [['first']];
        sheet.getRange('A2').values = [['second']];
        await context.sync();
      });
    // Every action in turn: whatever fails, the second value is never there without the first.
    for (let action = 0; action < 12; action++) {
      standIn.faults.order({ kind: 'action', code: 'GeneralException', nth: 1, action });
      await errorOf(run().then(() => Promise.reject(new Error('all actions were reached'))));
      const [sheet] = standIn.engine.sheets();
      const values = sheet?.readValues({ top: 0, left: 0, bottom: 1, right: 0 }).flat() ?? [];
      expect(values[0] === '' && values[1] !== '').toBe(false);
      sheet?.clear({ top: 0, left: 0, bottom: 1, right: 0 }, 'all');
      standIn.faults.clear();
    }
  });

  test('a member fails where it is used', async () => {
    const { Excel, standIn } = await startExcel();
    standIn.faults.order({ kind: 'member', code: 'AccessDenied', member: 'ConditionalFormatCollection.add', times: 1 });
    const run = (): Promise<void> =>
      Excel.run(async (context) => {
        const formats = context.workbook.worksheets.getItem('Sheet1').getRange('A1').conditionalFormats;
        formats.add('Custom').custom.rule.formula = '=TRUE';
        await context.sync();
      });
    expect(await errorOf(run())).toEqual({ code: 'AccessDenied', location: 'ConditionalFormatCollection.add' });
    await run();
  });

  // https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
  test('requests and responses above the payload limit are refused', async () => {
    const { Excel, standIn } = await startExcel();
    standIn.faults.payloadLimit = 20_000;
    const rows = Array.from({ length: 100 }, (_, row) => [`${row} `.repeat(100)]);
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A100').values = rows;
      await context.sync();
    });
    expect((await errorOf(write)).code).toBe('RequestPayloadSizeLimitExceeded');
    standIn.engine.sheets()[0]?.enter({ top: 0, left: 0, bottom: 99, right: 0 }, (row) => rows[row]?.[0] ?? null);
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A100').load('values');
      await context.sync();
    });
    expect((await errorOf(read)).code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  // https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
  test('while a cell is being edited every request is refused', async () => {
    const { Excel, standIn } = await startExcel();
    const write = (): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
        await context.sync();
      });
    standIn.faults.cellEditMode = true;
    expect((await errorOf(write())).code).toBe('InvalidOperationInCellEditMode');
    standIn.faults.cellEditMode = false;
    await write();
  });

  test('a slow answer takes its time', async () => {
    const { Excel, standIn } = await startExcel();
    standIn.faults.delay = 60;
    const start = performance.now();
    await Excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    expect(performance.now() - start).toBeGreaterThan(55);
  });
});

test('requests, actions and bytes are counted, and counted anew after a reset', async () => {
  const { Excel, standIn } = await startExcel();
  const load = (): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
  await load();
  const first = standIn.counters.reset();
  expect(first.requests).toBe(1);
  expect(first.actions).toBe(2);
  expect(first.bytesUp).toBeGreaterThan(100);
  expect(first.bytesDown).toBeGreaterThan(30);
  expect(first.largestUp).toBe(first.bytesUp);
  expect(standIn.counters.sinceReset.requests).toBe(0);
  await load();
  await load();
  expect(standIn.counters.sinceReset.requests).toBe(2);
  expect(standIn.counters.total.requests).toBe(3);
});
