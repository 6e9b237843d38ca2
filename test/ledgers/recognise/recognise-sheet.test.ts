import { recogniseSheet } from '../../../src/ledgers/recognise/recognise-sheet';
import type { RecognitionCorrection } from '../../../src/ledgers/ledger';
import { columnLetters } from '../../../src/model/address';
import { wuqingPlan } from '../../../src/plan/wuqing/wuqing-plan';
import { grid, type Cell, type GridOptions } from '../../support/grid';

/** How a sheet is understood: `kind top-bottom field=column …`, `null` when it is no ledger. */
function understood(
  rows: readonly (readonly Cell[])[],
  options: GridOptions = {},
  correction?: Omit<RecognitionCorrection, 'sheet'>,
): string | null {
  const sheet = grid(rows, options);
  const layout = recogniseSheet(
    sheet,
    wuqingPlan,
    correction === undefined ? undefined : { sheet: sheet.name, ...correction },
  );
  if (layout === null) return null;
  const columns = [...layout.columns].map(([field, column]) => `${field}=${columnLetters(column)}`).sort();
  return [`${layout.kind} ${String(layout.headerTop + 1)}-${String(layout.headerBottom + 1)}`, ...columns].join(' ');
}

const kindOf = (rows: readonly (readonly Cell[])[], name = 'Sheet1'): string | null =>
  understood(rows, { name })?.split(' ')[0] ?? null;

const pledgeHeader = ['质押登记号', '出质人', '登记金额（万元）', '登记日期'];
const pledgeRow = ['Y2018120000001', '甲公司', 100, 43000];
const pledges = 'pledges 1-1 pledgor=B registeredAmount=C registeredDate=D registrationNumber=A';

