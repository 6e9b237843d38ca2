import { readFileSync } from 'node:fs';
import { examineReports, writeReports, type ReportFile, type ReportWorker } from '../../src/actions/gather-reports';
import { previewRecognition } from '../../src/actions/preview-recognition';
import { checkWorkbook } from '../../src/actions/check-workbook';
import { examineFile, type ReportRequest } from '../../src/gather/examine-file';
import type { ReportResult } from '../../src/gather/examine-report';
import { stopExcel } from '../support/stand-in';
import { openFixture, valueOf } from './workspaces';

afterEach(stopExcel);

/** A worker in the same thread: what comes back is what would come back from the real one. */
class SameThreadWorker implements ReportWorker {
  onmessage: ((event: MessageEvent<ReportResult>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  ended = false;

  constructor(private readonly examine: (request: ReportRequest) => ReportResult = examineFile) {}

  postMessage(request: ReportRequest): void {
    setTimeout(() => {
      if (this.ended) return;
      try {
        const data = structuredClone(this.examine(request));
        this.onmessage?.({ data } as MessageEvent<ReportResult>);
      } catch (error) {
        this.onerror?.({ message: String(error) } as ErrorEvent);
      }
    }, 0);
  }

  terminate(): void {
    this.ended = true;
  }
}

function file(name: string, bytes: Uint8Array): ReportFile {
  return { name, arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) };
}

const town = new Uint8Array(readFileSync('test/fixtures/town-2018h1.xlsx'));
const broken = file('坏.xlsx', new TextEncoder().encode('x'));

test('a bad file does not stop the others, and results come as they are done', async () => {
  const { workspace } = await openFixture('town-2018h1.xlsx');
  const seen: [string, number][] = [];
  const files = [
    broken,
    file('甲.xlsx', town),
    { name: '乙.xlsx', arrayBuffer: () => Promise.reject(new Error('读不到')) },
  ];
  const results = valueOf(
    await examineReports(
      workspace,
      files,
      () => new SameThreadWorker(),
      (result, done) => seen.push([result.file, done]),
    ),
  );
  expect(results.map(({ ok }) => ok)).toEqual([false, true, false]);
  expect(seen).toEqual([
    ['坏.xlsx', 1],
    ['甲.xlsx', 2],
    ['乙.xlsx', 3],
  ]);
});

test('a worker that dies takes its file along and no other', async () => {
  const { workspace } = await openFixture('town-2018h1.xlsx');
  let started = 0;
  const start = (): ReportWorker => {
    started += 1;
    return new SameThreadWorker((request) => {
      if (request.file === '大.xlsx') throw new RangeError('out of memory');
      return examineFile(request);
    });
  };
  const files = [file('大.xlsx', town), file('甲.xlsx', town)];
  const results = valueOf(await examineReports(workspace, files, start, () => undefined));
  expect(results.map(({ ok }) => ok)).toEqual([false, true]);
  expect(started).toBe(2);
});

test('cancelling ends the worker and writes nothing', async () => {
  const { workspace, excel } = await openFixture('town-2018h1.xlsx');
  const abort = new AbortController();
  const worker = new SameThreadWorker();
  const sheets = excel.engine.sheets().length;
  const files = [file('甲.xlsx', town), file('乙.xlsx', town)];
  const outcome = await examineReports(
    workspace,
    files,
    () => worker,
    () => abort.abort(),
    abort.signal,
  );
  expect(outcome.ok).toBe(false);
  expect(worker.ended).toBe(true);
  expect(excel.engine.sheets()).toHaveLength(sheets);
});

test('gathered sheets are written beside those that are there, and the check reads them', async () => {
  const { workspace } = await openFixture('town-2018h1.xlsx');
  const files = [file('甲.xlsx', town), file('乙.xlsx', town)];
  const results = valueOf(
    await examineReports(
      workspace,
      files,
      () => new SameThreadWorker(),
      () => undefined,
    ),
  );
  const first = valueOf(await writeReports(workspace, results, { withErrors: true }));
  const second = valueOf(await writeReports(workspace, results, { withErrors: true }));
  expect(first.every((name) => name.startsWith('汇集·'))).toBe(true);
  expect(second).toEqual(first.map((name) => `${name}(2)`));
  const { assessment } = valueOf(await checkWorkbook(workspace, { asOf: null, mark: false }));
  const read = assessment.ledgers.tables.map(({ sheet }) => sheet.name);
  expect(read).toEqual(expect.arrayContaining([...first]));
  // Both towns reported the same patents: they are found on the gathered sheet.
  expect(
    assessment.findings.some(({ code, sheet }) => code === 'patent.duplicate' && sheet?.startsWith('汇集·') === true),
  ).toBe(true);
});

test('a correction is previewed on the first rows and not kept', async () => {
  const { workspace } = await openFixture('town-2018h1.xlsx');
  const { assessment } = valueOf(await checkWorkbook(workspace, { asOf: null, mark: false }));
  const table = assessment.ledgers.tables.find(({ kind }) => kind === 'patents');
  const sheet = table?.sheet.name ?? '';
  const plain = valueOf(await previewRecognition(workspace, { sheet }));
  expect(plain.kind).toBe('patents');
  const number = plain.fields.find(({ id }) => id === 'applicationNumber');
  expect(number?.samples[0]).toMatch(/^\d{12}\.[\dX]$/);
  const without = valueOf(await previewRecognition(workspace, { sheet, kind: null }));
  expect(without.kind).toBeNull();
  expect(workspace.last?.state.corrections).toEqual([]);
});
