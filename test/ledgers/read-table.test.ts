import { readLedgers } from '../../src/ledgers/read-ledgers';
import { cellStates } from '../../src/ledgers/ledger';
import { toIsoDate } from '../../src/model/calendar';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { grid, workbook, type Cell, type GridOptions } from '../support/grid';
import { noticed, onlyTable, read, readCorrected, valuesOf } from '../support/ledgers';

const header = ['质押登记号', '出质人', '登记金额（万元）', '登记日期', '备注'];
const row = (i: number): Cell[] => [`Y201812000000${String(i)}`, '甲公司', 100, 43000, null];

describe('how each column is read', () => {
  const typeOf = (rows: readonly (readonly Cell[])[], field: string, options: GridOptions = {}) =>
    onlyTable(read(grid(rows, options))).columns.get(field)?.type;

  test.each<[string, Cell[][], string, string, GridOptions?]>([
    [
      '认定年度 as years',
      [
        ['企业名称', '级别', '类型', '认定年度'],
        ['甲', '市级', '试点', 2018],
      ],
      'recognizedDate',
      'yearOrDate',
      { name: '试点企业' },
    ],
    [
      '认定日期 as dates',
      [
        ['企业名称', '级别', '类型', '认定日期'],
        ['甲', '市级', '试点', 43000],
      ],
      'recognizedDate',
      'date',
      { name: '试点企业' },
    ],
    [
      '认定年份 as years',
      [
        ['企业名称', '级别', '类型', '认定年份'],
        ['甲', '市级', '试点', 2018],
      ],
      'recognizedDate',
      'yearOrDate',
      { name: '试点企业' },
    ],
    [
      'targets of a count',
      [
        ['镇街', '年专利申请总量'],
        ['高村镇', 1],
      ],
      'target:patent-applications',
      'count',
      { name: '目标分解表' },
    ],
    [
      'targets of a share',
      [
        ['镇街', '发明专利申请占比'],
        ['高村镇', 1],
      ],
      'target:invention-share',
      'share',
      { name: '目标分解表' },
    ],
    [
      'targets of a growth',
      [
        ['镇街', '有效发明专利拥有量增长率'],
        ['高村镇', 1],
      ],
      'target:invention-growth',
      'share',
      { name: '目标分解表' },
    ],
    [
      'targets of money',
      [
        ['镇街', '年度专利质押融资额'],
        ['高村镇', 1],
      ],
      'target:pledge-financing',
      'amount',
      { name: '目标分解表' },
    ],
    [
      'targets in a year',
      [
        ['镇街', '2018年度专利质押融资额目标'],
        ['高村镇', 1],
      ],
      'target:pledge-financing@2018',
      'amount',
      { name: '目标分解表' },
    ],
    [
      'targets per head',
      [
        ['镇街', '每万人有效发明专利拥有量'],
        ['高村镇', 1],
      ],
      'target:inventions-per-10k',
      'decimal',
      { name: '目标分解表' },
    ],
  ])('%s', (_, rows, field, type, options) => {
    expect(typeOf(rows, field, options)).toBe(type);
  });

  const valueOf = (header: readonly Cell[], cells: readonly Cell[], field: string, name: string): unknown =>
    valuesOf(onlyTable(read(grid([header, cells], { name }))), field)[0];

  test('several names in a cell count by the first where a record may have several, else they are one name', () => {
    const names = '天津甲有限公司、天津乙有限公司';
    expect(valueOf(header, row(1).with(1, names), 'pledgor', '质押')).toBe('天津甲有限公司');
    expect(valueOf(['企业名称', '级别', '类型'], [names, '市级', '试点'], 'name', '试点企业')).toBe(names);
  });

  test('an office is no town, nor a mistake where offices report too', () => {
    const codes = (rows: readonly (readonly Cell[])[], name: string) => noticed(read(grid(rows, { name })));
    const reported = [
      ['指标', '完成值', '填报单位'],
      ['年专利申请总量', 1, '区科委'],
    ];
    const pilots = [
      ['企业名称', '级别', '类型', '所属镇街'],
      ['天津甲有限公司', '市级', '试点', '区科委'],
    ];
    expect(codes(reported, '指标填报')).toEqual([]);
    expect(codes(pilots, '试点企业')).toEqual(['town.unknown D2']);
  });

  test('of a span the end is until when something holds; a day on which something was is no span', () => {
    const dates = ['企业名称', '级别', '类型', '认定日期', '有效期至'];
    const span = '2018-03-01至2021-02-28';
    const cells = ['天津甲有限公司', '市级', '试点', span, span];
    expect(valueOf(dates, cells, 'validUntil', '试点企业')).toBe(44255);
    expect(valueOf(dates, cells, 'recognizedDate', '试点企业')).toBeNull();
  });

  test('a text in a column of words that the kind does not know is kept', () => {
    const ledgers = readCorrected(grid([header, row(1).with(4, '某 事')]), { columns: { 'target:none': 'E' } });
    expect(onlyTable(ledgers).columns.get('target:none')?.type).toBe('count');
  });
});

