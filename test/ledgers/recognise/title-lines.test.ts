import { isParticulars, lastDayOfPeriod, readTitleLines } from '../../../src/ledgers/recognise/title-lines';
import { toIsoDate } from '../../../src/model/calendar';
import { grid, type Cell, type GridOptions } from '../../support/grid';

const iso = (day: number | null): string | null => (day === null ? null : toIsoDate(day));

test.each([
  ['2018年9月30日', '2018-09-30'],
  ['2018年9月5号', '2018-09-05'],
  ['2018.9.5', '2018-09-05'],
  ['2018-09-05', '2018-09-05'],
  ['2018/9/5', '2018-09-05'],
  ['２０１８年９月３０日', '2018-09-30'],
  ['2018 年 9 月 30 日', '2018-09-30'],
  ['20180930', '2018-09-30'],
  ['20180931', null],
  ['201809301', null],
  ['2018年9月', '2018-09-30'],
  ['2018.9', '2018-09-30'],
  ['2018年2月底', '2018-02-28'],
  ['2018年12月', '2018-12-31'],
  ['2018年13月', null],
  ['2018年0月', null],
  ['2018年1月', '2018-01-31'],
  ['2018年9月31日', null],
  ['2018年三季度', '2018-09-30'],
  ['2018年第1季度', '2018-03-31'],
  ['2018年前三季度', '2018-09-30'],
  ['2018年前三个季度', '2018-09-30'],
  ['2018四季度', '2018-12-31'],
  ['2018年二季度', '2018-06-30'],
  ['2018年上半年', '2018-06-30'],
  ['2018下半年', '2018-12-31'],
  ['2018年', '2018-12-31'],
  ['2018年底', '2018-12-31'],
  ['2018年度全年', '2018-12-31'],
  ['2018', '2018-12-31'],
  ['2018年某日', null],
  ['约2018年', null],
  ['约2018年9月', null],
  ['约2018年三季度', null],
  ['约2018年上半年', null],
  ['约20180930', null],
  ['1918年9月', null],
  ['', null],
])('%j runs to %p', (text, day) => {
  expect(iso(lastDayOfPeriod(text))).toBe(day);
});

test.each([
  ['2018年1月1日至2018年9月30日', '2018-09-30'],
  ['自2018年1月1日到9月30日', '2018-09-30'],
  ['从2018年1月至9月', '2018-09-30'],
  ['2018年1-9月', '2018-09-30'],
  ['2018年1~9月', '2018-09-30'],
  ['2018年1-10月', '2018-10-31'],
  ['2018年1—9月', '2018-09-30'],
  ['2018.1.1--2018.9.30', '2018-09-30'],
  ['2017.1-2018.9', '2018-09-30'],
  ['2018-09-05', '2018-09-05'],
  ['2018-09', '2018-09-30'],
  ['某2018年1月至9月', null],
])('the span %s ends on %p', (text, day) => {
  expect(iso(lastDayOfPeriod(text))).toBe(day);
});

test.each([
  ['填报单位：高村镇', true],
  ['填报日期: 2018', true],
  ['填报单位(盖章)：', true],
  [' 制表人：张三', true],
  ['单位：万元', true],
  ['金额单位：元', true],
  ['统计截止：2018年9月30日', true],
  ['截至2018年9月', true],
  ['数据期间：', true],
  ['2018年9月30日', true],
  ['2018年9月', true],
  ['2018年10月', true],
  ['2018年10月31日', true],
  ['2018.9', true],
  ['2018-09-30', true],
  ['2018年', false],
  ['填报单位', false],
  ['截止', false],
  ['负责单位', false],
  ['牵头填报单位：高村镇', false],
  ['责任单位：', false],
  ['2018年9月情况', false],
  ['表2018.9', false],
  ['2018.9表', false],
])('that %j is a line of particulars is %p', (text, is) => {
  expect(isParticulars(text)).toBe(is);
});

function lines(rows: Cell[][], strict = false, options: GridOptions = {}) {
  const sheet = grid(rows, options);
  const found = readTitleLines(
    sheet,
    rows.map((_, i) => sheet.top + i),
    strict,
  );
  return { ...found, statisticsDate: iso(found.statisticsDate) };
}

