import type { CellReader } from '../../../src/ledgers/readings/cell-output';
import {
  halfWidth,
  hasFullWidth,
  noteIdentifierText,
  noteNameText,
  tidyName,
  tidyText,
  wordKey,
} from '../../../src/ledgers/readings/text-faults';
import { readOne } from './read-one';

test.each([
  ['ＡＢｚ０９（），', 'ABz09（），', true],
  ['（），。', '（），。', false],
  ['ABC', 'ABC', false],
])('%s half-width is %s', (text, half, fullWidth) => {
  expect(halfWidth(text)).toBe(half);
  expect(hasFullWidth(text)).toBe(fullWidth);
});

test.each([
  ['天津 某某', '天津某某'],
  ['天津\u3000\u3000某某', '天津某某'],
  ['天津\n某某\u00a0公司', '天津某某公司'],
  [' 天津某某 ', '天津某某'],
  ['\u200b天津\u00ad某某\ufeff', '天津某某'],
  ['ABC  Co. Ltd', 'ABC Co. Ltd'],
  ['天津 ABC 公司', '天津 ABC 公司'],
  [' ABC ', 'ABC'],
  ['天津　　A', '天津 A'],
  ['天津 某某 A', '天津某某 A'],
  ['é 某', 'é 某'],
])('%j is tidied to %j', (raw, tidy) => {
  expect(tidyName(raw)).toBe(tidy);
});

test('free text has ordinary letters as well, and a word is looked up in capitals', () => {
  expect(tidyText('ＡＢ 公司　（１）')).toBe('AB 公司 (1)');
  expect(wordKey(' ｐct 发明（1）')).toBe('PCT发明(1)');
});

const identifier: CellReader = (value, record, output) => {
  noteIdentifierText(String(value), 'FIXED', record, output);
};
const name: CellReader = (value, record, output) => {
  noteNameText(String(value), record, output);
};

test.each<[string, string | null]>([
  ['A1', null],
  ['Ａ1', 'text.full-width'],
  ['A－1', 'text.full-width'],
  ['A 1', 'text.invisible'],
  ['Ａ 1', 'text.invisible'],
  ['甲1', null],
])('the identifier %j has the fault %p', (raw, code) => {
  expect(readOne(identifier, raw).noticed).toEqual(
    code === null ? [] : [[code, { read: 'FIXED' }, { kind: 'safe', value: 'FIXED', numberFormat: '@' }]],
  );
});

test.each<[string, string | null, string]>([
  ['天津甲（武清）公司', null, ''],
  ['天津 甲公司', 'text.invisible', '天津甲公司'],
  ['天津 Ａ公司', 'text.invisible', '天津A公司'],
  ['天津Ａ公司', 'text.full-width', '天津A公司'],
])('the name %j has the fault %p', (raw, code, fixed) => {
  expect(readOne(name, raw).noticed).toEqual(
    code === null ? [] : [[code, { read: fixed }, { kind: 'safe', value: fixed }]],
  );
});