describe('units of money', () => {
  const units = (rows: readonly (readonly Cell[])[]) => Object.fromEntries(onlyTable(read(grid(rows))).amountUnits);

  test('the header’s, else the line’s, else 万元 is assumed', () => {
    const bare = header.with(2, '登记金额');
    expect(units([header, row(1)])).toEqual({ registeredAmount: { unit: '万元', assumed: false } });
    expect(units([['单位：元'], bare, row(1)])).toEqual({ registeredAmount: { unit: '元', assumed: false } });
    expect(units([['单位：元'], header, row(1)])).toEqual({ registeredAmount: { unit: '万元', assumed: false } });
    expect(units([bare, row(1)])).toEqual({ registeredAmount: { unit: '万元', assumed: true } });
    expect(units([bare, row(1), ['注：单位：亿元']])).toEqual({ registeredAmount: { unit: '亿元', assumed: false } });
    expect(units([['单位：元'], bare, row(1), ['注：单位：亿元']])).toEqual({
      registeredAmount: { unit: '元', assumed: false },
    });
  });
});

describe('merged cells', () => {
  const rows = [header, row(1).with(1, '甲 公司'), row(2).with(1, null), row(3).with(1, null)];

  test('downwards stand for every row, what is wrong is told once', () => {
    const ledgers = read(grid(rows, { merges: ['B2:B3'] }));
    const column = onlyTable(ledgers).columns.get('pledgor');
    expect(column?.values).toEqual(['甲公司', '甲公司', null]);
    expect([0, 1, 2].map((record) => column?.rawAt(record))).toEqual(['甲 公司', '甲 公司', null]);
    expect(noticed(ledgers)).toEqual(['text.invisible B2']);
  });

  test('of several columns stand for the first', () => {
    const table = onlyTable(
      read(grid([header, ...rows.slice(1).map((cells) => cells.with(2, null))], { merges: ['B2:C3'] })),
    );
    expect(valuesOf(table, 'pledgor')).toEqual(['甲公司', '甲公司', null]);
    expect(valuesOf(table, 'registeredAmount')).toEqual([null, null, null]);
  });

  test('that end with the header change nothing below it', () => {
    const sheet = grid(
      [
        ['序号', ...header],
        [null, ...header.map(() => null)],
        [1, ...row(1)],
      ],
      {
        merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:F2'],
      },
    );
    expect(valuesOf(onlyTable(read(sheet)), 'pledgor')).toEqual(['甲公司']);
  });

  test('across one row change nothing, nor do those of the header', () => {
    expect(valuesOf(onlyTable(read(grid(rows, { merges: ['B2:C2', 'B1:C1'] }))), 'pledgor')).toEqual([
      '甲公司',
      null,
      null,
    ]);
  });

  test('that begin in the header hold its text in the rows below', () => {
    const sheet = grid([header.with(4, '甲'), row(1), row(2)], { merges: ['E1:E2'] });
    const table = onlyTable(readCorrected(sheet, { kind: 'pledges', headerRows: [1, 1], columns: { pledgee: 'E' } }));
    expect(valuesOf(table, 'pledgee')).toEqual(['甲', null]);
  });

  test('of free text stand for every row as well, an error in them is told once', () => {
    const free = read(
      grid(
        [
          ['申请号', '专利名称', '申请人'],
          ['201710601862.3', '甲', '乙'],
          ['201720123456.6', null, '乙'],
          ['201730123456.1', '#N/A', '乙'],
          ['97101765.4', null, '乙'],
        ],
        { merges: ['B2:B3', 'B4:B5'] },
      ),
    );
    expect(noticed(free)).toEqual(['cell.error B4']);
    expect(valuesOf(onlyTable(free), 'title')).toEqual(['甲', '甲', null, null]);
    expect([...(onlyTable(free).columns.get('title')?.states ?? [])]).toEqual([
      cellStates.sound,
      cellStates.sound,
      cellStates.unusable,
      cellStates.unusable,
    ]);
    expect(noticed(free)).toEqual(['cell.error B4']);
  });
});

