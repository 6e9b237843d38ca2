import { shownNumber, shownReading, shownShare, shownValue } from '../../src/checks/shown-value';
import { toCellValue, type CellValue } from '../../src/model/cell-value';

test.each<[CellValue, string, string]>([
  [null, 'General', ''],
  ['　201810016443.8', '@', '　201810016443.8'],
  [43164, 'yyyy-mm-dd', '2018-03-05'],
  [43164.75, 'yyyy/m/d h:mm', '2018-03-05'],
  [43164, 'yyyy"年"m"月"d"日"', '2018-03-05'],
  [43164, 'General', '43164'],
  [43164, '#,##0.00', '43164'],
  [43164, '0.00_);[Red](0.00)', '43164'],
  [43164, '0"day"', '43164'],
  [43164, '0"m"', '43164'],
  [43164, 'm"月"', '2018-03-05'],
  [43164, 'm0', '43164'],
  [43164, 'm  #0', '43164'],
  [0.5, 'yyyy-mm-dd', '0.5'],
  [1, 'yyyy-mm-dd', '1900-01-01'],
  [59, 'yyyy-mm-dd', '1900-02-28'],
  [61, 'yyyy-mm-dd', '1900-03-01'],
  [2_958_465, 'yyyy-mm-dd', '9999-12-31'],
  [2_958_466, 'yyyy-mm-dd', '2958466'],
  [43164, '@', '43164'],
  [2018221266691, 'General', '2018221266691'],
  [911202222894967200, '0', '911202222894967000'],
  [0.312, '0.0%', '31.2%'],
  [0.1 + 0.2, 'General', '0.3'],
  [true, 'General', 'TRUE'],
  [toCellValue('#N/A'), 'General', '#N/A'],
])('%j in format %s is seen as %s', (value, format, seen) => {
  expect(shownValue(value, format)).toBe(seen);
});

test.each<[number, string]>([
  [1e21, '1000000000000000000000'],
  [0.0000001, '0.0000001'],
  [-300, '-300'],
])('the number %d is written as %s, without an exponent', (value, text) => {
  expect(shownNumber(value)).toBe(text);
});

test('a share is written without the noise of binary fractions', () => {
  expect(shownShare(0.57)).toBe('57%');
});

test.each([
  [43164, 'date', '2018-03-05'],
  [43164, 'yearOrDate', '2018-03-05'],
  [0.7, 'share', '70%'],
  [1200, 'amount', '1200'],
  [43164, 'amount', '43164'],
  [9999, 'yearOrDate', '9999'],
  [2018, 'yearOrDate', '2018'],
  [false, 'yesNo', '否'],
  [true, 'yesNo', '是'],
  [['甲', '乙'], 'enumList', '甲、乙'],
  [null, 'text', ''],
] as const)('what was read, %j in a column of type %s, is said as %s', (value, type, text) => {
  expect(shownReading(value, type)).toBe(text);
});
