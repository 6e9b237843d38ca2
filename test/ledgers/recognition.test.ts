import { readLedgersSteps } from '../../src/ledgers/read-ledgers';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { grid, workbook, type Cell } from '../support/grid';
import { noticed, onlyTable, read, readCorrected, recognised, valuesOf } from '../support/ledgers';

const number1 = '201710601862.3';
const number2 = '201720123456.6';
const number3 = '201730123456.1';

const patentHeader = ['序号', '申请号', '专利名称', '专利类型', '申请日', '申请人', '所属镇街'];
const patentRow = (i: number, number: Cell): Cell[] => [
  i,
  number,
  '一种装置',
  '发明',
  43000,
  '天津某某有限公司',
  '高村镇',
];

describe('one sheet of each kind by its standard header', () => {
  test.each<[string, string[], Cell[]]>([
    ['patents', patentHeader, patentRow(1, number1)],
    [
      'enterprises',
      ['企业名称', '统一社会信用代码', '所属镇街', '是否科技型企业', '曾用名', '经营状态'],
      ['甲公司', null, '高村镇', '是', null, '存续'],
    ],
    [
      'brands',
      ['商标名称', '类别', '注册号', '权利人', '认定日期', '有效期至', '认定途径', '状态'],
      ['津牌', '中国驰名商标', '123', '甲公司', 43000, null, '行政认定', '有效'],
    ],
    [
      'pilots',
      ['企业名称', '级别', '类型', '认定日期', '有效期至', '状态', '所属镇街'],
      ['甲公司', '市级', '试点', 43000, null, '有效', '高村镇'],
    ],
    ['parks', ['园区名称', '级别', '类型', '认定日期', '状态'], ['武清开发区', '市级', '试点', 43000, '有效']],
    [
      'certifications',
      ['企业名称', '证书编号', '发证日期', '有效期至', '认证机构', '证书状态'],
      ['甲公司', '165IP', 43000, 44000, '中知', '有效'],
    ],
    [
      'pledges',
      [
        '质押登记号',
        '出质人',
        '质权人',
        '质押专利号',
        '登记金额（万元）',
        '实际放款额（万元）',
        '登记日期',
        '放款日期',
        '解除日期',
      ],
      ['Y2018120000001', '甲公司', '某银行', number1, 100, 100, 43000, 43001, null],
    ],
    [
      'agencies',
      ['机构名称', '统一社会信用代码', '业务范围', '入驻日期', '是否入驻试验区', '状态'],
      ['甲事务所', null, '代理、法律援助', 43000, '是', '在营'],
    ],
    [
      'tasks',
      [
        '任务名称',
        '方案条款',
        '牵头单位',
        '配合单位',
        '计划启动',
        '完成时限',
        '进展阶段',
        '状态',
        '完成率',
        '完成日期',
        '佐证材料',
        '进展情况',
      ],
      ['甲任务', '三（一）1', '某局', null, 43000, 43100, '申报', '进行中', 0.5, null, null, '推进中'],
    ],
    ['funds', ['年度', '年初预算（万元）', '实际支出（万元）'], [2018, 100, 90]],
    [
      'cases',
      ['案号', '类别', '立案日期', '结案日期', '当事人', '处理结果'],
      ['津1号', '假冒专利', 43000, 43100, '甲', '结案'],
    ],
    ['events', ['活动名称', '日期', '类别', '参加人数', '主办单位'], ['培训班', 43000, '培训', 30, '某局']],
    [
      'parameters',
      ['年度', '常住人口（万人）', '全国有效发明专利增长率', '年末有效发明专利拥有量'],
      [2018, 119, 0.2, 900],
    ],
    [
      'inspections',
      ['督查日期', '被督查单位', '发现问题', '整改期限', '整改完成日期', '考核结果'],
      [43000, '高村镇', '无台账', 43100, 43050, '合格'],
    ],
    ['policies', ['文件名称', '文号', '类别', '印发日期', '施行日期'], ['资助办法', '津1号', '创造', 43000, 43100]],
    ['conversions', ['项目名称', '类别', '日期', '金额', '状态'], ['对接会', '银企对接', 43000, 100, '完成']],
    ['allocations', ['单位', '指标', '年度', '目标值'], ['高村镇', '年专利申请总量', 2018, 300]],
    ['reported', ['指标', '完成值', '目标值', '年度', '填报单位'], ['年专利申请总量', 300, 200, 2018, '高村镇']],
  ])('%s', (kind, header, row) => {
    const ledgers = read(grid([['某表'], header, row]));
    expect(recognised(ledgers)).toMatchObject({ kind, headerRows: [2, 2], records: 1 });
    expect(recognised(ledgers).columns).toEqual(
      Object.fromEntries(
        [...onlyTable(ledgers).columns.values()].map(({ field, header: text }) => [
          field,
          String.fromCharCode(65 + header.indexOf(text)),
        ]),
      ),
    );
    expect(onlyTable(ledgers).columns.size).toBe(header.filter((text) => text !== '序号').length);
    expect(noticed(ledgers)).toEqual([]);
  });
});

