import { findingKey } from '../../src/checks/finding-key';
import { formatMessage } from '../../src/checks/message';
import { runChecks, runChecksSteps } from '../../src/checks/run-checks';
import { readLedgers } from '../../src/ledgers/read-ledgers';
import { parseIsoDate } from '../../src/model/calendar';
import type { SheetGrid } from '../../src/model/grid';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { day, patent, sheet } from './grids';

const headers = ['申请号', '专利名称', '专利类型', '申请日', '申请人'];

function contextOf(...sheets: SheetGrid[]) {
  const ledgers = readLedgers(
    { sheets: sheets.map((each, position) => ({ ...each, position })) },
    { plan: wuqingPlan },
  );
  const asOf = parseIsoDate('2018-09-30') ?? 0;
  return { ledgers, plan: wuqingPlan, asOf, allowedCodes: new Set<string>(), results: null };
}

const faulty = [
  sheet('专利申请', [
    headers,
    [patent(2018, 1, 1), '甲', '软著', '2018.3.5', '王某'],
    [patent(2018, 1, 2), '乙', '外观设计', day('2018-03-05'), null],
  ]),
  sheet('专利申请2', [headers, ['申请中', '丙', '发明', day('2018-03-05'), '王某']]),
];

test('findings come sheet by sheet, row by row, cell by cell', () => {
  expect(
    runChecks(contextOf(...faulty)).map(({ sheet: name, cell, code }) => `${name ?? ''}!${cell ?? ''} ${code}`),
  ).toEqual([
    '专利申请!C2 enum.unknown',
    '专利申请!D2 date.text',
    '专利申请!C3 patent-number.type-conflict',
    '专利申请!E3 required.blank',
    '专利申请2!A2 patent-number.format',
  ]);
});

test('rules that staff switched off find nothing', () => {
  const disabled = new Set(['date.text', 'required.blank']);
  expect(runChecks(contextOf(...faulty), { disabled }).map(({ code }) => code)).toEqual([
    'enum.unknown',
    'patent-number.type-conflict',
    'patent-number.format',
  ]);
});

test('a fault in a merged cell is said once, at its first cell', () => {
  const context = contextOf(
    sheet(
      '专利申请',
      [
        ['申请人', '申请号', '专利名称', '申请日', '所属镇街'],
        ['王某', patent(2018, 1, 1), '甲', day('2018-03-05'), '某某镇'],
        ['王某', patent(2018, 1, 2), '乙', day('2018-03-05'), null],
        ['王某', patent(2018, 1, 3), '丙', day('2018-03-05'), null],
      ],
      ['E2:E4'],
    ),
  );
  expect(runChecks(context).map(({ code, cell, value }) => [code, cell, value])).toEqual([
    ['town.unknown', 'E2', '某某镇'],
  ]);
});

test('a finding carries the value as staff see it and can be said in English', () => {
  const [finding] = runChecks(contextOf(...faulty)).filter(({ code }) => code === 'date.text');
  expect(finding).toMatchObject({ value: '2018.3.5', record: { table: 0, record: 0, field: 'applicationDate' } });
  expect(formatMessage('date.text', finding?.parameters ?? {}, 'en-US')).toBe(
    '申请日 “2018.3.5” is text, not a date; it was read as 2018-03-05. Apply the fix to make it a real date.',
  );
  expect(() => formatMessage('no.such-code', {}, 'zh-CN')).toThrow(RangeError);
});

test('an exception’s key survives sorting and tells fields and records apart', () => {
  const context = contextOf(...faulty);
  const sorted = contextOf(
    {
      ...(faulty[0] as SheetGrid),
      values: [0, 2, 1].map((row) => faulty[0]?.values[row] ?? []),
      numberFormats: [0, 2, 1].map((row) => faulty[0]?.numberFormats[row] ?? []),
    },
    faulty[1] as SheetGrid,
  );
  const keys = (from: typeof context): string[] =>
    runChecks(from)
      .map((finding) => `${finding.code} ${finding.sheet ?? ''} ${findingKey(finding, from.ledgers)}`)
      .sort();
  expect(keys(sorted)).toEqual(keys(context));
  expect(new Set(keys(context)).size).toBe(5);
  expect(keys(context)).toContain(`date.text 专利申请 ${patent(2018, 1, 1)}#applicationDate`);
  expect(keys(context)).toContain('patent-number.format 专利申请2 申请中#applicationNumber');
});

test('nothing is found in a workbook without ledgers', () => {
  expect(runChecks(contextOf(sheet('填表说明', [['填表说明'], ['1. 每季度末报送。']])))).toEqual([]);
});