describe('what is a ledger', () => {
  test('a header with records, or without any', () => {
    expect(understood([pledgeHeader, pledgeRow])).toBe(pledges);
    expect(understood([pledgeHeader])).toBe(pledges);
  });

  test('not an empty sheet, a pivot table, a text', () => {
    expect(understood([])).toBeNull();
    expect(understood([[]])).toBeNull();
    expect(understood([['填表说明'], ['每季度报送']])).toBeNull();
    for (const word of ['行标签', '计数项：质押登记号', '(空白)', '求和项:金额', '( 全部 )']) {
      expect(understood([[word], pledgeHeader, pledgeRow])).toBeNull();
    }
    expect(understood([['行标签说明'], pledgeHeader, pledgeRow])).not.toBeNull();
  });

  test('a pivot table’s words count in the first rows only', () => {
    const far = Array.from({ length: 11 }, () => pledgeRow);
    expect(understood([pledgeHeader, ...far, ['行标签']])).toBeNull();
    expect(understood([pledgeHeader, ...far, pledgeRow, ['行标签']])).toBe(pledges);
    expect(understood([pledgeHeader, pledgeRow, [null, null, null, '行标签']])).toBeNull();
  });

  test('words that stand in tables of every kind make none, unless a name, a title or the cells speak', () => {
    const header = ['名称', '类型', '日期'];
    const row = ['甲', '其他', 43000];
    expect(kindOf([header, row])).toBeNull();
    expect(kindOf([header, row], '活动')).toBe('events');
    expect(kindOf([['宣传培训活动'], header, row])).toBe('events');
    expect(
      kindOf([
        ['项目名称', '类别', '日期'],
        ['甲', '其他', 43000],
      ]),
    ).toBeNull();
    expect(
      kindOf([
        ['项目名称', '类别', '日期'],
        ['甲', '专利导航', 43000],
      ]),
    ).toBe('conversions');
    expect(
      kindOf([
        ['项目名称', '类别', '日期'],
        ['甲', '专利导航', 43000],
        ['乙', '其他', 1],
        ['丙', '其他', 1],
      ]),
    ).toBeNull();
  });

  test('counts and shares make a summary, not a ledger of single things', () => {
    expect(kindOf([['质押登记号', '出质人', '登记金额（万元）', '登记日期'], pledgeRow])).toBe('pledges');
    expect(
      kindOf([
        ['出质人', '质押件数', '登记金额（万元）', '占比', '排名'],
        ['甲', 1, 1, 1, 1],
      ]),
    ).toBeNull();
    expect(
      kindOf([
        ['镇街', '专利申请量', '同比', '占比'],
        ['高村镇', 1, 1, 1],
      ]),
    ).toBeNull();
    expect(
      kindOf([
        ['申请号', '申请人', '数量'],
        ['201710601862.3', '甲', 1],
      ]),
    ).toBe('patents');
  });

  test('without a required column only a sheet that is plainly of the kind is one', () => {
    const header = ['出质人', '质权人', '登记金额（万元）', '登记日期'];
    expect(kindOf([header, ['甲', '乙', 1, 43000]])).toBe('pledges');
    expect(kindOf([header.slice(0, 3), ['甲', '乙', 1]])).toBeNull();
    expect(kindOf([header.slice(0, 3), ['甲', '乙', 1]], '质押融资')).toBe('pledges');
    expect(kindOf([['专利质押融资台账'], header.slice(0, 3), ['甲', '乙', 1]])).toBe('pledges');
    expect(
      kindOf([
        ['出质人', '件数', '质权人', '登记金额（万元）', '登记日期'],
        ['甲', 1, '乙', 1, 43000],
      ]),
    ).toBeNull();
    expect(
      kindOf(
        [
          ['所属镇街', '统一社会信用代码'],
          ['高村镇', '1'],
        ],
        '质押融资',
      ),
    ).toBeNull();
  });

  test('a header whose other columns are mostly unknown is none', () => {
    const unknown = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'];
    expect(
      kindOf([
        ['证书编号', '企业名称', ...unknown],
        ['1', '2', ...unknown],
      ]),
    ).toBeNull();
    expect(
      kindOf([
        [...pledgeHeader, ...unknown, ...unknown],
        [...pledgeRow, ...unknown, ...unknown],
      ]),
    ).toBe('pledges');
  });

  test('基础参数 without its own words needs its name', () => {
    const rows = [
      ['年度', '年末有效发明专利拥有量'],
      [2018, 100],
    ];
    expect(kindOf(rows)).toBeNull();
    expect(kindOf(rows, '基础参数')).toBe('parameters');
    expect(
      kindOf([
        ['年度', '常住人口（万人）'],
        [2018, 119],
      ]),
    ).toBe('parameters');
    expect(
      kindOf([
        ['年度', '全国有效发明专利增长率'],
        [2018, 0.2],
      ]),
    ).toBe('parameters');
  });
});

describe('how much of a ledger must be there', () => {
  const named = (...header: Cell[]) => kindOf([header, header.map(() => '甲')], '质押融资');
  const unnamed = (...header: Cell[]) => kindOf([header, header.map(() => '甲')]);

  test('of a sheet that is called so, two of its own columns and two fifths of all', () => {
    expect(named('出质人', '质权人', '甲', '乙', '丙')).toBe('pledges');
    expect(named('出质人', '质权人', '甲', '乙', '丙', '丁')).toBeNull();
    expect(named('序号', '编号', '备注', '说明', '出质人', '质权人', '甲', '乙', '丙')).toBe('pledges');
    expect(
      kindOf(
        [
          ['申请人', '所属镇街', '统一社会信用代码', '备注'],
          ['甲', '乙', '丙', '丁'],
        ],
        '专利台账',
      ),
    ).toBeNull();
    expect(
      kindOf(
        [
          ['专利类型', '法律状态', '备注'],
          ['发明', '有效', null],
        ],
        '专利台账',
      ),
    ).toBeNull();
  });

  test('of another sheet, four of them and three fifths', () => {
    const own = ['出质人', '质权人', '登记金额（万元）', '登记日期'];
    expect(unnamed(...own, '甲', '乙')).toBe('pledges');
    expect(unnamed(...own, '甲', '乙', '丙')).toBeNull();
  });

  test('counts beside few columns of its own speak against it, in tables of figures they do not', () => {
    expect(unnamed('申请号', '申请人', '数量', '占比')).toBeNull();
    expect(unnamed('申请号', '专利名称', '申请人', '数量', '占比')).toBe('patents');
    expect(
      kindOf([
        ['指标', '完成数量', '占比', '排名'],
        ['年专利申请总量', 1, 1, 1],
      ]),
    ).toBe('reported');
  });

  test('half of the cells do not speak for the kind', () => {
    expect(
      kindOf([
        ['项目名称', '类别', '日期'],
        ['甲', '专利导航', 43000],
        ['乙', '其他', 43000],
      ]),
    ).toBeNull();
  });

  test('基础参数 need a parameter, a breakdown of one target its name', () => {
    expect(
      kindOf(
        [
          ['年度', '年专利申请总量基数'],
          [2018, 100],
        ],
        '基础参数',
      ),
    ).toBeNull();
    expect(
      kindOf([
        ['镇街', '年专利申请总量目标'],
        ['高村镇', 1],
      ]),
    ).toBeNull();
    expect(
      kindOf(
        [
          ['镇街', '甲', '乙'],
          ['高村镇', 1, 2],
        ],
        '目标分解表',
      ),
    ).toBeNull();
  });
});

