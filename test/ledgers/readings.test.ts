import { cellStates } from '../../src/ledgers/ledger';
import { dayOf, toIsoDate } from '../../src/model/calendar';
import { grid, type Cell } from '../support/grid';
import { noticed, onlyTable, read, valuesOf } from '../support/ledgers';

/** Reads one cell of one column of a ledger of that kind: value, state, and what was noticed. */
function readCell(
  kind:
    | 'patents'
    | 'pledges'
    | 'pilots'
    | 'brands'
    | 'tasks'
    | 'events'
    | 'funds'
    | 'parameters'
    | 'agencies'
    | 'certifications'
    | 'cases'
    | 'reported',
  field: string,
  header: string,
  value: Cell,
  format = 'General',
): { value: unknown; state: string; codes: string[]; fix: unknown } {
  const others: Record<typeof kind, [string[], Cell[]]> = {
    patents: [
      ['申请号', '专利名称'],
      ['201710601862.3', '一种装置'],
    ],
    pledges: [
      ['质押登记号', '出质人', '质权人'],
      ['Y2018120000001', '甲公司', '某银行'],
    ],
    pilots: [
      ['企业名称', '级别', '类型'],
      ['甲公司', '市级', '试点'],
    ],
    brands: [
      ['商标名称', '类别'],
      ['津牌', '中国驰名商标'],
    ],
    tasks: [
      ['任务名称', '牵头单位', '进展阶段'],
      ['甲', '某局', '申报'],
    ],
    events: [
      ['活动名称', '日期'],
      ['甲', 43000],
    ],
    funds: [
      ['年度', '年初预算（万元）'],
      [2018, 100],
    ],
    parameters: [
      ['年度', '全国增长率'],
      [2018, 0.2],
    ],
    agencies: [
      ['机构名称', '业务范围'],
      ['甲所', '代理'],
    ],
    certifications: [
      ['企业名称', '证书编号'],
      ['甲公司', '165IP'],
    ],
    cases: [
      ['案号', '类别', '立案日期'],
      ['津1', '假冒', 43000],
    ],
    reported: [
      ['指标', '完成值'],
      ['年专利申请总量', 300],
    ],
  };
  const [headers, cells] = others[kind];
  const kept = headers.map((text, i) => [text, cells[i]] as const).filter(([text]) => text !== header);
  const ledgers = read(
    grid(
      [
        [...kept.map(([text]) => text), header],
        [...kept.map(([, cell]) => cell), value],
      ],
      {
        formats: { [`${String.fromCharCode(65 + kept.length)}2`]: format },
      },
    ),
  );
  const table = onlyTable(ledgers);
  const column = table.columns.get(field);
  if (table.kind !== kind || column === undefined) throw new Error(`no column of ${field} in ${table.kind}`);
  const state = Object.entries(cellStates).find(([, code]) => code === column.states[0])?.[0] ?? '';
  const readings = ledgers.readings.filter((reading) => reading.field === field);
  return {
    value: column.values[0] ?? null,
    state,
    codes: readings.map(({ code }) => code),
    fix: readings[0]?.fix === undefined ? null : { ...readings[0].fix },
  };
}

const day = (text: string): number =>
  dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))) ?? NaN;

