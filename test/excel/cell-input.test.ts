import { formatOfText, linkAroundFormula, linkFormula, textInput } from '../../src/excel/cell-input';

describe('a text from a ledger stays a text', () => {
  test.each([
    '=HYPERLINK("http://x","y")',
    '+1+1',
    '-1',
    '@SUM(A1)',
    "'quoted",
    '2017-01-01',
    '1/2',
    'TRUE',
    '#N/A',
    '00123',
  ])('in an ordinary cell %s goes in behind an apostrophe', (text) => {
    expect(textInput(text, 'General')).toBe(`'${text}`);
  });

  test.each(['=1+1', '201710601862.3'])('in a text cell %s goes in as it is', (text) => {
    expect(textInput(text, '@')).toBe(text);
  });

  test('Chinese text needs no apostrophe, empty text stays empty', () => {
    expect(textInput('杨村街道', 'General')).toBe('杨村街道');
    expect(textInput('', 'General')).toBe('');
  });

  test('a text longer than a cell holds is cut with a sign of it', () => {
    const cut = textInput('长'.repeat(40_000), 'General');
    expect(cut).toHaveLength(32_767);
    expect(cut.endsWith('…')).toBe(true);
  });

  test('long texts are not put into text cells, which old versions show as ####', () => {
    expect(formatOfText('短')).toBe('@');
    expect(formatOfText('长'.repeat(256))).toBe('General');
  });
});

describe('links', () => {
  test('quotes in sheet names and texts cannot break out of the formula', () => {
    expect(linkFormula(`a"b'c`, 'B17', 'x"),1+1,("')).toBe(`=HYPERLINK("#'a""b''c'!B17","x""),1+1,(""")`);
  });

  test('a number stays a number', () => {
    expect(linkFormula('表', 'A1', 12.5)).toBe(`=HYPERLINK("#'表'!A1",12.5)`);
  });

  test('a text that no formula can hold gets no link', () => {
    expect(linkFormula('表', 'A1', '长'.repeat(256))).toBeNull();
  });

  test('a formula keeps computing inside its link', () => {
    expect(linkAroundFormula('表', 'A1', '=SUM(B1:B3)')).toBe(`=HYPERLINK("#'表'!A1",SUM(B1:B3))`);
  });
});
