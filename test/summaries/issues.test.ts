import type { LedgerColumn, LedgerTable } from '../../src/ledgers/ledger';
import type { SheetGrid } from '../../src/model/grid';
import { describeIssues } from '../../src/summaries/issues';
import { defaultSummaryOptions } from '../../src/summaries/options';
import type { SheetDescription } from '../../src/summaries/sheet-description';
import { finding, richAssessment } from '../support/assessment';

function textsOf(sheet: SheetDescription, style: string): readonly (readonly string[])[] {
  return sheet.rows
    .filter((row) => row.style === style)
    .map(({ cells }) =>
      cells.map((cell) => (cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? String(cell.value) : '')),
    );
}

const sheet = describeIssues(richAssessment(), defaultSummaryOptions);

test('findings stand in one group a rule, errors first, the larger group first', () => {
  const sections = textsOf(sheet, 'section').map(([text = '']) => /（([a-z.-]+)）/u.exec(text)?.[1]);
  expect(sections).toEqual([
    'enum.unknown',
    'patent-number.check-digit',
    'parameter.missing',
    'sheet.required-column',
    'date.text',
    'patent.applicant-type-blank',
    'text.full-width',
  ]);
});

test('inside a group findings stand in the order of the sheet, each with a link to its cell', () => {
  const cells = sheet.rows.flatMap(({ cells }) => (cells[3]?.link === undefined ? [] : [cells[3].link.cell]));
  expect(cells.slice(0, 7)).toEqual(['D9', 'D10', 'D11', 'D2204', 'B17', 'B1055', 'B4711']);
});

test('an exception is listed once, with its reason, and is not counted as open', () => {
  const rows = textsOf(sheet, 'data').filter((row) => row[3] === 'B4711');
  expect(rows.map((row) => row[7])).toEqual(['已核实例外：=受理通知书原文如此']);
  const total = sheet.rows.find(({ style }) => style === 'total');
  expect(total?.cells.flatMap((cell) => (cell?.kind === 'formula' ? [cell.expected] : []))).toEqual([9, 2, 12, 1, 11]);
});

test.each([
  ['E6477', '可一键改为：2018-03-05'],
  ['D2204', '建议改为：实用新型（请核对后再改）'],
])('the advice for %s says what to write: %s', (cell, advice) => {
  expect(textsOf(sheet, 'data').find((row) => row[3] === cell)?.[6]).toBe(advice);
});

test('a finding about the workbook has no cell and no link', () => {
  const row = textsOf(sheet, 'data').find((texts) => texts[2] === '整个工作簿');
  expect(row?.[3]).toBe('—');
});

test('no finding is lost among 2,500, and it takes well under a second', () => {
  const findings = Array.from({ length: 2500 }, (_, index) =>
    finding(
      index % 3 === 0 ? 'enum.unknown' : 'date.text',
      index % 3 === 0 ? 'error' : 'warning',
      `B${String(index + 4)}`,
    ),
  );
  const start = performance.now();
  const { rows } = describeIssues(richAssessment({ findings, exceptions: [] }), defaultSummaryOptions);
  const elapsed = performance.now() - start;
  expect(rows.filter(({ style }) => style === 'data')).toHaveLength(2500);
  expect(elapsed).toBeLessThan(1000);
});

test('remarks follow the item: its row key does not change when rows are inserted above it', () => {
  const keysAt = (row: number): readonly (string | null)[] => {
    const table: LedgerTable = {
      index: 0,
      kind: 'patents',
      role: 'applications',
      sheet: emptyGrid,
      headerRows: [2, 2],
      rows: [row - 1],
      columns: new Map([['applicationNumber', numberColumn]]),
      missingFields: [],
      duplicateHeaders: [],
      totals: [],
      sheetTown: null,
      sequenceColumn: null,
      amountUnits: new Map(),
    };
    const fault = finding('enum.unknown', 'error', `D${String(row)}`, {
      record: { table: 0, record: 0, field: 'patentType' },
    });
    const { ledgers } = richAssessment();
    return describeIssues(
      richAssessment({ findings: [fault], exceptions: [], ledgers: { ...ledgers, tables: [table] } }),
      defaultSummaryOptions,
    ).rows.flatMap(({ style, key }) => (style === 'data' ? [key] : []));
  };
  expect(keysAt(9)).toEqual(keysAt(90));
  expect(keysAt(9)[0]).toContain('201710601862.3');
});

const emptyGrid: SheetGrid = {
  name: '2018专利申请',
  position: 0,
  visibility: 'visible',
  top: 0,
  left: 0,
  rowCount: 0,
  columnCount: 0,
  values: [],
  numberFormats: [],
  merges: [],
};

const numberColumn: LedgerColumn = {
  field: 'applicationNumber',
  type: 'patentNumber',
  column: 1,
  header: '申请号',
  rawAt: () => '201710601862.3',
  values: ['201710601862.3'],
  states: Uint8Array.of(1),
};