describe('dates', () => {
  const date = (value: Cell, format?: string) => readCell('patents', 'applicationDate', '申请日', value, format);

  test.each<[Cell, string?]>([
    [42799, 'yyyy-mm-dd'],
    [42799, 'General'],
    [42799.75, 'yyyy/m/d h:mm'],
    [42799, 'yyyy"年"m"月"d"日"'],
  ])('%p in the format %p is 2017-03-05 without a finding', (value, format) => {
    expect(date(value, format)).toEqual({ value: day('2017-03-05'), state: 'sound', codes: [], fix: null });
  });

  test.each<Cell>([
    '2017-03-05',
    '2017-3-5',
    '2017/3/5',
    '2017.3.5',
    '2017年3月5日',
    '2017年03月05日',
    '2017 年 3 月 5 日',
    '2017年3月5号',
    '20170305',
    20170305,
    '２０１７－０３－０５',
    ' 2017-03-05 ',
    '2017-03-05 00:00:00',
    '2017/3/5 0:00',
    '2017-03-05T08:30:00Z',
    '2017年3月5日 8:30',
    '二〇一七年三月五日',
    '42799',
  ])('%p is 2017-03-05, told as text', (value) => {
    expect(date(value)).toEqual({
      value: day('2017-03-05'),
      state: 'sound',
      codes: ['date.text'],
      fix: { kind: 'safe', value: 42799, numberFormat: 'yyyy-mm-dd' },
    });
  });

  test.each<[Cell, string, string, string?]>([
    ['2017年3月', '2017-03-01', '2017-03-31'],
    ['2017.3', '2017-03-01', '2017-03-31'],
    ['2017-03', '2017-03-01', '2017-03-31'],
    ['2017/12', '2017-12-01', '2017-12-31'],
    ['201702', '2017-02-01', '2017-02-28'],
    [201702, '2017-02-01', '2017-02-28'],
    [2017.3, '2017-03-01', '2017-03-31'],
    [2017.12, '2017-12-01', '2017-12-31'],
    [2017.1, '2017-01-01', '2017-12-31'],
    [2017.1, '2017-10-01', '2017-10-31', '0.00'],
    ['2017', '2017-01-01', '2017-12-31'],
    ['2017年', '2017-01-01', '2017-12-31'],
    ['2017年底', '2017-01-01', '2017-12-31'],
    ['2017年3月上旬', '2017-03-01', '2017-03-31'],
    ['2017年第三季度', '2017-07-01', '2017-09-30'],
    ['2017年上半年', '2017-01-01', '2017-06-30'],
    [2017, '2017-01-01', '2017-12-31'],
    [2017, '2017-01-01', '2017-12-31', 'yyyy-mm-dd'],
  ])('%p is incomplete: %s to %s', (value, first, last, ...[format]) => {
    const found = date(value, format);
    expect(found).toMatchObject({ value: day(first), state: 'partial', codes: ['date.incomplete'], fix: null });
    const ledgers = read(
      grid(
        [
          ['申请号', '申请日'],
          ['201710601862.3', value],
        ],
        { formats: { B2: format ?? 'General' } },
      ),
    );
    const end = onlyTable(ledgers).columns.get('applicationDate')?.periodEnds?.get(0);
    expect(end === undefined ? null : toIsoDate(end)).toBe(last);
  });

  test.each<Cell>(['3/5/2017', '13/5/2017', '5-3-2017', '17.3.5', '17-03-05', '17/3/5', '17年3月5日', '18年3月'])(
    '%p is not guessed',
    (value) => {
      expect(date(value)).toEqual({ value: null, state: 'unusable', codes: ['date.ambiguous'], fix: null });
    },
  );

  test.each<Cell>([
    '2017-02-30',
    '2018年6月31日',
    '2017-13-05',
    '20171301',
    20171301,
    '待定',
    '大约三月',
    '3月5日',
    -5,
    99999999,
    true,
    '长期',
    '2017-00-10',
    '2017.15',
    0.5,
  ])('%p is no date', (value) => {
    expect(date(value)).toEqual({ value: null, state: 'unusable', codes: ['date.invalid'], fix: null });
  });

  test.each<Cell>([null, '', ' ', '/', '-', '—', '——', '无', '暂无', 'N/A', 'n/a', '　', '／', '－'])(
    '%p is missing',
    (value) => {
      expect(date(value)).toEqual({ value: null, state: 'blank', codes: [], fix: null });
    },
  );

  test('时限 is read as staff word it', () => {
    const due = (value: Cell) => readCell('tasks', 'dueDate', '完成时限', value);
    expect(due('2018年6月30日前')).toMatchObject({ value: day('2018-06-30'), codes: ['date.text'] });
    expect(due('2018年12月底前')).toMatchObject({
      value: day('2018-12-01'),
      state: 'partial',
      codes: ['date.incomplete'],
    });
    expect(due('2018年底前')).toMatchObject({ value: day('2018-01-01'), state: 'partial', codes: ['date.incomplete'] });
    expect(due('长期')).toMatchObject({ value: null, state: 'blank', codes: [] });
  });

  test('长期 in 有效期至 is no end, and of a span the end counts', () => {
    const until = (value: Cell) => readCell('certifications', 'validUntil', '有效期至', value);
    expect(until('长期')).toEqual({ value: null, state: 'blank', codes: [], fix: null });
    for (const span of [
      '2016-08-08至2019-08-07',
      '2016.8.8-2019.8.7',
      '2016年8月8日-2019年8月7日',
      '2016/8/8～2019/8/7',
    ]) {
      expect(until(span)).toMatchObject({
        value: day('2019-08-07'),
        state: 'sound',
        codes: ['date.text'],
        fix: { kind: 'proposed' },
      });
    }
    expect(until('至2019-08-07')).toMatchObject({ value: day('2019-08-07'), codes: ['date.text'] });
    expect(until('2019-08-07')).toMatchObject({
      value: day('2019-08-07'),
      codes: ['date.text'],
      fix: { kind: 'safe' },
    });
  });
});

