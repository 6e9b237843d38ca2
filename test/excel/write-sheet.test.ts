import type { SheetDescription } from '../../src/summaries/sheet-description';
import { previewWrite, writeSheet, blocksOf, type WriteOutcome } from '../../src/excel/write-sheet';
import { unfinishedTitle } from '../../src/excel/texts';
import { defaultFonts, type WrittenSheet } from '../../src/state/state';
import type { NodeExcel } from '../../src/stand-in/node/start';
import { startExcel, stopExcel } from '../support/stand-in';
import { describeSheet } from './descriptions';
import { contentsOf, countingHost, hostOf } from './workbooks';

afterEach(stopExcel);

const three = [
  { key: '杨村街道', value: 10 },
  { key: '黄庄街道', value: 20 },
  { key: '大良镇', value: 5, bad: true },
];
const name = '汇总·样表';

async function write(
  excel: NodeExcel,
  description: SheetDescription,
  written: WrittenSheet | null = null,
  overwrite = false,
): Promise<WriteOutcome> {
  return writeSheet(hostOf(excel), description, { fonts: defaultFonts, overwrite, written });
}

async function record(
  excel: NodeExcel,
  description: SheetDescription,
  written: WrittenSheet | null = null,
): Promise<WrittenSheet> {
  const outcome = await write(excel, description, written);
  if (outcome.kind !== 'written') throw new Error('not written');
  return outcome.record;
}

async function type(excel: NodeExcel, cell: string, value: string | number, sheet = name): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });
}