describe('what stands above the header', () => {
  test('titles, 填报单位, 统计截止 and 单位 lines are skipped and read', () => {
    const ledgers = read(
      grid([
        ['附件2'],
        ['高村镇2018年专利质押融资情况表'],
        ['填报单位（盖章）：高村镇人民政府', null, null, '统计截止：2018年9月30日', null, '单位：元'],
        [],
        ['序号', '登记号', '借款人', '贷款银行', '担保金额', '放款额'],
        [1, 'Y2018120000001', '甲公司', '某银行', 1000000, 1234567],
      ]),
    );
    expect(recognised(ledgers)).toMatchObject({ kind: 'pledges', headerRows: [5, 5], records: 1 });
    expect(ledgers.reportingUnits).toEqual(['高村镇人民政府']);
    expect(ledgers.statisticsDate).toBe(43373);
    const table = onlyTable(ledgers);
    expect(table.sheetTown).toBe('高村镇');
    expect(valuesOf(table, 'registeredAmount')).toEqual([100]);
    expect(valuesOf(table, 'disbursedAmount')).toEqual([123.4567]);
    expect(table.amountUnits.get('disbursedAmount')).toEqual({ unit: '元', assumed: false });
  });

  test.each([
    ['统计截止：2018年9月30日', 43373],
    ['统计截止日期: 2018-09-30', 43373],
    ['（截至2018年9月底）', 43373],
    ['截止时间：2018.9.30', 43373],
    ['数据截止日期 2018/9/30', 43373],
    ['截至2018年9月', 43373],
    ['统计截止：2018年第三季度', 43373],
    ['统计时间：2018年1月1日至2018年9月30日', 43373],
    ['统计期间：2018年1-9月', 43373],
    ['统计截止：2018年上半年', 43281],
    ['统计截止：2018年末', 43465],
    ['请于报送截止日期：2018年10月10日前报送', null],
  ])('%s is read as data date %p', (line, day) => {
    expect(read(grid([[line], patentHeader, patentRow(1, number1)])).statisticsDate).toBe(day);
  });

  test.each<[Cell[], Record<string, string>]>([
    [['统计截止：', 43373], { B1: 'yyyy"年"m"月"d"日"' }],
    [['统计截止', '2018年9月30日'], {}],
  ])('the date may stand in the cell beside: %p', (line, formats) => {
    expect(read(grid([line, patentHeader, patentRow(1, number1)], { formats })).statisticsDate).toBe(43373);
  });

  test('the unit may stand in the cell beside its label', () => {
    expect(read(grid([['填报单位：', '杨村街道办事处'], patentHeader, patentRow(1, number1)])).reportingUnits).toEqual([
      '杨村街道办事处',
    ]);
  });

  test('labels and what they say in cells of their own', () => {
    const ledgers = read(
      grid([
        ['质押融资情况表'],
        ['填报单位', '高村镇', null, '单位', '元'],
        ['登记号', '借款人', '贷款银行', '担保金额', '放款额'],
        ['Y2018120000001', '甲公司', '某银行', 1000000, 10000],
      ]),
    );
    expect(recognised(ledgers)).toMatchObject({ kind: 'pledges', headerRows: [3, 3], records: 1 });
    expect(ledgers.reportingUnits).toEqual(['高村镇']);
    expect(valuesOf(onlyTable(ledgers), 'registeredAmount')).toEqual([100]);
  });

  test('of several sheets the latest data date counts', () => {
    const sheet = (name: string, line: string) => grid([[line], patentHeader, patentRow(1, number1)], { name });
    expect(read(sheet('一', '统计截止：2018年6月30日'), sheet('二', '统计截止：2018年9月30日')).statisticsDate).toBe(
      43373,
    );
  });
});