describe('years', () => {
  const year = (value: Cell, format?: string) => readCell('funds', 'year', '年度', value, format);

  test.each<[Cell, string?]>([
    [2018],
    ['2018'],
    ['2018年'],
    ['2018年度'],
    ['２０１８年'],
    [43101, 'yyyy-mm-dd'],
    ['2018-01-01'],
    ['2018年1-9月'],
    ['2018年上半年'],
  ])('%p is 2018', (value, ...[format]) => {
    expect(year(value, format)).toEqual({ value: 2018, state: 'sound', codes: [], fix: null });
  });

  test.each<[Cell, string]>([
    ['18年', 'date.ambiguous'],
    ['去年', 'date.invalid'],
    [18, 'date.invalid'],
    [43101, 'date.invalid'],
  ])('%p is no year', (value, code) => {
    expect(year(value)).toEqual({ value: null, state: 'unusable', codes: [code], fix: null });
  });

  test('a year is whole in 认定年度 and incomplete in 认定日期', () => {
    for (const value of [2018, '2018年', '2018-01-01']) {
      expect(readCell('pilots', 'recognizedDate', '认定年度', value)).toEqual({
        value: day('2018-01-01'),
        state: 'partial',
        codes: [],
        fix: null,
      });
    }
    expect(readCell('pilots', 'recognizedDate', '认定日期', '2018年').codes).toEqual(['date.incomplete']);
    expect(readCell('pilots', 'recognizedDate', '认定年度', '待定')).toMatchObject({
      state: 'unusable',
      codes: ['date.invalid'],
    });
  });
});