describe('merged cells', () => {
  const wrong = (rows: readonly (readonly (string | number | null | ReturnType<typeof day>)[])[], merges: string[]) =>
    runChecks(
      contextOf(sheet('专利申请', [['专利类型', '专利名称', '申请号', '申请日', '申请人'], ...rows], merges)),
    ).map(({ code, cell, value }) => `${code} ${cell ?? ''} ${value ?? ''}`);
  const row = (type: string | null, serial: number) => [
    type,
    `装置${String(serial)}`,
    patent(2018, 1, serial),
    day('2018-03-05'),
    '王某',
  ];

  test('what is wrong in every row of a merged cell is said once, with its value', () => {
    expect(wrong([row('外观设计', 1), row(null, 2), row(null, 3)], ['A2:A4'])).toEqual([
      'patent-number.type-conflict A2 外观设计',
    ]);
  });

  test('without a merge it is said of each row', () => {
    expect(wrong([row('外观设计', 1), row('外观设计', 2)], [])).toEqual([
      'patent-number.type-conflict A2 外观设计',
      'patent-number.type-conflict A3 外观设计',
    ]);
  });

  test('two merged cells below each other are two places', () => {
    expect(wrong([row('外观设计', 1), row(null, 2), row('实用新型', 3), row(null, 4)], ['A2:A3', 'A4:A5'])).toEqual([
      'patent-number.type-conflict A2 外观设计',
      'patent-number.type-conflict A4 实用新型',
    ]);
  });

  test('a merge across columns is known by its first cell', () => {
    const faulty = [
      ['申请号', '专利名称', '申请日', '申请人', '备注', '专利类型', '专利类型说明'],
      [patent(2018, 1, 1), '甲', day('2018-03-05'), '王某', null, '外观设计', null],
    ];
    expect(runChecks(contextOf(sheet('专利申请', faulty, ['F2:G2']))).map(({ code, cell }) => [code, cell])).toEqual([
      ['patent-number.type-conflict', 'F2'],
    ]);
  });
});

test('a sheet’s own finding stands before its cells’, the header’s before the rows’, two of one cell by their codes', () => {
  const findings = runChecks(
    contextOf(
      sheet('商标品牌台账', [
        ['商标名称', '注册号', '权利人', '认定日期', '有效期至', '认定途径', '认定日期'],
        ['津牌', '1001', null, '2019.3.5', null, null, '2018-03-05'],
      ]),
      ...faulty.slice(1),
    ),
  );
  expect(findings.map(({ sheet: name, cell, code }) => `${name ?? ''}!${cell ?? ''} ${code}`)).toEqual([
    '商标品牌台账! sheet.required-column',
    '商标品牌台账!G1 header.duplicate',
    '商标品牌台账!D2 date.future',
    '商标品牌台账!D2 date.text',
    '专利申请2!A2 patent-number.format',
  ]);
  expect(findings[0]).toMatchObject({ cell: null, value: null, record: null });
  expect(Object.keys(findings[0]?.parameters ?? {})).not.toContain('value');
  expect(findings[1]).toMatchObject({ cell: 'G1', value: '认定日期', record: null });
  expect(findings[1]?.parameters).toEqual({ value: '认定日期', text: '认定日期', first: 'D1' });
});

test('a finding of the workbook has no place and no value, and comes after all others', () => {
  const context = contextOf(
    sheet('专项资金', [
      ['年度', '年初预算（万元）'],
      [2018, 100],
    ]),
  );
  const results = {
    year: 2018,
    scope: 'district',
    value: () => ({
      actual: null,
      target: null,
      nature: 'perCapita' as const,
      missingParameters: [{ name: 'population', year: 2018 }],
    }),
  };
  const [finding] = runChecks({ ...context, results }, { phase: 'results' });
  expect(finding).toMatchObject({ code: 'parameter.missing', sheet: null, cell: null, value: null, record: null });
  expect(Object.keys(finding?.parameters ?? {}).sort()).toEqual(['indicator', 'indicatorEn', 'missing']);
});

test('a message may say the header, what was read, what is proposed and which words are allowed', () => {
  const [unknown, text] = runChecks(contextOf(...faulty));
  expect(unknown?.parameters).toEqual({
    header: '专利类型',
    read: '',
    value: '软著',
    allowed: '发明、实用新型、外观设计',
    hint: '',
    hintEn: '',
  });
  expect(text?.parameters).toMatchObject({ header: '申请日', read: '2018-03-05', proposed: '2018-03-05' });
  expect(Object.keys(text?.parameters ?? {})).not.toContain('allowed');
});

test('the steps of a check say how much is done', () => {
  const steps = runChecksSteps(contextOf(...faulty));
  const shares: number[] = [];
  for (let step = steps.next(); step.done !== true; step = steps.next()) shares.push(step.value);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
  expect(shares.length).toBeGreaterThan(40);
});
