const { existsSync } = require('node:fs');

const chromium = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
  .filter(Boolean)
  .find((path) => existsSync(path));

const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
};

const projects = [
  {
    ...shared,
    displayName: 'node',
    testMatch: ['<rootDir>/test/**/*.test.ts'],
    testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
  },
];

if (chromium) {
  process.env.CHROMIUM_PATH = chromium;
  projects.push({ ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] });
} else if (!process.env.JEST_WORKER_ID) {
  console.log(
    'Browser tests (test/browser) are left out: no Chromium found. Install it, or set CHROMIUM_PATH.',
  );
}

module.exports = {
  projects,
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.js'],
  // Jest leaves one core free, which on two cores is half the machine.
  maxWorkers: '100%',
  testTimeout: 30_000,
  collectCoverageFrom: ['src/**/*.ts', '!src/local/page/**'],
};
