import { changeStatePart } from '../../src/excel/state-part';
import { setAside } from '../../src/state/state-xml';
import { readXlsx } from '../../src/stand-in/xlsx/read-xlsx';
import { writeXlsx } from '../../src/stand-in/xlsx/write-xlsx';
import { startExcel, stopExcel } from '../support/stand-in';
import { hostOf } from './workbooks';

afterEach(stopExcel);

const xml = (text: string): string => `<state xmlns="urn:ip-city-check:state">${text}</state>`;
const save = (text: string) => () => ({ xml: xml(text), setAside: [], result: null });
const load = (texts: readonly string[]) => ({ xml: null, setAside: [], result: texts });

test('what is saved is found again, also after the file was saved and reopened', async () => {
  const excel = await startExcel();
  await changeStatePart(hostOf(excel), save('一'));
  const texts = await changeStatePart(hostOf(excel), load);
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain('>一<');
  const bytes = writeXlsx(excel.engine.saveRequest());
  const reopened = await startExcel(readXlsx(bytes), { source: bytes });
  expect(await changeStatePart(hostOf(reopened), load)).toEqual(texts);
});

test('saving again replaces the part, and surplus parts of merged workbooks go', async () => {
  const excel = await startExcel();
  await changeStatePart(hostOf(excel), save('一'));
  await excel.Excel.run(async (context) => {
    context.workbook.customXmlParts.add(xml('别处的'));
    await context.sync();
  });
  await changeStatePart(hostOf(excel), save('二'));
  const texts = await changeStatePart(hostOf(excel), load);
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain('>二<');
});

test('parts of others are not touched, what is unreadable is set aside', async () => {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    context.workbook.customXmlParts.add('<other xmlns="urn:other">1</other>');
    await context.sync();
  });
  await changeStatePart(hostOf(excel), () => ({ xml: xml('新'), setAside: [setAside('坏')], result: null }));
  const counts = await excel.Excel.run(async (context) => {
    const parts = ['urn:other', 'urn:ip-city-check:state', 'urn:ip-city-check:state:set-aside'].map((namespace) =>
      context.workbook.customXmlParts.getByNamespace(namespace).getCount(),
    );
    await context.sync();
    return parts.map(({ value }) => value);
  });
  expect(counts).toEqual([1, 1, 1]);
});
