import jest from './jest.config.mjs';

/**
 * Mutation testing of what decides about staff's data, one part at a time with the tests of that part:
 * `MUTATE=identifiers npm run mutation` (also ledgers, checks). The larger parts take hours on two cores, so it is no part
 * of CI.
 */
const part = process.env.MUTATE ?? 'identifiers';

export default {
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    config: { ...jest, roots: [`<rootDir>/test/${part}`] },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  mutate: [`src/${part}/**/*.ts`],
  // Words are judged by people, not by mutation.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  concurrency: 2,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: '.stryker-tmp',
};