describe('a sheet that does not begin at A1', () => {
  const at = (rows: readonly (readonly Cell[])[], merges: readonly string[] = []) =>
    read(grid(rows, { at: 'C5', merges }));

  test('has its cells and merged cells read from where they stand', () => {
    const table = onlyTable(at([header, row(1), row(2).with(1, null)], ['D6:D7']));
    expect(valuesOf(table, 'pledgor')).toEqual(['甲公司', '甲公司']);
    expect(valuesOf(table, 'registeredAmount')).toEqual([100, 100]);
    expect([0, 1].map((record) => table.columns.get('pledgor')?.rawAt(record))).toEqual(['甲公司', '甲公司']);
  });

  test('has its measures read from where they stand', () => {
    const table = onlyTable(
      at([
        ['指标', '计量单位', '完成值'],
        ['年度专利质押融资额', '亿元', 1],
      ]),
    );
    expect(valuesOf(table, 'actual')).toEqual([10_000]);
  });

  test('has the errors of its free text told, with the error', () => {
    const ledgers = at([
      ['申请号', '专利名称', '申请人'],
      ['201710601862.3', '#REF!', '#N/A'],
      ['201720123456.6', '甲', '乙'],
    ]);
    expect(noticed(ledgers).sort()).toEqual(['cell.error D6', 'cell.error E6']);
    expect(ledgers.readings.map(({ parameters }) => parameters?.['error']).sort()).toEqual(['#N/A', '#REF!']);
  });
});

describe('what a table says of itself', () => {
  test('header, rows, sequence and sheet', () => {
    const sheet = grid(
      [['质押台账'], ['序号', ...header], [1, ...row(1)], [], [2, ...row(2)], ['合计', null, null, 200]],
      {
        at: 'B3',
      },
    );
    const table = onlyTable(read(sheet));
    expect(table).toMatchObject({ kind: 'pledges', role: null, headerRows: [3, 3], rows: [4, 6], sequenceColumn: 1 });
    expect(table.totals).toMatchObject([{ row: 7, fromRecord: 0, toRecord: 2 }]);
    expect(table.columns.get('pledgor')).toMatchObject({ column: 3, header: '出质人', field: 'pledgor', type: 'name' });
  });

  test('the town of the sheet, unless it has a column of towns', () => {
    const town = (rows: readonly (readonly Cell[])[], name = 'Sheet1') =>
      onlyTable(read(grid(rows, { name }))).sheetTown;
    expect(town([header, row(1)], '高村镇质押')).toBe('高村镇');
    expect(town([['填报单位：高村镇'], header, row(1)])).toBe('高村镇');
    expect(town([['高村镇质押台账'], header, row(1)])).toBe('高村镇');
    expect(town([header, row(1)])).toBeNull();
    expect(
      town(
        [
          [...header, '所属镇街'],
          [...row(1), '梅厂镇'],
        ],
        '高村镇质押',
      ),
    ).toBeNull();
    expect(
      town(
        [
          ['单位', '指标', '目标值'],
          ['梅厂镇', '年专利申请总量', 1],
        ],
        '高村镇目标分解',
      ),
    ).toBeNull();
    expect(
      town(
        [
          ['督查日期', '被督查单位', '发现问题', '整改期限'],
          [43000, '某局', '无', 43100],
        ],
        '高村镇督查',
      ),
    ).toBe('高村镇');
  });

  test('a date and a unit below the records', () => {
    const ledgers = read(grid([header, row(1), ['统计截止：2018年9月30日'], ['填报单位：高村镇']]));
    expect(ledgers.statisticsDate === null ? null : toIsoDate(ledgers.statisticsDate)).toBe('2018-09-30');
    expect(ledgers.reportingUnits).toEqual(['高村镇']);
  });

  test('what stands above counts before what stands below', () => {
    const ledgers = read(
      grid([
        ['统计截止：2018年6月30日', null, '填报单位：梅厂镇'],
        header,
        row(1),
        ['统计截止：2018年9月30日'],
        ['填报单位：高村镇'],
      ]),
    );
    expect(ledgers.statisticsDate === null ? null : toIsoDate(ledgers.statisticsDate)).toBe('2018-06-30');
    expect(ledgers.reportingUnits).toEqual(['梅厂镇']);
  });
});