describe('where the header is', () => {
  test('below titles, above repeated headers', () => {
    expect(understood([['专利质押融资台账'], ['单位：万元'], pledgeHeader, pledgeRow])).toBe(
      pledges.replace('1-1', '3-3'),
    );
    expect(understood([pledgeHeader, pledgeRow, pledgeHeader, pledgeRow])).toBe(pledges);
  });

  test('a repeated header is not, even with one column more', () => {
    expect(understood([pledgeHeader, pledgeRow, [...pledgeHeader, '解除日期'], pledgeRow])).toBe(pledges);
  });

  test('a fuller header further down is the header', () => {
    expect(understood([['登记号', '出质人', null, null], ['甲', '乙', null, null], pledgeHeader, pledgeRow])).toBe(
      pledges.replace('1-1', '3-3'),
    );
  });

  test('the rows of a joined header together', () => {
    const rows = [['质押登记号', '出质人', '登记', null], [null, null, '金额（万元）', '日期'], pledgeRow];
    expect(understood(rows, { merges: ['A1:A2', 'B1:B2', 'C1:D1'] })).toBe(pledges.replace('1-1', '1-2'));
    expect(understood(rows)).toBe(pledges.replace('1-1', '1-2'));
  });

  test('not further down than forty rows', () => {
    const notes = (count: number) => Array.from({ length: count }, () => ['说明']);
    expect(understood([...notes(39), pledgeHeader, pledgeRow])).toBe(pledges.replace('1-1', '40-40'));
    expect(understood([...notes(40), pledgeHeader, pledgeRow])).toBeNull();
  });
});