describe('counts and amounts', () => {
  const amount = (value: Cell, header = '登记金额（万元）') => readCell('pledges', 'registeredAmount', header, value);
  const count = (value: Cell) => readCell('events', 'participants', '参加人数', value);

  test.each<[Cell, number, string[], unknown]>([
    [500, 500, [], null],
    [-5, -5, [], null],
    ['500', 500, ['number.text'], { kind: 'safe', value: 500, numberFormat: 'General' }],
    ['1,200', 1200, ['number.text'], { kind: 'safe', value: 1200, numberFormat: 'General' }],
    ['1，200.5', 1200.5, ['number.text'], { kind: 'safe', value: 1200.5, numberFormat: 'General' }],
    [' 1200 ', 1200, ['number.text'], { kind: 'safe', value: 1200, numberFormat: 'General' }],
    ['１２００', 1200, ['number.text'], { kind: 'safe', value: 1200, numberFormat: 'General' }],
    ['500万元', 500, ['number.unit-in-cell'], { kind: 'safe', value: 500, numberFormat: 'General' }],
    ['500万', 500, ['number.unit-in-cell'], { kind: 'safe', value: 500, numberFormat: 'General' }],
    ['1.2万', 1.2, ['number.unit-in-cell'], { kind: 'safe', value: 1.2, numberFormat: 'General' }],
    ['0.5亿元', 5000, ['number.unit-in-cell'], { kind: 'safe', value: 5000, numberFormat: 'General' }],
    ['0.57亿', 5700, ['number.unit-in-cell'], { kind: 'safe', value: 5700, numberFormat: 'General' }],
    ['1234567元', 123.4567, ['number.unit-in-cell'], { kind: 'safe', value: 123.4567, numberFormat: 'General' }],
    ['￥500万元', 500, ['number.unit-in-cell'], { kind: 'safe', value: 500, numberFormat: 'General' }],
    ['三十', 30, ['number.chinese'], { kind: 'proposed', value: 30, numberFormat: 'General' }],
    ['五百万元', 500, ['number.chinese'], { kind: 'proposed', value: 500, numberFormat: 'General' }],
    ['叁佰万元整', 300, ['number.chinese'], { kind: 'proposed', value: 300, numberFormat: 'General' }],
    ['三十万', 30, ['number.chinese'], { kind: 'proposed', value: 30, numberFormat: 'General' }],
  ])('%p 万元 is %p', (value, read, codes, fix) => {
    expect(amount(value)).toEqual({ value: read, state: 'sound', codes, fix });
  });

  test.each<[Cell, number, string[], number | null]>([
    [1_000_000, 100, [], null],
    ['1,000,000', 100, ['number.text'], 1_000_000],
    ['100万元', 100, ['number.unit-in-cell'], 1_000_000],
    ['100万', 100, ['number.unit-in-cell'], 1_000_000],
  ])('%p in a column of 元 is %p 万元, put right in 元', (value, read, codes, fixed) => {
    const found = amount(value, '登记金额（元）');
    expect(found).toMatchObject({ value: read, codes });
    expect((found.fix as { value: number } | null)?.value ?? null).toBe(fixed);
  });

  test.each<[Cell, number, string[]]>([
    [30, 30, []],
    ['30人', 30, ['number.unit-in-cell']],
    ['30人次', 30, ['number.unit-in-cell']],
    ['1.2万人', 12000, ['number.unit-in-cell']],
    ['二百五十', 250, ['number.chinese']],
    ['壹佰', 100, ['number.chinese']],
    ['十五人', 15, ['number.chinese']],
  ])('%p persons is %p', (value, read, codes) => {
    expect(count(value)).toMatchObject({ value: read, state: 'sound', codes });
  });

  test.each<Cell>([
    '约30',
    '30余',
    '近百',
    '30多',
    '大约30',
    '30左右',
    '30-40',
    '几十',
    '一百五',
    '待定',
    '30元',
    '1,20',
    true,
    '30件以上',
    '3.4.5',
  ])('%p is no exact number', (value) => {
    expect(count(value)).toEqual({ value: null, state: 'unusable', codes: ['number.approximate'], fix: null });
  });

  test.each<Cell>([null, '/', '-', '—', '无', '暂无', 'N/A'])('%p is missing, not 0', (value) => {
    expect(amount(value)).toEqual({ value: null, state: 'blank', codes: [], fix: null });
  });

  test('常住人口 is 万人 however it is written', () => {
    const population = (value: Cell, header = '常住人口（万人）') =>
      readCell('parameters', 'population', header, value);
    expect(population(119.96)).toMatchObject({ value: 119.96, codes: [] });
    expect(population('119.96万人')).toMatchObject({ value: 119.96, codes: ['number.unit-in-cell'] });
    expect(population('1199600人')).toMatchObject({ value: 119.96, codes: ['number.unit-in-cell'] });
    expect(population(1_199_600, '常住人口（人）')).toMatchObject({ value: 119.96, codes: [] });
  });

  test.each([
    ['登记金额（亿元）', 0.57, 5700, '亿元', false],
    ['登记金额', 570, 570, '万元', true],
  ])('the unit of money: %s %p is %p 万元', (header, value, read, unit, assumed) => {
    const ledgers = readTable(header, value);
    expect(valuesOf(ledgers, 'registeredAmount')).toEqual([read]);
    expect(ledgers.amountUnits.get('registeredAmount')).toEqual({ unit, assumed });
  });

  const readTable = (header: Cell, value: Cell) =>
    onlyTable(
      read(
        grid([
          ['质押登记号', '出质人', header],
          ['Y2018120000001', '甲公司', value],
        ]),
      ),
    );
});

