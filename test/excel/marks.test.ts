import { clearMarks, markSheets, type SheetMarks } from '../../src/excel/marks';
import { isMarkFormula, markFormula, markKinds } from '../../src/excel/mark-format';
import type { NodeExcel } from '../../src/stand-in/node/start';
import { readXlsx } from '../../src/stand-in/xlsx/read-xlsx';
import { writeXlsx } from '../../src/stand-in/xlsx/write-xlsx';
import { startExcel, stopExcel } from '../support/stand-in';
import { countingHost, fill, hostOf } from './workbooks';

afterEach(stopExcel);

const marks: SheetMarks[] = [{ sheet: '专利', cells: { error: ['B3', 'B4', 'D3'], warning: ['C3', 'B3'] } }];

interface Rule {
  readonly type: string;
  readonly formula: string | null;
  readonly areas: string;
}

/** A sheet with formats, a staff rule of each kind, and values. */
async function open(): Promise<NodeExcel> {
  const excel = await startExcel();
  await fill(excel, '专利', [
    ['甲', '乙', '丙', '丁'],
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 10, 11, 12],
  ]);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('专利');
    sheet.getRange('B3').format.fill.color = '#00FF00';
    sheet.getRange('B3:B4').format.font.bold = true;
    sheet.getRange('C3').numberFormat = [['0.00']];
    const rules = context.workbook.worksheets.getItem('专利').getRange('A2:D4').conditionalFormats;
    const own = rules.add('Custom').custom;
    own.rule.formula = '=A2>100';
    own.format.fill.color = '#0000FF';
    await context.sync();
  });
  return excel;
}

async function rulesOf(excel: NodeExcel, sheetName = '专利'): Promise<Rule[]> {
  return excel.Excel.run(async (context) => {
    const rules = context.workbook.worksheets.getItem(sheetName).getRange().conditionalFormats;
    rules.load('items/type');
    await context.sync();
    const custom = rules.items.filter(({ type }) => type === 'Custom');
    const ranges = custom.map((rule) => {
      rule.custom.rule.load('formula');
      const areas = rule.getRanges();
      areas.load('address');
      return areas;
    });
    await context.sync();
    return custom.map((rule, index) => ({
      type: rule.type,
      formula: rule.custom.rule.formula,
      areas: ranges[index]?.address.replaceAll(/'?专利'?!/g, '') ?? '',
    }));
  });
}

/** What staff made: contents, number formats, fills and fonts, cell for cell, and their own rules. */
async function staffWork(excel: NodeExcel): Promise<unknown> {
  const cells = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('专利');
    const whole = sheet.getRange('A1:D4');
    whole.load('formulas,numberFormat');
    const single = ['A1', 'B3', 'B4', 'C3', 'D3'].map((address) => {
      const range = sheet.getRange(address);
      range.load('format/fill/color,format/font/bold,format/font/color,format/font/name');
      return range;
    });
    await context.sync();
    return [
      whole.formulas,
      whole.numberFormat,
      single.map(({ format }) => [format.fill.color, format.font.bold, format.font.color, format.font.name]),
    ];
  });
  return [cells, (await rulesOf(excel)).filter(({ formula }) => !isMarkFormula(formula))];
}

async function marked(excel: NodeExcel): Promise<string[]> {
  return (await rulesOf(excel))
    .filter(({ formula }) => isMarkFormula(formula))
    .map(({ areas }) => areas)
    .sort();
}

test('cells are marked in one rule a level, with one address for many cells', async () => {
  const excel = await open();
  expect(await markSheets(hostOf(excel), marks)).toEqual({ marked: 4, skipped: [] });
  expect(await marked(excel)).toEqual(['B3,C3', 'B3:B4,D3']);
});

test('marking costs a fixed number of requests, however many cells', async () => {
  const excel = await open();
  const cells = Array.from({ length: 3000 }, (_, row) => `B${String(row * 2 + 1)}`);
  const { host, syncs } = countingHost(excel);
  await markSheets(host, [{ sheet: '专利', cells: { error: cells } }]);
  expect(syncs()).toBe(3);
});

