import { runChecks } from '../../src/checks/run-checks';
import type { ComputedResults } from '../../src/checks/check';
import { allKinds } from '../../src/ledgers/kinds/all-kinds';
import type { FieldType, LedgerColumn, LedgerTable } from '../../src/ledgers/ledger';
import type { Finding } from '../../src/model/finding';
import { parseIsoDate } from '../../src/model/calendar';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { creditCode, patent } from './grids';
import { column, table } from './tables';

/** Staff may say of any column that it is not the field; whatever is left, the checks judge only what is there. */
const samples: Readonly<Record<FieldType, LedgerColumn['values'][number]>> = {
  text: '年专利申请总量',
  name: '天津甲有限公司',
  patentNumber: patent(2018, 1, 1),
  patentNumberList: [patent(2018, 1, 1)],
  uscc: creditCode(1),
  identifier: 'A1',
  date: 43164,
  year: 2018,
  yearOrDate: 2018,
  count: 3,
  amount: 100,
  decimal: 5,
  share: 0.5,
  enum: '有效',
  enumList: ['有效'],
  town: '高村镇',
  yesNo: true,
};

const results: ComputedResults = {
  year: 2018,
  scope: 'district',
  value: () => ({ actual: 5, target: 5, nature: 'count', missingParameters: [] }),
};

function findingsIn(one: LedgerTable): Finding[] {
  const ledgers = { tables: [one], readings: [], sheets: [], statisticsDate: null, reportingUnits: [] };
  const asOf = parseIsoDate('2018-09-30') ?? NaN;
  const context = { ledgers, plan: wuqingPlan, asOf, allowedCodes: new Set<string>(), results };
  return (['ledgers', 'results'] as const).flatMap((phase) => runChecks(context, { phase }));
}

const columnsOf = ({ fields }: (typeof allKinds)[number], value: 'sample' | 'blank'): LedgerColumn[] =>
  fields.map(({ id, type, header }, at) =>
    column(id, [value === 'blank' ? null : samples[type]], { type, header, column: at }),
  );

const cases = allKinds.map((definition) => [definition.kind, definition] as const);

test.each(cases)('nothing is found in %s without any column', (kind) => {
  expect(findingsIn(table(kind, []))).toEqual([]);
});

test.each(cases)('in %s with one column, only that one is judged', (kind, definition) => {
  for (const value of ['sample', 'blank'] as const) {
    for (const one of columnsOf(definition, value)) {
      for (const finding of findingsIn(table(kind, [one]))) {
        expect([finding.code, finding.record?.field]).toEqual([finding.code, one.field]);
        expect(finding.message).not.toMatch(/undefined|null|NaN/);
      }
    }
  }
});

test.each(cases)('in %s without one column, that one is not judged', (kind, definition) => {
  const columns = columnsOf(definition, 'sample');
  for (const { field } of columns) {
    const findings = findingsIn(
      table(
        kind,
        columns.filter((one) => one.field !== field),
      ),
    );
    expect(findings.map((finding) => finding.record?.field)).not.toContain(field);
    for (const finding of findings) expect(finding.message).not.toMatch(/undefined|null|NaN/);
  }
});