describe('shares', () => {
  const column = (values: readonly Cell[], header = '完成率', formats: Record<string, string> = {}) => {
    const ledgers = read(
      grid(
        [
          ['任务名称', '牵头单位', '进展阶段', header],
          ...values.map((value, i) => [`任务${String(i)}`, '某局', '申报', value]),
        ],
        { formats },
      ),
    );
    return { values: valuesOf(onlyTable(ledgers), 'completion'), noticed: noticed(ledgers) };
  };

  test.each<[readonly Cell[], readonly (number | null)[], readonly string[], string?]>([
    [[0.3, 0.5, 1, 0], [0.3, 0.5, 1, 0], []],
    [[30, 50, 100, 0], [0.3, 0.5, 1, 0], []],
    [['30%', '50%', '100%'], [0.3, 0.5, 1], []],
    [[0.3, 0.5, 60], [0.3, 0.5, 0.6], ['share.mixed-scale D4']],
    [[30, 50, 0.6], [0.3, 0.5, 0.6], ['share.mixed-scale D4']],
    [[0.3, 0.5, '60%'], [0.3, 0.5, 0.6], ['share.mixed-scale D4']],
    [[30, 50, '60%'], [0.3, 0.5, 0.6], ['share.mixed-scale D4']],
    [['30%', '50%', 0.6], [0.3, 0.5, 0.6], ['share.mixed-scale D4']],
    [[30, 50, 1], [0.3, 0.5, 0.01], []],
    [[0.3, 0.5, 1.05], [0.3, 0.5, 1.05], []],
    [[30, 0.5], [0.3, 0.5], ['share.mixed-scale D3'], '完成率（%）'],
    [
      ['百分之三十', 0.5, 0.6],
      [0.3, 0.5, 0.6],
      ['number.chinese D2', 'share.mixed-scale D2'],
    ],
    [['0.5', 0.3, 0.2], [0.5, 0.3, 0.2], ['number.text D2']],
    [['一半', 0.5, null, '/'], [null, 0.5, null, null], ['number.approximate D2']],
  ])('%p is read as %p', (values, fractions, codes, ...[header]) => {
    const found = column(values, header);
    expect(found.values).toEqual(fractions);
    expect(found.noticed).toEqual(codes);
  });

  test('a percent format is the number Excel shows', () => {
    const found = column([0.3, 0.5, 60], '完成率', { 'D2:D3': '0%' });
    expect(found).toEqual({ values: [0.3, 0.5, 0.6], noticed: ['share.mixed-scale D4'] });
    expect(column([0.3, 0.5, 0.6], '完成率', { 'D2:D3': '0%' }).noticed).toEqual([]);
  });
});

