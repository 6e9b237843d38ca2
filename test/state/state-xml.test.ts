import fc from 'fast-check';
import { emptyState, type WorkbookState } from '../../src/state/state';
import { readState, setAside, writeState } from '../../src/state/state-xml';

const state: WorkbookState = {
  ...emptyState,
  settings: { ...emptyState.settings, unitName: '杨村街道 <&> "甲"', asOf: '2018-09-30', weights: { a: 10 } },
  corrections: [
    { sheet: '表1', kind: null },
    { sheet: '表2', headerRows: [3, 4], columns: { applicant: 'F', town: null } },
  ],
  exceptions: [
    { code: 'uscc.check-digit', sheet: '表', value: '9112', key: 'k', reason: ']]> 已核实', grantedOn: '2018-10-01' },
  ],
  fixLog: [
    {
      id: '1',
      sheet: '表',
      cell: 'B2',
      before: null,
      beforeFormat: 'General',
      after: 12,
      afterFormat: '0',
      code: 'number.text',
      time: '2018-10-01T00:00:00.000Z',
      undone: false,
    },
  ],
};

test('what is saved is read back', () => {
  expect(readState([writeState(state)])).toEqual({ state, unreadable: [] });
});

test('any text survives, also what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (unitName) => {
      const saved = { ...emptyState, settings: { ...emptyState.settings, unitName } };
      const xml = writeState(saved);
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
      expect(readState([xml]).state.settings.unitName).toBe(unitName);
    }),
  );
});

test.each([
  ['with a declaration', (xml: string) => `<?xml version="1.0" encoding="UTF-8"?>\r\n${xml}`],
  [
    'with a prefix',
    (xml: string) => xml.replace('<state xmlns=', '<s:state xmlns:s=').replace('</state>', '</s:state>'),
  ],
  [
    'with other entities',
    (xml: string) => xml.replaceAll('"unitName"', '&quot;unitName&#34;').replaceAll('&amp;', '&#x26;'),
  ],
])('a part that the host respelt is read: %s', (_how, respell) => {
  expect(readState([respell(writeState(state))]).state).toEqual(state);
});

test.each([
  ['not our element', '<other/>'],
  ['not JSON', '<state>{</state>'],
  ['a list', '<state>[]</state>'],
  ['a version of the future', '<state>{"version":99}</state>'],
  ['nonsense in a setting', '<state>{"version":1,"settings":{"asOf":"tomorrow"}}</state>'],
  ['no object for the settings', '<state>{"version":1,"settings":7}</state>'],
])('unreadable state is set aside whole, never fatal: %s', (_what, xml) => {
  expect(readState([xml])).toEqual({ state: emptyState, unreadable: [xml] });
  expect(setAside(xml)).toContain('urn:ip-city-check:state:set-aside');
});

test('settings that an older version did not know get their defaults', () => {
  const read = readState(['<state>{"version":1,"settings":{"unitName":"杨村街道"}}</state>']);
  expect(read.unreadable).toEqual([]);
  expect(read.state).toEqual({ ...emptyState, settings: { ...emptyState.settings, unitName: '杨村街道' } });
});

test('after workbooks were merged the first readable state counts', () => {
  const read = readState(['<state>{</state>', writeState(state), writeState(emptyState)]);
  expect(read).toEqual({ state, unreadable: ['<state>{</state>'] });
});

test('a workbook without state has the defaults', () => {
  expect(readState([])).toEqual({ state: emptyState, unreadable: [] });
});
