import base from './jest.config.mjs';

/** `npm run test:browser`: the page in a real Chromium. The page is built and served once; each test file starts a browser, two at a time. */
export default {
  ...base,
  roots: ['<rootDir>/test/browser'],
  testPathIgnorePatterns: [],
  globalSetup: '<rootDir>/test/browser/start-page.ts',
  globalTeardown: '<rootDir>/test/browser/stop-page.ts',
  maxWorkers: 2,
};
