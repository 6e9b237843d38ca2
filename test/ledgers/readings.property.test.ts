import fc from 'fast-check';
import { parseChineseNumber } from '../../src/ledgers/readings/chinese-number';
import { readDateText } from '../../src/ledgers/readings/date-text';
import { shiftDecimal } from '../../src/ledgers/readings/decimal';
import { isDateFormat } from '../../src/ledgers/readings/number-format';
import { readNumberText } from '../../src/ledgers/readings/number-text';
import { splitNames, splitNumbers } from '../../src/ledgers/readings/split-list';
import { lastDayOfPeriod } from '../../src/ledgers/recognise/title-lines';
import { toYearMonthDay } from '../../src/model/calendar';
import { grid, type Cell } from '../support/grid';
import { read } from '../support/ledgers';

const digits = '零一二三四五六七八九';

/** A section below 万 in Chinese, with 零 where places are skipped. */
function chineseSection(value: number, inner: boolean): string {
  let text = '';
  let zero = inner && value < 1000;
  for (const [size, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      zero ||= text !== '';
      continue;
    }
    text += `${zero ? '零' : ''}${digits.charAt(digit)}${unit}`;
    zero = false;
  }
  return text;
}

function chineseNumber(value: number): string {
  if (value === 0) return '零';
  let text = '';
  for (const [size, unit] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / size) % 10_000;
    if (part > 0) text += chineseSection(part, text !== '') + unit;
  }
  return text.replace(/^一十/u, '十');
}

test('Chinese numbers are read back as what they were written for', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat({ max: 20_000 }), fc.nat({ max: 999_999_999 })), (value) => {
      const text = chineseNumber(value);
      expect([text, parseChineseNumber(text)]).toEqual([text, value]);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  '',
  '一百五',
  '十十',
  '百',
  '三零',
  '零三',
  '一二三',
  '万',
  '三十零',
  '二百二百',
  '一万二',
  '十百',
  '三亿万',
  '两两',
])('%p is refused as a number', (text) => {
  expect(parseChineseNumber(text)).toBeNull();
});

test.each([
  ['壹佰', 100],
  ['贰仟零伍', 2005],
  ['两万', 20_000],
  ['一亿零三万', 100_030_000],
  ['十二', 12],
  ['一百一十', 110],
])('%s is %d', (text, value) => {
  expect(parseChineseNumber(text)).toBe(value);
});

test('moving the decimal point there and back changes nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (cents, places) => {
      const value = cents / 100;
      expect(shiftDecimal(shiftDecimal(value, places), -places)).toBe(value);
    }),
  );
});

test('every day is read from every unambiguous wording', () => {
  fc.assert(
    fc.property(fc.integer({ min: 31_048, max: 47_482 }), (day) => {
      const { year, month, day: date } = toYearMonthDay(day);
      const [y, m, d] = [String(year), String(month), String(date)];
      const texts = [
        `${y}-${m}-${d}`,
        `${y}/${m}/${d}`,
        `${y}.${m}.${d}`,
        `${y}年${m}月${d}日`,
        `${y}${m.padStart(2, '0')}${d.padStart(2, '0')}`,
      ];
      for (const text of texts) {
        expect(readDateText(text, false)).toEqual({ kind: 'day', day, span: false });
        if (year >= 2000) expect(lastDayOfPeriod(text)).toBe(day);
      }
    }),
  );
});

test('no text makes a reading throw', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[0-9年月日.\-/至,万亿元件%约三十百零 ]{0,14}$/u),
  );
  fc.assert(
    fc.property(texts, fc.boolean(), (text, until) => {
      expect(readDateText(text, until).kind).toBeDefined();
      expect(readNumberText(text)?.value).not.toBe(NaN);
      expect(splitNames(text).join('').length).toBeLessThanOrEqual(text.length);
      expect(splitNumbers(text)).toBeInstanceOf(Array);
      lastDayOfPeriod(text);
    }),
  );
});

test('no sheet makes reading throw', () => {
  const words = [
    '申请号',
    '专利名称',
    '申请日',
    '申请人',
    '质押登记号',
    '登记金额',
    '年度',
    '指标',
    '完成值',
    '合计',
    '注：',
    '所属镇街',
    '序号',
    '级别',
  ];
  const cells: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom(...words),
    fc.constant(null),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom('#REF!', '201710601862.3', '2017年3月', '30%'),
  );
  const sheets = fc.array(fc.array(cells, { minLength: 1, maxLength: 7 }), { minLength: 0, maxLength: 9 });
  fc.assert(
    fc.property(
      sheets,
      fc.array(fc.constantFrom('A1:B1', 'A2:A4', 'B3:C4', 'A1:G1'), { maxLength: 2 }),
      (rows, merges) => {
        const ledgers = read(grid(rows, { merges }));
        expect(ledgers.sheets).toHaveLength(1);
        for (const table of ledgers.tables) {
          for (const column of table.columns.values()) {
            expect(column.values).toHaveLength(table.rows.length);
            for (let i = 0; i < table.rows.length; i += 1) expect(column.values[i]).not.toBeUndefined();
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['yyyy-mm-dd', true],
  ['yyyy"年"m"月"d"日"', true],
  ['m/d/yy h:mm', true],
  ['[$-804]yyyy"年"m"月";@', true],
  ['General', false],
  ['0.00', false],
  ['0.00E+00', false],
  ['h:mm:ss', false],
  ['[h]:mm', false],
  ['#,##0.00"万元"', false],
  ['"日期"0', false],
  ['@', false],
  ['[Red]0', false],
  ['mmm-yy', true],
])('the format %s shows dates: %p', (format, isDate) => {
  expect(isDateFormat(format)).toBe(isDate);
});
