import { CustomFunctions, type FunctionMetadata, type MessageEntry } from '../../src/stand-in/browser/custom-functions';
import type { InvocationResult } from '../../src/stand-in/browser/shell-services';
import { WorkbookEngine, type EngineOptions } from '../../src/stand-in/engine/workbook-engine';
import { loadUniver } from '../../src/stand-in/node/prebundle';

/** Functions as an add-in's metadata lists them; their answers are given by the test. */
const functions: readonly FunctionMetadata[] = [
  { id: 'DOUBLE', name: 'DOUBLE', parameters: [{ name: 'x', type: 'number' }] },
  {
    id: 'LABEL',
    name: 'LABEL',
    parameters: [
      { name: 'x', type: 'any' },
      { name: 'year', type: 'any', optional: true },
    ],
  },
  { id: 'COUNT.ALL', name: 'COUNT.ALL', parameters: [{ name: 'range', type: 'any', dimensionality: 'matrix' }] },
  { id: 'JOIN', name: 'JOIN', parameters: [{ name: 'part', type: 'any', repeating: true }] },
];

type Values = readonly (readonly (string | number)[])[];

interface Call {
  readonly invocationId: number;
  readonly functionName: string;
  readonly parameterValues: readonly unknown[];
}

class Bench {
  readonly calls: Call[] = [];
  private readonly engine: WorkbookEngine;
  private readonly functions: CustomFunctions;

  constructor(values: Values = []) {
    const library = loadUniver();
    const univer = library.createHeadlessUniver();
    this.engine = new WorkbookEngine({ library, univer, opened: null } satisfies EngineOptions);
    this.functions = new CustomFunctions(library, univer, (entries: readonly MessageEntry[]) => {
      for (const [category, type, , message] of entries) {
        expect([category, type]).toEqual([1, 1000]);
        this.calls.push(JSON.parse(message) as Call);
      }
    });
    this.functions.attach(this.engine);
    this.functions.register('TEST', functions);
    this.functions.start();
    for (const [row, line] of values.entries())
      for (const [column, value] of line.entries()) this.put(row, column, value);
  }

  put(row: number, column: number, value: string | number): void {
    const cell =
      typeof value === 'number'
        ? { v: value, t: 2 }
        : value.startsWith('=')
          ? { f: value, v: null, t: null }
          : { v: value, t: 1 };
    this.engine.run('sheet.mutation.set-range-values', {
      unitId: this.engine.unitId,
      subUnitId: this.engine.activeSheet().id,
      cellValue: { [row]: { [column]: cell } },
    });
  }

  /** Lets Univer compute, and the calls arrive. */
  async computed(): Promise<readonly Call[]> {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await this.engine.settled();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return this.calls;
  }

  async answer(...results: readonly Partial<InvocationResult>[]): Promise<void> {
    await this.functions.receive(
      results.map((result, index) => ({
        id: this.calls.at(index - results.length)?.invocationId ?? -1,
        failed: false,
        value: null,
        errorCode: null,
        ...result,
      })),
    );
    await this.functions.settled();
    await this.computed();
  }

  shown(row: number, column: number): unknown {
    const sheet = this.engine.activeSheet();
    const own = sheet.worksheet.getCellRaw(row, column)?.v;
    const spilled = this.engine.spills(sheet.id).find(({ range }) => row >= range.top && row <= range.bottom);
    return spilled?.valueAt(row, column) ?? own;
  }

  message(row: number, column: number): string | null {
    return this.functions.messageAt(this.engine.activeSheet().id, row, column);
  }
}

// The engine is bundled at its first use on a machine.
beforeAll(() => void loadUniver());

test('a cell shows #BUSY! until the answer comes, then the answer', async () => {
  const bench = new Bench([[21, '=TEST.DOUBLE(A1)']]);
  expect(await bench.computed()).toMatchObject([{ functionName: 'DOUBLE', parameterValues: [21] }]);
  expect(bench.shown(0, 1)).toBe('#BUSY!');
  await bench.answer({ value: 42 });
  expect(bench.shown(0, 1)).toBe(42);
});

