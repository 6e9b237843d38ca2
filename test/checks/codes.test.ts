import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { checksPage } from '../../src/build/checks-page';
import { catalogue, findCheck } from '../../src/checks/catalogue';
import { codes } from './codes';

const scopes = ['cell', 'record', 'table', 'workbook'] as const;
const fileOf = (code: string): string => code.replaceAll('.', '-');

test('the catalogue holds exactly the codes of the specification, each once', () => {
  expect(catalogue.map((check) => check.code).sort()).toEqual([...codes].sort());
});

test('no check file is left out of the catalogue', () => {
  const files = scopes.flatMap((scope) => readdirSync(`src/checks/${scope}`).map((file) => `${scope}/${file}`));
  expect(files.sort()).toEqual(catalogue.map((check) => `${check.scope}/${fileOf(check.code)}.ts`).sort());
});

test.each(codes)('%s is tested by a table of small workbooks', (code) => {
  const check = findCheck(code);
  const file = `test/checks/${check?.scope ?? ''}/${fileOf(code)}.test.ts`;
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(`testCheck('${code}'`);
});

test.each(codes)('%s is explained in both languages, and its message says what to do', (code) => {
  const check = findCheck(code);
  for (const text of ['title', 'what', 'why', 'example', 'remedy', 'message'] as const) {
    expect(check?.[text]['zh-CN']).toMatch(/[\u4e00-\u9fff]|CN1/);
    expect(check?.[text]['en-US']).toMatch(/[A-Za-z0-9]/);
    expect(check?.[text]['zh-CN']).not.toMatch(/undefined|TODO/);
  }
});

test('the rule pages in docs are up to date (npm run docs)', () => {
  expect(readFileSync('docs/checks.md', 'utf8')).toBe(checksPage());
});