test('marking again replaces the marks', async () => {
  const excel = await open();
  await markSheets(hostOf(excel), marks);
  await markSheets(hostOf(excel), [{ sheet: '专利', cells: { warning: ['A2'] } }]);
  expect(await marked(excel)).toEqual(['A2']);
  await markSheets(hostOf(excel), [{ sheet: '专利', cells: {} }]);
  expect(await marked(excel)).toEqual([]);
});

test('a workbook that was marked and cleared is as before, cell for cell, rules of staff included', async () => {
  const excel = await open();
  const before = await staffWork(excel);
  await markSheets(hostOf(excel), marks);
  expect(await staffWork(excel)).toEqual(before);
  expect((await clearMarks(hostOf(excel))).skipped).toEqual([]);
  expect(await marked(excel)).toEqual([]);
  expect(await staffWork(excel)).toEqual(before);
});

test('marks are found and cleared after the file was saved and opened again', async () => {
  const excel = await open();
  const before = await staffWork(excel);
  await markSheets(hostOf(excel), marks);
  const bytes = writeXlsx(excel.engine.saveRequest());
  const reopened = await startExcel(readXlsx(bytes), { source: bytes });
  expect((await marked(reopened)).length).toBe(2);
  await clearMarks(hostOf(reopened));
  expect(await marked(reopened)).toEqual([]);
  expect(await staffWork(reopened)).toEqual(before);
  const cleared = writeXlsx(reopened.engine.saveRequest());
  const again = await startExcel(readXlsx(cleared), { source: cleared });
  expect(await marked(again)).toEqual([]);
  expect(await staffWork(again)).toEqual(before);
});

test('marks whose making stopped half way can be cleared', async () => {
  for (let action = 0; action < 60; action += 1) {
    const excel = await open();
    const before = await staffWork(excel);
    excel.standIn.faults.order({ kind: 'action', code: 'GeneralException', nth: 3, action });
    const ended = await markSheets(hostOf(excel), marks).then(
      () => 'done',
      () => 'failed',
    );
    excel.standIn.faults.clear();
    await clearMarks(hostOf(excel));
    expect(await staffWork(excel)).toEqual(before);
    expect(await marked(excel)).toEqual([]);
    stopExcel();
    if (ended === 'done') break;
  }
});

test('protected and missing sheets are named, the others are marked', async () => {
  const excel = await open();
  await fill(excel, '质押', [['a']]);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('质押').protection.protect();
    await context.sync();
  });
  const outcome = await markSheets(hostOf(excel), [
    ...marks,
    { sheet: '质押', cells: { error: ['A1'] } },
    { sheet: '已删', cells: { error: ['A1'] } },
  ]);
  expect(outcome).toEqual({ marked: 4, skipped: ['已删', '质押'] });
});

test('a protected sheet is named only when a mark had to come or go there', async () => {
  const excel = await open();
  await fill(excel, '质押', [['a']]);
  const protect = (name: string): Promise<void> =>
    excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).protection.protect();
      await context.sync();
    });
  await protect('质押');
  expect(await markSheets(hostOf(excel), [...marks, { sheet: '质押', cells: {} }])).toEqual({ marked: 4, skipped: [] });
  await protect('专利');
  expect((await markSheets(hostOf(excel), [{ sheet: '专利', cells: {} }])).skipped).toEqual(['专利']);
  expect((await clearMarks(hostOf(excel))).skipped).toEqual(['专利']);
  expect((await marked(excel)).length).toBe(2);
});

test('a sheet whose rules cannot be read back does not keep the others from being marked', async () => {
  const excel = await open();
  // The first reading of rules fails; asked sheet by sheet, the second time they can be read.
  await fill(excel, '乙', [['a']]);
  excel.standIn.faults.order({ kind: 'request', code: 'GeneralException', nth: 1 });
  const outcome = await markSheets(hostOf(excel), [...marks, { sheet: '乙', cells: { error: ['A1'] } }]);
  expect(outcome).toEqual({ marked: 5, skipped: [] });
});

test.each(markKinds)('the formula of %s is plain Excel, always true and recognisable', (kind) => {
  expect(markFormula(kind)).toMatch(/^=LEN\("IPCITY\.MARK\.\w+"\)>0$/);
  expect(isMarkFormula(markFormula(kind))).toBe(true);
  expect(isMarkFormula('=LEN("IPCITY")>0')).toBe(false);
});
