import { periodReading, readDateText } from '../../../src/ledgers/readings/date-text';
import { toIsoDate } from '../../../src/model/calendar';

/** `2018-03-05`, `…!` for the end of a span, `from/to` for a period, else the kind. */
function said(text: string, until = false): string {
  const reading = readDateText(text, until);
  if (reading.kind === 'day') return toIsoDate(reading.day) + (reading.span ? '!' : '');
  if (reading.kind === 'period') return `${toIsoDate(reading.first)}/${toIsoDate(reading.last)}`;
  return reading.kind;
}

test.each([
  ['2018-3-5', '2018-03-05'],
  ['2018年3月5号', '2018-03-05'],
  ['2018.03.05', '2018-03-05'],
  ['20180305', '2018-03-05'],
  ['19990305', '1999-03-05'],
  [' 2018-03-05 ', '2018-03-05'],
  ['2018-03-05 08:30', '2018-03-05'],
  ['2018-03-05 8:30:15.5 PM', '2018-03-05'],
  ['2018年3月5日上午', 'invalid'],
  ['2018年3月5日8:30上午', '2018-03-05'],
  ['2018-02-29', 'invalid'],
  ['2018-03-05a', 'invalid'],
  ['a2018-03-05', 'invalid'],
  ['12018-03-05', 'invalid'],
  ['2018-03-055', 'invalid'],
  ['120180305', 'invalid'],
  ['201803055', 'invalid'],
  ['18000305', 'invalid'],
])('the day %s is %s', (text, day) => {
  expect(said(text)).toBe(day);
});

test.each([
  ['二〇一八年三月五日', '2018-03-05'],
  ['二零一八年十月十日', '2018-10-10'],
  ['二○一八年十二月二十五日', '2018-12-25'],
  ['二〇一八年十一月三十日', '2018-11-30'],
  ['二〇一八年十月', '2018-10-01/2018-10-31'],
  ['约二〇一八年三月', 'invalid'],
])('Chinese digits: %s is %s', (text, day) => {
  expect(said(text)).toBe(day);
});

test.each([
  ['2018年2月', '2018-02-01/2018-02-28'],
  ['2018.2', '2018-02-01/2018-02-28'],
  ['201802', '2018-02-01/2018-02-28'],
  ['2018年12月', '2018-12-01/2018-12-31'],
  ['2018年13月', 'invalid'],
  ['2018年0月', 'invalid'],
  ['12018年2月', 'invalid'],
  ['2018年2月x', 'invalid'],
  ['1018年2月', 'invalid'],
  ['2018年6月初', '2018-06-01/2018-06-30'],
  ['2018年6月中', '2018-06-01/2018-06-30'],
  ['2018年6月中旬', '2018-06-01/2018-06-30'],
  ['2018年6月底', '2018-06-01/2018-06-30'],
  ['2018年13月底', 'invalid'],
  ['约2018年6月底', 'invalid'],
  ['2018年6月底吧', 'invalid'],
  ['2018', '2018-01-01/2018-12-31'],
  ['2018年度', '2018-01-01/2018-12-31'],
  ['2018年年底', '2018-01-01/2018-12-31'],
  ['2018年1季度', '2018-01-01/2018-03-31'],
  ['2018年第2季度', '2018-04-01/2018-06-30'],
  ['2018年三季度', '2018-07-01/2018-09-30'],
  ['2018年第四季度', '2018-10-01/2018-12-31'],
  ['2018年第五季度', 'invalid'],
  ['2018年上半年', '2018-01-01/2018-06-30'],
  ['2018年下半年', '2018-07-01/2018-12-31'],
  ['约2018年上半年', 'invalid'],
  ['2018年上半年度', 'invalid'],
])('the period %s is %s', (text, period) => {
  expect(said(text)).toBe(period);
});

