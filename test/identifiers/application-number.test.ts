import fc from 'fast-check';
import {
  applicationCheckDigit,
  applicationNumberOf,
  expiryOf,
  isCanonicalApplicationNumber,
  patentKindOf,
  readApplicationNumber,
  typeOfCanonical,
  yearOfCanonical,
} from '../../src/identifiers/application-number';
import { dayOf } from '../../src/model/calendar';
import vectors from '../fixtures/identifier-vectors.json';

const day = ([year, month, date]: readonly [number, number, number]): number => dayOf(year, month, date) ?? NaN;

describe('vectors of ZC 0006-2003', () => {
  test.each(vectors.patent)('$full has check $check', ({ body, check, full }) => {
    expect(applicationCheckDigit(body)).toBe(check);
    expect(isCanonicalApplicationNumber(full)).toBe(true);
    expect(readApplicationNumber(full)).toMatchObject({ kind: 'sound', number: { canonical: full } });
    expect(readApplicationNumber(`ZL${full}`)).toMatchObject({ kind: 'sound', prefix: 'ZL' });
    expect(readApplicationNumber(full.replace('.', ''))).toMatchObject({ kind: 'sound', number: { canonical: full } });
  });
});

describe('cells of an application-number column', () => {
  test.each<[string | number, string, string | null]>([
    ['201710601862.3', 'sound', '201710601862.3'],
    ['ZL 2017 1 0601862.3', 'sound', '201710601862.3'],
    ['cn201710601862.3', 'sound', '201710601862.3'],
    ['２０１７１０６０１８６２．３', 'sound', '201710601862.3'],
    ['201910123456.x', 'sound', '201910123456.X'],
    ['97101765.4', 'sound', '97101765.4'],
    ['85100001', 'sound', '85100001'],
    [2017106018623, 'stored-as-number', '201710601862.3'],
    [201710601862.3, 'stored-as-number', '201710601862.3'],
    [201710123456, 'stored-as-number', '201710123456.0'],
    [971017654, 'stored-as-number', '97101765.4'],
    [2100001.8, 'stored-as-number', '02100001.8'],
    [85100001, 'stored-as-number', '85100001'],
    [201710601862, 'check-missing', null],
    [97101765, 'check-missing', null],
    ['201710601862', 'check-missing', null],
    ['201710123456', 'check-missing', null],
    ['201710601862.4', 'check-digit', null],
    [2017106018624, 'check-digit', null],
    [201710601862.4, 'check-digit', null],
    ['CN102169852A', 'publication', null],
    ['CN1234567C', 'publication', null],
    ['CN 301234567 S', 'publication', null],
    ['2.01711E+11', 'destroyed', null],
    ['2.01711e11', 'destroyed', null],
    [9007199254740993, 'destroyed', null],
    [2.0171e15, 'destroyed', null],
    ['申请中', 'format', null],
    ['', 'format', null],
    ['201750601862.3', 'format', null],
    ['198510601862.3', 'format', null],
    ['10100001.2', 'format', null],
    ['PCT/CN2018/123456', 'format', null],
    [-201710601862, 'format', null],
    [201710601862.35, 'format', null],
    [12345, 'format', null],
    [NaN, 'format', null],
    // The first and last years of either form, and their neighbours.
    ['200310000001.8', 'sound', '200310000001.8'],
    ['200210000001.3', 'format', null],
    ['209910000001.8', 'sound', '209910000001.8'],
    ['210010000001.7', 'format', null],
    ['03100001.0', 'sound', '03100001.0'],
    ['04100001.3', 'format', null],
    ['84100001.8', 'format', null],
    // Check digits began in 1989.
    ['88100001', 'sound', '88100001'],
    ['89100001', 'check-missing', null],
    [88100002, 'stored-as-number', '88100002'],
    [89100001, 'check-missing', null],
    // Nothing may stand before or behind the number.
    ['1201710601862.3', 'format', null],
    ['201710601862.35', 'format', null],
    ['X97101765.4', 'format', null],
    ['102169852A', 'publication', null],
    ['CN102169852A1', 'publication', null],
    ['CN102169852AX', 'format', null],
    ['XCN102169852A', 'format', null],
    ['CN102169852A12', 'format', null],
    // Numbers whose digits look like an application number but have a digit or a sign too much.
    [97101765.4, 'stored-as-number', '97101765.4'],
    [971017654.4, 'format', null],
    [9710176540, 'format', null],
    [-9101765, 'format', null],
    [100010601862, 'format', null],
    [1e15, 'destroyed', null],
    [Infinity, 'format', null],
  ])('%p is read as %s', (value, kind, canonical) => {
    expect(readApplicationNumber(value).kind).toBe(kind);
    expect(applicationNumberOf(value)?.canonical ?? null).toBe(canonical);
  });

  test('a cell that holds no number gives none', () => {
    expect(applicationNumberOf('申请中')).toBeNull();
    expect(applicationNumberOf('201710601862')).toBeNull();
  });

  test.each([
    ['ZL201710601862.3', 'ZL'],
    ['CN201710601862.3', 'CN'],
    ['201710601862.3', ''],
    ['zl.85100001', 'ZL'],
  ])('%s is read with its prefix %p', (text, prefix) => {
    expect(readApplicationNumber(text)).toMatchObject({ kind: 'sound', prefix });
  });

  test('year, type and serial are told apart in both forms', () => {
    expect(applicationNumberOf('201720601862.5')).toBeNull();
    expect(applicationNumberOf('201710601862.3')).toEqual({
      canonical: '201710601862.3',
      year: 2017,
      type: 1,
      serial: '0601862',
    });
    expect(applicationNumberOf('97101765.4')).toEqual({
      canonical: '97101765.4',
      year: 1997,
      type: 1,
      serial: '01765',
    });
  });

  test('a wrong check digit names the right one', () => {
    expect(readApplicationNumber('201710601862.4')).toEqual({
      kind: 'check-digit',
      given: '4',
      right: '3',
      proposal: '201710601862.3',
    });
  });

  test('a missing check digit is proposed', () => {
    expect(readApplicationNumber(201710601862)).toEqual({ kind: 'check-missing', proposal: '201710601862.3' });
  });
});