describe('identifiers', () => {
  const patent = (value: Cell) => readCell('patents', 'applicationNumber', '申请号', value);

  test.each<[Cell, string | null, string[], unknown]>([
    ['201710601862.3', '201710601862.3', [], null],
    ['ZL201710601862.3', '201710601862.3', [], null],
    ['2017106018623', '201710601862.3', [], null],
    ['201710601862.3/ZL201710601862.3', '201710601862.3', [], null],
    ['201710601862.3、201720123456.6', null, ['patent-number.format'], null],
    [
      '　201710601862.3',
      '201710601862.3',
      ['text.invisible'],
      { kind: 'safe', value: '201710601862.3', numberFormat: '@' },
    ],
    [
      'ZL 201710601862.3',
      '201710601862.3',
      ['text.invisible'],
      { kind: 'safe', value: 'ZL201710601862.3', numberFormat: '@' },
    ],
    [
      '201710601862.3\n',
      '201710601862.3',
      ['text.invisible'],
      { kind: 'safe', value: '201710601862.3', numberFormat: '@' },
    ],
    [
      '２０１７10601862．3',
      '201710601862.3',
      ['text.full-width'],
      { kind: 'safe', value: '201710601862.3', numberFormat: '@' },
    ],
    [
      2017106018623,
      '201710601862.3',
      ['id.stored-as-number'],
      { kind: 'safe', value: '201710601862.3', numberFormat: '@' },
    ],
    [
      201710601862.3,
      '201710601862.3',
      ['id.stored-as-number'],
      { kind: 'safe', value: '201710601862.3', numberFormat: '@' },
    ],
    [
      201710123456,
      '201710123456.0',
      ['id.stored-as-number'],
      { kind: 'safe', value: '201710123456.0', numberFormat: '@' },
    ],
    [
      201710601862,
      null,
      ['patent-number.check-missing'],
      { kind: 'proposed', value: '201710601862.3', numberFormat: '@' },
    ],
    [
      '201710601862',
      null,
      ['patent-number.check-missing'],
      { kind: 'proposed', value: '201710601862.3', numberFormat: '@' },
    ],
    ['201710601862.4', null, ['patent-number.check-digit'], null],
    [' 201710601862.4', null, ['patent-number.check-digit'], null],
    ['CN102169852A', null, ['patent-number.publication'], null],
    ['2.01711E+11', null, ['id.destroyed'], null],
    [2.01711e15, null, ['id.destroyed'], null],
    ['申请中', null, ['patent-number.format'], null],
    [true, null, ['patent-number.format'], null],
  ])('application number %p', (value, canonical, codes, fix) => {
    expect(patent(value)).toEqual({ value: canonical, state: canonical === null ? 'unusable' : 'sound', codes, fix });
  });

  test.each<[Cell, readonly string[] | null, string[]]>([
    ['ZL201710601862.3、ZL201720123456.6', ['201710601862.3', '201720123456.6'], []],
    ['201710601862.3；201720123456.6\n201730123456.1', ['201710601862.3', '201720123456.6', '201730123456.1'], []],
    ['ZL201710601862.3 ZL201720123456.6', ['201710601862.3', '201720123456.6'], []],
    ['ZL 2017 1 0601862.3', ['201710601862.3'], []],
    ['ZL201710601862.3/ZL201720123456.6等2件', ['201710601862.3', '201720123456.6'], []],
    ['201710601862.4，201720123456.6', ['201720123456.6'], ['patent-number.check-digit']],
    [2017106018623, ['201710601862.3'], ['id.stored-as-number']],
    ['见附件', null, ['patent-number.format']],
  ])('pledged patents %p', (value, numbers, codes) => {
    expect(readCell('pledges', 'patentNumbers', '质押专利号', value)).toMatchObject({ value: numbers, codes });
  });

  test.each<[Cell, string | null, string[]]>([
    ['91120222MA05K1A237', '91120222MA05K1A237', []],
    ['91120222ma05k1a237', '91120222MA05K1A237', []],
    [' 91120222MA05K1A237', '91120222MA05K1A237', ['text.invisible']],
    ['91120222MA05K1A238', '91120222MA05K1A238', ['uscc.check-digit']],
    ['91120222MAO5K1A237', null, ['uscc.format']],
    ['9112022', null, ['uscc.format']],
    [911202222894967200, null, ['id.destroyed']],
    ['9.11202E+17', null, ['id.destroyed']],
    ['91120222MA05K1A237；91120222MA01000830', '91120222MA05K1A237', []],
    ['/', null, []],
  ])('credit code %p', (value, code, codes) => {
    expect(readCell('patents', 'uscc', '统一社会信用代码', value)).toMatchObject({ value: code, codes });
  });

  test.each<[Cell, string | null, string[]]>([
    ['Y2018120000001', 'Y2018120000001', []],
    ['y2018 120000001', 'Y2018120000001', ['text.invisible']],
    [2018120000001, '2018120000001', []],
    [2.01812e15, null, ['id.destroyed']],
    ['2.01812E+12', null, ['id.destroyed']],
  ])('registration number %p', (value, identifier, codes) => {
    expect(readCell('pledges', 'registrationNumber', '质押登记号', value)).toMatchObject({ value: identifier, codes });
  });
});