describe('writing', () => {
  test('pages begin where the description wants them, also when it is written again; axes count as described', async () => {
    const excel = await startExcel();
    const chart = {
      name: '图',
      type: 'ColumnClustered',
      title: '数量',
      series: [{ name: '数量', values: 'B3:B5', categories: 'A3:A5' }],
      topLeft: 'A8',
      bottomRight: 'D12',
      valueAxis: { format: '0%', fromZero: true },
    } as const;
    const description = describeSheet(three, { charts: [chart] });
    const at = (breakBefore: readonly number[]): SheetDescription => ({
      ...description,
      print: { ...description.print, breakBefore },
    });
    const first = await record(excel, at([4, 6]));
    const extras = excel.engine.sheetByName(name)?.extras;
    expect(extras?.pageLayout?.rowBreaks).toEqual([4, 6]);
    await record(excel, at([5]), first);
    expect(extras?.pageLayout?.rowBreaks).toEqual([5]);
    expect(extras?.charts).toMatchObject([{ valueAxis: { minimum: 0, maximum: null, numberFormat: '0%' } }]);
  });

  test('a new sheet holds what the description says, formulas computed by Excel', async () => {
    const excel = await startExcel();
    const outcome = await write(excel, describeSheet(three));
    expect(outcome).toMatchObject({ kind: 'written', created: true, overwritten: [] });
    expect(await contentsOf(excel, name)).toEqual({
      A1: '样表',
      A2: '单位',
      B2: '数量',
      C2: '状态',
      D2: '备注',
      A3: '杨村街道',
      B3: 10,
      C3: '已完成',
      A4: '黄庄街道',
      B4: 20,
      C4: '已完成',
      A5: '大良镇',
      B5: 5,
      C5: '滞后',
      A6: '合计',
      B6: '=SUM(B3:B5)',
    });
    await excel.Excel.run(async (context) => {
      const total = context.workbook.worksheets.getItem(name).getRange('B6');
      total.load('values');
      await context.sync();
      expect(total.values).toEqual([[35]]);
    });
  });

  test('costs two requests, for a new sheet as for one that is there', async () => {
    const { host, syncs } = countingHost(await startExcel());
    const options = { fonts: defaultFonts, overwrite: false };
    const outcome = await writeSheet(host, describeSheet(three), { ...options, written: null });
    expect(syncs()).toBe(2);
    await writeSheet(host, describeSheet(three), {
      ...options,
      written: outcome.kind === 'written' ? outcome.record : null,
    });
    expect(syncs()).toBe(2);
  });

  test('look, print set-up and freeze are as described', async () => {
    const excel = await startExcel();
    await write(excel, describeSheet(three));
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const title = sheet.getRange('A1');
      title.load('format/font/name,format/font/size,format/rowHeight');
      const count = sheet.getRange('B3');
      count.load('numberFormat,format/horizontalAlignment');
      const { pageLayout } = context.workbook.worksheets.getItem(name);
      pageLayout.load('orientation,paperSize,centerHorizontally');
      sheet.load('tabColor');
      const merged = title.getMergedAreasOrNullObject();
      merged.load('address');
      await context.sync();
      expect(title.format.font.name).toBe('方正小标宋简体');
      expect(title.format.font.size).toBe(22);
      expect(title.format.rowHeight).toBe(40);
      expect(count.numberFormat).toEqual([['#,##0']]);
      expect(count.format.horizontalAlignment).toBe('Right');
      expect(pageLayout.orientation).toBe('Landscape');
      expect(sheet.tabColor.toUpperCase()).toBe('#4472C4');
      expect(merged.isNullObject).toBe(false);
    });
  });

  test('a ledger text that begins with = + - @ is text in the sheet', async () => {
    const excel = await startExcel();
    const texts = ['=HYPERLINK("http://evil","x")', '+1+1', '-2', '@SUM(A1)', '2017-01-01', '00123', 'TRUE'];
    await write(excel, describeSheet(texts.map((key) => ({ key, value: 1 }))));
    await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange('A3:A9');
      range.load('values,valueTypes');
      await context.sync();
      expect(range.values.map((row: unknown[]) => row[0])).toEqual(texts);
    });
  });

  test('contents of more than one request are written in several and are complete', async () => {
    const excel = await startExcel();
    const rows = Array.from({ length: 60 }, (_, row) => ({ key: `第${String(row)}个很长的单位名称`, value: row }));
    await writeSheet(hostOf(excel), describeSheet(rows), {
      fonts: defaultFonts,
      overwrite: false,
      written: null,
      bytesPerRequest: 2000,
    });
    const contents = await contentsOf(excel, name);
    expect(contents['A1']).toBe('样表');
    expect(contents['A62']).toBe('第59个很长的单位名称');
  });

  test('when Excel says that a request is too large it is written in smaller ones', async () => {
    const excel = await startExcel();
    excel.standIn.faults.payloadLimit = 60_000;
    const rows = Array.from({ length: 600 }, (_, row) => ({ key: `第${String(row)}个很长的单位名称`, value: row }));
    const outcome = await write(excel, describeSheet(rows));
    expect(outcome.kind).toBe('written');
    excel.standIn.faults.clear();
    expect((await contentsOf(excel, name))['A602']).toBe('第599个很长的单位名称');
  });

  test('blocks cover every row once', () => {
    const inputs = Array.from({ length: 10 }, () => ['一二三四五', 1]);
    const numberFormats = inputs.map(() => ['@', '0']);
    const blocks = blocksOf({ inputs, numberFormats }, 200);
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.flatMap(({ top, rowCount }) => Array.from({ length: rowCount }, (_, row) => top + row))).toEqual([
      ...Array(10).keys(),
    ]);
  });
});

