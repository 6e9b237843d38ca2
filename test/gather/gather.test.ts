import { readFileSync } from 'node:fs';
import { examineFile } from '../../src/gather/examine-file';
import { examineReport, type ReportResult } from '../../src/gather/examine-report';
import { gatheredSheets, sharedPatents } from '../../src/gather/gather';
import { readLedgers } from '../../src/ledgers/read-ledgers';
import { parseIsoDate } from '../../src/model/calendar';
import type { SheetGrid } from '../../src/model/grid';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import type { SheetDescription } from '../../src/summaries/sheet-description';
import { grid, workbook, type Cell } from '../support/grid';

const asOf = parseIsoDate('2018-09-30') ?? 0;
const options = { plan: wuqingPlan, asOf, allowedCodes: new Set<string>() };
const header = ['申请号', '专利名称', '专利类型', '申请日', '申请人'];

function town(file: string, rows: readonly (readonly Cell[])[], name = '高村镇专利申请'): ReportResult {
  return examineReport(file, workbook(grid([header, ...rows], { name })), options);
}

/** A written sheet as it would be read back. */
function readBack(description: SheetDescription): SheetGrid {
  const rows = description.rows.map(({ cells }) =>
    cells.map((cell) =>
      cell === null ? null : cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.value : null,
    ),
  );
  return grid(rows, { name: description.name });
}

const sound = ['201710601862.3', '一种阀门', '发明', '2017-07-21', '天津甲公司'];
const other = ['201822018133.8', '一种水泵', '实用新型', '2018-12-04', '天津乙公司'];
const wrong = ['201710601862.4', '一种阀门', '发明', '2017-07-21', '天津甲公司'];

describe('gathering reports of towns', () => {
  test('sound ledgers come on a sheet of their kind with the file and row of each record', () => {
    const results = [
      town('甲.xlsx', [sound]),
      town('乙.xlsx', [['201721018133.2', '水泵', '实用新型', '2017-08-04', '丙']]),
    ];
    const [sheet] = gatheredSheets(results, { withErrors: true });
    expect(sheet?.name).toBe('汇集·专利申请台账');
    const rows = sheet === undefined ? [] : readBack(sheet).values;
    expect(rows[1]?.slice(-2)).toEqual(['来源文件', '来源行']);
    expect(rows[2]?.slice(-2)).toEqual(['甲.xlsx·高村镇专利申请', 2]);
    expect(rows[3]?.slice(-2)).toEqual(['乙.xlsx·高村镇专利申请', 2]);
  });

  test('a ledger with errors is left out, says why, and comes along when staff want it', () => {
    const result = town('甲.xlsx', [sound, wrong]);
    const ledger = result.ok ? result.ledgers[0] : undefined;
    expect(ledger?.errors).toBe(1);
    expect(ledger?.faults[0]).toMatchObject({ code: 'patent-number.check-digit', count: 1, cell: 'A3' });
    expect(gatheredSheets([result], { withErrors: false })).toEqual([]);
    expect(gatheredSheets([result], { withErrors: true })[0]?.rows).toHaveLength(4);
  });

  test('what two towns both reported is found with both places', () => {
    const results = [town('甲.xlsx', [sound]), town('乙.xlsx', [sound], '陈咀镇专利申请')];
    expect(sharedPatents(results, { withErrors: false })).toEqual([
      {
        number: '201710601862.3',
        places: [
          { file: '甲.xlsx', sheet: '高村镇专利申请', row: 2, town: '高村镇' },
          { file: '乙.xlsx', sheet: '陈咀镇专利申请', row: 2, town: expect.any(String) as string },
        ],
      },
    ]);
    expect(sharedPatents([town('甲.xlsx', [sound, other])], { withErrors: true })).toEqual([]);
  });

  test('a workbook without a ledger says so', () => {
    expect(examineReport('说明.xlsx', workbook(grid([['请各镇街于月底前报送']])), options)).toMatchObject({
      ok: false,
    });
  });

  test('a workbook of figures alone says that it holds no records', () => {
    const bytes = Uint8Array.from(readFileSync('test/fixtures/reported-2019.xlsx')).buffer;
    const result = examineFile({ file: '填报.xlsx', bytes, plan: wuqingPlan, asOf, allowedCodes: [] });
    expect(!result.ok && result.reason['zh-CN']).toContain('没有可以汇集的台账记录');
  });

  test.each(['town-2018h1', 'district-2018q3'])('gathered sheets of %s are read as the same ledgers again', (name) => {
    const bytes = Uint8Array.from(readFileSync(`test/fixtures/${name}.xlsx`));
    const result = examineFile({ file: `${name}.xlsx`, bytes: bytes.buffer, plan: wuqingPlan, asOf, allowedCodes: [] });
    if (!result.ok) throw new Error(result.reason['zh-CN']);
    const sheets = gatheredSheets([result], { withErrors: true });
    const again = readLedgers(workbook(...sheets.map(readBack)), { plan: wuqingPlan });
    const before = new Map<string, number>();
    for (const { kind, role, records } of result.ledgers) {
      const key = `${kind} ${role ?? ''}`;
      before.set(key, (before.get(key) ?? 0) + records.length);
    }
    const after = again.tables.map(({ kind, role, rows }) => [`${kind} ${role ?? ''}`, rows.length] as const);
    expect(new Map(after)).toEqual(before);
  });

  test('a file that cannot be read becomes a result, never an exception', () => {
    const bytes = new TextEncoder().encode('no workbook').buffer;
    expect(examineFile({ file: 'a.xlsx', bytes, plan: wuqingPlan, asOf, allowedCodes: [] })).toMatchObject({
      ok: false,
    });
  });
});