test.each([
  ['3/5/2018', 'ambiguous'],
  ['13-12-2018', 'ambiguous'],
  ['3/5/18', 'ambiguous'],
  ['13.12.18', 'ambiguous'],
  ['3-12-18', 'ambiguous'],
  ['18.3.5', 'ambiguous'],
  ['18年12月15日', 'ambiguous'],
  ['18-12-15', 'ambiguous'],
  ['18/3/15号', 'ambiguous'],
  ['18年3月', 'ambiguous'],
  ['18年12月', 'ambiguous'],
  ['18年3', 'ambiguous'],
  ['3/5.2018', 'invalid'],
  ['3/5-18', 'invalid'],
  ['x3/5/2018', 'invalid'],
  ['3/5/20181', 'invalid'],
  ['3/5/2018x', 'invalid'],
  ['118.3.5', 'invalid'],
  ['18.3.5x', 'invalid'],
  ['x1/3/18', 'invalid'],
  ['3/5/18x', 'invalid'],
  ['118年3月', 'invalid'],
  ['18年3月x', 'invalid'],
  ['第18年3月', 'invalid'],
  ['3/5', 'invalid'],
  ['', 'invalid'],
])('nothing is guessed: %s is %s', (text, kind) => {
  expect(said(text)).toBe(kind);
});

describe('up to when', () => {
  test.each(['长期', '永久有效', '无固定期限', '常年'])('%s is without end', (text) => {
    expect(said(text, true)).toBe('endless');
    expect(said(text, false)).toBe('invalid');
  });

  test.each(['非长期', '长期吗', '不持续推进'])('%s is not', (text) => {
    expect(said(text, true)).toBe('invalid');
  });

  test.each([
    ['2016-08-08至2019-08-07', '2019-08-07!'],
    ['2016年8月8日到2019年8月7日', '2019-08-07!'],
    ['2016.8.8—2019.8.7', '2019-08-07!'],
    ['2016.8.8——2019.8.7', '2019-08-07!'],
    ['2016.8.8–2019.8.7', '2019-08-07!'],
    ['2016-8-8--2019-8-7', '2019-08-07!'],
    ['2016年8月8日-2019年8月7日', '2019-08-07!'],
    ['2016-8-8-2019-8-7', '2019-08-07!'],
    ['2016/08/08-2019/08/07', '2019-08-07!'],
    ['2016.12.18-2019.12.17', '2019-12-17!'],
    ['2016-08-08至2019-08', '2019-08-01/2019-08-31'],
    ['2016-08-08至2019-08-07止', 'invalid'],
    ['自2016-08-08至2019-08-07', 'invalid'],
    ['自2016.8.8-2019.8.7', 'invalid'],
    ['2016-08-08至长期', 'invalid'],
  ])('of the span %s the end counts: %s', (text, end) => {
    expect(said(text, true)).toBe(end);
  });

  test('a span is none where a column does not ask for the end', () => {
    expect(said('2016-08-08至2019-08-07', false)).toBe('invalid');
  });

  test.each([
    ['至2019-08-07', '2019-08-07'],
    ['有效期至2019-08-07', '2019-08-07'],
    ['2019-08-07止', '2019-08-07'],
    ['2019年8月7日前完成', '2019-08-07'],
    ['2019年8月以前', '2019-08-01/2019-08-31'],
    ['2019-08-07之前', '2019-08-07'],
    ['不至2019-08-07', 'invalid'],
    ['2019-08-07前后', 'invalid'],
    ['至长期', 'invalid'],
  ])('%s is %s', (text, end) => {
    expect(said(text, true)).toBe(end);
  });

  test('such words are none in other columns', () => {
    expect(said('2019-08-07止', false)).toBe('invalid');
  });
});

test.each([
  [2018, 2, '2018-02-01', '2018-02-28'],
  [2020, null, '2020-01-01', '2020-12-31'],
])('month %p/%p runs from %s to %s', (year, month, first, last) => {
  const period = periodReading(year, month);
  expect(period.kind === 'period' ? [toIsoDate(period.first), toIsoDate(period.last)] : period).toEqual([first, last]);
});

test.each([
  [2018, 0],
  [2018, 13],
  [1800, 5],
  [1800, null],
])('there is no month %p/%p', (year, month) => {
  expect(periodReading(year, month)).toEqual({ kind: 'invalid' });
});