describe('only eight or twelve digits have a check digit', () => {
  test.each(['', '2100001', '021000013', '20171060186', '2017106018623', 'x02100001', '02100001x', '0210000x'])(
    '%p has none',
    (body) => {
      expect(applicationCheckDigit(body)).toBeNull();
    },
  );
});

describe('the quick test lets no other text pass, whatever its last character', () => {
  test.each([
    ['a sign below the digits', '/7101765.'],
    ['a sign above the digits', '9710176:.'],
    ['a sign among twelve digits', '2017106/1862.'],
    ['another sign than the dot', '97101765x'],
    ['a digit for the dot', '201710601862'],
    ['the year 1917', '191710601862.'],
    ['the year 2117', '211710601862.'],
    ['the year 3017', '301710601862.'],
    ['the year 2002 in four digits', '200210601862.'],
    ['the year 04', '04101765.'],
    ['the year 40', '40101765.'],
    ['the year 88, when there was no check digit', '88101765.'],
    ['type 4 of eight digits', '97401765.'],
    ['type 5 of twelve digits', '201750601862.'],
    ['seven digits', '9710176.'],
    ['nine digits', '971017654.'],
    ['eleven digits', '20171060186.'],
    ['nothing before the dot', '.'],
  ])('%s', (_, body) => {
    for (const check of '0123456789X') {
      expect(isCanonicalApplicationNumber(body + check)).toBe(false);
      expect(isCanonicalApplicationNumber(`${body}${check}1`)).toBe(false);
    }
  });

  test.each(['89101765', '97101765', '00101765', '03101765', '200310601862', '201010601862', '209980601862'])(
    '%s passes with its check digit and no other',
    (body) => {
      const right = applicationCheckDigit(body) ?? '';
      for (const check of '0123456789X') expect(isCanonicalApplicationNumber(`${body}.${check}`)).toBe(check === right);
    },
  );
});

