/** Tests mirror src/ under test/. Pure parts and the Office stand-in run in Node; a test that needs a DOM says so in its docblock. */
export default {
  testEnvironment: 'node',
  // Whole-job tests start an engine; how long that takes is the machine's affair and is no test. What hangs is ended.
  testTimeout: 600_000,
  // Jest leaves one core free by itself: of two cores that is half.
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['<rootDir>/test/browser/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};
