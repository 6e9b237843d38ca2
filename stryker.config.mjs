/**
 * Mutation testing of what decides about staff's data, one part at a time with the unit tests of that part:
 * `MUTATE=identifiers npm run mutation` (also `checks`, `ledgers`); some files only: `… npm run mutation -- --mutate <files>`.
 * The tests run inside Stryker's worker (test/mutation), which takes a fraction of a second a mutant where starting Jest
 * took five: identifiers (650 mutants) 20 seconds, checks (2,750) some 10 minutes, ledgers (4,650) some 40 on one core;
 * more when the machine is busy. The survivors are listed at the end and in reports/mutation/.
 */
const part = process.env.MUTATE ?? 'identifiers';

/** Tests of whole workbooks: they take seconds, and Stryker would run them for nearly every mutant. */
const slow = [
  'test/checks/any-cells.test.ts',
  'test/checks/fixtures.test.ts',
  'test/checks/generated/generated.test.ts',
  'test/ledgers/fixtures.test.ts',
  'test/ledgers/layouts.property.test.ts',
];

export default {
  plugins: ['./test/mutation/in-process-runner.mjs'],
  testRunner: 'in-process',
  inProcess: { include: [`test/${part}`], exclude: slow },
  coverageAnalysis: 'perTest',
  mutate: [`src/${part}/**/*.ts`],
  // Words are judged by people, not by mutation.
  mutator: { excludedMutations: ['StringLiteral'] },
  // Tables of words and fields that stand in a module are data.
  ignoreStatic: true,
  disableTypeChecks: false,
  concurrency: 1,
  timeoutMS: 2000,
  ignorePatterns: ['dist', 'assets', '.cache', 'reports', 'coverage'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: `reports/mutation/${part}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: '.stryker-tmp',
};
