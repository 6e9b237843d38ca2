import { readLedgers } from '../../../src/ledgers/read-ledgers';
import { ledgerParts } from '../../../src/ledgers/recognise/ledger-parts';
import { wuqingPlan } from '../../../src/plan/wuqing/wuqing-plan';
import { grid, workbook, type Cell } from '../../support/grid';

const brands: Cell[][] = [
  ['序号', '品牌类型', '商标名称', '注册号', '权利人', '所属镇街', '认定年度'],
  [1, '中国驰名商标', '津味', '1234567', '天津津味食品有限公司', '杨村街道', 2016],
  [2, '天津市著名商标', '泉州', '2234567', '天津泉州水务有限公司', '下朱庄街道', 2015],
];
const pilots: Cell[][] = [
  ['序号', '企业名称', '级别', '类别', '认定日期', '所属镇街'],
  [1, '天津甲机械有限公司', '市级', '试点', '2018-03-01', '杨村街道'],
  [2, '天津乙电子有限公司', '区级', '示范', '2018-05-01', '大良镇'],
];
const brandTitle: Cell[] = ['武清区商标品牌台账'];
const pilotTitle: Cell[] = ['武清区知识产权试点示范企业台账（截至2018年第三季度末）'];
const particulars: Cell[] = ['填报单位：区知识产权局', null, '2018-09-30'];

/** Kind, first record's row and records of each ledger that was read. */
function ledgersOf(rows: Cell[][], name = '品牌和试点'): unknown[] {
  const { tables } = readLedgers(workbook(grid(rows, { name })), { plan: wuqingPlan });
  return tables.map(({ kind, rows: records }) => [kind, records[0], records.length]);
}

test.each<[string, Cell[][], unknown[]]>([
  ['a blank row between', [...brands, [], ...pilots], [['brands', 1, 2], ['pilots', 5, 2]]],
  ['a title of its own without a blank row', [brandTitle, ...brands, pilotTitle, ...pilots], [['brands', 2, 2], ['pilots', 6, 2]]],
  ['title and particulars', [brandTitle, ...brands, [], [], pilotTitle, particulars, ...pilots], [['brands', 2, 2], ['pilots', 9, 2]]],
  ['three of them', [...brands, [], ...pilots, [], pilotTitle, ['企业名称', '证书编号', '发证日期', '有效期至'], ['天津甲机械有限公司', '165IP1', '2018-01-01', '2021-01-01']], [['brands', 1, 2], ['pilots', 5, 2], ['certifications', 10, 1]]],
  ['an empty one above', [['品牌类型', '商标名称', '注册号', '权利人'], [], ...pilots], [['brands', undefined, 0], ['pilots', 3, 2]]],
  ['one above with nothing to report', [['品牌类型', '商标名称', '注册号', '权利人'], ['本季度无新增'], [], ...pilots], [['brands', undefined, 0], ['pilots', 4, 2]]],
  ['a title and notes before the lower header', [...pilots, [], ['附表'], ['说明一'], ['说明二'], ['说明三'], ...brands], [['pilots', 1, 2], ['brands', 9, 2]]],
  ['an empty one below', [...pilots, [], brands[0] ?? []], [['pilots', 1, 2], ['brands', undefined, 0]]],
  ['one with three columns only', [...brands, [], ['企业名称', '级别', '类别'], ['天津甲机械有限公司', '市级', '试点']], [['brands', 1, 2], ['pilots', 5, 1]]],
  ['one with as many columns', [...brands.map((cells) => cells.slice(1)), [], ...pilots], [['brands', 1, 2], ['pilots', 5, 2]]],
  ['another kind whose columns do not meet the first’s', [['企业名称', '级别', '类别'], ['天津甲机械有限公司', '市级', '试点'], [], ['企业名称', null, null, '证书编号', '发证日期'], ['天津甲机械有限公司', null, null, '165IP1', '2018-01-01']], [['pilots', 1, 1], ['certifications', 4, 1]]],
  ['the one kind with another column in the place of one', [...pilots, [], ['序号', '企业名称', '级别', '类别', '有效期至', '所属镇街'], [1, '天津丙有限公司', '市级', '试点', '2021-04-01', '大良镇']], [['pilots', 1, 2], ['pilots', 5, 1]]],
  ['the one kind in other columns', [...pilots, [], ['级别', '企业名称', '类别', '认定日期'], ['市级', '天津丙有限公司', '试点', '2018-04-01']], [['pilots', 1, 2], ['pilots', 5, 1]]],
])('%s: one ledger below another is read by its own header', (_name, rows, found) => {
  expect(ledgersOf(rows)).toEqual(found);
}); // prettier-ignore

