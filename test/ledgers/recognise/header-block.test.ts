import { blockOfRows, headerBlocks } from '../../../src/ledgers/recognise/header-block';
import { SheetView } from '../../../src/ledgers/recognise/sheet-view';
import { grid, type Cell, type GridOptions } from '../../support/grid';

/** Each block as `top-bottom`, with `+` when its rows belong together beyond doubt. */
function blocks(rows: readonly (readonly Cell[])[], options: GridOptions = {}, deep = 40): string[] {
  return headerBlocks(new SheetView(grid(rows, options)), deep).map(
    ({ top, bottom, joined }) => `${String(top)}-${String(bottom)}${joined ? '+' : ''}`,
  );
}

/** The paths over each column of the block of all rows. */
function paths(rows: readonly (readonly Cell[])[], options: GridOptions = {}): Record<string, string> {
  const view = new SheetView(grid(rows, options));
  const block = blockOfRows(view, view.grid.top, view.bottom);
  return Object.fromEntries(
    [...block.paths].map(([column, path]) => [String.fromCharCode(65 + column), path.join('/')]),
  );
}

const row = ['Y1', 'Y2', 3.5];

describe('rows that may be a header', () => {
  test.each<[string, Cell[], boolean]>([
    ['two texts', ['甲', '乙', null], true],
    ['one text', ['甲', null, null], false],
    ['texts and years', ['甲', 2000, 2050], true],
    ['years alone', [2018, 2019, null], false],
    ['texts and an earlier year', ['甲', '乙', 1999], false],
    ['texts and a later number', ['甲', '乙', 2051], false],
    ['texts and a fraction', ['甲', '乙', 2018.5], false],
    ['an error', ['甲', '乙', '#N/A'], false],
    ['a boolean', ['甲', '乙', true], false],
    ['spaces among texts', ['甲', ' ', '乙'], true],
    ['one text and spaces', ['甲', ' ', null], false],
    ['a long text', ['甲', '乙', '一'.repeat(45)], true],
    ['a very long text', ['甲', '乙', '一'.repeat(46)], false],
    ['a line of particulars', ['甲', '乙', '填报单位：高村镇'], false],
  ])('%s', (_, cells, may) => {
    expect(blocks([cells, row])).toEqual(may ? ['0-0'] : []);
  });

  test('only the first rows are looked at, and none below the sheet', () => {
    const rows = [['甲', '乙'], row, ['丙', '丁'], row];
    expect(blocks(rows)).toEqual(['0-0', '2-2']);
    expect(blocks(rows, {}, 2)).toEqual(['0-0']);
    expect(blocks(rows, {}, 3)).toEqual(['0-0', '2-2']);
    expect(blocks([['甲', '乙']])).toEqual(['0-0']);
  });

  test('rows of a sheet that does not begin at A1', () => {
    expect(blocks([row, ['甲', '乙', null], row], { at: 'C5' })).toEqual(['5-5']);
  });
});

describe('headers of several rows', () => {
  test('two rows of full headers are two headers', () => {
    expect(blocks([['甲', '乙'], ['丙', '丁'], row])).toEqual(['0-0', '1-1']);
  });

  test('a group over two columns', () => {
    expect(blocks([['甲', null, '乙'], ['丙', '丁', null], row])).toEqual(['0-0', '0-1+', '1-1']);
    expect(blocks([['甲', null], ['丙', '丁'], row])).toEqual(['1-1']);
    expect(blocks([['甲', null, '乙', null], ['丙', '丁', '戊', '己'], row])).toEqual(['0-0', '0-1+', '1-1']);
  });

  test('a long text over columns is no group', () => {
    const long = '一二三四五六七八九十一';
    expect(blocks([[long, null, '乙', null], ['丙', '丁', '戊', '己'], row])).toEqual(['0-0', '0-1', '1-1']);
    expect(blocks([[long.slice(1), null, '乙', null], ['丙', '丁', '戊', '己'], row])).toEqual(['0-0', '0-1+', '1-1']);
  });

  test('a title is no group', () => {
    const under = ['丙', '丁', '戊', '己'];
    for (const title of ['专利台账', '情况统计表', '附件2', '2018年度', '三季度', '上半年']) {
      expect(blocks([[title, null, '乙', null], under, row])).toEqual(['0-0', '1-1']);
    }
    expect(blocks([['专利台账', '甲', '乙', '丁'], ['丙', '戊', '己', '庚'], row])).toEqual(['0-0', '1-1']);
    expect(blocks([['台账甲', null, '乙', null], under, row])).toEqual(['0-0', '0-1+', '1-1']);
    expect(blocks([['甲', null, '台账', '乙', '丁'], ['一', '二', null, null, null], row])).toEqual([
      '0-0',
      '0-1+',
      '1-1',
    ]);
  });

  test('three rows, never four', () => {
    const rows = [
      ['甲', null, null, '乙'],
      ['丙', null, '丁', null],
      ['戊', '己', null, null],
      ['庚', '辛', '壬', '癸'],
    ];
    expect(blocks([...rows.slice(0, 3), row])).toEqual(['0-0', '0-2+', '1-1', '1-2+', '2-2']);
    expect(blocks(rows)).toContain('0-2+');
    expect(blocks(rows)).not.toContain('0-3+');
  });

  test('cells merged downwards or across', () => {
    const merged = [
      ['甲', '乙', null],
      [null, '丙', '丁'],
    ];
    expect(blocks([...merged, row], { merges: ['A1:A2', 'B1:C1'] })).toEqual(['0-1+']);
    expect(blocks([['甲', '乙', null], ['戊', '丙', '丁'], row], { merges: ['B1:C1'] })).toEqual([
      '0-0',
      '0-1+',
      '1-1',
    ]);
    expect(blocks([['甲', '乙'], row, row, row], { merges: ['A1:A4'] })).toEqual([]);
    expect(blocks([['甲', '乙', '丙'], [null, '丁', '戊'], [null, '己', '庚'], row], { merges: ['A1:A3'] })).toEqual([
      '0-2+',
    ]);
  });

  test('a row under a cell merged from above is no top', () => {
    expect(blocks([['甲', 1, 2], [null, '丙', '丁'], row], { merges: ['A1:A2'] })).toEqual([]);
  });

  test('a row of units belongs to the header above it', () => {
    expect(blocks([['甲', '乙', '丙'], [null, '（万元）', '件'], row])).toEqual(['0-0', '0-1+', '1-1']);
    expect(blocks([['甲', '乙', '丙'], [null, '万元', '丁'], row])).toEqual(['0-0', '1-1']);
    expect(blocks([['万元', '件'], ['家', '个'], row])).toEqual(['0-0', '1-1']);
  });

  test('a number among the lower texts ends the header', () => {
    expect(blocks([['甲', null, '乙'], ['丙', '丁', 5], row])).toEqual(['0-0']);
  });
});

