import base from './jest.config.mjs';

/** `npm run test:browser`: the page in a real Chromium. One at a time: each test file serves the page and starts a browser. */
export default {
  ...base,
  roots: ['<rootDir>/test/browser'],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
  testTimeout: 120_000,
};
