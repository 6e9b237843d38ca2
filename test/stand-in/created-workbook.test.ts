import { readFileSync } from 'node:fs';
import type { EngineEvent } from '../../src/stand-in/engine/workbook-engine';
import { startExcel, stopExcel } from '../support/stand-in';

afterEach(stopExcel);

const sample = readFileSync('assets/samples/town-2018h1.xlsx');

test('Excel.createWorkbook asks for a window of its own with just the bytes given; the open workbook stays', async () => {
  const { Excel, engine } = await startExcel();
  const seen: EngineEvent[] = [];
  engine.listen((event) => seen.push(event));
  await Excel.createWorkbook(sample.toString('base64'));
  await Excel.createWorkbook();
  expect(seen.map((event) => (event.kind === 'workbookOpened' ? event.bytes : event.kind))).toEqual([
    new Uint8Array(sample),
    null,
  ]);
  expect(engine.sheets().map(({ name }) => name)).toEqual(['Sheet1']);
});

test.each([
  ['no base64', '***'],
  ['no workbook', Buffer.from('名单').toString('base64')],
])('%s is refused as Excel refuses it', async (_name, file) => {
  const { Excel } = await startExcel();
  await expect(Excel.createWorkbook(file)).rejects.toMatchObject({ code: 'InvalidArgument' });
});