describe('names', () => {
  test.each<[Cell, string, string[]]>([
    ['天津某某有限公司', '天津某某有限公司', []],
    ['中知（北京）认证有限公司', '中知(北京)认证有限公司', []],
    ['天津 某某有限公司', '天津某某有限公司', ['text.invisible']],
    ['天津某某有限公司 ', '天津某某有限公司', ['text.invisible']],
    ['天津某某\u200b有限公司', '天津某某有限公司', ['text.invisible']],
    ['天津某某\n有限公司', '天津某某', []],
    ['ABC Co. Ltd', 'ABCCo.Ltd', []],
    ['ABC Co., Ltd.', 'ABCCo.,Ltd.', []],
    ['天津 ABC 有限公司', '天津ABC有限公司', []],
    ['天津ＡＢＣ有限公司', '天津ABC有限公司', ['text.full-width']],
    ['甲公司、乙大学', '甲公司', []],
    ['甲公司; 乙大学', '甲公司', []],
    ['甲公司/乙公司', '甲公司', []],
    ['甲（北京、上海）公司', '甲(北京、上海)公司', []],
    ['张三 李四', '张三', []],
    ['A/S 丹麦公司', 'A/S丹麦公司', []],
  ])('applicant %p is %s', (value, name, codes) => {
    expect(readCell('patents', 'applicant', '申请人', value)).toMatchObject({ value: name, state: 'sound', codes });
  });
});

