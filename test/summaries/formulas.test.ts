import { displayText, formats, gapInWords, valueBesideTarget, valueInWords } from '../../src/summaries/formats';
import { gapFormula, gapShown, ranks } from '../../src/summaries/formulas';

test.each([
  [7139, formats.integer, '7,139'],
  [0, formats.integer, '0'],
  [-1234567, formats.integer, '-1,234,567'],
  [0.28141196, formats.percent, '28.14%'],
  [1.005, formats.decimal, '1.01'],
  [10050, formats.decimal, '10,050.00'],
  [43373, formats.date, '2018-09-30'],
  [7500, '#,##0"（9/12月）"', '7,500（9/12月）'],
  [300, '"＞"#,##0', '＞300'],
  [1.858804, formats.points, '1.86个百分点'],
  [-0.001, formats.decimal, '0.00'],
])('%d in the format %s shows %s', (value, format, shown) => {
  expect(displayText(value, format)).toBe(shown);
});

test.each([
  [7139, 'count', '件', '7,139件'],
  [0.3, 'share', '%', '30%'],
  [0.28141196, 'share', '%', '28.14%'],
  [10050, 'amount', '万元', '10,050万元'],
  [1500.5, 'amount', '万元', '1,500.5万元'],
  [100, 'count', '件', '100件'],
  [10.370058, 'perCapita', '件/万人', '10.37件/万人'],
] as const)('%d of nature %s reads %s%s', (value, nature, unit, words) => {
  expect(valueInWords(value, nature, unit)).toBe(words);
});

test('a value just below its target never reads as the target', () => {
  expect(valueBesideTarget(0.299999, 0.3, 'share', '%')).toBe('29.9999%');
  expect(valueBesideTarget(9.998, 10, 'perCapita', '件/万人')).toBe('9.998件/万人');
  expect(valueBesideTarget(0.3, 0.3, 'share', '%')).toBe('30%');
});

test('a shortfall too small to show says so instead of 0', () => {
  expect(gapInWords(0.00001, 'share', '%')).toBe('不足0.01个百分点');
  expect(gapInWords(0.0185, 'share', '%')).toBe('1.85个百分点');
});

test.each([
  ['>=', 'count', 15, 14, 1],
  ['>=', 'count', 15, 20, 0],
  ['>', 'count', 300, 300, 1],
  ['>', 'count', 300, 296, 5],
  ['>', 'count', 300, 301, 0],
  ['>=', 'share', 0.3, 0.28, 2],
  ['>', 'growth', 0.181, 0.181, 0.01],
  ['>', 'growth', 0.181, 0.2, 0],
  ['>=', 'amount', 10000, 4050.55, 5949.45],
] as const)('gap of a target %s (%s) %d at %d is %d', (operator, nature, target, actual, gap) => {
  expect(gapShown(target, actual, operator, nature)).toBeCloseTo(gap, 9);
});

test('the gap formula asks for numbers before it counts', () => {
  expect(gapFormula('E5', 'F5', '>', 'count')).toBe('=IF(AND(ISNUMBER(E5),ISNUMBER(F5)),IF(F5>E5,0,INT(E5)+1-F5),"—")');
});

test('equal values share a rank, missing ones have none', () => {
  expect(ranks([0.5, null, 0.9, 0.5, 0.1])).toEqual([2, null, 1, 2, 4]);
});
