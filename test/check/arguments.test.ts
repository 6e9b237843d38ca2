import { readArguments } from '../../src/check/arguments';
import { dayOf } from '../../src/model/calendar';

test('files and options are read in any order', () => {
  expect(
    readArguments(['--as-of', '2018-09-30', 'a.xlsx', '--json', '-', 'b.xlsx', '--out', 'copies', '--no-summaries']),
  ).toEqual({
    ok: true,
    arguments: {
      files: ['a.xlsx', 'b.xlsx'],
      asOf: dayOf(2018, 9, 30),
      json: '-',
      out: 'copies',
      summaries: false,
    },
  });
});

test('without options the workbook decides the date and nothing is written', () => {
  expect(readArguments(['a.xlsx'])).toEqual({
    ok: true,
    arguments: { files: ['a.xlsx'], asOf: null, json: null, out: null, summaries: true },
  });
});

test.each([
  ['no file', []],
  ['an unknown option', ['a.xlsx', '--fast']],
  ['an option without its value', ['a.xlsx', '--json']],
  ['a day that does not exist', ['a.xlsx', '--as-of', '2018-02-30']],
  ['a day in another form', ['a.xlsx', '--as-of', '2018/9/30']],
])('%s is said in one Chinese line', (_what, args) => {
  const parsed = readArguments(args);
  expect(parsed.ok).toBe(false);
  const message = parsed.ok ? '' : parsed.message;
  expect(message).toMatch(/[\u4e00-\u9fff]/);
  expect(message).not.toContain('\n');
});
