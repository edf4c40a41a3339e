const { availableParallelism } = require('node:os');

/** `*.test.ts` need nothing; `*.server.test.ts` share one Temporal server and one PostgreSQL, started for the run. */
const base = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': '@swc/jest' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.motcua/'],
};

module.exports = {
  // Much of a test on the servers is waiting for them: one worker more than there are cores is the quickest on two.
  // More than eight would want more connections than the PostgreSQL of the tests has.
  maxWorkers: Math.min(availableParallelism() + 1, 8),
  projects: [
    {
      ...base,
      displayName: 'core',
      testMatch: ['<rootDir>/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.server\\.test\\.ts$'],
    },
    {
      ...base,
      displayName: 'servers',
      testMatch: ['<rootDir>/**/*.server.test.ts'],
      globalSetup: '<rootDir>/test/servers/global-setup.ts',
      globalTeardown: '<rootDir>/test/servers/global-teardown.ts',
    },
  ],
};
