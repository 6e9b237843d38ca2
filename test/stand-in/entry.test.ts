import fc from 'fast-check';
import { readEntry } from '../../src/stand-in/engine/entry';
import { loadUniver } from '../../src/stand-in/node/prebundle';

const library = loadUniver();

test('whatever is typed is read, as one of value and formula at most', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('General', '@', '0.00'), (text, format) => {
      const { value, formula } = readEntry(library, text, format);
      expect(value === null || formula === null).toBe(true);
      if (text === '') expect([value, formula]).toEqual([null, null]);
    }),
  );
});

test('after an apostrophe, and in a text cell, everything is the text itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readEntry(library, `'${text}`, 'General').value).toBe(text);
      if (text !== '' && !text.startsWith("'")) expect(readEntry(library, text, '@').value).toBe(text);
    }),
  );
});

test('numbers come back as themselves', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
      const { value, formula } = readEntry(library, String(number), 'General');
      expect(formula).toBeNull();
      expect(value).toBeCloseTo(number, 9);
    }),
  );
});

// What Excel under zh-CN makes of dates: - and / separate them, a point does not.
test.each([
  ['2018-1-5', 43105, 'yyyy/m/d'],
  ['2018/01/05', 43105, 'yyyy/m/d'],
  ['2018年1月5日', 43105, 'yyyy"年"m"月"d"日"'],
  ['2018年1月', 43101, 'yyyy"年"m"月"'],
  ['12%', 0.12, '0%'],
  ['2018.1.5', '2018.1.5', null],
  ['2018年', '2018年', null],
])('%s becomes %p with the format %p', (text, value, numberFormat) => {
  expect(readEntry(library, text, 'General')).toEqual({ value, formula: null, numberFormat });
});

test.each([
  ['=A1', '=A1'],
  ['+A1', '=+A1'],
  ['-A1+2', '=-A1+2'],
  ['@SUM(A1)', '=SUM(A1)'],
])('%s is the formula %s', (text, formula) => {
  expect(readEntry(library, text, 'General').formula).toBe(formula);
});