describe('writing again', () => {
  test('the same content changes nothing', async () => {
    const excel = await startExcel();
    const first = await record(excel, describeSheet(three));
    const before = await contentsOf(excel, name);
    const second = await record(excel, describeSheet(three), first);
    expect(await contentsOf(excel, name)).toEqual(before);
    expect(second).toEqual(first);
  });

  test('the sheet stays the same sheet at the same place', async () => {
    const excel = await startExcel();
    const first = await record(excel, describeSheet(three));
    const place = async (): Promise<unknown> =>
      excel.Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.add(`后来的表${String(Math.random()).slice(2, 8)}`);
        const sheet = sheets.getItem(name);
        sheet.load('id,position');
        await context.sync();
        return [sheet.id, sheet.position];
      });
    const before = await place();
    await record(excel, describeSheet(three.slice(0, 2)), first);
    expect(await place()).toEqual(before);
  });

  test('nothing is left of a longer sheet before', async () => {
    const excel = await startExcel();
    const first = await record(excel, describeSheet(three));
    await record(excel, describeSheet(three.slice(0, 1)), first);
    const contents = await contentsOf(excel, name);
    expect(Object.keys(contents).filter((cell) => /[5-9]$/.test(cell))).toEqual([]);
    expect(contents['B4']).toBe('=SUM(B3:B3)');
  });

  test('what staff put beside the table stays', async () => {
    const excel = await startExcel();
    const first = await record(excel, describeSheet(three));
    await type(excel, 'H3', '我的计算');
    await record(excel, describeSheet(three.slice(0, 1)), first);
    expect((await contentsOf(excel, name))['H3']).toBe('我的计算');
  });

  test('remarks follow their rows when rows come, go and change places', async () => {
    const excel = await startExcel();
    const first = await record(excel, describeSheet(three));
    await type(excel, 'D3', '已约谈');
    await type(excel, 'D5', '=重点关注');
    const second = await record(
      excel,
      describeSheet([three[2] ?? three[0], { key: '新镇', value: 1 }, three[0]].filter((row) => row !== undefined)),
      first,
    );
    let contents = await contentsOf(excel, name);
    expect([contents['D3'], contents['D4'], contents['D5']]).toEqual(['=重点关注', undefined, '已约谈']);
    // And once more, without anything new: what was kept is still staff's.
    const third = await record(excel, describeSheet([{ key: '新镇', value: 2 }]), second);
    contents = await contentsOf(excel, name);
    expect(contents['D3']).toBeUndefined();
    // Rows that are away keep their remark for when they come back.
    await record(excel, describeSheet(three), third);
    contents = await contentsOf(excel, name);
    expect([contents['D3'], contents['D4'], contents['D5']]).toEqual(['已约谈', undefined, '=重点关注']);
  });

  test('a remark follows its row when staff inserted a row above', async () => {
    const excel = await startExcel();
    const first = await record(excel, describeSheet(three));
    await type(excel, 'D4', '黄庄的备注');
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange('3:3').insert('Down');
      await context.sync();
    });
    await write(excel, describeSheet(three), first, true);
    expect((await contentsOf(excel, name))['D4']).toBe('黄庄的备注');
  });

  test('a remark that staff deleted does not come back', async () => {
    const excel = await startExcel();
    const first = await record(excel, describeSheet(three));
    await type(excel, 'D3', '临时');
    const second = await record(excel, describeSheet(three), first);
    await type(excel, 'D3', '');
    await record(excel, describeSheet(three), second);
    expect((await contentsOf(excel, name))['D3']).toBeUndefined();
  });
});

describe('manual edits', () => {
  test('are named before anything is overwritten, and nothing is written', async () => {
    const excel = await startExcel();
    const first = await record(excel, describeSheet(three));
    await type(excel, 'B3', 999);
    const before = await contentsOf(excel, name);
    const changed = describeSheet(three.map((row) => ({ ...row, value: row.value + 1 })));
    const preview = await previewWrite(hostOf(excel), changed, { fonts: defaultFonts, written: first });
    expect(preview).toEqual([{ sheet: name, cell: 'B3', theirs: '999', ours: '11' }]);
    expect(await write(excel, changed, first)).toEqual({ kind: 'edited', overwrites: preview });
    expect(await contentsOf(excel, name)).toEqual(before);
  });

  test('are overwritten when staff say so', async () => {
    const excel = await startExcel();
    const first = await record(excel, describeSheet(three));
    await type(excel, 'B3', 999);
    const outcome = await write(excel, describeSheet(three), first, true);
    expect(outcome).toMatchObject({ kind: 'written', overwritten: [{ cell: 'B3', theirs: '999' }] });
    expect((await contentsOf(excel, name))['B3']).toBe(10);
  });

  test('a sheet of that name that the add-in did not write is not overwritten unasked', async () => {
    const excel = await startExcel();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.add(name).getRange('A1:B1').values = [['我的表', 1]];
      await context.sync();
    });
    const outcome = await write(excel, describeSheet(three));
    expect(outcome).toMatchObject({ kind: 'edited' });
    expect(await contentsOf(excel, name)).toEqual({ A1: '我的表', B1: 1 });
  });
});