test('cells that ask the same are answered by one call; a change asks again', async () => {
  const bench = new Bench([[21, '=TEST.DOUBLE(A1)', '=TEST.DOUBLE(A1)']]);
  expect(await bench.computed()).toHaveLength(1);
  await bench.answer({ value: 42 });
  expect([bench.shown(0, 1), bench.shown(0, 2)]).toEqual([42, 42]);
  bench.put(0, 0, 5);
  expect(await bench.computed()).toHaveLength(2);
  await bench.answer({ value: 10 });
  expect([bench.shown(0, 1), bench.shown(0, 2)]).toEqual([10, 10]);
});

test.each([
  ['what is left out is null', '=TEST.LABEL("a")', ['a', null]],
  ['a blank cell is 0 where a number is asked for', '=TEST.DOUBLE(Z9)', [0]],
  ['a blank cell is empty text elsewhere', '=TEST.LABEL(Z9,2018)', ['', 2018]],
  ['a range is a list of rows', '=TEST.COUNT.ALL(A1:A2)', [[[1], [2]]]],
  ['one cell for a range is a list of rows too', '=TEST.COUNT.ALL(7)', [[[7]]]],
  ['a repeating parameter is one list', '=TEST.JOIN("a",1,TRUE)', [['a', 1, true]]],
])('%s', async (_what, formula, parameterValues) => {
  const bench = new Bench([[1], [2], ['x', formula]]);
  expect(await bench.computed()).toMatchObject([{ parameterValues }]);
});

test.each([
  ['of a cell stays', '=TEST.DOUBLE(1/0)', '#DIV/0!'],
  ['among a range gives #VALUE!', '=TEST.COUNT.ALL(A1:A2)', '#VALUE!'],
])('an error %s, and the function is not called', async (_what, formula, shown) => {
  const bench = new Bench([['=1/0', formula]]);
  expect(await bench.computed()).toEqual([]);
  expect(bench.shown(0, 1)).toBe(shown);
});

test('a range for one value asks cell by cell, and the results spill', async () => {
  const bench = new Bench([
    [1, '=TEST.DOUBLE(A1:A3)'],
    [2, ''],
    [3, ''],
  ]);
  expect((await bench.computed()).map((call) => call.parameterValues)).toEqual([[1], [2], [3]]);
  await bench.answer({ value: 2 }, { value: 4 }, { value: 6 });
  expect([bench.shown(0, 1), bench.shown(1, 1), bench.shown(2, 1)]).toEqual([2, 4, 6]);
});

test('a name with dots is also known as files have it', async () => {
  const bench = new Bench([[1, '=TEST.COUNT_ALL(A1:A1)']]);
  expect(await bench.computed()).toMatchObject([{ functionName: 'COUNT.ALL', parameterValues: [[[1]]] }]);
  await bench.answer({ value: 7 });
  expect(bench.shown(0, 1)).toBe(7);
});

test('a table spills', async () => {
  const bench = new Bench([['=TEST.LABEL(1)']]);
  await bench.computed();
  await bench.answer({
    value: [
      ['a', 1],
      ['b', true],
    ],
  });
  expect([bench.shown(0, 0), bench.shown(0, 1), bench.shown(1, 0), bench.shown(1, 1)]).toEqual(['a', 1, 'b', true]);
});

test.each([
  [{ failed: true, errorCode: 7, value: '没有这个指标' }, '#VALUE!', '没有这个指标'],
  [{ failed: true, errorCode: 1, value: '缺少基数' }, '#N/A', '缺少基数'],
  [{ failed: true, errorCode: 6, value: '没人看得到' }, '#NUM!', null],
  [{ failed: true, errorCode: 2, value: '' }, '#VALUE!', null],
  [{ value: { code: '#N/A', message: '没有数据' } }, '#N/A', '没有数据'],
  [{ value: null }, 0, null],
])('the answer %j shows %p with message %p', async (result, shown, message) => {
  const bench = new Bench([['=TEST.LABEL(1)']]);
  await bench.computed();
  await bench.answer(result);
  expect([bench.shown(0, 0), bench.message(0, 0)]).toEqual([shown, message]);
});