test.each<[string, Cell[][]]>([
  ['a header repeated after a blank row', [...pilots, [], ...pilots]],
  ['a header repeated under a section’s title', [...pilots, ['二、区级'], ...pilots]],
  ['a header repeated with a word left out', [...pilots, [], (pilots[0] ?? []).with(5, null), ...pilots.slice(1)]],
  ['a header repeated with a word mistyped', [(pilots[0] ?? []).with(4, '日其'), ...pilots.slice(1), [], ...pilots]],
  ['blank rows between records', [...pilots.slice(0, 2), [], ...pilots.slice(2)]],
  ['a list below without the columns that it needs', [...pilots, [], ['级别', '类别', '认定日期'], ['市级', '试点', '2018-03-01']]],
  ['a list above without the columns that it needs', [['级别', '类别', '认定日期'], ['市级', '试点', '2018-03-01'], [], ...pilots]],
  ['a header far below a gap', [...pilots, [], ...Array.from({ length: 8 }, (_, i): Cell[] => [`说明${String(i)}`]), ['品牌类型', '商标名称', '认定年度']]],
  ['three words of a ledger among many others', [...pilots, [], ['企业名称', '级别', '类别', '联系人甲', '分机', '车牌', '座位'], ['甲', '市级', '试点', '张', '1', '2', '3']]],
  ['three words beside a number', [...pilots, [], ['企业名称', '级别', '类别', 2018], ['甲', '市级', '试点', 1]]],
  ['a count by class below', [...pilots, [], ['级别', '类别', '家数'], ['市级', '试点', 1]]],
])('%s begins no other ledger', (_name, rows) => {
  const { tables } = readLedgers(workbook(grid(rows, { name: '试点示范企业' })), { plan: wuqingPlan });
  expect(tables).toHaveLength(1);
  expect(tables[0]?.kind).toBe('pilots');
  expect(ledgerParts(grid(rows, { name: '试点示范企业' }), wuqingPlan)).toHaveLength(1);
}); // prettier-ignore

test('rows, merged cells and formats of each part stay where they are on the sheet', () => {
  const whole = grid([...brands, [], pilotTitle, ...pilots], { name: '品牌和试点', merges: ['A5:F5'] });
  const [upper, lower, ...more] = ledgerParts(whole, wuqingPlan);
  expect(more).toEqual([]);
  expect([upper?.top, upper?.rowCount, upper?.merges]).toEqual([0, 4, []]);
  expect([lower?.top, lower?.rowCount, lower?.merges]).toEqual([4, 4, [{ top: 4, left: 0, bottom: 4, right: 5 }]]);
  expect(lower?.numberFormats).toHaveLength(4);
});

test('a used range that begins lower on the sheet keeps its rows and merged cells', () => {
  const rows: Cell[][] = [brandTitle, ...brands, [], pilotTitle, ...pilots];
  const whole = grid(rows, {
    name: '品牌和试点',
    at: 'B4',
    merges: ['B4:H4', 'B9:G9'],
    formats: { 'F11:F12': 'yyyy-mm-dd' },
  });
  const [upper, lower, ...more] = ledgerParts(whole, wuqingPlan);
  expect(more).toEqual([]);
  expect([upper?.top, upper?.rowCount, upper?.values[0]?.[0], upper?.values.length]).toEqual([3, 5, brandTitle[0], 5]);
  expect(upper?.merges.map(({ top }) => top)).toEqual([3]);
  expect([lower?.top, lower?.rowCount, lower?.values[0]?.[0], lower?.values.length]).toEqual([8, 4, pilotTitle[0], 4]);
  expect(lower?.merges.map(({ top }) => top)).toEqual([8]);
  expect(lower?.numberFormats.map((formats) => formats[4])).toEqual(['General', 'General', 'yyyy-mm-dd', 'yyyy-mm-dd']);
});

test('a sheet of one ledger is handed on as it is', () => {
  const whole = grid(pilots, { name: '试点示范企业' });
  expect(ledgerParts(whole, wuqingPlan)[0]).toBe(whole);
});

test('what staff say of the sheet holds for the whole of it', () => {
  const rows = [...brands, [], ...pilots];
  const { tables } = readLedgers(workbook(grid(rows, { name: '混合' })), {
    plan: wuqingPlan,
    corrections: [{ sheet: '混合', kind: 'brands', headerRows: [1, 1] }],
  });
  expect(tables.map(({ kind }) => kind)).toEqual(['brands']);
});
