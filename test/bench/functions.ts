import { examples } from '../../src/functions/examples';
import { FunctionSheet, loadFunctions, type AssociatedFunctions } from './cell-functions';
import { median, milliseconds, print } from './measure';
import { patentWorkbook } from './patent-rows';

const asOf = 43373;
const callsMeasuredFor = 100;

/** Calls a second of one function with the arguments of its documented example. */
function callsPerSecond(compute: () => unknown): number {
  for (let warm = 0; warm < 200; warm += 1) compute();
  let calls = 0;
  let time = 0;
  while (time < callsMeasuredFor) {
    time += milliseconds(() => {
      for (let call = 0; call < 100; call += 1) compute();
    });
    calls += 100;
  }
  return (calls / time) * 1000;
}

function eachFunction(functions: AssociatedFunctions): void {
  const speeds = Object.entries(examples).map(([id, example]) => {
    const compute = functions[id];
    if (compute === undefined) throw new Error(`no such function: ${id}`);
    return { id, speed: callsPerSecond(() => compute(...example.arguments)) };
  });
  speeds.sort((a, b) => a.speed - b.speed);
  print('calls a second, slowest first:');
  for (const { id, speed } of speeds) print(`  ${id.padEnd(14)} ${Math.round(speed).toLocaleString('en-US')}`);
}

/** COUNTVALID and others over columns of 100,000 rows: once with the column as it is, once with a million cells, mostly blank. */
function wholeColumns(functions: AssociatedFunctions): void {
  const [sheet] = patentWorkbook(100_000).sheets;
  const rows = sheet?.values.slice(2) ?? [];
  const column = (index: number): unknown[][] => rows.map((row) => [row[index] ?? '']);
  const granted = rows.map((row) => [typeof row[4] === 'number' ? row[4] + 200 : '']);
  const blank = [['']];
  const numbers = column(1);
  const filed = column(4);
  const measured: readonly (readonly [string, () => unknown])[] = [
    ['COUNTVALID', () => functions['COUNTVALID']?.(numbers, filed, granted, blank, asOf)],
    ['COUNTVALID of 发明', () => functions['COUNTVALID']?.(numbers, filed, granted, blank, asOf, '发明')],
    ['COUNTDISTINCT', () => functions['COUNTDISTINCT']?.(column(6))],
    ['PATENTCHECK', () => functions['PATENTCHECK']?.(numbers)],
    ['RANK.TIES', () => functions['RANK.TIES']?.([[43300]], filed)],
  ];
  for (const [what, compute] of measured) {
    const times = [1, 2, 3, 4, 5].map(() => milliseconds(compute));
    print(
      `${what} over 100,000 rows: ${median(times).toFixed(0)} ms, ${(1000 / median(times)).toFixed(1)} calls a second`,
    );
  }
  const padded = (cells: unknown[][]): unknown[][] => [
    ...cells,
    ...Array.from({ length: 1_048_576 - cells.length }, () => ['']),
  ];
  const [wholeNumbers, wholeFiled, wholeGranted] = [padded(numbers), padded(filed), padded(granted)];
  const times = [1, 2, 3].map(() =>
    milliseconds(() => functions['COUNTVALID']?.(wholeNumbers, wholeFiled, wholeGranted, blank, asOf)),
  );
  print(`COUNTVALID over A:A with 100,000 rows filled: ${median(times).toFixed(0)} ms`);
}

/** The same results a row; `#` stands for the row, `@` for the cell's own indicator. */
const results: readonly { readonly ours: string; readonly native: string }[] = [
  { ours: '=IPCITY.RATE(A#,"@")', native: '=IF(A#="","",A#/10000)' },
  { ours: '=IPCITY.GAP(A#,"@")', native: '=IF(A#="","",MAX(0,10000-A#))' },
  {
    ours: '=IPCITY.STATUS(A#,"@",43373)',
    native: '=IF(A#="","",IF(A#>=10000,"已完成",IF(A#>=7500,"达到序时进度",IF(A#>=6750,"基本达到","滞后"))))',
  },
  { ours: '=IPCITY.GROWTH(A#,9000)', native: '=IF(A#="","",A#/9000-1)' },
  { ours: '=IPCITY.PER10K(A#,118.9)', native: '=IF(A#="","",A#/118.9)' },
];

/** Two indicators of the plan with the same target of 10,000. */
const indicators = ['年专利申请总量', '年度专利质押融资额'];

/** As many as an empty sheet of the grid has. */
const sheetRows = 1000;

async function sheetTime(
  functions: AssociatedFunctions,
  columns: readonly string[],
): Promise<{ first: number; again: number; calls: number; last: unknown }> {
  const sheet = new FunctionSheet(functions);
  const numbers = (from: number): number[][] => Array.from({ length: sheetRows }, (_, row) => [from + row * 5]);
  const [lastRow, lastColumn] = [sheetRows - 1, columns.length];
  sheet.write(numbers(100));
  // The first calculation waits for Univer's plugins.
  sheet.write([['=1+1']], 20);
  await sheet.shows(0, 20, null);
  const start = performance.now();
  sheet.write(
    Array.from({ length: sheetRows }, (_, row) => columns.map((formula) => formula.replaceAll('#', String(row + 1)))),
    1,
  );
  const entered = await sheet.shows(lastRow, lastColumn, null);
  const first = performance.now() - start;
  // Every number changes: every cell is computed anew.
  const changed = performance.now();
  sheet.write(numbers(101));
  const last = await sheet.shows(lastRow, lastColumn, entered);
  const again = performance.now() - changed;
  const { calls } = sheet;
  sheet.dispose();
  return { first, again, calls, last };
}

/** A sheet of 10,000 cells of ours against the same with plain formulas, on the grid's engine and the page's bridge. */
export async function cellsBench(): Promise<void> {
  const functions = await loadFunctions();
  const columns = (of: 'ours' | 'native'): string[] =>
    indicators.flatMap((indicator) => results.map((result) => result[of].replace('@', indicator)));
  const plain: { first: number; again: number }[] = [];
  const custom: { first: number; again: number }[] = [];
  for (let round = 0; round < 3; round += 1) {
    const theirs = await sheetTime(functions, columns('native'));
    const own = await sheetTime(functions, columns('ours'));
    if (Math.abs(Number(theirs.last) - Number(own.last)) > 1e-9) throw new Error('different results');
    plain.push(theirs);
    custom.push(own);
    print(
      `  round ${round + 1}: plain ${theirs.first.toFixed(0)} and ${theirs.again.toFixed(0)} ms, ` +
        `ours ${own.first.toFixed(0)} and ${own.again.toFixed(0)} ms, ${own.calls} calls of functions`,
    );
  }
  for (const [key, when] of [
    ['first', 'entered'],
    ['again', 'recalculated'],
  ] as const) {
    const [theirs, own] = [plain, custom].map((times) => median(times.map((time) => time[key])));
    if (theirs === undefined || own === undefined) continue;
    print(
      `sheet of ${sheetRows * columns('ours').length} cells, ${when}: plain ${theirs.toFixed(0)} ms, ` +
        `ours ${own.toFixed(0)} ms, ratio ${(own / theirs).toFixed(2)}`,
    );
  }
}

/** How fast the custom functions are when they are called alone. */
export async function functionsBench(): Promise<void> {
  const functions = await loadFunctions();
  eachFunction(functions);
  wholeColumns(functions);
}