describe('the texts over each column', () => {
  test('of one row', () => {
    expect(paths([['甲', null, ' 乙 ']])).toEqual({ A: '甲', C: '乙' });
  });

  test('a group reaches over the blanks to its right', () => {
    expect(
      paths([
        ['甲', null, '乙'],
        ['丙', '丁', null],
      ]),
    ).toEqual({ A: '甲/丙', B: '甲/丁', C: '乙' });
    expect(
      paths([
        ['甲', null, null, '乙'],
        ['丙', '丁', '戊', '己'],
      ]),
    ).toEqual({
      A: '甲/丙',
      B: '甲/丁',
      C: '甲/戊',
      D: '乙/己',
    });
  });

  test('but not when nothing stands below it', () => {
    expect(
      paths([
        ['甲', null],
        [null, '丁'],
      ]),
    ).toEqual({ A: '甲', B: '丁' });
  });

  test('nor beyond a column without a text below', () => {
    expect(
      paths([
        ['甲', null, null, null],
        ['丙', '丁', null, '己'],
      ]),
    ).toEqual({ A: '甲/丙', B: '甲/丁', D: '己' });
  });

  test('nor over a merged cell', () => {
    expect(
      paths(
        [
          ['甲', null, null],
          ['丙', null, '丁'],
        ],
        { merges: ['B1:B2'] },
      ),
    ).toEqual({ A: '甲/丙', C: '丁' });
  });

  test('a merged group reaches over its cells', () => {
    expect(
      paths(
        [
          ['甲', null, null],
          ['丙', '丁', '戊'],
        ],
        { merges: ['A1:B1'] },
      ),
    ).toEqual({
      A: '甲/丙',
      B: '甲/丁',
      C: '戊',
    });
  });

  test('a cell merged downwards is said once', () => {
    expect(
      paths(
        [
          ['甲', '乙'],
          [null, '丙'],
        ],
        { merges: ['A1:A2'] },
      ),
    ).toEqual({ A: '甲', B: '乙/丙' });
  });

  test('a last cell merged over two columns heads the first', () => {
    expect(paths([['甲', null, '乙']], { merges: ['A1:B1'] })).toEqual({ A: '甲', C: '乙' });
  });

  test('equal texts below each other are said once, years in words', () => {
    expect(
      paths([
        ['甲', '乙'],
        ['甲', 2018],
      ]),
    ).toEqual({ A: '甲', B: '乙/2018' });
  });

  test('a group’s text alone heads no column, an upper cell of its own does', () => {
    expect(
      paths([
        ['甲', null, '乙'],
        ['丙', null, null],
        ['丁', '戊', null],
      ]),
    ).toEqual({ A: '甲/丙/丁', B: '甲/丙/戊', C: '乙' });
    expect(
      paths(
        [
          ['甲', null],
          ['丙', null],
        ],
        { merges: ['A1:B1'] },
      ),
    ).toEqual({ A: '甲/丙' });
  });

  test('of a sheet that does not begin at A1', () => {
    expect(
      paths(
        [
          ['甲', null],
          ['丙', '丁'],
        ],
        { at: 'B2' },
      ),
    ).toEqual({ B: '甲/丙', C: '甲/丁' });
  });

  test('rows that staff named are joined when they are several', () => {
    const view = new SheetView(grid([['甲'], ['乙'], ['丙']]));
    expect(blockOfRows(view, 0, 1)).toMatchObject({ top: 0, bottom: 1, joined: true });
    expect(blockOfRows(view, 2, 2)).toMatchObject({ top: 2, bottom: 2, joined: false });
  });
});