describe('what the columns are', () => {
  const layoutOf = (rows: readonly (readonly Cell[])[], options: GridOptions = {}) =>
    recogniseSheet(grid(rows, options), wuqingPlan, undefined);

  test.each<[string, Cell[], number | null]>([
    ['序号', [1, 2], 0],
    ['序 号', [1, 2], 0],
    ['No.', [1, 2], 0],
    ['NO', [1, 2], 0],
    ['№', [1, 2], 0],
    ['编号', [1, 2], 0],
    ['编号', [12, 123456], 0],
    ['编号', ['A1', 2], null],
    ['编号', [1234567, 2], null],
    ['次序', [1, 2], null],
    ['序号列', [1, 2], null],
  ])('of %s over %j', (header, cells, column) => {
    const rows = [[header, ...pledgeHeader], ...cells.map((cell) => [cell, ...pledgeRow])];
    expect(layoutOf(rows)?.sequenceColumn).toBe(column);
  });

  test('计量单位 beside figures is no column of towns', () => {
    const reported = (unit: Cell, header: Cell = '单位') =>
      understood([
        ['指标', header, '完成值'],
        ['年专利申请总量', unit, 300],
        ['中国驰名商标', unit, 3],
      ]);
    expect(reported('件')).toBe('reported 1-1 actual=C indicator=A');
    expect(reported('万元', '计量单位')).toBe('reported 1-1 actual=C indicator=A');
    expect(reported('高村镇')).toBe('reported 1-1 actual=C indicator=A unit=B');
    expect(reported('某局')).toBe('reported 1-1 actual=C indicator=A');
    expect(
      layoutOf([
        ['指标', '单位', '完成值'],
        ['年专利申请总量', '件', 300],
      ])?.measureColumn,
    ).toBe(1);
    expect(
      layoutOf([
        ['指标', '度量单位', '完成值'],
        ['年专利申请总量', '件', 300],
      ])?.measureColumn,
    ).toBe(1);
    expect(
      layoutOf([
        ['指标', '填报单位', '完成值'],
        ['年专利申请总量', '高村镇', 300],
      ])?.measureColumn,
    ).toBeNull();
  });

  test('the measure’s column is told among other columns', () => {
    const rows = (header: Cell, unit: Cell) => [
      [header, '指标', '单位', '完成值'],
      ['甲', '年专利申请总量', unit, 300],
    ];
    expect(layoutOf(rows('甲', '件'))?.measureColumn).toBe(2);
    expect(layoutOf(rows('责任单位', '件'))?.measureColumn).toBe(2);
    expect(layoutOf(rows('单位性质', '件'))?.measureColumn).toBe(2);
    expect(layoutOf(rows('甲', '高村镇'))?.measureColumn).toBeNull();
  });

  test('the first cells of a column tell whether it holds measures', () => {
    const units = [...Array.from({ length: 20 }, () => '件'), ...Array.from({ length: 30 }, () => '高村镇')];
    expect(understood([['指标', '单位', '完成值'], ...units.map((unit) => ['年专利申请总量', unit, 1])])).toBe(
      'reported 1-1 actual=C indicator=A',
    );
  });

  test('of two equal columns the first is taken', () => {
    expect(
      understood([
        [...pledgeHeader, '登记日期'],
        [...pledgeRow, 1],
      ]),
    ).toBe(pledges);
    expect(
      understood([
        ['出质人', ...pledgeHeader],
        ['甲', ...pledgeRow],
      ]),
    ).toBe('pledges 1-1 pledgor=A registeredAmount=D registeredDate=E registrationNumber=B');
  });

  test('equal headers in the second row of a header stand there', () => {
    expect(
      layoutOf(
        [
          ['质押登记号', '出质人', '登记', null, null],
          [null, null, '金额（万元）', '日期', '日期'],
          [...pledgeRow, 1],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:E1'] },
      )?.duplicateHeaders,
    ).toEqual([{ row: 1, column: 4, firstColumn: 3, text: '登记/日期' }]);
  });

  test('equal headers, by the row in which they stand', () => {
    const duplicates = (rows: readonly (readonly Cell[])[], options: GridOptions = {}) =>
      layoutOf(rows, options)?.duplicateHeaders;
    expect(
      duplicates([
        [...pledgeHeader, '登记日期', '登记日期 '],
        [...pledgeRow, 1, 1],
      ]),
    ).toEqual([
      { row: 0, column: 4, firstColumn: 3, text: '登记日期' },
      { row: 0, column: 5, firstColumn: 3, text: '登记日期' },
    ]);
    expect(
      duplicates([
        [...pledgeHeader, '甲', '甲'],
        [...pledgeRow, 1, 1],
      ]),
    ).toEqual([]);
    expect(duplicates([pledgeHeader, pledgeRow])).toEqual([]);
    expect(
      duplicates(
        [
          ['质押登记号', '出质人', '登记', null, '登记日期', '登记日期'],
          [null, null, '金额（万元）', '时间', null, null],
          [...pledgeRow, 1, 1],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] },
      ),
    ).toEqual([{ row: 0, column: 5, firstColumn: 4, text: '登记日期' }]);
  });

  test('a title that says its level serves as column of levels where there is none', () => {
    expect(
      understood(
        [
          ['企业名称', '类型', '认定日期'],
          ['甲', '市级试点', 43000],
        ],
        { name: '试点企业' },
      ),
    ).toBe('pilots 1-1 level=B name=A recognizedDate=C type=B');
    expect(
      understood(
        [
          ['企业名称', '类型', '认定日期'],
          ['甲', '试点', 43000],
        ],
        { name: '试点企业' },
      ),
    ).toBe('pilots 1-1 name=A recognizedDate=C type=B');
    expect(
      understood(
        [
          ['企业名称', '类型', '级别', '认定日期'],
          ['甲', '市级试点', '市级', 43000],
        ],
        { name: '试点企业' },
      ),
    ).toBe('pilots 1-1 level=C name=A recognizedDate=D type=B');
  });

  test('two columns of two years are not guessed between, one is taken', () => {
    expect(
      understood([
        ['指标', '2017年完成值', '2018年完成值', '目标值'],
        ['年专利申请总量', 1, 2, 3],
      ]),
    ).toBeNull();
    expect(
      understood([
        ['指标', '2018年完成值', '目标值'],
        ['年专利申请总量', 2, 3],
      ]),
    ).toBe('reported 1-1 actual=B indicator=A target=C');
  });

  test('indicators as columns of a breakdown of targets, by year where the header says one', () => {
    expect(
      understood(
        [
          ['镇街', '年专利申请总量', '年专利申请总量（件）'],
          ['高村镇', 1, 2],
        ],
        { name: '目标分解表' },
      ),
    ).toBe('allocations 1-1 target:patent-applications=B unit=A');
    expect(
      understood(
        [
          ['镇街', '指标', '年专利申请总量'],
          ['高村镇', '甲', 1],
        ],
        { name: '目标分解表' },
      ),
    ).toBe('allocations 1-1 target:patent-applications=C unit=A');
    expect(
      understood([
        ['镇街', '年专利申请总量目标', '中国驰名商标目标', '企业专利申请占比'],
        ['高村镇', 1, 2, 3],
      ]),
    ).toBe('allocations 1-1 target:patent-applications=B target:well-known-trademarks=C unit=A');
    expect(
      understood(
        [
          ['镇街', '年专利申请总量', '中国驰名商标（实际）'],
          ['高村镇', 1, 2],
        ],
        { name: '目标分解表' },
      ),
    ).toBe('allocations 1-1 target:patent-applications=B unit=A');
    expect(
      understood(
        [
          ['镇街', '2018年专利申请总量', '2019年专利申请总量', '中国驰名商标', '备注'],
          ['高村镇', 1, 2, 3, null],
        ],
        { name: '目标分解表' },
      ),
    ).toBe(
      'allocations 1-1 target:patent-applications@2018=B target:patent-applications@2019=C target:well-known-trademarks=D unit=A',
    );
    expect(
      understood(
        [
          ['镇街', '年专利申请总量'],
          ['高村镇', 1],
        ],
        { name: '目标分解表' },
      ),
    ).toBe('allocations 1-1 target:patent-applications=B unit=A');
    expect(
      understood(
        [
          ['镇街', '年度', '年专利申请总量'],
          ['高村镇', 2018, 1],
        ],
        { name: '目标分解表' },
      ),
    ).toBe('allocations 1-1 target:patent-applications=C unit=A year=B');
    expect(
      understood([
        ['镇街', '年专利申请总量', '中国驰名商标'],
        ['高村镇', 1, 2],
      ]),
    ).toBeNull();
    expect(
      understood([
        ['镇街', '年专利申请总量目标', '中国驰名商标目标'],
        ['高村镇', 1, 2],
      ]),
    ).toBe('allocations 1-1 target:patent-applications=B target:well-known-trademarks=C unit=A');
    expect(
      understood(
        [
          ['镇街', '年专利申请总量目标', '年专利申请总量完成'],
          ['高村镇', 1, 2],
        ],
        { name: '任务分解' },
      ),
    ).toBe('allocations 1-1 target:patent-applications=B unit=A');
    expect(
      understood(
        [
          ['镇街', '年专利申请总量', '中国驰名商标'],
          ['高村镇', 1, 2],
        ],
        { name: '目标完成情况通报' },
      ),
    ).toBeNull();
  });
});