const nothing = { statisticsDate: null, reportingUnit: null, amountUnit: null, title: '' };

test.each<[string, Cell[][], Partial<ReturnType<typeof lines>>]>([
  ['a title', [['专利台账']], { title: '专利台账' }],
  ['two titles', [['专利台账'], [null, '（2018）']], { title: '专利台账 (2018)' }],
  ['a row of more than three cells is no title', [['甲', '乙', '丙', '丁']], {}],
  ['three cells are', [['甲', '乙', '丙', null]], { title: '甲 乙 丙' }],
  ['numbers are none', [[2018, true, '#N/A']], {}],
  ['a date behind its label', [['统计截止：2018年9月30日']], { statisticsDate: '2018-09-30' }],
  ['a date behind a label without colon', [['截至2018年9月底']], { statisticsDate: '2018-09-30' }],
  ['a date in the next cell', [['统计截止', '2018-09-30']], { statisticsDate: '2018-09-30', title: '2018-09-30' }],
  [
    'a date some cells on',
    [['统计截止：', null, null, '2018年9月']],
    { statisticsDate: '2018-09-30', title: '2018年9月' },
  ],
  ['a date eight cells on', [['统计截止：', ...Array<null>(7).fill(null), 43373]], { statisticsDate: '2018-09-30' }],
  ['a date nine cells on is another thing’s', [['统计截止：', ...Array<null>(8).fill(null), 43373]], {}],
  ['a serial', [['数据截至', 43373]], { statisticsDate: '2018-09-30' }],
  ['a serial with a time', [['数据截至', 43373.5]], { statisticsDate: null }],
  ['a number like 201809', [['数据截至', 20180930]], { statisticsDate: '2018-09-30' }],
  ['a year', [['统计时间：', 2018]], { statisticsDate: '2018-12-31' }],
  ['first and last serial that are read', [['统计截止：', 36526]], { statisticsDate: '2000-01-01' }],
  ['nothing behind a label', [['统计截止：']], {}],
  ['another text behind a label', [['统计截止：待定', 43373]], {}],
  ['a boolean behind a label', [['统计截止：', true]], {}],
  ['the first date counts', [['统计截止：2018年9月'], ['统计截止：2019年9月']], { statisticsDate: '2018-09-30' }],
  [
    'what follows the date',
    [['统计截止：2018年9月30日；单位：万元']],
    { statisticsDate: '2018-09-30', amountUnit: '万元' },
  ],
  [
    'in brackets',
    [['专利台账（截至2018年9月底）']],
    { statisticsDate: '2018-09-30', title: '专利台账(截至2018年9月底)' },
  ],
  ['a deadline is none', [['报送截止：2018年10月8日']], { title: '报送截止:2018年10月8日' }],
  ['nor is this one', [['请于截止日期2018年10月8日之前报送']], { title: '请于截止日期2018年10月8日之前报送' }],
  ['a reporting unit', [['填报单位：高村镇人民政府']], { reportingUnit: '高村镇人民政府' }],
  ['a reporting unit with its seal', [['填报单位（盖章）：高村镇（公章）']], { reportingUnit: '高村镇' }],
  ['a reporting unit on a line', [['报送单位：__高村镇__']], { reportingUnit: '高村镇' }],
  ['a reporting unit in the next cell', [['填报单位：', '高村镇']], { reportingUnit: '高村镇', title: '高村镇' }],
  ['the next cell is a label itself', [['填报单位：', '填报日期：2018年9月']], { title: '填报日期:2018年9月' }],
  ['the next cell is a number', [['填报单位：', 12]], {}],
  ['another label behind it', [['填报单位：高村镇 填报日期：2018年9月30日']], { reportingUnit: '高村镇' }],
  ['its blank is followed by the statistics date’s', [['填报单位：', '统计截止：']], {}],
  ['a word of statistics behind it', [['填报单位：高村镇 统计口径：全区']], { reportingUnit: '高村镇' }],
  ['wide spaces behind it', [['填报单位：高村镇   2018年']], { reportingUnit: '高村镇' }],
  ['a semicolon behind it', [['填报单位：高村镇；联系人：张三']], { reportingUnit: '高村镇' }],
  ['the first unit counts', [['填报单位：高村镇'], ['填报单位：梅厂镇']], { reportingUnit: '高村镇' }],
  [
    'an office whose name holds a label’s word',
    [['填报单位：武清区统计局 填报人：张三']],
    { reportingUnit: '武清区统计局' },
  ],
  ['an office of statistics', [['填报单位：统计局']], { reportingUnit: '统计局' }],
  ['an office’s name with a space', [['填报单位：武清区 科技局']], { reportingUnit: '武清区 科技局' }],
  ['a semicolon before the name', [['填报单位：；高村镇']], { reportingUnit: '高村镇' }],
  ['a seal in short', [['填报单位：高村镇（章）']], { reportingUnit: '高村镇' }],
  ['a numbered line', [['1.统计截止：2018年9月30日']], { statisticsDate: '2018-09-30' }],
  ['another kind of unit in a cell of its own', [['责任单位', '万元']], { title: '责任单位 万元' }],
  ['a measure a month', [['单位：件/月']], {}],
  ['a measure of two words', [['单位：件次']], {}],
  ['an office that begins like a measure', [['单位：家具厂']], { reportingUnit: '家具厂' }],
  ['an office that ends like a measure', [['单位：某家']], { reportingUnit: '某家' }],
  ['an office behind a slash', [['单位：高村镇/件']], { reportingUnit: '高村镇' }],
  ['a blank label', [['填报单位：'], ['填报单位：梅厂镇']], { reportingUnit: '梅厂镇' }],
  ['money', [['单位：万元']], { amountUnit: '万元' }],
  ['money in short', [['单位：万']], { amountUnit: '万元' }],
  ['much money', [['单位：亿']], { amountUnit: '亿元' }],
  ['money of several measures', [['单位：件、万元']], { amountUnit: null }],
  ['money behind a slash', [['单位：件/万元']], { amountUnit: '万元' }],
  ['money with 人民币', [['金额单位：人民币元']], { amountUnit: '元' }],
  ['money in the next cell', [['单位', '万元']], { amountUnit: '万元', title: '万元' }],
  ['a measure in the next cell', [['计量单位：', '件']], { title: '件' }],
  ['the first money counts', [['单位：元'], ['单位：万元']], { amountUnit: '元' }],
  ['a measure is no reporting unit', [['单位：件']], {}],
  ['measures are none', [['单位：家/次']], {}],
  ['an office behind 单位 is', [['单位：高村镇']], { reportingUnit: '高村镇' }],
  ['but not instead of 填报单位', [['填报单位：高村镇'], ['单位：梅厂镇']], { reportingUnit: '高村镇' }],
  ['单位 alone', [['单位']], { title: '单位' }],
  ['单位 beside a number', [['单位', 3]], { title: '单位' }],
])('%s', (_, rows, found) => {
  expect(lines(rows)).toEqual({ ...nothing, ...found });
});

test('below the records only what is plainly called so is a date of the figures', () => {
  expect(lines([['截至2018年9月底']], true).statisticsDate).toBeNull();
  expect(lines([['统计截至2018年9月底']], true).statisticsDate).toBe('2018-09-30');
  expect(lines([['数据截止：2018年9月底']], true).statisticsDate).toBe('2018-09-30');
});

test('a time of day in a date cell is cut off; a number of another format is read as typed', () => {
  expect(lines([['统计截止', 43373.5]], false, { formats: { B1: 'yyyy-mm-dd hh:mm' } }).statisticsDate).toBe(
    '2018-09-30',
  );
  expect(lines([['统计截止', 73051]], false, { formats: { B1: 'yyyy-mm-dd' } }).statisticsDate).toBeNull();
  expect(lines([['统计截止', 36525]], false, { formats: { B1: 'yyyy-mm-dd' } }).statisticsDate).toBeNull();
  expect(lines([['统计截止', 73050]]).statisticsDate).toBe('2099-12-31');
});

test('lines of a sheet that does not begin at A1', () => {
  expect(lines([['统计截止', 43373.5]], false, { at: 'C5', formats: { D5: 'yyyy-mm-dd' } }).statisticsDate).toBe(
    '2018-09-30',
  );
});