describe('headers of several rows', () => {
  test('a year over the columns of the figures', () => {
    const ledgers = read(
      grid(
        [
          ['指标完成情况表'],
          ['序号', '指标名称', '计量单位', '2018年', null, '备注'],
          [null, null, null, '目标值', '完成值', null],
          [1, '年专利申请总量', '件', 10000, 7200, null],
        ],
        { name: '填报表', merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3'] },
      ),
    );
    expect(recognised(ledgers)).toEqual({
      kind: 'reported',
      headerRows: [2, 3],
      records: 1,
      columns: { indicator: 'B', target: 'D', actual: 'E' },
    });
  });

  test('groups with merged cells give their columns a path', () => {
    const ledgers = read(
      grid(
        [
          ['高村镇专利申请情况表'],
          ['序号', '申请人情况', null, null, '专利情况', null, null, null, '备注'],
          [null, '名称', '信用代码', '性质', '申请号', '名称', '类别', '申请时间', null],
          [1, '甲公司', null, '企业', number1, '一种装置', '发明', 43000, null],
        ],
        { merges: ['A1:I1', 'A2:A3', 'B2:D2', 'E2:H2', 'I2:I3'] },
      ),
    );
    expect(recognised(ledgers)).toEqual({
      kind: 'patents',
      headerRows: [2, 3],
      records: 1,
      columns: {
        applicant: 'B',
        uscc: 'C',
        applicantType: 'D',
        applicationNumber: 'E',
        title: 'F',
        patentType: 'G',
        applicationDate: 'H',
        remarks: 'I',
      },
    });
    expect(onlyTable(ledgers).columns.get('applicant')?.header).toBe('申请人情况/名称');
  });

  test('groups without merged cells', () => {
    const ledgers = read(
      grid([
        ['序号', '申请人情况', null, '专利情况', null, null],
        [null, '名称', '性质', '申请号', '名称', '申请日期'],
        [1, '甲公司', '企业', number1, '一种装置', 43000],
      ]),
    );
    expect(recognised(ledgers)).toMatchObject({
      headerRows: [1, 2],
      records: 1,
      columns: { applicant: 'B', applicantType: 'C', applicationNumber: 'D', title: 'E', applicationDate: 'F' },
    });
  });

  test('three rows', () => {
    const ledgers = read(
      grid(
        [
          ['序号', '质押登记', null, null, null, '所属镇街'],
          [null, '质押专利', '双方', null, '金额（万元）', null],
          [null, '专利号', '出质人', '质权人', '登记金额', null],
          [1, number1, '甲公司', '某银行', 100, '高村镇'],
        ],
        { name: '质押融资', merges: ['A1:A3', 'B1:E1', 'C2:D2', 'F1:F3'] },
      ),
    );
    expect(recognised(ledgers)).toMatchObject({
      kind: 'pledges',
      headerRows: [1, 3],
      records: 1,
      columns: { patentNumbers: 'B', pledgor: 'C', pledgee: 'D', registeredAmount: 'E', town: 'F' },
    });
    expect(onlyTable(ledgers).missingFields).toEqual(['registrationNumber']);
    expect(onlyTable(ledgers).amountUnits.get('registeredAmount')).toEqual({ unit: '万元', assumed: false });
  });

  test('groups and words that make a field only together', () => {
    const ledgers = read(
      grid(
        [
          ['序号', '出质人信息', null, '质押专利信息', null, '登记', null, null, '放款', null, '解除'],
          [null, '名称', '信用代码', '专利号', '名称', '编号', '日期', '金额（万元）', '金额', '日期', '日期'],
          [1, '甲公司', null, number1, 'x', 'Y2018120000001', 43000, 100, 100, 43001, null],
        ],
        { name: '质押', merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:H1', 'I1:J1'] },
      ),
    );
    expect(recognised(ledgers)).toMatchObject({
      kind: 'pledges',
      headerRows: [1, 2],
      columns: {
        pledgor: 'B',
        uscc: 'C',
        patentNumbers: 'D',
        registrationNumber: 'F',
        registeredDate: 'G',
        registeredAmount: 'H',
        disbursedAmount: 'I',
        disbursedDate: 'J',
        releasedDate: 'K',
      },
    });
  });

  test('a row of units below the header belongs to it', () => {
    const ledgers = read(
      grid([
        ['某表'],
        ['质押登记号', '出质人', '登记金额', '放款金额'],
        [null, null, '（元）', '（万元）'],
        ['Y2018120000001', '甲公司', 1000000, 100],
      ]),
    );
    expect(recognised(ledgers)).toMatchObject({ kind: 'pledges', headerRows: [2, 3], records: 1 });
    expect(valuesOf(onlyTable(ledgers), 'registeredAmount')).toEqual([100]);
    expect(onlyTable(ledgers).amountUnits.get('disbursedAmount')).toEqual({ unit: '万元', assumed: false });
  });

  test('an equal text merged downwards is told where it stands', () => {
    const ledgers = read(
      grid(
        [
          ['申请号', '专利情况', null, '申请号'],
          [null, '名称', '类型', null],
          [number1, 'x', '发明', number1],
        ],
        {
          merges: ['A1:A2', 'B1:C1', 'D1:D2'],
        },
      ),
    );
    expect(onlyTable(ledgers).duplicateHeaders).toEqual([{ row: 0, column: 3, firstColumn: 0, text: '申请号' }]);
  });

  test('every header cell merged over two rows', () => {
    const ledgers = read(
      grid([['申请号', '专利名称', '申请人'], [], [number1, '一种装置', '甲公司']], {
        merges: ['A1:A2', 'B1:B2', 'C1:C2'],
      }),
    );
    expect(recognised(ledgers)).toMatchObject({ kind: 'patents', headerRows: [1, 2], records: 1 });
  });

  test('a header cell merged over two columns heads the first', () => {
    const ledgers = read(
      grid(
        [
          ['申请号', '专利名称', null, '申请人'],
          [number1, '一种装置', null, '甲公司'],
        ],
        { merges: ['B1:C1', 'B2:C2'] },
      ),
    );
    expect(recognised(ledgers)).toMatchObject({ headerRows: [1, 1], columns: { title: 'B', applicant: 'D' } });
    expect(onlyTable(ledgers).duplicateHeaders).toEqual([]);
  });

  test('a sheet that begins further down and to the right', () => {
    const ledgers = read(grid([['某表'], patentHeader, patentRow(1, number1)], { at: 'C5' }));
    expect(recognised(ledgers)).toMatchObject({ headerRows: [6, 6], columns: { applicationNumber: 'D' } });
  });
});

describe('header words', () => {
  test.each([
    ['*申请号', 'applicationNumber'],
    ['申 请 号', 'applicationNumber'],
    ['申请号\n（必填）', 'applicationNumber'],
    ['申请（专利）号', 'applicationNumber'],
    ['专利申请号码', 'applicationNumber'],
    ['申请日（年月日）', 'applicationDate'],
    ['申请人名称', 'applicant'],
    ['申请人（专利权人）', 'applicant'],
    ['统一社会\n信用代码', 'uscc'],
    ['企业统一社会信用代码', 'uscc'],
    ['镇（街）', 'town'],
    ['所属镇街（园区）', 'town'],
    ['1.专利类型', 'patentType'],
    ['授权公告时间', 'grantDate'],
  ])('%p is %s', (text, field) => {
    const header = ['专利名称', '申请号', '申请人', '备注'].filter(
      (word) =>
        word !== (field === 'applicationNumber' ? '申请号' : '') && word !== (field === 'applicant' ? '申请人' : ''),
    );
    const ledgers = read(
      grid(
        [
          [...header, text],
          ['x', 'y', 'z', 'w'],
        ],
        { name: '专利' },
      ),
    );
    expect(recognised(ledgers).columns[field]).toBe(String.fromCharCode(65 + header.length));
  });

  test.each([
    '申请人地址',
    '申请人电话',
    '第二申请人',
    '原专利权人',
    '发明人',
    '授权公告号',
    '公开号',
    '代理人',
    '联系人',
    '专利权人地址',
    '优先权日',
    '年费缴纳日期',
    '上年申请号',
  ])('%s is no field', (text) => {
    const ledgers = read(
      grid([
        ['申请号', '专利名称', text],
        [number1, '一种装置', 'x'],
      ]),
    );
    expect(recognised(ledgers).columns).toEqual({ applicationNumber: 'A', title: 'B' });
  });

  test('a word of one field is not taken for another by its parts: 企业名称 is no 名称', () => {
    const ledgers = read(
      grid([
        ['企业名称', '申请号', '申请人'],
        ['甲公司', number1, '甲公司'],
      ]),
    );
    expect(recognised(ledgers).columns).toEqual({ applicationNumber: 'B', applicant: 'C' });
  });

  test('of two columns for one field the better match wins, silently when their texts differ', () => {
    const ledgers = read(
      grid([
        ['专利号', '申请号', '名称', '专利名称'],
        [number1, number2, 'x', 'y'],
      ]),
    );
    expect(recognised(ledgers).columns).toEqual({ applicationNumber: 'B', title: 'D' });
    expect(onlyTable(ledgers).duplicateHeaders).toEqual([]);
  });

  test('a period in front of a word does not hide it, two of them are not guessed between', () => {
    const one = read(
      grid(
        [
          ['指标', '2018年目标值', '1-9月完成'],
          ['年专利申请总量', 10000, 7000],
        ],
        { name: '完成情况' },
      ),
    );
    expect(recognised(one)).toMatchObject({ kind: 'reported', columns: { indicator: 'A', target: 'B', actual: 'C' } });
    const two = read(
      grid([
        ['指标', '2017年目标值', '2018年目标值', '完成值'],
        ['年专利申请总量', 1, 2, 3],
      ]),
    );
    expect(recognised(two).columns).toEqual({ indicator: 'A', actual: 'D' });
  });

  test('equal header texts are told, the first column is read', () => {
    const ledgers = read(grid([['某表'], ['申请号', '申请人', '专利名称', '申请人'], [number1, '甲', 'x', '乙']]));
    expect(onlyTable(ledgers).duplicateHeaders).toEqual([{ row: 1, column: 3, firstColumn: 1, text: '申请人' }]);
    expect(valuesOf(onlyTable(ledgers), 'applicant')).toEqual(['甲']);
  });

  test('a required column without a header is missing, and the sheet still a ledger', () => {
    const ledgers = read(
      grid([
        ['专利申请台账'],
        ['序号', '号码', '专利名称', '专利类型', '申请日', '申请人'],
        [1, number1, 'x', '发明', 43000, '甲'],
      ]),
    );
    expect(recognised(ledgers)).toMatchObject({ kind: 'patents', records: 1 });
    expect(onlyTable(ledgers).missingFields).toEqual(['applicationNumber']);
  });

  test('a title that says its level serves as level', () => {
    const ledgers = read(
      grid([
        ['试点示范企业台账'],
        ['企业名称', '称号', '认定年度'],
        ['甲公司', '市级试点', 2017],
        ['乙公司', '国家级知识产权优势企业', '2018年'],
        ['丙公司', '区级示范', 2018],
      ]),
    );
    expect(recognised(ledgers).columns).toEqual({ name: 'A', type: 'B', level: 'B', recognizedDate: 'C' });
    const table = onlyTable(ledgers);
    expect(table.missingFields).toEqual([]);
    expect(valuesOf(table, 'level')).toEqual(['市级', '国家级', '区级']);
    expect(valuesOf(table, 'type')).toEqual(['试点', '优势', '示范']);
    expect(noticed(ledgers)).toEqual([]);
  });
});

describe('records and other rows', () => {
  const rows = (...below: (readonly Cell[])[]) => read(grid([['专利台账'], patentHeader, ...below]));

  test('spacers, repeated headers, totals and footers are no records', () => {
    const ledgers = rows(
      patentRow(1, number1),
      [],
      patentHeader,
      patentRow(2, number2),
      ['小计', null, null, null, null, 2],
      patentRow(3, number3),
      ['合 计', null, null, null, null, 3],
      [],
      ['填表人：王某', null, null, '审核人：李某'],
      ['注：1.本表按季度报送。'],
      ['2.申请号以受理通知书为准。'],
    );
    const table = onlyTable(ledgers);
    expect(table.rows).toEqual([2, 5, 7]);
    expect(table.totals).toEqual([
      { row: 6, label: '小计', kind: 'subtotal', fromRecord: 0, toRecord: 2, inside: true },
      { row: 8, label: '合计', kind: 'total', fromRecord: 0, toRecord: 3, inside: false },
    ]);
    expect(noticed(ledgers)).toEqual([]);
  });

  test.each<[string, Cell[]]>([
    ['总计 in the first column', ['总计', null, null, null, null, 5]],
    ['合计 behind a blank 序号', [null, '合计', null, null, null, 5]],
    ['a town’s 小计', ['高村镇小计', null, null, null, null, 5]],
    ['合 and 计 in two cells', ['合', '计', null, null, null, 5]],
    ['only a number in 序号', [4]],
    ['a section’s title', ['一、高村镇']],
    ['a numbered section', ['二', '高村镇']],
    ['联系电话', ['联系电话：022-1']],
    ['备注 as a note', ['备注：本表由各镇街填报']],
    ['a date under the table', [null, null, null, null, null, '2018年10月8日']],
    ['说明', ['说明：', '以受理通知书为准']],
    ['a pair of signatures', ['填表人', '王某', null, '审核人', '李某']],
    ['an example row', ['例', number3, '一种装置', '发明', 43000, '甲公司', '高村镇']],
    ['only spaces', [' ', '　', null, null, null, '\u00a0']],
  ])('%s is no record', (_, row) => {
    expect(onlyTable(rows(patentRow(1, number1), patentRow(2, number2), row)).rows).toEqual([2, 3]);
  });

  test.each<[string, Cell[]]>([
    ['a record without its number', [3, null, '一种装置', '发明', 43000, '甲公司', '高村镇']],
    ['a record with its number only', [3, number3]],
    ['a record of a company called 合计', [3, number3, '合计装置', '发明', 43000, '天津合计有限公司', '高村镇']],
    ['a record with a wrong number', [3, '申请中', '一种装置', '发明', 43000, '甲公司', '高村镇']],
  ])('%s is a record', (_, row) => {
    expect(onlyTable(rows(patentRow(1, number1), row)).rows).toEqual([2, 3]);
  });

  test.each(['高村镇', '一、高村镇', '（二）梅厂镇', '专利台账（续）', '续表'])(
    '%s alone in the first column heads a section',
    (text) => {
      const row = (number: string): Cell[] => [number, '一种装置', '甲公司'];
      const ledgers = read(grid([['申请号', '专利名称', '申请人'], [text], row(number1), [text], row(number2)]));
      expect(onlyTable(ledgers).rows).toEqual([2, 4]);
    },
  );

  test('a section’s title merged over the table is no record', () => {
    const ledgers = read(
      grid([patentHeader, ['高村镇'], patentRow(1, number1), ['梅厂镇'], patentRow(2, number2)], {
        merges: ['A2:G2', 'A4:G4'],
      }),
    );
    expect(onlyTable(ledgers).rows).toEqual([2, 4]);
  });

  test('a repeated header of two rows is left out', () => {
    const header = [
      ['序号', '申请人情况', null, '专利情况', null],
      [null, '名称', '性质', '申请号', '申请日期'],
    ];
    const ledgers = read(
      grid([...header, [1, '甲公司', '企业', number1, 43000], ...header, [2, '乙公司', '企业', number2, 43001]], {
        merges: ['A1:A2', 'B1:C1', 'D1:E1', 'A4:A5', 'B4:C4', 'D4:E4'],
      }),
    );
    expect(onlyTable(ledgers).rows).toEqual([2, 5]);
  });

  test('a vertically merged cell holds for every row it covers, and its fault is told once', () => {
    const ledgers = read(
      grid(
        [
          ['申请号', '申请人', '所属镇街'],
          [number1, '甲 公司', '某某镇'],
          [number2, null, null],
          [number3, null, null],
        ],
        {
          merges: ['B2:B4', 'C2:C4'],
        },
      ),
    );
    const table = onlyTable(ledgers);
    expect(valuesOf(table, 'applicant')).toEqual(['甲公司', '甲公司', '甲公司']);
    expect([0, 1, 2].map((record) => table.columns.get('applicant')?.rawAt(record))).toEqual([
      '甲 公司',
      '甲 公司',
      '甲 公司',
    ]);
    expect(noticed(ledgers)).toEqual(['text.invisible B2', 'town.unknown C2']);
  });

  test('a total that names its year', () => {
    const ledgers = read(
      grid([
        ['质押登记号', '出质人', '登记金额', '放款金额'],
        ['Y2018120000001', '甲公司', 100, 100],
        ['2018年合计', null, 100, 100],
      ]),
    );
    expect(onlyTable(ledgers).rows).toEqual([1]);
    expect(onlyTable(ledgers).totals).toHaveLength(1);
  });

  test('free text is read when it is asked for, its errors are told at once', () => {
    const ledgers = read(
      grid([
        ['申请号', '专利名称'],
        [number1, ' 一种  装置 '],
        [number2, '#REF!'],
        [number3, null],
      ]),
    );
    expect(noticed(ledgers)).toEqual(['cell.error B3']);
    const title = onlyTable(ledgers).columns.get('title');
    expect(title?.values).toEqual(['一种装置', null, null]);
    expect([...(title?.states ?? [])]).toEqual([1, 2, 0]);
    expect(noticed(ledgers)).toEqual(['cell.error B3']);
  });

  test('nested totals: 小计 totals its group, 总计 everything', () => {
    const pledge = (i: number): Cell[] => [i, `Y201812000000${String(i)}`, '甲公司', 100];
    const ledgers = read(
      grid([
        ['序号', '质押登记号', '出质人', '登记金额'],
        pledge(1),
        pledge(2),
        ['小计', null, null, 200],
        pledge(3),
        ['小计', null, null, 100],
        ['总计', null, null, 300],
      ]),
    );
    expect(
      onlyTable(ledgers).totals.map(({ kind, fromRecord, toRecord, inside }) => [kind, fromRecord, toRecord, inside]),
    ).toEqual([
      ['subtotal', 0, 2, true],
      ['subtotal', 2, 3, false],
      ['total', 0, 3, false],
    ]);
  });

  test('a row that numbers the columns is no record', () => {
    expect(onlyTable(rows([1, 2, 3, 4, 5, 6, 7], patentRow(1, number1))).rows).toEqual([3]);
    expect(onlyTable(rows(['甲', '乙', 1, 2, 3, 4, 5], patentRow(1, number1))).rows).toEqual([3]);
  });

  test('an empty template is a ledger without records', () => {
    expect(recognised(read(grid([['专利台账'], patentHeader])))).toMatchObject({ kind: 'patents', records: 0 });
  });
});

describe('sheets that are no ledgers', () => {
  test.each<[string, (readonly Cell[])[], string?]>([
    ['empty', []],
    ['notes', [['填表说明'], [], ['1. 申请号以受理通知书为准，含校验位。'], ['2. 各镇街于每季度末报送。']]],
    [
      'a pivot table',
      [
        ['计数项:申请号', '列标签'],
        ['行标签', '发明', '实用新型', '总计'],
        ['高村镇', 3, 4, 7],
      ],
    ],
    [
      'a renamed pivot table',
      [
        ['所属镇街', '计数项:申请号', '计数项:发明名称'],
        ['高村镇', 3, 4],
      ],
    ],
    [
      'counts by town',
      [['各镇街专利申请情况统计'], ['镇街', '发明', '实用新型', '外观设计', '合计'], ['高村镇', 1, 2, 3, 6]],
      '统计表',
    ],
    [
      'counts by town, in a sheet called 专利申请',
      [
        ['镇街', '申请量', '发明占比'],
        ['高村镇', 1, 0.5],
      ],
      '专利申请统计',
    ],
    [
      'counts by type',
      [
        ['专利类型', '件数'],
        ['发明', 4],
      ],
    ],
    [
      'counts by enterprise',
      [
        ['企业名称', '申请量', '授权量', '合计'],
        ['甲公司', 1, 2, 3],
      ],
    ],
    [
      'counts by enterprise with codes',
      [
        ['企业名称', '统一社会信用代码', '专利申请量', '授权量'],
        ['甲公司', 'x', 1, 2],
      ],
    ],
    [
      'yearly counts',
      [
        ['年度', '申请量', '授权量', '有效发明专利拥有量'],
        [2018, 1, 2, 3],
      ],
    ],
    [
      'a list of telephones',
      [
        ['单位名称', '联系人', '联系电话'],
        ['高村镇', '王某', '123'],
      ],
      '通讯录',
    ],
    [
      'words for drop-down lists',
      [
        ['专利类型', '申请人类型', '所属镇街', '法律状态'],
        ['发明', '企业', '高村镇', '有效'],
        ['实用新型', '个人', '梅厂镇', '失效'],
      ],
      '选项',
    ],
    [
      'a summary by towns',
      [
        ['镇街', '专利申请总量', '发明专利申请占比', '完成率', '排名'],
        ['高村镇', 10, 0.3, 0.5, 1],
      ],
      '各镇街完成情况',
    ],
    [
      'a field list',
      [
        ['字段', '说明'],
        ['申请号', '含校验位'],
        ['专利名称', '与受理通知书一致'],
        ['申请人', '第一申请人'],
      ],
      '字段说明',
    ],
  ])('%s', (_, rows, name = 'Sheet1') => {
    expect(read(grid(rows, { name })).sheets[0]?.kind).toBeNull();
  });

  test.each(['汇总·目标完成情况', '汇总·问题清单', '方案目标'])('the product’s own sheet %s', (name) => {
    expect(
      read(
        grid(
          [
            ['指标', '目标值', '完成值'],
            ['年专利申请总量', 1, 2],
          ],
          { name },
        ),
      ).sheets[0]?.kind,
    ).toBeNull();
  });

  test('a very hidden sheet', () => {
    expect(read(grid([patentHeader, patentRow(1, number1)], { visibility: 'veryHidden' })).tables).toEqual([]);
  });
});

describe('kinds with similar headers', () => {
  test.each<[string, string, string[], Cell[]]>([
    [
      'pledges',
      '专利质押',
      ['序号', '企业名称', '专利号', '贷款银行', '登记号', '贷款金额', '登记日期'],
      [1, '甲公司', number1, '某银行', 'Y2018120000001', 100, 43000],
    ],
    [
      'patents',
      '专利',
      ['序号', '企业名称', '专利号', '名称', '类型', '授权日期'],
      [1, '甲公司', number1, '一种装置', '发明', 43000],
    ],
    ['pilots', 'Sheet1', ['企业名称', '层级', '类别', '认定时间'], ['甲公司', '市级', '试点', 43000]],
    [
      'brands',
      'Sheet1',
      ['企业名称', '产品名称', '类别', '认定时间', '有效期'],
      ['甲公司', '津牌', '名牌产品', 43000, 44000],
    ],
    ['certifications', 'Sheet1', ['企业名称', '证书号', '发证日期', '有效期'], ['甲公司', '165IP', 43000, 44000]],
    ['tasks', 'Sheet1', ['项目名称', '责任单位', '时限', '进度', '完成情况'], ['甲', '某局', 43000, 0.5, '进行中']],
    ['conversions', 'Sheet1', ['项目名称', '类别', '时间', '金额（万元）'], ['甲', '成果转化', 43000, 100]],
    ['conversions', 'Sheet1', ['项目名称', '类别', '日期', '状态'], ['甲', '专利导航', 43000, '进行中']],
    ['events', '培训', ['主题', '时间', '人数', '主办单位'], ['甲', 43000, 30, '某局']],
    ['reported', 'Sheet1', ['指标名称', '单位', '目标值', '实际完成'], ['年专利申请总量', '件', 10000, 1]],
    ['allocations', 'Sheet1', ['单位', '考核指标', '目标值'], ['高村镇', '年专利申请总量', 300]],
    ['enterprises', '科技型企业名单', ['单位名称', '信用代码', '镇街'], ['甲公司', null, '高村镇']],
    ['inspections', '督查', ['时间', '单位', '存在问题', '整改时限'], [43000, '高村镇', '无', 43100]],
  ])('%s in a sheet called %s', (kind, name, header, row) => {
    expect(recognised(read(grid([header, row], { name })))).toMatchObject({ kind, records: 1 });
  });
});

describe('targets by unit', () => {
  test('one column an indicator', () => {
    const ledgers = read(
      grid([
        ['2018年知识产权目标分解表'],
        ['序号', '镇街', '专利申请总量（件）', '发明专利申请占比（%）', '质押融资额（万元）'],
        [1, '高村镇', 300, '30%', 500],
        [2, '杨村街', 500, 0.35, 800],
        ['合计', null, 800, null, 1300],
      ]),
    );
    expect(recognised(ledgers)).toMatchObject({
      kind: 'allocations',
      records: 2,
      columns: {
        unit: 'B',
        'target:patent-applications': 'C',
        'target:invention-share': 'D',
        'target:pledge-financing': 'E',
      },
    });
    const table = onlyTable(ledgers);
    expect(valuesOf(table, 'unit')).toEqual(['高村镇', '杨村街道']);
    expect(valuesOf(table, 'target:invention-share')).toEqual([0.3, 0.35]);
    expect(table.missingFields).toEqual([]);
  });

  test('one indicator only', () => {
    const ledgers = read(
      grid([['2018年各镇街目标分解表'], ['序号', '镇街', '年专利申请总量（件）'], [1, '高村镇', 300]]),
    );
    expect(recognised(ledgers)).toMatchObject({ kind: 'allocations', columns: { 'target:patent-applications': 'C' } });
  });

  test('one group of columns a year', () => {
    const ledgers = read(
      grid(
        [
          ['镇街', '2018年目标', null, '2019年目标', null],
          [null, '专利申请量', '质押融资额', '专利申请量', '质押融资额'],
          ['高村镇', 300, 1, 350, 2],
        ],
        { name: '目标分解', merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
      ),
    );
    expect(recognised(ledgers)).toMatchObject({
      kind: 'allocations',
      headerRows: [1, 2],
      columns: {
        unit: 'A',
        'target:patent-applications@2018': 'B',
        'target:pledge-financing@2018': 'C',
        'target:patent-applications@2019': 'D',
        'target:pledge-financing@2019': 'E',
      },
    });
  });

  test('figures beside their indicators: shares as fractions, amounts in 万元, rules in words left out', () => {
    const ledgers = read(
      grid(
        [
          ['指标', '单位', '目标值', '完成值'],
          ['年专利申请总量', '件', '≥10000', '10,236'],
          ['发明专利申请占比', '%', '30%以上', 31.2],
          ['企业专利申请占比', '%', 0.9, 0.887],
          ['年度专利质押融资额', '亿元', 1, 1.235],
          ['中国驰名商标', '件', '15件', 15],
          ['筹建知识产权保护服务工作站', null, '获批', '已获批'],
          ['区里自己的指标', '个', 3, '若干'],
        ],
        { name: '完成情况' },
      ),
    );
    const table = onlyTable(ledgers);
    expect(table.kind).toBe('reported');
    expect(valuesOf(table, 'actual')).toEqual([10236, 0.312, 0.887, 12350, 15, '已获批', '若干']);
    expect(valuesOf(table, 'target')).toEqual([10000, 0.3, 0.9, 10000, 15, '获批', 3]);
    expect(noticed(ledgers)).toEqual(['number.unit-in-cell C6', 'number.text D2']);
  });

  test('bases of indicators in 基础参数', () => {
    const ledgers = read(
      grid([
        ['年度', '常住人口（万人）', '中国驰名商标', '贯标企业数', '年末有效发明专利拥有量'],
        [2016, 119.96, 8, 2, 930],
        [2017, 119.56, null, null, 1065],
      ]),
    );
    expect(recognised(ledgers)).toMatchObject({
      kind: 'parameters',
      columns: {
        year: 'A',
        population: 'B',
        'base:well-known-trademarks': 'C',
        'base:certified-enterprises': 'D',
        inventionStock: 'E',
      },
    });
    expect(valuesOf(onlyTable(ledgers), 'base:well-known-trademarks')).toEqual([8, null]);
  });
});

describe('roles of sheets of patents', () => {
  test.each([
    ['2018专利申请', '武清区2018年专利申请台账', 'applications'],
    ['有效专利台账', '武清区有效专利台账', 'valid'],
    ['拥有有效专利情况', '清单', 'valid'],
    ['专利', '专利申请与授权情况', 'both'],
    ['专利', '武清区专利台账', 'both'],
    ['授权', '发明专利授权明细', 'valid'],
    ['Sheet1', '各申请人专利明细', 'both'],
    ['受理', '专利明细', 'applications'],
  ])('%s with the title %s: %s', (name, title, role) => {
    expect(onlyTable(read(grid([[title], patentHeader, patentRow(1, number1)], { name }))).role).toBe(role);
  });
});

describe('the town of a sheet', () => {
  test.each<[string, string, string | null]>([
    ['高村镇', '专利台账', '高村镇'],
    ['专利', '填报单位：梅厂镇人民政府', '梅厂镇'],
    ['专利', '高村镇2018年专利申请情况', '高村镇'],
    ['专利', '填报单位：武清区知识产权局', null],
    ['陈嘴镇专利', '专利台账', '陈咀镇'],
    ['高村镇和梅厂镇', '专利台账', null],
    ['开发区', '专利台账', '武清经济技术开发区'],
  ])('sheet %s with the line %s: %p', (name, line, town) => {
    const header = patentHeader.slice(0, 6);
    expect(onlyTable(read(grid([[line], header, patentRow(1, number1).slice(0, 6)], { name }))).sheetTown).toBe(town);
  });

  test('is not asked when there is a column of towns', () => {
    expect(onlyTable(read(grid([patentHeader, patentRow(1, number1)], { name: '梅厂镇' }))).sheetTown).toBeNull();
  });
});

describe('staff’s corrections', () => {
  const sheet = grid([['某表'], ['甲', '乙', '丙', '丁'], [number1, '一种装置', '天津某某公司', 43000]], {
    name: '表',
  });

  test('this sheet is a ledger of that kind, with that header and those columns', () => {
    const ledgers = readCorrected(sheet, {
      kind: 'patents',
      role: 'valid',
      headerRows: [2, 2],
      columns: { applicationNumber: 'A', applicant: 'C' },
    });
    expect(recognised(ledgers)).toEqual({
      kind: 'patents',
      headerRows: [2, 2],
      records: 1,
      columns: { applicationNumber: 'A', applicant: 'C' },
    });
    expect(ledgers.sheets[0]).toMatchObject({ corrected: true, role: 'valid' });
    expect(valuesOf(onlyTable(ledgers), 'applicationNumber')).toEqual([number1]);
  });

  test('this sheet is no ledger', () => {
    expect(readCorrected(grid([patentHeader, patentRow(1, number1)], { name: '表' }), { kind: null }).tables).toEqual(
      [],
    );
  });

  test('a column that is another field, and one that is none', () => {
    const ledgers = readCorrected(grid([patentHeader, patentRow(1, number1)], { name: '表' }), {
      columns: { applicant: 'C', title: null },
    });
    expect(recognised(ledgers).columns).toMatchObject({ applicant: 'C', applicationNumber: 'B' });
    expect(recognised(ledgers).columns).not.toHaveProperty('title');
  });
});

test('reading in steps gives what reading at once gives, and gives control back on the way', () => {
  const many = Array.from({ length: 12_000 }, (_, i) => patentRow(i + 1, i % 100 === 0 ? 2017106018623 : number1));
  const sheet = grid([patentHeader, ...many]);
  const steps = readLedgersSteps(workbook(sheet), { plan: wuqingPlan });
  let yields = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yields += 1;
  const atOnce = read(sheet);
  expect(yields).toBeGreaterThanOrEqual(5);
  expect(step.value.readings).toEqual(atOnce.readings);
  expect(step.value.readings).toHaveLength(120);
  expect(onlyTable(step.value).rows).toEqual(onlyTable(atOnce).rows);
});