describe('staff’s own word', () => {
  const odd = [
    ['甲', '乙', '丙'],
    ['Y1', '甲公司', 100],
  ];

  test('no ledger, whatever it looks like', () => {
    expect(understood([pledgeHeader, pledgeRow], {}, { kind: null })).toBeNull();
  });

  test('of that kind', () => {
    expect(understood(odd, {}, { kind: 'pledges' })).toBe('pledges 1-1');
    expect(understood(odd, {}, { kind: 'pledges', columns: { registrationNumber: 'A', pledgor: 'B' } })).toBe(
      'pledges 1-1 pledgor=B registrationNumber=A',
    );
    expect(understood([pledgeHeader, pledgeRow], {}, { kind: 'patents' })).toBe('patents 1-1');
    expect(understood([['说明'], ['甲', '出质人'], ['乙', '丙']], {}, { kind: 'pledges' })).toBe(
      'pledges 2-2 pledgor=B',
    );
  });

  test('with that header, the rows in either order', () => {
    expect(understood([...odd, pledgeHeader, pledgeRow], {}, { headerRows: [3, 3] })).toBe(
      pledges.replace('1-1', '3-3'),
    );
    expect(understood([['甲', '乙'], pledgeHeader, pledgeRow], {}, { headerRows: [1, 2] })?.split(' ')[1]).toBe('1-2');
    expect(understood([['甲', '乙'], pledgeHeader, pledgeRow], {}, { kind: 'pledges', headerRows: [2, 1] })).toBe(
      pledges.replace('1-1', '2-2'),
    );
    expect(understood(odd, {}, { headerRows: [1, 1] })).toBeNull();
  });

  test('columns that are other fields, or none', () => {
    expect(understood([pledgeHeader, pledgeRow], {}, { columns: { disbursedAmount: 'C' } })).toBe(
      'pledges 1-1 disbursedAmount=C pledgor=B registeredDate=D registrationNumber=A',
    );
    expect(understood([pledgeHeader, pledgeRow], {}, { columns: { registeredDate: null } })).toBe(
      'pledges 1-1 pledgor=B registeredAmount=C registrationNumber=A',
    );
    expect(understood([pledgeHeader, pledgeRow], {}, { columns: { releasedDate: null } })).toBe(pledges);
    expect(understood([pledgeHeader, pledgeRow], {}, { columns: { pledgee: 'A' } })).toBe(
      'pledges 1-1 pledgee=A pledgor=B registeredAmount=C registeredDate=D',
    );
  });

  test('a required column that staff took away is missing', () => {
    const sheet = grid([pledgeHeader, pledgeRow]);
    const missing = (columns: Record<string, string | null>) =>
      recogniseSheet(sheet, wuqingPlan, { sheet: sheet.name, columns })?.missingFields;
    expect(missing({})).toEqual([]);
    expect(missing({ registrationNumber: null })).toEqual(['registrationNumber']);
    const targets = grid(
      [
        ['镇街', '年专利申请总量'],
        ['高村镇', 1],
      ],
      { name: '目标分解表' },
    );
    expect(recogniseSheet(targets, wuqingPlan, { sheet: targets.name, columns: { unit: 'A' } })?.missingFields).toEqual(
      [],
    );
  });

  test('its role', () => {
    const sheet = grid(
      [
        ['申请号', '专利名称', '申请人'],
        ['201710601862.3', '甲', '乙'],
      ],
      { name: '专利申请' },
    );
    const role = (correction?: RecognitionCorrection) => recogniseSheet(sheet, wuqingPlan, correction)?.role;
    expect(role()).toBe('applications');
    expect(role({ sheet: sheet.name, role: 'valid' })).toBe('valid');
    expect(role({ sheet: sheet.name, columns: {} })).toBe('applications');
    expect(recogniseSheet(grid([pledgeHeader]), wuqingPlan, undefined)?.role).toBeNull();
  });

  test('a pivot table may be a ledger when staff say so', () => {
    expect(understood([['行标签'], pledgeHeader, pledgeRow], {}, { columns: {} })).toBe(pledges.replace('1-1', '2-2'));
  });
});