describe('sheets that must not be written', () => {
  test('a protected sheet is left alone and named', async () => {
    const excel = await startExcel();
    const first = await record(excel, describeSheet(three));
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).protection.protect();
      await context.sync();
    });
    await expect(write(excel, describeSheet([]), first)).rejects.toMatchObject({
      problem: { code: 'SheetProtected', message: { 'zh-CN': expect.stringContaining(name) as string } },
    });
  });
});

describe('never half-new', () => {
  const codes = [
    'AccessDenied',
    'FilteredRangeConflict',
    'GeneralException',
    'InactiveWorkbook',
    'InvalidArgument',
    'InvalidOperationInCellEditMode',
    'ItemAlreadyExists',
    'MergedRangeConflict',
    'RequestAborted',
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
    'UnsupportedSheet',
  ] as const;
  const changed = describeSheet(three.map((row) => ({ ...row, value: row.value * 2 })));

  /** The sheet as before, complete, or saying 未完成. */
  async function expectSound(
    excel: NodeExcel,
    before: Record<string, unknown>,
    complete: Record<string, unknown>,
  ): Promise<string> {
    const sheets = await excel.Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
      return context.workbook.worksheets.items.map((sheet) => sheet.name);
    });
    const now = sheets.includes(name) ? await contentsOf(excel, name) : {};
    if (now['A1'] === unfinishedTitle) return 'unfinished';
    expect([before, complete]).toContainEqual(now);
    return JSON.stringify(now) === JSON.stringify(complete) ? 'complete' : 'before';
  }

  test.each(codes)('%s at any request leaves the sheet as before or complete, and it heals', async (code) => {
    for (let nth = 1; nth <= 4; nth += 1) {
      const excel = await startExcel();
      const first = await record(excel, describeSheet(three));
      await type(excel, 'D3', '备注');
      const before = await contentsOf(excel, name);
      excel.standIn.faults.order({ kind: 'request', code, nth });
      await write(excel, changed, first).catch((error: unknown) => expect(error).toMatchObject({ code }));
      excel.standIn.faults.clear();
      const complete = { ...before, B3: 20, B4: 40, B5: 10 };
      await expectSound(excel, before, complete);
      await write(excel, changed, first, true);
      expect(await contentsOf(excel, name)).toEqual(complete);
      stopExcel();
    }
  });

  test('a failure at any action of the writing request leaves it as before, complete or 未完成, remarks kept', async () => {
    const seen = new Set<string>();
    for (let action = 0; action < 400; action += 7) {
      const excel = await startExcel();
      const first = await record(excel, describeSheet(three));
      await type(excel, 'D3', '备注');
      const before = await contentsOf(excel, name);
      const complete = { ...before, B3: 20, B4: 40, B5: 10 };
      excel.standIn.faults.order({ kind: 'action', code: 'GeneralException', nth: 2, action });
      const ended = await write(excel, changed, first).then(
        () => 'done',
        () => 'failed',
      );
      excel.standIn.faults.clear();
      seen.add(await expectSound(excel, before, complete));
      await write(excel, changed, first);
      expect(await contentsOf(excel, name)).toEqual(complete);
      stopExcel();
      if (ended === 'done') break;
    }
    expect(seen).toEqual(new Set(['before', 'unfinished', 'complete']));
  });

  test('a new sheet that cannot be finished is not left behind', async () => {
    for (let action = 0; action < 300; action += 11) {
      const excel = await startExcel();
      excel.standIn.faults.order({ kind: 'action', code: 'GeneralException', nth: 2, action });
      const ended = await write(excel, describeSheet(three)).then(
        () => 'done',
        () => 'failed',
      );
      excel.standIn.faults.clear();
      expect(await expectSound(excel, {}, ended === 'failed' ? {} : await contentsOf(excel, name))).not.toBe(
        'unfinished',
      );
      stopExcel();
      if (ended === 'done') break;
    }
  });
});