describe('words', () => {
  test.each<[Cell, string | null, string[], string | null]>([
    ['发明', '发明', [], null],
    ['发明专利', '发明', [], null],
    ['新型', '实用新型', [], null],
    ['外观', '外观设计', [], null],
    ['发明（PCT）', '发明', [], null],
    [' 发明', '发明', ['text.invisible'], '发明'],
    ['软著', null, ['enum.unknown'], null],
    ['实用新形', null, ['enum.unknown'], '实用新型'],
    [1, null, ['enum.unknown'], null],
  ])('专利类型 %p', (value, word, codes, fixed) => {
    const found = readCell('patents', 'patentType', '专利类型', value);
    expect(found).toMatchObject({ value: word, codes });
    expect((found.fix as { value: string } | null)?.value ?? null).toBe(fixed);
  });

  test.each<[string, string | null]>([
    ['中国驰名商标', '中国驰名商标'],
    ['驰名商标', '中国驰名商标'],
    ['著名商标', '天津市著名商标'],
    ['市名牌产品', '天津市名牌产品'],
    ['地理标志', '国家地理标志保护产品'],
    ['中国名牌', null],
    ['地理标志证明商标', null],
  ])('品牌类别 %p is %p', (value, word) => {
    expect(readCell('brands', 'category', '类别', value).value).toBe(word);
  });

  test.each<[string, string, string, string | null]>([
    ['level', '级别', '市', '市级'],
    ['level', '级别', '国家', '国家级'],
    ['level', '级别', '乡级', null],
    ['type', '类型', '市级试点', '试点'],
    ['type', '类型', '国家知识产权示范企业', '示范'],
    ['type', '类型', '优势企业', '优势'],
    ['type', '类型', '试点示范', '试点'],
    ['type', '类型', '重点', null],
    ['type', '类型', '非试点', null],
  ])('%s %s %p is %p', (field, header, value, word) => {
    expect(readCell('pilots', field, header, value)).toMatchObject({
      value: word,
      codes: word === null ? ['enum.unknown'] : [],
    });
  });

  test.each<[Cell, string]>([
    ['工矿企业', '企业'],
    ['高校', '大专院校'],
    ['个体工商户', '个体工商户'],
    ['企业；大专院校', '企业'],
    ['合作社', '合作社'],
  ])('申请人类型 %p is %s', (value, word) => {
    expect(readCell('patents', 'applicantType', '申请人类型', value)).toMatchObject({ value: word, codes: [] });
  });

  test.each<[Cell, boolean | null, string[]]>([
    ['是', true, []],
    ['否', false, []],
    ['√', true, []],
    ['×', false, []],
    [true, true, []],
    [0, false, []],
    ['无', null, []],
    ['/', null, []],
    ['也许', null, ['enum.unknown']],
  ])('是否入驻 %p is %p', (value, word, codes) => {
    const found = readCell('agencies', 'inZone', '是否入驻试验区', value);
    expect(found).toMatchObject({ value: word, codes });
  });

  test('业务范围 is a list', () => {
    expect(readCell('agencies', 'services', '业务范围', '专利代理、法律援助；管理咨询').value).toEqual([
      '专利代理',
      '法律援助',
      '管理咨询',
    ]);
  });
});

describe('towns', () => {
  test.each<[Cell, string | null, string[], string | null]>([
    ['高村镇', '高村镇', [], null],
    ['高村乡', '高村镇', ['town.alias'], '高村镇'],
    ['陈嘴镇', '陈咀镇', ['town.alias'], '陈咀镇'],
    ['叉沽港镇', '汊沽港镇', ['town.alias'], '汊沽港镇'],
    ['杨村街', '杨村街道', ['town.alias'], '杨村街道'],
    ['天津市武清区高村镇', '高村镇', ['town.alias'], '高村镇'],
    ['武清区杨村街道', '杨村街道', ['town.alias'], '杨村街道'],
    ['高村镇人民政府', '高村镇', ['town.alias'], '高村镇'],
    ['武清开发区', '武清经济技术开发区', ['town.alias'], '武清经济技术开发区'],
    [' 高村镇', '高村镇', ['text.invisible'], '高村镇'],
    ['高材镇', null, ['town.unknown'], '高村镇'],
    ['某某镇', null, ['town.unknown'], null],
    ['/', null, [], null],
  ])('%p is %p', (value, unit, codes, fixed) => {
    const found = readCell('patents', 'town', '所属镇街', value);
    expect(found).toMatchObject({ value: unit, codes });
    expect((found.fix as { value: string } | null)?.value ?? null).toBe(fixed);
  });

  test.each<[Cell, string | null, string[]]>([
    ['区知识产权局', null, []],
    ['武清区', null, []],
    ['高村镇', '高村镇', []],
    ['某某镇', null, ['town.unknown']],
  ])('%p may have filled in a figure', (value, unit, codes) => {
    expect(readCell('reported', 'unit', '填报单位', value)).toMatchObject({ value: unit, codes });
  });
});

test('errors in cells are told and not read', () => {
  for (const error of ['#REF!', '#N/A', '#VALUE!', '#DIV/0!']) {
    expect(readCell('patents', 'applicant', '申请人', error)).toEqual({
      value: null,
      state: 'unusable',
      codes: ['cell.error'],
      fix: null,
    });
  }
});