describe('what a number says', () => {
  test.each([
    ['201710601862.3', 2017, 1, '发明'],
    ['201780123456.9', 2017, 8, '发明'],
    ['201790123456.4', 2017, 9, '实用新型'],
    ['201730123456.1', 2017, 3, '外观设计'],
    ['97101765.4', 1997, 1, '发明'],
    ['02100001.8', 2002, 1, '发明'],
    ['201720123456.6', 2017, 2, '实用新型'],
    ['85100001', 1985, 1, '发明'],
  ])('%s: year %d, type %d, %s', (canonical, year, type, kind) => {
    expect(yearOfCanonical(canonical)).toBe(year);
    expect(typeOfCanonical(canonical)).toBe(type);
    expect(patentKindOf(typeOfCanonical(canonical))).toBe(kind);
    expect(applicationNumberOf(canonical)).toMatchObject({ year, type });
  });

  test('a text that is no number has no type', () => {
    expect(() => typeOfCanonical('申请中')).toThrow(RangeError);
  });

  test.each([
    [1, [2000, 3, 5], [2020, 3, 5]],
    [8, [1996, 2, 29], [2016, 2, 29]],
    [2, [2008, 2, 29], [2018, 2, 28]],
    [9, [2010, 1, 31], [2020, 1, 31]],
    [3, [2021, 5, 31], [2031, 5, 31]],
    [3, [2021, 6, 1], [2036, 6, 1]],
    [2, [2021, 6, 1], [2031, 6, 1]],
    [9, [2021, 6, 1], [2031, 6, 1]],
    [1, [2021, 6, 1], [2041, 6, 1]],
  ] as const)('type %d filed %p expires %p', (type, filed, expiry) => {
    expect(expiryOf(type, day(filed))).toBe(day(expiry));
  });
});

const bodies = fc
  .tuple(fc.integer({ min: 2003, max: 2030 }), fc.constantFrom(1, 2, 3, 8, 9), fc.integer({ min: 0, max: 9_999_999 }))
  .map(([year, type, serial]) => `${String(year)}${String(type)}${String(serial).padStart(7, '0')}`);
const complete = (body: string): string => `${body}.${applicationCheckDigit(body) ?? ''}`;

describe('properties', () => {
  test('every single-digit error is caught', () => {
    fc.assert(
      fc.property(bodies, fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9 }), (body, place, step) => {
        const digit = (Number(body[place]) + step) % 10;
        const wrong = body.slice(0, place) + String(digit) + body.slice(place + 1);
        const text = `${wrong}.${applicationCheckDigit(body) ?? ''}`;
        expect(readApplicationNumber(text).kind).not.toBe('sound');
        expect(isCanonicalApplicationNumber(text)).toBe(false);
      }),
    );
  });

  test('every swap of two neighbouring, different digits is caught', () => {
    fc.assert(
      fc.property(bodies, fc.nat({ max: 10 }), (body, place) => {
        const a = body.charAt(place);
        const b = body.charAt(place + 1);
        fc.pre(a !== b);
        const text = `${body.slice(0, place)}${b}${a}${body.slice(place + 2)}.${applicationCheckDigit(body) ?? ''}`;
        expect(readApplicationNumber(text).kind).not.toBe('sound');
      }),
    );
  });

  test('canonical forms are stable, and the quick test agrees with the reading', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const full = complete(body);
        expect(applicationNumberOf(full)?.canonical).toBe(full);
        expect(isCanonicalApplicationNumber(full)).toBe(true);
      }),
    );
  });

  test('no cell makes the reading throw, and only canonical texts pass the quick test', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9X.ZLCN ]{0,16}$/)), (text) => {
        const number = applicationNumberOf(text);
        expect(isCanonicalApplicationNumber(text)).toBe(number?.canonical === text && text.includes('.'));
      }),
    );
    fc.assert(fc.property(fc.double(), (value) => expect(readApplicationNumber(value).kind).toBeDefined()));
  });
});
