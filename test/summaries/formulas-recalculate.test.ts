import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assess } from '../../src/assessment/assess';
import type { Assessment } from '../../src/assessment/assessment';
import { summarySheets } from '../../src/summaries/catalogue';
import { defaultSummaryOptions } from '../../src/summaries/options';
import { describePlanSheet } from '../../src/summaries/plan-sheet';
import type { SheetDescription } from '../../src/summaries/sheet-description';
import { settings } from '../assessment/settings';
import { emptyAssessment, richAssessment } from '../support/assessment';
import { compareFormulas, convertAll, findLibreOffice, writeSheets } from '../support/sheet-workbook';
import { readXlsx } from '../support/xlsx-grid';

const office = findLibreOffice();
const describeWithOffice = office === null && process.env['CI'] !== 'true' ? describe.skip : describe;

async function sample(name: string): Promise<Assessment> {
  return assess(await readXlsx(path.join(__dirname, '..', 'fixtures', `${name}.xlsx`)), settings());
}

const cases: readonly (readonly [string, () => Promise<Assessment>])[] = [
  ['a district with everything', () => Promise.resolve(richAssessment())],
  ['a workbook without any ledger', () => Promise.resolve(emptyAssessment())],
  ['the district workbook', () => sample('district-2018q3')],
  ['a year of reported figures', () => sample('reported-2019')],
  ['one town', () => sample('town-2018h1')],
];

describeWithOffice('recalculated by LibreOffice', () => {
  const described: (readonly SheetDescription[])[] = [];
  let recalculated: readonly string[] = [];

  beforeAll(async () => {
    if (office === null) throw new Error('LibreOffice is needed in CI: install libreoffice-calc');
    const folder = mkdtempSync(path.join(tmpdir(), 'summaries-'));
    const files: string[] = [];
    for (const [, assessmentOf] of cases) {
      const assessment = await assessmentOf();
      const options = { ...defaultSummaryOptions, year: assessment.year, reportingUnit: null };
      const sheets = [
        ...summarySheets.map((sheet) => sheet.describe(assessment, options)),
        describePlanSheet(assessment.plan, options),
      ];
      const file = path.join(folder, `case-${String(files.length)}.xlsx`);
      await writeSheets(sheets, file);
      described.push(sheets);
      files.push(file);
    }
    recalculated = convertAll(office, files, 'xlsx');
  });

  test.each(cases.map(([label], index) => [label, index] as const))(
    'every formula of every sheet gives the value that the product computed: %s',
    async (_, index) => {
      const { compared, differences } = await compareFormulas(described[index] ?? [], recalculated[index] ?? '');
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(0);
    },
    60_000,
  );
});