describe('figures of several indicators in one column', () => {
  const reported = (
    rows: readonly (readonly Cell[])[],
    headers: readonly Cell[] = ['指标', '计量单位', '目标值', '完成值'],
  ) => onlyTable(read(grid([headers, ...rows])));

  test('are read as their row’s indicator and unit say', () => {
    const table = reported([
      ['年专利申请总量', '件', '≥300', 280],
      ['发明专利申请占比', '%', '30%以上', 25],
      ['年度专利质押融资额', '亿元', 1, 0.5],
      ['年度专利质押融资额', 5, 1, 2],
      ['其他', null, '甲', 3],
    ]);
    expect(valuesOf(table, 'target')).toEqual([300, 0.3, 10_000, 1, '甲']);
    expect(valuesOf(table, 'actual')).toEqual([280, 0.25, 5000, 2, 3]);
  });

  test('with blanks around the unit; a rule in words is a target, in a figure it is a doubt', () => {
    const table = reported([
      ['年度专利质押融资额', ' 亿元 ', 1, 1],
      ['年度专利质押融资额', '亿元', '超过2', '超过2'],
    ]);
    expect(valuesOf(table, 'target')).toEqual([10_000, 20_000]);
    expect(valuesOf(table, 'actual')).toEqual([10_000, null]);
  });

  test('targets of units too, where each row names its indicator', () => {
    const rows = [
      ['单位', '指标', '目标值'],
      ['梅厂镇', '发明专利申请占比', 30],
      ['高村镇', '年专利申请总量', 30],
    ];
    expect(valuesOf(onlyTable(read(grid(rows, { name: '目标分解表' }))), 'target')).toEqual([0.3, 30]);
  });

  test('in the unit of the header', () => {
    const table = reported([['年度专利质押融资额', 2]], ['指标', '完成值（亿元）']);
    expect(valuesOf(table, 'actual')).toEqual([20_000]);
  });

  test('an indicator merged over several rows is that of each', () => {
    const table = onlyTable(
      read(
        grid(
          [
            ['指标', '年度', '完成值'],
            ['发明专利申请占比', 2017, 25],
            [null, 2018, 30],
          ],
          { merges: ['A2:A3'] },
        ),
      ),
    );
    expect(valuesOf(table, 'actual')).toEqual([0.25, 0.3]);
  });

  test('population is 万人, or persons where the header says so', () => {
    const population = (text: string, value: Cell) =>
      valuesOf(
        onlyTable(
          read(
            grid([
              ['年度', text],
              [2018, value],
            ]),
          ),
        ),
        'population',
      );
    expect(population('常住人口（万人）', 119.96)).toEqual([119.96]);
    expect(population('常住人口（ 人 ）', 1_199_600)).toEqual([119.96]);
    expect(population('常住人口(人)', 1_199_600)).toEqual([119.96]);
    expect(population('常住人口', '119.96万人')).toEqual([119.96]);
  });
});

