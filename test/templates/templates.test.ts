import { fieldDefinition, kindDefinition } from '../../src/ledgers/kinds/all-kinds';
import type { FieldDefinition } from '../../src/ledgers/kinds/definition';
import { toA1 } from '../../src/model/address';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import type { SheetDescription } from '../../src/summaries/sheet-description';
import { findTemplate, templates, type LedgerTemplate } from '../../src/templates/catalogue';
import { day } from '../support/assessment';
import { grid, type Cell } from '../support/grid';
import { noticed, read, recognised } from '../support/ledgers';

const options = { plan: wuqingPlan, reportingUnit: '高村镇人民政府', asOf: day(2018, 9, 30) };

function texts(sheet: SheetDescription): Cell[][] {
  return sheet.rows.map(({ cells }) => cells.map((cell) => (cell?.kind === 'text' ? cell.text : null)));
}

/** What a clerk would type into a field. */
function sample(field: FieldDefinition, row: number): Cell {
  const firstWord = Object.keys(field.vocabulary?.words ?? {})[0];
  switch (field.type) {
    case 'patentNumber':
      return ['201710601862.3', '201810016443.8', '201810016468.8'][row] ?? null;
    case 'patentNumberList':
      return '201710601862.3';
    case 'uscc':
      return null;
    case 'identifier':
      return field.id === 'registrationNumber' ? `Y201812438639${String(row)}` : `编号${String(row)}`;
    case 'date':
    case 'yearOrDate':
      return day(2018, 3, 5 + row);
    case 'year':
      return 2016 + row;
    case 'count':
    case 'amount':
    case 'decimal':
      return 100 + row;
    case 'share':
      return 0.3;
    case 'town':
      return '高村镇';
    case 'yesNo':
      return '是';
    case 'enum':
      return firstWord ?? '发明';
    case 'enumList':
      return '代理、法律援助';
    case 'name':
      return `天津第${String(row)}有限公司`;
    case 'text':
      return field.id === 'indicator' ? '年专利申请总量' : `内容${String(row)}`;
  }
}

function filled(template: LedgerTemplate) {
  const sheet = template.describe(options);
  const { fields } = kindDefinition(template.kind);
  const headers = texts(sheet).at(-1) ?? [];
  const records = [0, 1, 2].map((row) =>
    headers.map((header, column): Cell => {
      if (column === 0) return row + 1;
      const field = fields[column - 1];
      return field === undefined || header === '备注' ? null : sample(field, row);
    }),
  );
  const formats = Object.fromEntries(
    records.flatMap((cells, row) =>
      cells.map((_, column) => [
        toA1((sheet.body?.firstRow ?? 0) + row, column),
        sheet.body?.numberFormats[column] ?? 'General',
      ]),
    ),
  );
  return {
    sheet,
    grid: grid([...texts(sheet), ...records], {
      name: sheet.name,
      formats,
      merges: sheet.merges.map(({ top, left, bottom, right }) => `${toA1(top, left)}:${toA1(bottom, right)}`),
    }),
  };
}

test('there is one template a kind of ledger, named in both languages', () => {
  expect(templates).toHaveLength(18);
  for (const { title } of templates) expect(title['en-US']).not.toBe('');
  expect(findTemplate('patents')?.title['zh-CN']).toBe('专利台账');
  expect(findTemplate('nonsense')).toBeNull();
});

test.each(templates.map((template) => [template.kind, template] as const))(
  'a filled template is recognised fully, every column as its field: %s',
  (kind, template) => {
    const { sheet, grid: sheetGrid } = filled(template);
    const ledgers = read(sheetGrid);
    const { fields } = kindDefinition(kind);
    expect(recognised(ledgers)).toMatchObject({
      kind,
      headerRows: [sheet.headerRows[0] + 1, sheet.headerRows[1] + 1],
      records: 3,
    });
    const columns = ledgers.sheets[0]?.columns ?? new Map<string, number>();
    expect(Object.fromEntries(columns)).toMatchObject(
      Object.fromEntries(fields.map(({ id }, index) => [id, index + 1])),
    );
    expect(ledgers.tables[0]?.missingFields).toEqual([]);
    expect(ledgers.statisticsDate).toBe(options.asOf);
    expect(ledgers.reportingUnits).toEqual(['高村镇人民政府']);
  },
);

test.each(templates.map((template) => [template.kind, template] as const))(
  'filled in as its 填表说明 says, nothing is noticed about cells of %s',
  (_, template) => {
    expect(noticed(read(filled(template).grid))).toEqual([]);
  },
);

test.each(templates.map((template) => [template.kind, template] as const))(
  'an empty %s template with blank 填报单位 and 统计截止 holds no record and says no date',
  (_, template) => {
    const sheet = template.describe({ plan: wuqingPlan, reportingUnit: null, asOf: null });
    const ledgers = read(
      grid(texts(sheet), {
        name: sheet.name,
        merges: sheet.merges.map(({ top, left, bottom, right }) => `${toA1(top, left)}:${toA1(bottom, right)}`),
      }),
    );
    expect(ledgers.tables.flatMap(({ rows }) => rows)).toEqual([]);
    expect(ledgers.statisticsDate).toBeNull();
    expect(ledgers.reportingUnits).toEqual([]);
  },
);

test.each(templates.map((template) => [template.kind, template] as const))(
  'identifiers of %s are text before anything is typed, dates are dates',
  (kind, template) => {
    const { body } = template.describe(options);
    kindDefinition(kind).fields.forEach(({ id }, index) => {
      const type = fieldDefinition(kind, id)?.type ?? 'text';
      const format = body?.numberFormats[index + 1];
      if (['patentNumber', 'patentNumberList', 'uscc', 'identifier'].includes(type)) expect(format).toBe('@');
      if (type === 'date') expect(format).toBe('yyyy-mm-dd');
    });
  },
);

test('towns, types and levels are chosen from lists that Excel takes, dates are validated', () => {
  const { validations } = findTemplate('patents')?.describe(options) ?? { validations: [] };
  const lists = validations.flatMap(({ rule }) => (rule.kind === 'list' ? [rule.values] : []));
  expect(lists).toContainEqual(['发明', '实用新型', '外观设计']);
  expect(lists).toContainEqual(wuqingPlan.units.map(({ name }) => name));
  for (const values of lists) expect(values.join(',').length).toBeLessThanOrEqual(255);
  expect(validations.filter(({ rule }) => rule.kind === 'date')).toHaveLength(3);
  expect(validations[0]?.range).toMatch(/^[A-Z]+5:[A-Z]+204$/u);
});

test('a district with too many units for a list gets no list rather than a broken one', () => {
  const plan = { ...wuqingPlan, units: [...wuqingPlan.units, ...wuqingPlan.units] };
  const { validations } = findTemplate('patents')?.describe({ ...options, plan }) ?? { validations: [] };
  expect(validations.filter(({ rule }) => rule.kind === 'list')).toHaveLength(2);
});
