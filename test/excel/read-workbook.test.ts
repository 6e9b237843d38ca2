import { readWorkbook } from '../../src/excel/read-workbook';
import { startExcel, stopExcel } from '../support/stand-in';
import { countingHost, fill, hostOf } from './workbooks';

afterEach(stopExcel);

test('sheets come with values, number formats, places and merged areas', async () => {
  const excel = await startExcel();
  await fill(
    excel,
    '专利',
    [
      ['专利台账', '', ''],
      ['申请号', '申请日', '备注'],
      ['201710601862.3', '', ''],
    ],
    '@',
  );
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('专利');
    sheet.getRange('A1:C1').merge(false);
    sheet.getRange('B3').numberFormat = [['yyyy-mm-dd']];
    sheet.getRange('B3').values = [[42799]];
    await context.sync();
  });
  const { workbook, sheetIds, stateXml } = await readWorkbook(hostOf(excel));
  const grid = workbook.sheets.find(({ name }) => name === '专利');
  expect(grid).toMatchObject({ top: 0, left: 0, rowCount: 3, columnCount: 3, visibility: 'visible' });
  expect(grid?.values).toEqual([
    ['专利台账', null, null],
    ['申请号', '申请日', '备注'],
    ['201710601862.3', 42799, null],
  ]);
  expect(grid?.numberFormats[2]).toEqual(['@', 'yyyy-mm-dd', '@']);
  expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  expect(sheetIds.get('专利')).toBeTruthy();
  expect(stateXml).toEqual([]);
});

test('a sheet that begins somewhere else keeps its addresses, an empty one is empty', async () => {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('C5:D6').values = [
      ['甲', 1],
      ['乙', 2],
    ];
    context.workbook.worksheets.add('空表');
    await context.sync();
  });
  const { workbook } = await readWorkbook(hostOf(excel));
  expect(
    workbook.sheets.map(({ name, top, left, rowCount, columnCount }) => [name, top, left, rowCount, columnCount]),
  ).toEqual([
    ['Sheet1', 4, 2, 2, 2],
    ['空表', 0, 0, 0, 0],
  ]);
});

test('cells of summary sheets are not read, but their place counts', async () => {
  const excel = await startExcel();
  await fill(excel, '汇总·目标完成情况', [['标题']]);
  await fill(excel, '专利', [['申请号']]);
  const { workbook } = await readWorkbook(hostOf(excel));
  expect(workbook.sheets.map(({ name, position, rowCount }) => [name, position, rowCount])).toEqual([
    ['Sheet1', 0, 0],
    ['汇总·目标完成情况', 1, 0],
    ['专利', 2, 1],
  ]);
});

test('reading costs two requests and one for each chunk, whatever the number of sheets', async () => {
  const excel = await startExcel();
  for (const name of ['一', '二', '三'])
    await fill(excel, name, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
  const { host, syncs } = countingHost(excel);
  await readWorkbook(host);
  expect(syncs()).toBe(3);
});

test('large sheets come in chunks that are put together again', async () => {
  const excel = await startExcel();
  const rows = Array.from({ length: 25 }, (_, row) => [row, `第${String(row)}行`]);
  await fill(excel, '大表', rows);
  const { host, syncs } = countingHost(excel);
  const shares: number[] = [];
  const { workbook } = await readWorkbook(host, {
    cellsPerChunk: 20,
    onCells: (done, total) => shares.push(done / total),
  });
  expect(workbook.sheets[1]?.values).toEqual(rows);
  expect(syncs()).toBe(2 + 3);
  expect(shares).toEqual([0.4, 0.8, 1]);
});

test('a chunk that is too large for one response is halved until it fits', async () => {
  const excel = await startExcel();
  const rows = Array.from({ length: 200 }, (_, row) => [`很长的一行文字用来把回答撑大，第${String(row)}行`]);
  await fill(excel, '大表', rows);
  excel.standIn.faults.payloadLimit = 6000;
  const { workbook } = await readWorkbook(hostOf(excel));
  expect(workbook.sheets[1]?.values).toEqual(rows);
});

test('a cancelled reading stops and says so by AbortError', async () => {
  const excel = await startExcel();
  await fill(
    excel,
    '大表',
    Array.from({ length: 50 }, (_, row) => [row]),
  );
  const controller = new AbortController();
  const reading = readWorkbook(hostOf(excel), {
    cellsPerChunk: 10,
    signal: controller.signal,
    onCells: () => controller.abort(),
  });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});

test('while a cell is being edited the reading waits, says so, and goes on', async () => {
  const excel = await startExcel();
  await fill(excel, '表', [['甲']]);
  excel.standIn.faults.cellEditMode = true;
  const messages: (string | null)[] = [];
  const host = {
    ...hostOf(excel),
    pause: () => {
      excel.standIn.faults.cellEditMode = messages.length < 2;
      return Promise.resolve();
    },
  };
  const { workbook } = await readWorkbook(host, { onWaiting: (message) => messages.push(message?.['zh-CN'] ?? null) });
  expect(workbook.sheets[1]?.values).toEqual([['甲']]);
  expect(messages[0]).toContain('请先结束单元格编辑');
  expect(messages.at(-1)).toBeNull();
});