describe('a workbook', () => {
  const ledger = (name: string) => grid([['填报单位：高村镇'], header, row(1)], { name });

  test('every sheet is told, also those that are no ledgers', () => {
    const ledgers = read(
      grid([['说明']], { name: '说明', at: 'B2' }),
      ledger('质押'),
      grid([], { name: '空' }),
      { ...ledger('藏'), visibility: 'veryHidden' },
      { ...ledger('隐'), visibility: 'hidden' },
    );
    expect(ledgers.sheets.map(({ sheet, kind, records, corrected }) => [sheet, kind, records, corrected])).toEqual([
      ['说明', null, 0, false],
      ['质押', 'pledges', 1, false],
      ['空', null, 0, false],
      ['藏', null, 0, false],
      ['隐', 'pledges', 1, false],
    ]);
    expect(ledgers.sheets[0]).toEqual({
      sheet: '说明',
      kind: null,
      role: null,
      headerRows: null,
      records: 0,
      columns: new Map(),
      corrected: false,
      usedRange: { top: 1, left: 1, bottom: 1, right: 1 },
    });
    expect(ledgers.sheets[1]).toMatchObject({
      headerRows: [1, 1],
      usedRange: { top: 0, left: 0, bottom: 2, right: 4 },
    });
    expect(ledgers.sheets[2]?.usedRange).toBeNull();
    expect(ledgers.tables.map(({ index }) => index)).toEqual([0, 1]);
  });

  test('the product’s own sheets are never read', () => {
    const own = ['汇总·得分', '方案目标', '我的', ' 方案目标 '].map(ledger);
    const ledgers = readLedgers(workbook(...own, ledger('方案目标表')), {
      plan: wuqingPlan,
      ownSheets: new Set(['我的']),
    });
    expect(ledgers.tables.map(({ sheet }) => sheet.name)).toEqual(['方案目标表']);
    expect(ledgers.reportingUnits).toEqual(['高村镇']);
    expect(readLedgers(workbook(...own), { plan: wuqingPlan }).tables.map(({ sheet }) => sheet.name)).toEqual(['我的']);
    expect(readLedgers(workbook(own[0] ?? ledger('')), { plan: wuqingPlan }).reportingUnits).toEqual([]);
  });

  test('staff’s correction is of one sheet, and is told', () => {
    const corrections = [{ sheet: '质押', kind: null }];
    const ledgers = readLedgers(workbook(ledger('质押'), ledger('质押2')), { plan: wuqingPlan, corrections });
    expect(ledgers.sheets.map(({ kind, corrected }) => [kind, corrected])).toEqual([
      [null, true],
      ['pledges', false],
    ]);
    const columns = [{ sheet: '质押', columns: {} }];
    expect(readLedgers(workbook(ledger('质押')), { plan: wuqingPlan, corrections: columns }).sheets[0]?.corrected).toBe(
      true,
    );
  });

  test('the latest date of all sheets, every reporting unit once, also of a cover sheet’s first rows', () => {
    const cover = grid([['封面'], ['统计截止：2018年9月30日'], ['填报单位：梅厂镇']], { name: '封面' });
    const early = grid([['统计截止：2018年6月30日'], header, row(1)], { name: '质押0' });
    const found = read(early, cover, ledger('质押'), ledger('质押2'));
    expect(found.statisticsDate === null ? null : toIsoDate(found.statisticsDate)).toBe('2018-09-30');
    expect(found.reportingUnits).toEqual(['梅厂镇', '高村镇']);
    expect(read(ledger('质押')).statisticsDate).toBeNull();
    const deep = (rows: number) =>
      read(grid([...Array.from({ length: rows }, () => ['甲']), ['统计截止：2018年9月30日']])).statisticsDate;
    expect([deep(14) === null, deep(15) === null]).toEqual([false, true]);
  });
});
