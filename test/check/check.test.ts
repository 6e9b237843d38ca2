import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isMarkFormula } from '../../src/excel/mark-format';
import { readXlsx } from '../../src/stand-in/xlsx/read-xlsx';

const root = path.resolve(__dirname, '..', '..');
const launcher = path.join(root, 'src', 'check', 'launch.mjs');
const town = path.join(root, 'test', 'fixtures', 'town-2018h1.xlsx');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function check(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [launcher, ...args], { cwd: folder, encoding: 'utf8' });
}

const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

interface Report {
  readonly file: string;
  readonly asOf: string;
  readonly scope: string;
  readonly sheets: readonly { readonly name: string; readonly kind: string | null; readonly headerRows?: number[] }[];
  readonly findings: readonly object[];
}

test('--json - prints the report and nothing else, progress goes to standard error, exit 1 for findings', () => {
  const run = check(town, '--json', '-');
  expect(run.status).toBe(1);
  const report = JSON.parse(run.stdout) as Report;
  expect(report.file).toBe(town);
  expect(Object.keys(report)).toEqual([
    'file',
    'asOf',
    'year',
    'scope',
    'sheets',
    'findings',
    'exceptions',
    'indicators',
    'tasks',
    'safeguards',
    'units',
  ]);
  expect(report.findings.length).toBeGreaterThan(5);
  expect(run.stderr).toContain('正在读取工作簿');
});

test('the report keeps the promised keys, rows 1-based and columns as letters', () => {
  const run = check(town, '--json', 'report.json');
  expect(run.stdout).toContain('统计截止');
  const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as Report &
    Record<string, object[]>;
  const sheet = report.sheets.find(({ kind }) => kind === 'patents');
  expect(sheet).toMatchObject({ role: expect.any(String) as string, records: expect.any(Number) as number });
  expect(sheet?.headerRows?.[0]).toBeGreaterThanOrEqual(1);
  expect(Object.values((sheet as unknown as { columns: Record<string, string> }).columns)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^[A-Z]{1,2}$/)]),
  );
  expect(Object.keys(report.findings[0] ?? {})).toEqual([
    'code',
    'severity',
    'sheet',
    'cell',
    'value',
    'message',
    'fix',
  ]);
  expect(Object.keys(report['indicators']?.[0] ?? {})).toEqual([
    'id',
    'year',
    'actual',
    'target',
    'operator',
    'unit',
    'rate',
    'gap',
    'expected',
    'status',
    'source',
    'counted',
    'excluded',
  ]);
});

test('--out writes a copy with marks and summary sheets under the same name; the input is never touched', () => {
  const input = path.join(folder, '上报.xlsx');
  copyFileSync(town, input);
  const before = hash(input);
  expect(check(input, '--out', 'copies').status).toBe(1);
  expect(hash(input)).toBe(before);
  expect(readdirSync(path.join(folder, 'copies'))).toEqual(['上报.xlsx']);
  const copy = readXlsx(readFileSync(path.join(folder, 'copies', '上报.xlsx')));
  const names = copy.data.sheetOrder.map((id) => copy.data.sheets[id]?.name ?? '');
  expect(names.filter((name) => name.startsWith('汇总·'))).toHaveLength(11);
  const rules = [...copy.extras.sheets.values()].flatMap(({ conditionalFormats }) => conditionalFormats);
  expect(rules.some(({ formula }) => isMarkFormula(formula))).toBe(true);
});

test('--no-summaries writes marks only', () => {
  check(town, '--out', 'copies', '--no-summaries');
  const copy = readXlsx(readFileSync(path.join(folder, 'copies', 'town-2018h1.xlsx')));
  const names = copy.data.sheetOrder.map((id) => copy.data.sheets[id]?.name ?? '');
  expect(names.filter((name) => name.startsWith('汇总·'))).toEqual([]);
});

test('the copy is refused where it would overwrite the input, also through a link', () => {
  const input = path.join(folder, 'a.xlsx');
  copyFileSync(town, input);
  const before = hash(input);
  symlinkSync(folder, path.join(folder, 'link'));
  for (const out of ['.', folder, 'link', './x/..']) {
    mkdirSync(path.join(folder, 'x'), { recursive: true });
    const run = check(input, '--out', out);
    expect([run.status, run.stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(run.stderr).toContain('会覆盖原文件');
  }
  expect(hash(input)).toBe(before);
});

test('several files give an array; a bad one is named in one line and does not keep the others back', () => {
  const run = check('没有.xlsx', town, '--json', '-');
  expect(run.status).toBe(2);
  expect((JSON.parse(run.stdout) as Report[]).map(({ file }) => file)).toEqual([town]);
  expect(run.stderr.split('\n').filter((line) => line.includes('没有.xlsx'))).toEqual(['没有.xlsx：没有这个文件。']);
});

describe('a file that cannot be read is exit 2 and one Chinese line', () => {
  const whole = readFileSync(town);
  const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2048)]);
  test.each<[string, (file: string) => void]>([
    ['a missing file', () => undefined],
    ['a folder', (file) => mkdirSync(file)],
    ['an empty file', (file) => writeFileSync(file, '')],
    ['a text', (file) => writeFileSync(file, '这不是工作簿')],
    ['a truncated workbook', (file) => writeFileSync(file, whole.subarray(0, 5000))],
    ['an old .xls or an encrypted workbook', (file) => writeFileSync(file, compound)],
  ])('%s', (_what, make) => {
    make(path.join(folder, 'bad.xlsx'));
    const run = check('bad.xlsx', '--json', '-', '--out', 'copies');
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).toMatch(/^bad\.xlsx：[^\n]*[\u4e00-\u9fff]/);
  });
});

test('wrong arguments are exit 2 and one line', () => {
  const run = check('--as-of', 'soon', town);
  expect([run.status, run.stdout, run.stderr.trim().split('\n').length]).toEqual([2, '', 1]);
});
