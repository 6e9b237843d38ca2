import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { summarySheets } from '../../src/summaries/catalogue';
import { defaultSummaryOptions } from '../../src/summaries/options';
import { emptyAssessment, richAssessment } from '../support/assessment';
import { compareFormulas, convert, findLibreOffice, writeSheets } from '../support/sheet-workbook';

const office = findLibreOffice();
const whenOffice = office === null && process.env['CI'] !== 'true' ? test.skip : test;

whenOffice.each([
  ['a district with everything', richAssessment()],
  ['a workbook without any ledger', emptyAssessment()],
])(
  'every formula of every sheet recalculates to the value that the product computed: %s',
  async (_, assessment) => {
    if (office === null) throw new Error('LibreOffice is needed in CI: install libreoffice-calc');
    const sheets = summarySheets.map((sheet) => sheet.describe(assessment, defaultSummaryOptions));
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'summaries-')), 'summaries.xlsx');
    await writeSheets(sheets, file);
    const { compared, differences } = await compareFormulas(sheets, convert(office, file, 'xlsx'));
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(0);
  },
  120_000,
);
