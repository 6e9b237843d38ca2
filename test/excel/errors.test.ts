import { ExcelProblem, isCellEditMode, isPayloadTooLarge, problemOf, toProblem } from '../../src/excel/errors';
import { checkRequirements } from '../../src/excel/requirement';
import { problemTexts } from '../../src/excel/texts';
import { startExcel, stopExcel } from '../support/stand-in';
import { hostOf } from './workbooks';

afterEach(stopExcel);

const fromHost = (code: string): Error => Object.assign(new Error('localised words'), { code, debugInfo: {} });

/** Every code that the specification names. */
const named = [
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'MergedRangeConflict',
  'FilteredRangeConflict',
  'InactiveWorkbook',
  'UnsupportedSheet',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'ItemAlreadyExists',
];

test.each(named)('%s has a Chinese sentence that says what to do', (code) => {
  const { message } = toProblem(fromHost(code), '专利');
  expect(message['zh-CN']).toMatch(/请/);
  expect(message['zh-CN']).not.toContain('{');
  expect(message['en-US']).not.toMatch(/[\u4e00-\u9fff]{3}/);
});

test.each(Object.entries(problemTexts))('%s is said in both languages', (_code, text) => {
  expect(text['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
  expect(text['en-US']).toMatch(/^[\x20-\x7E‘’“”→{}]+$/);
});

test('an unknown code and an unknown error are not swallowed', () => {
  expect(toProblem(fromHost('SomethingNew'))).toMatchObject({
    code: 'Unexpected',
    detail: 'SomethingNew: localised words',
  });
  expect(toProblem(new RangeError('x'))).toMatchObject({ code: 'Unexpected', detail: 'x' });
});

test('the code decides, never the message', () => {
  expect(isCellEditMode(fromHost('InvalidOperationInCellEditMode'))).toBe(true);
  expect(isCellEditMode(new Error('InvalidOperationInCellEditMode'))).toBe(false);
  expect(isPayloadTooLarge(fromHost('ResponsePayloadSizeLimitExceeded'))).toBe(true);
});

test('a problem of our own keeps its words, cancelling is told from failing', () => {
  const problem = problemOf('SheetProtected', '专利');
  expect(toProblem(new ExcelProblem(problem))).toBe(problem);
  expect(toProblem(new DOMException('', 'AbortError')).code).toBe('Cancelled');
});

test('errors of office.js itself are recognised', async () => {
  const excel = await startExcel();
  const error: unknown = await hostOf(excel)
    .run(async (context) => {
      context.workbook.worksheets.getItem('没有').load('name');
      await context.sync();
    })
    .catch((caught: unknown) => caught);
  expect(toProblem(error, '没有').code).toBe('ItemNotFound');
});

test('a host below the floor is told which versions work', async () => {
  const old = await startExcel(null, { support: { ExcelApi: '1.9', SharedRuntime: '1.1' } });
  expect(checkRequirements(hostOf(old))?.message['zh-CN']).toMatch(/ExcelApi 1\.14.*Excel 2021/);
  expect(checkRequirements(hostOf(await startExcel()))).toBeNull();
});
