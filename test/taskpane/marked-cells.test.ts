import { cellsAtFault, markedAfter } from '../../src/taskpane/parts/marked-cells';
import { finding } from '../support/assessment';

const wrong = finding('patent-number.check-digit', 'error', 'B7');
const alsoWrong = finding('patent-number.year', 'warning', 'B7');
const unsure = finding('id.stored-as-number', 'warning', 'B9');
const note = finding('number.stored-as-text', 'info', 'C2');

test('a cell with two faults is one marked cell, a note marks none', () => {
  expect(cellsAtFault({ findings: [wrong, alsoWrong, unsure, note] })).toBe(2);
});

test.each([
  ['a fix takes the mark of its cell along', 2, [wrong, unsure], [wrong], 1],
  ['a fault more is a mark more', 1, [wrong], [wrong, unsure], 2],
  ['cells of a protected sheet stay unmarked', 1, [wrong, unsure], [unsure], 0],
  ['marks that were cleared stay off', 0, [wrong], [wrong, unsure], 0],
])('%s', (_, marked, before, now, expected) => {
  expect(markedAfter(marked, { findings: before }, { findings: now })).toBe(expected);
});
