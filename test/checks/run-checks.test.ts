import { findingKey } from '../../src/checks/finding-key';
import { formatMessage } from '../../src/checks/message';
import { runChecks } from '../../src/checks/run-checks';
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
